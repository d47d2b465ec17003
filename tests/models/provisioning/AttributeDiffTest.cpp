// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/AttributeDiff.h"

#include "tests/support/PlanScene.h"

#include <QJsonArray>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// What is sent of an account that differs.
class AttributeDiffTest : public QObject
{
    Q_OBJECT

    using World = PlanScene;

private Q_SLOTS:
    void sendsOnlyWhatChanged()
    {
        World world;
        const User before = world.add(u"ada"_s);
        world.account(before, u"r/1"_s);
        world.bind(u"All Staff"_s, {before.id});
        world.input.groupManagement = false;
        world.input.people.first().firstname = u"Augusta"_s;
        const auto plan = world.plan();
        QCOMPARE(World::onlyRequest(plan),
                 u"PATCH /Users/r%2F1 "
                 "{\"Operations\":[{\"op\":\"replace\",\"path\":\"name.givenName\",\"value\":\"Augusta\"}],"
                 "\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]}"_s);
        QCOMPARE(plan.changes.first().fields,
                 (QList<ProvisioningField>{{u"name.givenName"_s, u"ada"_s, u"Augusta"_s}}));
        QVERIFY(plan.changes.first().reason.contains(u"name.givenName"_s));
    }

    void speaksTheDialectOfTheProvider_data()
    {
        QTest::addColumn<QString>("patch");
        QTest::addColumn<QString>("request");
        QTest::newRow("path") << u"path"_s
                              << u"PATCH /Users/r1 {\"Operations\":[{\"op\":\"replace\",\"path\":\"active\","
                                 "\"value\":false}],\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]}"_s;
        QTest::newRow("pathless") << u"pathless"_s
                                  << u"PATCH /Users/r1 {\"Operations\":[{\"op\":\"replace\",\"value\":{\"active\":"
                                     "false}}],\"schemas\":[\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"]}"_s;
        QTest::newRow("put")
            << u"put"_s
            << u"PUT /Users/r1 {\"active\":false,\"emails\":[{\"primary\":true,\"type\":\"work\","
               "\"value\":\"ada@example.org\"}],\"externalId\":\"ID\",\"name\":{\"givenName\":\"ada\"},"
               "\"schemas\":[\"urn:ietf:params:scim:schemas:core:2.0:User\"],\"userName\":\"ada\"}"_s;
    }

    void speaksTheDialectOfTheProvider()
    {
        QFETCH(const QString, patch);
        QFETCH(QString, request);
        World world;
        world.input.manners.patch = patch;
        User &ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s);
        ada.state = UserState::Suspended;
        QCOMPARE(World::onlyRequest(world.plan()), request.replace(u"ID"_s, ada.id.toString()));
    }

    void aPathlessPatchSaysANameWhole()
    {
        World world;
        world.input.manners.patch = u"pathless"_s;
        world.input.groupManagement = false;
        const User ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s)
            .known.insert(u"name"_s, QJsonObject{{u"givenName"_s, u"ada"_s}, {u"familyName"_s, u"Moor"_s}});
        world.bind(u"All Staff"_s, {ada.id});
        world.input.people.first().firstname = u"Augusta"_s;
        world.input.people.first().lastname = u"Moor"_s;
        const QJsonArray operations = world.plan().changes.first().request.body.value(u"Operations"_s).toArray();
        QCOMPARE(operations[0][u"value"][u"name"].toObject(),
                 (QJsonObject{{u"givenName"_s, u"Augusta"_s}, {u"familyName"_s, u"Moor"_s}}));
    }

    void aPathlessPatchHoldsAllAttributesAtOnce()
    {
        World world;
        world.input.manners.patch = u"pathless"_s;
        world.input.groupManagement = false;
        const User before = world.add(u"ada"_s);
        world.account(before, u"r1"_s);
        world.bind(u"All Staff"_s, {before.id});
        world.input.people.first().firstname = u"Augusta"_s;
        world.input.people.first().email = u"a@example.org"_s;
        const QJsonArray operations = world.plan().changes.first().request.body.value(u"Operations"_s).toArray();
        QCOMPARE(operations.size(), 1);
        QCOMPARE(operations[0][u"value"][u"name"][u"givenName"].toString(), u"Augusta"_s);
        QCOMPARE(operations[0][u"value"][u"emails"][0][u"value"].toString(), u"a@example.org"_s);
    }

    void keepsTheProvidersOtherAddresses()
    {
        World world;
        world.input.groupManagement = false;
        const User ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s)
            .known.insert(u"emails"_s,
                          QJsonArray{QJsonObject{{u"value"_s, u"home@example.net"_s}, {u"type"_s, u"home"_s}},
                                     QJsonObject{{u"value"_s, u"old@example.org"_s}, {u"type"_s, u"work"_s}}});
        world.bind(u"All Staff"_s, {ada.id});
        const QJsonValue operation = world.plan().changes.first().request.body.value(u"Operations"_s)[0];
        QCOMPARE(operation[u"path"].toString(), u"emails"_s);
        QCOMPARE(operation[u"value"][0][u"value"].toString(), u"home@example.net"_s);
        QCOMPARE(operation[u"value"][1][u"value"].toString(), u"ada@example.org"_s);
    }

    void removesAnAttributeThatWasCleared()
    {
        World world;
        world.input.groupManagement = false;
        const User ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s);
        world.bind(u"All Staff"_s, {ada.id});
        world.input.people.first().firstname.clear();
        const QJsonValue operation = world.plan().changes.first().request.body.value(u"Operations"_s)[0];
        QCOMPARE(operation[u"op"].toString(), u"remove"_s);
        QCOMPARE(operation[u"path"].toString(), u"name.givenName"_s);
    }

    void leavesAnAttributeOfACreateAlone()
    {
        World world;
        world.input.groupManagement = false;
        AttributeMapping type;
        type.constant = u"power"_s;
        type.scim = u"userType"_s;
        type.onCreateOnly = true;
        world.input.userMappings.append(type);
        const User ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s).known.insert(u"userType"_s, u"admin"_s);
        const User eve = world.add(u"eve"_s);
        world.bind(u"All Staff"_s, {ada.id, eve.id});
        QCOMPARE(world.steps(), u"create user eve"_s);
        QCOMPARE(world.plan().changes.first().request.body.value(u"userType"_s).toString(), u"power"_s);
    }

    void writesSchemaExtensionsUnderTheirUrn()
    {
        World world;
        world.input.groupManagement = false;
        const QString enterprise = u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"_s;
        world.input.userMappings.append(World::mapping(u"department"_s, enterprise + u":department"_s));
        User &ada = world.add(u"ada"_s);
        ada.department = u"Sales"_s;
        world.account(ada, u"r1"_s);
        world.bind(u"All Staff"_s, {ada.id});
        QCOMPARE(world.steps(), QString());
        world.input.people.first().department = u"Finance"_s;
        const QJsonValue operation = world.plan().changes.first().request.body.value(u"Operations"_s)[0];
        QCOMPARE(operation[u"path"].toString(), enterprise + u":department"_s);
        QCOMPARE(operation[u"value"].toString(), u"Finance"_s);
    }

    void accentsAreTheSameInBothWaysOfWritingThem() // S8
    {
        World world;
        world.input.groupManagement = false;
        User &zoe = world.add(u"zoe"_s);
        zoe.firstname = u"Zo\u00EB"_s;
        world.account(zoe, u"r1"_s).known.insert(u"name"_s, QJsonObject{{u"givenName"_s, u"Zoe\u0308"_s}});
        world.bind(u"Staff"_s, {zoe.id});
        QCOMPARE(world.steps(), QString());
    }

    void otherLettersOfTheSameUserNameAreInNobodysWay()
    {
        World world;
        world.input.groupManagement = false;
        User &ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s);
        ada.username = u"Ada"_s;
        world.bind(u"Staff"_s, {ada.id});
        QCOMPARE(world.steps(), u"update user Ada"_s);
        QVERIFY(world.plan().changes.first().after.isEmpty());
    }

    void aPutRepeatsWhatTheProviderHoldsBeyondTheMappings()
    {
        World world;
        world.input.groupManagement = false;
        world.input.manners.patch = u"put"_s;
        User &ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s);
        const User gone = World::person(u"gone"_s);
        world.account(gone, u"r2"_s);
        const User same = world.add(u"same"_s);
        world.account(same, u"r3"_s);
        world.bind(u"Staff"_s, {world.input.people.first().id, same.id});
        User &first = world.input.people.first();
        first.firstname = u"Augusta"_s;
        const QList<UserId> needed = lookupNeeds(world.input, world.remote).read;
        QCOMPARE(QSet<UserId>(needed.cbegin(), needed.cend()), (QSet<UserId>{first.id, gone.id}));
        const QJsonObject held{{u"id"_s, u"r1"_s},
                               {u"title"_s, u"Countess"_s},
                               {u"meta"_s, QJsonObject{{u"version"_s, u"3"_s}}},
                               {u"name"_s, QJsonObject{{u"givenName"_s, u"ada"_s}, {u"middleName"_s, u"Byron"_s}}}};
        for (RemoteAccount &account : world.remote.accounts)
            account.whole = HeldResource::read(held);
        QVERIFY(lookupNeeds(world.input, world.remote).read.isEmpty());
        const auto plan = world.plan();
        QCOMPARE(world.steps(), u"update user ada, deactivate user gone"_s);
        const QJsonObject update = plan.changes.first().request.body;
        QCOMPARE(update[u"title"_s].toString(), u"Countess"_s);
        QCOMPARE(update[u"name"_s].toObject(),
                 (QJsonObject{{u"givenName"_s, u"Augusta"_s}, {u"middleName"_s, u"Byron"_s}}));
        QVERIFY(!update.contains(u"meta"_s));
        const QJsonObject off = plan.changes.last().request.body;
        QCOMPARE(off[u"title"_s].toString(), u"Countess"_s);
        QVERIFY(!off[u"active"_s].toBool(true));
    }
};

QTEST_GUILESS_MAIN(AttributeDiffTest)
#include "AttributeDiffTest.moc"
