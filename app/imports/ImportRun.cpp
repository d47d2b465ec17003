// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportRun.h"

#include "app/events/EventTable.h"
#include "app/imports/ImportScheduleTable.h"
#include "app/imports/ImportTable.h"

#include <QTimer>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// A transaction ends when it holds this many rows or has lasted this long, whichever comes first: every commit writes
/// all the pages it touched, and everybody else waits for it.
constexpr int rowsPerTransaction = 500;
constexpr int longestTransaction = 100; // ms
constexpr int announceEvery = 100;      // ms
// SQLite has no queue: whoever waits looks again now and then, so the door has to stand open for a moment.
constexpr int betweenTransactions = 15; // ms
constexpr int waitForOthers = 200;      // ms

/// What one transaction did.
struct Step {
    QList<ImportRow> rows;
    JobState state = JobState::Running; ///< Running: there is more to do
    bool othersAtIt = false;            ///< all rows left are in the hands of another program
};

using Flag = std::shared_ptr<std::atomic_bool>;

void count(ImportCounts &counts, ImportOutcome outcome)
{
    counts.created += outcome == ImportOutcome::Created;
    counts.linked += outcome == ImportOutcome::Linked;
    counts.skipped += outcome == ImportOutcome::Skipped;
    counts.failed += outcome == ImportOutcome::Failed;
}

Result<void> appendEnd(Connection &connection, const ImportJobId &id, const Actor &actor)
{
    auto job = ImportTable::job(connection, id);
    if (!job)
        return failure(job.error());
    auto appended = EventTable::append(connection, importEvent(u"import_finish"_s, *job, actor));
    if (!appended)
        return failure(appended.error());
    return {};
}

Result<Step> finish(Connection &connection, const ImportContext &context)
{
    auto job = ImportTable::job(connection, context.job);
    if (!job)
        return failure(job.error());
    if (job->counts.done() < job->counts.selected)
        return Step{{}, JobState::Running, true};
    // Of two programs at the same job, only the one that changes the state reports the end.
    auto changed = ImportTable::changeState(connection, context.job, JobState::Running, JobState::Finished);
    if (!changed)
        return failure(changed.error());
    if (*changed) {
        if (auto appended = appendEnd(connection, context.job, context.actor); !appended)
            return failure(appended.error());
        if (auto again = ImportScheduleTable::countAgain(connection, context.application); !again)
            return failure(again.error());
    }
    return Step{{}, JobState::Finished, false};
}

Result<Step> step(Connection &connection, const ImportContext &context, const Flag &cancelled, int limit)
{
    auto state = ImportTable::state(connection, context.job);
    if (!state)
        return failure(state.error());
    if (*state == JobState::Interrupted || *state == JobState::Failed) {
        // Another program took this job for a dead one's. It is not.
        auto alive = ImportTable::changeState(connection, context.job, *state, JobState::Running);
        if (!alive)
            return failure(alive.error());
    } else if (*state != JobState::Running) {
        return Step{{}, *state, false};
    }
    if (auto claimed = ImportTable::claim(connection, context.job, context.owner); !claimed)
        return failure(claimed.error());
    auto waiting = ImportTable::takeWaiting(connection, context.job, limit);
    if (!waiting)
        return failure(waiting.error());
    if (waiting->isEmpty())
        return finish(connection, context);
    Step step;
    QList<Event> events;
    QElapsedTimer clock;
    clock.start();
    for (const ImportRow &row : *waiting) {
        if (*cancelled || clock.elapsed() >= longestTransaction)
            break;
        auto done = importPerson(connection, context, events, row);
        if (!done)
            return failure(done.error());
        step.rows.append(*done);
    }
    if (auto logged = EventTable::append(connection, events); !logged)
        return failure(logged.error());
    if (*cancelled) {
        if (auto stopped = cancelJob(connection, context.job, context.actor); !stopped)
            return failure(stopped.error());
        step.state = JobState::Cancelled;
    }
    return step;
}

/// One row alone, after a group of them met a name that another program took at the same moment. Should it happen to
/// this row again, the row ends and says so.
Result<Step> singleStep(Connection &connection, const ImportContext &context, const Flag &cancelled)
{
    auto done = connection.transaction([&](Connection &inside) { return step(inside, context, cancelled, 1); });
    if (done || done.error().kind != ErrorKind::Conflict)
        return done;
    const QString reason = done.error().message;
    return connection.transaction([&](Connection &inside) -> Result<Step> {
        auto waiting = ImportTable::takeWaiting(inside, context.job, 1);
        if (!waiting)
            return failure(waiting.error());
        Step failed;
        for (ImportRow row : *waiting) {
            row.outcome = ImportOutcome::Failed;
            row.reason = reason;
            if (auto finished = ImportTable::finishRow(inside, context.job, row); !finished)
                return failure(finished.error());
            failed.rows.append(row);
        }
        return failed;
    });
}

Result<Step> robustStep(Connection &connection, const ImportContext &context, const Flag &cancelled)
{
    auto done = connection.transaction(
        [&](Connection &inside) { return step(inside, context, cancelled, rowsPerTransaction); });
    if (done || done.error().kind != ErrorKind::Conflict)
        return done;
    return singleStep(connection, context, cancelled);
}

} // namespace

Event importEvent(const QString &type, const ImportJob &job, const Actor &actor)
{
    Event event;
    event.type = type;
    event.initiatedBy = actor;
    event.applicationId = job.application.toString();
    event.applicationName = job.applicationLabel;
    event.resourceType = u"import_job"_s;
    event.resourceId = job.id.toString();
    event.resourceName = job.applicationLabel;
    event.details = {{u"state"_s, toText(job.state)},
                     {u"counts"_s, QJsonObject{{u"selected"_s, job.counts.selected},
                                               {u"created"_s, job.counts.created},
                                               {u"linked"_s, job.counts.linked},
                                               {u"skipped"_s, job.counts.skipped},
                                               {u"failed"_s, job.counts.failed}}}};
    if (job.state == JobState::Cancelled) {
        event.success = false;
        event.errorMessage = ImportRun::tr("Cancelled after %1 of %2 people. Resume it to go on.")
                                 .arg(job.counts.done())
                                 .arg(job.counts.selected);
    } else if (job.state == JobState::Finished && job.counts.failed > 0) {
        event.success = false;
        event.errorMessage =
            ImportRun::tr("%Ln people could not be imported. Each row says why.", nullptr, int(job.counts.failed));
    }
    return event;
}

Result<bool> cancelJob(Connection &connection, const ImportJobId &id, const Actor &actor)
{
    auto changed = ImportTable::changeState(connection, id, JobState::Running, JobState::Cancelled);
    if (changed && !*changed)
        changed = ImportTable::changeState(connection, id, JobState::Interrupted, JobState::Cancelled);
    if (!changed || !*changed)
        return changed;
    auto explained = ImportTable::explainWaiting(
        connection, id, ImportRun::tr("Not done: the import was cancelled before. Resume it to go on."));
    if (!explained)
        return failure(explained.error());
    if (auto appended = appendEnd(connection, id, actor); !appended)
        return failure(appended.error());
    return true;
}

ImportRun::ImportRun(Database &database, const ImportContext &context, const ImportJob &job, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_context(context)
    , m_job(job)
{
}

void ImportRun::start()
{
    m_sinceAnnounced.start();
    next();
}

void ImportRun::cancel() { *m_cancelled = true; }

void ImportRun::next()
{
    const auto done = m_database.run([context = m_context, cancelled = m_cancelled](Connection &connection) {
        return robustStep(connection, context, cancelled);
    });
    async::whenDone(done, this, [this](const Result<Step> &step) {
        if (!step)
            return stop(step.error());
        for (const ImportRow &row : step->rows)
            count(m_job.counts, row.outcome);
        m_news += step->rows;
        if (step->state != JobState::Running) {
            m_job.state = step->state;
            return end();
        }
        if (m_sinceAnnounced.elapsed() >= announceEvery)
            announce();
        QTimer::singleShot(step->othersAtIt ? waitForOthers : betweenTransactions, this, &ImportRun::next);
    });
}

void ImportRun::announce()
{
    if (m_news.isEmpty())
        return;
    Q_EMIT progressed(m_job, std::exchange(m_news, {}));
    m_sinceAnnounced.restart();
}

void ImportRun::stop(const Error &error)
{
    // What was committed stays; the rows that wait are resumed once the cause is gone.
    m_job.state = JobState::Failed;
    m_job.problem = error.message;
    m_database.transaction([id = m_job.id, reason = error.message](Connection &connection) -> Result<void> {
        auto failed = ImportTable::changeState(connection, id, JobState::Running, JobState::Failed);
        if (!failed)
            return failure(failed.error());
        return ImportTable::explainWaiting(connection, id, reason);
    });
    announce();
    Q_EMIT ended(m_job);
}

void ImportRun::end()
{
    announce();
    // The counts of the database hold what another program did at the same job, and the time of the end.
    const auto last =
        m_database.run([id = m_job.id](Connection &connection) { return ImportTable::job(connection, id); });
    async::whenDone(last, this, [this](const Result<ImportJob> &job) {
        if (job)
            m_job = *job;
        Q_EMIT ended(m_job);
    });
}

} // namespace gatehouse
