// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ProvisioningRun.h"

#include "app/directory/UserGroupStore.h"
#include "app/directory/UserStore.h"
#include "app/provisioning/ProvisioningTable.h"
#include "app/provisioning/RunTable.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/PracticeSight.h"
#include "tests/support/ProvisioningConsole.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace PracticeSight;
using Kind = PracticeDirectory::Kind;

namespace
{

QString text(const QString &method, const QString &path, const QJsonObject &body)
{
    return method + u' ' + path + u' ' + QString::fromUtf8(QJsonDocument(body).toJson(QJsonDocument::Compact));
}

/// The ids that the provider gave, by what stands for them in a plan.
QHash<QString, QString> givenIds(const PracticeServer &server)
{
    QHash<QString, QString> ids;
    for (const QJsonObject &user : server.resources(Kind::Users))
        ids.insert(newIdOf(ProvisioningKind::User, user[u"userName"_s].toString()), user[u"id"_s].toString());
    for (const QJsonObject &group : server.resources(Kind::Groups))
        ids.insert(newIdOf(ProvisioningKind::Group, group[u"displayName"_s].toString()), group[u"id"_s].toString());
    return ids;
}

/// Requests of a plan as the provider is to receive them, sorted: in flight they may overtake each other.
QStringList promised(const ProvisioningPlan &plan, const PracticeServer &server)
{
    QStringList requests;
    for (const ProvisioningChange &change : plan.changes) {
        const auto request = resolved(change.request, givenIds(server), nullptr);
        if (!request.isEmpty())
            requests.append(text(request.method, request.path, request.body));
    }
    requests.sort();
    return requests;
}

/// Everything that the provider holds, without what it changes by itself.
QStringList heldBy(const PracticeServer &server)
{
    QStringList all;
    for (const Kind kind : {Kind::Users, Kind::Groups}) {
        for (QJsonObject resource : server.resources(kind)) {
            resource.remove(u"meta"_s);
            if (resource[u"name"_s].toObject().isEmpty())
                resource.remove(u"name"_s); // taken away part by part
            if (kind == Kind::Users && !resource.contains(u"active"_s))
                resource.insert(u"active"_s, true); // which it is (RFC 7643 section 4.1.1)
            resource.remove(u"members"_s);          // by memberships(), as their order says nothing
            all.append(QString::fromUtf8(QJsonDocument(resource).toJson(QJsonDocument::Compact)));
        }
    }
    all.append(memberships(server));
    all.sort();
    return all;
}

QStringList received(const PracticeServer &server, qsizetype from = 0)
{
    QStringList requests;
    for (const PracticeServer::Write &write : server.writes().mid(from))
        requests.append(text(write.method, write.path, write.body));
    requests.sort();
    return requests;
}

} // namespace

/// The engine against a practice provider that keeps count: what was promised, what arrived, and what is there then.
class ProvisioningRunTest : public QObject
{
    Q_OBJECT

    /// ada, bob and cleo in Staff, cleo and dan in Sales, both bound.
    struct World {
        FreshWorkspace fresh;
        std::unique_ptr<PracticeServer> server;
        std::unique_ptr<ProvisioningConsole> console;
        UserStore users{fresh.database};
        UserGroupStore groups{fresh.database};
        UserId ada, bob, cleo, dan;
        UserGroupId staff, sales;

        explicit World(const QString &profile = u"netskope"_s, const QStringList &faults = {})
            : server(practice(profile, faults))
            , console(
                  std::make_unique<ProvisioningConsole>(fresh.database, profile, server->baseUrl(), server->token()))
        {
            ada = Directory::addPerson(fresh.database, u"ada"_s);
            bob = Directory::addPerson(fresh.database, u"bob"_s);
            cleo = Directory::addPerson(fresh.database, u"cleo"_s, u"active"_s, u"E-3"_s);
            dan = Directory::addPerson(fresh.database, u"dan"_s);
            staff = Directory::addGroup(fresh.database, u"Staff"_s, {ada, bob, cleo});
            sales = Directory::addGroup(fresh.database, u"Sales"_s, {cleo, dan});
            console->bind({staff, sales});
        }

        void set(const UserId &id, const std::function<void(User &)> &change)
        {
            User user = *waited(users.find(id));
            change(user);
            const auto saved = waited(users.save(user, fresh.actor));
            if (!saved)
                qFatal("%s", qPrintable(saved.error().message));
        }
        void suspend(const UserId &id)
        {
            set(id, [](User &user) { user.state = UserState::Suspended; });
        }
        qint64 number(const QString &sql) { return Directory::number(fresh.database, sql); }
        void moveTo(std::unique_ptr<PracticeServer> other)
        {
            server = std::move(other);
            console->context.endpoint.baseUrl = server->baseUrl();
            console->context.endpoint.token = server->token();
        }
    };

    static QList<UserId> crowd(World &world, int count)
    {
        QList<UserId> people;
        for (int i = 0; i < count; ++i)
            people.append(Directory::addPerson(world.fresh.database, u"p%1"_s.arg(i, 3, 10, QChar(u'0'))));
        return people;
    }

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
            Kind::Users, {{u"userName"_s, u"cleo.old"_s}, {u"externalId"_s, u"E-3"_s}, {u"active"_s, false}});
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
        const auto many = crowd(world, 101);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"P007"_s}});
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"other"_s}, {u"externalId"_s, u"E-3"_s}});
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
        const auto many = crowd(world, 20);
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

    void aRefusedTokenStopsEverything() // R11
    {
        World world(u"netskope"_s, {u"401:after=2:method=POST"_s});
        const auto many = crowd(world, 30);
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

    void aServerThatFailsAgainAndAgainIsLeftAlone() // R17
    {
        World world(u"netskope"_s, {u"500:method=POST"_s});
        const auto many = crowd(world, 30);
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

    void aServerThatIsNotThereIsNamed()
    {
        World world;
        world.server.reset();
        const auto outcome = world.console->run();
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().kind, ErrorKind::Unavailable);
        QCOMPARE(world.number(u"SELECT count(*) FROM provisioning_runs WHERE owner <> ''"_s), 0);
    }

    void manyRemovalsWaitForTheirNumber() // R23
    {
        World world;
        const auto many = crowd(world, 10);
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
        QCOMPARE(wrong.error().kind, ErrorKind::Invalid);
        QVERIFY(isActive(*world.server, u"p000"_s));
        const auto confirmed = world.console->run({.confirmedRemovals = 10});
        VERIFY_OK(confirmed);
        QCOMPARE(confirmed->waiting, 0);
        QVERIFY(!isActive(*world.server, u"p000"_s));
        QCOMPARE(memberships(*world.server).last(), u"Staff: ada bob cleo"_s);
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

    void whatARunDidIsTakenBack_data() { whatThePreviewSaidIsWhatTheProviderReceives_data(); }

    void whatARunDidIsTakenBack()
    {
        QFETCH(const QString, profile);
        World world(profile);
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
        const auto from = world.server->writes().size();
        const auto undone = world.console->run({.undo = plan->undoes});
        VERIFY_OK(undone);
        QCOMPARE(undone->failed + undone->waiting, 0);
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
        world.console->changeIdm([](IdmSettings &idm) { idm.serverPatches = false; });
        world.set(world.bob, [](User &user) { user.firstname = u"Robert"_s; });
        VERIFY_OK(world.console->run());
        const auto replaced = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(replaced);
        QCOMPARE(replaced->changes.size(), 1);
        QVERIFY(std::all_of(replaced->changes.cbegin(), replaced->changes.cend(),
                            [](const ProvisioningChange &change) { return change.waiting; }));
        Directory::number(world.fresh.database, u"UPDATE provisioning_operations SET undo = '' RETURNING 1"_s);
        world.console->changeIdm([](IdmSettings &idm) { idm.serverPatches = true; });
        const auto old = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(old);
        QVERIFY(old->changes.size() == 1 && old->changes.first().waiting); // by a version that kept nothing
        const World empty;
        QCOMPARE(empty.console->preview({}, LookupDepth::Needed, true).error().kind, ErrorKind::NotFound);
    }

    void anUndoGoesOnWhereItStopped()
    {
        World world;
        const auto many = crowd(world, 10);
        VERIFY_OK(waited(world.groups.changeMembers(world.staff, many, {}, world.fresh.actor)));
        VERIFY_OK(world.console->run());
        const auto plan = world.console->preview({}, LookupDepth::Needed, true);
        VERIFY_OK(plan);
        QCOMPARE(plan->removals, 14);
        QVERIFY(!plan->guard.isEmpty());
        const auto from = world.server->writes().size();
        QCOMPARE(world.console->run({.undo = 0}).error().kind, ErrorKind::Invalid); // without the number nothing at all
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
        QTest::newRow("only with the version") << QStringList{u"versions"_s};
        QTest::newRow("only with the version, no PATCH") << QStringList{u"versions"_s, u"no-patch"_s};
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

    void lookUpsThatFailAreEvents()
    {
        for (const QString &fault : {u"401"_s, u"403"_s, u"500"_s}) {
            World world(u"netskope"_s, {fault});
            QVERIFY(!world.console->run());
            QVERIFY(Directory::eventTypes(world.fresh.database).contains(u"user_lookup_provision"_s));
        }
    }

    void aGroupThatIsMadeWithoutItsMembersGetsThem()
    {
        for (const QStringList &faults : {QStringList{u"members-later"_s}, {u"members-later"_s, u"no-patch-path"_s}}) {
            World world(u"netskope"_s, faults);
            const auto outcome = world.console->run();
            VERIFY_OK(outcome);
            QCOMPARE(outcome->failed + outcome->waiting, 0);
            QCOMPARE(memberships(*world.server), (QStringList{u"Sales: cleo dan"_s, u"Staff: ada bob cleo"_s}));
            QCOMPARE(world.console->run()->requests, 0);
        }
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

    void aProviderThatShowsNoMembersDoesNotDiffer()
    {
        World world(u"egnyte"_s, {u"no-members"_s});
        VERIFY_OK(world.console->run());
        const auto compared = world.console->preview({}, LookupDepth::Everything);
        VERIFY_OK(compared);
        QVERIFY(compared->changes.isEmpty());
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
        const auto many = crowd(world, 30);
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

    void deactivatingTheIntegrationEndsARun()
    {
        World world(u"netskope"_s, {u"slow:ms=40:method=POST"_s});
        const auto many = crowd(world, 30);
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

QTEST_GUILESS_MAIN(ProvisioningRunTest)
#include "ProvisioningRunTest.moc"
