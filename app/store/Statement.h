// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSqlError>
#include <QVariantList>

#include <memory>

class QSqlDatabase;

namespace gatehouse
{

/// A prepared statement, and the row it stands on. How values are bound says Connection.
class Statement
{
public:
    /// Runs it from its start; it stands before its first row then.
    virtual bool run(const QVariantList &values) = 0;
    virtual bool next() = 0;
    virtual int columns() const = 0;
    virtual QVariant value(int column) const = 0;
    /// Of the last run.
    virtual qint64 rowsChanged() const = 0;
    /// Gives up the rows that are left, and what is locked for them.
    virtual void finish() = 0;
    virtual QSqlError error() const = 0;

    virtual ~Statement() = default;

    /// By SQLite's own interface where that is possible, which is several times faster than Qt's, and by Qt Sql
    /// otherwise. One that is not valid SQL fails in its first run.
    static std::unique_ptr<Statement> prepare(const QSqlDatabase &database, const QString &sql);
};

} // namespace gatehouse
