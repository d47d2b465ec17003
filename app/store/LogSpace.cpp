// SPDX-License-Identifier: Apache-2.0
#include "app/store/LogSpace.h"

#include "app/store/SqliteLibrary.h"

#include <QByteArray>

#include <algorithm>

namespace gatehouse
{

namespace
{

constexpr sqlite3_int64 smallest = 64 * 1024;      ///< a program that writes once or twice asks for no room
constexpr sqlite3_int64 largest = 4 * 1024 * 1024; ///< at a time
constexpr sqlite3_int64 margin = 48 * 1024;        ///< what most transactions write
constexpr int atOnce = 64 * 1024;                  ///< SQLite writes less than 128 kB in one call
constexpr int probed = 8 * 1024;                   ///< longer than a page and the head of its frame

bool isEmptyAt(sqlite3_file *log, sqlite3_int64 offset)
{
    QByteArray bytes(probed, Qt::Uninitialized);
    return log->pMethods->xRead(log, bytes.data(), probed, offset) == SQLITE_OK && bytes.count('\0') == probed;
}

} // namespace

void LogSpace::keepAhead(Connection &connection)
{
    const SqliteLibrary *sqlite = SqliteLibrary::of(connection);
    if (!sqlite)
        return;
    sqlite3_file *log = nullptr;
    sqlite3_int64 size = 0;
    if (sqlite->fileControl(SqliteLibrary::handleOf(connection), "main", SQLITE_FCNTL_JOURNAL_POINTER, &log) !=
            SQLITE_OK ||
        !log || !log->pMethods || log->pMethods->xFileSize(log, &size) != SQLITE_OK)
        return;
    if (size < smallest || isEmptyAt(log, size - margin))
        return;
    const QByteArray zeros(atOnce, '\0');
    for (const sqlite3_int64 end = size + std::min(size, largest); size < end; size += atOnce) {
        if (log->pMethods->xWrite(log, zeros.constData(), atOnce, size) != SQLITE_OK)
            return;
    }
}

} // namespace gatehouse
