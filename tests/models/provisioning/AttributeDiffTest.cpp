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
        QJsonValue operation = world.plan().changes.first().request.body.value(u"Operations"_s)[0];
        QCOMPARE(operation[u"path"].toString(), u"emails[type eq \"work\"].value"_s);
        QCOMPARE(operation[u"value"].toString(), u"ada@example.org"_s);
        // Nothing tells it from the others but its place.
        RemoteAccount &account = world.remote.accounts[ada.id];
        account.known.insert(u"emails"_s, QJsonArray{QJsonObject{{u"value"_s, u"old@example.org"_s}},
                                                     QJsonObject{{u"value"_s, u"home@example.net"_s}}});
        operation = world.plan().changes.first().request.body.value(u"Operations"_s)[0];
        QCOMPARE(operation[u"path"].toString(), u"emails"_s);
        QCOMPARE(operation[u"value"][0][u"value"].toString(), u"ada@example.org"_s);
        QCOMPARE(operation[u"value"][1][u"value"].toString(), u"home@example.net"_s);
        // The provider's own is not ours to write over.
        account.known.insert(u"emails"_s,
                             QJsonArray{QJsonObject{{u"value"_s, u"home@example.net"_s}, {u"type"_s, u"home"_s}}});
        operation = world.plan().changes.first().request.body.value(u"Operations"_s)[0];
        QCOMPARE(operation[u"op"].toString(), u"add"_s);
        QCOMPARE(operation[u"path"].toString(), u"emails"_s);
        QCOMPARE(operation[u"value"].toArray().size(), 1);
        QCOMPARE(operation[u"value"][0][u"value"].toString(), u"ada@example.org"_s);
        // One that is cleared here takes no other along.
        world.account(ada, u"r1"_s);
        world.input.people.first().email.clear();
        operation = world.plan().changes.first().request.body.value(u"Operations"_s)[0];
        QCOMPARE(operation[u"op"].toString(), u"remove"_s);
        QCOMPARE(operation[u"path"].toString(), u"emails[type eq \"work\"]"_s);
    }

    void whatOneValueOfAListBecameIsDoneToTheListThatIsThere_data()
    {
        const auto one = [](const QString &value, const QString &type = {}) {
            QJsonObject one{{u"value"_s, value}};
            if (!type.isEmpty())
                one.insert(u"type"_s, type);
            return one;
        };
        const QJsonObject old = one(u"old"_s, u"work"_s);
        const QJsonObject changed = one(u"new"_s, u"work"_s);
        const QJsonObject home = one(u"home"_s, u"home"_s);
        QTest::addColumn<QJsonArray>("before");
        QTest::addColumn<QJsonArray>("after");
        QTest::addColumn<QJsonArray>("now");
        QTest::addColumn<QJsonArray>("meant");
        QTest::newRow("others stay") << QJsonArray{old} << QJsonArray{changed} << QJsonArray{home, old}
                                     << QJsonArray{home, changed};
        QTest::newRow("in another case, and with what the provider adds")
            << QJsonArray{old} << QJsonArray{changed}
            << QJsonArray{QJsonObject{{u"value"_s, u"OLD"_s}, {u"display"_s, u"x"_s}}, home}
            << QJsonArray{QJsonObject{{u"value"_s, u"new"_s}, {u"display"_s, u"x"_s}}, home};
        QTest::newRow("the value tells, and not the type")
            << QJsonArray{old} << QJsonArray{changed} << QJsonArray{one(u"alias"_s, u"work"_s), old}
            << QJsonArray{one(u"alias"_s, u"work"_s), changed};
        QTest::newRow("changed there meanwhile")
            << QJsonArray{old} << QJsonArray{changed} << QJsonArray{one(u"theirs"_s, u"work"_s), home}
            << QJsonArray{changed, home};
        QTest::newRow("gone there") << QJsonArray{old} << QJsonArray{changed} << QJsonArray{home}
                                    << QJsonArray{home, changed};
        QTest::newRow("taken out") << QJsonArray{old} << QJsonArray() << QJsonArray{home, old} << QJsonArray{home};
        QTest::newRow("the first one") << QJsonArray() << QJsonArray{changed} << QJsonArray{home}
                                       << QJsonArray{home, changed};
        QTest::newRow("there already") << QJsonArray() << QJsonArray{changed} << QJsonArray{changed}
                                       << QJsonArray{changed};
    }

    void whatOneValueOfAListBecameIsDoneToTheListThatIsThere()
    {
        QFETCH(const QJsonArray, before);
        QFETCH(const QJsonArray, after);
        QFETCH(const QJsonArray, now);
        QTEST(rebasedList(before, after, now), "meant");
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

    void anIdThatIsSomebodyElsesByNowIsToldFromANameWrittenAnotherWay_data() // S5
    {
        const auto account = [](const QString &userName, const QString &externalId, const QString &email) {
            QJsonObject account;
            if (!userName.isEmpty())
                account.insert(u"userName"_s, userName);
            if (!externalId.isEmpty())
                account.insert(u"externalId"_s, externalId);
            if (!email.isEmpty())
                account.insert(u"emails"_s, QJsonArray{QJsonObject{{u"value"_s, u"x."_s + email}},
                                                       QJsonObject{{u"value"_s, email}}});
            return account;
        };
        const QJsonObject ann = account(u"ann"_s, u"uuid-1"_s, u"ann@example.org"_s);
        QTest::addColumn<QJsonObject>("known");
        QTest::addColumn<QJsonObject>("there");
        QTest::addColumn<bool>("another");
        QTest::newRow("the same") << ann << ann << false;
        QTest::newRow("another case") << ann << account(u"ANN"_s, {}, {}) << false;
        QTest::newRow("a name within the name") << ann << account(u"joanna"_s, {}, {}) << true;
        QTest::newRow("a name within the name, everything else shown")
            << ann << account(u"joanna"_s, u"X-77"_s, u"joanna@other.example"_s) << true;
        QTest::newRow("a name around the name")
            << account(u"frederick"_s, u"uuid-1"_s, {}) << account(u"eric"_s, {}, {}) << true;
        QTest::newRow("with a domain") << ann << account(u"ann@corp.example"_s, {}, {}) << false;
        QTest::newRow("without the domain")
            << account(u"Ann@corp.example"_s, {}, {}) << account(u"ann"_s, {}, {}) << false;
        QTest::newRow("in another domain")
            << account(u"ann@a.example"_s, {}, {}) << account(u"ann@b.example"_s, {}, {}) << false;
        QTest::newRow("in a Windows domain") << ann << account(u"CORP\\ann"_s, {}, {}) << false;
        QTest::newRow("named by the address")
            << ann << account(u"x.y@example.org"_s, {}, u"ann@example.org"_s) << false;
        QTest::newRow("named as the address")
            << account(u"axu"_s, {}, u"ann@example.org"_s) << account(u"ann@example.org"_s, {}, {}) << false;
        QTest::newRow("with a domain, of another number")
            << ann << account(u"ann@other.example"_s, u"X-77"_s, {}) << true;
        QTest::newRow("with a domain, and another address")
            << ann << account(u"ann@other.example"_s, {}, u"ann.lee@other.example"_s) << true;
        QTest::newRow("another number says nothing of the same name")
            << ann << account(u"ann"_s, u"X-77"_s, {}) << false;
        QTest::newRow("another number says more than an address")
            << ann << account(u"info"_s, u"X-77"_s, u"ann@example.org"_s) << true;
        QTest::newRow("renamed there") << ann << account(u"anna.new"_s, u"uuid-1"_s, u"new@example.org"_s) << false;
        QTest::newRow("renamed there, the address is the same")
            << ann << account(u"anna.new"_s, {}, u"ANN@example.org"_s) << false;
        QTest::newRow("nothing is shown") << ann << QJsonObject() << false;
        QTest::newRow("only another number is shown") << ann << account({}, u"X-77"_s, {}) << true;
        QTest::newRow("only another address is shown") << ann << account({}, {}, u"new@example.org"_s) << false;
    }

    void anIdThatIsSomebodyElsesByNowIsToldFromANameWrittenAnotherWay()
    {
        QFETCH(const QJsonObject, known);
        QFETCH(const QJsonObject, there);
        QTEST(isAnother(known, there), "another");
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
