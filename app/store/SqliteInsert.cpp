// SPDX-License-Identifier: Apache-2.0
#include "app/store/SqliteInsert.h"

#include "app/store/SqlError.h"
#include "app/store/SqliteLibrary.h"

#include <QDateTime>
#include <QSqlError>

#include <memory>
#include <vector>

namespace gatehouse
{

namespace
{

/// Binds the values of one row. The row, and the texts kept here, outlive the statement's run, so SQLite need not copy.
class RowBinding
{
public:
    RowBinding(const SqliteLibrary &sqlite, sqlite3_stmt *statement) : m_sqlite(sqlite), m_statement(statement) {}

    bool bind(const QVariantList &row)
    {
        m_texts.clear();
        for (int i = 0; i < int(row.size()); ++i) {
            if (bindOne(i + 1, row[i]) != SQLITE_OK)
                return false;
        }
        return true;
    }

private:
    int bindOne(int position, const QVariant &value)
    {
        switch (value.typeId()) {
        case QMetaType::UnknownType:
            return m_sqlite.bindNull(m_statement, position);
        case QMetaType::Bool:
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::LongLong:
            return value.isNull() ? m_sqlite.bindNull(m_statement, position)
                                  : m_sqlite.bindNumber(m_statement, position, value.toLongLong());
        case QMetaType::QDateTime: {
            const QDateTime time = value.toDateTime();
            return time.isValid() ? m_sqlite.bindNumber(m_statement, position, time.toMSecsSinceEpoch())
                                  : m_sqlite.bindNull(m_statement, position);
        }
        case QMetaType::QByteArray: {
            const auto &bytes = *static_cast<const QByteArray *>(value.constData());
            // The address of no bytes is not null, so they are stored as empty.
            return m_sqlite.bindBytes(m_statement, position, bytes.constData(), int(bytes.size()), SQLITE_STATIC);
        }
        default: {
            const QByteArray &text = m_texts.emplace_back(value.toString().toUtf8());
            return m_sqlite.bindText(m_statement, position, text.constData(), int(text.size()), SQLITE_STATIC);
        }
        }
    }

    const SqliteLibrary &m_sqlite;
    sqlite3_stmt *m_statement;
    std::vector<QByteArray> m_texts;
};

} // namespace

bool SqliteInsert::isPossible(Connection &connection) { return SqliteLibrary::of(connection); }

Result<void> SqliteInsert::run(Connection &connection, const QString &sql, const QList<QVariantList> &rows)
{
    if (auto may = mayChange(connection.access()); !may)
        return may;
    const SqliteLibrary &api = *SqliteLibrary::of(connection);
    sqlite3 *database = SqliteLibrary::handleOf(connection);
    const auto failed = [&] {
        return failure(errorFromSql({QString(), QString::fromUtf8(api.message(database)), QSqlError::StatementError,
                                     QString::number(api.code(database))},
                                    connection.dialect(), false));
    };
    sqlite3_stmt *prepared = nullptr;
    const QByteArray utf8 = sql.toUtf8();
    if (api.prepare(database, utf8.constData(), int(utf8.size()), &prepared, nullptr) != SQLITE_OK)
        return failed();
    const std::unique_ptr<sqlite3_stmt, decltype(api.finalize)> statement(prepared, api.finalize);
    RowBinding binding(api, prepared);
    for (const QVariantList &row : rows) {
        if (!binding.bind(row) || api.step(prepared) != SQLITE_DONE)
            return failed();
        api.reset(prepared);
    }
    return {};
}

} // namespace gatehouse
