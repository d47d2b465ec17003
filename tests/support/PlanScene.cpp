// SPDX-License-Identifier: Apache-2.0
#include "tests/support/PlanScene.h"

#include "models/provisioning/AttributeDiff.h"
#include "models/scim/ScimMapping.h"

#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

PlanScene::PlanScene()
{
    input.userMappings = {mapping(u"username"_s, u"userName"_s), mapping(u"firstname"_s, u"name.givenName"_s),
                          mapping(u"email"_s, u"emails: value"_s), mapping(u"active"_s, u"active"_s)};
    input.groupMappings = {mapping(u"name"_s, u"displayName"_s)};
    input.groupManagement = true;
    input.people.reserve(16); // add() hands out references
}

AttributeMapping PlanScene::mapping(const QString &property, const QString &scim)
{
    AttributeMapping mapping;
    mapping.property = property;
    mapping.scim = scim;
    return mapping;
}

User PlanScene::person(const QString &username)
{
    User user;
    user.id = UserId::create();
    user.username = username;
    user.email = username + u"@example.org"_s;
    user.firstname = username;
    user.lastname = u"Last"_s;
    return user;
}

User &PlanScene::add(const QString &username) { return input.people.emplaceBack(person(username)); }

BoundGroup &PlanScene::bind(const QString &name, const QList<UserId> &members)
{
    BoundGroup bound;
    bound.group.id = UserGroupId::create();
    bound.group.name = name;
    bound.members = members;
    return input.groups.emplaceBack(bound);
}

RemoteAccount &PlanScene::account(const User &user, const QString &remoteId)
{
    RemoteAccount account;
    account.remoteId = remoteId;
    account.name = user.username;
    account.known = reduced(scimUser(user, input.userMappings, input.manners), input.userMappings);
    account.known.insert(u"externalId"_s, user.id.toString());
    account.managed = true;
    return *remote.accounts.insert(user.id, account);
}

RemoteGroup &PlanScene::group(const UserGroup &group, const QString &remoteId, const QSet<UserId> &members)
{
    RemoteGroup there;
    there.remoteId = remoteId;
    there.name = group.name;
    there.known = {{u"displayName"_s, group.name}};
    there.members = members;
    return *remote.groups.insert(group.id, there);
}

RemoteMatch &PlanScene::match(const User &user, RemoteMatch::By by, const QJsonObject &resource)
{
    RemoteMatch match;
    match.by = by;
    match.remoteId = resource.value(u"id"_s).toString();
    match.name = resource.value(u"userName"_s).toString();
    match.resource = resource;
    return *remote.matches.insert(user.id, match);
}

QString PlanScene::steps() const
{
    QStringList steps;
    const ProvisioningPlan planned = plan();
    for (const ProvisioningChange &change : planned.changes)
        steps.append(toText(change.action) + u' ' + toText(change.kind) + u' ' + change.name);
    return steps.join(u", "_s);
}

QString PlanScene::onlyRequest(const ProvisioningPlan &plan)
{
    QStringList requests;
    for (const ProvisioningChange &change : plan.changes) {
        const ProvisioningRequest &request = change.request;
        if (!request.isEmpty())
            requests.append(request.method + u' ' + request.path + u' ' +
                            QString::fromUtf8(QJsonDocument(request.body.object()).toJson(QJsonDocument::Compact)));
    }
    return requests.join(u'\n');
}

} // namespace gatehouse
