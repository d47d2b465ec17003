// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/directory/UserGroupStore.h"

namespace gatehouse
{

/// Changes of user groups with their rules and their events, for use inside a transaction.
namespace UserGroupChange
{

Result<UserGroup> insert(Connection &connection, UserGroup group, const Actor &actor);
Result<UserGroup> save(Connection &connection, UserGroup group, const Actor &actor);
Result<void> remove(Connection &connection, const UserGroupId &id, const Actor &actor);
Result<qint64> changeMembers(Connection &connection, const UserGroupId &group, const QList<UserId> &add,
                             const QList<UserId> &remove, const Actor &actor);

} // namespace UserGroupChange
} // namespace gatehouse
