// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportScheduleTable.h"

#include "app/imports/ImportTable.h"
#include "app/imports/JobOwner.h"
#include "app/store/Heartbeat.h"

#include <QJsonDocument>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString scheduleColumns =
    u"a.id, s.settings, p.next_run, p.owner, p.ended, p.new_people, p.conflicts, p.problem, p.held, p.held_of, "
    "p.held_since, p.approved"_s;
const QString scheduleTables = u"applications a LEFT JOIN import_settings s ON s.application_id = a.id "
                               "LEFT JOIN import_schedules p ON p.application_id = a.id"_s;

QDateTime moment(const QVariant &milliseconds)
{
    return milliseconds.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

QJsonObject objectOf(const QVariant &text) { return QJsonDocument::fromJson(text.toString().toUtf8()).object(); }

bool isHeldBy(const QString &owner, bool silent)
{
    return !owner.isEmpty() && !silent && !JobOwner::isKnownDead(owner);
}

ScheduledImport scheduledOf(const Rows &rows)
{
    ScheduledImport scheduled;
    scheduled.application = ApplicationId::fromString(rows.value(0).toString());
    scheduled.schedule = importSettingsFromJson(objectOf(rows.value(1))).schedule;
    scheduled.next = moment(rows.value(2));
    scheduled.running = isHeldBy(rows.value(3).toString(), rows.value(12).toInt() == 1);
    scheduled.lastRun = moment(rows.value(4));
    scheduled.lastNew = rows.value(5).toLongLong();
    scheduled.conflicts = rows.value(6).toLongLong();
    scheduled.problem = rows.value(7).toString();
    scheduled.held = rows.value(8).toLongLong();
    scheduled.heldOf = rows.value(9).toLongLong();
    scheduled.heldSince = moment(rows.value(10));
    scheduled.approved = rows.value(11).toLongLong();
    return scheduled;
}

Result<QList<ScheduledImport>> scheduledWhere(Connection &connection, const QString &where, const QVariantList &values)
{
    auto query = connection.exec(u"SELECT %1, %2 FROM %3 WHERE %4 ORDER BY a.label_key"_s.arg(
                                     scheduleColumns, Heartbeat::isSilent(connection.dialect()), scheduleTables, where),
                                 values);
    if (!query)
        return failure(query.error());
    QList<ScheduledImport> found;
    while (query->next())
        found.append(scheduledOf(*query));
    return found;
}

Result<void> nothing(const Result<qint64> &changed)
{
    if (!changed)
        return failure(changed.error());
    return {};
}

/// The job that a dead program left behind, if anything of it is to be done.
Result<ImportJobId> leftBehind(Connection &connection, const QString &id)
{
    const auto job = ImportJobId::fromString(id);
    if (job.isNull())
        return job;
    auto state = ImportTable::state(connection, job);
    if (!state)
        return failure(state.error());
    return *state == JobState::Finished || *state == JobState::Cancelled ? ImportJobId() : job;
}

constexpr auto isDue = QLatin1StringView("(next_run <= ? OR job_id <> '')");

/// Whether a job of the application is in somebody's hands.
Result<bool> isImporting(Connection &connection, const ApplicationId &application)
{
    auto running = ImportTable::running(connection);
    if (!running)
        return failure(running.error());
    for (const ImportTable::RunningJob &each : *running) {
        auto job = ImportTable::job(connection, each.id);
        if (!job)
            return failure(job.error());
        if (job->application == application && !each.silent && !JobOwner::isKnownDead(each.owner))
            return true;
    }
    return false;
}

} // namespace

namespace ImportScheduleTable
{

Result<ScheduledImport> find(Connection &connection, const ApplicationId &application)
{
    auto found = scheduledWhere(connection, u"a.id = ?"_s, {application.toString()});
    if (!found)
        return failure(found.error());
    ScheduledImport none;
    none.application = application;
    return found->value(0, none);
}

Result<QList<ScheduledImport>> all(Connection &connection)
{
    return scheduledWhere(connection, u"p.next_run IS NOT NULL OR p.held > 0"_s, {});
}

Result<void> setNext(Connection &connection, const ApplicationId &application, const QDateTime &next)
{
    return nothing(connection.change(
        u"INSERT INTO import_schedules (application_id, next_run) VALUES (?, ?) ON CONFLICT (application_id) DO UPDATE "
        "SET next_run = excluded.next_run, problem = '', failures = 0, held = 0, held_of = 0, held_since = NULL, "
        "approved = 0"_s,
        {application.toString(), next}));
}

Result<QList<ApplicationId>> due(Connection &connection, const QDateTime &now)
{
    auto query = connection.exec(u"SELECT a.id, a.idm, p.owner, %1 FROM import_schedules p JOIN applications a "
                                 "ON a.id = p.application_id WHERE %2 "
                                 "ORDER BY a.label_key"_s.arg(Heartbeat::isSilent(connection.dialect()), isDue),
                                 {now});
    if (!query)
        return failure(query.error());
    QList<ApplicationId> due;
    while (query->next()) {
        if (!isHeldBy(query->value(2).toString(), query->value(3).toInt() == 1) &&
            idmSettingsFromJson(objectOf(query->value(1))).state == IdmState::Active)
            due.append(ApplicationId::fromString(query->value(0).toString()));
    }
    return due;
}

Result<std::optional<Turn>> take(Connection &connection, const ApplicationId &application, const QString &owner)
{
    auto row = connection.first(u"SELECT owner, %1, job_id FROM import_schedules WHERE application_id = ?"_s.arg(
                                    Heartbeat::isSilent(connection.dialect())),
                                {application.toString()});
    if (!row)
        return failure(row.error());
    if (row->isEmpty() || isHeldBy(row->at(0).toString(), row->at(1).toInt() == 1))
        return std::optional<Turn>();
    auto importing = isImporting(connection, application);
    if (!importing)
        return failure(importing.error());
    if (*importing)
        return std::optional<Turn>();
    auto taken = connection.change(
        u"UPDATE import_schedules SET owner = ?, heartbeat = %1 WHERE application_id = ? AND owner = ? AND %2"_s.arg(
            Heartbeat::now(connection.dialect()), isDue),
        {owner, application.toString(), row->at(0), QDateTime::currentDateTimeUtc()});
    if (!taken)
        return failure(taken.error());
    if (*taken == 0)
        return std::optional<Turn>();
    auto job = leftBehind(connection, row->at(2).toString());
    if (!job)
        return failure(job.error());
    return std::optional(Turn{*job});
}

Result<bool> beat(Connection &connection, const ApplicationId &application, const QString &owner)
{
    auto alive =
        connection.change(u"UPDATE import_schedules SET heartbeat = %1 WHERE application_id = ? AND owner = ?"_s.arg(
                              Heartbeat::now(connection.dialect())),
                          {application.toString(), owner});
    if (!alive)
        return failure(alive.error());
    return *alive == 1;
}

Result<bool> setJob(Connection &connection, const ApplicationId &application, const QString &owner,
                    const ImportJobId &job)
{
    auto set = connection.change(u"UPDATE import_schedules SET job_id = ? WHERE application_id = ? AND owner = ?"_s,
                                 {job.toString(), application.toString(), owner});
    if (!set)
        return failure(set.error());
    return *set == 1;
}

Result<bool> release(Connection &connection, const ApplicationId &application, const QString &owner, const End &end)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QStringList sets{u"owner = ''"_s, u"job_id = ''"_s, u"next_run = ?"_s, u"ended = ?"_s, u"problem = ?"_s};
    QVariantList values{end.next, now, end.problem};
    if (end.failed) {
        sets.append(u"failures = failures + 1"_s);
    } else if (end.counted) {
        sets += {u"failures = 0"_s,
                 u"new_people = ?"_s,
                 u"conflicts = ?"_s,
                 u"held = ?"_s,
                 u"held_of = ?"_s,
                 u"held_since = CASE WHEN ? = 0 THEN NULL WHEN held_since IS NULL THEN ? ELSE held_since END"_s,
                 u"approved = 0"_s};
        values += {end.newPeople, end.conflicts, end.held, end.heldOf, end.held, now};
    } else {
        // A job that went on is the one that an admin said yes to, if one did.
        sets += {u"failures = 0"_s, u"held = CASE WHEN approved > 0 THEN 0 ELSE held END"_s,
                 u"held_of = CASE WHEN approved > 0 THEN 0 ELSE held_of END"_s,
                 u"held_since = CASE WHEN approved > 0 THEN NULL ELSE held_since END"_s, u"approved = 0"_s};
    }
    values += {application.toString(), owner};
    auto released = connection.change(
        u"UPDATE import_schedules SET %1 WHERE application_id = ? AND owner = ?"_s.arg(sets.join(u", "_s)), values);
    if (!released)
        return failure(released.error());
    return *released == 1;
}

Result<void> giveBack(Connection &connection, const ApplicationId &application, const QString &owner)
{
    return nothing(connection.change(
        u"UPDATE import_schedules SET owner = '', job_id = '' WHERE application_id = ? AND owner = ?"_s,
        {application.toString(), owner}));
}

Result<void> countAgain(Connection &connection, const ApplicationId &application)
{
    return nothing(connection.change(
        u"UPDATE import_schedules SET next_run = ? WHERE application_id = ? AND owner = '' AND next_run IS NOT NULL "
        "AND held > 0 AND approved = 0"_s,
        {QDateTime::currentDateTimeUtc(), application.toString()}));
}

Result<int> failures(Connection &connection, const ApplicationId &application)
{
    auto row =
        connection.first(u"SELECT failures FROM import_schedules WHERE application_id = ?"_s, {application.toString()});
    if (!row)
        return failure(row.error());
    return row->value(0).toInt();
}

Result<bool> approve(Connection &connection, const ApplicationId &application, qint64 count)
{
    auto approved = connection.change(u"UPDATE import_schedules SET approved = held, next_run = ? "
                                      "WHERE application_id = ? AND held = ? AND held > 0"_s,
                                      {QDateTime::currentDateTimeUtc(), application.toString(), count});
    if (!approved)
        return failure(approved.error());
    return *approved == 1;
}

} // namespace ImportScheduleTable
} // namespace gatehouse
