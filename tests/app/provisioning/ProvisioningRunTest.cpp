// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ProvisioningRun.h"

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

/// The engine against a practice provider that keeps count: what was promised, what arrived, and what is there then.
class ProvisioningRunTest : public QObject
{
    Q_OBJECT

    using World = ProvisioningScene;

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void whatThePreviewSaidIsWhatTheProviderReceives_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("Netskope") << u"netskope"_s;
        QTest::newRow("Egnyte") << u"egnyte"_s;
    }

    void whatThePreviewSaidIsWhatTheProviderReceives() // P7, P8
    {
        QFETCH(const QString, profile);
        World world(profile);
        const auto plan = world.console->preview();
        VERIFY_OK(plan);
        QCOMPARE(plan->counts(), (QMap<QString, qint64>{{u"create"_s, 6}}));
        QVERIFY(world.server->writes().isEmpty());
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->done, 6);
        QCOMPARE(outcome->failed, 0);
        QCOMPARE(received(*world.server), promised(*plan, *world.server));
        QCOMPARE(names(*world.server, Kind::Users), (QStringList{u"ada"_s, u"bob"_s, u"cleo"_s, u"dan"_s}));
        QCOMPARE(memberships(*world.server), (QStringList{u"Sales: cleo dan"_s, u"Staff: ada bob cleo"_s}));

        const auto asked = world.server->requests().size();
        const auto again = world.console->run();
        VERIFY_OK(again);
        QCOMPARE(again->requests, 0);
        QCOMPARE(world.server->requests().size(), asked); // nothing was even asked

        world.set(world.ada, [](User &user) { user.firstname = u"Zoë \"Q\""_s; });
        world.suspend(world.bob);
        VERIFY_OK(
            waited(world.groups.changeMembers(world.sales, {world.ada}, {world.cleo, world.dan}, world.fresh.actor)));
        UserGroup staff = *waited(world.groups.find(world.staff));
        staff.name = u"All Staff"_s;
        VERIFY_OK(waited(world.groups.save(staff, world.fresh.actor)));
        const auto changes = world.console->preview();
        VERIFY_OK(changes);
        const auto before = world.server->writes().size();
        const auto second = world.console->run();
        VERIFY_OK(second);
        QCOMPARE(second->failed + second->waiting, 0);
        QCOMPARE(received(*world.server, before), promised(*changes, *world.server));
        QCOMPARE(account(*world.server, u"ada"_s)[u"name"_s][u"givenName"].toString(), u"Zoë \"Q\""_s);
        QVERIFY(isActive(*world.server, u"ada"_s));
        QVERIFY(!isActive(*world.server, u"bob"_s));
        QVERIFY(!isActive(*world.server, u"dan"_s)); // left the last bound group
        QVERIFY(isActive(*world.server, u"cleo"_s));
        QCOMPARE(memberships(*world.server), (QStringList{u"All Staff: ada bob cleo"_s, u"Sales: ada"_s}));
        QCOMPARE(world.console->run()->requests, 0);
    }

    void groupsFollowTheRulesOfTheArticle() // A9
    {
        World world;
        QJsonObject there{{u"displayName"_s, u"STAFF"_s},
                          {u"members"_s, QJsonArray{QJsonObject{{u"value"_s, u"a stranger"_s}}}}};
        world.server->directory().create(Kind::Groups, there);
        const UserGroupId empty = Directory::addGroup(world.fresh.database, u"Empty"_s, {});
        world.console->bind({empty});
        VERIFY_OK(world.console->run());
        QCOMPARE(names(*world.server, Kind::Groups), (QStringList{u"Sales"_s, u"Staff"_s})); // taken over
        QCOMPARE(world.server->resources(Kind::Groups).first()[u"members"_s].toArray().size(), 4);

        world.console->bind({}, {world.sales});
        VERIFY_OK(world.console->run());
        QVERIFY(names(*world.server, Kind::Groups).contains(u"Sales"_s)); // left as it is
        QVERIFY(!isActive(*world.server, u"dan"_s));
        QVERIFY(isActive(*world.server, u"cleo"_s));
        VERIFY_OK(waited(world.groups.remove(world.sales, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        QVERIFY(names(*world.server, Kind::Groups).contains(u"Sales"_s)); // not ours any more

        world.console->setGroupManagement(false);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {}, {world.bob}, world.fresh.actor)));
        const auto before = memberships(*world.server);
        VERIFY_OK(world.console->run());
        QCOMPARE(memberships(*world.server), before);
        QVERIFY(!isActive(*world.server, u"bob"_s)); // identities go on

        world.console->setGroupManagement(true);
        VERIFY_OK(waited(world.groups.remove(world.staff, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        QCOMPARE(names(*world.server, Kind::Groups), QStringList{u"Sales"_s});
        QVERIFY(!isActive(*world.server, u"ada"_s));
    }

    void whoIsDeletedHereIsDeactivatedThereAndComesBackAsSomebodyNew()
    {
        World world;
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.users.remove(world.ada, world.fresh.actor)));
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QVERIFY(!isActive(*world.server, u"ada"_s));
        QCOMPARE(world.server->resources(Kind::Users).size(), 4);
        QCOMPARE(world.console->run()->requests, 0);
        const UserId again = Directory::addPerson(world.fresh.database, u"ada"_s);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {again}, {}, world.fresh.actor)));
        const auto proposal = world.console->run();
        VERIFY_OK(proposal);
        QCOMPARE(proposal->waiting, 1);
        QVERIFY(proposal->failures.first().advice.contains(u"manual import"_s));
        QCOMPARE(world.server->resources(Kind::Users).size(), 4);
    }

    void whoLeavesIsDeletedThereWhereTheApplicationSaysSo()
    {
        World world;
        world.console->changeIdm([](IdmSettings &idm) { idm.whenAccessEnds = u"delete"_s; });
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {}, {world.ada}, world.fresh.actor)));
        world.suspend(world.bob);
        VERIFY_OK(world.console->run());
        QCOMPARE(names(*world.server, Kind::Users), (QStringList{u"bob"_s, u"cleo"_s, u"dan"_s}));
        QVERIFY(!isActive(*world.server, u"bob"_s));
        QVERIFY(Directory::eventTypes(world.fresh.database).contains(u"user_delete_provision"_s));
        QCOMPARE(world.console->run()->requests, 0);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {world.ada}, {}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        QVERIFY(isActive(*world.server, u"ada"_s));
        QCOMPARE(memberships(*world.server), (QStringList{u"Sales: cleo dan"_s, u"Staff: ada bob cleo"_s}));
        QCOMPARE(world.console->run()->requests, 0);
    }

    /// Whose access ended while accounts were kept is not touched by what is decided for others later.
    void whoIsKeptThereStaysKept()
    {
        World world;
        world.console->changeIdm([](IdmSettings &idm) { idm.whenAccessEnds = u"keep"_s; });
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {}, {world.ada}, world.fresh.actor)));
        VERIFY_OK(waited(world.users.remove(world.bob, world.fresh.actor)));
        const auto ended = world.console->run();
        VERIFY_OK(ended);
        QCOMPARE(ended->done, 3); // two are kept, and leave the group together
        QCOMPARE(memberships(*world.server).last(), u"Staff: cleo"_s);
        world.console->changeIdm([](IdmSettings &idm) { idm.whenAccessEnds = u"delete"_s; });
        VERIFY_OK(waited(world.groups.changeMembers(world.sales, {}, {world.dan}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        QCOMPARE(names(*world.server, Kind::Users), (QStringList{u"ada"_s, u"bob"_s, u"cleo"_s}));
        QVERIFY(isActive(*world.server, u"ada"_s));
        QVERIFY(isActive(*world.server, u"bob"_s));
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {world.ada}, {}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada cleo"_s);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {}, {world.ada}, world.fresh.actor)));
        VERIFY_OK(world.console->run()); // managed again, and so what is said now holds
        QCOMPARE(names(*world.server, Kind::Users), (QStringList{u"bob"_s, u"cleo"_s}));
    }

    void userNamesAreSwappedAndTakenOver_data() { whatThePreviewSaidIsWhatTheProviderReceives_data(); }

    void userNamesAreSwappedAndTakenOver()
    {
        QFETCH(const QString, profile);
        World world(profile);
        VERIFY_OK(world.console->run());
        const QJsonValue adasAccount = account(*world.server, u"ada"_s)[u"id"_s];
        const QJsonValue dansAccount = account(*world.server, u"dan"_s)[u"id"_s];
        const auto rename = [&](const UserId &id, const QString &name) {
            world.set(id, [&name](User &user) { user.username = name; });
        };
        rename(world.ada, u"between"_s);
        rename(world.bob, u"ada"_s);
        rename(world.ada, u"bob"_s);
        rename(world.dan, u"daniel"_s);
        world.set(world.dan, [](User &user) { user.email = u"daniel@example.org"_s; });
        const UserId newcomer = Directory::addPerson(world.fresh.database, u"dan"_s);
        VERIFY_OK(waited(world.groups.changeMembers(world.sales, {newcomer}, {}, world.fresh.actor)));
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed + outcome->waiting, 0);
        QCOMPARE(account(*world.server, u"bob"_s)[u"id"_s], adasAccount);
        QCOMPARE(account(*world.server, u"daniel"_s)[u"id"_s], dansAccount);
        QCOMPARE(names(*world.server, Kind::Users),
                 (QStringList{u"ada"_s, u"bob"_s, u"cleo"_s, u"dan"_s, u"daniel"_s}));
        // And back again.
        VERIFY_OK(world.console->run({.undo = 0}));
        QCOMPARE(account(*world.server, u"ada"_s)[u"id"_s], adasAccount);
        VERIFY_OK(world.console->run());
        QCOMPARE(account(*world.server, u"bob"_s)[u"id"_s], adasAccount);
        QCOMPARE(world.console->run()->requests, 0);
    }

    void aRefusedTokenStopsEverything() // R11
    {
        World world(u"netskope"_s, {u"401:after=2:method=POST"_s});
        const auto many = world.crowd(30);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QVERIFY(outcome->problem.contains(u"401"_s));
        QCOMPARE(outcome->done, 2);
        QVERIFY2(outcome->requests <= 2 + 4, qPrintable(QString::number(outcome->requests)));
        QCOMPARE(outcome->done + outcome->failed + outcome->waiting, 36);
        QCOMPARE(world.server->writes().size(), outcome->requests); // nothing was sent again
        world.moveTo(practice(u"netskope"_s));
    }

    void whatIsForbiddenStopsAndOthersGoOn() // R12
    {
        World world(u"netskope"_s, {u"403:path=/Groups:method=POST"_s});
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->done, 4);
        QCOMPARE(outcome->failed, 2); // both were on their way
        QVERIFY(outcome->failures.first().advice.contains(u"403"_s));
        QCOMPARE(names(*world.server, Kind::Users).size(), 4);
    }

    void oneRefusedPersonHoldsNobodyUp()
    {
        World world(u"netskope"_s, {u"400:method=POST:path=/Users:times=1"_s});
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->failed, 1);
        QCOMPARE(outcome->done, 5);
        QVERIFY(!outcome->failures.first().advice.isEmpty());
        QCOMPARE(outcome->failures.first().status, 400);
        const auto next = world.console->run();
        VERIFY_OK(next);
        QCOMPARE(next->failed, 0);
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob cleo"_s);
    }

    void aServerThatFailsAgainAndAgainIsLeftAlone() // R17
    {
        World world(u"netskope"_s, {u"500:method=POST"_s});
        const auto many = world.crowd(30);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QVERIFY(!outcome->problem.isEmpty());
        QVERIFY(outcome->waiting > 20);
        QCOMPARE(outcome->done, 0);
        const auto run = waited(world.fresh.database.run(
            [&](Connection &connection) { return RunTable::find(connection, world.console->application); }));
        VERIFY_OK(run);
        QCOMPARE(run->pauses, 1);
        QVERIFY(run->pausedUntil > QDateTime::currentDateTimeUtc().addSecs(500));
        QVERIFY(!run->isTaken());
    }

    void manyRemovalsWaitForTheirNumber() // R23
    {
        World world;
        const auto many = world.crowd(10);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {}, many, world.fresh.actor)));
        world.set(world.ada, [](User &user) { user.firstname = u"Augusta"_s; });
        const auto held = world.console->run();
        VERIFY_OK(held);
        QVERIFY(!held->guard.isEmpty());
        QCOMPARE(held->done, 1);
        QCOMPARE(held->waiting, 11); // ten people, and their leaving of the group
        QVERIFY(isActive(*world.server, u"p000"_s));
        const auto wrong = world.console->run({.confirmedRemovals = 9});
        QVERIFY(!wrong);
        QCOMPARE(wrong.error().kind, ErrorKind::Conflict);
        QVERIFY(isActive(*world.server, u"p000"_s));
        const auto confirmed = world.console->run({.confirmedRemovals = 10});
        VERIFY_OK(confirmed);
        QCOMPARE(confirmed->waiting, 0);
        QVERIFY(!isActive(*world.server, u"p000"_s));
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob cleo"_s);
    }

    void whoIsSuspendedLosesAccessWhileManyRemovalsWait() // R23
    {
        World world;
        const auto many = world.crowd(20);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, {}, many.mid(10), world.fresh.actor)));
        world.suspend(many.first());
        const auto held = world.console->run();
        VERIFY_OK(held);
        QVERIFY2(held->guard.contains(u"suspended"), qPrintable(held->guard));
        QVERIFY(!isActive(*world.server, u"p000"_s));
        QVERIFY(isActive(*world.server, u"p010"_s));
        for (const UserId &id : many.mid(1, 9))
            world.suspend(id);
        VERIFY_OK(world.console->run()); // which are many themselves
        QVERIFY(isActive(*world.server, u"p001"_s));
    }

    void changesCanBeLeftOut()
    {
        World world;
        const auto plan = world.console->preview();
        VERIFY_OK(plan);
        QCOMPARE(plan->changes.first().name, u"ada"_s);
        const auto outcome = world.console->run({.leftOut = {plan->changes.first().id}});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->done, 5);
        QCOMPARE(memberships(*world.server).last(), u"Staff: bob cleo"_s);
        QCOMPARE(world.number(u"SELECT count(*) FROM provisioning_operations WHERE state = 'planned'"_s), 1);
        VERIFY_OK(world.console->run());
        QCOMPARE(world.number(u"SELECT count(*) FROM provisioning_operations WHERE state = 'planned'"_s), 0);
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob cleo"_s);
    }

    void onDemandSendsOnePerson()
    {
        World world;
        const auto outcome = world.console->run({.only = world.cleo});
        VERIFY_OK(outcome);
        QCOMPARE(outcome->done, 1);
        QCOMPARE(names(*world.server, Kind::Users), QStringList{u"cleo"_s});
        VERIFY_OK(world.console->run());
        QCOMPARE(names(*world.server, Kind::Users).size(), 4);
    }

    void onlyOneRunAtATime() // P14
    {
        World world(u"netskope"_s, {u"slow:ms=300:times=1"_s});
        const auto first = world.console->newRun();
        std::optional<Result<ProvisioningOutcome>> end;
        connect(first.get(), &ProvisioningRun::ended, this,
                [&end](const Result<ProvisioningOutcome> &outcome) { end = outcome; });
        first->start();
        QTRY_VERIFY(!world.server->requests().isEmpty());
        RunContext elsewhere = world.console->context;
        elsewhere.owner = u"another-computer/pid:[1] 1 2 3"_s;
        ProvisioningRun second(world.fresh.database, world.console->writer, elsewhere, nullptr);
        const auto refused = ProvisioningConsole::finished(second);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 20000);
        VERIFY_OK(*end);
        QCOMPARE((*end)->done, 6);
    }

    void aCancelledRunIsFinishedByTheNext()
    {
        World world(u"netskope"_s, {u"slow:ms=40:method=POST"_s});
        const auto many = world.crowd(30);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        const auto run = world.console->newRun();
        std::optional<Result<ProvisioningOutcome>> end;
        connect(run.get(), &ProvisioningRun::ended, this,
                [&end](const Result<ProvisioningOutcome> &outcome) { end = outcome; });
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(world.server->resources(Kind::Users).size() > 3, 20000);
        run->cancel();
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 20000);
        VERIFY_OK(*end);
        QVERIFY((*end)->cancelled);
        QVERIFY((*end)->done >= 3);
        QVERIFY((*end)->waiting > 10);
        QCOMPARE((*end)->done, world.server->resources(Kind::Users).size());
        const auto rest = world.console->run();
        VERIFY_OK(rest);
        QCOMPARE(world.server->resources(Kind::Users).size(), 34);
        QCOMPARE(world.server->writes().size(), 36); // each once
    }

    void nothingIsSentOnceARunIsCancelled_data()
    {
        QTest::addColumn<QStringList>("faults");
        QTest::addColumn<int>("after"); // so many requests
        const auto row = [](const char *when, const QStringList &faults, std::initializer_list<int> moments) {
            for (const int after : moments)
                QTest::addRow("%s, after %d", when, after) << faults << after;
        };
        row("it looks people up", {u"slow:ms=40:method=GET"_s}, {1, 9});
        row("it sends", {u"slow:ms=40:method=POST"_s}, {71, 85});
        row("there is a pause", {u"429:retry-after=1:method=POST:every=2"_s}, {75, 80});
        row("it tries again", {u"500:method=POST:every=2"_s}, {75, 80});
        row("answers are lost", {u"cut:method=POST"_s}, {75, 90});
        row("members are added", {u"members-later"_s, u"slow:ms=40:path=/Groups"_s}, {104, 106});
    }

    /// What is on its way may arrive; after that the provider's count stands still.
    void nothingIsSentOnceARunIsCancelled()
    {
        QFETCH(const QStringList, faults);
        QFETCH(const int, after);
        World world(u"netskope"_s, faults);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, world.crowd(30), {}, world.fresh.actor)));
        const auto run = world.console->newRun();
        std::optional<Result<ProvisioningOutcome>> end;
        connect(run.get(), &ProvisioningRun::ended, this,
                [&end](const Result<ProvisioningOutcome> &outcome) { end = outcome; });
        run->start();
        const auto arrived = [&world] { return world.server->requests().size(); };
        QTRY_VERIFY_WITH_TIMEOUT(arrived() >= after || end, 20000);
        QVERIFY(!end);
        run->cancel();
        const auto before = arrived();
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 20000);
        const auto atItsEnd = arrived();
        QVERIFY2(atItsEnd - before <= world.console->context.atOnce, qPrintable(u"%1 more"_s.arg(atItsEnd - before)));
        QTest::qWait(250);
        QCOMPARE(arrived(), atItsEnd);
    }

    void deactivatingTheIntegrationEndsARun()
    {
        World world(u"netskope"_s, {u"slow:ms=40:method=POST"_s});
        const auto many = world.crowd(30);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        const auto run = world.console->newRun();
        std::optional<Result<ProvisioningOutcome>> end;
        connect(run.get(), &ProvisioningRun::ended, this,
                [&end](const Result<ProvisioningOutcome> &outcome) { end = outcome; });
        run->start();
        QTRY_VERIFY_WITH_TIMEOUT(world.server->resources(Kind::Users).size() > 3, 20000);
        IdmSettings idm = waited(world.console->store.find(world.console->application))->idm;
        idm.state = IdmState::NotConfigured;
        VERIFY_OK(waited(world.console->store.saveIdm(world.console->application, idm, u"idm_integration_delete"_s,
                                                      world.fresh.actor)));
        const auto sent = world.server->writes().size();
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 20000);
        VERIFY_OK(*end);
        QVERIFY(!(*end)->problem.isEmpty());
        QVERIFY((*end)->waiting > 10);
        QVERIFY(world.server->writes().size() <= sent + 8); // what was on its way
        QCOMPARE((*end)->done, world.server->resources(Kind::Users).size());
    }

    void aDatabaseThatRefusesStopsTheRunAndLosesNothing() // R3
    {
        World world;
        const bool postgres = world.fresh.place.isPostgres();
        VERIFY_OK(world.fresh.place.tamper(
            postgres ? u"ALTER TABLE provisioned_users ADD CONSTRAINT no CHECK (name <> 'bob')"_s
                     : u"CREATE TRIGGER no BEFORE INSERT ON provisioned_users WHEN new.name = 'bob' "
                       "BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        const auto failed = world.console->run();
        VERIFY_OK(failed);
        QVERIFY(!failed->problem.isEmpty());
        QVERIFY(world.server->resources(Kind::Users).size() >= 1);
        VERIFY_OK(world.fresh.place.tamper(postgres ? u"ALTER TABLE provisioned_users DROP CONSTRAINT no"_s
                                                    : u"DROP TRIGGER no"_s));
        const auto whole = world.console->run();
        VERIFY_OK(whole);
        QCOMPARE(whole->failed + whole->waiting, 0);
        QCOMPARE(world.server->resources(Kind::Users).size(), 4);
        QCOMPARE(memberships(*world.server), (QStringList{u"Sales: cleo dan"_s, u"Staff: ada bob cleo"_s}));
        int creates = 0;
        for (const PracticeServer::Write &write : world.server->writes())
            creates += write.method == u"POST" && write.path == u"/Users";
        QCOMPARE(creates, 4);
    }

    void aRunWhoseEndCannotBeWrittenSaysSo()
    {
        World world;
        VERIFY_OK(
            world.fresh.place.tamper(world.fresh.place.isPostgres()
                                         ? u"ALTER TABLE provisioning_runs ADD CONSTRAINT no CHECK (ended IS NULL)"_s
                                         : u"CREATE TRIGGER no BEFORE UPDATE ON provisioning_runs WHEN new.owner = '' "
                                           "BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        const auto outcome = world.console->run();
        VERIFY_OK(outcome);
        QCOMPARE(outcome->done, 6);
        QVERIFY2(outcome->problem.contains(u"has ended"_s), qPrintable(outcome->problem));
    }

    void everyChangeHasItsEvent() // P13
    {
        World world(u"netskope"_s, {u"400:method=PATCH:times=2"_s, u"400:method=PUT:times=1"_s}); // in every form
        VERIFY_OK(world.console->run());
        world.set(world.cleo, [](User &user) { user.firstname = u"Kleopatra"_s; });
        VERIFY_OK(world.console->run()); // refused once
        VERIFY_OK(world.console->run());
        world.suspend(world.bob);
        VERIFY_OK(waited(world.groups.remove(world.sales, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        QMap<QString, int> counts;
        QString everything;
        for (const Event &event : Directory::events(world.fresh.database)) {
            if (!event.type.endsWith(u"provision"_s))
                continue;
            ++counts[event.type + (event.success ? u""_s : u" failed"_s)];
            everything += QString::fromUtf8(QJsonDocument(toJson(event)).toJson()) +
                          QString::fromUtf8(QJsonDocument(event.details).toJson());
            QCOMPARE(event.applicationName, u"netskope"_s);
            QCOMPARE(event.initiatedBy.type, u"sync"_s);
            QVERIFY(event.details[u"request"_s][u"method"].isString());
            QVERIFY(event.details[u"message_chain"_s][u"response_code"].toInt() >= 200);
        }
        QCOMPARE(counts, (QMap<QString, int>{{u"user_create_provision"_s, 4},
                                             {u"group_create_provision"_s, 2},
                                             {u"user_update_provision failed"_s, 1},
                                             {u"user_update_provision"_s, 1},
                                             {u"group_delete_provision"_s, 1},
                                             {u"user_deprovision"_s, 2}}));
        QVERIFY(everything.contains(u"Kleopatra"_s));
        QVERIFY(!everything.contains(QString::fromLatin1(world.server->token().bytes())));
    }
};

QTEST_GUILESS_MAIN(ProvisioningRunTest)
#include "ProvisioningRunTest.moc"
