// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/base/Page.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"

#include <optional>

namespace gatehouse
{

/// The rows of `user_groups` and `memberships`, for use inside a transaction. No rules are checked and no events are
/// written here.
namespace UserGroupTable
{

Result<Page<UserGroup>> list(Connection &connection, const QString &search, const PageRequest &page);
Result<qint64> count(Connection &connection, const QString &search);
Result<std::optional<UserGroup>> find(Connection &connection, const UserGroupId &id);
Result<std::optional<UserGroup>> findByName(Connection &connection, const QString &name);
Result<QList<UserGroup>> groupsOf(Connection &connection, const UserId &user);
Result<QStringList> applicationsOf(Connection &connection, const UserGroupId &id);

/// Writes the group as given, with id and version.
Result<void> insert(Connection &connection, const UserGroup &group);
/// False when the stored version is not `expectedVersion`.
Result<bool> update(Connection &connection, const UserGroup &group, qint64 expectedVersion);
/// Memberships and bindings go with it.
Result<void> remove(Connection &connection, const UserGroupId &id);
/// False when nothing changed: the person is a member already, or is nobody.
Result<bool> addMember(Connection &connection, const UserGroupId &group, const UserId &user);
Result<bool> removeMember(Connection &connection, const UserGroupId &group, const UserId &user);

} // namespace UserGroupTable
} // namespace gatehouse
