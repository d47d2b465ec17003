// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/base/Page.h"
#include "models/directory/User.h"
#include "models/directory/UserQuery.h"

#include <optional>

namespace gatehouse
{

/// The rows of `users` and their search index, for use inside a transaction. No rules are checked and no events are
/// written here; UserChange does both.
namespace UserTable
{

/// Writes the person as given: with id, version and times.
Result<void> insert(Connection &connection, const User &user);
/// Writes everything but id and time of creation; false when the stored version is not `expectedVersion`.
Result<bool> update(Connection &connection, const User &user, qint64 expectedVersion);
/// Memberships and links go with the person; false when there is no such person.
Result<bool> remove(Connection &connection, const UserId &id);

Result<std::optional<User>> find(Connection &connection, const UserId &id);
Result<std::optional<User>> findByUsername(Connection &connection, const QString &username);
Result<std::optional<User>> findByEmail(Connection &connection, const QString &email);

/// Those whose id a subquery yields, in the order of folded usernames.
Result<QList<User>> within(Connection &connection, const QString &subquery, const QVariantList &values);
/// In the order of folded usernames.
Result<Page<User>> list(Connection &connection, const UserQuery &query);
Result<qint64> count(Connection &connection, const UserQuery &query);
/// The page key after which row `row` of the list comes, for a jump into the middle.
Result<QString> keyBefore(Connection &connection, const UserQuery &query, qint64 row);

} // namespace UserTable
} // namespace gatehouse
