// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "models/applications/Application.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"
#include "models/events/Event.h"

namespace gatehouse
{

/// Rows that a test puts there past the stores, and a look at what was logged.
namespace Directory
{

/// A person with this username, <username>@example.org, and employee identifier.
UserId addPerson(Database &database, const QString &username, const QString &state = QStringLiteral("active"),
                 const QString &employeeIdentifier = {});
UserGroupId addGroup(Database &database, const QString &name, const QList<UserId> &members);
/// An application of the connector with an active integration at `baseUrl`, without any keychain entry.
Application application(const QString &connectorId, const QString &label, IdmState state = IdmState::NotConfigured,
                        const QString &baseUrl = {});
/// All events, oldest first.
QList<Event> events(Database &database);
/// Their types only.
QStringList eventTypes(Database &database);
qint64 number(Database &database, const QString &sql);

} // namespace Directory
} // namespace gatehouse
