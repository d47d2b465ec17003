// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimWriter.h"
#include "tests/interop/ScimPeer.h"
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

/// Accounts and groups at servers that others wrote follow the directory, through the program itself with a real
/// keychain.
class ScimProvisioningTest : public QObject
{
    Q_OBJECT

    struct Session {
        ScimPeer server;
        CommandLine cli;
        ScimEndpoint endpoint;
        ScimWriter writer;
    };
    std::unique_ptr<Session> m;

    CommandLine::Ran cli(const QString &words, const QByteArray &input = {}) const
    {
        return m->cli.json(words.split(u' '), input);
    }
    QJsonObject found(ProvisioningKind kind, const QString &name)
    {
        const QString attribute = kind == ProvisioningKind::User ? u"userName"_s : u"displayName"_s;
        const auto answer = waited(m->writer.find(m->endpoint, kind, attribute, name));
        return answer && answer->found.size() == 1 ? answer->found.first() : QJsonObject();
    }
    QJsonValue active(const QString &userName) { return found(ProvisioningKind::User, userName)[u"active"_s]; }
    /// Those who have an account; some servers keep the ids of others.
    int members(const QString &group)
    {
        QSet<QString> ids;
        for (const QString &name : {u"ada"_s, u"bob"_s, u"cleo"_s})
            ids.insert(found(ProvisioningKind::User, name)[u"id"_s].toString());
        const QJsonArray all = found(ProvisioningKind::Group, group)[u"members"_s].toArray();
        return int(std::count_if(all.begin(), all.end(),
                                 [&ids](const QJsonValue &one) { return ids.contains(one[u"value"].toString()); }));
    }
    void sendsNothingMore() const
    {
        const auto again = cli(u"provision run Peer"_s);
        RAN(again, 0);
        QCOMPARE(again.json[u"requests"_s].toInt(-1), 0);
        const auto compared = cli(u"provision preview Peer --compare"_s);
        RAN(compared, 0);
        QVERIFY2(compared.json[u"changes"_s].toArray().isEmpty(), qPrintable(compared.out));
    }

    void start(const QString &script)
    {
        m = std::make_unique<Session>();
        const QString baseUrl = m->server.start(script.split(u' '), "interop-token");
        QVERIFY(!baseUrl.isEmpty());
        m->endpoint.baseUrl = QUrl(baseUrl);
        m->endpoint.token = Secret("interop-token");
        m->endpoint.allowLoopbackHttp = true;
        RAN(cli(u"workspace create --organization Acme"_s), 0);
        RAN(cli(u"apps add --connector custom --label Peer"_s), 0);
        RAN(cli(u"apps idm Peer configure --token-stdin --group-management on --base-url "_s + baseUrl,
                "interop-token\n"),
            0);
        RAN(cli(u"apps idm Peer activate"_s), 0);
        RAN(cli(u"groups add Staff"_s), 0);
        for (const QString &name : {u"ada"_s, u"bob"_s, u"cleo"_s})
            RAN(cli(u"users add --username %1 --email %1@acme.example --firstname %1 --lastname L"_s.arg(name)), 0);
        RAN(cli(u"groups add-member Staff ada bob"_s), 0);
        RAN(cli(u"apps groups Peer --bind Staff"_s), 0);
    }

    void createPeopleAndTheirGroup()
    {
        const auto run = cli(u"provision run Peer"_s);
        RAN(run, 0);
        QCOMPARE(run.json[u"counts"_s][u"done"].toInt(), 3);
        QCOMPARE(found(ProvisioningKind::User, u"ada"_s)[u"name"_s][u"givenName"].toString(), u"ada"_s);
        QCOMPARE(members(u"Staff"_s), 2);
        sendsNothingMore();
    }

    void changeWhatChanged()
    {
        RAN(cli(u"users set ada firstname=Augusta email=augusta@acme.example"_s), 0);
        RAN(cli(u"groups add-member Staff cleo"_s), 0);
        RAN(cli(u"groups remove-member Staff bob"_s), 0);
        RAN(cli(u"groups rename Staff Everybody"_s), 0);
        RAN(cli(u"provision run Peer"_s), 0);
        const QJsonObject ada = found(ProvisioningKind::User, u"ada"_s);
        QCOMPARE(ada[u"name"_s][u"givenName"].toString(), u"Augusta"_s);
        QCOMPARE(ada[u"emails"_s].toArray().size(), 1);
        QCOMPARE(ada[u"emails"_s][0][u"value"].toString(), u"augusta@acme.example"_s);
        QCOMPARE(active(u"bob"_s), QJsonValue(false));
        QCOMPARE(active(u"cleo"_s), QJsonValue(true));
        QVERIFY(found(ProvisioningKind::Group, u"Staff"_s).isEmpty());
        QCOMPARE(members(u"Everybody"_s), 2);
        sendsNothingMore();
    }

    /// Somebody else works there: ada is switched off and cleo is deleted.
    void setRightWhatOthersChanged()
    {
        const auto change = [this](const QString &userName, const QString &method, const QJsonObject &body) {
            const QString id = found(ProvisioningKind::User, userName)[u"id"_s].toString();
            const auto sent = waited(m->writer.send(m->endpoint, {method, u"/Users/"_s + id, body}));
            VERIFY_OK(sent);
            QVERIFY2(sent->isDone(), qPrintable(sent->message));
        };
        change(u"ada"_s, u"PATCH"_s,
               {{u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s}},
                {u"Operations"_s,
                 QJsonArray{QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"active"_s}, {u"value"_s, false}}}}});
        change(u"cleo"_s, u"DELETE"_s, {});
        QVERIFY(found(ProvisioningKind::User, u"cleo"_s).isEmpty());
        RAN(cli(u"provision run Peer --compare"_s), 0);
        QCOMPARE(active(u"ada"_s), QJsonValue(true));
        QCOMPARE(active(u"cleo"_s), QJsonValue(true));
        QCOMPARE(members(u"Everybody"_s), 2);
        sendsNothingMore();
    }

    void bringPeopleBackAndTakeTheGroupAway()
    {
        RAN(cli(u"groups add-member Everybody bob"_s), 0);
        RAN(cli(u"provision run Peer"_s), 0);
        QCOMPARE(active(u"bob"_s), QJsonValue(true));
        QCOMPARE(members(u"Everybody"_s), 3);
        RAN(cli(u"users delete cleo"_s), 0);
        RAN(cli(u"groups delete Everybody --yes"_s), 0);
        RAN(cli(u"provision run Peer"_s), 0);
        QVERIFY(found(ProvisioningKind::Group, u"Everybody"_s).isEmpty());
        for (const QString &name : {u"ada"_s, u"bob"_s, u"cleo"_s})
            QCOMPARE(active(name), QJsonValue(false));
        sendsNothingMore();
    }

private Q_SLOTS:
    void accountsAndGroupsFollowTheDirectory_data()
    {
        QTest::addColumn<QString>("script");
        QTest::newRow("scimmy") << u"scimmy-server.mjs 0 writable"_s;
        QTest::newRow("Better Auth") << u"better-auth-server.mjs"_s;
    }

    void accountsAndGroupsFollowTheDirectory()
    {
        QFETCH(const QString, script);
        using Step = void (ScimProvisioningTest::*)();
        start(script);
        for (const Step step :
             {&ScimProvisioningTest::createPeopleAndTheirGroup, &ScimProvisioningTest::changeWhatChanged,
              &ScimProvisioningTest::setRightWhatOthersChanged,
              &ScimProvisioningTest::bringPeopleBackAndTakeTheGroupAway}) {
            if (QTest::currentTestFailed())
                return;
            (this->*step)();
        }
    }
    void cleanup() { m.reset(); }
};

QTEST_GUILESS_MAIN(ScimProvisioningTest)
#include "ScimProvisioningTest.moc"
