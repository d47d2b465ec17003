// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/PlanProvisioning.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/scim/ScimMapping.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

AttributeMapping mapping(const QString &property, const QString &scim)
{
    AttributeMapping mapping;
    mapping.property = property;
    mapping.scim = scim;
    return mapping;
}

User person(const QString &username)
{
    User user;
    user.id = UserId::create();
    user.username = username;
    user.email = username + u"@example.org"_s;
    user.firstname = username;
    user.lastname = u"Last"_s;
    return user;
}

/// A directory and a provider that agree as far as the test does not say otherwise.
struct World {
    ProvisioningInput input;
    RemoteState remote;

    World()
    {
        input.userMappings = {mapping(u"username"_s, u"userName"_s), mapping(u"firstname"_s, u"name.givenName"_s),
                              mapping(u"email"_s, u"emails: value"_s), mapping(u"active"_s, u"active"_s)};
        input.groupMappings = {mapping(u"name"_s, u"displayName"_s)};
        input.groupManagement = true;
        input.people.reserve(16); // add() hands out references
    }

    User &add(const QString &username) { return input.people.emplaceBack(person(username)); }

    BoundGroup &bind(const QString &name, const QList<UserId> &members)
    {
        BoundGroup bound;
        bound.group.id = UserGroupId::create();
        bound.group.name = name;
        bound.members = members;
        return input.groups.emplaceBack(bound);
    }

    RemoteAccount &account(const User &user, const QString &remoteId)
    {
        RemoteAccount account;
        account.remoteId = remoteId;
        account.name = user.username;
        account.known = reduced(scimUser(user, input.userMappings, input.manners), input.userMappings);
        account.known.insert(u"externalId"_s, user.id.toString());
        account.managed = true;
        return *remote.accounts.insert(user.id, account);
    }

    RemoteGroup &group(const UserGroup &group, const QString &remoteId, const QSet<UserId> &members)
    {
        RemoteGroup there;
        there.remoteId = remoteId;
        there.name = group.name;
        there.known = {{u"displayName"_s, group.name}};
        there.members = members;
        return *remote.groups.insert(group.id, there);
    }

    RemoteMatch &match(const User &user, RemoteMatch::By by, const QJsonObject &resource)
    {
        RemoteMatch match;
        match.by = by;
        match.remoteId = resource.value(u"id"_s).toString();
        match.name = resource.value(u"userName"_s).toString();
        match.resource = resource;
        return *remote.matches.insert(user.id, match);
    }

    ProvisioningPlan plan() const { return planProvisioning(input, remote); }

    /// "create user ada, …"
    QString steps() const
    {
        QStringList steps;
        const ProvisioningPlan planned = plan();
        for (const ProvisioningChange &change : planned.changes)
            steps.append(toText(change.action) + u' ' + toText(change.kind) + u' ' + change.name);
        return steps.join(u", "_s);
    }
};

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// The only request of the plan, as method, path and body.
QString onlyRequest(const ProvisioningPlan &plan)
{
    QStringList requests;
    for (const ProvisioningChange &change : plan.changes) {
        if (!change.request.isEmpty())
            requests.append(change.request.method + u' ' + change.request.path + u' ' + compact(change.request.body));
    }
    return requests.join(u'\n');
}

} // namespace

class PlanProvisioningTest : public QObject
{
    Q_OBJECT

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
                now.known = change.effect.known;
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

    void sendsOnlyWhatChanged()
    {
        World world;
        const User before = world.add(u"ada"_s);
        world.account(before, u"r/1"_s);
        world.bind(u"All Staff"_s, {before.id});
        world.input.groupManagement = false;
        world.input.people.first().firstname = u"Augusta"_s;
        const auto plan = world.plan();
        QCOMPARE(onlyRequest(plan),
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
        QCOMPARE(onlyRequest(world.plan()), request.replace(u"ID"_s, ada.id.toString()));
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
        world.input.userMappings.append(mapping(u"department"_s, enterprise + u":department"_s));
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
        const User gone = person(u"gone"_s);
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
        world.account(person(u"gone"_s), u"r1"_s);
        world.account(world.add(u"left"_s), u"r2"_s);
        User &suspended = world.add(u"suspended"_s);
        suspended.state = UserState::Suspended;
        world.account(suspended, u"r3"_s);
        world.bind(u"Staff"_s, {suspended.id});
        QTEST(world.steps(), "steps");
        // Suspended before, and deleted here since: nothing to deactivate, an account to delete.
        const User late = person(u"zoe"_s);
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
        world.account(person(u"gone"_s), u"r2"_s).kept = true;
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
        world.input.userMappings.append(mapping(u"employeeIdentifier"_s, u"externalId"_s));
        User &ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s).known.insert(u"externalId"_s, u"of the HR system"_s);
        world.bind(u"Staff"_s, {ada.id});
        QCOMPARE(world.steps(), QString());
        ada.employeeIdentifier = u"E1"_s;
        QCOMPARE(world.steps(), u"update user ada"_s);
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
        QVERIFY(attributeAt(world.plan().changes.first().effect.known, u"name.givenName"_s).isUndefined());
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
        world.input.userMappings.append(mapping(u"employeeIdentifier"_s, u"externalId"_s));
        world.account(person(u"gone"_s), u"r1"_s);
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
        world.input.userMappings.append(mapping(u"employeeIdentifier"_s, u"externalId"_s));
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
        there.whole = {{u"id"_s, u"g1"_s}, {u"externalId"_s, u"theirs"_s}, {u"displayName"_s, u"Old"_s}};
        world.input.groups.last().members = {eve.id};
        const auto plan = world.plan();
        QCOMPARE(plan.changes.first().request.body.value(u"externalId"_s).toString(), u"theirs"_s);
        QCOMPARE(plan.changes.first().request.body.value(u"displayName"_s).toString(), u"Staff"_s);
        QCOMPARE(plan.changes.first().request.method, u"PUT"_s);
        QCOMPARE(plan.changes.first().request.body.value(u"members"_s),
                 QJsonValue(QJsonArray{QJsonObject{{u"value"_s, u"r1"_s}}, QJsonObject{{u"value"_s, u"stranger"_s}}}));
    }

    void aPutRepeatsWhatTheProviderHoldsBeyondTheMappings()
    {
        World world;
        world.input.groupManagement = false;
        world.input.manners.patch = u"put"_s;
        User &ada = world.add(u"ada"_s);
        world.account(ada, u"r1"_s);
        const User gone = person(u"gone"_s);
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
            account.whole = held;
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
