// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ScheduledRun.h"

#include "app/applications/ApplicationTable.h"
#include "app/directory/UserTable.h"
#include "app/events/EventTable.h"
#include "app/imports/ImportSettingsTable.h"
#include "app/imports/PersonImport.h"

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

/// Who of the new accounts is to be imported.
struct Admitted {
    QList<ImportCandidate> people;
    qint64 leftOut = 0;           ///< for a person to decide: they could not become anybody as the directory is now
    std::optional<qint64> heldOf; ///< they are too many for a directory of so many people
};

Result<void> logAttention(Connection &connection, const Application &application, const End &end)
{
    Event event;
    event.type = u"import_scheduled"_s;
    event.success = false;
    event.errorMessage =
        end.held > 0
            ? ScheduledRun::tr("%Ln new people, in a directory of %1, were held. Nothing was imported. An admin "
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

/// Nothing when the turn is another program's meanwhile.
Result<std::optional<Released>> releaseTurn(Connection &connection, const ApplicationId &id, const QString &owner,
                                            End end)
{
    auto settings = ImportSettingsTable::find(connection, id);
    if (!settings)
        return failure(settings.error());
    auto application = ApplicationTable::find(connection, id);
    if (!application)
        return failure(application.error());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    end.next = nextRun(settings->schedule, now);
    if (end.failed) {
        auto failures = ImportScheduleTable::failures(connection, id);
        if (!failures)
            return failure(failures.error());
        const qint64 rest = std::min(longestRest, firstRest << std::min(*failures, 5));
        if (end.next.isValid())
            end.next = std::min(end.next, now.addSecs(rest));
    }
    auto released = ImportScheduleTable::release(connection, id, owner, end);
    if (!released)
        return failure(released.error());
    if (!*released)
        return std::optional<Released>();
    if (end.held > 0 || end.failed) {
        if (auto logged = logAttention(connection, *application, end); !logged)
            return failure(logged.error());
    }
    auto scheduled = ImportScheduleTable::find(connection, id);
    if (!scheduled)
        return failure(scheduled.error());
    return std::optional(Released{*scheduled, application->displayLabel});
}

/// Sorts out of `fresh` who cannot become a person, so that nobody is tried, or held, at every turn anew.
Result<Admitted> creatable(Connection &connection, const ApplicationId &id, const QList<ImportCandidate> &fresh)
{
    auto application = ApplicationTable::find(connection, id);
    if (!application)
        return failure(application.error());
    Admitted admitted;
    for (const ImportCandidate &candidate : fresh) {
        auto problem = whyNotCreated(connection, candidate.remote, application->idm.userMappings);
        if (!problem)
            return failure(problem.error());
        if (problem->isEmpty())
            admitted.people.append(candidate);
    }
    admitted.leftOut = fresh.size() - admitted.people.size();
    return admitted;
}

/// How many people a list that was cut did not show; nothing: nobody knows.
std::optional<qint64> unseenOf(const ListingEnd &end)
{
    if (end.announced < 0)
        return {};
    return std::max<qint64>(0, end.announced - end.received);
}

/// Nothing when the turn is over: another program has it, or the schedule was switched off. Whoever a list that was cut
/// did not show (`unseen`) may be new, too; of an unknown number an admin has to decide.
Result<std::optional<Admitted>> admit(Connection &connection, const ApplicationId &application, const QString &owner,
                                      const QList<ImportCandidate> &fresh, std::optional<qint64> unseen)
{
    auto mine = ImportScheduleTable::beat(connection, application, owner);
    if (!mine)
        return failure(mine.error());
    if (!*mine)
        return std::optional<Admitted>();
    auto scheduled = ImportScheduleTable::find(connection, application);
    if (!scheduled)
        return failure(scheduled.error());
    if (scheduled->schedule.every == ImportSchedule::Every::Never) {
        if (auto given = ImportScheduleTable::giveBack(connection, application, owner); !given)
            return failure(given.error());
        return std::optional<Admitted>();
    }
    auto admitted = creatable(connection, application, fresh);
    if (!admitted)
        return failure(admitted.error());
    auto people = UserTable::count(connection, {});
    if (!people)
        return failure(people.error());
    const qint64 unasked = unseen ? mostUnasked(scheduled->schedule, *people) : 0;
    const qint64 most = std::max(unasked, scheduled->approved);
    if (!admitted->people.isEmpty() && admitted->people.size() + unseen.value_or(0) > most)
        admitted->heldOf = *people;
    return std::optional(*admitted);
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
        if (!turn)
            return Q_EMIT notTaken(turn.error());
        if (!*turn || m_givenUp)
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
        if (!job && m_givenUp)
            return Q_EMIT notMine();
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
    m_warning = end->warning;
    const std::optional<qint64> unseen = unseenOf(*end);
    // Whoever is missing comes with the next turn; those who were read are not in doubt.
    if (unseen && *unseen > 0 && m_new.isEmpty())
        return fail(m_warning);
    const auto asked =
        m_database.transaction([id = m_application, owner = m_owner, fresh = m_new, unseen](Connection &connection) {
            return admit(connection, id, owner, fresh, unseen);
        });
    async::whenDone(asked, this, [this, unseen](const Result<std::optional<Admitted>> &admitted) {
        if (admitted && (!*admitted || m_givenUp))
            return over();
        if (!admitted)
            return fail(admitted.error().message);
        m_new = (*admitted)->people;
        m_conflicts += (*admitted)->leftOut;
        m_counted = true;
        if ((*admitted)->heldOf)
            return release({{},
                            m_new.size() + unseen.value_or(0),
                            m_conflicts,
                            m_warning,
                            m_new.size() + unseen.value_or(0),
                            *(*admitted)->heldOf});
        if (m_new.isEmpty())
            return release({{}, 0, m_conflicts, m_warning});
        import();
    });
}

void ScheduledRun::over()
{
    m_beat.stop();
    Q_EMIT notMine();
}

void ScheduledRun::import()
{
    const auto started = m_imports.startTurn(m_application, m_new, m_owner, scheduleActor);
    async::whenDone(started, this, [this](const Result<ImportJob> &job) {
        if (!job && m_givenUp)
            return over();
        if (!job)
            return fail(job.error().message);
        m_job = *job;
    });
}

void ScheduledRun::jobEnded(const ImportJob &job)
{
    m_job = job;
    if (job.state == JobState::Failed)
        return fail(job.problem);
    End end{{}, m_new.size(), m_conflicts, m_warning};
    end.counted = m_counted;
    release(end);
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

void ScheduledRun::fail(const QString &problem)
{
    End end;
    end.problem = problem;
    end.failed = true;
    release(end);
}

void ScheduledRun::release(const End &end)
{
    if (std::exchange(m_ended, true))
        return;
    m_beat.stop();
    const auto released = m_database.transaction([id = m_application, owner = m_owner, end](Connection &connection) {
        return releaseTurn(connection, id, owner, end);
    });
    async::whenDone(released, this, [this, end](const Result<std::optional<Released>> &released) {
        if (!released || !*released)
            return Q_EMIT notMine(); // the turn is another program's, or falls to whoever looks a minute from now
        const auto &[scheduled, label] = **released;
        if (end.failed)
            Q_EMIT failed(scheduled, label, end.problem);
        else
            Q_EMIT ended(scheduled, label, m_job);
    });
}

} // namespace gatehouse
