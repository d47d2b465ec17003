// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ScheduledRun.h"

#include "app/applications/ApplicationTable.h"
#include "app/directory/UserTable.h"
#include "app/events/EventTable.h"
#include "app/imports/ImportSettingsTable.h"

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using End = ImportScheduleTable::End;

namespace
{

const Actor scheduleActor{u"import"_s, u"gatehouse-server"_s};
constexpr auto beatEvery = 10s;
/// What did not get through is tried again after a quarter of an hour, then later and later, at most at its next time.
constexpr qint64 firstRest = 15 * 60;
constexpr qint64 longestRest = 6 * 60 * 60;

struct Released {
    ScheduledImport scheduled;
    QString label;
};

Result<void> logAttention(Connection &connection, const Application &application, const End &end)
{
    Event event;
    event.type = u"import_scheduled"_s;
    event.success = false;
    event.errorMessage =
        end.held > 0
            ? ScheduledRun::tr("%n new people, in a directory of %1, were held. Nothing was imported. An admin "
                               "has to say yes.",
                               nullptr, int(end.held))
                  .arg(end.heldOf)
            : end.problem;
    event.initiatedBy = scheduleActor;
    event.applicationId = event.resourceId = application.id.toString();
    event.applicationName = event.resourceName = application.displayLabel;
    event.resourceType = u"application"_s;
    auto appended = EventTable::append(connection, event);
    if (!appended)
        return failure(appended.error());
    return {};
}

Result<Released> releaseTurn(Connection &connection, const ApplicationId &id, const QString &owner, End end)
{
    auto settings = ImportSettingsTable::find(connection, id);
    if (!settings)
        return failure(settings.error());
    auto application = ApplicationTable::find(connection, id);
    if (!application)
        return failure(application.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    end.next = nextRun(settings->schedule, now);
    if (!end.problem.isEmpty()) {
        auto failures = ImportScheduleTable::failures(connection, id);
        if (!failures)
            return failure(failures.error());
        const qint64 rest = std::min(longestRest, firstRest << std::min(*failures, 5));
        if (end.next.isValid())
            end.next = std::min(end.next, now.addSecs(rest));
    }
    if (auto released = ImportScheduleTable::release(connection, id, owner, end); !released)
        return failure(released.error());
    if (end.held > 0 || !end.problem.isEmpty()) {
        if (auto logged = logAttention(connection, *application, end); !logged)
            return failure(logged.error());
    }
    auto scheduled = ImportScheduleTable::find(connection, id);
    if (!scheduled)
        return failure(scheduled.error());
    return Released{*scheduled, application->displayLabel};
}

/// How many people the directory has when so many new ones are too many; nothing when they may come.
Result<std::optional<qint64>> tooMany(Connection &connection, const ApplicationId &application, qint64 fresh)
{
    auto people = UserTable::count(connection, {});
    if (!people)
        return failure(people.error());
    auto scheduled = ImportScheduleTable::find(connection, application);
    if (!scheduled)
        return failure(scheduled.error());
    const qint64 most = std::max(mostUnasked(scheduled->schedule, *people), scheduled->approved);
    return fresh > most ? std::optional(*people) : std::nullopt;
}

} // namespace

ScheduledRun::ScheduledRun(Database &database, ImportService &imports, const ApplicationId &application,
                           const QString &owner, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_imports(imports)
    , m_application(application)
    , m_owner(owner)
{
    connect(&m_beat, &QTimer::timeout, this, &ScheduledRun::beat);
    connect(&m_imports, &ImportService::ended, this, [this](const ImportJob &job) {
        if (!m_job.id.isNull() && job.id == m_job.id)
            jobEnded(job);
    });
}

void ScheduledRun::start()
{
    const auto taken = m_database.transaction([id = m_application, owner = m_owner](Connection &connection) {
        return ImportScheduleTable::take(connection, id, owner);
    });
    async::whenDone(taken, this, [this](const Result<std::optional<ImportScheduleTable::Turn>> &turn) {
        if (!turn || !*turn)
            return Q_EMIT notMine();
        m_beat.start(beatEvery);
        go(**turn);
    });
}

void ScheduledRun::go(const ImportScheduleTable::Turn &turn)
{
    if (turn.job.isNull())
        return read();
    async::whenDone(m_imports.resume(turn.job, scheduleActor), this, [this](const Result<ImportJob> &job) {
        if (!job)
            return read(); // it ended before its program could say so, or is gone
        m_job = *job;
    });
}

void ScheduledRun::read()
{
    m_listing = m_imports.candidates(m_application, this);
    connect(m_listing, &CandidateListing::received, this, [this](const QList<ImportCandidate> &candidates) {
        for (const ImportCandidate &candidate : candidates) {
            if (candidate.status == ImportStatus::New)
                m_new.append(candidate);
            else if (candidate.status == ImportStatus::Conflict)
                ++m_conflicts;
        }
    });
    connect(m_listing, &CandidateListing::finished, this, &ScheduledRun::listed);
}

void ScheduledRun::giveUp()
{
    m_givenUp = true;
    if (m_listing)
        m_listing->cancel();
}

void ScheduledRun::listed(const Result<ListingEnd> &end)
{
    if (m_listing)
        m_listing->deleteLater();
    m_listing.clear();
    if (m_givenUp)
        return Q_EMIT notMine();
    if (!end)
        return fail(end.error().message);
    // Whoever is missing comes with the next turn; those who were read are not in doubt.
    if (!end->complete && m_new.isEmpty())
        return fail(end->warning);
    if (m_new.isEmpty())
        return release({{}, 0, m_conflicts});
    const auto asked = m_database.run(
        [id = m_application, fresh = m_new.size()](Connection &connection) { return tooMany(connection, id, fresh); });
    async::whenDone(asked, this, [this](const Result<std::optional<qint64>> &people) {
        if (!people)
            return fail(people.error().message);
        if (*people)
            return release({{}, m_new.size(), m_conflicts, {}, m_new.size(), **people});
        import();
    });
}

void ScheduledRun::import()
{
    const auto started = m_imports.start(m_application, m_new, {}, scheduleActor);
    async::whenDone(started, this, [this](const Result<ImportJob> &job) {
        if (!job)
            return fail(job.error().message);
        m_job = *job;
        m_database.transaction([id = m_application, owner = m_owner, job = m_job.id](Connection &connection) {
            return ImportScheduleTable::setJob(connection, id, owner, job);
        });
    });
}

void ScheduledRun::jobEnded(const ImportJob &job)
{
    m_job = job;
    if (job.state == JobState::Failed)
        return fail(job.problem);
    release({{}, m_new.size(), m_conflicts});
}

void ScheduledRun::beat()
{
    const auto alive = m_database.transaction([id = m_application, owner = m_owner](Connection &connection) {
        return ImportScheduleTable::beat(connection, id, owner);
    });
    async::whenDone(alive, this, [this](const Result<bool> &mine) {
        if (mine && !*mine)
            giveUp(); // slept so long that another program took the turn
    });
}

void ScheduledRun::fail(const QString &problem) { release({{}, m_new.size(), m_conflicts, problem}); }

void ScheduledRun::release(const End &end)
{
    if (std::exchange(m_ended, true))
        return;
    m_beat.stop();
    const auto released = m_database.transaction([id = m_application, owner = m_owner, end](Connection &connection) {
        return releaseTurn(connection, id, owner, end);
    });
    async::whenDone(released, this, [this](const Result<Released> &released) {
        if (!released)
            return Q_EMIT notMine(); // the turn falls to whoever looks a minute from now
        Q_EMIT ended(released->scheduled, released->label, m_job);
    });
}

} // namespace gatehouse
