// SPDX-License-Identifier: Apache-2.0
#include "app/store/Connection.h"

namespace gatehouse
{

Connection::Connection(QSqlDatabase database, Access access)
    : m_database(std::move(database))
    , m_dialect(m_database.driverName() == QLatin1String("QSQLITE") ? Dialect::Kind::Sqlite : Dialect::Kind::Postgres)
    , m_access(access)
{
}

Error Connection::errorOf(const Statement &statement)
{
    m_failed = true;
    return errorFromSql(statement.error(), m_dialect, !m_database.isOpen());
}

Result<Rows> Connection::exec(const QString &sql, const QVariantList &values)
{
    auto statement = Statement::prepare(m_database, sql);
    if (!statement->run(values))
        return failure(errorOf(*statement));
    return Rows(std::move(statement), m_broken);
}

Result<Statement *> Connection::runKept(const QString &sql, const QVariantList &values)
{
    auto kept = m_kept.find(sql);
    if (kept == m_kept.end())
        kept = m_kept.emplace(sql, Statement::prepare(m_database, sql)).first;
    Statement *statement = kept->second.get();
    if (!statement->run(values)) {
        const Error error = errorOf(*statement);
        m_kept.erase(kept);
        return failure(error);
    }
    return statement;
}

Result<qint64> Connection::change(const QString &sql, const QVariantList &values)
{
    if (auto may = mayChange(m_access); !may)
        return failure(may.error());
    auto statement = runKept(sql, values);
    if (!statement)
        return failure(statement.error());
    const qint64 rows = (*statement)->rowsChanged();
    (*statement)->finish();
    return rows;
}

Result<QVariantList> Connection::first(const QString &sql, const QVariantList &values)
{
    auto statement = runKept(sql, values);
    if (!statement)
        return failure(statement.error());
    QVariantList row;
    if ((*statement)->next()) {
        const int columns = (*statement)->columns();
        row.reserve(columns);
        for (int i = 0; i < columns; ++i)
            row.append((*statement)->value(i));
    }
    if (row.isEmpty() && (*statement)->error().isValid())
        return failure(errorOf(**statement));
    (*statement)->finish();
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

/// PostgreSQL prepares no statement of this kind.
Result<void> Connection::control(const QString &sql)
{
    if (m_dialect.isSqlite())
        return runKept(sql, {}).map([](Statement *) {});
    return exec(sql).map([](const Rows &) {});
}

Result<void> Connection::begin()
{
    if (auto may = mayChange(m_access); !may)
        return may;
    // IMMEDIATE, because a reader that becomes a writer later is refused at once instead of waiting its turn.
    auto begun = control(m_dialect.isSqlite() ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    if (!begun)
        return begun;
    if (m_dialect.isSqlite()) {
        m_logSpace.keepAhead(m_database);
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
    auto committed = control(QStringLiteral("COMMIT"));
    if (!committed) {
        rollback();
        return committed;
    }
    m_inTransaction = false;
    return {};
}

void Connection::rollback()
{
    // A statement that failed may have ended the transaction itself, so this one is allowed to fail.
    Statement::prepare(m_database, QStringLiteral("ROLLBACK"))->run({});
    m_inTransaction = false;
}

} // namespace gatehouse
