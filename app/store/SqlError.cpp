// SPDX-License-Identifier: Apache-2.0
#include "app/store/SqlError.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SqlError)
};

Error busy(const QString &detail)
{
    return {ErrorKind::Storage,
            Texts::tr("Another program is busy writing to this workspace. Nothing was changed. Try again in a moment."),
            detail};
}

Error full(const QString &detail)
{
    return {ErrorKind::Storage, Texts::tr("The disk is full. Nothing was changed. Free some space, then try again."),
            detail};
}

Error taken(const QString &detail)
{
    return {ErrorKind::Conflict, Texts::tr("Another entry already has this name or address. Choose a different one."),
            detail};
}

Error refused(const QString &detail)
{
    return {ErrorKind::Storage,
            Texts::tr("The database refused the change. Nothing was changed. The log holds what it said."), detail};
}

Error fromSqlite(const QString &code, const QString &detail)
{
    // The lower byte is the primary result code, the rest says more (sqlite.org/rescode.html).
    switch (const int extended = code.toInt(); extended & 0xff) {
    case 5: // SQLITE_BUSY
    case 6: // SQLITE_LOCKED
        return busy(detail);
    case 8: // SQLITE_READONLY
        return {
            ErrorKind::Storage,
            Texts::tr(
                "The workspace file cannot be written. Nothing was changed. Check the permissions of the file and of "
                "its folder."),
            detail};
    case 13: // SQLITE_FULL
        return full(detail);
    case 10: // SQLITE_IOERR
        return {ErrorKind::Storage,
                Texts::tr("The disk reported an error. Nothing was changed. Check the disk before going on."), detail};
    case 14: // SQLITE_CANTOPEN
        return {ErrorKind::Storage,
                Texts::tr("The workspace file cannot be opened. Check that its folder exists and can be written."),
                detail};
    case 11: // SQLITE_CORRUPT
    case 26: // SQLITE_NOTADB
        return {ErrorKind::Damaged, Texts::tr("The workspace file is damaged. Restore it from a backup."), detail};
    case 19: // SQLITE_CONSTRAINT
        if (extended == 2067 || extended == 1555 || detail.contains(QLatin1String("UNIQUE constraint")))
            return taken(detail);
        return refused(detail);
    default:
        return refused(detail);
    }
}

Error fromPostgres(const QString &state, const QString &detail, bool lost)
{
    if (lost || state.startsWith(QLatin1String("08")) || state.startsWith(QLatin1String("57P")))
        return {ErrorKind::Unavailable,
                Texts::tr(
                    "The connection to the database was lost. Nothing was changed. Check the network, then try again."),
                detail};
    if (state == QLatin1String("23505"))
        return taken(detail);
    if (state == QLatin1String("40001") || state == QLatin1String("40P01") || state == QLatin1String("55P03"))
        return busy(detail);
    if (state == QLatin1String("53100"))
        return full(detail);
    if (state == QLatin1String("42501") || state == QLatin1String("25006")) // no privilege, read-only transaction
        return {ErrorKind::Denied,
                Texts::tr("The database does not allow this account to do that. Ask the database's administrator."),
                detail};
    return refused(detail);
}

} // namespace

Error errorFromSql(const QSqlError &error, const Dialect &dialect, bool connectionLost)
{
    const QString detail = error.nativeErrorCode() + u' ' + error.databaseText() + u' ' + error.driverText();
    return dialect.isSqlite() ? fromSqlite(error.nativeErrorCode(), detail)
                              : fromPostgres(error.nativeErrorCode(), detail, connectionLost);
}

} // namespace gatehouse
