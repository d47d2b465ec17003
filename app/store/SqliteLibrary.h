// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/RuntimeLibrary.h"

#include <QSqlDatabase>

#include <sqlite3.h>

namespace gatehouse
{

/// SQLite's own interface, for what Qt Sql has no words for or is too slow in: the functions of the library that Qt's
/// driver has loaded. A program that links it would load it at its start.
struct SqliteLibrary {
    /// The functions, when Qt's driver uses the shared library, as it does in Debian; nothing when the driver brings an
    /// SQLite of its own, to which a handle of the other one would mean something else.
    static const SqliteLibrary *of(const QSqlDatabase &database);
    /// The driver's handle of the open database.
    static sqlite3 *handleOf(const QSqlDatabase &database);

    RuntimeLibrary library{QStringLiteral("sqlite3"), 0};
    decltype(&sqlite3_prepare_v2) prepare = nullptr;
    decltype(&sqlite3_step) step = nullptr;
    decltype(&sqlite3_reset) reset = nullptr;
    decltype(&sqlite3_finalize) finalize = nullptr;
    decltype(&sqlite3_bind_null) bindNull = nullptr;
    decltype(&sqlite3_bind_int64) bindNumber = nullptr;
    decltype(&sqlite3_bind_double) bindReal = nullptr;
    decltype(&sqlite3_bind_text) bindText = nullptr;
    decltype(&sqlite3_bind_blob) bindBytes = nullptr;
    decltype(&sqlite3_bind_parameter_count) parameterCount = nullptr;
    decltype(&sqlite3_column_count) columnCount = nullptr;
    decltype(&sqlite3_column_type) columnType = nullptr;
    decltype(&sqlite3_column_int64) columnNumber = nullptr;
    decltype(&sqlite3_column_double) columnReal = nullptr;
    decltype(&sqlite3_column_text) columnText = nullptr;
    decltype(&sqlite3_column_blob) columnBytes = nullptr;
    decltype(&sqlite3_column_bytes) columnSize = nullptr;
    decltype(&sqlite3_changes) changes = nullptr;
    decltype(&sqlite3_errmsg) message = nullptr;
    decltype(&sqlite3_extended_errcode) code = nullptr;
    decltype(&sqlite3_sourceid) source = nullptr;
    decltype(&sqlite3_file_control) fileControl = nullptr;

private:
    SqliteLibrary();
};

} // namespace gatehouse
