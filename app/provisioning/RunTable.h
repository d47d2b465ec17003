// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/applications/Application.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"

#include <optional>

namespace gatehouse
{

/// Whose turn it is at an application (P14), how the last run ended, until when the provider is left alone, and whether
/// the directory changed since; for use inside a transaction. A holder of whom nothing was heard for a minute, by the
/// clock of the database, or whose process has ended on this computer, holds nothing any more.
namespace RunTable
{

struct Run {
    QString owner; ///< empty: nobody runs it
    bool silent = false;
    QDateTime started;
    QDateTime ended;
    QString problem;
    int pauses = 0; ///< in a row
    QDateTime pausedUntil;
    bool due = false;
    bool held = false; ///< not to be run by the clock

    bool isTaken() const;
    bool operator==(const Run &) const = default;
};

Result<Run> find(Connection &connection, const ApplicationId &application);
/// Takes the turn; false when somebody else has it.
Result<bool> take(Connection &connection, const ApplicationId &application, const QString &owner);
/// Nobody runs it by the clock from here on, or somebody may again.
Result<void> setHeld(Connection &connection, const ApplicationId &application, bool held);
/// Says that the holder is alive; false when it is somebody else meanwhile.
Result<bool> beat(Connection &connection, const ApplicationId &application, const QString &owner);
/// How a turn ended.
struct End {
    QString problem;            ///< why it ended before everything was done
    QDateTime pausedUntil = {}; ///< invalid: the provider was well
    bool goOnLater = false;     ///< what is left may go through by itself
};
Result<void> release(Connection &connection, const ApplicationId &application, const QString &owner, const End &end);
/// What is to be sent changed: in the same transaction as the change of the directory, so that a crash loses none.
Result<void> markDue(Connection &connection, const ApplicationId &application);
/// For every application that a person, or a group, has to do with.
Result<void> markDueFor(Connection &connection, const UserId &user);
Result<void> markDueFor(Connection &connection, const UserGroupId &group);
/// Applications whose directory changed and whose integration is active; those that pause or are held are left out.
Result<QList<ApplicationId>> due(Connection &connection);

} // namespace RunTable
} // namespace gatehouse
