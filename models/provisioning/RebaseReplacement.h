// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QJsonObject>

#include <optional>

namespace gatehouse
{

/// The body of a PUT that makes the same changes to what the provider holds `now` as `planned` made to what it held
/// `before`; what others changed meanwhile stays. Members are compared one by one. Nothing when others changed the same
/// attribute to something else (R15).
std::optional<QJsonObject> rebaseReplacement(const QJsonObject &before, const QJsonObject &planned,
                                             const QJsonObject &now);

} // namespace gatehouse
