// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"
#include "app/store/Database.h"
#include "tests/support/CommandLine.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QProcess>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using Kind = PracticeDirectory::Kind;

namespace
{

const QByteArray token = "practice-token-of-the-sync-worker";

} // namespace

/// The real gatehouse-server, as it follows the directory while others change it.
class GatehouseServerSyncKeychainTest : public QObject
{
    Q_OBJECT

    CommandLine m_cli;
    std::unique_ptr<PracticeServer> m_practice;

    void cli(const QString &words, const QByteArray &input = {}) const
    {
        const auto ran = m_cli.json(words.split(u' '), input);
        QVERIFY2(ran.status == 0, qPrintable(words + u'\n' + ran.out + ran.error));
    }
    void startServer(QProcess &process, const QStringList &more = {}) const
    {
        process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-server"),
                      QStringList{u"--workspace"_s, m_cli.workspace(), u"--listen"_s, u"127.0.0.1:0"_s} + more);
        QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine(), 20000);
    }
    static void stopServer(QProcess &process)
    {
        process.terminate();
        QVERIFY(process.waitForFinished(20000));
        QCOMPARE(process.exitCode(), 0);
    }
    /// The time of the schedule has come.
    void comeDue() const
    {
        Database workspace;
        VERIFY_OK(waited(workspace.open({m_cli.workspace()}, false)));
        VERIFY_OK(waited(workspace.run(
            [](Connection &connection) { return connection.change(u"UPDATE import_schedules SET next_run = 0"_s); })));
    }
    qsizetype active() const
    {
        qsizetype active = 0;
        for (const QJsonObject &user : m_practice->resources(Kind::Users))
            active += user[u"active"_s].toBool();
        return active;
    }

private Q_SLOTS:
    void initTestCase()
    {
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.token = Secret(token);
        auto started = PracticeServer::start(options);
        VERIFY_OK(started);
        m_practice = std::move(*started);
        cli(u"workspace create --organization Acme --sign-in-url http://127.0.0.1:8780"_s);
        cli(u"apps add --connector netskope --label Netskope"_s);
        cli(u"groups add Staff"_s);
        cli(u"users add --username ada --email ada@acme.example"_s);
        cli(u"groups add-member Staff ada"_s);
        cli(u"apps groups Netskope --bind Staff"_s);
        cli(u"apps idm Netskope configure --token-stdin --group-management on --base-url "_s +
                m_practice->baseUrl().toString(),
            token);
        cli(u"apps idm Netskope activate"_s);
    }

    void withNoSyncNothingIsSent()
    {
        QProcess server;
        startServer(server, {u"--no-sync"_s});
        QTest::qWait(1500);
        QVERIFY(m_practice->writes().isEmpty());
        stopServer(server);
    }

    void followsTheDirectory()
    {
        QProcess server;
        startServer(server);
        QTRY_COMPARE_WITH_TIMEOUT(active(), 1, 20000);
        cli(u"users add --username bob --email bob@acme.example"_s);
        cli(u"groups add-member Staff bob"_s);
        QTRY_COMPARE_WITH_TIMEOUT(active(), 2, 20000);
        cli(u"users suspend ada"_s);
        QTRY_COMPARE_WITH_TIMEOUT(active(), 1, 20000);
        const auto writes = m_practice->writes().size();
        QTest::qWait(6000); // longer than it waits between two looks
        QCOMPARE(m_practice->writes().size(), writes);
        stopServer(server);
        const QByteArray log = server.readAllStandardError();
        QVERIFY2(log.contains("\"sync\""), log.constData());
        QVERIFY(!log.contains(token));
    }

    void importsByScheduleAndHoldsWhatIsTooMany()
    {
        const auto people = [this] {
            return m_cli.json({u"workspace"_s, u"info"_s}).json[u"counts"_s][u"users"_s].toInteger();
        };
        const auto schedule = [this] { return m_cli.json({u"import"_s, u"schedule"_s, u"Second"_s}).json; };
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.people = 3;
        options.token = Secret(token);
        const auto practice = PracticeServer::start(options);
        VERIFY_OK(practice);
        cli(u"apps add --connector netskope --label Second"_s);
        cli(u"apps idm Second configure --token-stdin --base-url "_s + (*practice)->baseUrl().toString(), token);
        cli(u"apps idm Second activate"_s);
        const auto before = people();
        cli(u"import schedule Second --every hour --most-new 2"_s);
        comeDue();
        QProcess server;
        startServer(server, {u"--no-sync"_s});
        QTRY_COMPARE_WITH_TIMEOUT(schedule()[u"held"_s][u"new"_s].toInt(), 3, 20000);
        QCOMPARE(people(), before);
        cli(u"import schedule Second --approve 3"_s);
        QTRY_COMPARE_WITH_TIMEOUT(people(), before + 3, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(schedule()[u"held"_s].isNull(), 20000);
        stopServer(server);
        const QByteArray log = server.readAllStandardError();
        QVERIFY2(log.contains("\"held\":3"), log.constData());
        QVERIFY2(log.contains("\"created\":3"), log.constData());
        cli(u"import schedule Second --every never"_s);
    }

    void whatChangedWhileItWasDownIsSentWhenItIsBack()
    {
        cli(u"users activate ada"_s);
        QProcess server;
        startServer(server);
        QTRY_COMPARE_WITH_TIMEOUT(active(), 2, 20000);
        stopServer(server);
    }
};

QTEST_GUILESS_MAIN(GatehouseServerSyncKeychainTest)
#include "GatehouseServerSyncKeychainTest.moc"
