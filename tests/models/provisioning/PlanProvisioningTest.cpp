// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/PlanProvisioning.h"

#include "models/provisioning/AttributeDiff.h"
#include "tests/support/PlanScene.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// People and groups together.
class PlanProvisioningTest : public QObject
{
    Q_OBJECT

    using World = PlanScene;

private Q_SLOTS:
    void createsMembersOfBoundGroupsThenTheirGroup()
    {
        World world;
        const UserId ada = world.add(u"ada"_s).id;
        world.add(u"outside"_s);
        world.bind(u"All Staff"_s, {ada});
        const auto plan = world.plan();
        QCOMPARE(world.steps(), u"create user ada, create group All Staff"_s);
        const auto &user = plan.changes.first();
        QCOMPARE(user.request.method, u"POST"_s);
        QCOMPARE(user.request.path, u"/Users"_s);
        QCOMPARE(user.request.body.value(u"externalId"_s).toString(), ada.toString()); // P2
        QCOMPARE(user.request.body.value(u"active"_s), QJsonValue(true));
        QVERIFY(user.reason.contains(u"All Staff"_s));
        QVERIFY(fieldsOf(user).contains(ProvisioningField{u"userName"_s, {}, u"ada"_s}));
        const auto &group = plan.changes.last();
        QCOMPARE(group.request.path, u"/Groups"_s);
        QCOMPARE(group.request.body.value(u"members"_s),
                 QJsonValue(QJsonArray{QJsonObject{{u"value"_s, newIdOf(ProvisioningKind::User, u"ada"_s)}}}));
        QCOMPARE(group.effect.joined, QList<UserId>{ada});
    }

    void plansNothingWhenEverythingIsThere()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s);
        const auto bound = world.bind(u"All Staff"_s, {ada.id});
        world.group(bound.group, u"g1"_s, {ada.id});
        QCOMPARE(world.steps(), QString());
        QCOMPARE(lookupNeeds(world.input, world.remote), LookupNeeds());
    }

    void plansNothingAfterEveryChangeHasHadItsEffect()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        const User eve = world.add(u"eve"_s);
        RemoteAccount &account = world.account(ada, u"r1"_s);
        account.active = false;
        account.known.insert(u"userName"_s, u"old"_s);
        const auto bound = world.bind(u"All Staff"_s, {ada.id, eve.id});
        world.group(bound.group, u"g1"_s, {}).known = {{u"displayName"_s, u"Old"_s}};
        const auto plan = world.plan();
        QCOMPARE(world.steps(), u"reactivate user ada, create user eve, update group All Staff, update group All "
                                "Staff"_s);
        for (const ProvisioningChange &change : plan.changes) {
            if (change.kind == ProvisioningKind::User) {
                RemoteAccount &now = world.remote.accounts[UserId::fromString(change.resourceId)];
                now.remoteId = u"r-"_s + change.name;
                now.known = knownAfter(change);
                now.active = change.effect.active;
                now.managed = true;
            } else {
                RemoteGroup &now = world.remote.groups[UserGroupId::fromString(change.resourceId)];
                if (!change.effect.known.isEmpty())
                    now.known = change.effect.known;
                for (const UserId &joined : change.effect.joined)
                    now.members.insert(joined);
            }
        }
        QCOMPARE(world.steps(), QString());
    }

    void whoseLookUpFailedWaitsAndOthersGoOn()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        const User eve = world.add(u"eve"_s);
        world.bind(u"Staff"_s, {ada.id, eve.id});
        RemoteMatch failed;
        failed.problem = u"the server has a problem"_s;
        world.remote.matches.insert(ada.id, failed);
        QCOMPARE(world.steps(), u"none user ada, create user eve, create group Staff"_s);
        QVERIFY(world.plan().changes.first().reason.contains(u"the server has a problem"_s));
        QCOMPARE(world.plan().changes.last().effect.joined, QList<UserId>{eve.id});
    }

    void onDemandTouchesNobodyElse()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        const User eve = world.add(u"eve"_s);
        world.account(ada, u"r1"_s);
        world.account(eve, u"r2"_s);
        const auto staff = world.bind(u"Staff"_s, {ada.id});
        world.group(staff.group, u"g1"_s, {eve.id});
        world.bind(u"New"_s, {ada.id});
        world.input.only = ada.id;
        QCOMPARE(world.steps(), u"update group Staff"_s);
        QCOMPARE(world.plan().changes.first().effect.joined, QList<UserId>{ada.id});
        world.input.only = eve.id;
        QCOMPARE(world.steps(), u"update group Staff, deactivate user eve"_s);
        world.remote.groups.clear();
        world.input.only = ada.id;
        QCOMPARE(world.steps(), u"none user ada"_s);
        QVERIFY(!world.plan().changes.first().reason.isEmpty());
    }

    void guardsAgainstManyRemovals_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("leaving");
        QTest::addColumn<bool>("held");
        QTest::newRow("five of five") << 5 << 5 << false;
        QTest::newRow("six of twenty") << 20 << 6 << true;
        QTest::newRow("six of thirty, twenty percent") << 30 << 6 << false;
        QTest::newRow("seven of thirty") << 30 << 7 << true;
    }

    void guardsAgainstManyRemovals() // R23
    {
        QFETCH(const int, people);
        QFETCH(const int, leaving);
        QFETCH(const bool, held);
        World world;
        QList<UserId> members;
        for (int i = 0; i < people; ++i) {
            const User user = world.add(u"p%1"_s.arg(i));
            world.account(user, u"r%1"_s.arg(i));
            if (i >= leaving)
                members.append(user.id);
        }
        world.bind(u"Staff"_s, members);
        world.input.groupManagement = false;
        QCOMPARE(world.plan().removals, leaving);
        QCOMPARE(!world.plan().guard.isEmpty(), held);
    }

    void fillsInTheIdsThatThePlanMade()
    {
        const QJsonObject body{
            {u"members"_s, QJsonArray{QJsonObject{{u"value"_s, newIdOf(ProvisioningKind::User, u"ada"_s)}},
                                      QJsonObject{{u"value"_s, newIdOf(ProvisioningKind::User, u"eve"_s)}},
                                      QJsonObject{{u"value"_s, u"r3"_s}}}}};
        int left = 0;
        const auto done =
            resolved({u"POST"_s, u"/Groups"_s, body}, {{newIdOf(ProvisioningKind::User, u"ada"_s), u"r1"_s}}, &left);
        QCOMPARE(left, 1);
        QCOMPARE(done.body.value(u"members"_s),
                 QJsonValue(QJsonArray{QJsonObject{{u"value"_s, u"r1"_s}}, QJsonObject{{u"value"_s, u"r3"_s}}}));
        const auto patch = resolved(
            {u"PATCH"_s, u"/Groups/"_s + newIdOf(ProvisioningKind::Group, u"Staff"_s),
             patchBody(
                 {{{u"op"_s, u"add"_s},
                   {u"path"_s, u"members"_s},
                   {u"value"_s, QJsonArray{QJsonObject{{u"value"_s, newIdOf(ProvisioningKind::User, u"ada"_s)}}}}}})},
            {{newIdOf(ProvisioningKind::User, u"ada"_s), u"r1"_s},
             {newIdOf(ProvisioningKind::Group, u"Staff"_s), u"g1"_s}},
            &left);
        QCOMPARE(left, 0);
        QCOMPARE(patch.path, u"/Groups/g1"_s);
        QCOMPARE(patch.body.value(u"Operations"_s)[0][u"value"][0][u"value"].toString(), u"r1"_s);
    }

    void theTimeForAPersonDoesNotGrowWithTheirNumber()
    {
        const auto secondsPerPerson = [](int people) {
            World world;
            QList<UserId> members;
            for (int i = 0; i < people; ++i) {
                const User user = world.add(u"p%1"_s.arg(i));
                if (i % 2)
                    world.account(user, u"r%1"_s.arg(i));
                if (i % 10)
                    members.append(user.id);
            }
            world.bind(u"Staff"_s, members);
            QElapsedTimer clock;
            clock.start();
            const auto plan = world.plan();
            if (plan.changes.size() < people / 3)
                qFatal("not planned");
            return double(clock.nsecsElapsed()) / people;
        };
        secondsPerPerson(1'000);
        const double few = secondsPerPerson(2'000);
        const double many = secondsPerPerson(32'000);
        qInfo("%.0f ns and %.0f ns for each person", few, many);
        QVERIFY2(many < few * 4, "planning is not linear");
    }
};

QTEST_GUILESS_MAIN(PlanProvisioningTest)
#include "PlanProvisioningTest.moc"
