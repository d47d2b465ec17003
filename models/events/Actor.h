// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse
{

/// Who caused a change: `type` is "admin" (at the console), "cli", "import", "sync", "schedule" (a planned time came)
/// or "person" (signing in).
struct Actor {
    QString type;
    QString name;

    bool operator==(const Actor &) const = default;
};

} // namespace gatehouse
