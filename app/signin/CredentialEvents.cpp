// SPDX-License-Identifier: Apache-2.0
#include "app/signin/CredentialEvents.h"

#include "app/events/EventTable.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

Result<void> append(Connection &connection, const Event &event)
{
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

} // namespace

Result<void> CredentialEvents::changed(Connection &connection, const QString &type, const User &user,
                                       const Actor &actor, const QList<Change> &changes)
{
    Event event;
    event.type = type;
    event.initiatedBy = actor;
    event.resourceType = u"user"_s;
    event.resourceId = user.id.toString();
    event.resourceName = user.username;
    event.changes = changes;
    return append(connection, event);
}

Result<void> CredentialEvents::attempted(Connection &connection, const std::optional<User> &user,
                                         const QString &problem, const QString &address, bool withSecondFactor)
{
    Event event;
    event.type = u"user_login_attempt"_s;
    event.success = problem.isEmpty();
    event.errorMessage = problem;
    event.initiatedBy = {u"person"_s, user ? user->username : QString()};
    event.resourceType = u"user"_s;
    if (user) {
        event.resourceId = user->id.toString();
        event.resourceName = user->username;
    }
    event.details = {{u"client_ip"_s, address}, {u"mfa"_s, withSecondFactor}};
    return append(connection, event);
}

} // namespace gatehouse
