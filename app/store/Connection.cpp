// SPDX-License-Identifier: Apache-2.0
#include "app/store/Connection.h"

#include "app/store/LogSpace.h"
#include "app/store/SqlError.h"

#include <QDateTime>
#include <QSqlRecord>

namespace gatehouse
{

namespace
{

QVariant bound(const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::Bool:
        return value.toBool() ? 1 : 0;
    case QMetaType::QDateTime:
        return value.toDateTime().isValid() ? QVariant(value.toDateTime().toMSecsSinceEpoch())
                                            : QVariant(QMetaType(QMetaType::LongLong));
    case QMetaType::QString:
        return value.toString().isNull() ? QVariant(QString(QLatin1String(""))) : value;
    case QMetaType::QByteArray:
        return value.toByteArray().isNull() ? QVariant(QByteArray("", 0)) : value;
    default:
        return value;
    }
}

void bindAll(QSqlQuery &query, const QVariantList &values)
{
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, bound(values[i]));
}

} // namespace

Connection::Connection(QSqlDatabase database, Access access)
    : m_database(std::move(database))
    , m_dialect(m_database.driverName() == QLatin1String("QSQLITE") ? Dialect::Kind::Sqlite : Dialect::Kind::Postgres)
    , m_access(access)
{
}

Error Connection::errorOf(const QSqlQuery &query)
{
    m_failed = true;
    return errorFromSql(query.lastError(), m_dialect, !m_database.isOpen());
}

Result<QSqlQuery> Connection::exec(const QString &sql, const QVariantList &values)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    if (values.isEmpty()) {
        if (!query.exec(sql))
            return failure(errorOf(query));
        return query;
    }
    if (!query.prepare(sql))
        return failure(errorOf(query));
    bindAll(query, values);
    if (!query.exec())
        return failure(errorOf(query));
    return query;
}

Result<QSqlQuery *> Connection::runKept(const QString &sql, const QVariantList &values)
{
    auto kept = m_kept.find(sql);
    if (kept == m_kept.end()) {
        QSqlQuery query(m_database);
        query.setForwardOnly(true);
        if (!query.prepare(sql))
            return failure(errorOf(query));
        kept = m_kept.emplace(sql, std::move(query)).first;
    }
    QSqlQuery &query = kept->second;
    bindAll(query, values);
    if (!query.exec()) {
        const Error error = errorOf(query);
        m_kept.erase(kept);
        return failure(error);
    }
    return &query;
}

Result<qint64> Connection::change(const QString &sql, const QVariantList &values)
{
    if (auto may = mayChange(m_access); !may)
        return failure(may.error());
    auto query = runKept(sql, values);
    if (!query)
        return failure(query.error());
    const qint64 rows = (*query)->numRowsAffected();
    (*query)->finish();
    return rows;
}

Result<QVariantList> Connection::first(const QString &sql, const QVariantList &values)
{
    auto query = runKept(sql, values);
    if (!query)
        return failure(query.error());
    QVariantList row;
    if ((*query)->next()) {
        const int columns = (*query)->record().count(); // which is made anew by each call
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row.append((*query)->value(i));
    }
    (*query)->finish();
    return row;
}

Result<void> Connection::revive()
{
    if (m_database.isOpen())
        return {};
    m_kept.clear();
    m_database.close();
    if (!m_database.open())
        return failure(errorFromSql(m_database.lastError(), m_dialect, true));
    return {};
}

Result<void> Connection::begin()
{
    if (auto may = mayChange(m_access); !may)
        return may;
    // IMMEDIATE, because a reader that becomes a writer later is refused at once instead of waiting its turn.
    auto begun = exec(m_dialect.isSqlite() ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    if (!begun)
        return failure(begun.error());
    if (m_dialect.isSqlite()) {
        LogSpace::keepAhead(*this);
    } else {
        // One writer at a time, as in SQLite: every change ends in the one chain of events, and two that took their
        // rows in different order before would wait for each other.
        if (auto mine = exec(QStringLiteral("SELECT pg_advisory_xact_lock(4720321)")); !mine) {
            rollback();
            return failure(mine.error());
        }
    }
    m_inTransaction = true;
    m_failed = false;
    return {};
}

Result<void> Connection::commit()
{
    if (m_failed && !m_dialect.isSqlite()) {
        rollback();
        return failure(ErrorKind::Storage, QStringLiteral("The database refused the change. Nothing was changed."),
                       QStringLiteral("a failed statement was passed over"));
    }
    auto committed = exec(QStringLiteral("COMMIT"));
    if (!committed) {
        rollback();
        return failure(committed.error());
    }
    m_inTransaction = false;
    return {};
}

void Connection::rollback()
{
    // A statement that failed may have ended the transaction itself, so this one is allowed to fail.
    QSqlQuery(m_database).exec(QStringLiteral("ROLLBACK"));
    m_inTransaction = false;
}

} // namespace gatehouse
