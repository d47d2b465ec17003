// SPDX-License-Identifier: Apache-2.0
#include "app/store/Migrations.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QRegularExpression>

namespace gatehouse
{

namespace
{

/// Files are named 0001_what.sql without gaps, so the name of the last tells the newest version.
QStringList files()
{
    return QDir(QStringLiteral(":/sql")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
}

Result<void> applyOne(Connection &connection, qint64 version, const QString &file)
{
    QFile source(QStringLiteral(":/sql/") + file);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, source.errorString(), file);
    const QString sql = connection.dialect().translate(QString::fromUtf8(source.readAll()));
    return connection.transaction([&](Connection &inside) -> Result<void> {
        // Read again: of two programs that open an empty database at once, only one fills it.
        auto current = Migrations::applied(inside);
        if (!current)
            return failure(current.error());
        if (*current >= version)
            return {};
        for (const QString &statement : Migrations::statements(sql)) {
            if (auto done = inside.exec(statement); !done)
                return failure(done.error().kind, done.error().message, file + u' ' + done.error().detail);
        }
        auto noted = inside.change(QStringLiteral("INSERT INTO gatehouse_schema (version, applied) VALUES (?, ?)"),
                                   {version, QDateTime::currentDateTimeUtc()});
        if (!noted)
            return failure(noted.error());
        return {};
    });
}

QString versions(qint64 current)
{
    return QStringLiteral("schema %1, this program knows %2").arg(current).arg(Migrations::newest());
}

Result<void> isKnown(qint64 version)
{
    if (version <= Migrations::newest())
        return {};
    return failure(ErrorKind::Unavailable,
                   QCoreApplication::translate(
                       "Migrations", "This workspace was made by a newer version of Gatehouse and was left as "
                                     "it is. Install the newer version on this computer to open it."),
                   versions(version));
}

} // namespace

qint64 Migrations::newest() { return files().size(); }

Result<qint64> Migrations::applied(Connection &connection)
{
    const QString question = connection.dialect().isSqlite()
                                 ? QStringLiteral("SELECT count(*) FROM sqlite_schema WHERE name = 'gatehouse_schema'")
                                 : QStringLiteral("SELECT count(*) FROM information_schema.tables WHERE table_schema = "
                                                  "current_schema() AND table_name = 'gatehouse_schema'");
    auto present = connection.exec(question);
    if (!present)
        return failure(present.error());
    if (!present->next() || present->value(0).toLongLong() == 0)
        return 0;
    auto version = connection.exec(QStringLiteral("SELECT max(version) FROM gatehouse_schema"));
    if (!version)
        return failure(version.error());
    return version->next() ? version->value(0).toLongLong() : 0;
}

Result<void> Migrations::apply(Connection &connection)
{
    auto current = applied(connection);
    if (!current)
        return failure(current.error());
    if (auto known = isKnown(*current); !known)
        return known;
    const QStringList all = files();
    for (qint64 version = *current + 1; version <= all.size(); ++version) {
        if (auto done = applyOne(connection, version, all[version - 1]); !done)
            return done;
    }
    return {};
}

Result<void> Migrations::check(Connection &connection)
{
    auto current = applied(connection);
    if (!current)
        return failure(current.error());
    if (*current >= newest())
        return isKnown(*current);
    return failure(ErrorKind::Unavailable,
                   QCoreApplication::translate(
                       "Migrations", "This workspace was last used by an older version of Gatehouse and was "
                                     "left as it is. Ask an administrator to open it once with this version."),
                   versions(*current));
}

QStringList Migrations::statements(const QString &sql)
{
    static const QRegularExpression comment(QStringLiteral("^--.*$\n?"), QRegularExpression::MultilineOption);
    static const QRegularExpression end(QStringLiteral(";\\s*\n\\s*\n|;\\s*$"));
    QString bare = sql;
    bare.remove(comment);
    QStringList found;
    for (const QString &statement : bare.split(end, Qt::SkipEmptyParts)) {
        if (!statement.trimmed().isEmpty())
            found.append(statement.trimmed());
    }
    return found;
}

} // namespace gatehouse
