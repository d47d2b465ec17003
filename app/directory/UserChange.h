// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/directory/UserStore.h"
#include "models/events/Event.h"

namespace gatehouse
{

/// Changes of the directory's people with their rules and their events, for use inside a transaction.
namespace UserChange
{

Result<User> insert(Connection &connection, User user, const Actor &actor);
Result<User> save(Connection &connection, User user, const Actor &actor);
Result<void> remove(Connection &connection, const UserId &id, const Actor &actor);
Result<UserConsequences> consequences(Connection &connection, const UserId &id);
/// What differs between two people, property by property.
QList<Change> changes(const User &from, const User &to);
/// See UserStore::load.
Result<QList<LoadRow>> load(Connection &connection, const QList<LoadRow> &rows, const QStringList &properties,
                            const Actor &actor);

} // namespace UserChange
} // namespace gatehouse
