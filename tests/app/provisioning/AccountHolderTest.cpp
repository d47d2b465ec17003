// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/Delivery.h"

#include "tests/support/LoopbackServer.h"
#include "tests/support/PracticeSight.h"
#include "tests/support/ProvisioningScene.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace PracticeSight;
using Kind = PracticeDirectory::Kind;

/// An account that is another person's is not changed, not taken over and not linked; and what somebody else keeps in
/// one that is ours stays there.
class AccountHolderTest : public QObject
{
    Q_OBJECT

    using World = ProvisioningScene;

    /// Puts somebody else where ada's account was.
    static QString giveAway(World &world, QJsonObject other)
    {
        const QString id = account(*world.server, u"ada"_s)[u"id"_s].toString();
        other.insert(u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:User"_s});
        other.insert(u"active"_s, true);
        other.insert(u"userType"_s, u"power"_s);
        world.server->directory().replace(Kind::Users, id, other);
        return id;
    }

    static QJsonArray emails(const QString &address)
    {
        return {QJsonObject{{u"value"_s, address}, {u"type"_s, u"work"_s}, {u"primary"_s, true}}};
    }

    static QJsonObject zoltan()
    {
        return {{u"userName"_s, u"zoltan"_s}, {u"externalId"_s, u"X-7"_s}, {u"emails"_s, emails(u"z@other.example"_s)}};
    }

    static void keepAlso(World &world, const QString &userName, const QJsonObject &address)
    {
        QJsonObject there = account(*world.server, userName);
        QJsonArray all = there[u"emails"_s].toArray();
        all.append(address);
        there.insert(u"emails"_s, all);
        world.server->directory().replace(Kind::Users, there[u"id"_s].toString(), there);
    }

    static QStringList addresses(const World &world, const QString &userName)
    {
        QStringList values;
        const QJsonArray all = account(*world.server, userName)[u"emails"_s].toArray();
        for (const QJsonValue &one : all)
            values.append(one[u"value"].toString());
        values.sort();
        return values;
    }

    /// A create at a server that answers this to a POST, and has nobody.
    static Delivered created(const QJsonObject &person, int status, const QByteArray &answer)
    {
        LoopbackServer provider([=](const ReceivedRequest &request, int) {
            return QList{ServerStep::send(request.line().startsWith("POST")
                                              ? httpAnswer(status, answer)
                                              : httpAnswer(200, R"({"totalResults":0,"Resources":[]})"))};
        });
        ScimEndpoint endpoint;
        endpoint.baseUrl = provider.url(u"/scim"_s);
        endpoint.token = Secret("the-token");
        endpoint.allowLoopbackHttp = true;
        ProvisioningChange change;
        change.action = ProvisioningAction::Create;
        change.resourceId = u"our-id-of-ada"_s;
        change.request = {u"POST"_s, u"/Users"_s, person};
        ScimWriter writer;
        ScimPace pace(0, 4, nullptr);
        ProvenForms forms;
        Delivery delivery(
            writer, pace, forms, endpoint, quickRetry(), change, change.request, [](const QString &) { return false; },
            nullptr);
        std::optional<Delivered> end;
        connect(&delivery, &Delivery::ended, &delivery, [&end](const Delivered &delivered) { end = delivered; });
        delivery.start();
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, 30000))
            qFatal("the delivery did not end");
        return *end;
    }

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void whoseAccountItIsIsAskedBeforeSomebodyIsRenamed_data() // S5
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<bool>("patches");
        QTest::newRow("answers nothing to a PATCH") << u"netskope"_s << true;
        QTest::newRow("answers the account") << u"egnyte"_s << true;
        QTest::newRow("takes PUT only") << u"netskope"_s << false;
    }

    void whoseAccountItIsIsAskedBeforeSomebodyIsRenamed()
    {
        QFETCH(const QString, profile);
        QFETCH(const bool, patches);
        World world(profile);
        world.console->changeIdm([patches](IdmSettings &idm) { idm.serverPatches = patches; });
        VERIFY_OK(world.console->run());
        giveAway(world, zoltan());
        world.set(world.ada, [](User &user) {
            user.username = u"augusta"_s;
            user.email = u"augusta@example.org"_s;
        });
        const auto before = world.server->writes().size();
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed + outcome->waiting, 1);
        QVERIFY2(outcome->failures.first().advice.contains(u"zoltan"_s), qPrintable(outcome->failures.first().advice));
        QCOMPARE(world.server->writes().size(), before);
        const auto again = world.console->run(); // and so it is when it was read before
        VERIFY_OK(again);
        QCOMPARE(again->waiting, 1);
        QCOMPARE(world.server->writes().size(), before);
    }

    void anEmailAloneIsAskedForToo()
    {
        World world;
        VERIFY_OK(world.console->run());
        giveAway(world, zoltan());
        world.set(world.ada, [](User &user) { user.email = u"augusta@example.org"_s; });
        QCOMPARE(world.console->run()->failed, 1);
        QCOMPARE(addresses(world, u"zoltan"_s), QStringList{u"z@other.example"_s});
    }

    void whereNobodySaysWhoseAccountItIsNothingIsSent_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<bool>("deletes");
        for (const QString &fault : {u"500"_s, u"503:retry-after=0"_s, u"429:retry-after=0"_s, u"reset"_s, u"html"_s}) {
            QTest::addRow("%s", qPrintable(fault)) << fault << false;
            QTest::addRow("%s, before a DELETE", qPrintable(fault)) << fault << true;
        }
    }

    void whereNobodySaysWhoseAccountItIsNothingIsSent()
    {
        QFETCH(const QString, fault);
        QFETCH(const bool, deletes);
        World world(u"netskope"_s, {fault + u":path=/Users/:method=GET"_s});
        if (deletes)
            world.console->changeIdm([](IdmSettings &idm) { idm.whenAccessEnds = u"delete"_s; });
        VERIFY_OK(world.console->run());
        giveAway(world, zoltan());
        world.suspend(world.ada);
        const auto before = world.server->requests().size();
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed, 1);
        const QString advice = outcome->failures.first().advice;
        QVERIFY2(advice.contains(u"nothing was sent"_s) && advice.contains(u"next run"_s), qPrintable(advice));
        for (const QString &request : world.server->requests().mid(before).filter(u"/Users"_s))
            QVERIFY2(request.startsWith(u"GET"_s), qPrintable(request));
        QVERIFY(isActive(*world.server, u"zoltan"_s));
    }

    void aLookThatFailsIsTakenAgain_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("500") << u"500:times=4"_s;
        QTest::newRow("429") << u"429:retry-after=0:times=7"_s;
        QTest::newRow("reset") << u"reset:times=2"_s;
        QTest::newRow("GET is not offered") << u"405"_s;
        QTest::newRow("GET is not implemented") << u"501"_s;
    }

    void aLookThatFailsIsTakenAgain()
    {
        QFETCH(const QString, fault);
        World world(u"netskope"_s, {fault + u":path=/Users/:method=GET"_s});
        VERIFY_OK(world.console->run());
        world.suspend(world.ada);
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed + outcome->waiting, 0);
        QVERIFY(!isActive(*world.server, u"ada"_s));
    }

    /// Other attributes cost no look, and the answer tells.
    void whoWasChangedThoughTheIdIsSomebodyElsesIsSaid()
    {
        World world(u"egnyte"_s);
        VERIFY_OK(world.console->run());
        const QString id = giveAway(world, zoltan());
        world.set(world.ada, [](User &user) { user.firstname = u"Augusta"_s; });
        const auto asked = world.server->requests().size();
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(world.server->requests().mid(asked).filter(u"/Users"_s).size(), 1);
        QCOMPARE(outcome->failed, 1);
        QVERIFY2(outcome->failures.first().advice.contains(u"zoltan"_s), qPrintable(outcome->failures.first().advice));
        world.suspend(world.ada);
        QCOMPARE(world.console->run()->waiting, 1); // it was read
        QVERIFY(isActive(*world.server, u"zoltan"_s));
    }

    void aNameThatIsPartOfAnotherIsNobodys()
    {
        World world;
        VERIFY_OK(world.console->run());
        giveAway(
            world,
            {{u"userName"_s, u"adam"_s}, {u"externalId"_s, u"X-7"_s}, {u"emails"_s, emails(u"adam@other.example"_s)}});
        world.suspend(world.ada);
        const auto before = world.server->writes().size();
        QCOMPARE(world.console->run()->failed, 1);
        QCOMPARE(world.server->writes().size(), before);
        QVERIFY(isActive(*world.server, u"adam"_s));
    }

    void theAnswerToACreateIsOnlyTakenForThePersonThatItNames_data()
    {
        const QByteArray boss = R"({"id":"9","userName":"boss","externalId":"77","emails":[{"value":"b@x.example"}]})";
        QTest::addColumn<QString>("externalId");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<bool>("hers");
        QTest::newRow("herself") << u"our-id-of-ada"_s << QByteArray(R"({"id":"9","userName":"ada"})") << true;
        QTest::newRow("an id alone") << u"our-id-of-ada"_s << QByteArray(R"({"id":"9"})") << true;
        QTest::newRow("in another case, with a domain")
            << u"our-id-of-ada"_s << QByteArray(R"({"id":9,"userName":"ADA@corp.example"})") << true;
        QTest::newRow("with a name of the provider's own")
            << u"our-id-of-ada"_s << QByteArray(R"({"id":"9","userName":"u1","externalId":"our-id-of-ada"})") << true;
        QTest::newRow("somebody else") << u"our-id-of-ada"_s << QByteArray(R"({"id":"9","userName":"ceo"})") << false;
        QTest::newRow("somebody else's number") << u"our-id-of-ada"_s << boss << false;
        QTest::newRow("somebody with her number") << u"77"_s << boss << false;
        QTest::newRow("herself with her number")
            << u"77"_s << QByteArray(R"({"id":"9","userName":"ada","externalId":"77"})") << true;
    }

    void theAnswerToACreateIsOnlyTakenForThePersonThatItNames()
    {
        QFETCH(const QString, externalId);
        QFETCH(const QByteArray, answer);
        QFETCH(const bool, hers);
        const QJsonObject ada{
            {u"userName"_s, u"ada"_s}, {u"externalId"_s, externalId}, {u"emails"_s, emails(u"ada@example.org"_s)}};
        for (const int status : {201, 200}) {
            const Delivered end = created(ada, status, answer);
            QCOMPARE(end.state, hers ? OperationState::Done : OperationState::Failed);
            QCOMPARE(end.remoteId, hers ? u"9"_s : QString());
            QCOMPARE(end.doubtful, !hers);
            if (!hers) {
                const QString name = QJsonDocument::fromJson(answer)[u"userName"].toString();
                QVERIFY2(end.advice.contains(name), qPrintable(end.advice));
                QVERIFY(end.shown.isEmpty());
            }
        }
    }

    void otherAddressesThatTheProviderHasStay_data() // P4, P7
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<bool>("asPlanned");
        for (const QString &profile : {u"netskope"_s, u"egnyte"_s}) {
            const auto row = [&profile](const char *name, const QStringList &faults, bool asPlanned) {
                QTest::addRow("%s, %s", qPrintable(profile), name) << profile << faults << asPlanned;
            };
            row("takes everything", {}, true);
            row("no filters in paths", {u"no-member-filter"_s}, false);
            row("no paths", {u"no-patch-path"_s}, false);
            row("no PATCH, and nobody said so", {u"no-patch"_s}, false);
            row("PATCH is answered and ignored", {u"patch-ignored"_s}, false);
            row("only with the version", {u"versions"_s}, false);
        }
    }

    void otherAddressesThatTheProviderHasStay()
    {
        QFETCH(const QString, profile);
        QFETCH(const QStringList, faults);
        QFETCH(const bool, asPlanned);
        for (const QJsonObject &other : {QJsonObject{{u"value"_s, u"a@home.example"_s}, {u"type"_s, u"home"_s}},
                                         QJsonObject{{u"value"_s, u"a@home.example"_s}, {u"type"_s, u"work"_s}}}) {
            World world(profile, faults);
            VERIFY_OK(world.console->run());
            keepAlso(world, u"ada"_s, other);
            world.set(world.ada, [](User &user) { user.email = u"augusta@example.org"_s; });
            const auto plan = world.console->preview();
            VERIFY_OK(plan);
            QCOMPARE(plan->changes.size(), 1);
            QCOMPARE(plan->changes.first().fields,
                     (QList<ProvisioningField>{{u"emails: value"_s, u"ada@example.org"_s, u"augusta@example.org"_s}}));
            const auto from = world.server->writes().size();
            const auto outcome = world.console->run();
            VERIFY_OK(outcome);
            QCOMPARE(outcome->failed + outcome->waiting, 0);
            QCOMPARE(addresses(world, u"ada"_s), (QStringList{u"a@home.example"_s, u"augusta@example.org"_s}));
            if (asPlanned && other[u"type"_s] == u"home"_s)
                QCOMPARE(received(*world.server, from), promised(*plan, *world.server));
            ProvisioningOptions everything;
            everything.depth = LookupDepth::Everything;
            world.set(world.ada, [](User &user) { user.email = u"ada.l@example.org"_s; });
            QCOMPARE(world.console->run(everything)->failed, 0);
            QCOMPARE(addresses(world, u"ada"_s), (QStringList{u"a@home.example"_s, u"ada.l@example.org"_s}));
            QVERIFY(world.console->preview({}, LookupDepth::Everything)->changes.isEmpty());
        }
    }

    void otherAddressesStayWhereAnAddressIsTheFirst()
    {
        World world;
        VERIFY_OK(world.console->run());
        QJsonObject there = account(*world.server, u"ada"_s);
        there.insert(u"emails"_s, QJsonArray{QJsonObject{{u"value"_s, u"a@home.example"_s}, {u"type"_s, u"home"_s}}});
        world.server->directory().replace(Kind::Users, there[u"id"_s].toString(), there);
        world.set(world.ada, [](User &user) { user.email = u"augusta@example.org"_s; });
        ProvisioningOptions everything;
        everything.depth = LookupDepth::Everything;
        QCOMPARE(world.console->run(everything)->failed, 0);
        QCOMPARE(addresses(world, u"ada"_s), (QStringList{u"a@home.example"_s, u"augusta@example.org"_s}));
    }

    void aPathlessProviderKeepsItsOtherAddresses()
    {
        World world;
        Connector &connector = world.console->context.connectors[u"netskope"_s];
        connector.manners.patch = u"pathless"_s;
        world.console->context.endpoint.manners = connector.manners;
        VERIFY_OK(world.console->run());
        keepAlso(world, u"ada"_s, {{u"value"_s, u"a@home.example"_s}, {u"type"_s, u"home"_s}});
        world.set(world.ada, [](User &user) { user.email = u"augusta@example.org"_s; });
        QCOMPARE(world.console->run()->failed, 0);
        QCOMPARE(addresses(world, u"ada"_s), (QStringList{u"a@home.example"_s, u"augusta@example.org"_s}));
    }

    void whoHasAnEmployeeNumberAlreadyIsAProposal() // R14
    {
        World world;
        world.server->directory().create(
            Kind::Users,
            {{u"userName"_s, u"boss"_s}, {u"externalId"_s, u"E-3"_s}, {u"emails"_s, emails(u"boss@corp.example"_s)}});
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->waiting, 1);
        QCOMPARE(outcome->failures.first().change.name, u"cleo"_s);
        const QString advice = outcome->failures.first().advice;
        QVERIFY2(advice.contains(u"boss"_s) && advice.contains(u"manual import"_s), qPrintable(advice));
        QCOMPARE(names(*world.server, Kind::Users), (QStringList{u"ada"_s, u"bob"_s, u"boss"_s, u"dan"_s}));
    }
};

QTEST_GUILESS_MAIN(AccountHolderTest)
#include "AccountHolderTest.moc"
