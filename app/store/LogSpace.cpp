// SPDX-License-Identifier: Apache-2.0
#include "app/store/LogSpace.h"

#include "app/store/SqliteLibrary.h"

#include <QByteArray>

#include <algorithm>
#include <cstring>
#include <utility>

namespace gatehouse
{

namespace
{

constexpr sqlite3_int64 smallest = 64 * 1024;      ///< a program that writes once or twice asks for no room
constexpr sqlite3_int64 largest = 4 * 1024 * 1024; ///< at a time
constexpr sqlite3_int64 margin = 48 * 1024;        ///< what most transactions write
constexpr int atOnce = 64 * 1024;                  ///< SQLite writes less than 128 kB in one call

constexpr int indexBlock = 32768;
constexpr qsizetype pageSizeAt = 14;
constexpr qsizetype lastFrameAt = 16;
constexpr int frameHead = 24;
constexpr int logHead = 32;

/// Where the last commit ends in the log, from the index of it that all programs share
/// (sqlite.org/walformat.html, 2.1).
sqlite3_int64 endOfLog(sqlite3_file *main)
{
    void volatile *block = nullptr;
    if (!main || !main->pMethods || main->pMethods->iVersion < 2 ||
        main->pMethods->xShmMap(main, 0, indexBlock, 0, &block) != SQLITE_OK || !block)
        return 0;
    const auto *head = static_cast<const char *>(const_cast<const void *>(block));
    quint16 pageSize = 0; // 1 stands for 65536
    quint32 lastFrame = 0;
    std::memcpy(&pageSize, head + pageSizeAt, sizeof pageSize);
    std::memcpy(&lastFrame, head + lastFrameAt, sizeof lastFrame);
    return logHead + sqlite3_int64(lastFrame) * (frameHead + (pageSize == 1 ? 65536 : pageSize));
}

sqlite3_file *fileOf(const SqliteLibrary &sqlite, sqlite3 *database, int which)
{
    sqlite3_file *file = nullptr;
    return sqlite.fileControl(database, "main", which, &file) == SQLITE_OK ? file : nullptr;
}

} // namespace

void LogSpace::keepAhead(const QSqlDatabase &database)
{
    const SqliteLibrary *sqlite = SqliteLibrary::of(database);
    if (!sqlite)
        return;
    sqlite3 *handle = SqliteLibrary::handleOf(database);
    const sqlite3_int64 end = endOfLog(fileOf(*sqlite, handle, SQLITE_FCNTL_FILE_POINTER));
    if (end < std::exchange(m_end, end))
        m_size = 0; // it started over, and may have been cut
    if (end < smallest || m_size - end >= margin)
        return;
    sqlite3_file *log = fileOf(*sqlite, handle, SQLITE_FCNTL_JOURNAL_POINTER);
    sqlite3_int64 size = 0;
    if (!log || !log->pMethods || log->pMethods->xFileSize(log, &size) != SQLITE_OK)
        return;
    if (size - end < margin) {
        const QByteArray zeros(atOnce, '\0');
        for (const sqlite3_int64 wanted = size + std::min(size, largest); size < wanted; size += atOnce) {
            if (log->pMethods->xWrite(log, zeros.constData(), atOnce, size) != SQLITE_OK)
                return;
        }
    }
    m_size = size;
}

} // namespace gatehouse
