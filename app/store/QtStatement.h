// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Statement.h"

#include <QSqlQuery>

namespace gatehouse
{

/// A statement by Qt Sql: those of PostgreSQL.
class QtStatement final : public Statement
{
public:
    QtStatement(const QSqlDatabase &database, const QString &sql);

    bool run(const QVariantList &values) override;
    bool next() override { return m_query.next(); }
    int columns() const override;
    QVariant value(int column) const override { return m_query.value(column); }
    qint64 rowsChanged() const override { return m_query.numRowsAffected(); }
    void finish() override { m_query.finish(); }
    QSqlError error() const override { return m_query.lastError(); }

private:
    QSqlQuery m_query;
    QString m_sql;
    bool m_hasRun = false;
    bool m_prepared = false;
};

} // namespace gatehouse
