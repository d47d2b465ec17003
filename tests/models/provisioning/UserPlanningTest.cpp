// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/UserPlanning.h"

#include "models/provisioning/AttributeDiff.h"
#include "models/scim/ScimMapping.h"
#include "tests/support/PlanScene.h"

#include <QJsonArray>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Who has an account, and whose it is.
class UserPlanningTest : public QObject
{
    Q_OBJECT

    using World = PlanScene;

private Q_SLOTS:
    void deactivatesWhoLeftTheLastBoundGroup()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        const User eve = world.add(u"eve"_s);
        world.account(ada, u"r1"_s);
        world.account(eve, u"r2"_s);
        const auto bound = world.bind(u"All Staff"_s, {eve.id});
        world.group(bound.group, u"g1"_s, {ada.id, eve.id});
        QCOMPARE(world.steps(), u"update group All Staff, deactivate user ada"_s); // removals last, people at the end
        const auto plan = world.plan();
        QVERIFY(plan.changes.last().reason.contains(u"All Staff"_s));
        QCOMPARE(plan.changes.last().effect.active, false);
        QCOMPARE(plan.changes.first().request.body.value(u"Operations"_s)[0][u"path"].toString(),
                 u"members[value eq \"r1\"]"_s);
        QCOMPARE(plan.removals, 1);
    }

    void keepsWhoIsInAnotherBoundGroup()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s);
        const auto sales = world.bind(u"Sales"_s, {});
        const auto staff = world.bind(u"Staff"_s, {ada.id});
        world.group(sales.group, u"g1"_s, {ada.id});
        world.group(staff.group, u"g2"_s, {ada.id});
        QCOMPARE(world.steps(), u"update group Sales"_s);
    }

    void stagedPeopleAreNotSentAndSuspendedOnesDeactivated()
    {
        World world;
        User &staged = world.add(u"staged"_s);
        staged.state = UserState::Staged;
        const UserId stagedId = staged.id;
        User &unknown = world.add(u"unknown"_s);
        unknown.state = UserState::Suspended;
        const UserId unknownId = unknown.id;
        User &suspended = world.add(u"suspended"_s);
        world.account(suspended, u"r1"_s);
        suspended.state = UserState::Suspended;
        const auto bound = world.bind(u"Staff"_s, {stagedId, unknownId, suspended.id});
        world.group(bound.group, u"g1"_s, {suspended.id});
        QCOMPARE(world.steps(), u"deactivate user suspended"_s);
        world.remote.accounts[suspended.id].active = false;
        QCOMPARE(world.steps(), QString());
    }

    void whoWasDeletedIsDeactivatedAndNotDeleted() // P12
    {
        World world;
        const User gone = World::person(u"gone"_s);
        world.account(gone, u"r1"_s);
        const auto plan = world.plan();
        QCOMPARE(world.steps(), u"deactivate user gone"_s);
        QVERIFY(plan.changes.first().reason.contains(u"Deleted"_s));
        QCOMPARE(plan.changes.first().request.method, u"PATCH"_s);
    }

    void accountsEndAsTheApplicationSays_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("steps");
        QTest::newRow("deactivate") << u"deactivate"_s
                                    << u"deactivate user gone, deactivate user left, deactivate user suspended"_s;
        QTest::newRow("delete") << u"delete"_s << u"delete user gone, delete user left, deactivate user suspended"_s;
        QTest::newRow("keep") << u"keep"_s << u"keep user gone, keep user left, deactivate user suspended"_s;
    }

    void accountsEndAsTheApplicationSays()
    {
        QFETCH(const QString, end);
        World world;
        world.input.whenAccessEnds = end;
        world.account(World::person(u"gone"_s), u"r1"_s);
        world.account(world.add(u"left"_s), u"r2"_s);
        User &suspended = world.add(u"suspended"_s);
        suspended.state = UserState::Suspended;
        world.account(suspended, u"r3"_s);
        world.bind(u"Staff"_s, {suspended.id});
        QTEST(world.steps(), "steps");
        // Suspended before, and deleted here since: nothing to deactivate, an account to delete.
        const User late = World::person(u"zoe"_s);
        world.account(late, u"r4"_s).active = false;
        QCOMPARE(world.steps().contains(u"user zoe"), end != u"deactivate");
        world.remote.accounts.remove(late.id);
        for (const ProvisioningChange &change : world.plan().changes) {
            if (change.action == ProvisioningAction::Delete) {
                QCOMPARE(change.request.method, u"DELETE"_s);
                QVERIFY(change.request.body.isEmpty());
            }
        }
        QCOMPARE(world.plan().removals, end == u"keep" ? 1 : 3);
    }

    /// What is decided for others later is no matter of an account that was let go.
    void whatWasKeptStaysAndComesBackWithItsPerson()
    {
        World world;
        world.input.groupManagement = false;
        User &ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s).kept = true;
        world.account(World::person(u"gone"_s), u"r2"_s).kept = true;
        for (const QString &end : {u"keep"_s, u"deactivate"_s, u"delete"_s}) {
            world.input.whenAccessEnds = end;
            QCOMPARE(world.steps(), QString());
        }
        QCOMPARE(world.plan().managed, 0);
        world.bind(u"Staff"_s, {ada.id});
        QCOMPARE(world.steps(), u"link user ada"_s);
        ada.firstname = u"Augusta"_s;
        QCOMPARE(world.steps(), u"link user ada, update user ada"_s);
    }

    void aUserNameIsTakenOnceItsHolderHasAnother()
    {
        World world;
        world.input.groupManagement = false;
        User &ada = world.add(u"ada"_s);
        User &ben = world.add(u"ben"_s);
        User &cleo = world.add(u"cleo"_s);
        world.account(ada, u"r1"_s);
        world.account(ben, u"r2"_s);
        ada.username = u"Ben"_s;
        ben.username = u"benjamin"_s;
        cleo.username = u"ada"_s;
        world.remote.matches.insert(cleo.id, {RemoteMatch::By::UserName, u"r1"_s, u"ada"_s, {}, 0, {}});
        world.bind(u"Staff"_s, {ada.id, ben.id, cleo.id});
        QCOMPARE(world.steps(), u"update user benjamin, update user Ben, create user ada"_s);
        const auto changes = world.plan().changes;
        QCOMPARE(changes[1].after, ben.id.toString());
        QCOMPARE(changes[2].after, ada.id.toString());
        // With ada alone, who keeps her name, the new one has to wait.
        ada.username = u"ada"_s;
        cleo.username = u"ADA"_s;
        QCOMPARE(world.steps(), u"update user benjamin, none user ADA"_s);
    }

    void whoSwapTheirUserNamesGetThemByWayOfAThird()
    {
        World world;
        world.input.groupManagement = false;
        User &ada = world.add(u"ada@example.org"_s);
        User &ben = world.add(u"ben@example.org"_s);
        world.account(ada, u"r1"_s);
        world.account(ben, u"r2"_s);
        std::swap(ada.username, ben.username);
        world.bind(u"Staff"_s, {ada.id, ben.id});
        const auto changes = world.plan().changes;
        QCOMPARE(changes.size(), 3);
        const QString between = changes[0].effect.known.value(u"userName"_s).toString();
        QVERIFY2(between.contains(u"-moving-"_s) && between.endsWith(u"@example.org"_s), qPrintable(between));
        QCOMPARE(changes[0].remoteId, changes[2].remoteId);
        QCOMPARE(changes[1].after, changes[0].resourceId);
        QCOMPARE(changes[2].after, changes[1].resourceId);
        QVERIFY(changes[0].id != changes[2].id);
        const auto again = world.plan().changes;
        QCOMPARE(again, changes);
    }

    void twoPeopleWhoWouldGetOneUserNameAreNamedBeforeAnythingIsSent()
    {
        World world;
        world.input.groupManagement = false;
        world.input.manners.usernameRule = u"localPart"_s;
        const User first = world.add(u"ada@one.example"_s);
        const User second = world.add(u"Ada@two.example"_s);
        world.bind(u"Staff"_s, {first.id, second.id});
        QCOMPARE(world.steps(), u"create user ada@one.example, none user Ada@two.example"_s);
        QVERIFY(world.plan().changes.last().waiting);
        QVERIFY(world.plan().changes.last().reason.contains(u"ada@one.example"_s));
        world.account(second, u"r2"_s); // who has it keeps it
        QCOMPARE(world.steps(), u"none user ada@one.example"_s);
        // Nor does anybody get it by another name.
        const User third = world.add(u"bob@one.example"_s);
        world.account(third, u"r3"_s);
        world.input.groups.first().members = {second.id, third.id};
        world.input.people.last().username = u"ada@three.example"_s;
        QCOMPARE(world.steps(), u"none user ada@three.example"_s);
        // Who is not to have an account is in nobody's way.
        world.input.groups.first().members = {first.id};
        world.remote.accounts.clear();
        QCOMPARE(world.steps(), u"create user ada@one.example"_s);
    }

    void whoComesBackIsReactivatedWithWhatChanged()
    {
        World world;
        world.input.groupManagement = false;
        User &ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s).active = false;
        ada.firstname = u"Augusta"_s;
        world.bind(u"Staff"_s, {ada.id});
        const auto plan = world.plan();
        QCOMPARE(world.steps(), u"reactivate user ada"_s);
        const QJsonArray operations = plan.changes.first().request.body.value(u"Operations"_s).toArray();
        QCOMPARE(operations.size(), 2);
        QCOMPARE(operations[1][u"path"].toString(), u"active"_s);
        QCOMPARE(operations[1][u"value"], QJsonValue(true));
    }

    void linksOnAnExactExternalIdOnly()
    {
        World world;
        world.input.groupManagement = false;
        const User ada = world.add(u"ada"_s);
        world.bind(u"Staff"_s, {ada.id});
        const LookupNeeds needs = lookupNeeds(world.input, world.remote);
        QCOMPARE(needs.findInOrder, QList<UserId>{ada.id});
        QCOMPARE(needs.find.value(ada.id), (AccountKeys{ada.id.toString(), u"ada"_s, false, u"ada@example.org"_s}));
        QJsonObject there = scimUser(ada, world.input.userMappings, {});
        there.insert(u"id"_s, u"r1"_s);
        there.insert(u"active"_s, u"True"_s);
        there.insert(u"externalId"_s, ada.id.toString());
        world.match(ada, RemoteMatch::By::ExternalId, there);
        QCOMPARE(world.steps(), u"link user ada"_s);
        QCOMPARE(lookupNeeds(world.input, world.remote), LookupNeeds()); // once
        there.remove(u"externalId"_s);
        world.match(ada, RemoteMatch::By::UserName, there);
        QCOMPARE(world.steps(), u"none user ada"_s);
        QVERIFY(world.plan().changes.first().waiting);
        QVERIFY(world.plan().changes.first().reason.contains(u"manual import"_s));
        world.remote.createSent.insert(ada.id); // our own create of an interrupted run
        QCOMPARE(world.steps(), u"link user ada"_s);
    }

    /// Several people may have one number at a provider, and whoever numbered them was not us.
    void anEmployeeNumberAloneIsAProposal() // R14
    {
        World world;
        world.input.groupManagement = false;
        world.input.userMappings.append(World::mapping(u"employeeIdentifier"_s, u"externalId"_s));
        User &zed = world.add(u"zed"_s);
        zed.employeeIdentifier = u"77"_s;
        world.bind(u"Staff"_s, {zed.id});
        QJsonObject boss{{u"id"_s, u"r1"_s},
                         {u"userName"_s, u"boss"_s},
                         {u"externalId"_s, u"77"_s},
                         {u"emails"_s, QJsonArray{QJsonObject{{u"value"_s, u"boss@corp.example"_s}}}}};
        world.match(zed, RemoteMatch::By::ExternalId, boss);
        QCOMPARE(world.steps(), u"none user zed"_s);
        const ProvisioningPlan plan = world.plan();
        QVERIFY(plan.changes.first().waiting);
        QVERIFY2(plan.changes.first().reason.contains(u"boss"_s), qPrintable(plan.changes.first().reason));
        boss.insert(u"userName"_s, u"ZED@corp.example"_s); // which is hers
        world.match(zed, RemoteMatch::By::ExternalId, boss);
        QCOMPARE(world.steps(), u"link user zed, update user zed"_s);
        boss.insert(u"userName"_s, u"boss"_s);
        boss.insert(u"emails"_s, QJsonArray{QJsonObject{{u"value"_s, u"Zed@example.org"_s}}});
        world.match(zed, RemoteMatch::By::ExternalId, boss);
        QCOMPARE(world.steps(), u"link user zed, update user zed"_s);
        // Somebody who left meanwhile, and whose create got no answer.
        boss.insert(u"emails"_s, QJsonArray());
        world.match(zed, RemoteMatch::By::ExternalId, boss);
        world.input.groups.clear();
        world.input.whenAccessEnds = u"delete"_s;
        world.remote.createSent.insert(zed.id);
        QCOMPARE(world.steps(), QString());
    }

    void anAccountOfTheSameEmailIsAProposalAtMost()
    {
        World world;
        world.input.groupManagement = false;
        const User ada = world.add(u"ada"_s);
        world.bind(u"Staff"_s, {ada.id});
        world.match(ada, RemoteMatch::By::Email, {{u"id"_s, u"r1"_s}, {u"userName"_s, u"a.lovelace"_s}});
        QCOMPARE(world.steps(), u"none user ada"_s);
        QVERIFY(world.plan().changes.first().waiting);
        QVERIFY(world.plan().changes.first().reason.contains(u"e-mail"_s));
        world.remote.createSent.insert(ada.id);
        QCOMPARE(world.steps(), u"none user ada"_s); // no proof that it is ours
        world.remote.createSent.clear();
        world.remote.ignored.insert(u"r1"_s); // decided to be nobody's
        QCOMPARE(world.steps(), u"create user ada"_s);
        world.remote.ignored.clear();
        const User eve = world.add(u"eve"_s);
        world.account(eve, u"r1"_s).managed = false; // somebody else's
        QCOMPARE(world.steps(), u"create user ada"_s);
        world.input.people.last().email = ada.email; // whose address is it?
        QVERIFY(lookupNeeds(world.input, {}).find.value(ada.id).email.isEmpty());
    }

    void anExternalIdThatTheDirectoryDoesNotFillIsLeftAlone()
    {
        World world;
        world.input.groupManagement = false;
        world.input.userMappings.append(World::mapping(u"employeeIdentifier"_s, u"externalId"_s));
        User &ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s).known.insert(u"externalId"_s, u"of the HR system"_s);
        world.bind(u"Staff"_s, {ada.id});
        QCOMPARE(world.steps(), QString());
        ada.employeeIdentifier = u"E1"_s;
        QCOMPARE(world.steps(), u"update user ada"_s);
    }

    void whatWasMadeAndIsNotShownIsNotMadeOnceMore() // R0
    {
        World world;
        const User ada = world.add(u"ada"_s);
        world.bind(u"Staff"_s, {ada.id});
        world.remote.matches.insert(ada.id, {});
        world.remote.createSent.insert(ada.id);
        QCOMPARE(world.plan().changes.first().action, ProvisioningAction::Create); // the answer was lost
        world.remote.createAnswered.insert(ada.id);
        const ProvisioningChange change = world.plan().changes.first();
        QVERIFY2(change.waiting && change.request.isEmpty(), qPrintable(change.reason));
        world.input.only = ada.id; // asked for by name
        QCOMPARE(world.plan().changes.first().action, ProvisioningAction::Create);
    }

    void anAccountThatAnInterruptedRunMadeForALeaverIsDeactivated()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        QCOMPARE(world.steps(), QString());
        world.remote.createSent.insert(ada.id);
        QVERIFY(lookupNeeds(world.input, world.remote).find.contains(ada.id));
        world.match(ada, RemoteMatch::By::UserName, {{u"id"_s, u"r1"_s}, {u"userName"_s, u"ada"_s}});
        QCOMPARE(world.steps(), u"link user ada, deactivate user ada"_s);
        world.input.whenAccessEnds = u"delete"_s; // a userName may be a stranger's
        QCOMPARE(world.steps(), u"link user ada, deactivate user ada"_s);
        world.match(ada, RemoteMatch::By::Nothing, {});
        QCOMPARE(world.steps(), QString());
    }

    void aNewlyLinkedAccountIsBroughtUpToDate()
    {
        World world;
        const User ada = world.add(u"ada"_s);
        world.bind(u"Staff"_s, {ada.id});
        world.match(ada, RemoteMatch::By::ExternalId,
                    {{u"id"_s, u"r1"_s},
                     {u"userName"_s, u"ada"_s},
                     {u"active"_s, u"false"_s},
                     {u"externalId"_s, ada.id.toString()}});
        QCOMPARE(world.steps(), u"link user ada, reactivate user ada, create group Staff"_s);
        QCOMPARE(world.plan().changes.last().request.body.value(u"members"_s)[0][u"value"].toString(), u"r1"_s);
    }

    void whatALinkedAccountHasAndTheDirectoryHasNotStays()
    {
        World world;
        world.input.groupManagement = false;
        User ada = world.add(u"ada"_s);
        world.input.people.first().firstname.clear();
        world.bind(u"Staff"_s, {ada.id});
        QJsonObject theirs = scimUser(ada, world.input.userMappings, {});
        theirs.insert(u"externalId"_s, ada.id.toString());
        theirs.insert(u"id"_s, u"r1"_s);
        world.match(ada, RemoteMatch::By::ExternalId, theirs);
        QCOMPARE(world.steps(), u"link user ada"_s);
        QVERIFY(attributeAt(theirs, u"name.givenName"_s).isString());
        QVERIFY(attributeAt(knownAfter(world.plan().changes.first()), u"name.givenName"_s).isUndefined());
    }

    void anAccountOfSomebodyElseIsNotLinked()
    {
        World world;
        world.input.groupManagement = false;
        const User ada = world.add(u"ada"_s);
        const User eve = world.add(u"eve"_s);
        world.account(eve, u"r1"_s);
        world.bind(u"Staff"_s, {ada.id, eve.id});
        world.match(ada, RemoteMatch::By::ExternalId, {{u"id"_s, u"r1"_s}, {u"userName"_s, u"eve"_s}});
        QCOMPARE(world.steps(), u"none user ada"_s);
        world.match(ada, RemoteMatch::By::ExternalId, {{u"id"_s, u"r2"_s}}).several = 2;
        QCOMPARE(world.steps(), u"none user ada"_s);
    }

    void anAccountComesBackWithTheEmployeeIdOfSomebodyDeleted()
    {
        World world;
        world.input.groupManagement = false;
        world.input.userMappings.append(World::mapping(u"employeeIdentifier"_s, u"externalId"_s));
        world.account(World::person(u"gone"_s), u"r1"_s);
        User &back = world.add(u"back"_s);
        back.employeeIdentifier = u"E1"_s;
        world.bind(u"Staff"_s, {back.id});
        QJsonObject there = scimUser(back, world.input.userMappings, {});
        there.insert(u"id"_s, u"r1"_s);
        world.match(back, RemoteMatch::By::ExternalId, there);
        QCOMPARE(world.steps(), u"link user back"_s);
    }

    void twoPeopleWithOneExternalIdProveNothing()
    {
        World world;
        world.input.userMappings.append(World::mapping(u"employeeIdentifier"_s, u"externalId"_s));
        User &ada = world.add(u"ada"_s);
        ada.employeeIdentifier = u"E1"_s;
        const UserId adaId = ada.id;
        User &eve = world.add(u"eve"_s);
        eve.employeeIdentifier = u"E1"_s;
        world.bind(u"Staff"_s, {adaId, eve.id});
        const LookupNeeds needs = lookupNeeds(world.input, world.remote);
        QVERIFY(needs.find.value(adaId).shared);
        QCOMPARE(needs.find.value(adaId).externalId, u"E1"_s);
    }

    void importedPeopleAreLinkedAndReadBeforeAnythingIsSent()
    {
        World world;
        world.input.groupManagement = false;
        const User ada = world.add(u"ada"_s);
        const User outside = world.add(u"outside"_s);
        for (const User &user : {ada, outside}) {
            RemoteAccount &account = world.account(user, u"r-"_s + user.username);
            account.managed = false;
            account.uncertain = true;
            account.known = {};
        }
        world.bind(u"Staff"_s, {ada.id});
        QCOMPARE(lookupNeeds(world.input, world.remote).read, QList<UserId>{ada.id});
        RemoteAccount &account = world.remote.accounts[ada.id];
        account.uncertain = false;
        account.known = reduced(scimUser(ada, world.input.userMappings, {}), world.input.userMappings);
        account.known.insert(u"externalId"_s, ada.id.toString());
        QCOMPARE(world.steps(), u"link user ada"_s);
    }

    void anAccountThatIsGoneIsLookedUpAndCreatedAgain()
    {
        World world;
        world.input.groupManagement = false;
        const User ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s).missing = true;
        world.bind(u"Staff"_s, {ada.id});
        QVERIFY(lookupNeeds(world.input, world.remote).find.contains(ada.id));
        world.remote.matches.insert(ada.id, {});
        QCOMPARE(world.steps(), u"create user ada"_s);
        world.input.groups.clear();
        QCOMPARE(world.steps(), QString());
    }
};

QTEST_GUILESS_MAIN(UserPlanningTest)
#include "UserPlanningTest.moc"
