// SPDX-License-Identifier: Apache-2.0
#include "app/store/InsertRows.h"

#include "app/store/SqliteInsert.h"

namespace gatehouse
{

namespace
{

// A statement is prepared once for each number of rows, so there are only these two.
constexpr qsizetype manyRows = 50;

QString statement(const QString &columns, qsizetype values, qsizetype rows)
{
    const QString row = QStringLiteral("(?") + QStringLiteral(", ?").repeated(values - 1) + u')';
    return QStringLiteral("INSERT INTO ") + columns + QStringLiteral(" VALUES ") + row +
           (QStringLiteral(", ") + row).repeated(rows - 1);
}

} // namespace

Result<void> insertRows(Connection &connection, const QString &columns, const QList<QVariantList> &rows)
{
    if (rows.isEmpty())
        return {};
    const qsizetype width = rows.first().size();
    const QString one = statement(columns, width, 1);
    if (connection.dialect().isSqlite() && rows.size() >= manyRows && SqliteInsert::isPossible(connection))
        return SqliteInsert::run(connection, one, rows);
    const QString many = statement(columns, width, manyRows);
    QVariantList values;
    qsizetype done = 0;
    while (rows.size() - done >= manyRows) {
        values.clear();
        values.reserve(manyRows * width);
        for (qsizetype i = 0; i < manyRows; ++i)
            values.append(rows.at(done + i));
        if (auto written = connection.change(many, values); !written)
            return failure(written.error());
        done += manyRows;
    }
    for (; done < rows.size(); ++done) {
        if (auto written = connection.change(one, rows.at(done)); !written)
            return failure(written.error());
    }
    return {};
}

} // namespace gatehouse
