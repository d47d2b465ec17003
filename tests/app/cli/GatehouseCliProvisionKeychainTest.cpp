// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"
#include "tests/support/CommandLine.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using Kind = PracticeDirectory::Kind;

// Runs the command once, whatever becomes of it.
#define RAN(ran, expected)                                                                                             \
    do {                                                                                                               \
        const auto &did = (ran);                                                                                       \
        QVERIFY2(did.status == (expected), qPrintable(u"exit %1\n%2%3"_s.arg(did.status).arg(did.out, did.error)));    \
    } while (false)

namespace
{

const QByteArray token = "practice-token-of-provisioning";

} // namespace

/// `provision` as a script uses it: the real program, a real keychain, and a practice provider.
class GatehouseCliProvisionKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CommandLine> m_cli;
    std::unique_ptr<PracticeServer> m_practice;

    CommandLine::Ran cli(const QString &words, const QByteArray &input = {}) const
    {
        return m_cli->json(words.split(u' '), input);
    }
    CommandLine::Ran provision(const QString &words) const { return cli(u"provision "_s + words); }

    void start(const QStringList &faults = {})
    {
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.token = Secret(token);
        for (const QString &fault : faults)
            options.faults.append(*practiceFault(fault));
        auto started = PracticeServer::start(options);
        VERIFY_OK(started);
        m_practice = std::move(*started);
        RAN(cli(u"apps idm Netskope configure --token-stdin --group-management on --base-url "_s +
                    m_practice->baseUrl().toString(),
                token),
            0);
        RAN(cli(u"apps idm Netskope activate"_s), 0);
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CommandLine>();
        RAN(cli(u"workspace create --organization Acme --sign-in-url https://sso.acme.example"_s), 0);
        RAN(cli(u"apps add --connector netskope --label Netskope"_s), 0);
        RAN(cli(u"groups add Staff"_s), 0);
        for (const QString &name : {u"ada"_s, u"bob"_s, u"cleo"_s})
            RAN(cli(u"users add --username %1 --email %1@acme.example"_s.arg(name)), 0);
        RAN(cli(u"groups add-member Staff ada bob cleo"_s), 0);
        RAN(cli(u"apps groups Netskope --bind Staff"_s), 0);
    }

    void previewsRunsAndHasNothingToDoThen()
    {
        RAN(provision(u"preview Netskope"_s), 3); // not active
        start();
        const auto preview = provision(u"preview Netskope"_s);
        RAN(preview, 0);
        QVERIFY(hasKeys(preview.json, {u"changes"_s, u"counts"_s, u"guard"_s}));
        QVERIFY(preview.json[u"guard"_s].isNull());
        QCOMPARE(preview.json[u"counts"_s][u"create"].toInt(), 4);
        const QJsonValue first = preview.json[u"changes"_s][0];
        QVERIFY(hasKeys(first, {u"id"_s, u"action"_s, u"kind"_s, u"name"_s, u"remoteId"_s, u"reason"_s, u"fields"_s,
                                u"request"_s}));
        QVERIFY(hasKeys(first[u"request"], {u"method"_s, u"path"_s, u"body"_s}));
        QVERIFY(hasKeys(first[u"fields"][0], {u"path"_s, u"from"_s, u"to"_s}));
        QCOMPARE(first[u"name"].toString(), u"ada"_s);
        QVERIFY(m_practice->writes().isEmpty());

        const auto ran = provision(u"run Netskope"_s);
        RAN(ran, 0);
        QCOMPARE(ran.json[u"counts"_s].toObject(), (QJsonObject{{u"done"_s, 4}, {u"failed"_s, 0}, {u"waiting"_s, 0}}));
        QCOMPARE(ran.json[u"failures"_s].toArray().size(), 0);
        QCOMPARE(m_practice->resources(Kind::Users).size(), 3);
        const auto writes = m_practice->writes();
        QVERIFY(std::any_of(writes.cbegin(), writes.cend(), [&first](const PracticeServer::Write &write) {
            return write.body == first[u"request"][u"body"].toObject();
        }));
        RAN(provision(u"run Netskope"_s), 0);
        QCOMPARE(m_practice->writes().size(), 4);
        const auto nothing = provision(u"preview Netskope"_s);
        QCOMPARE(nothing.json[u"changes"_s].toArray().size(), 0);
        QVERIFY(nothing.json[u"comparison"_s].isNull());
        const auto compared = provision(u"preview Netskope --compare"_s);
        RAN(compared, 0);
        QCOMPARE(compared.json[u"changes"_s].toArray().size(), 0);
        QCOMPARE(compared.json[u"comparison"_s][u"strangers"].toArray().size(), 0);
        QVERIFY(compared.json[u"comparison"_s][u"accounts"].toInteger() > 0);

        const auto status = provision(u"status Netskope"_s);
        RAN(status, 0);
        QCOMPARE(status.json[u"managed"_s].toInt(), 3);
        QCOMPARE(status.json[u"groups"_s].toInt(), 1);
        QVERIFY(!status.json[u"running"_s].toBool(true));
        const auto events = cli(u"events list --type user_create_provision"_s);
        RAN(events, 0);
        QCOMPARE(events.json[u"events"_s].toArray().size(), 3);
        QCOMPARE(events.json[u"events"_s][0][u"initiated_by"][u"type"].toString(), u"cli"_s);
        RAN(provision(u"run Nowhere"_s), 3);
        RAN(provision(u"run Netskope --user nobody"_s), 3);
    }

    void followsOnePersonOnDemand()
    {
        start();
        const auto one = provision(u"run Netskope --user bob"_s);
        RAN(one, 0);
        QCOMPARE(m_practice->resources(Kind::Users).size(), 1);
        RAN(cli(u"users suspend bob"_s), 0);
        const auto preview = provision(u"preview Netskope --user bob"_s);
        RAN(preview, 0);
        QCOMPARE(preview.json[u"counts"_s].toObject(), (QJsonObject{{u"deactivate"_s, 1}}));
        RAN(provision(u"run Netskope --user bob"_s), 0);
        QCOMPARE(m_practice->resources(Kind::Users).first()[u"active"_s], QJsonValue(false));
    }

    void saysWhatFailedAndTriesAgain()
    {
        start({u"400:method=POST:path=/Users:times=1"_s});
        const auto ran = provision(u"run Netskope"_s);
        RAN(ran, 1);
        QCOMPARE(ran.json[u"counts"_s][u"failed"].toInt(), 1);
        const QJsonValue failure = ran.json[u"failures"_s][0];
        QVERIFY(hasKeys(failure, {u"name"_s, u"status"_s, u"detail"_s, u"advice"_s}));
        QCOMPARE(failure[u"status"].toInt(), 400);
        QVERIFY(!failure[u"advice"].toString().isEmpty());
        QCOMPARE(provision(u"status Netskope"_s).json[u"counts"_s][u"failed"].toInt(), 1);
        const auto again = provision(u"retry Netskope --failed"_s);
        RAN(again, 0);
        QCOMPARE(again.json[u"counts"_s][u"done"].toInt(), 1);
        QCOMPARE(m_practice->resources(Kind::Users).size(), 3);
        RAN(provision(u"retry Netskope"_s), 3); // nothing is left
        const auto text =
            m_cli->plain({u"--workspace"_s, m_cli->workspace(), u"provision"_s, u"status"_s, u"Netskope"_s});
        RAN(text, 0);
        QVERIFY(text.out.contains(u"managed: 3"_s));
    }

    void manyRemovalsNeedTheirNumber()
    {
        for (int i = 0; i < 7; ++i) {
            RAN(cli(u"users add --username p%1 --email p%1@acme.example"_s.arg(i)), 0);
            RAN(cli(u"groups add-member Staff p%1"_s.arg(i)), 0);
        }
        start();
        RAN(provision(u"run Netskope"_s), 0);
        RAN(cli(u"apps groups Netskope --unbind Staff --yes"_s), 0);
        const auto held = provision(u"run Netskope"_s);
        RAN(held, 1);
        QVERIFY(held.json[u"guard"_s].isString());
        RAN(provision(u"run Netskope --confirm-deactivations 9"_s), 3);
        RAN(provision(u"run Netskope --confirm-deactivations 10"_s), 0);
        for (const QJsonObject &user : m_practice->resources(Kind::Users))
            QCOMPARE(user[u"active"_s], QJsonValue(false));
        QCOMPARE(m_practice->resources(Kind::Groups).size(), 1); // left as it is
    }

    void aKilledRunIsFinishedByTheNext()
    {
        start({u"slow:ms=400:method=POST"_s});
        for (int killed = 0; killed < 3; ++killed) {
            const auto before = m_practice->writes().size();
            QProcess process;
            process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-cli"),
                          {u"--workspace"_s, m_cli->workspace(), u"provision"_s, u"run"_s, u"Netskope"_s});
            QTRY_VERIFY_WITH_TIMEOUT(m_practice->writes().size() > before || process.state() == QProcess::NotRunning,
                                     20000);
            process.kill();
            QVERIFY(process.state() == QProcess::NotRunning || process.waitForFinished());
        }
        RAN(provision(u"run Netskope"_s), 0);
        QCOMPARE(m_practice->resources(Kind::Users).size(), 3);
        QCOMPARE(m_practice->resources(Kind::Groups).size(), 1);
        QCOMPARE(m_practice->resources(Kind::Groups).first()[u"members"_s].toArray().size(), 3);
    }
};

QTEST_GUILESS_MAIN(GatehouseCliProvisionKeychainTest)
#include "GatehouseCliProvisionKeychainTest.moc"
