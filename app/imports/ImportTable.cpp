// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportTable.h"

#include "app/store/Heartbeat.h"
#include "app/store/InsertRows.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportTable)
};

const QString jobColumns = u"j.id, j.application_id, j.application_label, j.state, j.started, j.ended, j.started_by, "
                           "(SELECT count(*) FROM import_rows r WHERE r.job_id = j.id), "
                           "(SELECT count(*) FROM import_rows r WHERE r.job_id = j.id AND r.outcome = 'created'), "
                           "(SELECT count(*) FROM import_rows r WHERE r.job_id = j.id AND r.outcome = 'linked'), "
                           "(SELECT count(*) FROM import_rows r WHERE r.job_id = j.id AND r.outcome = 'skipped'), "
                           "(SELECT count(*) FROM import_rows r WHERE r.job_id = j.id AND r.outcome = 'failed')"_s;
const QString rowColumns = u"position, remote, outcome, reason, directory_user, decision"_s;

QDateTime timeOf(const QVariant &milliseconds)
{
    return milliseconds.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

ImportJob jobOf(const Rows &rows)
{
    ImportJob job;
    job.id = ImportJobId::fromString(rows.value(0).toString());
    job.application = ApplicationId::fromString(rows.value(1).toString());
    job.applicationLabel = rows.value(2).toString();
    job.state = jobStateFromText(rows.value(3).toString()).value_or(JobState::Failed);
    job.started = timeOf(rows.value(4));
    job.ended = timeOf(rows.value(5));
    job.startedBy = rows.value(6).toString();
    job.counts = {rows.value(7).toLongLong(), rows.value(8).toLongLong(), rows.value(9).toLongLong(),
                  rows.value(10).toLongLong(), rows.value(11).toLongLong()};
    return job;
}

ImportRow rowOf(const Rows &rows)
{
    ImportRow row;
    row.position = rows.value(0).toLongLong();
    row.remote = remoteUserFromJson(QJsonDocument::fromJson(rows.value(1).toString().toUtf8()).object());
    row.outcome = importOutcomeFromText(rows.value(2).toString()).value_or(ImportOutcome::Failed);
    row.reason = rows.value(3).toString();
    row.directoryUser = UserId::fromString(rows.value(4).toString());
    const QJsonObject decision = QJsonDocument::fromJson(rows.value(5).toString().toUtf8()).object();
    row.createAnyway = decision.contains(u"username");
    row.name = {decision[u"username"].toString(), decision[u"email"].toString()};
    row.update = decision[u"update"].toBool();
    return row;
}

QString decisionText(const ImportRow &row)
{
    QJsonObject decision;
    if (row.createAnyway) {
        decision.insert(u"username"_s, row.name.username);
        decision.insert(u"email"_s, row.name.email);
    }
    if (row.update)
        decision.insert(u"update"_s, true);
    return QString::fromUtf8(QJsonDocument(decision).toJson(QJsonDocument::Compact));
}

QString remoteText(const RemoteUser &remote)
{
    return QString::fromUtf8(QJsonDocument(toJson(remote)).toJson(QJsonDocument::Compact));
}

QString idText(const UserId &id) { return id.isNull() ? QString() : id.toString(); }

Result<void> noValue(const Result<qint64> &changed)
{
    if (!changed)
        return failure(changed.error());
    return {};
}

} // namespace

namespace ImportTable
{

Result<void> insertJob(Connection &connection, const ImportJob &job)
{
    return noValue(connection.change(u"INSERT INTO import_jobs (id, application_id, application_label, state, started, "
                                     "ended, started_by) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                     {job.id.toString(), job.application.toString(), job.applicationLabel,
                                      toText(job.state), job.started, job.ended, job.startedBy}));
}

Result<void> insertRows(Connection &connection, const ImportJobId &id, const QList<ImportRow> &rows)
{
    QList<QVariantList> values;
    values.reserve(rows.size());
    for (const ImportRow &row : rows)
        values.append({id.toString(), row.position, remoteText(row.remote), toText(row.outcome), row.reason,
                       idText(row.directoryUser), decisionText(row)});
    return gatehouse::insertRows(
        connection, u"import_rows (job_id, position, remote, outcome, reason, directory_user, decision)"_s, values);
}

Result<ImportJob> job(Connection &connection, const ImportJobId &id)
{
    auto query = connection.exec(u"SELECT %1 FROM import_jobs j WHERE j.id = ?"_s.arg(jobColumns), {id.toString()});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return failure(ErrorKind::NotFound,
                       Texts::tr("There is no such import. The list of imports shows every one with its id."));
    return jobOf(*query);
}

Result<QList<ImportJob>> jobs(Connection &connection, const std::optional<ApplicationId> &application)
{
    const QString where = application ? u" WHERE j.application_id = ?"_s : QString();
    auto query = connection.exec(u"SELECT %1 FROM import_jobs j%2 ORDER BY j.number DESC"_s.arg(jobColumns, where),
                                 application ? QVariantList{application->toString()} : QVariantList());
    if (!query)
        return failure(query.error());
    QList<ImportJob> jobs;
    while (query->next())
        jobs.append(jobOf(*query));
    return jobs;
}

Result<JobState> state(Connection &connection, const ImportJobId &id)
{
    auto row = connection.first(u"SELECT state FROM import_jobs WHERE id = ?"_s, {id.toString()});
    if (!row)
        return failure(row.error());
    if (row->isEmpty())
        return failure(ErrorKind::NotFound, Texts::tr("This import was removed meanwhile."));
    return jobStateFromText(row->first().toString()).value_or(JobState::Failed);
}

Result<bool> changeState(Connection &connection, const ImportJobId &id, JobState from, JobState to)
{
    const QDateTime ended = to == JobState::Running ? QDateTime() : QDateTime::currentDateTimeUtc();
    auto changed = connection.change(u"UPDATE import_jobs SET state = ?, ended = ? WHERE id = ? AND state = ?"_s,
                                     {toText(to), ended, id.toString(), toText(from)});
    if (!changed)
        return failure(changed.error());
    return *changed == 1;
}

Result<Page<ImportRow>> rows(Connection &connection, const ImportJobId &id, const PageRequest &page)
{
    const int limit = qBound(1, page.limit, 10000);
    auto query =
        connection.exec(u"SELECT %1 FROM import_rows WHERE job_id = ? AND position > ? "
                        "ORDER BY position LIMIT ?"_s.arg(rowColumns),
                        {id.toString(), page.after.isEmpty() ? qint64(-1) : page.after.toLongLong(), limit + 1});
    if (!query)
        return failure(query.error());
    Page<ImportRow> answer;
    while (query->next()) {
        if (answer.items.size() == limit) {
            answer.next = QString::number(answer.items.last().position);
            break;
        }
        answer.items.append(rowOf(*query));
    }
    return answer;
}

Result<QList<ImportRow>> takeWaiting(Connection &connection, const ImportJobId &id, int limit)
{
    const QString lock = connection.dialect().isSqlite() ? QString() : u" FOR UPDATE SKIP LOCKED"_s;
    auto query = connection.exec(u"SELECT %1 FROM import_rows WHERE job_id = ? AND outcome = 'waiting' "
                                 "ORDER BY position LIMIT ?%2"_s.arg(rowColumns, lock),
                                 {id.toString(), limit});
    if (!query)
        return failure(query.error());
    QList<ImportRow> waiting;
    while (query->next())
        waiting.append(rowOf(*query));
    return waiting;
}

Result<bool> finishRow(Connection &connection, const ImportJobId &id, const ImportRow &row)
{
    auto changed =
        connection.change(u"UPDATE import_rows SET outcome = ?, reason = ?, directory_user = ? "
                          "WHERE job_id = ? AND position = ? AND outcome = 'waiting'"_s,
                          {toText(row.outcome), row.reason, idText(row.directoryUser), id.toString(), row.position});
    if (!changed)
        return failure(changed.error());
    return *changed == 1;
}

Result<QList<ImportRow>> failed(Connection &connection, const ImportJobId &id)
{
    auto query = connection.exec(
        u"SELECT %1 FROM import_rows WHERE job_id = ? AND outcome = 'failed' ORDER BY position"_s.arg(rowColumns),
        {id.toString()});
    if (!query)
        return failure(query.error());
    QList<ImportRow> rows;
    while (query->next())
        rows.append(rowOf(*query));
    return rows;
}

Result<void> retryRow(Connection &connection, const ImportJobId &id, const ImportRow &row)
{
    return noValue(
        connection.change(u"UPDATE import_rows SET remote = ?, outcome = ?, reason = ? "
                          "WHERE job_id = ? AND position = ? AND outcome = 'failed'"_s,
                          {remoteText(row.remote), toText(row.outcome), row.reason, id.toString(), row.position}));
}

Result<void> explainWaiting(Connection &connection, const ImportJobId &id, const QString &reason)
{
    return noValue(connection.change(
        u"UPDATE import_rows SET reason = ? WHERE job_id = ? AND outcome = 'waiting' AND reason <> ?"_s,
        {reason, id.toString(), reason}));
}

Result<void> claim(Connection &connection, const ImportJobId &id, const QString &owner)
{
    return noValue(connection.change(
        u"UPDATE import_jobs SET owner = ?, heartbeat = %1 WHERE id = ?"_s.arg(Heartbeat::now(connection.dialect())),
        {owner, id.toString()}));
}

Result<QList<RunningJob>> running(Connection &connection)
{
    auto query = connection.exec(u"SELECT id, owner, %1 FROM import_jobs WHERE state = 'running'"_s.arg(
        Heartbeat::isSilent(connection.dialect())));
    if (!query)
        return failure(query.error());
    QList<RunningJob> jobs;
    while (query->next())
        jobs.append({ImportJobId::fromString(query->value(0).toString()), query->value(1).toString(),
                     query->value(2).toInt() == 1});
    return jobs;
}

} // namespace ImportTable
} // namespace gatehouse
