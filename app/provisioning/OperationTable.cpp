// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/OperationTable.h"

#include "app/provisioning/UndoTable.h"
#include "app/store/InsertRows.h"

#include <QJsonDocument>
#include <QSet>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString requestText(const ProvisioningRequest &request)
{
    const QJsonObject object{{u"method"_s, request.method}, {u"path"_s, request.path}, {u"body"_s, request.body}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

ProvisioningRequest requestOf(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return {object.value(u"method"_s).toString(), object.value(u"path"_s).toString(),
            object.value(u"body"_s).toObject()};
}

ProvisioningOperation operationOf(const Rows &row)
{
    ProvisioningOperation operation;
    operation.position = row.value(0).toLongLong();
    operation.change.id = row.value(1).toString();
    operation.change.kind = provisioningKindFromText(row.value(2).toString()).value_or(ProvisioningKind::User);
    operation.change.action = provisioningActionFromText(row.value(3).toString()).value_or(ProvisioningAction::None);
    operation.change.resourceId = row.value(4).toString();
    operation.change.name = row.value(5).toString();
    operation.change.remoteId = row.value(6).toString();
    operation.change.reason = row.value(7).toString();
    operation.change.request = requestOf(row.value(8).toString());
    operation.state = operationStateFromText(row.value(9).toString()).value_or(OperationState::Unknown);
    operation.attempts = row.value(10).toInt();
    operation.status = row.value(11).toInt();
    operation.detail = row.value(12).toString();
    operation.advice = row.value(13).toString();
    operation.changed = QDateTime::fromMSecsSinceEpoch(row.value(14).toLongLong(), Qt::UTC);
    operation.change.waiting = operation.state == OperationState::Waiting;
    return operation;
}

Result<void> deleteOld(Connection &connection, const QString &application, const QList<ProvisioningChange> &changes,
                       bool onlyTheirs, const QStringList &keep)
{
    if (!onlyTheirs && keep.isEmpty()) {
        auto gone = connection.change(u"DELETE FROM provisioning_operations WHERE application_id = ?"_s, {application});
        if (!gone)
            return failure(gone.error());
        return {};
    }
    QSet<QString> theirs;
    for (const ProvisioningChange &change : changes)
        theirs.insert(change.resourceId);
    auto rows = connection.exec(
        u"SELECT position, resource_id, state FROM provisioning_operations WHERE application_id = ?"_s, {application});
    if (!rows)
        return failure(rows.error());
    QList<qint64> positions;
    while (rows->next()) {
        const QString resource = rows->value(1).toString();
        const bool kept = rows->value(2).toString() == u"unknown" && keep.contains(resource);
        if (!kept && (!onlyTheirs || theirs.contains(resource)))
            positions.append(rows->value(0).toLongLong());
    }
    rows->finish();
    for (const qint64 position : positions) {
        auto gone =
            connection.change(u"DELETE FROM provisioning_operations WHERE application_id = ? AND position = ?"_s,
                              {application, position});
        if (!gone)
            return failure(gone.error());
    }
    return {};
}

} // namespace

namespace OperationTable
{

Result<QList<ProvisioningOperation>> store(Connection &connection, const ApplicationId &application,
                                           const ChosenChanges &chosen, bool onlyTheirs, const QStringList &keep)
{
    const QString app = application.toString();
    auto runBefore = UndoTable::lastRun(connection, application);
    if (!runBefore)
        return failure(runBefore.error());
    const qint64 run = *runBefore + 1;
    if (auto gone = deleteOld(connection, app, chosen.changes + chosen.leftOut, onlyTheirs, keep); !gone)
        return failure(gone.error());
    auto last = connection.first(
        u"SELECT coalesce(max(position), 0) FROM provisioning_operations WHERE application_id = ?"_s, {app});
    if (!last)
        return failure(last.error());
    qint64 position = last->value(0).toLongLong();
    QList<ProvisioningOperation> stored;
    QList<QVariantList> rows;
    stored.reserve(chosen.changes.size());
    rows.reserve(chosen.changes.size() + chosen.leftOut.size());
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(QDateTime::currentMSecsSinceEpoch(), Qt::UTC);
    const auto add = [&](const ProvisioningChange &change, bool leftOut) {
        ProvisioningOperation operation;
        operation.position = ++position;
        operation.change = change;
        operation.changed = now;
        if (change.action == ProvisioningAction::None) {
            operation.state = change.waiting ? OperationState::Waiting : OperationState::Done;
            operation.advice = change.reason;
        } else if (change.request.isEmpty()) {
            operation.state = OperationState::Done;
        }
        if (!leftOut)
            stored.append(operation);
        rows.append({app, position, change.id, toText(change.kind), toText(change.action), change.resourceId,
                     change.name, change.remoteId, change.reason, requestText(change.request), toText(operation.state),
                     operation.advice, now, UndoTable::text(change), run, leftOut});
    };
    for (const ProvisioningChange &change : chosen.changes)
        add(change, false);
    for (const ProvisioningChange &change : chosen.leftOut)
        add(change, true);
    auto written =
        insertRows(connection,
                   u"provisioning_operations (application_id, position, change_id, kind, action, resource_id, name, "
                   "remote_id, reason, request, state, advice, changed, undo, run, left_out)"_s,
                   rows);
    if (!written)
        return failure(written.error());
    return stored;
}

Result<void> update(Connection &connection, const ApplicationId &application, const ProvisioningOperation &operation,
                    const QByteArray &requestHash)
{
    auto written = connection.change(
        u"UPDATE provisioning_operations SET state = ?, attempts = ?, status = ?, detail = ?, advice = ?, "
        "remote_id = ?, request_hash = ?, changed = ? WHERE application_id = ? AND position = ?"_s,
        {toText(operation.state), operation.attempts, operation.status, operation.detail, operation.advice,
         operation.change.remoteId, requestHash, QDateTime::currentDateTimeUtc(), application.toString(),
         operation.position});
    if (!written)
        return failure(written.error());
    return {};
}

Result<qint64> doubtSent(Connection &connection, const ApplicationId &application)
{
    const QString sent = u"SELECT resource_id FROM provisioning_operations WHERE application_id = ? "
                         "AND state IN ('sent', 'unknown')"_s;
    for (const auto &[table, column] :
         {std::pair(u"provisioned_users"_s, u"user_id"_s), std::pair(u"provisioned_groups"_s, u"group_id"_s)}) {
        auto doubted = connection.change(
            u"UPDATE %1 SET uncertain = 1 WHERE application_id = ? AND %2 IN (%3)"_s.arg(table, column, sent),
            {application.toString(), application.toString()});
        if (!doubted)
            return failure(doubted.error());
    }
    return connection.change(
        u"UPDATE provisioning_operations SET state = 'unknown' WHERE application_id = ? AND state = 'sent'"_s,
        {application.toString()});
}

Result<void> leavePlanned(Connection &connection, const ApplicationId &application, const QString &reason)
{
    auto left = connection.change(u"UPDATE provisioning_operations SET state = 'waiting', advice = ? "
                                  "WHERE application_id = ? AND state = 'planned' AND left_out = 0"_s,
                                  {reason, application.toString()});
    if (!left)
        return failure(left.error());
    return {};
}

Result<QList<ProvisioningOperation>> inStates(Connection &connection, const ApplicationId &application,
                                              const QList<OperationState> &states)
{
    QStringList marks;
    QVariantList values{application.toString()};
    for (const OperationState state : states) {
        marks.append(u"?"_s);
        values.append(toText(state));
    }
    auto rows = connection.exec(
        u"SELECT position, change_id, kind, action, resource_id, name, remote_id, reason, request, state, attempts, "
        "status, detail, advice, changed FROM provisioning_operations WHERE application_id = ? AND state IN (%1) "
        "AND left_out = 0 ORDER BY position"_s.arg(marks.join(u", "_s)),
        values);
    if (!rows)
        return failure(rows.error());
    QList<ProvisioningOperation> operations;
    while (rows->next())
        operations.append(operationOf(*rows));
    return operations;
}

Result<QMap<QString, qint64>> counts(Connection &connection, const ApplicationId &application)
{
    auto rows = connection.exec(
        u"SELECT state, count(*) FROM provisioning_operations WHERE application_id = ? GROUP BY state"_s,
        {application.toString()});
    if (!rows)
        return failure(rows.error());
    QMap<QString, qint64> counts;
    while (rows->next())
        counts.insert(rows->value(0).toString(), rows->value(1).toLongLong());
    return counts;
}

} // namespace OperationTable
} // namespace gatehouse
