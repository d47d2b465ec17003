// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "models/directory/LoadRow.h"
#include "models/directory/UserQuery.h"
#include "models/events/Actor.h"

namespace gatehouse
{

/// What deleting or suspending somebody takes with it.
struct UserConsequences {
    QStringList groups;
    QStringList applications; ///< whose access goes
    bool operator==(const UserConsequences &) const = default;
};

/// The people of the organization. Every change writes its event (`user_create`, `user_update`, `user_delete`) in the
/// same transaction.
class UserStore : public QObject
{
    Q_OBJECT

public:
    explicit UserStore(Database &database, QObject *parent = nullptr);

    Future<Page<User>> list(const UserQuery &query);
    Future<qint64> count(const UserQuery &query);
    /// The key to ask on with so that the page begins at `row`, counted from 0; for a jump into the middle.
    Future<QString> keyBefore(const UserQuery &query, qint64 row);
    Future<User> find(const UserId &id);
    Future<User> findByUsername(const QString &username);
    /// The new person with id and version. A taken username or e-mail is ErrorKind::Conflict and names who has it.
    Future<User> insert(const User &user, const Actor &actor);
    /// Refused as ErrorKind::Stale when `user.version` is not the stored one; read again and compare to show both.
    Future<User> save(const User &user, const Actor &actor);
    Future<User> setState(const UserId &id, UserState state, const Actor &actor);
    Future<UserConsequences> consequencesOfRemoving(const UserId &id);
    Future<void> remove(const UserId &id, const Actor &actor);
    /// Adds or changes each row's person, matched by username, all in one transaction; rows that break a rule or
    /// failed before are left out and say why. With `preview` everything is done and taken back. `properties` are the
    /// keys that the file has columns for: others stay as they are for people who exist (empty: whatever is filled in,
    /// but never the state).
    Future<QList<LoadRow>> load(const QList<LoadRow> &rows, const Actor &actor, bool preview,
                                const QStringList &properties = {});

Q_SIGNALS:
    void changed();

private:
    /// As Database::transaction, and says changed() when it succeeded.
    template <typename Fn> auto changing(Fn fn);

    Database &m_database;
};

} // namespace gatehouse
