// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QJsonObject>

namespace gatehouse
{

/// The filters that the practice provider understands: one `attribute eq value` on userName, externalId, displayName,
/// id or active. Texts are compared without case.
struct PracticeFilter {
    QString attribute; ///< empty: everything matches
    QString value;

    bool matches(const QJsonObject &resource) const;
};

Result<PracticeFilter> practiceFilter(const QString &text);

} // namespace gatehouse
