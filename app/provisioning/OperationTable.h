// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/applications/Application.h"
#include "models/provisioning/ProvisioningOperation.h"

namespace gatehouse
{

/// The changes of an application's last run, for use inside a transaction: what is sent has its row before (P1).
namespace OperationTable
{

/// What a run sends, and what the admin unticked: that stays planned, for a later one.
struct ChosenChanges {
    QList<ProvisioningChange> changes;
    QList<ProvisioningChange> leftOut;
};

/// Stores a plan in the place of the last one; with `onlyTheirs` only the operations of the resources that the plan
/// names are replaced. Operations of the resources in `keep` stay while their outcome is unknown. The answer has those
/// that are sent, with their positions. They are one run more (UndoTable).
Result<QList<ProvisioningOperation>> store(Connection &connection, const ApplicationId &application,
                                           const ChosenChanges &chosen, bool onlyTheirs, const QStringList &keep);
/// Writes state, attempts, status, detail, advice and remote id of an operation.
Result<void> update(Connection &connection, const ApplicationId &application, const ProvisioningOperation &operation,
                    const QByteArray &requestHash);
/// What a run that ended without a word left sent is unknown from here on, and its accounts and groups are doubted;
/// answers how many.
Result<qint64> doubtSent(Connection &connection, const ApplicationId &application);
/// Everything of the run that is still planned waits, for this reason.
Result<void> leavePlanned(Connection &connection, const ApplicationId &application, const QString &reason);
/// By position, without what was left out.
Result<QList<ProvisioningOperation>> inStates(Connection &connection, const ApplicationId &application,
                                              const QList<OperationState> &states);
/// By state; what was left out is planned.
Result<QMap<QString, qint64>> counts(Connection &connection, const ApplicationId &application);

} // namespace OperationTable
} // namespace gatehouse
