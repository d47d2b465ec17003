// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserStore.h"

#include "app/directory/UserChange.h"
#include "app/directory/UserTable.h"

namespace gatehouse
{

namespace
{

Result<User> present(Result<std::optional<User>> found, const QString &sought)
{
    if (!found)
        return failure(found.error());
    if (!*found)
        return failure(ErrorKind::NotFound,
                       UserStore::tr("There is no user “%1” in the directory. Check the spelling.").arg(sought));
    return **found;
}

} // namespace

UserStore::UserStore(Database &database, QObject *parent) : QObject(parent), m_database(database) {}

template <typename Fn> auto UserStore::changing(Fn fn)
{
    auto done = m_database.transaction(std::move(fn));
    async::whenDone(done, this, [this](const auto &result) {
        if (result)
            Q_EMIT changed();
    });
    return done;
}

Future<Page<User>> UserStore::list(const UserQuery &query)
{
    return m_database.run([query](Connection &connection) { return UserTable::list(connection, query); });
}

Future<qint64> UserStore::count(const UserQuery &query)
{
    return m_database.run([query](Connection &connection) { return UserTable::count(connection, query); });
}

Future<QString> UserStore::keyBefore(const UserQuery &query, qint64 row)
{
    return m_database.run(
        [query, row](Connection &connection) { return UserTable::keyBefore(connection, query, row); });
}

Future<User> UserStore::find(const UserId &id)
{
    return m_database.run(
        [id](Connection &connection) { return present(UserTable::find(connection, id), id.toString()); });
}

Future<User> UserStore::findByUsername(const QString &username)
{
    return m_database.run([username](Connection &connection) {
        return present(UserTable::findByUsername(connection, username), username);
    });
}

Future<User> UserStore::insert(const User &user, const Actor &actor)
{
    return changing([user, actor](Connection &connection) { return UserChange::insert(connection, user, actor); });
}

Future<User> UserStore::save(const User &user, const Actor &actor)
{
    return changing([user, actor](Connection &connection) { return UserChange::save(connection, user, actor); });
}

Future<User> UserStore::setState(const UserId &id, UserState state, const Actor &actor)
{
    return changing([id, state, actor](Connection &connection) -> Result<User> {
        auto user = present(UserTable::find(connection, id), id.toString());
        if (!user)
            return user;
        user->state = state;
        return UserChange::save(connection, *user, actor);
    });
}

Future<UserConsequences> UserStore::consequencesOfRemoving(const UserId &id)
{
    return m_database.run([id](Connection &connection) { return UserChange::consequences(connection, id); });
}

Future<void> UserStore::remove(const UserId &id, const Actor &actor)
{
    return changing([id, actor](Connection &connection) { return UserChange::remove(connection, id, actor); });
}

Future<QList<LoadRow>> UserStore::load(const QList<LoadRow> &rows, const Actor &actor, bool preview,
                                       const QStringList &properties)
{
    if (!preview) {
        return changing([=](Connection &connection) { return UserChange::load(connection, rows, properties, actor); });
    }
    return m_database.run([=](Connection &connection) -> Result<QList<LoadRow>> {
        // The same code as the real run, so that the preview cannot differ from it; then all of it is taken back.
        Result<QList<LoadRow>> outcome;
        const auto undone = connection.transaction([&](Connection &inside) -> Result<void> {
            outcome = UserChange::load(inside, rows, properties, actor);
            return failure(ErrorKind::Cancelled, QString());
        });
        return undone.error().kind == ErrorKind::Cancelled ? outcome : failure(undone.error());
    });
}

} // namespace gatehouse
