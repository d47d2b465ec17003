// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Id.h"

#include <QDateTime>

namespace gatehouse
{

using UserGroupId = Id<struct UserGroupTag>;

/// A named set of people. Groups are what applications are bound to; people never are directly (spec A7).
struct UserGroup {
    UserGroupId id;
    QString name;
    QString description;
    qint64 memberCount = 0; ///< derived, read-only
    qint64 version = 0;

    bool operator==(const UserGroup &) const = default;
};

} // namespace gatehouse
