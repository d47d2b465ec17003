// SPDX-License-Identifier: Apache-2.0
#include "app/store/SqliteInsert.h"

#include "app/RuntimeLibrary.h"
#include "app/store/SqlError.h"

#include <QDateTime>
#include <QSqlDriver>
#include <QSqlError>

#include <memory>
#include <sqlite3.h>
#include <vector>

namespace gatehouse
{

namespace
{

/// SQLite's functions, from the library that Qt's driver has loaded: a program that links it would load it at its
/// start.
struct Sqlite {
    RuntimeLibrary library{QStringLiteral("sqlite3"), 0};
    decltype(&sqlite3_prepare_v2) prepare = nullptr;
    decltype(&sqlite3_step) step = nullptr;
    decltype(&sqlite3_reset) reset = nullptr;
    decltype(&sqlite3_finalize) finalize = nullptr;
    decltype(&sqlite3_bind_null) bindNull = nullptr;
    decltype(&sqlite3_bind_int64) bindNumber = nullptr;
    decltype(&sqlite3_bind_text) bindText = nullptr;
    decltype(&sqlite3_bind_blob) bindBytes = nullptr;
    decltype(&sqlite3_errmsg) message = nullptr;
    decltype(&sqlite3_extended_errcode) code = nullptr;
    decltype(&sqlite3_sourceid) source = nullptr;

    Sqlite()
    {
        library.resolve(prepare, "sqlite3_prepare_v2");
        library.resolve(step, "sqlite3_step");
        library.resolve(reset, "sqlite3_reset");
        library.resolve(finalize, "sqlite3_finalize");
        library.resolve(bindNull, "sqlite3_bind_null");
        library.resolve(bindNumber, "sqlite3_bind_int64");
        library.resolve(bindText, "sqlite3_bind_text");
        library.resolve(bindBytes, "sqlite3_bind_blob");
        library.resolve(message, "sqlite3_errmsg");
        library.resolve(code, "sqlite3_extended_errcode");
        library.resolve(source, "sqlite3_sourceid");
    }
};

const Sqlite &sqlite()
{
    static const Sqlite functions;
    return functions;
}

/// Binds the values of one row. The row, and the texts kept here, outlive the statement's run, so SQLite need not copy.
class RowBinding
{
public:
    explicit RowBinding(sqlite3_stmt *statement) : m_statement(statement) {}

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

    const Sqlite &m_sqlite = sqlite();
    sqlite3_stmt *m_statement;
    std::vector<QByteArray> m_texts;
};

} // namespace

bool SqliteInsert::isPossible(Connection &connection)
{
    // A Qt that brings an SQLite of its own would be handed to another one here.
    static const bool same = [&connection] {
        if (!sqlite().library.isComplete())
            return false;
        const auto row = connection.first(QStringLiteral("SELECT sqlite_source_id()"));
        return row && row->value(0).toString() == QLatin1StringView(sqlite().source());
    }();
    return same;
}

Result<void> SqliteInsert::run(Connection &connection, const QString &sql, const QList<QVariantList> &rows)
{
    if (auto may = mayChange(connection.access()); !may)
        return may;
    const Sqlite &api = sqlite();
    const QVariant handle = connection.handle().driver()->handle();
    auto *database = *static_cast<sqlite3 *const *>(handle.constData());
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
    RowBinding binding(prepared);
    for (const QVariantList &row : rows) {
        if (!binding.bind(row) || api.step(prepared) != SQLITE_DONE)
            return failed();
        api.reset(prepared);
    }
    return {};
}

} // namespace gatehouse
