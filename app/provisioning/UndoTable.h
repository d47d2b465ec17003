// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/applications/Application.h"
#include "models/provisioning/ProvisioningOperation.h"

namespace gatehouse
{

/// What an application's last run that changed something there did, for taking it back; for use inside a transaction.
namespace UndoTable
{

/// Which run was the last, counted up; 0: none. Another number than before: somebody ran the application meanwhile.
Result<qint64> lastRun(Connection &connection, const ApplicationId &application);
/// The done changes of the last run, or of the one that is being taken back; only what is needed for that.
Result<QList<ProvisioningOperation>> done(Connection &connection, const ApplicationId &application);
/// How many there are.
Result<qint64> count(Connection &connection, const ApplicationId &application);
/// Keeps them, because their rows make room for those of the next run, which may change nothing there; `toTakeBack`:
/// that next run takes them back. After an undo there is nothing to be taken back before another run.
Result<void> keep(Connection &connection, const ApplicationId &application, bool toTakeBack);

/// What a change took away, as a row keeps it; empty where there was nothing, or it is not known.
QString text(const ProvisioningChange &change);
std::optional<ProvisioningEffect> beforeOf(const QString &text);
/// What the change made of it, from the same row; empty of a row of an earlier version.
PackedObject sentOf(const QString &text);

} // namespace UndoTable
} // namespace gatehouse
