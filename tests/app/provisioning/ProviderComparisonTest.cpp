// SPDX-License-Identifier: Apache-2.0
#include "app/directory/UserGroupStore.h"
#include "app/directory/UserStore.h"
#include "app/provisioning/ProvisioningTable.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/PracticeSight.h"
#include "tests/support/ProvisioningConsole.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>

using namespace gatehouse;
using namespace PracticeSight;
using namespace Qt::StringLiterals;
using Kind = PracticeDirectory::Kind;

namespace
{

QJsonObject replacing(const QString &path, const QJsonValue &value)
{
    return {
        {u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:api:messages:2.0:PatchOp"_s}},
        {u"Operations"_s, QJsonArray{QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, path}, {u"value"_s, value}}}}};
}

} // namespace

/// What others changed at the provider: found by reading all of it, shown as the changes that set it right, and set
/// right by a run.
class ProviderComparisonTest : public QObject
{
    Q_OBJECT

    /// ada, bob and cleo in Staff, provisioned.
    struct World {
        FreshWorkspace fresh;
        std::unique_ptr<PracticeServer> server;
        ProvisioningConsole console;
        UserStore users{fresh.database};
        QList<UserId> people;
        UserGroupId staff;

        explicit World(const QString &profile = u"netskope"_s, const QStringList &faults = {}, int crowd = 0)
            : server(practice(profile, faults))
            , console(fresh.database, profile, server->baseUrl(), server->token())
        {
            QStringList usernames{u"ada"_s, u"bob"_s, u"cleo"_s};
            for (int i = 0; i < crowd; ++i)
                usernames.append(u"p%1"_s.arg(i, 3, 10, QChar(u'0')));
            for (const QString &username : usernames)
                people.append(Directory::addPerson(fresh.database, username));
            for (const UserId &id : std::as_const(people)) {
                User user = *waited(users.find(id));
                user.lastname = u"Of "_s + user.username;
                if (!waited(users.save(user, fresh.actor)))
                    qFatal("a person was not saved");
            }
            staff = Directory::addGroup(fresh.database, u"Staff"_s, people);
            console.bind({staff});
            const auto outcome = console.run();
            if (!outcome || outcome->failed + outcome->waiting > 0)
                qFatal("the first run failed");
        }
        QString id(const QString &userName) const { return account(*server, userName)[u"id"_s].toString(); }
        Result<ProvisioningPlan> compare() { return console.preview({}, LookupDepth::Everything); }
        Result<ProvisioningOutcome> repair()
        {
            ProvisioningOptions options;
            options.depth = LookupDepth::Everything;
            return console.run(options);
        }
    };

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void nothingDiffersRightAfterARun_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("Netskope") << u"netskope"_s;
        QTest::newRow("Egnyte") << u"egnyte"_s;
    }

    void nothingDiffersRightAfterARun()
    {
        QFETCH(const QString, profile);
        World world(profile);
        const auto plan = world.compare();
        VERIFY_OK(plan);
        QVERIFY2(plan->changes.isEmpty(), qPrintable(plan->changes.value(0).reason));
        QVERIFY(plan->comparison);
        QCOMPARE(plan->comparison->accounts, 3);
        QVERIFY(plan->comparison->strangers.isEmpty());
        QVERIFY2(plan->comparison->warning.isEmpty(), qPrintable(plan->comparison->warning));
        QVERIFY(!world.console.preview()->comparison);
    }

    void whatOthersChangedThereIsShownAndSetRight_data() { nothingDiffersRightAfterARun_data(); }

    void whatOthersChangedThereIsShownAndSetRight()
    {
        QFETCH(const QString, profile);
        World world(profile);
        PracticeDirectory &there = world.server->directory();
        QCOMPARE(there.patch(Kind::Users, world.id(u"ada"_s), replacing(u"name.familyName"_s, u"Changed"_s)).status /
                     100,
                 2);
        QCOMPARE(there.patch(Kind::Users, world.id(u"bob"_s), replacing(u"active"_s, false)).status / 100, 2);
        QCOMPARE(there.remove(Kind::Users, world.id(u"cleo"_s)).status / 100, 2);
        QCOMPARE(world.console.preview()->changes.size(), 0); // it is thought to be known
        const auto plan = world.compare();
        VERIFY_OK(plan);
        QMap<QString, QString> seen;
        for (const ProvisioningChange &change : plan->changes)
            seen[change.name] += toText(change.action);
        QCOMPARE(seen[u"ada"_s], u"update"_s);
        QCOMPARE(seen[u"bob"_s], u"reactivate"_s);
        QCOMPARE(seen[u"cleo"_s], u"create"_s);
        const auto ada = std::find_if(plan->changes.cbegin(), plan->changes.cend(),
                                      [](const ProvisioningChange &change) { return change.name == u"ada"; });
        QCOMPARE(ada->fields.first().from, u"Changed"_s);
        VERIFY_OK(world.repair());
        QVERIFY(isActive(*world.server, u"bob"_s));
        QVERIFY(isActive(*world.server, u"cleo"_s));
        QVERIFY(account(*world.server, u"ada"_s)[u"name"_s][u"familyName"].toString() != u"Changed"_s);
        QCOMPARE(memberships(*world.server), QStringList{u"Staff: ada bob cleo"_s});
        QVERIFY(world.compare()->changes.isEmpty());
    }

    void whatTheProviderAddsOfItsOwnStays()
    {
        World world;
        User bare = *waited(world.users.find(world.people[0]));
        bare.lastname.clear();
        VERIFY_OK(waited(world.users.save(bare, world.fresh.actor)));
        VERIFY_OK(world.console.run());
        world.server->directory().patch(Kind::Users, world.id(u"ada"_s), replacing(u"name.familyName"_s, u"Theirs"_s));
        const auto plan = world.compare();
        VERIFY_OK(plan);
        QVERIFY2(plan->changes.isEmpty(), qPrintable(plan->changes.value(0).reason));
    }

    void whatTheProviderWritesInItsOwnWayIsNoDifference_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<bool>("patches");
        QTest::newRow("answers nothing to a PATCH") << u"netskope"_s << true;
        QTest::newRow("answers the resource") << u"egnyte"_s << true;
        QTest::newRow("takes PUT only") << u"egnyte"_s << false;
    }

    void whatTheProviderWritesInItsOwnWayIsNoDifference()
    {
        QFETCH(const QString, profile);
        QFETCH(const bool, patches);
        World world(profile, {u"normalises"_s});
        world.console.changeIdm([patches](IdmSettings &idm) { idm.serverPatches = patches; });
        const auto named = [&world](const QString &name) {
            User ada = *waited(world.users.find(world.people[0]));
            ada.lastname = name;
            if (!waited(world.users.save(ada, world.fresh.actor)))
                qFatal("a person was not saved");
        };
        named(u"Of  Lovelace"_s);
        VERIFY_OK(world.repair());
        QCOMPARE(account(*world.server, u"ada"_s)[u"name"_s][u"familyName"].toString(), u"Of Lovelace"_s);
        const auto plan = world.compare();
        VERIFY_OK(plan);
        QVERIFY2(plan->changes.isEmpty(), qPrintable(plan->changes.value(0).reason));
        QVERIFY(world.repair()->requests == 0 && world.compare()->changes.isEmpty());
        // What others write there is one, whatever is like it.
        world.server->directory().patch(Kind::Users, world.id(u"ada"_s),
                                        replacing(u"name.familyName"_s, u"OfLovelace"_s));
        QCOMPARE(world.compare()->changes.size(), 1);
        VERIFY_OK(world.repair());
        QVERIFY(world.compare()->changes.isEmpty());
        named(u"Byron"_s);
        QCOMPARE(world.repair()->requests, 1);
        QVERIFY(world.compare()->changes.isEmpty());
    }

    void aGroupThatWasChangedThereIsSetRight()
    {
        World world;
        const QString group = world.server->resources(Kind::Groups).first()[u"id"_s].toString();
        world.server->directory().patch(
            Kind::Groups, group,
            {{u"Operations"_s,
              QJsonArray{QJsonObject{{u"op"_s, u"remove"_s},
                                     {u"path"_s, u"members[value eq \"%1\"]"_s.arg(world.id(u"bob"_s))}}}}});
        QCOMPARE(memberships(*world.server), QStringList{u"Staff: ada cleo"_s});
        QCOMPARE(world.compare()->changes.size(), 1);
        VERIFY_OK(world.repair());
        QCOMPARE(memberships(*world.server), QStringList{u"Staff: ada bob cleo"_s});
    }

    void somebodyWhoWasReactivatedThereIsDeactivatedAgain()
    {
        World world;
        User bob = *waited(world.users.find(world.people[1]));
        bob.state = UserState::Suspended;
        VERIFY_OK(waited(world.users.save(bob, world.fresh.actor)));
        VERIFY_OK(world.console.run());
        QVERIFY(!isActive(*world.server, u"bob"_s));
        world.server->directory().patch(Kind::Users, world.id(u"bob"_s), replacing(u"active"_s, true));
        QVERIFY(world.console.preview()->changes.isEmpty());
        const auto plan = world.compare();
        QCOMPARE(plan->counts(), (QMap<QString, qint64>{{u"deactivate"_s, 1}}));
        VERIFY_OK(world.repair());
        QVERIFY(!isActive(*world.server, u"bob"_s));
    }

    void strangersAreNamedUntilTheyAreIgnored()
    {
        World world;
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"root"_s}});
        world.server->directory().create(Kind::Users, {{u"userName"_s, u"zed"_s}});
        auto plan = world.compare();
        VERIFY_OK(plan);
        QVERIFY(plan->changes.isEmpty()); // nothing is done to them
        QCOMPARE(plan->comparison->strangers.size(), 2);
        const RemoteUser root = plan->comparison->strangers.first();
        QCOMPARE(root.userName(), u"root"_s);
        VERIFY_OK(waited(world.fresh.database.transaction([&](Connection &connection) {
            return ProvisioningTable::ignore(connection, world.console.application, {root.id()}, world.fresh.actor);
        })));
        plan = world.compare();
        QCOMPARE(plan->comparison->strangers.size(), 1);
        QCOMPARE(plan->comparison->ignored.size(), 1);
        VERIFY_OK(waited(world.fresh.database.transaction([&](Connection &connection) {
            return ProvisioningTable::unignoreAll(connection, world.console.application);
        })));
        QCOMPARE(world.compare()->comparison->strangers.size(), 2);
    }

    void anIncompleteListTakesNobodyForGone() // P11
    {
        World world(u"netskope"_s, {u"wrong-total:path=/Users"_s, u"ignore-startindex:path=/Users"_s}, 150);
        const auto plan = world.compare();
        VERIFY_OK(plan);
        QVERIFY2(plan->changes.isEmpty(), qPrintable(plan->changes.value(0).reason));
        QVERIFY(!plan->comparison->warning.isEmpty());
    }

    void aComparisonThatFindsNothingAsksForNothingButTheListAndTheGroups()
    {
        World world;
        const auto asked = world.server->requests().size();
        VERIFY_OK(world.compare());
        for (const QString &request : world.server->requests().mid(asked))
            QVERIFY2(!request.startsWith(u"GET /Users/"_s), qPrintable(request));
    }

    void veryManyDifferencesAreTakenFromTheList()
    {
        World world(u"netskope"_s, {}, 150);
        for (const QJsonObject &row : world.server->resources(Kind::Users))
            world.server->directory().patch(Kind::Users, row[u"id"_s].toString(),
                                            replacing(u"name.familyName"_s, u"Changed"_s));
        const auto asked = world.server->requests().size();
        const auto plan = world.compare();
        VERIFY_OK(plan);
        QCOMPARE(plan->counts(), (QMap<QString, qint64>{{u"update"_s, 153}}));
        QVERIFY(world.server->requests().size() - asked < 20);
        VERIFY_OK(world.repair());
        QVERIFY(world.compare()->changes.isEmpty());
    }

    void aServerThatFailsChangesNothing()
    {
        World world(u"netskope"_s, {u"500:method=GET:path=/Users:after=9"_s});
        const auto plan = world.compare();
        QVERIFY(!plan);
        QVERIFY(!plan.error().message.isEmpty());
        QVERIFY(!world.repair());
        QCOMPARE(Directory::number(world.fresh.database, u"SELECT count(*) FROM provisioned_users"_s), 3);
    }
};

QTEST_GUILESS_MAIN(ProviderComparisonTest)
#include "ProviderComparisonTest.moc"
