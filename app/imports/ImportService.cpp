// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportService.h"

#include "app/applications/ApplicationTable.h"
#include "app/events/EventTable.h"
#include "app/imports/CandidateReader.h"
#include "app/imports/ImportRetry.h"
#include "app/imports/ImportRun.h"
#include "app/imports/ImportScheduleTable.h"
#include "app/imports/ImportSettingsTable.h"
#include "app/imports/ImportTable.h"
#include "app/imports/JobOwner.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

Result<Application> activeApplication(Connection &connection, const ApplicationId &id)
{
    auto application = ApplicationTable::find(connection, id);
    if (application && application->idm.state != IdmState::Active)
        return failure(ErrorKind::Conflict,
                       ImportService::tr("Identity Management of “%1” is not active. Activate it, then import.")
                           .arg(application->displayLabel));
    return application;
}

Error nobody() { return {ErrorKind::Invalid, ImportService::tr("Nobody is selected. Select people first."), {}}; }

/// The row that a selected person becomes: waiting, or ended at once where there is nothing to do.
ImportRow rowOf(const ImportCandidate &candidate, const ImportDecisions &decisions)
{
    ImportRow row;
    row.remote = candidate.remote;
    const QString id = candidate.remote.id();
    row.createAnyway = candidate.status == ImportStatus::Conflict && decisions.create.contains(id);
    row.name = decisions.create.value(id);
    const bool linked = candidate.matchedOn == toText(MatchRule::Link);
    if (row.createAnyway && linked)
        row.directoryUser = candidate.directoryUser;
    // Nobody decided that an externalId is the person's, so nothing of them is taken over by it (S2).
    if (candidate.status == ImportStatus::Imported && linked && !candidate.changes.isEmpty()) {
        row.directoryUser = candidate.directoryUser;
        row.update = true;
    } else if (candidate.status == ImportStatus::Imported) {
        row.outcome = ImportOutcome::Skipped;
        row.directoryUser = candidate.directoryUser;
        row.reason = ImportService::tr("Imported already, as “%1”.").arg(candidate.directoryUsername);
    } else if (candidate.status == ImportStatus::Conflict && decisions.link.contains(id)) {
        row.directoryUser = candidate.directoryUser;
        row.update = true;
    } else if (candidate.status == ImportStatus::Conflict && !row.createAnyway) {
        row.outcome = ImportOutcome::Skipped;
        row.reason = ImportService::tr("Agrees with “%1” on %2. Decide to link them, or change one of the two.")
                         .arg(candidate.directoryUsername, candidate.matchedOn);
    }
    return row;
}

/// A job that was stored, and those of its rows that had nothing to wait for.
struct Stored {
    ImportContext context;
    QList<ImportRow> ended;
};

/// Writes the rows of a job, a part of them after the other: nobody needs to hold a hundred thousand twice. Somebody
/// who is selected twice is one row.
Result<QList<ImportRow>> storeRows(Connection &connection, const ImportJobId &job,
                                   const QList<ImportCandidate> &selected, const ImportDecisions &decisions)
{
    constexpr qsizetype atOnce = 500;
    QSet<QString> seen;
    QList<ImportRow> part;
    QList<ImportRow> ended;
    qint64 position = 0;
    const auto write = [&] {
        const auto written = ImportTable::insertRows(connection, job, part);
        part.clear();
        return written;
    };
    for (const ImportCandidate &candidate : selected) {
        if (!candidate.remote.id().isEmpty() && seen.contains(candidate.remote.id()))
            continue;
        seen.insert(candidate.remote.id());
        ImportRow row = rowOf(candidate, decisions);
        row.position = ++position;
        if (row.outcome != ImportOutcome::Waiting)
            ended.append(row);
        part.append(std::move(row));
        if (part.size() < atOnce)
            continue;
        if (auto written = write(); !written)
            return failure(written.error());
    }
    if (auto written = write(); !written)
        return failure(written.error());
    return ended;
}

Result<ImportContext> contextOf(Connection &connection, const ImportJob &job, const Application &application,
                                const Actor &actor, const QString &owner)
{
    auto settings = ImportSettingsTable::find(connection, application.id);
    if (!settings)
        return failure(settings.error());
    ImportContext context;
    context.stateOfNew = settings->stateOfNew;
    context.updated = settings->updated;
    context.owner = owner;
    context.job = job.id;
    context.application = application.id;
    context.applicationLabel = application.displayLabel;
    context.mappings = application.idm.userMappings;
    context.actor = {u"import"_s, actor.name};
    return context;
}

Result<void> appendStart(Connection &connection, const ImportJob &job, const Actor &actor, bool resumed)
{
    Event event = importEvent(u"import_start"_s, job, actor);
    event.details.insert(u"resumed"_s, resumed);
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

Result<Stored> store(Connection &connection, const ApplicationId &applicationId, const QList<ImportCandidate> &selected,
                     const ImportDecisions &decisions, const Actor &actor, const QString &owner)
{
    auto application = activeApplication(connection, applicationId);
    if (!application)
        return failure(application.error());
    ImportJob job;
    job.id = ImportJobId::create();
    job.application = application->id;
    job.applicationLabel = application->displayLabel;
    job.started = QDateTime::currentDateTimeUtc();
    job.startedBy = actor.name;
    if (auto inserted = ImportTable::insertJob(connection, job); !inserted)
        return failure(inserted.error());
    if (auto claimed = ImportTable::claim(connection, job.id, owner); !claimed)
        return failure(claimed.error());
    auto ended = storeRows(connection, job.id, selected, decisions);
    if (!ended)
        return failure(ended.error());
    auto stored = ImportTable::job(connection, job.id);
    if (!stored)
        return failure(stored.error());
    if (auto appended = appendStart(connection, *stored, actor, false); !appended)
        return failure(appended.error());
    auto context = contextOf(connection, job, *application, actor, owner);
    if (!context)
        return failure(context.error());
    return Stored{*context, *ended};
}

Result<ImportContext> reopen(Connection &connection, const ImportJobId &id, const Actor &actor, const QString &owner,
                             ImportService::IfCancelled cancelled = ImportService::IfCancelled::GoOn)
{
    auto job = ImportTable::job(connection, id);
    if (!job)
        return failure(job.error());
    if (job->state == JobState::Cancelled && cancelled == ImportService::IfCancelled::StayCancelled)
        return failure(ErrorKind::Conflict, ImportService::tr("This import was cancelled. Nothing more is imported."));
    if (job->state == JobState::Finished && job->counts.done() == job->counts.selected)
        return failure(ErrorKind::Conflict,
                       ImportService::tr("This import is done: every row has its outcome. Start a new one for people "
                                         "who came later."));
    auto application = ApplicationTable::find(connection, job->application);
    if (!application)
        return failure(ErrorKind::NotFound,
                       ImportService::tr("“%1” was deleted, so its import cannot go on. What was imported stays.")
                           .arg(job->applicationLabel));
    if (job->state != JobState::Running) {
        auto changed = ImportTable::changeState(connection, id, job->state, JobState::Running);
        if (!changed)
            return failure(changed.error());
    }
    if (auto claimed = ImportTable::claim(connection, id, owner); !claimed)
        return failure(claimed.error());
    if (auto explained = ImportTable::explainWaiting(connection, id, QString()); !explained)
        return failure(explained.error());
    job->state = JobState::Running;
    if (auto appended = appendStart(connection, *job, actor, true); !appended)
        return failure(appended.error());
    return contextOf(connection, *job, *application, actor, owner);
}

bool isOrphan(const ImportTable::RunningJob &job) { return job.silent || JobOwner::isKnownDead(job.owner); }

/// What to think of a running job.
using IsDead = std::function<bool(const ImportTable::RunningJob &)>;

Result<qint64> interruptDead(Connection &connection, const IsDead &dead)
{
    auto running = ImportTable::running(connection);
    if (!running)
        return failure(running.error());
    if (std::none_of(running->cbegin(), running->cend(), dead))
        return 0; // which spares every reader a transaction that writes
    return connection.transaction([&](Connection &inside) -> Result<qint64> {
        auto still = ImportTable::running(inside);
        if (!still)
            return failure(still.error());
        qint64 interrupted = 0;
        for (const auto &job : *still) {
            if (!dead(job))
                continue;
            auto changed = ImportTable::changeState(inside, job.id, JobState::Running, JobState::Interrupted);
            if (!changed)
                return failure(changed.error());
            interrupted += *changed;
        }
        return interrupted;
    });
}

/// For a session that may not write it: what the dead ones are, is said all the same.
Result<QList<ImportJob>> seenAsInterrupted(Connection &connection, QList<ImportJob> jobs, const IsDead &dead)
{
    auto running = ImportTable::running(connection);
    if (!running)
        return failure(running.error());
    for (const auto &job : *running) {
        const auto seen =
            std::find_if(jobs.begin(), jobs.end(), [&](const ImportJob &each) { return each.id == job.id; });
        if (seen != jobs.end() && dead(job))
            seen->state = JobState::Interrupted;
    }
    return jobs;
}

Result<ImportContext> reopenFailed(Connection &connection, const ImportJobId &id,
                                   const QHash<QString, RemoteUser> &accounts, const Actor &actor, const QString &owner)
{
    auto waiting = letFailedWait(connection, id, accounts);
    if (!waiting)
        return failure(waiting.error());
    if (*waiting == 0)
        return failure(ErrorKind::NotFound,
                       ImportService::tr("None of the failed accounts exists at the provider any more."));
    return reopen(connection, id, actor, owner);
}

} // namespace

ImportService::ImportService(Database &database, IdentityManagement &idm, ScimClient &scim, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_idm(idm)
    , m_scim(scim)
    , m_owner(JobOwner::create())
{
}

CandidateListing *ImportService::candidates(const ApplicationId &application, QObject *parent)
{
    auto *reader = new CandidateReader(m_database, m_scim, application, parent);
    const auto active =
        m_database.run([application](Connection &connection) { return activeApplication(connection, application); });
    const auto endpoint = async::andThen(
        active, reader, [this, application](const Application &) { return m_idm.endpoint(application); });
    async::whenDone(endpoint, reader, [reader](const Result<ScimEndpoint> &found) { reader->start(found); });
    return reader;
}

Future<ImportJob> ImportService::begun(const Future<ImportContext> &stored)
{
    auto promise = std::make_shared<QPromise<Result<ImportJob>>>();
    promise->start();
    const auto answer = [promise](Result<ImportJob> job) {
        promise->addResult(std::move(job));
        promise->finish();
    };
    async::whenDone(stored, this, [this, answer](const Result<ImportContext> &context) {
        if (!context)
            return answer(failure(context.error()));
        const auto found = job(context->job);
        async::whenDone(found, this, [this, answer, context = *context](const Result<ImportJob> &job) {
            answer(job);
            // Later, so that whoever waits for the job knows it before its first row.
            if (job)
                QMetaObject::invokeMethod(
                    this, [this, context, job = *job] { run(context, job); }, Qt::QueuedConnection);
        });
    });
    return promise->future();
}

void ImportService::run(const ImportContext &context, const ImportJob &job)
{
    if (m_runs.contains(job.id))
        return;
    auto *run = new ImportRun(m_database, context, job, this);
    m_runs.insert(job.id, run);
    connect(run, &ImportRun::progressed, this, &ImportService::progressed);
    connect(run, &ImportRun::ended, this, [this, run](const ImportJob &last) {
        m_runs.remove(last.id);
        run->deleteLater();
        Q_EMIT ended(last);
    });
    run->start();
}

Future<ImportJob> ImportService::start(const ApplicationId &application, const QList<ImportCandidate> &selected,
                                       const ImportDecisions &decisions, const Actor &actor)
{
    if (selected.isEmpty())
        return async::ready<ImportJob>(failure(nobody()));
    const auto stored = m_database.transaction([=, owner = m_owner](Connection &connection) {
        return store(connection, application, selected, decisions, actor, owner);
    });
    const auto job =
        begun(async::andThen(stored, this, [](const Stored &job) { return async::ready<ImportContext>(job.context); }));
    // Rows that had nothing to wait for have ended before the run begins, and are news like the others.
    async::whenDone(job, this, [this, stored](const Result<ImportJob> &begun) {
        if (!begun)
            return;
        const QList<ImportRow> ended = async::outcome(stored)->ended;
        if (!ended.isEmpty())
            Q_EMIT progressed(*begun, ended);
    });
    return job;
}

Future<ImportJob> ImportService::startTurn(const ApplicationId &application, const QList<ImportCandidate> &people,
                                           const QString &turnOwner, const Actor &actor)
{
    return begun(m_database.transaction([=, owner = m_owner](Connection &connection) -> Result<ImportContext> {
        auto stored = store(connection, application, people, {}, actor, owner);
        if (!stored)
            return failure(stored.error());
        auto noted = ImportScheduleTable::setJob(connection, application, turnOwner, stored->context.job);
        if (!noted)
            return failure(noted.error());
        if (!*noted)
            return failure(ErrorKind::Conflict,
                           tr("Another program has this turn of the schedule meanwhile. Nothing was stored."));
        return stored->context;
    }));
}

Future<ImportJob> ImportService::prepare(const ApplicationId &application, const QList<ImportCandidate> &selected,
                                         const ImportDecisions &decisions, const Actor &actor)
{
    if (selected.isEmpty())
        return async::ready<ImportJob>(failure(nobody()));
    const auto stored = m_database.transaction(
        [=](Connection &connection) { return store(connection, application, selected, decisions, actor, QString()); });
    return async::andThen(stored, this, [this](const Stored &prepared) { return job(prepared.context.job); });
}

Future<ImportJob> ImportService::resume(const ImportJobId &id, const Actor &actor, IfCancelled cancelled)
{
    if (m_runs.contains(id))
        return async::ready<ImportJob>(failure(ErrorKind::Conflict, tr("This import is running already.")));
    return begun(m_database.transaction(
        [=, owner = m_owner](Connection &connection) { return reopen(connection, id, actor, owner, cancelled); }));
}

Future<ImportJob> ImportService::retryFailed(const ImportJobId &id, const Actor &actor)
{
    if (m_runs.contains(id))
        return async::ready<ImportJob>(failure(ErrorKind::Conflict, tr("This import is running already.")));
    const auto failed = m_database.run([id](Connection &connection) -> Result<FailedRows> {
        auto rows = failedRows(connection, id);
        if (!rows)
            return rows;
        if (auto active = activeApplication(connection, rows->application); !active)
            return failure(active.error());
        return rows;
    });
    const auto accounts = async::andThen(failed, this, [this](const FailedRows &rows) {
        return async::andThen(m_idm.endpoint(rows.application), this,
                              [this, ids = rows.remoteIds](const ScimEndpoint &endpoint) {
                                  return readAccounts(m_scim, endpoint, ids, this);
                              });
    });
    return begun(async::andThen(accounts, this, [this, id, actor](const QHash<QString, RemoteUser> &now) {
        return m_database.transaction(
            [=, owner = m_owner](Connection &connection) { return reopenFailed(connection, id, now, actor, owner); });
    }));
}

Future<ImportJob> ImportService::cancel(const ImportJobId &id)
{
    if (ImportRun *run = m_runs.value(id)) {
        auto promise = std::make_shared<QPromise<Result<ImportJob>>>();
        promise->start();
        connect(run, &ImportRun::ended, this, [promise](const ImportJob &job) {
            promise->addResult(job);
            promise->finish();
        });
        run->cancel();
        return promise->future();
    }
    return m_database.transaction([id](Connection &connection) -> Result<ImportJob> {
        auto job = ImportTable::job(connection, id);
        if (!job)
            return job;
        auto cancelled = cancelJob(connection, id, {u"import"_s, job->startedBy});
        if (!cancelled)
            return failure(cancelled.error());
        if (!*cancelled)
            return failure(ErrorKind::Conflict, tr("This import has ended already. Nothing was changed."));
        return ImportTable::job(connection, id);
    });
}

Future<QList<ImportJob>> ImportService::jobs(const std::optional<ApplicationId> &application)
{
    return m_database.run([application, owner = m_owner](Connection &connection) -> Result<QList<ImportJob>> {
        const IsDead dead = [&](const ImportTable::RunningJob &job) { return job.owner != owner && isOrphan(job); };
        if (connection.access() == Access::HelpDesk) {
            auto jobs = ImportTable::jobs(connection, application);
            return jobs ? seenAsInterrupted(connection, *jobs, dead) : jobs;
        }
        if (auto interrupted = interruptDead(connection, dead); !interrupted)
            return failure(interrupted.error());
        return ImportTable::jobs(connection, application);
    });
}

Future<ImportJob> ImportService::job(const ImportJobId &id)
{
    return m_database.run([id](Connection &connection) { return ImportTable::job(connection, id); });
}

Future<Page<ImportRow>> ImportService::rows(const ImportJobId &id, const PageRequest &page)
{
    return m_database.run([=](Connection &connection) { return ImportTable::rows(connection, id, page); });
}

Future<qint64> ImportService::markInterrupted()
{
    // What this service itself left behind in the workspace, when another one was opened meanwhile, is dead too.
    return m_database.run([owner = m_owner, here = m_runs.keys()](Connection &connection) {
        return interruptDead(connection, [&](const ImportTable::RunningJob &job) {
            return job.owner == owner ? !here.contains(job.id) : isOrphan(job);
        });
    });
}

} // namespace gatehouse
