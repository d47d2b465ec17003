// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/provisioning/OperationTable.h"
#include "app/provisioning/PlanMaker.h"
#include "app/provisioning/ProvisioningOptions.h"
#include "models/events/Actor.h"

namespace gatehouse
{

/// What a run writes, for use inside a transaction: the turn, the plan with what was read for it, and each effect.
namespace RunStore
{

/// Takes the turn (P14), doubts what an earlier run left open, and reads what the plan is made from.
/// ErrorKind::Conflict when another program has the turn, or when a run by the clock finds the application held;
/// ErrorKind::Stale when the run that is to be taken back is not the last any more.
Result<ProvisioningScope> begin(Connection &connection, const ApplicationId &application,
                                const QHash<QString, Connector> &connectors, const ProvisioningOptions &options,
                                const QString &owner);
/// Says that the run goes on. ErrorKind::Stale when another program took the turn.
Result<void> goOn(Connection &connection, const ApplicationId &application, const QString &owner);
/// Whether the integration is still active: nothing more is sent when somebody deactivated it meanwhile.
Result<bool> isActive(Connection &connection, const ApplicationId &application);
/// Stores what was read, the links, and the operations that are to be sent: all that an interruption may not lose. An
/// undo holds the application from here on, and a whole run is what ends that.
Result<QList<ProvisioningOperation>> storePlan(Connection &connection, const PreparedPlan &prepared,
                                               const QList<ProvisioningChange> &changes,
                                               const ProvisioningOptions &options, const Actor &actor);
/// Writes what is known of a person's account, or of a group with members who joined or left, once a change is done.
Result<void> writeAccount(Connection &connection, const ApplicationId &application, const QString &userId,
                          const RemoteAccount &account);
Result<void> writeGroup(Connection &connection, const ApplicationId &application, const QString &groupId,
                        const RemoteGroup &group, const QList<UserId> &joined, const QList<UserId> &left);

} // namespace RunStore
} // namespace gatehouse
