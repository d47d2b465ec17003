// SPDX-License-Identifier: Apache-2.0
#include "app/store/Database.h"

#include "app/store/Migrations.h"
#include "app/store/OpenPostgres.h"
#include "app/store/OpenSqlite.h"

#include <QDir>
#include <QFile>
#include <QUuid>

namespace gatehouse
{

Database::Database(QObject *parent) : QObject(parent), m_worker(new QObject)
{
    m_connectionName = QStringLiteral("workspace-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    m_worker->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("Database"));
    m_thread.start();
}

Database::~Database()
{
    // What was asked for before is written first; then the connection closes in the thread that opened it.
    QMetaObject::invokeMethod(
        m_worker, [this] { closeHere(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
    delete m_worker;
}

bool Database::isOpen() const
{
    QMutexLocker lock(&m_mutex);
    return m_open;
}

WorkspaceLocation Database::location() const
{
    QMutexLocker lock(&m_mutex);
    return m_location;
}

Access Database::access() const
{
    QMutexLocker lock(&m_mutex);
    return m_access;
}

void Database::closeHere()
{
    {
        QMutexLocker lock(&m_mutex);
        m_open = false;
    }
    m_made.clear();
    m_connection.reset();
    if (QSqlDatabase::contains(m_connectionName))
        QSqlDatabase::removeDatabase(m_connectionName);
}

void Database::abandonHere()
{
    const QString made = m_made;
    closeHere();
    if (made.isEmpty())
        return;
    for (const char *ending : {"", "-wal", "-shm"})
        QFile::remove(made + QLatin1String(ending));
}

void Database::isOpenNow(const WorkspaceLocation &location)
{
    QMutexLocker lock(&m_mutex);
    m_location = location;
    m_access = m_connection->access();
    m_open = true;
}

Result<void> Database::openHere(const WorkspaceLocation &location, bool mayCreate, const QString &password)
{
    closeHere();
    if (mayCreate && !location.isPostgres() && !QFile::exists(location.text))
        m_made = location.text;
    {
        auto database = location.isPostgres() ? OpenPostgres::open(location.text, mayCreate, password, m_connectionName)
                                              : OpenSqlite::open(location.text, mayCreate, m_connectionName);
        if (!database)
            return failure(database.error());
        const Access access = location.isPostgres() ? OpenPostgres::restrict(*database) : Access::Full;
        m_connection = std::make_unique<Connection>(*database, access);
    }
    auto fits = m_connection->access() == Access::HelpDesk ? Migrations::check(*m_connection)
                                                           : Migrations::apply(*m_connection);
    if (!fits)
        return fits;
    isOpenNow(location);
    return {};
}

Result<void> Database::openForHelpDeskHere(const WorkspaceLocation &location, const QString &password)
{
    closeHere();
    {
        auto database = location.isPostgres() ? OpenPostgres::open(location.text, false, password, m_connectionName)
                                              : OpenSqlite::openForReading(location.text, m_connectionName);
        if (!database)
            return failure(database.error());
        if (location.isPostgres() && OpenPostgres::restrict(*database) != Access::HelpDesk) {
            return failure(ErrorKind::Denied,
                           tr("This database account may change the workspace, so it is no help desk account. Use one "
                              "that the script of \"gatehouse-cli workspace helpdesk-sql\" made, or open the workspace "
                              "without the help desk role."));
        }
        m_connection = std::make_unique<Connection>(*database, Access::HelpDesk);
    }
    if (auto fits = Migrations::check(*m_connection); !fits)
        return fits;
    isOpenNow(location);
    return {};
}

Future<void> Database::opened(std::function<Result<void>()> open)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker,
        [this, promise, open = std::move(open)] {
            auto opened = open();
            if (!opened)
                abandonHere();
            promise->addResult(std::move(opened));
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

Future<void> Database::open(const WorkspaceLocation &location, bool mayCreate, const QString &password)
{
    return opened([this, location, mayCreate, password] { return openHere(location, mayCreate, password); });
}

Future<void> Database::openForHelpDesk(const WorkspaceLocation &location, const QString &password)
{
    return opened([this, location, password] { return openForHelpDeskHere(location, password); });
}

Future<void> Database::abandon()
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    QMetaObject::invokeMethod(
        m_worker,
        [this, promise] {
            abandonHere();
            promise->addResult(Result<void>());
            promise->finish();
        },
        Qt::QueuedConnection);
    return promise->future();
}

void Database::post(std::function<void(Result<Connection *>)> work)
{
    QMetaObject::invokeMethod(
        m_worker,
        [this, work = std::move(work)] {
            if (!m_connection) {
                work(failure(ErrorKind::Unavailable, tr("No workspace is open. Open or create one first.")));
                return;
            }
            if (auto alive = m_connection->revive(); !alive) {
                work(failure(alive.error()));
                return;
            }
            work(m_connection.get());
        },
        Qt::QueuedConnection);
}

Future<void> Database::backup(const QString &file)
{
    return run([file](Connection &connection) -> Result<void> {
        if (connection.access() == Access::HelpDesk)
            return failure(ErrorKind::Denied, tr("A backup holds secrets. Ask an administrator to make one."));
        if (!connection.dialect().isSqlite()) {
            return failure(ErrorKind::Invalid,
                           tr("A workspace in PostgreSQL is backed up with the server's own tools, pg_dump for one."));
        }
        const QString shown = QDir::toNativeSeparators(file);
        if (QFile::exists(file))
            return failure(ErrorKind::Conflict, tr("%1 exists already. Choose a different name.").arg(shown));
        // Under another name until it is whole, so that a file with the wanted name is always a good backup.
        const QString partial = file + QStringLiteral(".partial");
        QFile::remove(partial);
        if (auto copied = connection.exec(QStringLiteral("VACUUM INTO ?"), {partial}); !copied) {
            QFile::remove(partial);
            return failure(copied.error());
        }
        QFile::setPermissions(partial, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        const QString name = QStringLiteral("backup-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        Result<void> checked;
        {
            auto copy = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            copy.setDatabaseName(partial);
            copy.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
            checked = copy.open() ? OpenSqlite::check(copy)
                                  : Result<void>(failure(ErrorKind::Storage, tr("The backup cannot be read again.")));
        }
        QSqlDatabase::removeDatabase(name);
        if (checked && !QFile::rename(partial, file))
            checked = failure(ErrorKind::Storage, tr("The backup %1 cannot be written.").arg(shown));
        if (!checked)
            QFile::remove(partial);
        return checked;
    });
}

} // namespace gatehouse
