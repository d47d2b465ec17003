// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Dialect.h"
#include "app/store/LogSpace.h"
#include "app/store/Rows.h"
#include "app/store/SqlError.h"
#include "models/base/Result.h"
#include "models/store/Access.h"

#include <QSqlDatabase>
#include <QVariantList>

#include <unordered_map>

namespace gatehouse
{

/// An open database as the stores see it, used only on its own thread. SQL is written once with `?` placeholders; what
/// differs between SQLite and PostgreSQL is asked of dialect(). Values are bound alike in both: a bool as 0 or 1, a
/// time as milliseconds since 1970 UTC (NULL when invalid), an empty text or empty bytes as empty and never as NULL.
/// For the help desk, change() and transaction() are ErrorKind::Denied before the database has to refuse them.
class Connection
{
public:
    explicit Connection(QSqlDatabase database, Access access = Access::Full);

    const Dialect &dialect() const { return m_dialect; }
    QSqlDatabase handle() const { return m_database; }
    Access access() const { return m_access; }

    /// Runs one statement, which is prepared for it alone. A violated UNIQUE is ErrorKind::Conflict, a
    /// lock that outlasts the busy timeout and a full disk are ErrorKind::Storage with words for the person at the
    /// screen.
    Result<Rows> exec(const QString &sql, const QVariantList &values = {});
    /// Rows that the statement changed. The statement is kept prepared.
    Result<qint64> change(const QString &sql, const QVariantList &values = {});
    /// The first row, empty when there is none. The statement is kept prepared.
    Result<QVariantList> first(const QString &sql, const QVariantList &values = {});
    /// `result`, unless rows that it was made of broke off: a list that the disk cut short is not a shorter list.
    template <typename R> R unbroken(R result)
    {
        if (const auto broken = std::exchange(*m_broken, std::nullopt))
            return failure(errorFromSql(*broken, m_dialect, !m_database.isOpen()));
        return result;
    }
    /// Opens the connection anew when the server dropped it.
    Result<void> revive();

    /// `fn(Connection &) -> Result<T>` in a transaction, the only one that writes until it ends; nested calls join the
    /// outer one.
    template <typename Fn> auto transaction(Fn &&fn) -> std::invoke_result_t<Fn, Connection &>
    {
        if (m_inTransaction)
            return fn(*this);
        if (auto begun = begin(); !begun)
            return failure(begun.error());
        auto result = unbroken(fn(*this));
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
    Result<void> control(const QString &sql);
    Result<Statement *> runKept(const QString &sql, const QVariantList &values);
    Error errorOf(const Statement &statement);

    QSqlDatabase m_database;
    Dialect m_dialect;
    Access m_access;
    LogSpace m_logSpace;
    Rows::Break m_broken = std::make_shared<std::optional<QSqlError>>();
    bool m_inTransaction = false;
    bool m_failed = false; ///< a statement of the transaction failed: PostgreSQL would "commit" it as a rollback
    std::unordered_map<QString, std::unique_ptr<Statement>> m_kept;
};

} // namespace gatehouse
