// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserGroupStore.h"

#include "app/directory/UserGroupChange.h"
#include "app/directory/UserGroupTable.h"

namespace gatehouse
{

namespace
{

Result<UserGroup> present(Result<std::optional<UserGroup>> found, const QString &sought)
{
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound,
                       UserGroupStore::tr("There is no user group “%1”. Check the spelling.").arg(sought));
    return **found;
}

} // namespace

UserGroupStore::UserGroupStore(Database &database, QObject *parent) : QObject(parent), m_database(database) {}

template <typename Fn> auto UserGroupStore::changing(Fn fn)
{
    auto done = m_database.transaction(std::move(fn));
    async::whenDone(done, this, [this](const auto &result) {
        if (result)
            Q_EMIT changed();
    });
    return done;
}

Future<Page<UserGroup>> UserGroupStore::list(const QString &search, const PageRequest &page)
{
    return m_database.run(
        [search, page](Connection &connection) { return UserGroupTable::list(connection, search, page); });
}

Future<qint64> UserGroupStore::count(const QString &search)
{
    return m_database.run([search](Connection &connection) { return UserGroupTable::count(connection, search); });
}

Future<UserGroup> UserGroupStore::find(const UserGroupId &id)
{
    return m_database.run(
        [id](Connection &connection) { return present(UserGroupTable::find(connection, id), id.toString()); });
}

Future<UserGroup> UserGroupStore::findByName(const QString &name)
{
    return m_database.run(
        [name](Connection &connection) { return present(UserGroupTable::findByName(connection, name), name); });
}

Future<QList<UserGroup>> UserGroupStore::groupsOf(const UserId &user)
{
    return m_database.run([user](Connection &connection) { return UserGroupTable::groupsOf(connection, user); });
}

Future<UserGroup> UserGroupStore::insert(const UserGroup &group, const Actor &actor)
{
    return changing(
        [group, actor](Connection &connection) { return UserGroupChange::insert(connection, group, actor); });
}

Future<UserGroup> UserGroupStore::save(const UserGroup &group, const Actor &actor)
{
    return changing([group, actor](Connection &connection) { return UserGroupChange::save(connection, group, actor); });
}

Future<void> UserGroupStore::remove(const UserGroupId &id, const Actor &actor)
{
    return changing([id, actor](Connection &connection) { return UserGroupChange::remove(connection, id, actor); });
}

Future<qint64> UserGroupStore::changeMembers(const UserGroupId &group, const QList<UserId> &add,
                                             const QList<UserId> &remove, const Actor &actor)
{
    return changing(
        [=](Connection &connection) { return UserGroupChange::changeMembers(connection, group, add, remove, actor); });
}

Future<QStringList> UserGroupStore::applicationsOf(const UserGroupId &group)
{
    return m_database.run(
        [group](Connection &connection) { return UserGroupTable::applicationsOf(connection, group); });
}

} // namespace gatehouse
