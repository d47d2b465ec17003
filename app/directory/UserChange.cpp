// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserChange.h"

#include "app/directory/UserTable.h"
#include "app/events/EventTable.h"
#include "app/provisioning/RunTable.h"
#include "app/signin/SessionTable.h"
#include "models/base/Folding.h"
#include "models/directory/UserProperty.h"

#include <QJsonArray>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

tl::unexpected<Error> gone()
{
    return failure(ErrorKind::NotFound, UserStore::tr("This user is no longer in the directory. Refresh the list."));
}

/// What stays as it is stored is not held against a change of something else: a rule that came later must not keep
/// anybody from being suspended.
Result<void> check(Connection &connection, const User &user, const User *stored = nullptr)
{
    QStringList problems = problemsOf(user);
    problems.removeIf([&](const QString &problem) {
        const UserProperty *property = userProperty(problem.section(u':', 0, 0));
        return stored && property && property->read(user) == property->read(*stored);
    });
    if (!problems.isEmpty())
        return failure(ErrorKind::Invalid, problems.join(u' '));
    auto byName = UserTable::findByUsername(connection, user.username);
    if (!byName)
        return failure(byName.error());
    if (*byName && (*byName)->id != user.id) {
        return failure(ErrorKind::Conflict, UserStore::tr("The username “%1” is taken by %2. Choose a different one.")
                                                .arg((*byName)->username, (*byName)->shownName()));
    }
    auto byEmail = UserTable::findByEmail(connection, user.email);
    if (!byEmail)
        return failure(byEmail.error());
    if (*byEmail && (*byEmail)->id != user.id) {
        return failure(ErrorKind::Conflict,
                       UserStore::tr("The e-mail address %1 is used by %2 (%3). Choose a different one.")
                           .arg((*byEmail)->email, (*byEmail)->shownName(), (*byEmail)->username));
    }
    return {};
}

Result<void> report(Connection &connection, const QString &type, const User &user, const QList<Change> &changes,
                    const QJsonObject &details, const Actor &actor)
{
    Event event;
    event.type = type;
    event.initiatedBy = actor;
    event.resourceType = u"user"_s;
    event.resourceId = user.id.toString();
    event.resourceName = user.username;
    event.changes = changes;
    event.details = details;
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

Result<QStringList> texts(Connection &connection, const QString &sql, const QVariant &value)
{
    auto rows = connection.exec(sql, {value});
    if (!rows)
        return failure(rows.error());
    QStringList found;
    while (rows->next())
        found.append(rows->value(0).toString());
    return found;
}

} // namespace

QList<Change> UserChange::changes(const User &from, const User &to)
{
    QList<Change> found;
    for (const UserProperty &property : userProperties()) {
        if (property.write && property.read(from) != property.read(to))
            found.append({property.key, property.read(from), property.read(to)});
    }
    return found;
}

Result<User> UserChange::insert(Connection &connection, User user, const Actor &actor)
{
    user.id = UserId::create();
    user.version = 1;
    user.created = user.updated = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    if (auto fits = check(connection, user); !fits)
        return failure(fits.error());
    if (auto written = UserTable::insert(connection, user); !written)
        return failure(written.error());
    QList<Change> all;
    for (const UserProperty &property : userProperties()) {
        if (property.write && !property.read(user).isEmpty())
            all.append({property.key, {}, property.read(user)});
    }
    if (auto reported = report(connection, u"user_create"_s, user, all, {}, actor); !reported)
        return failure(reported.error());
    return user;
}

Result<User> UserChange::save(Connection &connection, User user, const Actor &actor)
{
    auto stored = UserTable::find(connection, user.id);
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return gone();
    const auto stale = [&user] {
        return failure(ErrorKind::Stale, UserStore::tr("Somebody else changed %1 meanwhile. Nothing was saved. Compare "
                                                       "both versions and save again.")
                                             .arg(user.shownName()));
    };
    if ((*stored)->version != user.version)
        return stale();
    if (auto fits = check(connection, user, &**stored); !fits)
        return failure(fits.error());
    const QList<Change> changed = changes(**stored, user);
    if (changed.isEmpty())
        return **stored;
    const qint64 expected = user.version++;
    user.created = (*stored)->created;
    user.updated = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    auto written = UserTable::update(connection, user, expected);
    if (!written)
        return failure(written.error());
    if (!*written)
        return stale();
    if (user.state != UserState::Active) {
        if (auto ended = SessionTable::endAll(connection, user.id); !ended)
            return failure(ended.error());
    }
    if (auto due = RunTable::markDueFor(connection, user.id); !due)
        return failure(due.error());
    if (auto reported = report(connection, u"user_update"_s, user, changed, {}, actor); !reported)
        return failure(reported.error());
    return user;
}

Result<void> UserChange::remove(Connection &connection, const UserId &id, const Actor &actor)
{
    auto user = UserTable::find(connection, id);
    if (!user)
        return failure(user.error());
    if (!*user)
        return gone();
    auto lost = consequences(connection, id);
    if (!lost)
        return failure(lost.error());
    if (auto due = RunTable::markDueFor(connection, id); !due)
        return due;
    if (auto removed = UserTable::remove(connection, id); !removed)
        return failure(removed.error());
    return report(connection, u"user_delete"_s, **user, {},
                  {{u"groups"_s, QJsonArray::fromStringList(lost->groups)},
                   {u"applications"_s, QJsonArray::fromStringList(lost->applications)}},
                  actor);
}

Result<UserConsequences> UserChange::consequences(Connection &connection, const UserId &id)
{
    auto groups = texts(connection,
                        u"SELECT g.name FROM memberships m JOIN user_groups g ON g.id = m.group_id WHERE m.user_id = ? "
                        "ORDER BY g.name_key"_s,
                        id.toString());
    if (!groups)
        return failure(groups.error());
    auto applications = texts(connection,
                              u"SELECT label FROM applications WHERE id IN (SELECT b.application_id FROM memberships m "
                              "JOIN bindings b ON b.group_id = m.group_id WHERE m.user_id = ?) ORDER BY label_key"_s,
                              id.toString());
    if (!applications)
        return failure(applications.error());
    return UserConsequences{*groups, *applications};
}

} // namespace gatehouse
