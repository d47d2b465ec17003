// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/Delivery.h"

#include "app/http/HttpClient.h"
#include "app/imports/JobOwner.h"
#include "models/provisioning/AttributeDiff.h"
#include "tests/support/Directory.h"
#include "tests/support/LoopbackServer.h"
#include "tests/support/OneConnectionServer.h"
#include "tests/support/PracticeSight.h"
#include "tests/support/ProvisioningScene.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace PracticeSight;
using Kind = PracticeDirectory::Kind;

/// Changes at providers that answer in their own ways.
class DeliveryTest : public QObject
{
    Q_OBJECT

    using World = ProvisioningScene;

    /// A change that was planned before.
    static Delivered delivered(World &world, const ProvisioningChange &change)
    {
        const RunContext &context = world.console->context;
        return delivered(world.console->writer, context.endpoint, context.retry, change);
    }

    static Delivered delivered(ScimWriter &writer, const ScimEndpoint &endpoint, const ScimRetry &retry,
                               const ProvisioningChange &change)
    {
        ScimPace pace(0, 4, nullptr);
        ProvenForms forms;
        Delivery delivery(
            writer, pace, forms, endpoint, retry, change, change.request, [](const QString &) { return false; },
            nullptr);
        std::optional<Delivered> end;
        connect(&delivery, &Delivery::ended, &delivery, [&end](const Delivered &delivered) { end = delivered; });
        delivery.start();
        if (!QTest::qWaitFor([&end] { return end.has_value(); }, 30000))
            qFatal("the delivery did not end");
        return *end;
    }

    /// The same at a server of a script, where nothing is known before.
    static Delivered deliveredTo(const LoopbackServer &provider, const ProvisioningChange &change)
    {
        ScimEndpoint endpoint;
        endpoint.baseUrl = provider.url(u"/scim"_s);
        endpoint.token = Secret("the-token");
        endpoint.allowLoopbackHttp = true;
        ScimWriter writer;
        return delivered(writer, endpoint, quickRetry(), change);
    }

    static ProvisioningChange createOfStaff()
    {
        const QJsonArray members{QJsonObject{{u"value"_s, u"u1"_s}}};
        ProvisioningChange change;
        change.kind = ProvisioningKind::Group;
        change.action = ProvisioningAction::Create;
        change.request = {u"POST"_s, u"/Groups"_s, {{u"displayName"_s, u"Staff"_s}, {u"members"_s, members}}};
        return change;
    }

    static ProvisioningChange renameOfAda(const QString &method)
    {
        ProvisioningChange change;
        change.action = ProvisioningAction::Update;
        change.remoteId = u"7"_s;
        const QJsonObject held{{u"id"_s, u"7"_s}, {u"userName"_s, u"ada"_s}};
        const QJsonObject wanted{{u"id"_s, u"7"_s}, {u"userName"_s, u"augusta"_s}};
        change.before = ProvisioningEffect{held, true, {}, {}};
        change.effect = {wanted, true, {}, {}};
        change.request = {method, u"/Users/7"_s, wanted};
        if (method == u"PUT")
            change.held = {held, "W/\"1\""};
        else
            change.request.body =
                patchBody({{{u"op"_s, u"replace"_s}, {u"path"_s, u"userName"_s}, {u"value"_s, u"augusta"_s}}});
        return change;
    }

    static QStringList requestLines(const LoopbackServer &provider)
    {
        QStringList lines;
        for (const ReceivedRequest &request : provider.requests())
            lines.append(QString::fromLatin1(request.line()));
        return lines;
    }

    /// A run whose connections wait 100 ms before they close those that are idle.
    static Result<ProvisioningOutcome> runWithPatience(World &world, const QUrl &baseUrl)
    {
        using namespace std::chrono_literals;
        HttpLimits limits;
        limits.patience = 100ms;
        ScimWriter writer(new HttpClient(nullptr, limits));
        RunContext context = world.console->context;
        context.owner = JobOwner::create();
        context.endpoint.baseUrl = baseUrl;
        ProvisioningRun run(world.fresh.database, writer, context, nullptr);
        return ProvisioningConsole::finished(run);
    }

    static void writeThere(World &world, Kind kind, QJsonObject resource, const QString &key, const QJsonValue &value)
    {
        resource.insert(key, value);
        world.server->directory().replace(kind, resource[u"id"_s].toString(), resource);
    }

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void faultsThatPassLoseNothingAndDoubleNobody_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("429") << QStringList{u"429:retry-after=0:every=3"_s};
        QTest::newRow("500") << QStringList{u"500:every=4"_s};
        QTest::newRow("reset") << QStringList{u"reset:every=4"_s};
        QTest::newRow("created, and the answer cut") << QStringList{u"cut:method=POST"_s};
        QTest::newRow("answers cut everywhere") << QStringList{u"cut:every=3"_s};
        QTest::newRow("created, and the answer ends early") << QStringList{u"bad-json:method=POST:every=2"_s};
        QTest::newRow("created without an id") << QStringList{u"no-id:method=POST"_s};
        QTest::newRow("a sign-in page") << QStringList{u"html:every=4"_s};
        QTest::newRow("everything at once")
            << QStringList{u"500:every=7"_s, u"reset:every=11"_s, u"429:every=5"_s, u"cut:method=POST:every=3"_s};
    }

    void faultsThatPassLoseNothingAndDoubleNobody() // R16-R18
    {
        QFETCH(const QStringList, faults);
        World world(u"netskope"_s, faults);
        const auto many = world.crowd(20);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        for (int run = 0; run < 6; ++run) {
            const auto outcome = world.console->run();
            if (outcome && outcome->failed + outcome->waiting == 0 && outcome->requests == 0)
                break;
            QVERIFY2(run < 5, "it did not come to an end");
        }
        QSet<QString> externalIds;
        for (const QJsonObject &user : world.server->resources(Kind::Users))
            externalIds.insert(user[u"externalId"_s].toString());
        QCOMPARE(world.server->resources(Kind::Users).size(), 24);
        QCOMPARE(externalIds.size(), 24);
        QCOMPARE(world.server->resources(Kind::Groups).size(), 2);
        QCOMPARE(memberships(*world.server).first(), u"Sales: cleo dan"_s);
        QCOMPARE(memberships(*world.server).last().count(u' '), 23);
    }

    void aConflictIsLookedUpAndNeverCreatedAgain() // R14
    {
        World world(u"netskope"_s, {u"409:method=POST:path=/Users:times=1"_s});
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed, 1);
        QCOMPARE(outcome->failures.first().status, 409);
        QCOMPARE(world.server->writes().size(), 6);
    }

    void anAccountThatIsGoneIsCreatedAgainByTheNextRun() // R13
    {
        World world;
        VERIFY_OK(world.console->run());
        world.server->directory().remove(Kind::Users, account(*world.server, u"ada"_s)[u"id"_s].toString());
        world.set(world.ada, [](User &user) { user.firstname = u"Augusta"_s; });
        const auto failed = world.console->run();
        VERIFY_OK(failed);
        QCOMPARE(failed->failed, 1);
        QCOMPARE(failed->failures.first().status, 404);
        const auto next = world.console->run();
        VERIFY_OK(next);
        QCOMPARE(next->failed + next->waiting, 0);
        QCOMPARE(account(*world.server, u"ada"_s)[u"name"_s][u"givenName"].toString(), u"Augusta"_s);
    }

    /// What leaves a group empty does not show that others would have stayed.
    void whoIsTakenOutAloneProvesNothing()
    {
        World world(u"netskope"_s, {u"no-member-filter"_s, u"remove-takes-all"_s});
        const UserGroupId alone = Directory::addGroup(world.fresh.database, u"Alone"_s, {world.ada});
        world.console->bind({alone});
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.groups.changeMembers(alone, {}, {world.ada}, world.fresh.actor)));
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {}, {world.bob}, world.fresh.actor)));
        VERIFY_OK(waited(world.groups.changeMembers(world.sales, {}, {world.dan}, world.fresh.actor)));
        world.console->context.atOnce = 1;
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed, 0);
        QCOMPARE(memberships(*world.server), (QStringList{u"Alone: "_s, u"Sales: cleo"_s, u"Staff: ada cleo"_s}));
    }

    void aGroupThatIsMadeWithoutItsMembersGetsThem()
    {
        for (const QStringList &faults : {QStringList{u"members-later"_s},
                                          {u"members-later"_s, u"no-patch-path"_s},
                                          {u"members-later"_s, u"no-patch"_s},
                                          {u"no-members-on-create"_s}}) {
            World world(u"netskope"_s, faults);
            const auto outcome = world.console->run();
            VERIFY_OK(outcome);
            QCOMPARE(outcome->failed + outcome->waiting, 0);
            QCOMPARE(memberships(*world.server), (QStringList{u"Sales: cleo dan"_s, u"Staff: ada bob cleo"_s}));
            QCOMPARE(world.console->run()->requests, 0);
        }
    }

    /// RFC 7644 section 3.3 wants the id in the answer; what was made without it is looked up, and gets its members.
    void whatIsMadeWithoutSayingItsIdIsLookedUpInTheSameRun()
    {
        const QString silent = u"no-id:method=POST"_s;
        for (const QStringList &faults : {QStringList{silent},
                                          {silent, u"members-later"_s},
                                          {silent, u"members-later"_s, u"no-patch-path"_s},
                                          {silent, u"members-later"_s, u"no-patch"_s}}) {
            for (const QString &profile : {u"netskope"_s, u"egnyte"_s}) {
                World world(profile, faults);
                const auto outcome = world.console->run();
                VERIFY_OK(outcome);
                QCOMPARE(outcome->done, 6);
                QCOMPARE(outcome->failed + outcome->waiting, 0);
                QCOMPARE(memberships(*world.server), (QStringList{u"Sales: cleo dan"_s, u"Staff: ada bob cleo"_s}));
                QCOMPARE(world.number(u"SELECT count(*) FROM provisioned_members"_s), 5);
                QCOMPARE(world.number(u"SELECT count(*) FROM provisioned_users"_s), 4);
                VERIFY_OK(world.console->run()); // reads what was looked up
                QCOMPARE(memberships(*world.server), (QStringList{u"Sales: cleo dan"_s, u"Staff: ada bob cleo"_s}));
                QCOMPARE(world.console->run()->requests, 0);
            }
        }
    }

    /// A provider that finds what it made a little later: 201 says that it is there.
    void whatIsMadeIsNotMadeAgainBecauseALookUpDoesNotFindItYet()
    {
        LoopbackServer provider([looks = std::make_shared<int>(0)](const ReceivedRequest &request, int) {
            if (request.line().startsWith("POST"))
                return QList{ServerStep::send(httpAnswer(201, {}))};
            if (request.line().startsWith("GET /scim/Groups?filter"))
                return QList{ServerStep::send(httpAnswer(
                    200, ++*looks < 3 ? QByteArray(R"({"totalResults":0,"Resources":[]})")
                                      : QByteArray(R"({"totalResults":1,"Resources":[{"id":"g1","displayName":"Staff",)"
                                                   R"("members":[{"value":"u1"}]}]})")))};
            return QList{ServerStep::send(httpAnswer(404, {}))};
        });
        const Delivered end = deliveredTo(provider, createOfStaff());
        QCOMPARE(end.state, OperationState::Done);
        QCOMPARE(end.remoteId, u"g1"_s);
        QCOMPARE(requestLines(provider).filter(u"POST"_s).size(), 1);
    }

    /// Others may be in a group that was found, though it does not show them.
    void aGroupThatWasFoundIsNotReplacedUnlessItShowsItsMembers()
    {
        LoopbackServer provider([](const ReceivedRequest &request, int) {
            const QByteArray staff = R"({"id":"g1","displayName":"Staff"})";
            if (request.line().startsWith("POST"))
                return QList{ServerStep::send(httpAnswer(500, {}))};
            if (request.line().startsWith("PATCH"))
                return QList{ServerStep::send(httpAnswer(501, {}))};
            if (request.line().startsWith("GET /scim/Groups?filter"))
                return QList{ServerStep::send(httpAnswer(200, R"({"totalResults":1,"Resources":[)" + staff + "]}"))};
            return QList{ServerStep::send(httpAnswer(200, staff))};
        });
        const Delivered end = deliveredTo(provider, createOfStaff());
        QCOMPARE(end.remoteId, u"g1"_s);
        QCOMPARE(requestLines(provider).filter(u"PATCH"_s).size(), 1);
        QCOMPARE(requestLines(provider).filter(u"PUT"_s), QStringList());
    }

    void aGroupOfWhichOnlyTheLocationIsSaidGetsItsMembers()
    {
        LoopbackServer provider([](const ReceivedRequest &request, int) {
            if (request.line().startsWith("POST"))
                return QList{ServerStep::send(httpAnswer(201, {}, "text/plain", "Location: /scim/Groups/g1\r\n"))};
            if (request.line().startsWith("GET"))
                return QList{ServerStep::send(httpAnswer(200, R"({"id":"g1","displayName":"Staff","members":[]})"))};
            return QList{ServerStep::send(httpAnswer(200, R"({"id":"g1","members":[{"value":"u1"}]})"))};
        });
        const Delivered end = deliveredTo(provider, createOfStaff());
        QCOMPARE(end.state, OperationState::Done);
        QCOMPARE(end.remoteId, u"g1"_s);
        QVERIFY(!end.doubtful);
        QCOMPARE(requestLines(provider),
                 (QStringList{u"POST /scim/Groups HTTP/1.1"_s, u"GET /scim/Groups/g1?attributes=members HTTP/1.1"_s,
                              u"PATCH /scim/Groups/g1 HTTP/1.1"_s}));
    }

    /// S5: an id that is somebody else's by now is nobody's to switch off, and nobody's to take over.
    void anIdThatIsSomebodyElsesByNowAsks()
    {
        World world;
        VERIFY_OK(world.console->run());
        const QJsonObject boss{{u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:User"_s}},
                               {u"userName"_s, u"boss"_s},
                               {u"active"_s, true}};
        const QString id = account(*world.server, u"ada"_s)[u"id"_s].toString();
        world.server->directory().replace(Kind::Users, id, boss);
        world.suspend(world.ada);
        const auto before = world.server->writes().size();
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed, 1);
        QVERIFY(outcome->failures.first().advice.contains(u"boss"_s));
        QCOMPARE(world.server->writes().size(), before);
        QVERIFY(isActive(*world.server, u"boss"_s));
        // And so it is when it was read before.
        const auto again = world.console->run();
        VERIFY_OK(again);
        QCOMPARE(again->failed, 0);
        QCOMPARE(again->waiting, 1);
        QVERIFY(again->failures.first().advice.contains(u"manual import"_s));
        QVERIFY(isActive(*world.server, u"boss"_s));
    }

    void aChangeThatIsNotTakenIsSaidInOtherWays_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("no PATCH, and nobody said so") << QStringList{u"no-patch"_s};
        QTest::newRow("PATCH is not allowed") << QStringList{u"405:method=PATCH"_s};
        QTest::newRow("no paths") << QStringList{u"no-patch-path"_s};
        QTest::newRow("no filters in paths") << QStringList{u"no-member-filter"_s};
        QTest::newRow("PATCH is answered and ignored") << QStringList{u"patch-ignored"_s};
        QTest::newRow("answers come in any order") << QStringList{u"patch-ignored"_s, u"slow:ms=120:every=2"_s};
        QTest::newRow("refusals come in any order") << QStringList{u"no-patch"_s, u"slow:ms=120:every=2"_s};
        QTest::newRow("who is taken out takes all along") << QStringList{u"no-member-filter"_s, u"remove-takes-all"_s};
        QTest::newRow("no PATCH, and pauses in between")
            << QStringList{u"no-patch"_s, u"429:retry-after=0:method=GET:every=2"_s};
        QTest::newRow("only with the version") << QStringList{u"versions"_s};
        QTest::newRow("only with the version, no PATCH") << QStringList{u"versions"_s, u"no-patch"_s};
    }

    void aChangeThatIsNotTakenIsSaidInOtherWays() // R15 and spec/scim-in-the-wild.md
    {
        QFETCH(const QStringList, faults);
        for (const QString &profile : {u"netskope"_s, u"egnyte"_s}) {
            World world(profile, faults);
            world.set(world.ada, [](User &user) { user.firstname = u"Ada"_s; });
            VERIFY_OK(world.console->run());
            world.set(world.ada, [](User &user) { user.firstname = u"Adelheid"_s; });
            world.suspend(world.bob);
            VERIFY_OK(waited(world.groups.changeMembers(world.staff, {world.dan}, {world.cleo}, world.fresh.actor)));
            UserGroup sales = *waited(world.groups.find(world.sales));
            sales.name = u"Sellers"_s;
            VERIFY_OK(waited(world.groups.save(sales, world.fresh.actor)));
            const auto outcome = world.console->run();
            VERIFY_OK(outcome);
            for (const ProvisioningOperation &failure : outcome->failures)
                qWarning("%s %s", qPrintable(failure.change.id), qPrintable(failure.advice));
            QCOMPARE(outcome->failed + outcome->waiting, 0);
            QVERIFY(!isActive(*world.server, u"bob"_s));
            QVERIFY(isActive(*world.server, u"ada"_s));
            QCOMPARE(memberships(*world.server), (QStringList{u"Sellers: cleo dan"_s, u"Staff: ada bob dan"_s}));
            for (const QJsonObject &user : world.server->resources(Kind::Users))
                if (user[u"userName"_s].toString() == u"ada")
                    QCOMPARE(user[u"name"_s][u"givenName"].toString(), u"Adelheid"_s);
            QCOMPARE(world.console->run()->requests, 0);
        }
    }

    void aGroupWhoseMembersAreNotShownIsNotReplaced()
    {
        World world(u"netskope"_s, {u"no-patch"_s});
        world.console->context.atOnce = 1; // so that the first one shows that only a PUT is taken
        VERIFY_OK(world.console->run());
        for (QJsonObject group : world.server->resources(Kind::Groups)) {
            if (group[u"displayName"_s].toString() != u"Staff")
                continue;
            group.remove(u"members"_s);
            world.server->directory().replace(Kind::Groups, group[u"id"_s].toString(), group);
        }
        for (const UserGroupId &id : {world.sales, world.staff}) {
            UserGroup group = *waited(world.groups.find(id));
            group.name += u" of today"_s;
            VERIFY_OK(waited(world.groups.save(group, world.fresh.actor)));
        }
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(names(*world.server, Kind::Groups), (QStringList{u"Sales of today"_s, u"Staff"_s}));
        QCOMPARE(outcome->failed, 1);
        QVERIFY2(outcome->failures.first().advice.contains(u"who is in"_s),
                 qPrintable(outcome->failures.first().advice));
    }

    void aNameThatTheProviderRefusesHoldsUpNoMembership()
    {
        World world(u"netskope"_s, {u"400:method=PATCH:path=/Groups:times=2"_s, u"400:method=PUT"_s});
        VERIFY_OK(world.console->run());
        UserGroup staff = *waited(world.groups.find(world.staff));
        staff.name = u"Personnel"_s;
        VERIFY_OK(waited(world.groups.save(staff, world.fresh.actor)));
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {world.dan}, {world.cleo}, world.fresh.actor)));
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed, 1);
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob dan"_s);
    }

    void aRefusalIsSaidInOtherWaysAlsoWhereAFormIsProven()
    {
        World world(u"netskope"_s, {u"one-operation"_s});
        world.console->context.atOnce = 1;
        world.set(world.bob, [](User &user) { user.displayName = u"Bobby"_s; });
        VERIFY_OK(world.console->run());
        world.set(world.ada, [](User &user) { user.firstname = u"Adelheid"_s; });
        world.set(world.bob, [](User &user) {
            user.firstname = u"Robert"_s;
            user.displayName.clear();
        });
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed, 0);
        QCOMPARE(account(*world.server, u"bob"_s)[u"name"_s][u"givenName"].toString(), u"Robert"_s);
        QCOMPARE(world.console->run()->requests, 0);
    }

    void aGroupThatCannotGetItsMembersIsNotDone()
    {
        World world(u"netskope"_s, {u"no-members-on-create"_s, u"no-members"_s, u"400:method=PATCH:path=/Groups"_s,
                                    u"400:method=PUT:path=/Groups"_s});
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed, 2);
    }

    void whoLeavesAGroupIsTakenOutThoughWhoJoinsHasNoAccount()
    {
        World world(u"netskope"_s, {u"400:method=POST:path=/Users:after=4"_s});
        VERIFY_OK(world.console->run());
        const auto one = world.crowd(1);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, one, {world.cleo}, world.fresh.actor)));
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed, 1);
        QCOMPARE(outcome->waiting, 1);
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob"_s);
    }

    /// Four requests at once would wait for each other's timeouts.
    void aServerOfOneConnectionIsServedOneAtATime()
    {
        World world;
        const auto many = world.crowd(20);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        const OneConnectionServer single(world.server->baseUrl());
        const auto outcome = runWithPatience(world, single.url());
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed + outcome->waiting, 0);
        QCOMPARE(outcome->done, 26);
        QCOMPARE(world.server->writes().size(), 26); // nothing was given up and sent again
        QVERIFY2(outcome->note.contains(u"one connection at a time"_s), qPrintable(outcome->note));
        QVERIFY2(single.connections() < 20, qPrintable(QString::number(single.connections())));
    }

    /// Whoever answers late, or late and in any order, is not taken for one that serves a single connection.
    void aSlowServerIsNotTakenForOneOfOneConnection_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::newRow("each answer takes its time") << u"slow:ms=300"_s;
        QTest::newRow("answers come in any order") << u"slow:ms=400:every=3"_s;
        QTest::newRow("every other one is slow") << u"slow:ms=300:every=2"_s;
    }

    void aSlowServerIsNotTakenForOneOfOneConnection()
    {
        QFETCH(const QString, fault);
        World world(u"netskope"_s, {fault});
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, world.crowd(8), {}, world.fresh.actor)));
        const auto outcome = runWithPatience(world, world.server->baseUrl());
        VERIFY_OK(outcome);
        QCOMPARE(outcome->done, 14);
        QCOMPARE(outcome->note, QString());
        QCOMPARE(world.server->writes().size(), 14);
    }

    void aSlowServerOfOneConnectionIsServedToo()
    {
        World world(u"netskope"_s, {u"slow:ms=300"_s});
        const OneConnectionServer single(world.server->baseUrl());
        const auto outcome = runWithPatience(world, single.url());
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed + outcome->waiting, 0);
        QCOMPARE(outcome->done, 6);
        QCOMPARE(world.server->writes().size(), 6); // nothing was given up and sent again
        QVERIFY2(single.connections() < 20, qPrintable(QString::number(single.connections())));
    }

    void aReplacementKeepsWhatOthersChangedMeanwhile() // R15
    {
        World world(u"netskope"_s, {u"no-patch"_s, u"versions"_s});
        world.console->changeIdm([](IdmSettings &idm) { idm.serverPatches = false; });
        QCOMPARE(world.console->run()->failed, 0);
        world.set(world.ada, [](User &user) { user.firstname = u"Augusta"_s; });
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {world.dan}, {world.cleo}, world.fresh.actor)));
        const auto plan = world.console->preview();
        VERIFY_OK(plan);
        QCOMPARE(plan->changes.size(), 2);
        writeThere(world, Kind::Users, account(*world.server, u"ada"_s), u"title"_s, u"Countess"_s);
        for (const QJsonObject &group : world.server->resources(Kind::Groups)) {
            QJsonArray members = group[u"members"_s].toArray();
            members.append(QJsonObject{{u"value"_s, u"a stranger"_s}});
            writeThere(world, Kind::Groups, group, u"members"_s, members);
        }
        for (const ProvisioningChange &change : plan->changes) {
            const Delivered end = delivered(world, change);
            QVERIFY2(end.state == OperationState::Done, qPrintable(end.advice));
            QVERIFY(end.doubtful); // the next run reads it
        }
        QCOMPARE(account(*world.server, u"ada"_s)[u"name"_s][u"givenName"].toString(), u"Augusta"_s);
        QCOMPARE(account(*world.server, u"ada"_s)[u"title"_s].toString(), u"Countess"_s);
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob dan"_s);
        for (const QJsonObject &group : world.server->resources(Kind::Groups))
            QVERIFY(group[u"members"_s].toArray().contains(QJsonObject{{u"value"_s, u"a stranger"_s}}));
    }

    void whatOthersChangedTheOtherWayIsNotReplaced() // R15
    {
        World world(u"netskope"_s, {u"no-patch"_s, u"versions"_s});
        world.console->changeIdm([](IdmSettings &idm) { idm.serverPatches = false; });
        QCOMPARE(world.console->run()->failed, 0);
        world.set(world.ada, [](User &user) { user.firstname = u"Augusta"_s; });
        const auto plan = world.console->preview();
        VERIFY_OK(plan);
        writeThere(world, Kind::Users, account(*world.server, u"ada"_s), u"name"_s,
                   QJsonObject{{u"givenName"_s, u"Addie"_s}});
        const auto before = world.server->writes().size();
        const Delivered end = delivered(world, plan->changes.first());
        QCOMPARE(end.state, OperationState::Failed);
        QVERIFY(end.doubtful);
        QVERIFY2(end.advice.contains(u"plans anew"_s), qPrintable(end.advice));
        QCOMPARE(world.server->writes().size(), before + 1);
        QCOMPARE(account(*world.server, u"ada"_s)[u"name"_s][u"givenName"].toString(), u"Addie"_s);
    }

    /// R15: what the provider holds now cannot be read, so that nothing is sent over it.
    void nothingIsSentAgainWhereTheSecondReadFails_data()
    {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QByteArray>("read");
        for (const char *method : {"PATCH", "PUT"}) {
            const auto row = [method](const char *what, const QByteArray &read) {
                QTest::addRow("%s, then %s", method, what) << QString::fromLatin1(method) << read;
            };
            row("404", httpAnswer(404, R"({"status":"404"})"));
            row("500", httpAnswer(500, R"({"status":"500"})"));
            row("a sign-in page", httpAnswer(200, "<!DOCTYPE html><title>Sign in</title>", "text/html"));
            row("no body", httpAnswer(200, {}));
            row("somebody else", httpAnswer(200, R"({"id":"8","userName":"bob"})"));
            row("half a body", "HTTP/1.1 200 OK\r\nContent-Length: 90\r\nConnection: close\r\n\r\n{\"id\":\"7\"");
        }
    }

    void nothingIsSentAgainWhereTheSecondReadFails()
    {
        QFETCH(const QString, method);
        QFETCH(const QByteArray, read);
        LoopbackServer provider([read](const ReceivedRequest &request, int) {
            const bool reads = request.line().startsWith("GET");
            return QList{ServerStep::send(reads ? read : httpAnswer(412, R"({"status":"412"})")), ServerStep::close()};
        });
        const Delivered end = deliveredTo(provider, renameOfAda(method));
        QCOMPARE(end.state, OperationState::Failed);
        QVERIFY(end.doubtful); // the next run reads it
        QCOMPARE(end.answer.status, 412);
        QVERIFY(!end.advice.isEmpty());
        QCOMPARE(requestLines(provider).filter(method).size(), 1);
        QCOMPARE(requestLines(provider).size(), 2);
    }

    void aServerThatOnlyReplacesAndWantsVersionsIsServed()
    {
        for (const QString &profile : {u"netskope"_s, u"egnyte"_s}) {
            World world(profile, {u"no-patch"_s, u"versions"_s});
            world.console->changeIdm([](IdmSettings &idm) { idm.serverPatches = false; });
            QCOMPARE(world.console->run()->failed, 0);
            // Who swap their usernames are written twice, and the plan knows the version of the first time only.
            const auto rename = [&](const UserId &id, const QString &name) {
                world.set(id, [&name](User &user) { user.username = name; });
            };
            rename(world.ada, u"between"_s);
            rename(world.bob, u"ada"_s);
            rename(world.ada, u"bob"_s);
            world.suspend(world.dan);
            const QString adasAccount = account(*world.server, u"ada"_s)[u"id"_s].toString();
            const auto outcome = world.console->run();
            VERIFY_OK(outcome);
            for (const ProvisioningOperation &failure : outcome->failures)
                qWarning("%s %s", qPrintable(failure.change.id), qPrintable(failure.advice));
            QCOMPARE(outcome->failed + outcome->waiting, 0);
            QCOMPARE(account(*world.server, u"bob"_s)[u"id"_s].toString(), adasAccount);
            QVERIFY(!isActive(*world.server, u"dan"_s));
            VERIFY_OK(world.console->run()); // reads what was written with another version than the plan's
            QCOMPARE(world.console->run()->requests, 0);
        }
    }

    void aReplacedGroupKeepsStrangers()
    {
        World world(u"netskope"_s, {u"no-patch"_s});
        world.console->changeIdm([](IdmSettings &idm) { idm.serverPatches = false; });
        VERIFY_OK(world.console->run());
        for (QJsonObject group : world.server->resources(Kind::Groups)) {
            QJsonArray members = group[u"members"_s].toArray();
            members.append(QJsonObject{{u"value"_s, u"a stranger"_s}});
            group.insert(u"members"_s, members);
            world.server->directory().replace(Kind::Groups, group[u"id"_s].toString(), group);
        }
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {world.dan}, {}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob cleo dan"_s);
        QCOMPARE(world.server->resources(Kind::Groups).first()[u"members"_s].toArray().size() +
                     world.server->resources(Kind::Groups).last()[u"members"_s].toArray().size(),
                 8); // two and four of ours, and a stranger in each
    }
};

QTEST_GUILESS_MAIN(DeliveryTest)
#include "DeliveryTest.moc"
