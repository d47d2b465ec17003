// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/applications/Application.h"
#include "models/provisioning/PlanProvisioning.h"
#include "models/provisioning/ProvisioningOperation.h"

namespace gatehouse
{

/// What the database knows about an application and its provider at one moment.
struct ProvisioningScope {
    Application application;
    ProvisioningInput input;
    RemoteState remote;
    std::optional<QList<ProvisioningOperation>> undo = {}; ///< what the last run did, when it is to be taken back
    qint64 lastRun = 0;                                    ///< UndoTable::lastRun, with `undo`
};

/// Reads the application, who is in its bound groups, and what Gatehouse manages at its provider; mappings and manners
/// of the connector where the application has none of its own. ErrorKind::Conflict while its integration is not active.
Result<ProvisioningScope> provisioningScope(Connection &connection, const ApplicationId &application,
                                            const QHash<QString, Connector> &connectors,
                                            const std::optional<UserId> &only);
/// Sets `undo`. ErrorKind::NotFound when the last run did nothing.
Result<void> readUndo(Connection &connection, ProvisioningScope &scope);

} // namespace gatehouse
