// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/UndoTable.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// Rows of the last run that changed something there. Two placeholders for the application.
const QString doneRows =
    u"FROM provisioning_operations o WHERE o.application_id = ? AND o.state = 'done' AND o.action "
    "NOT IN ('none', 'link', 'keep') AND o.run = (SELECT max(run) FROM provisioning_operations WHERE "
    "application_id = ?)"_s;
const QString columns = u"position, change_id, kind, action, resource_id, name, remote_id, status, undo"_s;

QJsonArray idTexts(const QList<UserId> &people)
{
    QJsonArray ids;
    for (const UserId &person : people)
        ids.append(person.toString());
    return ids;
}

QList<UserId> peopleIn(const QJsonValue &ids)
{
    QList<UserId> people;
    const QJsonArray array = ids.toArray();
    for (const QJsonValue &id : array)
        people.append(UserId::fromString(id.toString()));
    return people;
}

Result<QList<ProvisioningOperation>> read(Connection &connection, const QString &sql, const QVariantList &values)
{
    auto rows = connection.exec(sql, values);
    if (!rows)
        return failure(rows.error());
    QList<ProvisioningOperation> operations;
    while (rows->next()) {
        ProvisioningOperation operation;
        ProvisioningChange &change = operation.change;
        operation.position = rows->value(0).toLongLong();
        change.id = rows->value(1).toString();
        change.kind = provisioningKindFromText(rows->value(2).toString()).value_or(ProvisioningKind::User);
        change.action = provisioningActionFromText(rows->value(3).toString()).value_or(ProvisioningAction::None);
        change.resourceId = rows->value(4).toString();
        change.name = rows->value(5).toString();
        change.remoteId = rows->value(6).toString();
        operation.status = rows->value(7).toInt();
        change.before = UndoTable::beforeOf(rows->value(8).toString());
        change.effect.known = UndoTable::sentOf(rows->value(8).toString());
        operation.state = OperationState::Done;
        operations.append(operation);
    }
    return operations;
}

Result<qint64> number(Connection &connection, const QString &sql, const QVariantList &values)
{
    auto row = connection.first(sql, values);
    if (!row)
        return failure(row.error());
    return row->value(0).toLongLong();
}

/// What is kept has its run in its position, so that the number of a run never comes twice.
constexpr qint64 runInPosition = 1'000'000'000;

const QString keptRows = u"FROM provisioning_undo WHERE application_id = ?"_s;

/// Whether the last run took another one back.
Result<bool> isTakingBack(Connection &connection, const QString &application)
{
    auto rows = number(connection,
                       u"SELECT count(*) FROM provisioning_operations o WHERE o.application_id = ? AND o.change_id "
                       "LIKE 'undo/%' AND o.run = (SELECT max(run) FROM provisioning_operations WHERE "
                       "application_id = ?)"_s,
                       {application, application});
    if (!rows)
        return failure(rows.error());
    return *rows > 0;
}

} // namespace

namespace UndoTable
{

Result<qint64> lastRun(Connection &connection, const ApplicationId &application)
{
    auto there =
        number(connection, u"SELECT coalesce(max(run), 0) FROM provisioning_operations WHERE application_id = ?"_s,
               {application.toString()});
    if (!there || *there > 0)
        return there;
    auto kept = number(connection, u"SELECT coalesce(max(position), 0) "_s + keptRows, {application.toString()});
    if (!kept)
        return kept;
    return *kept / runInPosition;
}

Result<QList<ProvisioningOperation>> done(Connection &connection, const ApplicationId &application)
{
    const QString id = application.toString();
    auto goesOn = isTakingBack(connection, id);
    if (!goesOn)
        return failure(goesOn.error());
    if (!*goesOn) {
        auto last = read(connection, u"SELECT %1 %2 ORDER BY position"_s.arg(columns, doneRows), {id, id});
        if (!last || !last->isEmpty())
            return last;
    }
    return read(connection, u"SELECT %1 %2 ORDER BY position"_s.arg(columns, keptRows), {id});
}

Result<qint64> count(Connection &connection, const ApplicationId &application)
{
    const QString id = application.toString();
    auto goesOn = isTakingBack(connection, id);
    if (!goesOn)
        return failure(goesOn.error());
    if (!*goesOn) {
        auto last = number(connection, u"SELECT count(*) "_s + doneRows, {id, id});
        if (!last || *last > 0)
            return last;
    }
    return number(connection, u"SELECT count(*) "_s + keptRows, {id});
}

Result<void> keep(Connection &connection, const ApplicationId &application, bool toTakeBack)
{
    const QString id = application.toString();
    auto goesOn = isTakingBack(connection, id);
    if (!goesOn)
        return failure(goesOn.error());
    if (*goesOn && toTakeBack)
        return {};
    auto last = number(connection, u"SELECT count(*) "_s + doneRows, {id, id});
    if (!last)
        return failure(last.error());
    if (!*goesOn && *last == 0)
        return {}; // it changed nothing, so the one before is still what could be taken back
    if (auto gone = connection.change(u"DELETE "_s + keptRows, {id}); !gone)
        return failure(gone.error());
    if (*goesOn)
        return {}; // what was taken back is no run to be taken back again
    auto copied = connection.change(
        u"INSERT INTO provisioning_undo (application_id, %1) SELECT o.application_id, o.run * %3 + o.%1 %2"_s
            .arg(columns, doneRows)
            .arg(runInPosition),
        {id, id});
    if (!copied)
        return failure(copied.error());
    return {};
}

QString text(const ProvisioningChange &change)
{
    const bool ofGroup = change.kind == ProvisioningKind::Group;
    if (!change.before && !ofGroup)
        return {};
    const ProvisioningEffect before = change.before.value_or(ProvisioningEffect());
    // Whoever joined leaves when the change is taken back.
    const QJsonObject object{{u"known"_s, before.known},
                             {u"sent"_s, change.effect.known},
                             {u"active"_s, before.active},
                             {u"joined"_s, idTexts(change.effect.left)},
                             {u"left"_s, idTexts(change.effect.joined)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<ProvisioningEffect> beforeOf(const QString &text)
{
    if (text.isEmpty())
        return std::nullopt;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    return ProvisioningEffect{object.value(u"known"_s).toObject(), object.value(u"active"_s).toBool(true),
                              peopleIn(object.value(u"joined"_s)), peopleIn(object.value(u"left"_s))};
}

PackedObject sentOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object().value(u"sent"_s).toObject();
}

} // namespace UndoTable
} // namespace gatehouse
