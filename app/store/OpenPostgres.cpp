// SPDX-License-Identifier: Apache-2.0
#include "app/store/OpenPostgres.h"

#include "app/store/Migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OpenPostgres)
};

Result<void> checkContents(Connection &connection, bool mayCreate)
{
    auto version = Migrations::applied(connection);
    if (!version)
        return failure(version.error());
    if (*version > 0)
        return {};
    auto tables = connection.first(
        QStringLiteral("SELECT count(*) FROM information_schema.tables WHERE table_schema = current_schema()"));
    if (!tables)
        return failure(tables.error());
    if (tables->value(0).toLongLong() > 0) {
        return failure(
            ErrorKind::Invalid,
            Texts::tr("This database holds the tables of another program and was left as it is. Choose an empty "
                      "database for the workspace."));
    }
    if (!mayCreate) {
        return failure(
            ErrorKind::NotFound,
            Texts::tr("This database holds no workspace yet. Check the location, or create a workspace there."));
    }
    return {};
}

} // namespace

Result<OpenPostgres::Address> OpenPostgres::address(const QString &location)
{
    static const QRegularExpression form(
        QStringLiteral("^postgresql://(?:([^@/:]+)(:[^@/]*)?@)?([^@/:]*)(?::(\\d{1,5}))?/([^/?#]+)$"));
    const auto match = form.match(location);
    if (!match.hasMatch()) {
        return failure(ErrorKind::Invalid,
                       Texts::tr("The location of a PostgreSQL workspace has the form "
                                 "postgresql://user@host:port/database. Correct it and try again."));
    }
    if (!match.captured(2).isEmpty()) {
        return failure(ErrorKind::Invalid,
                       Texts::tr("The location must not hold a password. Leave it out; Gatehouse asks for "
                                 "it and keeps it in the keychain."));
    }
    const auto part = [&](int n) { return QUrl::fromPercentEncoding(match.captured(n).toUtf8()); };
    Address address{part(1), part(3), 5432, part(5)};
    if (!match.captured(4).isEmpty())
        address.port = match.captured(4).toInt();
    return address;
}

Result<QSqlDatabase> OpenPostgres::open(const QString &location, bool mayCreate, const QString &password,
                                        const QString &connectionName)
{
    auto where = address(location);
    if (!where)
        return failure(where.error());
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connectionName);
    if (!database.isValid()) {
        return failure(
            ErrorKind::Unavailable,
            Texts::tr("PostgreSQL support is not installed. Install the package libqt6sql6-psql, then try again."));
    }
    database.setHostName(where->host);
    database.setPort(where->port);
    database.setUserName(where->user);
    database.setDatabaseName(where->database);
    database.setPassword(password);
    // Waiting for another writer ends as soon as with SQLite's busy timeout.
    database.setConnectOptions(
        QStringLiteral("connect_timeout=5;application_name=Gatehouse;options='-c lock_timeout=5000'"));
    if (!database.open()) {
        const QString said = database.lastError().databaseText() + database.lastError().driverText();
        if (said.contains(QLatin1String("authentication failed")) ||
            said.contains(QLatin1String("no password supplied")))
            return failure(ErrorKind::Denied,
                           Texts::tr("The database refused the user name or the password. Check both and try again."),
                           said);
        static const QRegularExpression missing(QStringLiteral("(database|role) \"[^\"]*\" does not exist"));
        if (const auto which = missing.match(said); which.hasMatch()) {
            if (which.captured(1) == QLatin1String("role"))
                return failure(ErrorKind::Denied,
                               Texts::tr("The server %1 knows no role “%2”. Name one in the location, as "
                                         "postgresql://user@host:port/database, or have it created.")
                                   .arg(where->host, where->user),
                               said);
            return failure(
                ErrorKind::Unavailable,
                Texts::tr("There is no database %1 on %2. Correct the location, or have the database created "
                          "there first.")
                    .arg(where->database, where->host),
                said);
        }
        return failure(
            ErrorKind::Unavailable,
            Texts::tr("The database %1 on %2 cannot be reached. Check the location and that the server runs.")
                .arg(where->database, where->host),
            said);
    }
    Connection connection(database);
    if (auto fits = checkContents(connection, mayCreate); !fits)
        return failure(fits.error());
    return database;
}

Access OpenPostgres::restrict(const QSqlDatabase &database)
{
    // An empty database has no events yet; opening it asks for the right to create them.
    QSqlQuery query(database);
    if (query.exec(QStringLiteral("SELECT to_regclass('events') IS NULL OR has_table_privilege('events', 'INSERT')")) &&
        query.next() && query.value(0).toBool())
        return Access::Full;
    // Not what protects the workspace, which are the account's privileges, but one more lock before it.
    query.exec(QStringLiteral("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY"));
    return Access::HelpDesk;
}

Result<QString> OpenPostgres::helpDeskScript(const QString &role)
{
    static const QRegularExpression form(QStringLiteral("^[A-Za-z_][A-Za-z0-9_]{0,62}$"));
    if (!form.match(role).hasMatch() || role.startsWith(QLatin1String("pg_"))) {
        return failure(ErrorKind::Invalid,
                       Texts::tr("A role's name has at most 63 letters, digits and underscores, begins with a letter, "
                                 "and not with pg_. Choose a different one."));
    }
    QFile file(QStringLiteral(":/sql/roles/help_desk.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, file.errorString());
    return QString::fromUtf8(file.readAll()).replace(QLatin1String("{{role}}"), role);
}

} // namespace gatehouse
