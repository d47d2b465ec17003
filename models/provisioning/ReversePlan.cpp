// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/ReversePlan.h"

#include "models/base/Folding.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/provisioning/NameOrder.h"
#include "models/provisioning/ScimRequests.h"
#include "models/scim/ScimMapping.h"

#include <QCoreApplication>
#include <QSet>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct ReverseTexts {
    Q_DECLARE_TR_FUNCTIONS(ProvisioningPlan)
};

/// Of an answer to a create whose resource was there already (RFC 7644 section 3.3).
constexpr int conflictStatus = 409;

ProvisioningField activeField(bool active)
{
    return {u"active"_s, active ? u"false"_s : u"true"_s, active ? u"true"_s : u"false"_s};
}

/// What a run did with one group, all its parts together.
struct GroupPast {
    ProvisioningChange last;
    bool created = false;
    bool deleted = false;
    std::optional<QJsonObject> known; ///< before the run
    PackedObject sent;                ///< after it
    QList<UserId> joined;
    QList<UserId> left;
};

/// Which mapped attributes the provider shows of nobody that was read: what it never shows was not taken away by
/// somebody.
class HiddenAttributes
{
public:
    explicit HiddenAttributes(const QList<AttributeMapping> &mappings) : m_mappings(mappings) {}

    template <typename Resource> void look(const Resource &read)
    {
        if (read.missing || !read.problem.isEmpty())
            return;
        const QJsonObject known = read.known;
        for (const AttributeMapping &mapping : m_mappings) {
            if (!attributeAt(known, mapping.scim).isUndefined())
                m_shown.insert(mapping.scim);
        }
    }

    /// They are as they were known last, or as they were `sent` by the run, unless they were not there `before`.
    QJsonObject put(QJsonObject now, const QJsonObject &last, const QJsonObject &sent, const QJsonObject &before) const
    {
        for (const AttributeMapping &mapping : m_mappings) {
            const QJsonValue known = attributeAt(last, mapping.scim);
            const QJsonValue value = known.isUndefined() ? attributeAt(sent, mapping.scim) : known;
            if (!m_shown.contains(mapping.scim) && !value.isUndefined() &&
                !attributeAt(before, mapping.scim).isUndefined())
                placeAttribute(now, mapping.scim, value);
        }
        now.remove(u"schemas"_s);
        return now;
    }

private:
    const QList<AttributeMapping> &m_mappings;
    QSet<QString> m_shown;
};

class Reversal
{
public:
    Reversal(const ProvisioningInput &input, const RemoteState &sent, const RemoteState &remote)
        : m_input(input)
        , m_sent(sent)
        , m_remote(remote)
    {
    }

    ProvisioningPlan plan(const QList<ProvisioningOperation> &done)
    {
        QStringList groups; // in the order of the run
        QHash<QString, GroupPast> pasts;
        for (const ProvisioningOperation &operation : done) {
            const ProvisioningChange &change = operation.change;
            if (change.action == ProvisioningAction::Create && operation.status == conflictStatus) {
                wait(change, ReverseTexts::tr("It was there before the last run, which only took it over."));
                continue;
            }
            if (change.kind == ProvisioningKind::User) {
                if (!isForTheTimeBetween(change))
                    takeBackUser(change);
                continue;
            }
            if (!pasts.contains(change.resourceId))
                groups.append(change.resourceId);
            remember(pasts[change.resourceId], change);
        }
        for (const QString &group : groups)
            takeBackGroup(pasts.value(group));
        waitForUnknown();
        ProvisioningPlan plan;
        plan.changes = inOrderOfNames(m_changes, m_input) + m_groupRemovals + m_removals;
        plan.removals = m_removals.size();
        for (const RemoteAccount &account : m_remote.accounts)
            plan.managed += account.managed && account.active && !account.kept;
        plan.guard = removalGuard(plan);
        return plan;
    }

private:
    /// What is to be as before, without what somebody changed since the run, whose names are `left`.
    AttributeDiff backFrom(const PackedObject &sent, const QJsonObject &now, const QJsonObject &before,
                           const QList<AttributeMapping> &mappings, QStringList &left) const
    {
        const QJsonObject after = sent;
        AttributeDiff diff = attributeDiff(now, before, mappings);
        diff.attributes.removeIf([&](const AttributeDiff::Attribute &attribute) {
            const QString last = foldedKey(attributeText(attributeAt(after, attribute.scim)));
            if (foldedKey(attributeText(attribute.from)) == last)
                return false;
            if (foldedKey(attributeText(attribute.to)) != last)
                left.append(attribute.scim);
            return true;
        });
        return diff;
    }

    static QString leftSince(const QStringList &left)
    {
        return ReverseTexts::tr("Somebody changed %1 at the provider since the last run, so that is left as it is. "
                                "Change it in the directory, or there.")
            .arg(left.join(u", "_s));
    }

    static ProvisioningChange reversed(const ProvisioningChange &change, ProvisioningAction action,
                                       const QString &part = {})
    {
        ProvisioningChange back;
        back.kind = change.kind;
        back.action = action;
        back.resourceId = change.resourceId;
        back.id = u"undo/%1/%2/%3"_s.arg(toText(change.kind), change.resourceId, toText(action)) + part;
        back.name = change.name;
        back.remoteId = change.remoteId;
        return back;
    }

    void wait(const ProvisioningChange &change, const QString &reason)
    {
        ProvisioningChange waiting = reversed(change, ProvisioningAction::None);
        waiting.reason = reason;
        waiting.waiting = true;
        m_changes.append(waiting);
    }

    /// Whose create was sent without an answer: the next look-up by a run finds it.
    void waitForUnknown()
    {
        for (const User &user : m_input.people) {
            if (!m_remote.createSent.contains(user.id) || m_remote.accounts.contains(user.id))
                continue;
            ProvisioningChange change;
            change.resourceId = user.id.toString();
            change.name = user.username;
            wait(change,
                 ReverseTexts::tr("Whether the account was created is not known. Sync once more, which looks it "
                                  "up."));
        }
    }

    bool canTakeBack(const ProvisioningChange &change)
    {
        if (!change.before && change.action != ProvisioningAction::Create) {
            wait(change,
                 ReverseTexts::tr("What was there before is not known: an earlier version of Gatehouse sent it."));
            return false;
        }
        return true;
    }

    bool replaces() const { return m_input.manners.patch == u"put"; }

    QString asBefore() const
    {
        return replaces() ? ReverseTexts::tr("As it was before the last run. The provider takes whole accounts only, "
                                             "so all that it holds is sent with it (PUT).")
                          : ReverseTexts::tr("As it was before the last run.");
    }

    void takeBackUser(const ProvisioningChange &change)
    {
        using enum ProvisioningAction;
        const bool changed = change.action == Update || change.action == Deactivate || change.action == Reactivate;
        if (change.action == Delete)
            return wait(change, ReverseTexts::tr("The account was deleted there, and nobody can bring it back. A sync "
                                                 "creates another one when the person has access again."));
        if (change.action != Create && !changed)
            return;
        const UserId person = UserId::fromString(change.resourceId);
        const auto account = m_remote.accounts.constFind(person);
        if (account == m_remote.accounts.cend() || account->missing)
            return; // gone there meanwhile
        if (!account->problem.isEmpty())
            return wait(
                change,
                ReverseTexts::tr("The account could not be read, so nothing is sent: %1").arg(account->problem));
        if (!account->otherName.isEmpty())
            return wait(change, ReverseTexts::tr("The account is called “%1” at the provider now, so nothing is sent. "
                                                 "Decide in manual import whose it is.")
                                    .arg(account->otherName));
        if (change.action == Create && m_input.whenAccessEnds == u"delete") {
            ProvisioningChange gone = reversed(change, Delete);
            gone.remoteId = account->remoteId;
            gone.reason = ReverseTexts::tr("Created by the last run.");
            gone.request = {u"DELETE"_s, userPath(account->remoteId), {}};
            gone.effect = {account->known, false, {}, {}};
            gone.before = ProvisioningEffect{account->known, account->active, {}, {}};
            m_removals.append(gone);
            return;
        }
        if (change.action == Create && !account->active)
            return;
        if (!canTakeBack(change))
            return;
        const bool active = change.action == Create   ? false
                            : change.action == Update ? account->active // somebody else's doing, where it differs
                                                      : change.before->active;
        QStringList left;
        AttributeDiff diff;
        if (change.action != Create)
            diff = backFrom(change.effect.known.isEmpty() ? m_sent.accounts.value(person).known : change.effect.known,
                            account->known, change.before->known, m_input.userMappings, left);
        if (change.action == Update && change.before->active != active)
            left.append(u"active"_s);
        if (diff.isEmpty() && active == account->active) {
            if (!left.isEmpty())
                wait(change, leftSince(left));
            return;
        }
        ProvisioningChange back = reversed(change, active == account->active ? Update
                                                   : active                  ? Reactivate
                                                                             : Deactivate);
        if (replaces() && account->whole.isEmpty())
            return wait(change, ReverseTexts::tr("The provider takes whole accounts only, and this one was not read, "
                                                 "so nothing is sent. Change the directory instead."));
        back.remoteId = account->remoteId;
        back.reason = change.action == Create ? ReverseTexts::tr("Created by the last run.") : asBefore();
        if (!left.isEmpty())
            back.reason += u' ' + leftSince(left);
        back.fields = diff.fields();
        QList<QJsonObject> operations = diff.operations(account->known, m_input.manners);
        if (active != account->active) {
            back.fields.append(activeField(active));
            operations.append(activeOperation(active, m_input.manners));
        }
        back.effect = {diff.applied(account->known), active, {}, {}};
        back.request =
            changeRequest(userPath(account->remoteId), operations,
                          accountReplacement(account->whole.resource, back.effect.known, active, m_input.userMappings),
                          m_input.manners);
        back.held = account->whole;
        back.before = ProvisioningEffect{account->known, account->active, {}, {}};
        (back.isRemoval() ? m_removals : m_changes).append(back);
    }

    static void remember(GroupPast &past, const ProvisioningChange &change)
    {
        past.last = change;
        past.created = past.created || change.action == ProvisioningAction::Create;
        past.deleted = past.deleted || change.action == ProvisioningAction::Delete;
        if (!change.before)
            return;
        if (!past.known && !change.before->known.isEmpty())
            past.known = change.before->known;
        if (!change.effect.known.isEmpty())
            past.sent = change.effect.known;
        past.joined += change.before->left;
        past.left += change.before->joined;
    }

    void takeBackGroup(const GroupPast &past)
    {
        if (past.deleted)
            return wait(past.last, ReverseTexts::tr("The group was deleted there, and nobody can bring it back."));
        const auto group = m_remote.groups.constFind(UserGroupId::fromString(past.last.resourceId));
        if (group == m_remote.groups.cend() || group->missing)
            return;
        if (!group->problem.isEmpty())
            return wait(past.last,
                        ReverseTexts::tr("The group could not be read, so nothing is sent: %1").arg(group->problem));
        if (past.created) {
            ProvisioningChange gone = reversed(past.last, ProvisioningAction::Delete);
            gone.remoteId = group->remoteId;
            gone.reason = ReverseTexts::tr("Created by the last run.");
            gone.request = {u"DELETE"_s, groupPath(group->remoteId), {}};
            m_groupRemovals.append(gone);
            return;
        }
        if (!canTakeBack(past.last))
            return;
        if (replaces())
            return replaceGroup(past, *group);
        takeBackName(past, *group);
        takeBackMembers(past, *group, past.left, true);
        takeBackMembers(past, *group, past.joined, false);
    }

    /// Whoever is to join again, or to leave, and has an account.
    QList<UserId> meant(const RemoteGroup &group, const QList<UserId> &people, bool join) const
    {
        QList<UserId> meant;
        for (const UserId &person : people) {
            const auto account = m_remote.accounts.constFind(person);
            if (account != m_remote.accounts.cend() && !account->missing && group.members.contains(person) != join)
                meant.append(person);
        }
        return meant;
    }

    QStringList idsOf(const QList<UserId> &people) const
    {
        QStringList ids;
        for (const UserId &person : people)
            ids.append(m_remote.accounts.constFind(person)->remoteId);
        return ids;
    }

    static ProvisioningField membersField(const QList<UserId> &people, bool join)
    {
        const QString count = ReverseTexts::tr("%Ln people", nullptr, int(people.size()));
        return join ? ProvisioningField{u"members"_s, {}, count} : ProvisioningField{u"members"_s, count, {}};
    }

    void replaceGroup(const GroupPast &past, const RemoteGroup &group)
    {
        QStringList left;
        const AttributeDiff diff = nameBack(past, group, left);
        const QList<UserId> join = meant(group, past.left, true);
        const QList<UserId> leave = meant(group, past.joined, false);
        if (diff.isEmpty() && join.isEmpty() && leave.isEmpty()) {
            if (!left.isEmpty())
                wait(past.last, leftSince(left));
            return;
        }
        const QJsonObject held = group.whole.resource;
        // Some providers leave an empty list out: where others' members are shown, or nobody was ever sent, it is one.
        const bool omitted = attributeNamed(held, u"members"_s).isUndefined();
        if (omitted && (group.whole.isEmpty() || group.membersHidden || !group.members.isEmpty()))
            return wait(past.last, ReverseTexts::tr("The provider takes whole groups only, and it is not known who is "
                                                    "in this one. Change it there by hand."));
        ProvisioningChange back = reversed(past.last, ProvisioningAction::Update);
        back.remoteId = group.remoteId;
        back.reason = left.isEmpty() ? asBefore() : asBefore() + u' ' + leftSince(left);
        back.fields = diff.fields();
        if (!join.isEmpty())
            back.fields.append(membersField(join, true));
        if (!leave.isEmpty())
            back.fields.append(membersField(leave, false));
        back.effect = {diff.applied(group.known), true, join, leave};
        back.before = ProvisioningEffect{group.known, true, {}, {}};
        QJsonObject wanted = back.effect.known;
        wanted.insert(u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:Group"_s});
        QJsonObject body = replacementOf(held, wanted, m_input.groupMappings);
        const QStringList leaving = idsOf(leave);
        QJsonArray members;
        const QJsonArray there = attributeNamed(held, u"members"_s).toArray();
        for (const QJsonValue &member : there) {
            if (!leaving.contains(attributeText(member[u"value"])))
                members.append(member);
        }
        for (const QJsonValue &member : membersOf(idsOf(join)))
            members.append(member);
        body.insert(u"members"_s, members);
        back.request = {u"PUT"_s, groupPath(group.remoteId), body};
        back.held = group.whole;
        m_changes.append(back);
    }

    AttributeDiff nameBack(const GroupPast &past, const RemoteGroup &group, QStringList &left) const
    {
        if (!past.known)
            return {};
        const RemoteGroup sent = m_sent.groups.value(UserGroupId::fromString(past.last.resourceId));
        return backFrom(past.sent.isEmpty() ? sent.known : past.sent, group.known, *past.known, m_input.groupMappings,
                        left);
    }

    void takeBackName(const GroupPast &past, const RemoteGroup &group)
    {
        QStringList left;
        const AttributeDiff diff = nameBack(past, group, left);
        if (diff.isEmpty()) {
            if (!left.isEmpty())
                wait(past.last, leftSince(left));
            return;
        }
        ProvisioningChange back = reversed(past.last, ProvisioningAction::Update);
        back.remoteId = group.remoteId;
        back.reason = asBefore();
        back.fields = diff.fields();
        back.request = {u"PATCH"_s, groupPath(group.remoteId),
                        patchBody(diff.operations(group.known, m_input.manners))};
        back.effect.known = diff.applied(group.known);
        back.before = ProvisioningEffect{group.known, true, {}, {}};
        m_changes.append(back);
    }

    void takeBackMembers(const GroupPast &past, const RemoteGroup &group, const QList<UserId> &people, bool join)
    {
        const QList<UserId> all = meant(group, people, join);
        for (qsizetype from = 0, part = 1; from < all.size(); from += m_input.membersPerRequest, ++part) {
            const QList<UserId> some = all.mid(from, m_input.membersPerRequest);
            const QStringList theirs = idsOf(some);
            ProvisioningChange back = reversed(past.last, ProvisioningAction::Update,
                                               u"/%1/%2"_s.arg(join ? u"join"_s : u"leave"_s).arg(part));
            back.remoteId = group.remoteId;
            back.reason = ReverseTexts::tr("Memberships as they were before the last run.");
            back.fields = {membersField(some, join)};
            (join ? back.effect.joined : back.effect.left) = some;
            back.request = {u"PATCH"_s, groupPath(group.remoteId),
                            patchBody(join ? QList<QJsonObject>{joinOperation(theirs)} : leaveOperations(theirs))};
            (join ? m_changes : m_groupRemovals).append(back);
        }
    }

    const ProvisioningInput &m_input;
    const RemoteState &m_sent;
    const RemoteState &m_remote;
    QList<ProvisioningChange> m_changes;
    QList<ProvisioningChange> m_groupRemovals;
    QList<ProvisioningChange> m_removals; ///< of people
};

void keepToOurs(const ProvisioningInput &input, QJsonObject pattern, const QJsonObject &known, RemoteAccount &account)
{
    AttributeDiff ours; // in our spelling, where it differs in case only
    for (const AttributeMapping &mapping : input.userMappings) {
        const QJsonValue value = attributeAt(known, mapping.scim);
        if (value.isUndefined())
            continue;
        placeAttribute(pattern, mapping.scim, value);
        const QJsonValue there = attributeAt(account.known, mapping.scim);
        if (there != value && foldedKey(attributeText(there)) == foldedKey(attributeText(value)))
            ours.attributes.append({mapping.scim, there, value});
    }
    account.known = ours.applied(reducedTo(pattern, account.known, input.userMappings));
}

} // namespace

void doubtChanged(const QList<ProvisioningOperation> &done, RemoteState &remote)
{
    for (const ProvisioningOperation &operation : done) {
        const QString id = operation.change.resourceId;
        if (operation.change.kind == ProvisioningKind::User) {
            if (const auto account = remote.accounts.find(UserId::fromString(id)); account != remote.accounts.end())
                account->uncertain = true;
        } else if (const auto group = remote.groups.find(UserGroupId::fromString(id)); group != remote.groups.end()) {
            group->uncertain = true;
        }
    }
}

void keepToOurs(const QList<ProvisioningOperation> &done, const ProvisioningInput &input, const RemoteState &sent,
                RemoteState &remote)
{
    HiddenAttributes ofUsers(input.userMappings);
    HiddenAttributes ofGroups(input.groupMappings);
    for (const ProvisioningOperation &operation : done) {
        const QString id = operation.change.resourceId;
        if (const auto account = remote.accounts.constFind(UserId::fromString(id));
            account != remote.accounts.cend() && account->otherName.isEmpty())
            ofUsers.look(*account);
        if (const auto group = remote.groups.constFind(UserGroupId::fromString(id)); group != remote.groups.cend())
            ofGroups.look(*group);
    }
    for (const ProvisioningOperation &operation : done) {
        const ProvisioningChange &change = operation.change;
        const QJsonObject before = change.before ? change.before->known.object() : QJsonObject();
        const QJsonObject after = change.effect.known;
        if (change.kind == ProvisioningKind::Group) {
            const UserGroupId id = UserGroupId::fromString(change.resourceId);
            const QJsonObject last = sent.groups.value(id).known; // of a membership the change says no more
            if (const auto group = remote.groups.find(id); group != remote.groups.end() && change.before)
                group->known = ofGroups.put(group->known, last, after, before.isEmpty() ? last : before);
            continue;
        }
        const UserId id = UserId::fromString(change.resourceId);
        const auto account = remote.accounts.find(id);
        if (account == remote.accounts.end())
            continue;
        const RemoteAccount last = sent.accounts.value(id);
        if (input.manners.patch != u"put" && !last.uncertain)
            keepToOurs(input, before, last.known, *account);
        account->known = ofUsers.put(account->known, last.known, after, before);
    }
}

ProvisioningPlan reversePlan(const QList<ProvisioningOperation> &done, const ProvisioningInput &input,
                             const RemoteState &sent, const RemoteState &remote)
{
    return Reversal(input, sent, remote).plan(done);
}

} // namespace gatehouse
