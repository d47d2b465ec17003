// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/GroupPlanning.h"

#include "tests/support/PlanScene.h"

#include <QJsonArray>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class GroupPlanningTest : public QObject
{
    Q_OBJECT

    using World = PlanScene;

private Q_SLOTS:
    void unbindingLeavesTheGroupAndDeactivatesItsPeople()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        const User eve = world.add(u"eve"_s);
        world.account(ada, u"r1"_s);
        world.account(eve, u"r2"_s);
        const auto staff = world.bind(u"Staff"_s, {eve.id});
        world.group(staff.group, u"g2"_s, {eve.id});
        UserGroup unbound;
        unbound.id = UserGroupId::create();
        unbound.name = u"Sales"_s;
        world.group(unbound, u"g1"_s, {ada.id, eve.id});
        QCOMPARE(world.steps(), u"deactivate user ada"_s);
    }

    void aGroupDeletedHereIsDeletedThere()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s);
        UserGroup deleted;
        deleted.id = UserGroupId::create();
        deleted.name = u"Sales"_s;
        world.group(deleted, u"g/1"_s, {ada.id}).inDirectory = false;
        QCOMPARE(world.steps(), u"delete group Sales, deactivate user ada"_s);
        QCOMPARE(world.plan().changes.first().request.path, u"/Groups/g%2F1"_s);
        QCOMPARE(world.plan().changes.first().request.method, u"DELETE"_s);
    }

    void groupManagementOffLeavesGroupsAndGoesOnWithPeople()
    {
        World world;
        world.input.groupManagement = false;
        const User ada = world.add(u"ada"_s);
        const User eve = world.add(u"eve"_s);
        world.account(ada, u"r1"_s);
        world.bind(u"Staff"_s, {eve.id});
        UserGroup deleted;
        deleted.id = UserGroupId::create();
        world.group(deleted, u"g1"_s, {ada.id}).inDirectory = false;
        QCOMPARE(world.steps(), u"create user eve, deactivate user ada"_s);
        QVERIFY(lookupNeeds(world.input, world.remote).findGroups.isEmpty());
    }

    void emptyGroupsAreNotCreated()
    {
        World world;
        world.bind(u"Empty"_s, {});
        User &staged = world.add(u"ada"_s);
        staged.state = UserState::Staged;
        world.bind(u"Staged only"_s, {staged.id});
        QCOMPARE(world.steps(), QString());
        QCOMPARE(lookupNeeds(world.input, world.remote), LookupNeeds());
    }

    void aGroupOfTheSameNameIsTakenOver()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        const User eve = world.add(u"eve"_s);
        const User bob = world.add(u"bob"_s);
        world.account(ada, u"r1"_s);
        world.account(eve, u"7"_s);
        world.account(bob, u"r3"_s);
        const auto bound = world.bind(u"All Staff"_s, {ada.id, eve.id});
        world.bind(u"Other"_s, {bob.id});
        world.input.groups.removeLast();
        world.bind(u"Other"_s, {bob.id});
        RemoteMatch match;
        match.by = RemoteMatch::By::Name;
        match.remoteId = u"g1"_s;
        match.name = u"all staff"_s;
        match.resource = {{u"id"_s, u"g1"_s},
                          {u"displayName"_s, u"all staff"_s},
                          {u"members"_s, QJsonArray{QJsonObject{{u"value"_s, 7}}, QJsonObject{{u"value"_s, u"r3"_s}},
                                                    QJsonObject{{u"value"_s, u"a stranger"_s}}}}};
        world.remote.groupMatches.insert(bound.group.id, match);
        QCOMPARE(world.steps(), u"link group All Staff, update group All Staff, update group All Staff, create group "
                                "Other, update group All Staff"_s);
        const auto changes = world.plan().changes;
        QVERIFY(changes[0].request.isEmpty());
        QCOMPARE(changes[1].request.body.value(u"Operations"_s)[0][u"value"].toString(), u"All Staff"_s);
        QCOMPARE(changes[2].effect.joined, QList<UserId>{ada.id});
        QCOMPARE(changes[4].effect.left, QList<UserId>{bob.id}); // a stranger stays
    }

    void renamesFollow()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s);
        const auto bound = world.bind(u"Everybody"_s, {ada.id});
        RemoteGroup &group = world.group(bound.group, u"g1"_s, {ada.id});
        group.name = u"All Staff"_s;
        group.known = {{u"displayName"_s, u"All Staff"_s}};
        const auto plan = world.plan();
        QCOMPARE(plan.changes.size(), 1);
        QVERIFY(plan.changes.first().reason.contains(u"All Staff"_s));
        QCOMPARE(plan.changes.first().request.body.value(u"Operations"_s)[0][u"path"].toString(), u"displayName"_s);
    }

    void aLargeGroupIsSeveralRequests()
    {
        World world;
        world.input.membersPerRequest = 3;
        QList<UserId> members;
        for (int i = 0; i < 7; ++i)
            members.append(world.add(u"p%1"_s.arg(i)).id);
        world.bind(u"All Staff"_s, members);
        const auto plan = world.plan();
        QCOMPARE(plan.changes.size(), 7 + 3);
        QSet<QString> ids;
        QList<UserId> joined;
        for (const ProvisioningChange &change : plan.changes) {
            ids.insert(change.id);
            joined += change.effect.joined;
        }
        QCOMPARE(ids.size(), plan.changes.size());
        QCOMPARE(joined, members);
        QCOMPARE(plan.changes.last().request.path, u"/Groups/"_s + newIdOf(ProvisioningKind::Group, u"All Staff"_s));
    }

    void putsGroupsAsAWholeWherePatchIsUnknown()
    {
        World world;
        world.input.manners.patch = u"put"_s;
        const User ada = world.add(u"ada"_s);
        const User eve = world.add(u"eve"_s);
        world.account(ada, u"r1"_s);
        world.account(eve, u"r2"_s);
        const auto staff = world.bind(u"Staff"_s, {ada.id});
        world.bind(u"Other"_s, {eve.id});
        world.remote.groups.clear();
        RemoteGroup &there = world.group(staff.group, u"g1"_s, {eve.id});
        there.others = {u"stranger"_s};
        there.whole.resource = {{u"id"_s, u"g1"_s}, {u"externalId"_s, u"theirs"_s}, {u"displayName"_s, u"Old"_s}};
        world.input.groups.last().members = {eve.id};
        const auto plan = world.plan();
        QCOMPARE(plan.changes.first().request.body.value(u"externalId"_s).toString(), u"theirs"_s);
        QCOMPARE(plan.changes.first().request.body.value(u"displayName"_s).toString(), u"Staff"_s);
        QCOMPARE(plan.changes.first().request.method, u"PUT"_s);
        QCOMPARE(plan.changes.first().request.body.value(u"members"_s),
                 QJsonValue(QJsonArray{QJsonObject{{u"value"_s, u"r1"_s}}, QJsonObject{{u"value"_s, u"stranger"_s}}}));
    }
};

QTEST_GUILESS_MAIN(GroupPlanningTest)
#include "GroupPlanningTest.moc"
