// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Dialect.h"
#include "models/base/Result.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantList>

namespace gatehouse
{

/// An open database as the stores see it, used only on its own thread. SQL is written once with `?` placeholders; what
/// differs between SQLite and PostgreSQL is asked of dialect().
class Connection
{
public:
    explicit Connection(QSqlDatabase database);

    const Dialect &dialect() const { return m_dialect; }
    QSqlDatabase handle() const { return m_database; }

    /// Runs one statement; the query is positioned before its first row. A violated UNIQUE is ErrorKind::Conflict, a
    /// lock that outlasts the busy timeout and a full disk are ErrorKind::Storage with words for the person at the
    /// screen.
    Result<QSqlQuery> exec(const QString &sql, const QVariantList &values = {});
    /// Rows that the statement changed.
    Result<qint64> change(const QString &sql, const QVariantList &values = {});

    /// `fn(Connection &) -> Result<T>` in a transaction; nested calls join the outer one.
    template <typename Fn> auto transaction(Fn &&fn) -> std::invoke_result_t<Fn, Connection &>
    {
        if (m_inTransaction)
            return fn(*this);
        if (auto begun = begin(); !begun)
            return failure(begun.error());
        auto result = fn(*this);
        if (!result) {
            rollback();
            return result;
        }
        if (auto committed = commit(); !committed)
            return failure(committed.error());
        return result;
    }

private:
    Result<void> begin();
    Result<void> commit();
    void rollback();

    QSqlDatabase m_database;
    Dialect m_dialect;
    bool m_inTransaction = false;
};

} // namespace gatehouse
