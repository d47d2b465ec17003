// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// Who caused a change: `type` is "admin" (the person at the console), "cli", "import", "sync" or "person" (signing
/// in).
struct Actor {
    QString type;
    QString name;

    bool operator==(const Actor &) const = default;
};

} // namespace gatehouse
