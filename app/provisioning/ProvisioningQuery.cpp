// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ProvisioningQuery.h"

#include "app/applications/ApplicationTable.h"
#include "app/directory/UserTable.h"
#include "app/provisioning/ProvisioningTable.h"
#include "app/provisioning/UndoTable.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

Result<QList<BoundGroup>> boundGroups(Connection &connection, const QString &application)
{
    auto rows = connection.exec(u"SELECT g.id, g.name, g.description FROM bindings b "
                                "JOIN user_groups g ON g.id = b.group_id WHERE b.application_id = ? "
                                "ORDER BY g.name_key"_s,
                                {application});
    if (!rows)
        return failure(rows.error());
    QList<BoundGroup> groups;
    QHash<QString, qsizetype> places;
    while (rows->next()) {
        BoundGroup bound;
        bound.group.id = UserGroupId::fromString(rows->value(0).toString());
        bound.group.name = rows->value(1).toString();
        bound.group.description = rows->value(2).toString();
        places.insert(rows->value(0).toString(), groups.size());
        groups.append(bound);
    }
    auto members = connection.exec(u"SELECT m.group_id, m.user_id FROM bindings b "
                                   "JOIN memberships m ON m.group_id = b.group_id JOIN users u ON u.id = m.user_id "
                                   "WHERE b.application_id = ? ORDER BY u.username_key"_s,
                                   {application});
    if (!members)
        return failure(members.error());
    while (members->next()) {
        BoundGroup &bound = groups[places.value(members->value(0).toString())];
        bound.members.append(UserId::fromString(members->value(1).toString()));
    }
    for (BoundGroup &bound : groups)
        bound.group.memberCount = bound.members.size();
    return groups;
}

} // namespace

Result<ProvisioningScope> provisioningScope(Connection &connection, const ApplicationId &application,
                                            const QHash<QString, Connector> &connectors,
                                            const std::optional<UserId> &only)
{
    auto found = ApplicationTable::find(connection, application);
    if (!found)
        return failure(found.error());
    if (found->idm.state != IdmState::Active)
        return failure(ErrorKind::Conflict,
                       QCoreApplication::translate("ProvisioningService", "Identity Management of “%1” is not active. "
                                                                          "Activate it first.")
                           .arg(found->displayLabel));
    const QString id = application.toString();
    ProvisioningScope scope{*found, {}, {}};
    const Connector connector = connectors.value(found->connectorId);
    const IdmSettings &idm = found->idm;
    scope.input.userMappings = idm.userMappings.isEmpty() ? connector.userMappings : idm.userMappings;
    scope.input.groupMappings = idm.groupMappings.isEmpty() ? connector.groupMappings : idm.groupMappings;
    scope.input.manners = connector.manners;
    if (!idm.serverPatches)
        scope.input.manners.patch = u"put"_s;
    scope.input.manners.filters = connector.manners.filters && idm.serverFilters;
    scope.input.groupManagement = idm.groupManagement;
    scope.input.whenAccessEnds = idm.whenAccessEnds;
    scope.input.only = only;
    auto groups = boundGroups(connection, id);
    if (!groups)
        return failure(groups.error());
    scope.input.groups = *groups;
    auto people = UserTable::within(
        connection,
        u"SELECT m.user_id FROM bindings b JOIN memberships m ON m.group_id = b.group_id WHERE b.application_id = ? "
        "UNION SELECT p.user_id FROM provisioned_users p WHERE p.application_id = ? "
        "UNION SELECT o.resource_id FROM provisioning_operations o WHERE o.application_id = ? AND o.kind = 'user' "
        "UNION SELECT id FROM users WHERE id = ?"_s,
        {id, id, id, only ? only->toString() : QString()});
    if (!people)
        return failure(people.error());
    scope.input.people = *people;
    auto remote = ProvisioningTable::remoteState(connection, application);
    if (!remote)
        return failure(remote.error());
    scope.remote = *remote;
    // A PUT repeats the members that are nobody's here, and only the provider knows them.
    for (RemoteGroup &group : scope.remote.groups)
        group.uncertain = group.uncertain || scope.input.manners.patch == u"put";
    return scope;
}

Result<void> readUndo(Connection &connection, ProvisioningScope &scope)
{
    auto run = UndoTable::lastRun(connection, scope.application.id);
    if (!run)
        return failure(run.error());
    auto done = UndoTable::done(connection, scope.application.id);
    if (!done)
        return failure(done.error());
    if (done->isEmpty())
        return failure(
            ErrorKind::NotFound,
            QCoreApplication::translate("ProvisioningService", "The last run sent nothing that could be taken back."));
    scope.undo = *done;
    scope.lastRun = *run;
    return {};
}

} // namespace gatehouse
