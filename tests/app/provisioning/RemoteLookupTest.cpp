// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/RemoteLookup.h"

#include "app/provisioning/ProvisioningTable.h"
#include "tests/support/Directory.h"
#include "tests/support/PracticeSight.h"
#include "tests/support/ProvisioningScene.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace PracticeSight;
using Kind = PracticeDirectory::Kind;

/// What a run looks up before it sends anything.
class RemoteLookupTest : public QObject
{
    Q_OBJECT

    using World = ProvisioningScene;

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void aServerThatCannotBeFilteredIsListed()
    {
        // It says nothing of it, and is found out.
        World world(u"egnyte"_s, {u"no-filter"_s});
        world.server->directory().create(Kind::Groups, {{u"displayName"_s, u"staff"_s}});
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"ADA"_s}, {u"userType"_s, u"power"_s}});
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"cleo.old"_s},
                                                       {u"externalId"_s, u"E-3"_s},
                                                       {u"userType"_s, u"power"_s},
                                                       {u"active"_s, false}});
        QCOMPARE(world.server->resources(Kind::Users).size(), 2);
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->waiting, 1); // ADA is a proposal
        QCOMPARE(outcome->failed, 0);
        QCOMPARE(names(*world.server, Kind::Groups), (QStringList{u"Sales"_s, u"Staff"_s}));
        QVERIFY(isActive(*world.server, u"cleo"_s));
        QCOMPARE(world.console->run()->requests, 0);
    }

    void anAccountThatMakesTheServerFailHoldsUpNobodyElse()
    {
        World world(u"netskope"_s, {u"500:path=/Users/:method=GET"_s, u"500:path=/Users/:method=PATCH:times=5"_s});
        VERIFY_OK(world.console->run());
        world.set(world.bob, [](User &user) { user.firstname = u"Robert"_s; });
        QCOMPARE(world.console->run()->failed, 1); // nobody knows whether it arrived, so bob is read from now on
        world.set(world.ada, [](User &user) { user.firstname = u"Augusta"_s; });
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->done, 1);
        QCOMPARE(outcome->waiting, 1);
        QCOMPARE(outcome->failures.first().change.name, u"bob"_s);
        QCOMPARE(account(*world.server, u"ada"_s)[u"name"_s][u"givenName"_s].toString(), u"Augusta"_s);
    }

    void aServerThatFailsForEverybodyIsLeftAlone()
    {
        World world(u"netskope"_s, {u"500:method=PATCH:times=5"_s, u"500:method=GET:after=12"_s});
        VERIFY_OK(world.console->run());
        world.set(world.bob, [](User &user) { user.firstname = u"Robert"_s; });
        world.console->run();
        const auto outcome = world.console->run();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Unavailable);
    }

    void anAccountOfTheSameUserNameIsAProposal()
    {
        World world;
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"ADA"_s}});
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->waiting, 1);
        QCOMPARE(outcome->done, 5);
        QCOMPARE(outcome->failures.first().change.name, u"ada"_s);
        QCOMPARE(names(*world.server, Kind::Users).filter(u"ada"_s, Qt::CaseInsensitive).size(), 1);
        QCOMPARE(memberships(*world.server), (QStringList{u"Sales: cleo dan"_s, u"Staff: bob cleo"_s}));
        // The admin decides in manual import, and the next run goes on from there.
        VERIFY_OK(waited(world.fresh.database.transaction([&](Connection &connection) {
            return connection.change(
                u"INSERT INTO links (application_id, remote_id, remote_user_name, user_id, created) "
                "VALUES (?, ?, 'ADA', ?, 0)"_s,
                {world.console->application.toString(), account(*world.server, u"ADA"_s)[u"id"_s].toString(),
                 world.ada.toString()});
        })));
        VERIFY_OK(world.console->run());
        QVERIFY(isActive(*world.server, u"ada"_s)); // written as the directory writes it
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob cleo"_s);
        QCOMPARE(world.console->run()->requests, 0);
    }

    void anAccountOfTheSameEmailIsAProposal_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("searched") << QStringList{};
        QTest::newRow("listed") << QStringList{u"no-filter"_s};
    }

    void anAccountOfTheSameEmailIsAProposal()
    {
        QFETCH(const QStringList, faults);
        World world(u"netskope"_s, faults);
        const QJsonArray emails{QJsonObject{{u"value"_s, u"ADA@example.org"_s}, {u"type"_s, u"home"_s}}};
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"a.lovelace"_s}, {u"emails"_s, emails}});
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->waiting, 1);
        QVERIFY(outcome->failures.first().advice.contains(u"a.lovelace"_s));
        QCOMPARE(names(*world.server, Kind::Users), (QStringList{u"a.lovelace"_s, u"bob"_s, u"cleo"_s, u"dan"_s}));
    }

    void anAccountWithOurExternalIdIsLinked()
    {
        World world;
        world.server->directory().create(
            Kind::Users, {{u"userName"_s, u"Cleo@corp"_s}, {u"externalId"_s, u"E-3"_s}, {u"active"_s, false}});
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->waiting + outcome->failed, 0);
        QCOMPARE(names(*world.server, Kind::Users), (QStringList{u"ada"_s, u"bob"_s, u"cleo"_s, u"dan"_s}));
        QVERIFY(isActive(*world.server, u"cleo"_s));
        QVERIFY(Directory::eventTypes(world.fresh.database).contains(u"association_change"_s));
    }

    void manyPeopleAreComparedWithTheListOfEverybody_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<bool>("listed");
        QTest::newRow("complete") << QStringList{} << true;
        QTest::newRow("a list that says too much") << QStringList{u"wrong-total:path=/Users:times=2"_s} << false;
    }

    void manyPeopleAreComparedWithTheListOfEverybody()
    {
        QFETCH(const QStringList, faults);
        QFETCH(const bool, listed);
        World world(u"netskope"_s, faults);
        const auto many = world.crowd(101);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"P007"_s}});
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"cleo@corp"_s}, {u"externalId"_s, u"E-3"_s}});
        const auto plan = world.console->preview();
        VERIFY_OK(plan);
        QCOMPARE(plan->counts(),
                 (QMap<QString, qint64>{{u"create"_s, 103 + 2}, {u"link"_s, 1}, {u"none"_s, 1}, {u"update"_s, 2}}));
        QCOMPARE(world.server->requests().size() < 20, listed);
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->waiting, 1);
        QCOMPARE(outcome->failed, 0);
        QCOMPARE(world.server->resources(Kind::Users).size(), 105);
    }

    void aServerWithoutAnythingMakesNobodyGone() // P11
    {
        World world;
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.fresh.database.transaction([&](Connection &connection) {
            return connection.change(u"UPDATE provisioned_users SET uncertain = 1"_s);
        })));
        world.console->context.endpoint.baseUrl.setPath(u"/another/path"_s);
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->waiting, 4);
        QCOMPARE(outcome->requests, 0);
        QCOMPARE(world.number(u"SELECT count(*) FROM provisioned_users"_s), 4);
        world.console->context.endpoint.baseUrl = world.server->baseUrl();
        QCOMPARE(world.console->run()->waiting, 0);
    }

    void aServerThatIsNotThereIsNamed()
    {
        World world;
        world.server.reset();
        const auto outcome = world.console->run();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Unavailable);
        QCOMPARE(world.number(u"SELECT count(*) FROM provisioning_runs WHERE owner <> ''"_s), 0);
    }

    void lookUpsThatFailAreEvents()
    {
        for (const QString &fault : {u"401"_s, u"403"_s, u"500"_s}) {
            World world(u"netskope"_s, {fault});
            QVERIFY(!world.console->run());
            QVERIFY(Directory::eventTypes(world.fresh.database).contains(u"user_lookup_provision"_s));
        }
    }

    void aLinkThatIsSomebodyElsesByNowAsks()
    {
        World world;
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"somebody"_s}});
        const QString id = account(*world.server, u"somebody"_s)[u"id"_s].toString();
        VERIFY_OK(waited(world.fresh.database.transaction([&](Connection &connection) {
            return connection.change(
                u"INSERT INTO links (application_id, remote_id, remote_user_name, user_id, created) "
                "VALUES (?, ?, 'ada', ?, 0)"_s,
                {world.console->application.toString(), id, world.ada.toString()});
        })));
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->waiting, 1);
        QCOMPARE(outcome->failures.first().change.name, u"ada"_s);
        QCOMPARE(names(*world.server, Kind::Users), (QStringList{u"bob"_s, u"cleo"_s, u"dan"_s, u"somebody"_s}));
    }

    void ofTwoPeopleWithOneEmployeeIdNobodyGetsTheOthersAccount()
    {
        World world(u"netskope"_s, {u"reset:method=POST:path=/Users:after=4:times=1"_s});
        VERIFY_OK(world.console->run());
        const UserId twin = Directory::addPerson(world.fresh.database, u"cleopatra"_s, u"active"_s, u"E-3"_s);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {twin}, {}, world.fresh.actor)));
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed + outcome->waiting, 0);
        QCOMPARE(names(*world.server, Kind::Users).filter(u"cleo"_s), (QStringList{u"cleo"_s, u"cleopatra"_s}));
        QCOMPARE(world.number(u"SELECT count(DISTINCT remote_id) FROM links"_s), 5);
        world.suspend(twin);
        VERIFY_OK(world.console->run());
        QVERIFY(isActive(*world.server, u"cleo"_s));
        QVERIFY(!isActive(*world.server, u"cleopatra"_s));
    }

    void aProviderThatShowsNoMembersDoesNotDiffer_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("members on request") << u"netskope"_s;
        QTest::newRow("members as a rule") << u"egnyte"_s;
    }

    void aProviderThatShowsNoMembersDoesNotDiffer()
    {
        QFETCH(const QString, profile);
        World world(profile, {u"no-members"_s});
        VERIFY_OK(world.console->run());
        const auto compared = world.console->preview({}, LookupDepth::Everything);
        VERIFY_OK(compared);
        QVERIFY2(compared->changes.isEmpty(), qPrintable(compared->changes.value(0).reason));
        QCOMPARE(compared->comparison->groupsWithoutMembers, (QStringList{u"Sales"_s, u"Staff"_s}));
        // Whole groups are not replaced by what nobody knows.
        world.console->changeIdm([](IdmSettings &idm) { idm.serverPatches = false; });
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {world.dan}, {}, world.fresh.actor)));
        const auto before = world.server->writes().size();
        const auto held = world.console->run();
        VERIFY_OK(held);
        QCOMPARE(held->waiting, 1);
        QCOMPARE(world.server->writes().size(), before);
    }

    void anEmptyGroupIsNoGroupWhoseMembersAreHidden()
    {
        World world;
        VERIFY_OK(world.console->run());
        for (QJsonObject group : world.server->resources(Kind::Groups)) {
            if (group[u"displayName"_s].toString() == u"Sales")
                group.remove(u"members"_s);
            world.server->directory().replace(Kind::Groups, group[u"id"_s].toString(), group);
        }
        const auto compared = world.console->preview({}, LookupDepth::Everything);
        VERIFY_OK(compared);
        QVERIFY(compared->comparison->groupsWithoutMembers.isEmpty());
        QCOMPARE(compared->changes.size(), 1);
        QCOMPARE(compared->changes.first().effect.joined.size(), 2);
    }

    void aLookUpThatFailsIsLoggedAndHoldsUpOnePerson()
    {
        World world(u"netskope"_s, {u"404:method=GET:path=/Users:after=1:times=1"_s});
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->waiting, 1);
        QCOMPARE(outcome->done, 5);
        QVERIFY(Directory::eventTypes(world.fresh.database).contains(u"user_lookup_provision"_s));
        VERIFY_OK(world.console->run());
        QCOMPARE(names(*world.server, Kind::Users).size(), 4);
    }
};

QTEST_GUILESS_MAIN(RemoteLookupTest)
#include "RemoteLookupTest.moc"
