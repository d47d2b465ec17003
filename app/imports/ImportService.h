// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/IdentityManagement.h"
#include "models/base/Page.h"
#include "models/imports/ImportJob.h"

#include <QHash>

namespace gatehouse
{

class ImportRun;
struct ImportContext;

/// People at the provider as they are read, page by page, each already compared with the directory.
class CandidateListing : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    virtual void cancel() = 0;

Q_SIGNALS:
    void received(const QList<gatehouse::ImportCandidate> &candidates, qint64 soFar, qint64 announced);
    void finished(const gatehouse::Result<gatehouse::ListingEnd> &end);
};

/// manual import: lists who exists at the provider, and creates directory people for those selected. A run is a job
/// whose rows are stored before the first is done; each row and the person it creates commit together, so that a job
/// interrupted at any point resumes without losing or doubling anybody (R0).
class ImportService : public QObject
{
    Q_OBJECT

public:
    ImportService(Database &database, IdentityManagement &idm, ScimClient &scim, QObject *parent = nullptr);

    /// Starts reading; the caller owns the listing. An application whose integration is not active ends it at once with
    /// an error.
    CandidateListing *candidates(const ApplicationId &application, QObject *parent);

    /// Stores the job and its rows and starts it. A Conflict is linked or created as `decisions` says, and is skipped
    /// with the reason otherwise.
    Future<ImportJob> start(const ApplicationId &application, const QList<ImportCandidate> &selected,
                            const ImportDecisions &decisions, const Actor &actor);
    /// start() of the new people whom a turn of the application's schedule found. The job is stored together with the
    /// note that whoever takes the next turn goes by, so that a program which dies leaves none behind. Conflict when
    /// the turn is not `turnOwner`'s any more: nothing is stored then.
    Future<ImportJob> startTurn(const ApplicationId &application, const QList<ImportCandidate> &people,
                                const QString &turnOwner, const Actor &actor);
    /// Stores the job and its rows for another program, which has a minute to resume() it.
    Future<ImportJob> prepare(const ApplicationId &application, const QList<ImportCandidate> &selected,
                              const ImportDecisions &decisions, const Actor &actor);
    enum class IfCancelled { GoOn, StayCancelled };
    /// Goes on with the rows that still wait. Two programs that resume the same job share its rows; nobody is created
    /// twice. ErrorKind::Conflict when this program is at it already, when nothing is left, or when it was cancelled
    /// and only somebody who asks for it may change that.
    Future<ImportJob> resume(const ImportJobId &id, const Actor &actor, IfCancelled cancelled = IfCancelled::GoOn);
    /// Does the rows that failed once more, with their accounts as the provider has them now. ErrorKind::Conflict when
    /// the job is running, or when nobody failed.
    Future<ImportJob> retryFailed(const ImportJobId &id, const Actor &actor);
    /// Stops after the row under way; what was done stays, and what was not can be resumed. Also stops a job that
    /// another program runs.
    Future<ImportJob> cancel(const ImportJobId &id);
    Future<QList<ImportJob>> jobs(const std::optional<ApplicationId> &application);
    Future<ImportJob> job(const ImportJobId &id);
    Future<Page<ImportRow>> rows(const ImportJobId &id, const PageRequest &page);
    /// Jobs that a program which is dead left running are Interrupted from here on; answers how many. Dead is one whose
    /// process has ended on this computer, or of which nothing was heard for a minute; should it live all the same, it
    /// says so again with its next rows. Called after the workspace was opened; jobs() does it too.
    Future<qint64> markInterrupted();

Q_SIGNALS:
    /// Rows that were finished since the last signal, and the job as it stands.
    void progressed(const gatehouse::ImportJob &job, const QList<gatehouse::ImportRow> &rows);
    void ended(const gatehouse::ImportJob &job);

private:
    Future<ImportJob> begun(const Future<ImportContext> &stored);
    void run(const ImportContext &context, const ImportJob &job);

    Database &m_database;
    IdentityManagement &m_idm;
    ScimClient &m_scim;
    QHash<ImportJobId, ImportRun *> m_runs;
    const QString m_owner; ///< of the jobs that run here
};

} // namespace gatehouse
