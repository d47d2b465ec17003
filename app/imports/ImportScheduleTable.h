// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/imports/ImportSettings.h"

namespace gatehouse
{

/// How the schedule of each application stands and whose turn it is; for use inside a transaction. A holder of whom
/// nothing was heard for a minute, or whose process has ended on this computer, holds nothing any more.
namespace ImportScheduleTable
{

Result<ScheduledImport> find(Connection &connection, const ApplicationId &application);
/// Those that run by themselves or wait for a yes.
Result<QList<ScheduledImport>> all(Connection &connection);
/// Invalid: never. What was held or approved for the schedule before is over.
Result<void> setNext(Connection &connection, const ApplicationId &application, const QDateTime &next);
/// Whose time has come, and those that a program which is dead began; the integration is active.
Result<QList<ApplicationId>> due(Connection &connection, const QDateTime &now);

/// What whoever has the turn has to do.
struct Turn {
    ImportJobId job; ///< one that a program which is dead left behind, to be resumed first
};
/// Nothing when it is not due (any more), when somebody else has it, or when an import of the application is running.
Result<std::optional<Turn>> take(Connection &connection, const ApplicationId &application, const QString &owner);
/// Says that the holder is alive; false when it is somebody else meanwhile.
Result<bool> beat(Connection &connection, const ApplicationId &application, const QString &owner);
/// What a dead holder leaves behind; false, and nothing written, when the turn is somebody else's meanwhile.
Result<bool> setJob(Connection &connection, const ApplicationId &application, const QString &owner,
                    const ImportJobId &job);

/// How a turn ended. Unless it was `counted` who is there, and nothing failed, the numbers stay those of the last turn
/// that did.
struct End {
    QDateTime next;
    qint64 newPeople = 0;
    qint64 conflicts = 0;
    QString problem = {}; ///< why it failed, or what was odd
    qint64 held = 0;      ///< of a directory of `heldOf` people
    qint64 heldOf = 0;
    bool failed = false;
    bool counted = true;
};
/// False when the turn is somebody else's meanwhile; nothing was written then.
Result<bool> release(Connection &connection, const ApplicationId &application, const QString &owner, const End &end);
/// Gives the turn back as if it had never been taken.
Result<void> giveBack(Connection &connection, const ApplicationId &application, const QString &owner);
/// Lets an active schedule that holds people look again who is new, at once: some of them may have been imported by
/// hand.
Result<void> countAgain(Connection &connection, const ApplicationId &application);
/// How many turns in a row did not get through.
Result<int> failures(Connection &connection, const ApplicationId &application);
/// Lets as many people as are held through at the next turn, which is now; false when `count` is not their number.
Result<bool> approve(Connection &connection, const ApplicationId &application, qint64 count);

} // namespace ImportScheduleTable
} // namespace gatehouse
