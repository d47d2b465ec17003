// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FreshWorkspace.h"

#include "tests/support/Waiting.h"

#include <QProcess>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>

namespace gatehouse
{

namespace
{

/// The server of the CTest run, or one that this test program starts and stops itself.
class PostgresServer
{
public:
    PostgresServer() : m_location(qEnvironmentVariable("GATEHOUSE_TEST_POSTGRES"))
    {
        if (!m_location.isEmpty())
            return;
        m_own = QStringLiteral("/tmp/gatehouse-postgres-%1").arg(QCoreApplication::applicationPid());
        script(QStringLiteral("start"));
        m_location = QStringLiteral("postgresql://postgres@%1:5432/postgres")
                         .arg(QString::fromLatin1(QUrl::toPercentEncoding(m_own + QStringLiteral("/socket"))));
    }
    ~PostgresServer()
    {
        if (!m_own.isEmpty())
            script(QStringLiteral("stop"));
    }
    QString location(const QString &database) const
    {
        return m_location.left(m_location.lastIndexOf(u'/') + 1) + database;
    }

private:
    void script(const QString &verb)
    {
        const int code =
            QProcess::execute(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/support/postgres"), {verb, m_own});
        if (code != 0)
            qFatal("tests/support/postgres %s ended with %d", qPrintable(verb), code);
    }
    QString m_location;
    QString m_own;
};

const PostgresServer &server()
{
    static const PostgresServer started;
    return started;
}

Result<void> onServer(const QString &location, const QString &sql)
{
    const QString name = QUuid::createUuid().toString();
    Result<void> outcome;
    {
        QSqlDatabase database;
        if (location.startsWith(QLatin1String("postgresql://"))) {
            const QUrl url(QString(location).replace(QLatin1String("%2F"), QLatin1String("__")));
            database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
            database.setHostName(url.host().replace(QLatin1String("__"), QLatin1String("/")));
            database.setPort(url.port());
            database.setUserName(url.userName());
            database.setDatabaseName(url.path().mid(1));
        } else {
            database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(location);
        }
        QSqlQuery query(database.open() ? database : QSqlDatabase());
        if (!query.exec(sql))
            outcome = failure(ErrorKind::Storage, query.lastError().text() + database.lastError().text());
    }
    QSqlDatabase::removeDatabase(name);
    return outcome;
}

} // namespace

void FreshLocation::databaseRows()
{
    QTest::addColumn<bool>("postgres");
    QTest::newRow("SQLite") << false;
    QTest::newRow("PostgreSQL") << true;
}

FreshLocation::FreshLocation()
{
    QFETCH_GLOBAL(bool, postgres);
    if (!postgres) {
        m_location.text = m_folder.filePath(QStringLiteral("workspace.gatehouse"));
        return;
    }
    m_databaseName = QStringLiteral("test_") + QUuid::createUuid().toString(QUuid::Id128);
    m_location.text = server().location(m_databaseName);
    auto created =
        onServer(server().location(QStringLiteral("postgres")), QStringLiteral("CREATE DATABASE ") + m_databaseName);
    if (!created)
        qFatal("%s", qPrintable(created.error().message));
}

FreshLocation::~FreshLocation()
{
    if (m_databaseName.isEmpty())
        return;
    auto dropped = onServer(server().location(QStringLiteral("postgres")),
                            QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_databaseName));
    if (!dropped)
        qWarning("%s", qPrintable(dropped.error().message));
}

Result<void> FreshLocation::tamper(const QString &sql) const { return onServer(m_location.text, sql); }

FreshWorkspace::FreshWorkspace() : workspace(database)
{
    auto opened = waited(database.open(place.location(), true));
    if (!opened)
        qFatal("%s %s", qPrintable(opened.error().message), qPrintable(opened.error().detail));
    auto created =
        waited(workspace.create({{}, QStringLiteral("Example"), QStringLiteral("https://sso.example.org"), 0}, actor));
    if (!created)
        qFatal("%s %s", qPrintable(created.error().message), qPrintable(created.error().detail));
}

} // namespace gatehouse
