// SPDX-License-Identifier: Apache-2.0
#include "app/store/InsertRows.h"

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
    // SQLite has no way to go, and stores single rows quicker than it reads a long statement.
    const qsizetype atOnce = connection.dialect().isSqlite() ? 0 : rows.size() / manyRows * manyRows;
    const QString many = atOnce > 0 ? statement(columns, width, manyRows) : QString();
    QVariantList values;
    qsizetype done = 0;
    while (done < atOnce) {
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
