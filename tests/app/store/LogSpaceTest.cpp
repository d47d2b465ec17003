// SPDX-License-Identifier: Apache-2.0
#include "app/store/Connection.h"
#include "app/store/OpenSqlite.h"
#include "tests/support/Waiting.h"

#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// A file that one or two consoles write to, a row at a time.
struct Written {
    Written() { connect(u"one"_s); }
    Written(const QString &existing, const QString &name) : file(existing) { connect(name); }
    ~Written()
    {
        connections.clear();
        for (const QString &name : names)
            QSqlDatabase::removeDatabase(name);
    }
    Connection &connect(const QString &name)
    {
        names.append(name);
        auto opened = OpenSqlite::open(file, true, name);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        connections.push_back(std::make_unique<Connection>(*opened));
        return *connections.back();
    }
    void createTable()
    {
        if (!connections.front()->exec(u"CREATE TABLE notes (id INTEGER PRIMARY KEY, note TEXT)"_s))
            qFatal("no table");
    }
    static Result<qint64> add(Connection &connection, int i)
    {
        return connection.transaction([i](Connection &inside) {
            return inside.change(u"INSERT INTO notes (id, note) VALUES (?, ?)"_s, {i, QString(2000, QChar(u'a'))});
        });
    }
    static qint64 count(Connection &connection)
    {
        const auto row = connection.first(u"SELECT count(*) FROM notes"_s);
        return row ? row->value(0).toLongLong() : -1;
    }
    qint64 logSize() const { return QFileInfo(file + u"-wal"_s).size(); }

    QTemporaryDir folder;
    QString file = folder.filePath(u"a.gatehouse"_s);
    QStringList names;
    std::vector<std::unique_ptr<Connection>> connections;
};

} // namespace

class LogSpaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProgramThatWritesTwiceAsksForNoRoom()
    {
        Written written;
        written.createTable();
        VERIFY_OK(Written::add(*written.connections.front(), 1));
        QVERIFY2(written.logSize() < 64 * 1024, qPrintable(QString::number(written.logSize())));
    }

    void theLogGrowsInLargeSteps()
    {
        Written written;
        written.createTable();
        QSet<qint64> sizes;
        for (int i = 0; i < 400; ++i) {
            VERIFY_OK(Written::add(*written.connections.front(), i));
            sizes.insert(written.logSize());
        }
        QVERIFY2(written.logSize() > 1024 * 1024, qPrintable(QString::number(written.logSize())));
        QVERIFY2(sizes.size() < 20, qPrintable(QString::number(sizes.size())));
    }

    void aLogThatStartsOverHasRoom()
    {
        Written written;
        written.createTable();
        Connection &connection = *written.connections.front();
        for (int i = 0; i < 100; ++i)
            VERIFY_OK(Written::add(connection, i));
        const qint64 size = written.logSize();
        VERIFY_OK(connection.first(u"PRAGMA wal_checkpoint(RESTART)"_s));
        for (int i = 100; i < 200; ++i)
            VERIFY_OK(Written::add(connection, i));
        QCOMPARE(written.logSize(), size);
    }

    void aLogThatWasCutGrowsAhead()
    {
        Written written;
        written.createTable();
        Connection &connection = *written.connections.front();
        for (int i = 0; i < 100; ++i)
            VERIFY_OK(Written::add(connection, i));
        const qint64 size = written.logSize();
        VERIFY_OK(connection.first(u"PRAGMA wal_checkpoint(TRUNCATE)"_s));
        QCOMPARE(written.logSize(), 0);
        QSet<qint64> sizes;
        for (int i = 100; i < 200; ++i) {
            VERIFY_OK(Written::add(connection, i));
            sizes.insert(written.logSize());
        }
        QVERIFY2(written.logSize() >= size, qPrintable(QString::number(written.logSize())));
        QVERIFY2(sizes.size() < 30, qPrintable(QString::number(sizes.size())));
    }

    void twoConsolesMakeRoomInTurnAndLoseNothing()
    {
        Written written;
        written.createTable();
        Connection &other = written.connect(u"two"_s);
        for (int i = 0; i < 300; ++i)
            VERIFY_OK(Written::add(i % 3 ? *written.connections.front() : other, i));
        QCOMPARE(Written::count(other), 300);
        QCOMPARE(Written::count(*written.connections.front()), 300);
    }

    void aLogThatABreakLeavesBehindEndsWhereItsLastCommitDoes()
    {
        Written written;
        written.createTable();
        for (int i = 0; i < 200; ++i) {
            VERIFY_OK(Written::add(*written.connections.front(), i));
            if (i % 20 != 19)
                continue;
            // What a computer that stops here has on its disk.
            QTemporaryDir folder;
            const QString left = folder.filePath(u"left.gatehouse"_s);
            QVERIFY(QFile::copy(written.file, left));
            QVERIFY(QFile::copy(written.file + u"-wal"_s, left + u"-wal"_s));
            Written after(left, u"after"_s);
            Connection &reopened = *after.connections.front();
            QCOMPARE(Written::count(reopened), i + 1);
            VERIFY_OK(Written::add(reopened, 1000));
        }
    }
};

QTEST_GUILESS_MAIN(LogSpaceTest)
#include "LogSpaceTest.moc"
