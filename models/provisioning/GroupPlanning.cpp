// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/GroupPlanning.h"

#include "models/base/Folding.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/provisioning/ScimRequests.h"
#include "models/provisioning/UserPlanning.h"
#include "models/scim/ScimMapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct GroupTexts {
    Q_DECLARE_TR_FUNCTIONS(ProvisioningPlan)
};

QString countText(const QList<UserId> &people) { return GroupTexts::tr("%Ln people", nullptr, int(people.size())); }

} // namespace

GroupPlanning::GroupPlanning(const ProvisioningInput &input, const RemoteState &remote, const UserPlanning &people)
    : m_input(input)
    , m_remote(remote)
    , m_people(people)
{
    m_active.reserve(input.people.size());
    for (const User &user : input.people) {
        if (user.state == UserState::Active)
            m_active.insert(user.id);
    }
}

void GroupPlanning::addNeeds(LookupNeeds &needs) const
{
    if (!m_input.groupManagement)
        return;
    for (const BoundGroup &bound : m_input.groups) {
        const auto group = m_remote.groups.constFind(bound.group.id);
        const bool known = group != m_remote.groups.cend() && !group->missing;
        const bool anybody = std::any_of(bound.members.cbegin(), bound.members.cend(),
                                         [this](const UserId &id) { return m_active.contains(id); });
        if (known && group->uncertain)
            needs.readGroups.append(bound.group.id);
        else if (!known && anybody && !m_input.only && !m_remote.groupMatches.contains(bound.group.id))
            needs.findGroups.insert(bound.group.id, bound.group.name);
    }
}

void GroupPlanning::plan()
{
    if (!m_input.groupManagement)
        return;
    QSet<UserGroupId> seen;
    for (const BoundGroup &bound : m_input.groups) {
        seen.insert(bound.group.id);
        planBound(bound);
    }
    if (m_input.only)
        return;
    QList<std::pair<QString, UserGroupId>> others;
    for (auto group = m_remote.groups.cbegin(); group != m_remote.groups.cend(); ++group) {
        if (!seen.contains(group.key()) && !group->missing)
            others.append({group->name, group.key()});
    }
    std::sort(others.begin(), others.end());
    for (const auto &[name, id] : others)
        planUnbound(id, *m_remote.groups.constFind(id));
}

ProvisioningChange GroupPlanning::change(ProvisioningAction action, const UserGroupId &id, const QString &name,
                                         const QString &part) const
{
    ProvisioningChange change;
    change.kind = ProvisioningKind::Group;
    change.action = action;
    change.resourceId = id.toString();
    change.id = u"group/%1/%2"_s.arg(change.resourceId, toText(action)) + part;
    change.name = name;
    return change;
}

/// Members with an account that they may use.
QList<UserId> GroupPlanning::peopleOf(const BoundGroup &bound) const
{
    QList<UserId> people;
    for (const UserId &member : bound.members) {
        if (m_active.contains(member) && !m_people.remoteIdOf(member).isEmpty())
            people.append(member);
    }
    return people;
}

void GroupPlanning::wait(const BoundGroup &bound, const QString &reason)
{
    ProvisioningChange waiting = change(ProvisioningAction::None, bound.group.id, bound.group.name);
    waiting.reason = reason;
    waiting.waiting = true;
    m_changes.append(waiting);
}

void GroupPlanning::planBound(const BoundGroup &bound)
{
    const auto group = m_remote.groups.constFind(bound.group.id);
    if (group == m_remote.groups.cend() || group->missing)
        return m_input.only ? void() : planMatch(bound);
    if (!group->problem.isEmpty())
        return wait(bound, GroupTexts::tr("The group could not be read, so nothing is sent: %1").arg(group->problem));
    planKnown(bound, *group, {});
}

void GroupPlanning::planMatch(const BoundGroup &bound)
{
    if (peopleOf(bound).isEmpty())
        return; // A9: empty groups are not created
    const RemoteMatch match = m_remote.groupMatches.value(bound.group.id);
    if (!match.problem.isEmpty())
        return wait(bound, GroupTexts::tr("The look-up failed, so nothing is sent: %1").arg(match.problem));
    if (match.by == RemoteMatch::By::Nothing)
        return create(bound);
    if (match.several > 1)
        return wait(bound, GroupTexts::tr("The provider has %1 groups of this name. Rename or remove those that are "
                                          "not meant.")
                               .arg(match.several));
    RemoteGroup group;
    group.remoteId = match.remoteId;
    group.name = match.name;
    group.known = reduced(match.resource, m_input.groupMappings);
    group.whole = HeldResource::read(match.resource);
    const QJsonArray members = match.resource.value(u"members"_s).toArray();
    for (const QJsonValue &member : members) {
        const QString id = attributeText(member[u"value"]);
        if (const UserId person = m_people.holderOf(id); !person.isNull())
            group.members.insert(person);
        else if (!id.isEmpty())
            group.others.append(id);
    }
    planKnown(bound, group, GroupTexts::tr("The provider has a group of this name, which is taken over."));
}

void GroupPlanning::create(const BoundGroup &bound)
{
    const QList<UserId> people = peopleOf(bound);
    // Without PATCH nobody can be added afterwards.
    const qsizetype atOnce = m_input.manners.patch == u"put" ? people.size() : m_input.membersPerRequest;
    ProvisioningChange made = change(ProvisioningAction::Create, bound.group.id, bound.group.name);
    QJsonObject wanted = scimGroup(bound.group, m_input.groupMappings);
    made.effect.known = reduced(wanted, m_input.groupMappings);
    made.effect.joined = people.mid(0, atOnce);
    made.fields = attributeDiff({}, wanted, m_input.groupMappings).fields();
    made.fields.append({u"members"_s, {}, countText(made.effect.joined)});
    made.reason = GroupTexts::tr("Bound, with %1; the provider has no group of this name.").arg(countText(people));
    QJsonArray members;
    for (const UserId &person : std::as_const(made.effect.joined))
        members.append(QJsonObject{{u"value"_s, m_people.remoteIdOf(person)}});
    wanted.insert(u"members"_s, members);
    made.request = {u"POST"_s, u"/Groups"_s, wanted};
    m_changes.append(made);
    changeMembers(bound, newIdOf(ProvisioningKind::Group, bound.group.name), people.mid(atOnce), true, 2);
}

void GroupPlanning::planKnown(const BoundGroup &bound, const RemoteGroup &group, const QString &linkReason)
{
    if (!linkReason.isEmpty()) {
        ProvisioningChange link = change(ProvisioningAction::Link, bound.group.id, bound.group.name);
        link.remoteId = group.remoteId;
        link.reason = linkReason;
        link.effect.known = group.known;
        link.effect.joined = group.members.values();
        m_changes.append(link);
    }
    QList<UserId> join;
    for (const UserId &person : peopleOf(bound)) {
        // Whose account is gone there comes back as another one, which the group does not have.
        const bool member = group.members.contains(person) && !m_remote.accounts.value(person).missing;
        if (!member && (!m_input.only || *m_input.only == person))
            join.append(person);
    }
    // Somebody suspended keeps the membership: the account is what is switched off.
    const QSet<UserId> here(bound.members.cbegin(), bound.members.cend());
    QList<UserId> leave;
    for (const UserId &person : group.members) {
        if (!here.contains(person) && (!m_input.only || *m_input.only == person))
            leave.append(person);
    }
    std::sort(leave.begin(), leave.end());
    const QJsonObject wanted = scimGroup(bound.group, m_input.groupMappings);
    const AttributeDiff diff =
        m_input.only ? AttributeDiff() : attributeDiff(group.known, wanted, m_input.groupMappings);
    if (m_input.manners.patch == u"put") {
        if (diff.isEmpty() && join.isEmpty() && leave.isEmpty())
            return;
        if (group.membersHidden)
            return wait(bound, GroupTexts::tr("The provider takes whole groups only, and does not show who is in this "
                                              "one. Change it there by hand."));
        replaceWhole(bound, group, join, leave);
        return;
    }
    if (!diff.isEmpty()) {
        ProvisioningChange update = change(ProvisioningAction::Update, bound.group.id, bound.group.name);
        update.remoteId = group.remoteId;
        update.fields = diff.fields();
        update.reason = group.name == bound.group.name ? GroupTexts::tr("The group differs from the directory.")
                                                       : GroupTexts::tr("Renamed from “%1”.").arg(group.name);
        update.request = changeRequest(groupPath(group.remoteId), diff.operations(group.known, m_input.manners), {},
                                       m_input.manners);
        update.effect.known = diff.applied(group.known);
        update.before = ProvisioningEffect{group.known, true, {}, {}};
        m_changes.append(update);
    }
    changeMembers(bound, group.remoteId, join, true, 1);
    changeMembers(bound, group.remoteId, leave, false, 1);
}

QStringList GroupPlanning::idsOf(const QList<UserId> &people) const
{
    QStringList ids;
    for (const UserId &person : people) {
        if (const QString id = m_people.remoteIdOf(person); !id.isEmpty())
            ids.append(id);
    }
    return ids;
}

void GroupPlanning::changeMembers(const BoundGroup &bound, const QString &remoteId, const QList<UserId> &people,
                                  bool join, int firstPart)
{
    const QString path = groupPath(remoteId);
    for (qsizetype from = 0, part = firstPart; from < people.size(); from += m_input.membersPerRequest, ++part) {
        const QList<UserId> some = people.mid(from, m_input.membersPerRequest);
        ProvisioningChange update = change(ProvisioningAction::Update, bound.group.id, bound.group.name,
                                           u"/%1/%2"_s.arg(join ? u"join"_s : u"leave"_s).arg(part));
        update.remoteId = remoteId.startsWith(u'{') ? QString() : remoteId;
        QList<QJsonObject> operations;
        if (join) {
            update.reason = GroupTexts::tr("%Ln people joined.", nullptr, int(some.size()));
            update.fields = {{u"members"_s, {}, countText(some)}};
            update.effect.joined = some;
            operations.append(joinOperation(idsOf(some)));
        } else {
            update.reason = GroupTexts::tr("%Ln people left.", nullptr, int(some.size()));
            update.fields = {{u"members"_s, countText(some), {}}};
            update.effect.left = some;
            operations = leaveOperations(idsOf(some));
            if (operations.isEmpty())
                continue;
        }
        update.request = {u"PATCH"_s, path, patchBody(operations)};
        (join ? m_changes : m_removals).append(update);
    }
}

void GroupPlanning::replaceWhole(const BoundGroup &bound, const RemoteGroup &group, const QList<UserId> &join,
                                 const QList<UserId> &leave)
{
    ProvisioningChange update = change(ProvisioningAction::Update, bound.group.id, bound.group.name);
    QJsonObject wanted = scimGroup(bound.group, m_input.groupMappings);
    update.remoteId = group.remoteId;
    update.effect = {reduced(wanted, m_input.groupMappings), true, join, leave};
    update.before = ProvisioningEffect{group.known, true, {}, {}};
    update.fields = attributeDiff(group.known, wanted, m_input.groupMappings).fields();
    if (!join.isEmpty())
        update.fields.append({u"members"_s, {}, countText(join)});
    if (!leave.isEmpty())
        update.fields.append({u"members"_s, countText(leave), {}});
    update.reason = GroupTexts::tr("The group differs from the directory.");
    QSet<UserId> members = group.members;
    for (const UserId &person : join)
        members.insert(person);
    for (const UserId &person : leave)
        members.remove(person);
    QList<UserId> inOrder = members.values();
    std::sort(inOrder.begin(), inOrder.end());
    // Those who are nobody's here stay: a PUT without them would throw them out.
    const QJsonArray array = membersOf(idsOf(inOrder) + group.others);
    QJsonObject body = replacementOf(group.whole.resource, wanted, m_input.groupMappings);
    body.insert(u"members"_s, array);
    update.request = {u"PUT"_s, groupPath(group.remoteId), body};
    update.held = group.whole;
    m_changes.append(update);
}

void GroupPlanning::planUnbound(const UserGroupId &id, const RemoteGroup &group)
{
    if (group.inDirectory)
        return; // A9: left as it is; the table forgets it when the binding goes
    ProvisioningChange gone = change(ProvisioningAction::Delete, id, group.name);
    gone.remoteId = group.remoteId;
    gone.reason = GroupTexts::tr("Deleted from the directory.");
    gone.request = {u"DELETE"_s, groupPath(group.remoteId), {}};
    m_removals.append(gone);
}

} // namespace gatehouse
