// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/ReversePlan.h"

#include "app/provisioning/RunTable.h"
#include "tests/support/Directory.h"
#include "tests/support/PracticeSight.h"
#include "tests/support/ProvisioningScene.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace PracticeSight;
using Kind = PracticeDirectory::Kind;

/// What a run did is taken back at a practice provider.
class UndoTest : public QObject
{
    Q_OBJECT

    using World = ProvisioningScene;

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void whatARunDidIsTakenBack_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("Netskope") << u"netskope"_s << QStringList();
        QTest::newRow("Egnyte") << u"egnyte"_s << QStringList();
        QTest::newRow("Netskope without PATCH") << u"netskope"_s << QStringList{u"no-patch"_s};
        QTest::newRow("Egnyte without PATCH") << u"egnyte"_s << QStringList{u"no-patch"_s};
        QTest::newRow("without PATCH, only with the version")
            << u"netskope"_s << QStringList{u"no-patch"_s, u"versions"_s};
    }

    void whatARunDidIsTakenBack()
    {
        QFETCH(const QString, profile);
        QFETCH(const QStringList, faults);
        World world(profile, faults);
        const bool patches = !faults.contains(u"no-patch"_s);
        world.console->changeIdm([patches](IdmSettings &idm) { idm.serverPatches = patches; });
        QCOMPARE(world.console->run()->failed, 0);
        const QStringList before = heldBy(*world.server);
        world.set(world.ada, [](User &user) {
            user.firstname = u"Zoë"_s;
            user.department = u"Sales"_s; // there was none
        });
        world.suspend(world.bob);
        const UserId eve = Directory::addPerson(world.fresh.database, u"eve"_s);
        const UserGroupId ops = Directory::addGroup(world.fresh.database, u"Ops"_s, {eve});
        VERIFY_OK(waited(world.groups.changeMembers(world.sales, {world.ada}, {world.dan}, world.fresh.actor)));
        UserGroup staff = *waited(world.groups.find(world.staff));
        staff.name = u"All Staff"_s;
        VERIFY_OK(waited(world.groups.save(staff, world.fresh.actor)));
        world.console->bind({ops});
        QCOMPARE(world.console->run()->failed, 0);
        const QStringList after = heldBy(*world.server);
        QVERIFY(after != before);

        const auto plan = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(plan);
        QCOMPARE(plan->removals, 1); // eve, who was created
        for (const ProvisioningChange &change : plan->changes)
            QVERIFY2(change.action == ProvisioningAction::Delete ||
                         change.request.method == (patches ? u"PATCH"_s : u"PUT"_s),
                     qPrintable(change.id + u' ' + change.request.method + change.reason));
        const auto from = world.server->writes().size();
        const auto undone = world.console->run({.undo = plan->undoes});
        VERIFY_OK(undone);
        QCOMPARE(undone->failed + undone->waiting, 0);
        if (!faults.contains(u"versions"_s)) // where a DELETE is sent once more, with the version
            QCOMPARE(received(*world.server, from), promised(*plan, *world.server));
        QVERIFY(!isActive(*world.server, u"eve"_s));
        QStringList there = heldBy(*world.server);
        there.removeIf([](const QString &resource) { return resource.contains(u"eve"); });
        QCOMPARE(there.join(u'\n'), before.join(u'\n'));

        // The directory still says otherwise, and nobody sends that by the clock.
        world.set(world.cleo, [](User &user) { user.lastname = u"Late"_s; });
        const auto due = [&world] {
            return *waited(world.fresh.database.run([](Connection &connection) { return RunTable::due(connection); }));
        };
        QVERIFY(due().isEmpty());
        QCOMPARE(world.console->run({.byClock = true}).error().kind, ErrorKind::Conflict);
        VERIFY_OK(world.console->run({.only = world.cleo})); // one person is not everybody
        QVERIFY(due().isEmpty());
        QCOMPARE(world.console->run()->failed, 0);
        world.set(world.cleo, [](User &user) { user.lastname = u"Later"_s; });
        QCOMPARE(due(), QList{world.console->application});
        QVERIFY(isActive(*world.server, u"eve"_s));
        QVERIFY(names(*world.server, Kind::Groups).contains(u"All Staff"_s));
    }

    void whatCannotBeTakenBackIsSaid()
    {
        World world;
        world.console->changeIdm([](IdmSettings &idm) { idm.whenAccessEnds = u"delete"_s; });
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {}, {world.ada}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        const auto from = world.server->writes().size();
        const auto undone = world.console->run({.undo = 0});
        VERIFY_OK(undone);
        QVERIFY(undone->waiting == 1 && undone->failures.first().advice.contains(u"nobody can bring it back"_s));
        QVERIFY(received(*world.server, from).filter(u"/Users"_s).isEmpty());
        world.set(world.bob, [](User &user) { user.firstname = u"Robert"_s; });
        VERIFY_OK(world.console->run());
        Directory::number(world.fresh.database, u"UPDATE provisioning_operations SET undo = '' RETURNING 1"_s);
        const auto old = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(old);
        QVERIFY(old->changes.size() == 1 && old->changes.first().waiting); // by a version that kept nothing
        const World empty;
        QCOMPARE(empty.console->preview({}, LookupDepth::Needed, true).error().kind, ErrorKind::NotFound);
    }

    /// A PUT of an undo carries what the provider holds, so what others wrote there meanwhile stays.
    void whatOthersWroteStaysWhereWholeAccountsArePutBack()
    {
        World world(u"netskope"_s, {u"no-patch"_s});
        world.console->changeIdm([](IdmSettings &idm) { idm.serverPatches = false; });
        VERIFY_OK(world.console->run());
        world.set(world.ada, [](User &user) { user.firstname = u"Augusta"_s; });
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {world.dan}, {}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        QJsonObject ada = account(*world.server, u"ada"_s);
        ada.insert(u"title"_s, u"Countess"_s);
        world.server->directory().replace(Kind::Users, ada[u"id"_s].toString(), ada);
        for (QJsonObject group : world.server->resources(Kind::Groups)) {
            QJsonArray members = group[u"members"_s].toArray();
            members.append(QJsonObject{{u"value"_s, u"a stranger"_s}});
            group.insert(u"members"_s, members);
            world.server->directory().replace(Kind::Groups, group[u"id"_s].toString(), group);
        }
        const auto undone = world.console->run({.undo = 0});
        VERIFY_OK(undone);
        QCOMPARE(undone->failed + undone->waiting, 0);
        QCOMPARE(account(*world.server, u"ada"_s)[u"title"_s].toString(), u"Countess"_s);
        QVERIFY(account(*world.server, u"ada"_s)[u"name"_s][u"givenName"].toString() != u"Augusta"_s);
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob cleo"_s);
        for (const QJsonObject &group : world.server->resources(Kind::Groups))
            QVERIFY(group[u"members"_s].toArray().contains(QJsonObject{{u"value"_s, u"a stranger"_s}}));
        QVERIFY(world.console->preview({}, LookupDepth::Needed, true)->changes.isEmpty());
    }

    /// Some providers leave an empty list of members out: of a group that is known to be empty nothing else is to be
    /// expected.
    void whoLeftAGroupOfNobodyElseIsPutBack()
    {
        World world(u"netskope"_s, {u"no-patch"_s});
        const UserGroupId alone = Directory::addGroup(world.fresh.database, u"Alone"_s, {world.ada});
        world.console->bind({alone});
        world.console->changeIdm([](IdmSettings &idm) { idm.serverPatches = false; });
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.groups.changeMembers(alone, {}, {world.ada}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        const auto leaveMembersOut = [&world](const QString &name) {
            for (QJsonObject group : world.server->resources(Kind::Groups)) {
                if (group[u"displayName"_s].toString() != name)
                    continue;
                group.remove(u"members"_s);
                world.server->directory().replace(Kind::Groups, group[u"id"_s].toString(), group);
            }
        };
        leaveMembersOut(u"Alone"_s);
        const auto undone = world.console->run({.undo = 0});
        VERIFY_OK(undone);
        for (const ProvisioningOperation &failure : undone->failures)
            qWarning("%s %s", qPrintable(failure.change.id), qPrintable(failure.advice));
        QCOMPARE(undone->failed + undone->waiting, 0);
        QCOMPARE(memberships(*world.server).first(), u"Alone: ada"_s);
        // Where nobody is shown who is known to be there, it is as before.
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {}, {world.bob}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        for (const QString &name : {u"Alone"_s, u"Sales"_s, u"Staff"_s})
            leaveMembersOut(name);
        const auto plan = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(plan);
        const auto byHand = [](const ProvisioningChange &change) {
            return change.waiting && change.name == u"Staff" && change.reason.contains(u"by hand"_s);
        };
        QVERIFY(std::any_of(plan->changes.cbegin(), plan->changes.cend(), byHand));
    }

    void whatSomebodyChangedSinceIsLeftAsItIs_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<bool>("patches");
        QTest::newRow("Netskope") << u"netskope"_s << true;
        QTest::newRow("Egnyte") << u"egnyte"_s << true;
        QTest::newRow("without PATCH") << u"netskope"_s << false;
    }

    void whatSomebodyChangedSinceIsLeftAsItIs() // P9
    {
        QFETCH(const QString, profile);
        QFETCH(const bool, patches);
        World world(profile);
        world.console->changeIdm([patches](IdmSettings &idm) { idm.serverPatches = patches; });
        for (const UserId &id : {world.ada, world.bob, world.cleo})
            world.set(id, [](User &user) {
                user.firstname = u"First"_s;
                user.lastname = u"Last"_s;
            });
        VERIFY_OK(world.console->run());
        for (const UserId &id : {world.ada, world.bob})
            world.set(id, [](User &user) { user.firstname = u"Changed"_s; });
        world.set(world.ada, [](User &user) { user.lastname = u"Changed"_s; });
        world.set(world.cleo, [](User &user) { user.lastname.clear(); });
        QCOMPARE(world.console->run()->done, 3);
        const auto write = [&world](const QString &userName, const QString &part, const QString &value) {
            QJsonObject there = account(*world.server, userName);
            QJsonObject name = there[u"name"_s].toObject();
            name.insert(part, value);
            there.insert(u"name"_s, name);
            world.server->directory().replace(Kind::Users, there[u"id"_s].toString(), there);
        };
        write(u"ada"_s, u"givenName"_s, u"By admin"_s);
        write(u"bob"_s, u"givenName"_s, u"By admin"_s);
        write(u"cleo"_s, u"familyName"_s, u"By admin"_s);
        const auto plan = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(plan);
        QMap<QString, ProvisioningChange> changes;
        for (const ProvisioningChange &change : plan->changes)
            changes.insert(change.name, change);
        QCOMPARE(changes.size(), 3);
        QVERIFY(changes[u"ada"_s].fields.contains({u"name.familyName"_s, u"Changed"_s, u"Last"_s}));
        for (const ProvisioningField &field : std::as_const(changes[u"ada"_s].fields))
            QVERIFY2(field.path != u"name.givenName", qPrintable(field.from));
        QVERIFY2(changes[u"ada"_s].reason.contains(u"name.givenName"_s), qPrintable(changes[u"ada"_s].reason));
        for (const QString &name : {u"bob"_s, u"cleo"_s}) {
            const ProvisioningChange change = changes[name];
            QVERIFY2(change.reason.contains(u"Somebody"_s), qPrintable(change.reason));
            if (profile == u"netskope") // at the other one a name put together of both is taken back
                QVERIFY2(change.waiting && change.request.isEmpty(), qPrintable(change.reason));
        }
        VERIFY_OK(world.console->run({.undo = plan->undoes}));
        const auto named = [&world](const QString &userName, const QString &part) {
            return account(*world.server, userName)[u"name"_s][part].toString();
        };
        const auto from = world.server->writes().size();
        VERIFY_OK(world.console->run({.undo = 0})); // nor by undoing it once more
        QCOMPARE(world.server->writes().size(), from);
        QCOMPARE(named(u"ada"_s, u"givenName"_s), u"By admin"_s);
        QCOMPARE(named(u"ada"_s, u"familyName"_s), u"Last"_s);
        QCOMPARE(named(u"bob"_s, u"givenName"_s), u"By admin"_s);
        QCOMPARE(named(u"cleo"_s, u"familyName"_s), u"By admin"_s);
    }

    void whatSomebodyTookBackAlreadyIsNotTakenBackOnceMore()
    {
        World world;
        VERIFY_OK(world.console->run());
        world.set(world.bob, [](User &user) { user.firstname = u"Robert"_s; });
        world.suspend(world.ada);
        QCOMPARE(world.console->run()->done, 2);
        QJsonObject ada = account(*world.server, u"ada"_s);
        ada.insert(u"active"_s, true);
        world.server->directory().replace(Kind::Users, ada[u"id"_s].toString(), ada);
        QJsonObject bob = account(*world.server, u"bob"_s);
        bob.remove(u"name"_s);
        world.server->directory().replace(Kind::Users, bob[u"id"_s].toString(), bob);
        const auto plan = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(plan);
        QVERIFY2(plan->changes.isEmpty(), qPrintable(plan->changes.value(0).reason));
    }

    void whomSomebodySwitchedOffSinceAnUndoLeavesOff_data()
    {
        QTest::addColumn<bool>("patches");
        QTest::newRow("by PATCH") << true;
        QTest::newRow("by PUT") << false;
    }

    void whomSomebodySwitchedOffSinceAnUndoLeavesOff()
    {
        QFETCH(const bool, patches);
        World world;
        world.console->changeIdm([patches](IdmSettings &idm) { idm.serverPatches = patches; });
        for (const UserId &id : {world.ada, world.bob})
            world.set(id, [](User &user) { user.firstname = u"First"_s; });
        VERIFY_OK(world.console->run());
        for (const UserId &id : {world.ada, world.bob})
            world.set(id, [](User &user) { user.firstname = u"Changed"_s; });
        QCOMPARE(world.console->run()->done, 2);
        for (const QString &name : {u"ada"_s, u"bob"_s}) {
            QJsonObject there = account(*world.server, name);
            there.insert(u"active"_s, false);
            if (name == u"bob")
                there.insert(u"name"_s, QJsonObject{{u"givenName"_s, u"First"_s}});
            world.server->directory().replace(Kind::Users, there[u"id"_s].toString(), there);
        }
        const auto plan = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(plan);
        QCOMPARE(plan->changes.size(), 2);
        for (const ProvisioningChange &change : plan->changes) {
            QCOMPARE(change.action, change.name == u"ada" ? ProvisioningAction::Update : ProvisioningAction::None);
            QVERIFY2(change.reason.contains(u"changed active"_s), qPrintable(change.reason));
            for (const ProvisioningField &field : change.fields)
                QCOMPARE(field.path, u"name.givenName"_s);
        }
        QCOMPARE(world.console->run({.undo = plan->undoes})->failed, 0);
        QCOMPARE(account(*world.server, u"ada"_s)[u"name"_s][u"givenName"].toString(), u"First"_s);
        QVERIFY(!isActive(*world.server, u"ada"_s) && !isActive(*world.server, u"bob"_s));
    }

    void whatAProviderNeverShowsIsNotSetByAnUndo()
    {
        World world;
        const auto hide = [&world] {
            for (QJsonObject there : world.server->resources(Kind::Users)) {
                there.remove(u"externalId"_s);
                world.server->directory().replace(Kind::Users, there[u"id"_s].toString(), there);
            }
        };
        const auto onlyNames = [](const Result<ProvisioningPlan> &plan) {
            QStringList paths;
            for (const ProvisioningChange &change : plan->changes) {
                for (const ProvisioningField &field : change.fields)
                    paths.append(change.name + u' ' + field.path + u' ' + field.to);
            }
            paths.sort();
            return paths;
        };
        for (const UserId &id : {world.ada, world.bob, world.cleo})
            world.set(id, [](User &user) {
                user.firstname = u"First"_s;
                user.employeeIdentifier = u"E-"_s + user.username;
            });
        VERIFY_OK(world.console->run());
        for (const UserId &id : {world.ada, world.cleo})
            world.set(id, [](User &user) { user.firstname = u"Changed"_s; });
        world.set(world.bob, [](User &user) { user.employeeIdentifier = u"E-4712"_s; });
        QCOMPARE(world.console->run()->done, 3);
        hide();
        const auto plan = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(plan);
        QCOMPARE(onlyNames(plan), (QStringList{u"ada name.givenName First"_s, u"bob externalId E-bob"_s,
                                               u"cleo name.givenName First"_s}));
        QCOMPARE(world.console->run({.undo = plan->undoes})->failed, 0);
        QCOMPARE(account(*world.server, u"bob"_s)[u"externalId"_s].toString(), u"E-bob"_s);
        hide();
        QCOMPARE(onlyNames(world.console->preview({}, LookupDepth::Needed, true)), QStringList());
        QCOMPARE(onlyNames(world.console->preview()),
                 (QStringList{u"ada name.givenName Changed"_s, u"bob externalId E-4712"_s,
                              u"cleo name.givenName Changed"_s}));
    }

    void aRunThatChangesNothingEndsNoChanceToUndo_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::newRow("nothing to send") << QStringList();
        QTest::newRow("everything fails") << QStringList{u"400:method=PATCH:after=1"_s, u"400:method=PUT"_s};
    }

    void aRunThatChangesNothingEndsNoChanceToUndo()
    {
        QFETCH(const QStringList, faults);
        World world(u"netskope"_s, faults);
        VERIFY_OK(world.console->run());
        world.set(world.bob, [](User &user) { user.firstname = u"Robert"_s; });
        QCOMPARE(world.console->run()->done, 1);
        const auto looked = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(looked);
        if (!faults.isEmpty())
            world.set(world.cleo, [](User &user) { user.firstname = u"Cleopatra"_s; });
        QCOMPARE(world.console->run()->done, 0);
        const auto again = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(again);
        QCOMPARE(again->undoes == looked->undoes, faults.isEmpty());
        QCOMPARE(world.console->run({.only = world.ada})->done, 0);
        const auto plan = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(plan);
        QCOMPARE(plan->changes.size(), 1);
        QCOMPARE(plan->changes.first().name, u"bob"_s);
        if (!faults.isEmpty())
            return;
        VERIFY_OK(world.console->run({.undo = plan->undoes}));
        QVERIFY(account(*world.server, u"bob"_s)[u"name"_s][u"givenName"].toString() != u"Robert"_s);
        // What was taken back is no run that could be taken back once more.
        QCOMPARE(world.console->run()->done, 1);
        QCOMPARE(world.console->run()->done, 0);
        QCOMPARE(world.console->preview({}, LookupDepth::Needed, true)->changes.size(), 1);
    }

    void anUndoGoesOnWhereItStopped()
    {
        World world;
        const auto many = world.crowd(10);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        const auto plan = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(plan);
        QCOMPARE(plan->removals, 14);
        QVERIFY(!plan->guard.isEmpty());
        const auto from = world.server->writes().size();
        QCOMPARE(world.console->run({.undo = 0}).error().kind,
                 ErrorKind::Conflict); // without the number nothing at all
        QCOMPARE(world.server->writes().size(), from);
        QStringList later;
        for (const ProvisioningChange &change : plan->changes.mid(3))
            later.append(change.id);
        VERIFY_OK(world.console->run({.confirmedRemovals = 14, .leftOut = later, .undo = plan->undoes}));
        QCOMPARE(world.server->writes().size(), from + 3);
        const auto stale = world.console->run({.confirmedRemovals = 14, .undo = plan->undoes});
        QCOMPARE(stale.error().kind, ErrorKind::Stale);
        const auto rest = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(rest);
        QCOMPARE(rest->changes.size(), plan->changes.size() - 3);
        VERIFY_OK(world.console->run({.confirmedRemovals = rest->removals, .undo = rest->undoes}));
        QVERIFY(!isActive(*world.server, u"ada"_s) && !isActive(*world.server, u"p009"_s));
        QVERIFY(names(*world.server, Kind::Groups).isEmpty());
        QVERIFY(world.console->preview({}, LookupDepth::Needed, true)->changes.isEmpty());
        // What one person's run did is all that is taken back after it.
        VERIFY_OK(world.console->run());
        world.set(world.bob, [](User &user) { user.firstname = u"Robert"_s; });
        VERIFY_OK(world.console->run({.only = world.bob}));
        QCOMPARE(world.console->preview({}, LookupDepth::Needed, true)->changes.size(), 1);
    }
};

QTEST_GUILESS_MAIN(UndoTest)
#include "UndoTest.moc"
