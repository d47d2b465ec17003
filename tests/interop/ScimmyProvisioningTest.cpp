// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimWriter.h"
#include "tests/interop/ScimmyServer.h"
#include "tests/support/CommandLine.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>

using namespace gatehouse;
using namespace Qt::StringLiterals;

// Runs the command once, whatever becomes of it.
#define RAN(ran, expected)                                                                                             \
    do {                                                                                                               \
        const auto &did = (ran);                                                                                       \
        QVERIFY2(did.status == (expected), qPrintable(u"exit %1\n%2%3"_s.arg(did.status).arg(did.out, did.error)));    \
    } while (false)

/// Accounts and groups at a server that somebody else wrote follow the directory, through the program itself with a
/// real keychain.
class ScimmyProvisioningTest : public QObject
{
    Q_OBJECT

    ScimmyServer m_server;
    CommandLine m_cli;
    ScimEndpoint m_endpoint;
    ScimWriter m_writer;

    CommandLine::Ran cli(const QString &words, const QByteArray &input = {}) const
    {
        return m_cli.json(words.split(u' '), input);
    }
    QJsonObject found(ProvisioningKind kind, const QString &name)
    {
        const QString attribute = kind == ProvisioningKind::User ? u"userName"_s : u"displayName"_s;
        const auto answer = waited(m_writer.find(m_endpoint, kind, attribute, name));
        return answer && answer->found.size() == 1 ? answer->found.first() : QJsonObject();
    }
    int members(const QString &group)
    {
        return int(found(ProvisioningKind::Group, group)[u"members"_s].toArray().size());
    }
    void sendsNothingMore() const
    {
        const auto again = cli(u"provision run Scimmy"_s);
        RAN(again, 0);
        QCOMPARE(again.json[u"requests"_s].toInt(-1), 0);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString baseUrl = m_server.start(0, "interop-token", true);
        QVERIFY(!baseUrl.isEmpty());
        m_endpoint.baseUrl = QUrl(baseUrl);
        m_endpoint.token = Secret("interop-token");
        m_endpoint.allowLoopbackHttp = true;
        RAN(cli(u"workspace create --organization Acme"_s), 0);
        RAN(cli(u"apps add --connector custom --label Scimmy"_s), 0);
        RAN(cli(u"apps idm Scimmy configure --token-stdin --group-management on --base-url "_s + baseUrl,
                "interop-token\n"),
            0);
        RAN(cli(u"apps idm Scimmy activate"_s), 0);
        RAN(cli(u"groups add Staff"_s), 0);
        for (const QString &name : {u"ada"_s, u"bob"_s, u"cleo"_s})
            RAN(cli(u"users add --username %1 --email %1@acme.example --firstname %1 --lastname L"_s.arg(name)), 0);
        RAN(cli(u"groups add-member Staff ada bob"_s), 0);
        RAN(cli(u"apps groups Scimmy --bind Staff"_s), 0);
    }

    void createsPeopleAndTheirGroup()
    {
        const auto run = cli(u"provision run Scimmy"_s);
        RAN(run, 0);
        QCOMPARE(run.json[u"counts"_s][u"done"].toInt(), 3);
        QCOMPARE(found(ProvisioningKind::User, u"ada"_s)[u"name"_s][u"givenName"].toString(), u"ada"_s);
        QCOMPARE(members(u"Staff"_s), 2);
        sendsNothingMore();
    }

    void changesWhatChanged()
    {
        RAN(cli(u"users set ada firstname=Augusta email=augusta@acme.example"_s), 0);
        RAN(cli(u"groups add-member Staff cleo"_s), 0);
        RAN(cli(u"groups remove-member Staff bob"_s), 0);
        RAN(cli(u"groups rename Staff Everybody"_s), 0);
        RAN(cli(u"provision run Scimmy"_s), 0);
        const QJsonObject ada = found(ProvisioningKind::User, u"ada"_s);
        QCOMPARE(ada[u"name"_s][u"givenName"].toString(), u"Augusta"_s);
        QCOMPARE(ada[u"emails"_s].toArray().size(), 1);
        QCOMPARE(ada[u"emails"_s][0][u"value"].toString(), u"augusta@acme.example"_s);
        QCOMPARE(found(ProvisioningKind::User, u"bob"_s)[u"active"_s], QJsonValue(false));
        QCOMPARE(found(ProvisioningKind::User, u"cleo"_s)[u"active"_s], QJsonValue(true));
        QVERIFY(found(ProvisioningKind::Group, u"Staff"_s).isEmpty());
        QCOMPARE(members(u"Everybody"_s), 2);
        sendsNothingMore();
    }

    void bringsPeopleBackAndTakesTheGroupAway()
    {
        RAN(cli(u"groups add-member Everybody bob"_s), 0);
        RAN(cli(u"provision run Scimmy"_s), 0);
        QCOMPARE(found(ProvisioningKind::User, u"bob"_s)[u"active"_s], QJsonValue(true));
        QCOMPARE(members(u"Everybody"_s), 3);
        RAN(cli(u"users delete cleo"_s), 0);
        RAN(cli(u"groups delete Everybody --yes"_s), 0);
        RAN(cli(u"provision run Scimmy"_s), 0);
        QVERIFY(found(ProvisioningKind::Group, u"Everybody"_s).isEmpty());
        for (const QString &name : {u"ada"_s, u"bob"_s, u"cleo"_s})
            QCOMPARE(found(ProvisioningKind::User, name)[u"active"_s], QJsonValue(false));
        sendsNothingMore();
    }
};

QTEST_GUILESS_MAIN(ScimmyProvisioningTest)
#include "ScimmyProvisioningTest.moc"
