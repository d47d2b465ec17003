// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/IdentityManagement.h"
#include "app/provisioning/ProvisioningRun.h"

#include <QHash>

namespace gatehouse
{

/// What an admin does with provisioning: looks at what would be sent, sends it, looks at how it went, tries again.
/// Several applications may run at once, and each only once, in whatever program (P14).
class ProvisioningService : public QObject
{
    Q_OBJECT

public:
    ProvisioningService(Database &database, IdentityManagement &idm, const Catalog &catalog, QObject *parent = nullptr);
    /// With a writer and a pace of its own; takes the writer over.
    ProvisioningService(Database &database, IdentityManagement &idm, const Catalog &catalog, ScimWriter *writer,
                        const ScimRetry &retry, QObject *parent = nullptr);

    /// What a run would send now, request by request. Reads at the provider and changes nothing. Ends as Cancelled when
    /// `owner` is destroyed.
    Future<ProvisioningPlan> preview(const ApplicationId &application, const std::optional<UserId> &only = {},
                                     QObject *owner = nullptr, LookupDepth depth = LookupDepth::Needed);
    /// What taking the last run back would send, where the provider allows it (reversePlan). ErrorKind::NotFound when
    /// it did nothing. Once it is run (ProvisioningOptions::undo) the application is held: nobody syncs it by the
    /// clock.
    Future<ProvisioningPlan> previewUndo(const ApplicationId &application, QObject *owner = nullptr);
    /// Synchronizes a held application by the clock again.
    Future<void> resume(const ApplicationId &application, const Actor &actor);
    /// Accounts there that belong to nobody here are left alone: comparisons count them and name them no more.
    Future<void> ignore(const ApplicationId &application, const QStringList &remoteIds, const Actor &actor);
    /// Comparisons name all of them again.
    Future<void> unignoreAll(const ApplicationId &application, const Actor &actor);
    /// Sends it. ErrorKind::Conflict while somebody else runs this application or its integration is not active, and
    /// ErrorKind::Invalid when the confirmed number of people is not the one that lose access; for an undo also when it
    /// was not confirmed, and ErrorKind::Stale when somebody ran the application since.
    Future<ProvisioningOutcome> run(const ApplicationId &application, const ProvisioningOptions &options,
                                    const Actor &actor);
    /// Tries again what did not go through, and goes on with an undo; with `onlyFailed` not what waits.
    /// ErrorKind::NotFound when there is nothing.
    Future<ProvisioningOutcome> retry(const ApplicationId &application, bool onlyFailed, const Actor &actor);
    /// Stops a run of this program after the requests under way; false when none is running.
    bool cancel(const ApplicationId &application);
    /// The same for all runs, because the program ends; they stay due for the next.
    Future<void> finish();
    Future<ProvisioningStatus> status(const ApplicationId &application);
    /// Applications whose directory changed since their last run, for whoever runs them by the clock.
    Future<QList<ApplicationId>> due();

    bool isRunning(const ApplicationId &application) const { return m_runs.contains(application); }

Q_SIGNALS:
    void progressed(const gatehouse::ApplicationId &application, const gatehouse::ProvisioningOutcome &soFar,
                    qint64 total);
    /// The provider asked for a pause of so many milliseconds.
    void held(const gatehouse::ApplicationId &application, qint64 milliseconds);
    /// A run has ended: status, events and links are others now.
    void ended(const gatehouse::ApplicationId &application);

private:
    QHash<QString, Connector> connectors() const;
    Future<ProvisioningPlan> planned(const Future<ProvisioningScope> &scope, QObject *context, LookupDepth depth);
    Future<ProvisioningOutcome> started(const RunContext &context);

    Database &m_database;
    IdentityManagement &m_idm;
    const Catalog &m_catalog;
    ScimWriter *m_writer = nullptr;
    const ScimRetry m_retry;
    QHash<ApplicationId, ProvisioningRun *> m_runs;
    const QString m_owner; ///< of the runs of this program
};

} // namespace gatehouse
