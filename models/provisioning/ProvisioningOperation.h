// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/Event.h"
#include "models/provisioning/ProvisioningPlan.h"

#include <QDateTime>

namespace gatehouse
{

/// How far a change of a run is: planned -> sent -> done, failed or unknown. Waiting is what nothing was sent for: an
/// admin has to decide, or the run stopped before.
enum class OperationState { Planned, Sent, Done, Failed, Unknown, Waiting };

QString toText(OperationState state);
std::optional<OperationState> operationStateFromText(const QString &text);

/// A change of the last run, and how it went.
struct ProvisioningOperation {
    qint64 position = 0;
    ProvisioningChange change;
    OperationState state = OperationState::Planned;
    int attempts = 0;
    int status = 0; ///< of the last answer; 0: there was none
    QString detail; ///< the server's own words, or what happened
    QString advice; ///< what to do
    QDateTime changed;

    bool operator==(const ProvisioningOperation &) const = default;
};

/// What a run did, at its end.
struct ProvisioningOutcome {
    qint64 done = 0;
    qint64 failed = 0;
    qint64 waiting = 0;
    qint64 requests = 0;                   ///< that were sent and may have changed something
    QList<ProvisioningOperation> failures; ///< failed and waiting ones
    QString guard;                         ///< why removals wait
    QString problem;                       ///< why the run stopped before its end
    QString note;                          ///< what somebody should know of the provider
    bool cancelled = false;

    bool operator==(const ProvisioningOutcome &) const = default;
};

/// How provisioning of an application stands.
struct ProvisioningStatus {
    qint64 managed = 0;  ///< active accounts that Gatehouse manages there
    qint64 inactive = 0; ///< accounts that it deactivated
    qint64 groups = 0;
    qint64 done = 0; ///< changes of the last run
    qint64 pending = 0;
    qint64 failed = 0;
    qint64 waiting = 0;
    bool running = false;
    bool due = false;    ///< the directory changed since the last run
    bool held = false;   ///< the last run was taken back, so nothing is sent before an admin says so
    qint64 undoable = 0; ///< changes of the last run that can be taken back
    QDateTime started;
    QDateTime ended;
    QString problem;       ///< why the last run stopped before its end
    QDateTime pausedUntil; ///< the provider failed too often
    QList<ProvisioningOperation> failures;
    QList<EventBucket> days; ///< changes sent on each of the last 14 days (UTC), the oldest first

    bool operator==(const ProvisioningStatus &) const = default;
};

} // namespace gatehouse
