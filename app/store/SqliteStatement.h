// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/SqliteLibrary.h"
#include "app/store/Statement.h"

namespace gatehouse
{

/// A statement by SQLite's own interface.
class SqliteStatement final : public Statement
{
public:
    SqliteStatement(const SqliteLibrary &sqlite, sqlite3 *database, const QString &sql);
    ~SqliteStatement() override;
    Q_DISABLE_COPY_MOVE(SqliteStatement)

    bool run(const QVariantList &values) override;
    bool next() override;
    int columns() const override;
    QVariant value(int column) const override;
    qint64 rowsChanged() const override { return m_changed; }
    void finish() override;
    QSqlError error() const override { return m_error; }

private:
    enum class At { Nothing, FirstRow, Row };

    bool bind(const QVariantList &values);
    int bindOne(int position, const QVariant &value);
    int bindText(int position, const QString &text);
    bool step();
    bool failed();

    const SqliteLibrary &m_sqlite;
    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    // SQLite reads the values where they are until the last row: bytes in their variants, texts in one piece here.
    QVariantList m_values;
    QByteArray m_texts;
    qsizetype m_textEnd = 0;
    At m_at = At::Nothing;
    qint64 m_changed = 0;
    QSqlError m_error;
};

} // namespace gatehouse
