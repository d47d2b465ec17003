// SPDX-License-Identifier: Apache-2.0
#include "app/store/OpenSqlite.h"

#include "app/store/SqlError.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlQuery>
#include <QtEndian>

namespace gatehouse
{

namespace
{

/// "Gths", in the field that SQLite keeps for the program a file belongs to (sqlite.org/fileformat2.html, offset 68).
constexpr quint32 applicationId = 0x47746873;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OpenSqlite)
};

enum class Kind { Absent, Empty, Ours, Foreign };

Result<Kind> kindOf(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Kind::Absent;
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorKind::Storage,
            Texts::tr("The file %1 cannot be read. Check its permissions.").arg(QDir::toNativeSeparators(path)),
            file.errorString());
    }
    const QByteArray head = file.read(100);
    if (head.isEmpty())
        return Kind::Empty;
    if (head.size() == 100 && head.startsWith("SQLite format 3") &&
        qFromBigEndian<quint32>(head.constData() + 68) == applicationId)
        return Kind::Ours;
    return Kind::Foreign;
}

Result<void> isOurs(Kind kind, bool mayCreate, const QString &file)
{
    const QString shown = QDir::toNativeSeparators(file);
    if (kind == Kind::Foreign) {
        return failure(
            ErrorKind::Invalid,
            Texts::tr("%1 is not a Gatehouse workspace and was left as it is. Choose a different file.").arg(shown));
    }
    if (!mayCreate && kind != Kind::Ours) {
        return failure(
            ErrorKind::NotFound,
            Texts::tr("There is no workspace at %1. Check the location, or create a workspace there.").arg(shown));
    }
    return {};
}

Result<void> run(const QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    if (!query.exec(sql))
        return failure(errorFromSql(query.lastError(), Dialect(Dialect::Kind::Sqlite), false));
    return {};
}

Result<void> configure(QSqlDatabase &database, bool isNew)
{
    if (isNew) {
        // Before write-ahead logging, so that the mark is in the file itself from the first moment on.
        if (auto marked = run(database, QStringLiteral("PRAGMA application_id = %1").arg(applicationId)); !marked)
            return marked;
    }
    QSqlQuery mode(database);
    if (!mode.exec(QStringLiteral("PRAGMA journal_mode = WAL")) || !mode.next())
        return failure(errorFromSql(mode.lastError(), Dialect(Dialect::Kind::Sqlite), false));
    if (mode.value(0).toString() != QLatin1String("wal")) {
        return failure(
            ErrorKind::Storage,
            Texts::tr("The folder of this workspace cannot hold a write-ahead log, which keeps two programs from "
                      "spoiling each other's work. Move the workspace to a local disk."),
            mode.value(0).toString());
    }
    mode.finish();
    // Most keys are random, so a large import touches pages all over the file: cached and moved into it in large steps,
    // it takes two thirds of the time.
    for (const char *pragma :
         {"synchronous = FULL", "foreign_keys = ON", "trusted_schema = OFF", "cell_size_check = ON",
          "temp_store = MEMORY", "cache_size = -65536", "wal_autocheckpoint = 8000"}) {
        if (auto set = run(database, QStringLiteral("PRAGMA ") + QLatin1String(pragma)); !set)
            return set;
    }
    return OpenSqlite::check(database);
}

} // namespace

Result<void> OpenSqlite::check(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("PRAGMA quick_check(1)")) || !query.next())
        return failure(errorFromSql(query.lastError(), Dialect(Dialect::Kind::Sqlite), false));
    if (query.value(0).toString() == QLatin1String("ok"))
        return {};
    return failure(ErrorKind::Damaged,
                   Texts::tr("The workspace file is damaged and was left as it is. Restore it from a backup."),
                   query.value(0).toString());
}

Result<QSqlDatabase> OpenSqlite::open(const QString &file, bool mayCreate, const QString &connectionName)
{
    auto kind = kindOf(file);
    if (!kind)
        return failure(kind.error());
    if (auto ours = isOurs(*kind, mayCreate, file); !ours)
        return failure(ours.error());
    if (*kind == Kind::Absent) {
        // The directory of people is nobody else's business on this computer.
        QFile created(file);
        if (!QDir().mkpath(QFileInfo(file).absolutePath()) ||
            !created.open(QIODevice::NewOnly | QIODevice::WriteOnly) ||
            !created.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner)) {
            return failure(ErrorKind::Storage,
                           Texts::tr("The file %1 cannot be created. Check the permissions of its folder.")
                               .arg(QDir::toNativeSeparators(file)),
                           created.errorString());
        }
    }
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
    database.setDatabaseName(file);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout));
    if (!database.open())
        return failure(errorFromSql(database.lastError(), Dialect(Dialect::Kind::Sqlite), false));
    if (auto configured = configure(database, *kind != Kind::Ours); !configured)
        return failure(configured.error());
    return database;
}

Result<QSqlDatabase> OpenSqlite::openForReading(const QString &file, const QString &connectionName)
{
    auto kind = kindOf(file);
    if (!kind)
        return failure(kind.error());
    if (auto ours = isOurs(*kind, false, file); !ours)
        return failure(ours.error());
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connectionName);
    database.setDatabaseName(file);
    // The file is opened read-only: no statement, and no pragma, makes it writable again.
    database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout));
    if (!database.open())
        return failure(errorFromSql(database.lastError(), Dialect(Dialect::Kind::Sqlite), false));
    for (const char *pragma : {"query_only = ON", "trusted_schema = OFF", "cell_size_check = ON", "temp_store = MEMORY",
                               "cache_size = -65536"}) {
        if (auto set = run(database, QStringLiteral("PRAGMA ") + QLatin1String(pragma)); !set)
            return failure(set.error());
    }
    if (auto sound = OpenSqlite::check(database); !sound)
        return failure(sound.error());
    return database;
}

} // namespace gatehouse
