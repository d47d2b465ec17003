// SPDX-License-Identifier: Apache-2.0
#include "app/store/InsertRows.h"
#include "app/store/NoWaiting.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/Waiting.h"

#include <QDir>
#include <QSemaphore>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

Result<qint64> countUsersOf(Database &database)
{
    return waited(database.run([](Connection &connection) -> Result<qint64> {
        auto row = connection.first(QStringLiteral("SELECT count(*) FROM user_groups"));
        if (!row)
            return failure(row.error());
        return row->value(0).toLongLong();
    }));
}

const QString insertGroup = QStringLiteral("INSERT INTO user_groups (id, name, name_key, version, created) VALUES "
                                           "('123e4567-e89b-12d3-a456-426614174000', ?, ?, 1, 0)");

} // namespace

class DatabaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    /// The number of a migration is its place among them: one that is inserted would never be applied where those
    /// behind it were.
    void everyMigrationIsNumberedByItsPosition()
    {
        const QStringList files = QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
        QVERIFY(!files.isEmpty());
        for (qsizetype i = 0; i < files.size(); ++i)
            QCOMPARE(files[i].section(u'_', 0, 0), u"%1"_s.arg(i + 1, 4, 10, QChar(u'0')));
    }

    void createsAndReopensAWorkspace()
    {
        FreshLocation place;
        {
            Database database;
            VERIFY_OK(waited(database.open(place.location(), true)));
            QVERIFY(database.isOpen());
            QCOMPARE(database.location(), place.location());
        }
        Database again;
        VERIFY_OK(waited(again.open(place.location(), false)));
    }

    void refusesAnEmptyPlaceUnlessItMayCreate()
    {
        FreshLocation place;
        Database database;
        const auto opened = waited(database.open(place.location(), false));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::NotFound);
        QVERIFY(!database.isOpen());
        if (!place.isPostgres())
            QVERIFY(!QFile::exists(place.location().text));
    }

    void refusesTheTablesOfAnotherProgram()
    {
        FreshLocation place;
        VERIFY_OK(place.tamper(QStringLiteral("CREATE TABLE theirs (a INTEGER)")));
        const QByteArray before = contents(place.location().text);
        Database database;
        const auto opened = waited(database.open(place.location(), true));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Invalid);
        QCOMPARE(contents(place.location().text), before);
        VERIFY_OK(place.tamper(QStringLiteral("INSERT INTO theirs VALUES (1)")));
    }

    void refusesAFileThatIsNoDatabase()
    {
        FreshLocation place;
        if (place.isPostgres())
            return;
        const QByteArray letter =
            "Dear Sir or Madam, this is a letter that is rather long, longer than 100 bytes, so that "
            "nobody takes it for a header cut short.";
        write(place.location().text, letter);
        Database database;
        const auto opened = waited(database.open(place.location(), true));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Invalid);
        QCOMPARE(contents(place.location().text), letter);
        QCOMPARE(QDir(QFileInfo(place.location().text).path()).entryList(QDir::Files).size(), 1);
    }

    void refusesANewerSchemaAndLeavesIt()
    {
        FreshLocation place;
        {
            Database database;
            VERIFY_OK(waited(database.open(place.location(), true)));
        }
        VERIFY_OK(place.tamper(QStringLiteral("INSERT INTO gatehouse_schema (version, applied) VALUES (9999, 0)")));
        const QByteArray before = contents(place.location().text);
        Database database;
        const auto opened = waited(database.open(place.location(), true));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Unavailable);
        QVERIFY(opened.error().message.contains(u"newer version of Gatehouse"_qs));
        QCOMPARE(contents(place.location().text), before);
    }

    void findsADamagedFile()
    {
        FreshLocation place;
        if (place.isPostgres())
            return;
        {
            Database database;
            VERIFY_OK(waited(database.open(place.location(), true)));
        }
        QByteArray bytes = contents(place.location().text);
        bytes.replace(4096, 3000, QByteArray(3000, 'x'));
        write(place.location().text, bytes);
        Database database;
        const auto opened = waited(database.open(place.location(), false));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, ErrorKind::Damaged);
    }

    void r5_whatCanBeDoneLaterDoesNotWaitForAnotherProgram()
    {
        FreshLocation place;
        if (place.isPostgres())
            return;
        Database database;
        Database other;
        VERIFY_OK(waited(database.open(place.location(), true)));
        VERIFY_OK(waited(other.open(place.location(), false)));
        VERIFY_OK(waited(other.run(
            [](Connection &connection) { return connection.exec(u"BEGIN IMMEDIATE"_s).map([](const Rows &) {}); })));
        QElapsedTimer clock;
        clock.start();
        const auto refused = waited(database.run([](Connection &connection) {
            const NoWaiting later(connection);
            return connection.transaction([](Connection &) { return Result<void>(); });
        }));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY2(clock.elapsed() < 2000, qPrintable(QString::number(clock.elapsed())));
        const auto patience =
            waited(database.run([](Connection &connection) { return connection.first(u"PRAGMA busy_timeout"_s); }));
        QCOMPARE(patience->first().toInt(), 5000);
    }

    void rollsBackWhenTheWorkFails()
    {
        FreshWorkspace fresh;
        const auto failed = waited(fresh.database.transaction([](Connection &connection) -> Result<void> {
            auto written = connection.change(insertGroup, {u"Sales"_qs, u"sales"_qs});
            if (!written)
                return failure(written.error());
            return failure(ErrorKind::Invalid, u"stop"_qs);
        }));
        QVERIFY(!failed);
        QCOMPARE(*countUsersOf(fresh.database), 0);
    }

    void doesNotCommitPastAStatementThatFailed()
    {
        FreshWorkspace fresh;
        const auto passed = waited(fresh.database.transaction([](Connection &connection) -> Result<void> {
            auto written = connection.change(insertGroup, {u"Sales"_qs, u"sales"_qs});
            if (!written)
                return failure(written.error());
            if (connection.change(insertGroup, {u"Sales"_qs, u"sales"_qs}))
                return failure(ErrorKind::Invalid, u"the second one was taken"_qs);
            return {};
        }));
        // SQLite keeps the first row, PostgreSQL gives up the whole transaction: what is reported is what happened.
        QCOMPARE(*countUsersOf(fresh.database), passed ? 1 : 0);
        QCOMPARE(passed.has_value(), !fresh.place.isPostgres());
    }

    void callsATakenNameAConflict()
    {
        FreshWorkspace fresh;
        const auto twice = waited(fresh.database.transaction([](Connection &connection) -> Result<qint64> {
            if (auto first = connection.change(insertGroup, {u"Sales"_qs, u"sales"_qs}); !first)
                return first;
            return connection.change(QString(insertGroup).replace(u"123e"_qs, u"124e"_qs), {u"SALES"_qs, u"sales"_qs});
        }));
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, ErrorKind::Conflict);
    }

    void storesEmptyTextBoolAndTimeAlikeInBothDatabases()
    {
        FreshWorkspace fresh;
        const QDateTime time(QDate(2026, 11, 25), QTime(20, 0, 0, 123), Qt::UTC);
        const auto row = waited(fresh.database.run([time](Connection &connection) {
            return connection.first(
                QStringLiteral("SELECT CAST(? AS TEXT), CAST(? AS BIGINT), CAST(? AS BIGINT), CAST(? "
                               "AS BIGINT)"),
                {QString(), true, time, QDateTime()});
        }));
        VERIFY_OK(row);
        QVERIFY(!row->at(0).isNull());
        QCOMPARE(row->at(1).toInt(), 1);
        QCOMPARE(row->at(2).toLongLong(), time.toMSecsSinceEpoch());
        QVERIFY(row->at(3).isNull());
    }

    void storesManyRowsAsItStoresOne()
    {
        FreshWorkspace fresh;
        const QDateTime time(QDate(2026, 11, 27), QTime(20, 0, 0, 123), Qt::UTC);
        const auto rows = [&](const QString &prefix, int count) {
            QList<QVariantList> rows;
            for (int i = 0; i < count; ++i)
                rows.append({prefix + QString::number(i), i % 2 ? u"Zoë \"Q\" \u1F600"_s : QString(), true, time,
                             i % 2 ? QVariant(QDateTime()) : QVariant(qint64(1) << 40),
                             i % 2 ? QByteArray("a\0b", 3) : QByteArray()});
            return rows;
        };
        const auto insert = [&](const QList<QVariantList> &rows) {
            return waited(fresh.database.transaction([rows](Connection &connection) {
                return insertRows(connection, u"many (id, name, yes, at, number, bytes)"_s, rows);
            }));
        };
        VERIFY_OK(waited(fresh.database.transaction([](Connection &connection) -> Result<void> {
            const QString sql = connection.dialect().translate(
                u"CREATE TABLE many (id {{key}} PRIMARY KEY, name TEXT NOT NULL, yes {{integer}} NOT NULL, at "
                "{{integer}}, number {{integer}}, bytes {{blob}} NOT NULL) {{strict}}"_s);
            auto made = connection.exec(sql);
            return made ? Result<void>() : failure(made.error());
        })));
        VERIFY_OK(insert(rows(u"one"_s, 3)));
        VERIFY_OK(insert(rows(u"many"_s, 120)));
        const auto stored = [&](const QString &prefix) {
            return *waited(fresh.database.run([prefix](Connection &connection) -> Result<QList<QVariantList>> {
                QList<QVariantList> stored;
                for (int i = 0; i < 3; ++i)
                    stored.append(*connection.first(u"SELECT name, yes, at, number, bytes FROM many WHERE id = ?"_s,
                                                    {prefix + QString::number(i)}));
                return stored;
            }));
        };
        QCOMPARE(stored(u"many"_s), stored(u"one"_s));
        QVERIFY(!stored(u"many"_s).first().first().isNull());
        const auto again = insert(rows(u"many"_s, 120));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        VERIFY_OK(insert(rows(u"other"_s, 60))); // the failure left nothing behind
    }

    void rowsThatBreakOffAreNoAnswer()
    {
        FreshWorkspace fresh;
        const QString breaking =
            fresh.place.isPostgres()
                ? u"SELECT 1 / (n - 5) FROM generate_series(1, 10) AS n"_s
                : u"WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 10) "
                  "SELECT CASE n WHEN 5 THEN json('{') ELSE n END FROM numbers"_s;
        int read = 0;
        const auto count = [&](Connection &connection) -> Result<int> {
            auto rows = connection.exec(breaking);
            if (!rows)
                return failure(rows.error());
            for (read = 0; rows->next(); ++read)
                continue;
            return read;
        };
        const auto counted = waited(fresh.database.run(count));
        QVERIFY(!counted);
        QCOMPARE(counted.error().kind, ErrorKind::Storage);
        if (!fresh.place.isPostgres())
            QCOMPARE(read, 4); // it did look like a list
        const auto changed = waited(fresh.database.transaction([&](Connection &connection) -> Result<int> {
            if (auto added = connection.change(insertGroup, {u"Sales"_s, u"sales"_s}); !added)
                return failure(added.error());
            return count(connection);
        }));
        QVERIFY(!changed);
        QCOMPARE(*countUsersOf(fresh.database), 0);
    }

    void letsTwoProgramsWorkOnOneWorkspace()
    {
        FreshWorkspace fresh;
        Database second;
        VERIFY_OK(waited(second.open(fresh.place.location(), false)));
        const auto add = [](Database &database, int n) {
            return database.transaction([n](Connection &connection) {
                const QString name = QString::number(n);
                return connection.change(
                    QStringLiteral("INSERT INTO user_groups (id, name, name_key, version, created) "
                                   "VALUES (?, ?, ?, 1, 0)"),
                    {QUuid::createUuid().toString(QUuid::WithoutBraces), name, name});
            });
        };
        QList<Future<qint64>> all;
        for (int n = 0; n < 50; ++n)
            all.append(add(n % 2 ? fresh.database : second, n));
        for (const auto &one : all)
            VERIFY_OK(waited(one));
        QCOMPARE(*countUsersOf(fresh.database), 50);
        QCOMPARE(*countUsersOf(second), 50);
    }

    void saysThatAnotherProgramIsBusyInsteadOfWaitingForEver()
    {
        FreshWorkspace fresh;
        Database second;
        VERIFY_OK(waited(second.open(fresh.place.location(), false)));
        QSemaphore taken, release;
        const auto first = fresh.database.transaction([&](Connection &connection) {
            auto written = connection.change(insertGroup, {u"Sales"_qs, u"sales"_qs});
            taken.release();
            release.acquire();
            return written;
        });
        taken.acquire();
        const auto refused = waited(second.transaction([](Connection &connection) {
            return connection.change(QString(insertGroup).replace(u"123e"_qs, u"124e"_qs), {u"Ops"_qs, u"ops"_qs});
        }));
        release.release();
        VERIFY_OK(waited(first));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY2(refused.error().message.contains(u"busy"_qs), qPrintable(refused.error().detail));
        QCOMPARE(*countUsersOf(second), 1);
    }

    void answersThatNothingIsOpen()
    {
        Database database;
        const auto answer = countUsersOf(database);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Unavailable);
    }

    void finishesWhatWasAskedForBeforeItGoes()
    {
        FreshWorkspace fresh;
        Future<qint64> written;
        {
            Database second;
            VERIFY_OK(waited(second.open(fresh.place.location(), false)));
            written = second.transaction([](Connection &connection) {
                return connection.change(insertGroup, {u"Sales"_qs, u"sales"_qs});
            });
        }
        QVERIFY(written.isFinished());
        QCOMPARE(*countUsersOf(fresh.database), 1);
    }

    void tellsADatabaseOrRoleThatIsNotThereFromAServerThatIsNot()
    {
        FreshWorkspace fresh;
        if (!fresh.place.isPostgres())
            return;
        const QString location = fresh.place.location().text;
        const QString server = location.left(location.lastIndexOf(u'/') + 1);
        Database other;
        const auto missing = waited(other.open({server + u"nodb"_s}, false));
        QVERIFY(!missing && missing.error().message.startsWith(u"There is no database nodb"_s));
        QString stranger = location;
        stranger.replace(u"postgres@"_s, u"nobody_here@"_s);
        const auto role = waited(other.open({stranger}, false));
        QVERIFY2(!role && role.error().message.contains(u"no role “nobody_here”"_s), qPrintable(role.error().message));
    }

    void comesBackAfterTheServerDroppedTheConnection()
    {
        FreshWorkspace fresh;
        if (!fresh.place.isPostgres())
            return;
        VERIFY_OK(
            fresh.place.tamper(QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname "
                                              "= current_database() AND pid <> pg_backend_pid()")));
        const auto lost = countUsersOf(fresh.database);
        QVERIFY(!lost);
        QCOMPARE(lost.error().kind, ErrorKind::Unavailable);
        QCOMPARE(*countUsersOf(fresh.database), 0);
    }

    void backsUpIntoAFileThatOpens()
    {
        FreshWorkspace fresh;
        QTemporaryDir folder;
        const QString file = folder.filePath(u"copy.gatehouse"_qs);
        const auto saved = waited(fresh.database.backup(file));
        if (fresh.place.isPostgres()) {
            QVERIFY(!saved);
            QCOMPARE(saved.error().kind, ErrorKind::Invalid);
            return;
        }
        VERIFY_OK(saved);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"copy.gatehouse"_qs});
        const auto again = waited(fresh.database.backup(file));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
        Database copy;
        VERIFY_OK(waited(copy.open({file}, false)));
        Workspace workspace(copy);
        QCOMPARE(waited(workspace.organization())->name, u"Example"_qs);
    }
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "DatabaseTest.moc"
