// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/applications/Application.h"

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

    bool isHeld() const;
    bool operator==(const Run &) const = default;
};

Result<Run> find(Connection &connection, const ApplicationId &application);
/// Takes the turn; false when somebody else has it.
Result<bool> take(Connection &connection, const ApplicationId &application, const QString &owner);
/// Says that the holder is alive; false when it is somebody else meanwhile.
Result<bool> beat(Connection &connection, const ApplicationId &application, const QString &owner);
/// Ends the turn. `pausedUntil` invalid: the provider was well.
Result<void> release(Connection &connection, const ApplicationId &application, const QString &owner,
                     const QString &problem, const QDateTime &pausedUntil);
/// What is to be sent changed. Without an application: for every one.
Result<void> markDue(Connection &connection, const std::optional<ApplicationId> &application);
/// Applications whose directory changed and whose integration is active; those that pause are left out.
Result<QList<ApplicationId>> due(Connection &connection);

} // namespace RunTable
} // namespace gatehouse
