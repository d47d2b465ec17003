// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/RemoteLookup.h"

#include "app/scim/ScimVerdict.h"
#include "models/base/Folding.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/scim/ScimMapping.h"

#include <QJsonArray>

namespace gatehouse
{

using namespace Qt::StringLiterals;

void RemoteLookup::findGroupsInList(qint64 startIndex)
{
    ask([=, this] { return m_writer.readPage(m_endpoint, ProvisioningKind::Group, startIndex); },
        [=, this](const ScimAnswer &answer) { takeGroupPage(startIndex, answer); });
}

/// Ends with a page that brings no new group: some servers answer the same one for ever. Without totalResults only an
/// empty page shows that there are no more.
void RemoteLookup::takeGroupPage(qint64 startIndex, const ScimAnswer &answer)
{
    if (!answer.isDone())
        return endGroupList(answer.message);
    const QJsonArray rows = listedResources(answer.resource);
    const qsizetype before = m_groupIds.size();
    for (const QJsonValue &row : rows) {
        const QJsonObject group = row.toObject();
        if (scimId(group).isEmpty() || m_groupIds.contains(scimId(group)))
            continue;
        m_groupIds.insert(scimId(group));
        m_groupsThere[foldedKey(group.value(u"displayName"_s).toString())].append(group);
    }
    const qint64 total = answer.resource.value(u"totalResults"_s).toInteger(-1);
    if (m_groupIds.size() == before || m_groupIds.size() == total) {
        if (total < 0 && !rows.isEmpty())
            return endGroupList(tr("The provider gives the same groups again and does not say how many it has "
                                   "(totalResults), so nobody knows whether one of this name is among the others."));
        if (total > m_groupIds.size())
            return endGroupList(tr("The provider says that it has %1 groups and gave %2 of them, so one of this name "
                                   "may be among the others.")
                                    .arg(total)
                                    .arg(m_groupIds.size()));
        return endGroupList({});
    }
    findGroupsInList(startIndex + rows.size());
}

void RemoteLookup::endGroupList(const QString &problem)
{
    for (auto wanted = m_wantedGroups.cbegin(); wanted != m_wantedGroups.cend(); ++wanted) {
        began();
        matchGroup(wanted.key(), m_groupsThere.value(foldedKey(wanted.value())), problem);
    }
    ended();
}

/// The resource with its members, which some providers name on request only, and some never.
void RemoteLookup::withMembers(const QString &remoteId, const QJsonObject &resource,
                               std::function<void(const QJsonObject &, const QString &)> then)
{
    if (m_endpoint.manners.membersParameter.isEmpty()) {
        const QJsonValue shown = attributeNamed(resource, u"members"_s);
        m_showsMembers = m_showsMembers || !shown.toArray().isEmpty();
        if (!shown.isUndefined())
            return then(resource, {});
    }
    ask([=, this] { return m_writer.read(m_endpoint, ProvisioningKind::Group, remoteId, true); },
        [this, resource, then](const ScimAnswer &answer) {
            QJsonObject whole = resource;
            const QJsonValue shown = attributeNamed(answer.resource, u"members"_s);
            const bool known = !m_endpoint.manners.membersParameter.isEmpty();
            m_showsMembers = m_showsMembers || !shown.toArray().isEmpty();
            if (!shown.isUndefined())
                whole.insert(u"members"_s, shown.toArray());
            else if (attributeNamed(whole, u"members"_s).toArray().isEmpty())
                whole.remove(u"members"_s); // an empty list of whoever names them on request only says nothing
            then(whole, answer.isDone() || !known ? QString() : answer.message);
        });
}

void RemoteLookup::readGroup(const UserGroupId &id)
{
    began();
    const QString remoteId = m_result.remote.groups.value(id).remoteId;
    ask([=, this] { return m_writer.read(m_endpoint, ProvisioningKind::Group, remoteId); },
        [=, this](const ScimAnswer &answer) {
            if (answer.verdict == ScimAnswer::Verdict::Missing) {
                m_result.remote.groups[id].missing = true;
                return ended();
            }
            if (!answer.isDone()) {
                took(id, {}, answer.message);
                return ended();
            }
            withMembers(remoteId, answer.resource,
                        [=, this, version = answer.version](const QJsonObject &whole, const QString &problem) {
                            took(id, whole, problem, version);
                            ended();
                        });
        });
}

void RemoteLookup::took(const UserGroupId &id, const QJsonObject &resource, const QString &problem,
                        const QByteArray &version)
{
    RemoteGroup &group = m_result.remote.groups[id];
    group.uncertain = false;
    group.problem = problem;
    if (!problem.isEmpty())
        return;
    group.known = reduced(resource, m_input.groupMappings);
    QHash<QString, UserId> ours;
    for (auto account = m_result.remote.accounts.cbegin(); account != m_result.remote.accounts.cend(); ++account)
        ours.insert(account->remoteId, account.key());
    if (m_input.manners.patch == u"put")
        group.whole = HeldResource::read(resource, version);
    m_result.readGroups.insert(id);
    const QJsonValue shown = attributeNamed(resource, u"members"_s);
    if (shown.isUndefined()) {
        m_withoutMembers.insert(id);
        return;
    }
    group.members.clear();
    group.others.clear();
    const QJsonArray members = shown.toArray();
    for (const QJsonValue &member : members) {
        const QString remoteId = attributeText(member[u"value"]);
        if (const auto person = ours.constFind(remoteId); person != ours.cend())
            group.members.insert(*person);
        else if (!remoteId.isEmpty())
            group.others.append(remoteId);
    }
}

/// A group without members is an empty one where the provider shows those of others; where it shows none at all, not
/// even where we sent some, the members are those that we sent.
void RemoteLookup::judgeWithoutMembers()
{
    auto &groups = m_result.remote.groups;
    const bool sentSome = std::any_of(m_withoutMembers.cbegin(), m_withoutMembers.cend(),
                                      [&](const UserGroupId &id) { return !groups[id].members.isEmpty(); });
    for (const UserGroupId &id : std::as_const(m_withoutMembers)) {
        groups[id].membersHidden = sentSome && !m_showsMembers;
        if (m_showsMembers)
            groups[id].members.clear();
    }
}

void RemoteLookup::findGroup(const UserGroupId &id, const QString &name)
{
    began();
    ask([=, this] { return m_writer.find(m_endpoint, ProvisioningKind::Group, u"displayName"_s, name); },
        [=, this](const ScimAnswer &answer) {
            if (answer.verdict == ScimAnswer::Verdict::Refused) {
                m_canFilterGroups = false;
                return ended();
            }
            matchGroup(id, answer.found, answer.isDone() ? QString() : answer.message);
        });
}

void RemoteLookup::matchGroup(const UserGroupId &id, const QList<QJsonObject> &found, const QString &problem)
{
    RemoteMatch match;
    match.problem = problem;
    if (found.isEmpty()) {
        m_result.remote.groupMatches.insert(id, match);
        return ended();
    }
    match.by = RemoteMatch::By::Name;
    match.remoteId = scimId(found.first());
    match.name = found.first().value(u"displayName"_s).toString();
    match.several = int(found.size());
    withMembers(match.remoteId, found.first(), [=, this](const QJsonObject &whole, const QString &problem) mutable {
        match.resource = whole;
        match.problem = problem;
        m_result.remote.groupMatches.insert(id, match);
        ended();
    });
}

} // namespace gatehouse
