// SPDX-License-Identifier: Apache-2.0
#include "app/store/SqliteLibrary.h"

#include <QSqlDriver>

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
    library.resolve(bindText, "sqlite3_bind_text");
    library.resolve(bindBytes, "sqlite3_bind_blob");
    library.resolve(message, "sqlite3_errmsg");
    library.resolve(code, "sqlite3_extended_errcode");
    library.resolve(source, "sqlite3_sourceid");
    library.resolve(fileControl, "sqlite3_file_control");
}

const SqliteLibrary *SqliteLibrary::of(Connection &connection)
{
    static const SqliteLibrary functions;
    static const bool isTheDrivers = [&connection] {
        if (!functions.library.isComplete())
            return false;
        const auto row = connection.first(QStringLiteral("SELECT sqlite_source_id()"));
        return row && row->value(0).toString() == QLatin1StringView(functions.source());
    }();
    return isTheDrivers ? &functions : nullptr;
}

sqlite3 *SqliteLibrary::handleOf(const Connection &connection)
{
    const QVariant handle = connection.handle().driver()->handle();
    return *static_cast<sqlite3 *const *>(handle.constData());
}

} // namespace gatehouse
