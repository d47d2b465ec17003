// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "models/base/Page.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"
#include "models/events/Actor.h"

namespace gatehouse
{

/// User groups and who is in them. Every change writes its event (`group_create`, `group_update`, `group_delete`,
/// `association_change` for membership) in the same transaction.
class UserGroupStore : public QObject
{
    Q_OBJECT

public:
    explicit UserGroupStore(Database &database, QObject *parent = nullptr);

    /// By name, case-insensitive.
    Future<Page<UserGroup>> list(const QString &search, const PageRequest &page);
    /// How many list() would yield in all.
    Future<qint64> count(const QString &search);
    Future<UserGroup> find(const UserGroupId &id);
    Future<UserGroup> findByName(const QString &name);
    Future<QList<UserGroup>> groupsOf(const UserId &user);
    Future<UserGroup> insert(const UserGroup &group, const Actor &actor);
    Future<UserGroup> save(const UserGroup &group, const Actor &actor);
    Future<void> remove(const UserGroupId &id, const Actor &actor);
    /// Adds and removes in one transaction; people who already are (or are not) members are no error. Answers how many
    /// changed.
    Future<qint64> changeMembers(const UserGroupId &group, const QList<UserId> &add, const QList<UserId> &remove,
                                 const Actor &actor);
    /// Display Labels of the applications that the group is bound to.
    Future<QStringList> applicationsOf(const UserGroupId &group);

Q_SIGNALS:
    void changed();

private:
    /// As Database::transaction, and says changed() when it succeeded.
    template <typename Fn> auto changing(Fn fn);

    Database &m_database;
};

} // namespace gatehouse
