// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Directory.h"

#include "app/directory/UserTable.h"
#include "app/events/EventTable.h"
#include "models/base/Folding.h"
#include "tests/support/Waiting.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

void write(Database &database, const QString &sql, const QVariantList &values)
{
    const auto written = waited(database.run([=](Connection &connection) { return connection.change(sql, values); }));
    if (!written)
        qFatal("%s %s", qPrintable(written.error().message), qPrintable(written.error().detail));
}

} // namespace

UserId Directory::addPerson(Database &database, const QString &username, const QString &state,
                            const QString &employeeIdentifier)
{
    User user;
    user.id = UserId::create();
    user.username = username;
    user.email = username + u"@example.org"_s;
    user.employeeIdentifier = employeeIdentifier;
    bool known = false;
    user.state = userStateFromText(state, &known);
    user.version = 1;
    user.created = user.updated = QDateTime::currentDateTimeUtc();
    const auto written =
        waited(database.transaction([user](Connection &connection) { return UserTable::insert(connection, user); }));
    if (!written || !known)
        qFatal("cannot write %s", qPrintable(username));
    return user.id;
}

UserGroupId Directory::addGroup(Database &database, const QString &name, const QList<UserId> &members)
{
    const UserGroupId id = UserGroupId::create();
    write(database, u"INSERT INTO user_groups (id, name, name_key, version, created) VALUES (?, ?, ?, 1, 0)"_s,
          {id.toString(), name, foldedKey(name)});
    for (const UserId &member : members)
        write(database, u"INSERT INTO memberships (group_id, user_id) VALUES (?, ?)"_s,
              {id.toString(), member.toString()});
    return id;
}

Application Directory::application(const QString &connectorId, const QString &label, IdmState state,
                                   const QString &baseUrl)
{
    Application application;
    application.connectorId = connectorId;
    application.displayLabel = label;
    application.idpUrl = u"https://sso.example.org/saml2/"_s + applicationName(label);
    application.idm.state = state;
    application.idm.baseUrl = baseUrl;
    application.idm.allowLoopbackHttp = true;
    return application;
}

QList<Event> Directory::events(Database &database)
{
    EventQuery query;
    query.page.limit = 10000;
    auto page = waited(database.run([query](Connection &connection) { return EventTable::list(connection, query); }));
    if (!page)
        qFatal("%s", qPrintable(page.error().message));
    std::reverse(page->items.begin(), page->items.end());
    return page->items;
}

QStringList Directory::eventTypes(Database &database)
{
    QStringList types;
    for (const Event &event : events(database))
        types.append(event.type);
    return types;
}

qint64 Directory::number(Database &database, const QString &sql)
{
    const auto row = waited(database.run([sql](Connection &connection) { return connection.first(sql); }));
    if (!row || row->isEmpty())
        qFatal("%s gives no number", qPrintable(sql));
    return row->first().toLongLong();
}

} // namespace gatehouse
