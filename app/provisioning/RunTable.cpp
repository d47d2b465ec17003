// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/RunTable.h"

#include "app/imports/JobOwner.h"
#include "app/store/Heartbeat.h"

#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QDateTime time(const QVariant &milliseconds)
{
    return milliseconds.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

Result<void> noRow(const Result<qint64> &rows)
{
    if (!rows)
        return failure(rows.error());
    return {};
}

/// `which` yields ids of applications.
Result<void> mark(Connection &connection, const QString &which, const QVariantList &values)
{
    return noRow(connection.change(
        u"INSERT INTO provisioning_runs (application_id, due) SELECT w.application_id, 1 FROM (%1) w WHERE 1 = 1 "
        "ON CONFLICT (application_id) DO UPDATE SET due = provisioning_runs.due + 1"_s.arg(which),
        values));
}

} // namespace

bool RunTable::Run::isTaken() const { return !owner.isEmpty() && !silent && !JobOwner::isKnownDead(owner); }

namespace RunTable
{

Result<Run> find(Connection &connection, const ApplicationId &application)
{
    auto row = connection.first(
        u"SELECT owner, %1, started, ended, problem, pauses, paused_until, due, held "
        "FROM provisioning_runs WHERE application_id = ?"_s.arg(Heartbeat::isSilent(connection.dialect())),
        {application.toString()});
    if (!row)
        return failure(row.error());
    Run run;
    if (row->isEmpty())
        return run;
    run.owner = row->at(0).toString();
    run.silent = row->at(1).toInt() == 1;
    run.started = time(row->at(2));
    run.ended = time(row->at(3));
    run.problem = row->at(4).toString();
    run.pauses = row->at(5).toInt();
    run.pausedUntil = time(row->at(6));
    run.due = row->at(7).toLongLong() > 0;
    run.held = row->at(8).toInt() == 1;
    return run;
}

Result<bool> take(Connection &connection, const ApplicationId &application, const QString &owner)
{
    auto row = connection.change(
        u"INSERT INTO provisioning_runs (application_id) VALUES (?) ON CONFLICT (application_id) DO NOTHING"_s,
        {application.toString()});
    if (!row)
        return failure(row.error());
    auto run = find(connection, application);
    if (!run)
        return failure(run.error());
    if (run->isTaken() && run->owner != owner)
        return false;
    auto taken = connection.change(u"UPDATE provisioning_runs SET owner = ?, heartbeat = %1, started = ?, ended = "
                                   u"NULL, problem = '', due = 0 "
                                   "WHERE application_id = ? AND owner = ?"_s.arg(Heartbeat::now(connection.dialect())),
                                   {owner, QDateTime::currentDateTimeUtc(), application.toString(), run->owner});
    if (!taken)
        return failure(taken.error());
    return *taken == 1;
}

Result<bool> beat(Connection &connection, const ApplicationId &application, const QString &owner)
{
    auto alive =
        connection.change(u"UPDATE provisioning_runs SET heartbeat = %1 WHERE application_id = ? AND owner = ?"_s.arg(
                              Heartbeat::now(connection.dialect())),
                          {application.toString(), owner});
    if (!alive)
        return failure(alive.error());
    return *alive == 1;
}

Result<void> release(Connection &connection, const ApplicationId &application, const QString &owner, const End &end)
{
    const bool paused = end.pausedUntil.isValid();
    return noRow(
        connection.change(u"UPDATE provisioning_runs SET owner = '', ended = ?, problem = ?, paused_until = ?, "
                          "pauses = CASE WHEN ? = 1 THEN pauses + 1 ELSE 0 END, due = due + ? "
                          "WHERE application_id = ? AND owner = ?"_s,
                          {QDateTime::currentDateTimeUtc(), end.problem, end.pausedUntil, paused,
                           end.goOnLater || paused, application.toString(), owner}));
}

Result<void> setHeld(Connection &connection, const ApplicationId &application, bool held)
{
    return noRow(connection.change(u"UPDATE provisioning_runs SET held = ? WHERE application_id = ?"_s,
                                   {held, application.toString()}));
}

Result<void> markDue(Connection &connection, const ApplicationId &application)
{
    return mark(connection, u"SELECT id AS application_id FROM applications WHERE id = ?"_s, {application.toString()});
}

Result<void> markDueFor(Connection &connection, const UserId &user)
{
    return mark(connection,
                u"SELECT b.application_id FROM memberships m JOIN bindings b ON b.group_id = m.group_id "
                "WHERE m.user_id = ? UNION SELECT application_id FROM provisioned_users WHERE user_id = ?"_s,
                {user.toString(), user.toString()});
}

Result<void> markDueFor(Connection &connection, const UserGroupId &group)
{
    return mark(connection,
                u"SELECT application_id FROM bindings WHERE group_id = ? "
                "UNION SELECT application_id FROM provisioned_groups WHERE group_id = ?"_s,
                {group.toString(), group.toString()});
}

Result<QList<ApplicationId>> due(Connection &connection)
{
    auto rows = connection.exec(u"SELECT a.id, a.idm, r.due, r.owner, %1 FROM provisioning_runs r JOIN applications a "
                                "ON a.id = r.application_id WHERE (r.due > 0 OR r.owner <> '') AND r.held = 0 "
                                "AND (r.paused_until IS NULL OR r.paused_until <= ?) ORDER BY a.label_key"_s.arg(
                                    Heartbeat::isSilent(connection.dialect())),
                                {QDateTime::currentDateTimeUtc()});
    if (!rows)
        return failure(rows.error());
    QList<ApplicationId> due;
    while (rows->next()) {
        Run run;
        run.owner = rows->value(3).toString();
        run.silent = rows->value(4).toInt() == 1;
        if (rows->value(2).toLongLong() == 0 && run.isTaken())
            continue; // or else a program was killed in the middle of it
        const QJsonObject idm = QJsonDocument::fromJson(rows->value(1).toString().toUtf8()).object();
        if (idmSettingsFromJson(idm).state == IdmState::Active)
            due.append(ApplicationId::fromString(rows->value(0).toString()));
    }
    return due;
}

} // namespace RunTable
} // namespace gatehouse
