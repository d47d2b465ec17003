// SPDX-License-Identifier: Apache-2.0
#include "app/store/SqliteLibrary.h"

#include <QSqlDriver>
#include <QSqlQuery>

namespace gatehouse
{

SqliteLibrary::SqliteLibrary()
{
    library.resolve(prepare, "sqlite3_prepare_v2");
    library.resolve(step, "sqlite3_step");
    library.resolve(reset, "sqlite3_reset");
    library.resolve(finalize, "sqlite3_finalize");
    library.resolve(bindNull, "sqlite3_bind_null");
    library.resolve(bindNumber, "sqlite3_bind_int64");
    library.resolve(bindReal, "sqlite3_bind_double");
    library.resolve(bindText, "sqlite3_bind_text");
    library.resolve(bindBytes, "sqlite3_bind_blob");
    library.resolve(parameterCount, "sqlite3_bind_parameter_count");
    library.resolve(columnCount, "sqlite3_column_count");
    library.resolve(columnType, "sqlite3_column_type");
    library.resolve(columnNumber, "sqlite3_column_int64");
    library.resolve(columnReal, "sqlite3_column_double");
    library.resolve(columnText, "sqlite3_column_text");
    library.resolve(columnBytes, "sqlite3_column_blob");
    library.resolve(columnSize, "sqlite3_column_bytes");
    library.resolve(changes, "sqlite3_changes");
    library.resolve(message, "sqlite3_errmsg");
    library.resolve(code, "sqlite3_extended_errcode");
    library.resolve(source, "sqlite3_sourceid");
    library.resolve(fileControl, "sqlite3_file_control");
}

const SqliteLibrary *SqliteLibrary::of(const QSqlDatabase &database)
{
    if (database.driverName() != QLatin1String("QSQLITE"))
        return nullptr;
    static const SqliteLibrary functions;
    static const bool isTheDrivers = [&database] {
        if (!functions.library.isComplete())
            return false;
        QSqlQuery version(database);
        return version.exec(QStringLiteral("SELECT sqlite_source_id()")) && version.next() &&
               version.value(0).toString() == QLatin1StringView(functions.source());
    }();
    return isTheDrivers ? &functions : nullptr;
}

sqlite3 *SqliteLibrary::handleOf(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace gatehouse
