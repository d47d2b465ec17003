// SPDX-License-Identifier: Apache-2.0
#include "app/store/SqliteStatement.h"

#include <QDateTime>
#include <QStringEncoder>

namespace gatehouse
{

namespace
{

constexpr qsizetype mostBytes = 3;        ///< of UTF-8 for one of UTF-16
constexpr qsizetype keptRoom = 64 * 1024; ///< for the next run

const QString &textOf(const QVariant &value) { return *static_cast<const QString *>(value.constData()); }

} // namespace

SqliteStatement::SqliteStatement(const SqliteLibrary &sqlite, sqlite3 *database, const QString &sql)
    : m_sqlite(sqlite)
    , m_database(database)
{
    const QByteArray utf8 = sql.toUtf8();
    const char *rest = nullptr;
    if (m_sqlite.prepare(m_database, utf8.constData(), int(utf8.size()), &m_statement, &rest) != SQLITE_OK) {
        failed();
    } else if (!QByteArrayView(rest, utf8.constEnd()).trimmed().isEmpty() || !m_statement) {
        m_sqlite.finalize(std::exchange(m_statement, nullptr));
        m_error = {QString(), QStringLiteral("not one statement"), QSqlError::StatementError, QString()};
    }
}

SqliteStatement::~SqliteStatement() { m_sqlite.finalize(m_statement); }

bool SqliteStatement::run(const QVariantList &values)
{
    if (!m_statement)
        return false;
    finish();
    m_changed = 0;
    if (!bind(values))
        return failed();
    // Its first row is read here, since that is where most of what can fail does.
    if (!step())
        return !m_error.isValid();
    m_at = At::FirstRow;
    return true;
}

bool SqliteStatement::next()
{
    switch (m_at) {
    case At::Nothing:
        return false;
    case At::FirstRow:
        m_at = At::Row;
        return true;
    case At::Row:
        break;
    }
    return step();
}

/// Whether there is a row. After the last one, nothing is locked any more.
bool SqliteStatement::step()
{
    m_error = {};
    const int answer = m_sqlite.step(m_statement);
    if (answer == SQLITE_ROW)
        return true;
    if (answer != SQLITE_DONE)
        return failed();
    m_changed = m_sqlite.changes(m_database);
    finish();
    return false;
}

int SqliteStatement::columns() const { return m_statement ? m_sqlite.columnCount(m_statement) : 0; }

QVariant SqliteStatement::value(int column) const
{
    if (m_at != At::Row)
        return {};
    switch (m_sqlite.columnType(m_statement, column)) {
    case SQLITE_INTEGER:
        return qint64(m_sqlite.columnNumber(m_statement, column));
    case SQLITE_FLOAT:
        return m_sqlite.columnReal(m_statement, column);
    case SQLITE_TEXT: {
        const auto *text = reinterpret_cast<const char *>(m_sqlite.columnText(m_statement, column));
        return QString::fromUtf8(text, m_sqlite.columnSize(m_statement, column));
    }
    case SQLITE_BLOB: {
        const auto *bytes = static_cast<const char *>(m_sqlite.columnBytes(m_statement, column));
        return QByteArray(bytes, m_sqlite.columnSize(m_statement, column));
    }
    default:
        return {};
    }
}

void SqliteStatement::finish()
{
    m_at = At::Nothing;
    if (m_statement)
        m_sqlite.reset(m_statement);
}

bool SqliteStatement::failed()
{
    m_error = {QString(), QString::fromUtf8(m_sqlite.message(m_database)), QSqlError::StatementError,
               QString::number(m_sqlite.code(m_database))};
    finish();
    return false;
}

bool SqliteStatement::bind(const QVariantList &values)
{
    m_values = values;
    // SQLite takes a value that is not bound for NULL.
    if (m_sqlite.parameterCount(m_statement) != int(values.size()))
        return false;
    qsizetype room = 0;
    for (const QVariant &value : std::as_const(m_values)) {
        if (value.typeId() == QMetaType::QString)
            room += mostBytes * textOf(value).size();
    }
    if (room > m_texts.size() || m_texts.size() > keptRoom)
        m_texts = QByteArray(room, Qt::Uninitialized);
    m_textEnd = 0;
    for (int i = 0; i < int(m_values.size()); ++i) {
        if (bindOne(i + 1, m_values.at(i)) != SQLITE_OK)
            return false;
    }
    return true;
}

int SqliteStatement::bindText(int position, const QString &text)
{
    char *begin = m_texts.data() + m_textEnd;
    char *end = QStringEncoder(QStringEncoder::Utf8).appendToBuffer(begin, text);
    m_textEnd += end - begin;
    // The address of no text is not null, so it is stored as empty.
    return m_sqlite.bindText(m_statement, position, text.isEmpty() ? "" : begin, int(end - begin), SQLITE_STATIC);
}

int SqliteStatement::bindOne(int position, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return m_sqlite.bindNull(m_statement, position);
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::Long:
    case QMetaType::LongLong:
    case QMetaType::ULongLong:
        return value.isNull() ? m_sqlite.bindNull(m_statement, position)
                              : m_sqlite.bindNumber(m_statement, position, value.toLongLong());
    case QMetaType::Double:
        return m_sqlite.bindReal(m_statement, position, value.toDouble());
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
    case QMetaType::QString:
        return bindText(position, textOf(value));
    default:
        return SQLITE_MISMATCH;
    }
}

} // namespace gatehouse
