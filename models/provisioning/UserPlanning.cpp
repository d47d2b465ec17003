// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/UserPlanning.h"

#include "models/base/Folding.h"
#include "models/provisioning/AttributeDiff.h"
#include "models/provisioning/NameOrder.h"
#include "models/provisioning/ScimRequests.h"
#include "models/scim/ScimMapping.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct UserTexts {
    Q_DECLARE_TR_FUNCTIONS(ProvisioningPlan)
};

const QString externalIdKey = u"externalId"_s;

/// Whether an account has another userName, or another externalId, once the change is done.
bool givesUp(const ProvisioningChange &change, RemoteMatch::By what)
{
    if (what == RemoteMatch::By::UserName)
        return takesName(change);
    return change.before && !change.isRemoval() &&
           change.before->known.value(externalIdKey) != change.effect.known.value(externalIdKey);
}

QString reasonOfAnother(const RemoteAccount &account)
{
    return UserTexts::tr("The account that was linked as “%1” is called “%2” at the provider now, so nothing is sent. "
                         "Decide in manual import whose it is.")
        .arg(account.known.isEmpty() ? account.name : account.known.value(u"userName"_s).toString(account.name),
             account.otherName);
}

QString activeWord(bool active) { return active ? u"true"_s : u"false"_s; }

} // namespace

UserPlanning::UserPlanning(const ProvisioningInput &input, const RemoteState &remote) : m_input(input), m_remote(remote)
{
    for (const BoundGroup &bound : input.groups) {
        for (const UserId &member : bound.members)
            m_groups[member].append(bound.group.name);
    }
    m_externalIds.reserve(input.people.size());
    m_emails.reserve(input.people.size());
    for (const User &user : input.people) {
        ++m_externalIds[externalIdOf(user)];
        ++m_emails[foldedKey(user.email)];
    }
    // Whoever is in the directory comes before somebody who was deleted: an account may have come back with them.
    QSet<UserId> here;
    here.reserve(input.people.size());
    for (const User &user : input.people)
        here.insert(user.id);
    m_holders.reserve(remote.accounts.size());
    for (auto account = remote.accounts.cbegin(); account != remote.accounts.cend(); ++account) {
        m_managed += account->managed && account->active && !account->kept;
        if (!account->missing && (here.contains(account.key()) || !account->managed))
            m_holders.insert(account->remoteId, account.key());
    }
}

bool UserPlanning::isWanted(const User &user) const
{
    return user.state == UserState::Active && m_groups.contains(user.id);
}

QString UserPlanning::externalIdOf(const User &user) const
{
    const QString mapped = scimText(user, externalIdKey, m_input.userMappings, m_input.manners);
    return mapped.isEmpty() ? user.id.toString() : mapped; // P2
}

QJsonObject UserPlanning::wantedOf(const User &user) const
{
    QJsonObject wanted = scimUser(user, m_input.userMappings, m_input.manners);
    wanted.insert(externalIdKey, externalIdOf(user));
    return wanted;
}

AccountKeys UserPlanning::keysOf(const User &user) const
{
    AccountKeys keys{externalIdOf(user), scimText(user, u"userName"_s, m_input.userMappings, m_input.manners)};
    keys.shared = m_externalIds.value(keys.externalId) > 1;
    if (m_emails.value(foldedKey(user.email)) == 1)
        keys.email = user.email;
    return keys;
}

LookupNeeds UserPlanning::needs() const
{
    LookupNeeds needs;
    QSet<UserId> seen;
    for (const User &user : m_input.people) {
        if (!isMeant(user.id))
            continue;
        const auto account = m_remote.accounts.constFind(user.id);
        const bool known = account != m_remote.accounts.cend() && !account->missing;
        seen.insert(user.id);
        if (known && ((account->uncertain && (isWanted(user) || (account->managed && !account->kept))) ||
                      hasToBeReadWhole(&user, *account))) {
            needs.read.append(user.id);
        } else if (!known && (isWanted(user) || m_remote.createSent.contains(user.id)) &&
                   !m_remote.matches.contains(user.id)) {
            needs.find.insert(user.id, keysOf(user));
            needs.findInOrder.append(user.id);
        }
    }
    for (auto account = m_remote.accounts.cbegin(); account != m_remote.accounts.cend(); ++account) {
        const bool doubted = account->uncertain || hasToBeReadWhole(nullptr, *account);
        if (account->managed && !account->kept && doubted && !account->missing && !seen.contains(account.key()) &&
            isMeant(account.key()))
            needs.read.append(account.key());
    }
    return needs;
}

/// What is sent to an account that is there. Our own id is written into accounts that we create, and into no others:
/// what is there may be somebody's key.
QJsonObject UserPlanning::wantedAt(const User &user, const RemoteAccount &account) const
{
    QJsonObject wanted = scimUser(user, m_input.userMappings, m_input.manners);
    if (!wanted.value(externalIdKey).toString().isEmpty())
        return wanted;
    const QJsonValue known = attributeAt(account.known, externalIdKey);
    if (m_externalIds.contains(known.toString()))
        wanted.insert(externalIdKey, user.id.toString()); // somebody else is to have theirs
    else
        placeAttribute(wanted, externalIdKey, known);
    return wanted;
}

/// What becomes of the account of somebody who is not to use it (IdmSettings::whenAccessEnds). Suspending is for a
/// while: the account must be there when the person comes back.
QString UserPlanning::endOf(const User *user) const
{
    return user && user->state != UserState::Active ? u"deactivate"_s : m_input.whenAccessEnds;
}

/// A PUT repeats what the provider holds beyond our mappings, so that is read before one is sent.
bool UserPlanning::hasToBeReadWhole(const User *user, const RemoteAccount &account) const
{
    if (m_input.manners.patch != u"put" || !account.whole.isEmpty() || !account.problem.isEmpty())
        return false;
    if (user && isWanted(*user))
        return !account.active ||
               !attributeDiff(account.known, wantedAt(*user, account), m_input.userMappings).isEmpty();
    return account.managed && !account.kept && account.active && endOf(user) == u"deactivate";
}

void UserPlanning::plan()
{
    QHash<UserId, const User *> people;
    people.reserve(m_input.people.size());
    for (const User &user : m_input.people)
        people.insert(user.id, &user);
    QList<std::pair<QString, UserId>> leavers;
    for (auto account = m_remote.accounts.cbegin(); account != m_remote.accounts.cend(); ++account) {
        const User *user = people.value(account.key());
        if (!account->missing)
            m_remoteIds.insert(account.key(), account->remoteId);
        if (account->managed && !account->kept && (!user || !isWanted(*user)) && isMeant(account.key()))
            leavers.append({user ? user->username : account->name, account.key()});
    }
    settleNames();
    for (const User &user : m_input.people) {
        if (!isMeant(user.id))
            continue;
        if (isWanted(user))
            planMember(user);
        else if (m_remote.createSent.contains(user.id) && !m_remote.accounts.contains(user.id))
            planStray(user);
    }
    planTakers();
    m_changes = inOrderOfNames(std::exchange(m_changes, {}), m_input);
    std::sort(leavers.begin(), leavers.end());
    if (!leavers.isEmpty()) {
        for (const RemoteGroup &group : m_remote.groups) {
            for (const UserId &member : group.members)
                m_formerGroups[member].append(group.name);
        }
    }
    for (const auto &[name, id] : leavers) {
        const RemoteAccount &account = *m_remote.accounts.constFind(id);
        if (m_holders.value(account.remoteId, id) == id)
            planLeaver(id, account, people.value(id));
    }
}

ProvisioningChange UserPlanning::nothingToDo(const UserId &id) const
{
    const auto user =
        std::find_if(m_input.people.cbegin(), m_input.people.cend(), [&id](const User &one) { return one.id == id; });
    const bool here = user != m_input.people.cend();
    ProvisioningChange nothing = change(ProvisioningAction::None, id, here ? user->username : QString());
    if (!m_groups.contains(id) && m_input.whenAccessEnds == u"keep" && m_remote.accounts.value(id).active)
        nothing.reason = UserTexts::tr("In no bound user group. The account is kept, as the application says.");
    else if (!m_groups.contains(id))
        nothing.reason = UserTexts::tr("In no bound user group, and without an active account that Gatehouse manages.");
    else if (here && user->state == UserState::Staged)
        nothing.reason = UserTexts::tr("Staged: nothing is sent until the person is activated.");
    else if (here && user->state == UserState::Suspended)
        nothing.reason = UserTexts::tr("Suspended, and without an active account.");
    else
        nothing.reason = UserTexts::tr("The account is as it should be.");
    return nothing;
}

ProvisioningChange UserPlanning::change(ProvisioningAction action, const UserId &id, const QString &name) const
{
    ProvisioningChange change;
    change.kind = ProvisioningKind::User;
    change.action = action;
    change.resourceId = id.toString();
    change.id = u"user/%1/%2"_s.arg(change.resourceId, toText(action));
    change.name = name;
    return change;
}

void UserPlanning::wait(const User &user, const QString &reason)
{
    ProvisioningChange waiting = change(ProvisioningAction::None, user.id, user.username);
    waiting.reason = reason;
    waiting.waiting = true;
    m_changes.append(waiting);
    m_remoteIds.remove(user.id);
}

void UserPlanning::planMember(const User &user)
{
    const auto account = m_remote.accounts.constFind(user.id);
    if (account == m_remote.accounts.cend() || account->missing)
        return planMatch(user);
    if (!account->problem.isEmpty()) {
        wait(user, UserTexts::tr("The account could not be read, so nothing is sent: %1").arg(account->problem));
        m_remoteIds.insert(user.id, account->remoteId);
        return;
    }
    if (!account->otherName.isEmpty()) {
        return wait(user, reasonOfAnother(*account));
    }
    planAccount(user, *account,
                account->managed ? QString() : UserTexts::tr("Imported before, and now in %1.").arg(groupsOf(user.id)));
}

void UserPlanning::planMatch(const User &user)
{
    const RemoteMatch match = m_remote.matches.value(user.id);
    if (!match.problem.isEmpty())
        return wait(user, UserTexts::tr("The look-up failed, so nothing is sent: %1").arg(match.problem));
    // A provider that makes an account each time and shows none would have one more after each run (R0).
    if (m_remote.isMadeUnseen(user.id) && !m_input.only)
        return wait(user,
                    UserTexts::tr("The provider answered that it created this account, and does not show it. Look "
                                  "for it there: link it in manual import, or remove it and provision this person "
                                  "alone, which creates it once more."));
    if (match.by == RemoteMatch::By::Nothing)
        return create(user);
    const bool byEmail = match.by == RemoteMatch::By::Email;
    // An address proves little: what belongs to somebody else, or was decided to be nobody's, is no obstacle.
    if (byEmail && (m_holders.contains(match.remoteId) || m_remote.ignored.contains(match.remoteId)))
        return create(user);
    if (match.several > 1)
        return wait(user, UserTexts::tr("The provider has %1 accounts that agree with this person. Remove those that "
                                        "are not theirs at the provider, or link the right one in manual import.")
                              .arg(match.several));
    if (m_holders.contains(match.remoteId) && m_holders.value(match.remoteId) != user.id) {
        if (m_input.only)
            return waitForHolder(user, match.name);
        m_takers.append(&user);
        return;
    }
    const bool ours = m_remote.createSent.contains(user.id);
    if (match.by == RemoteMatch::By::UserName && !ours)
        return wait(user, UserTexts::tr("The provider has an account “%1” that nobody is linked to. Decide in manual "
                                        "import whether it is this person's.")
                              .arg(match.name));
    if (byEmail)
        return wait(user,
                    UserTexts::tr("The provider's account “%1” has this person's e-mail address, and nobody is linked "
                                  "to it. Decide in manual import whether it is theirs, or ignore it after Compare.")
                        .arg(match.name));
    if (!ours && !saysWhoItIs(user, match))
        return wait(user, UserTexts::tr("The provider's account “%1” has this person's externalId, and neither their "
                                        "username nor their e-mail address. Decide in manual import whether it is "
                                        "theirs.")
                              .arg(match.name));
    const RemoteAccount account = taken(user, match);
    planAccount(user, account,
                match.by == RemoteMatch::By::ExternalId
                    ? UserTexts::tr("The provider has an account with this person's externalId.")
                    : UserTexts::tr("The account was created in a run that was interrupted."));
}

/// Our own id as the externalId says by itself whose an account is. A number of the company's is written by others as
/// well, and may be somebody else's in their books (R14).
bool UserPlanning::saysWhoItIs(const User &user, const RemoteMatch &match) const
{
    const bool byNumber = match.by == RemoteMatch::By::ExternalId && externalIdOf(user) != user.id.toString();
    return !byNumber || hasNameOrAddressOf(wantedOf(user), match.resource);
}

/// Where userNames are made from something else than usernames, two people may get the same one: whoever has it there
/// already, else the first of them.
void UserPlanning::settleNames()
{
    const auto own = [](const AttributeMapping &mapping) {
        return mapping.scim.trimmed() == u"userName" && mapping.property == u"username" && mapping.pattern.isEmpty();
    };
    const bool unique = m_input.manners.usernameRule.isEmpty() &&
                        std::any_of(m_input.userMappings.cbegin(), m_input.userMappings.cend(), own);
    if (unique)
        return;
    for (const User &user : m_input.people) {
        const QString name = isWanted(user)
                                 ? foldedKey(scimText(user, u"userName"_s, m_input.userMappings, m_input.manners))
                                 : QString();
        if (name.isEmpty())
            continue;
        const auto account = m_remote.accounts.constFind(user.id);
        const bool hasIt = account != m_remote.accounts.cend() && !account->missing &&
                           foldedKey(account->known.value(u"userName"_s).toString()) == name;
        if (hasIt || !m_names.contains(name))
            m_names.insert(name, user.id);
    }
}

/// Nobody else gets this person's userName; else they wait.
bool UserPlanning::isLeftTheName(const User &user, const QString &remoteId)
{
    if (m_names.isEmpty())
        return true;
    const QString name = scimText(user, u"userName"_s, m_input.userMappings, m_input.manners);
    const UserId owner = m_names.value(foldedKey(name), user.id);
    if (owner == user.id)
        return true;
    const auto other = std::find_if(m_input.people.cbegin(), m_input.people.cend(),
                                    [&owner](const User &one) { return one.id == owner; });
    wait(user, UserTexts::tr("“%1” would get the username “%2” at the provider, which is the one of “%3”. Nothing is "
                             "sent for them before one of the two has another.")
                   .arg(user.username, name, other->username));
    if (!remoteId.isEmpty() && m_remote.accounts.contains(user.id))
        m_remoteIds.insert(user.id, remoteId);
    return false;
}

void UserPlanning::waitForHolder(const User &user, const QString &account)
{
    wait(user,
         UserTexts::tr("The provider's account “%1” belongs to another person here already. Change the username or "
                       "the Employee ID of one of the two.")
             .arg(account));
}

/// Those whose userName or externalId somebody else's account has: it is free once that one has another.
void UserPlanning::planTakers()
{
    if (m_takers.isEmpty())
        return;
    QHash<QString, ProvisioningChange> ofAccounts; // that are there
    for (const ProvisioningChange &change : std::as_const(m_changes)) {
        if (change.before)
            ofAccounts.insert(change.resourceId, change);
    }
    for (const User *user : std::as_const(m_takers)) {
        const RemoteMatch match = m_remote.matches.value(user->id);
        const QString holder = m_holders.value(match.remoteId).toString();
        if (givesUp(ofAccounts.value(holder), match.by))
            create(*user, holder);
        else
            waitForHolder(*user, match.name);
    }
}

/// Somebody whose create went out in a run that was interrupted, and who is not to have an account any more.
void UserPlanning::planStray(const User &user)
{
    const RemoteMatch match = m_remote.matches.value(user.id);
    if (match.by == RemoteMatch::By::Nothing || match.by == RemoteMatch::By::Email || match.several > 1 ||
        !match.problem.isEmpty() || m_holders.contains(match.remoteId) || !saysWhoItIs(user, match))
        return;
    const RemoteAccount account = taken(user, match);
    planLink(user, account, UserTexts::tr("The account was created in a run that was interrupted."));
    planLeaver(user.id, account, &user, match.by == RemoteMatch::By::ExternalId);
}

RemoteAccount UserPlanning::taken(const User &user, const RemoteMatch &match)
{
    RemoteAccount account;
    account.remoteId = match.remoteId;
    account.name = user.username;
    account.known = reduced(match.resource, m_input.userMappings);
    account.whole = HeldResource::read(match.resource);
    account.active = attributeAt(match.resource, u"active"_s).toBool(true);
    m_holders.insert(match.remoteId, user.id);
    m_remoteIds.insert(user.id, match.remoteId);
    return account;
}

void UserPlanning::planLink(const User &user, const RemoteAccount &account, const QString &reason)
{
    ProvisioningChange link = change(ProvisioningAction::Link, user.id, user.username);
    link.remoteId = account.remoteId;
    link.reason = reason;
    link.effect = {account.known, account.active, {}, {}};
    m_changes.append(link);
}

void UserPlanning::create(const User &user, const QString &after)
{
    if (!isLeftTheName(user))
        return;
    ProvisioningChange made = change(ProvisioningAction::Create, user.id, user.username);
    made.after = after;
    const QJsonObject wanted = wantedOf(user);
    QString &reason = m_createReasons[groupsOf(user.id)]; // one text for all of them
    if (reason.isEmpty())
        reason = UserTexts::tr("Member of %1; the provider has no account.").arg(groupsOf(user.id));
    made.reason = reason;
    QJsonObject known = reduced(wanted, m_input.userMappings);
    known.remove(u"active"_s);
    made.request = {u"POST"_s, u"/Users"_s, wanted};
    if (known != knownAfter(made).object())
        made.effect.known = known;
    m_changes.append(made);
    m_remoteIds.insert(user.id, newIdOf(ProvisioningKind::User, user.username));
}

void UserPlanning::planAccount(const User &user, RemoteAccount account, const QString &linkReason)
{
    QJsonObject wanted = wantedAt(user, account);
    const QString wantedName = foldedKey(wanted.value(u"userName"_s).toString());
    if (wantedName != foldedKey(account.known.value(u"userName"_s).toString()) &&
        !isLeftTheName(user, account.remoteId))
        return;
    if (!linkReason.isEmpty()) {
        // What the provider says and the directory does not is the provider's own, and stays.
        if (m_input.manners.patch != u"put")
            account.known = reducedTo(wanted, account.known, m_input.userMappings);
        planLink(user, account, linkReason);
    } else if (account.kept) {
        planLink(user, account, UserTexts::tr("Kept when access ended, and now in %1.").arg(groupsOf(user.id)));
    }
    const AttributeDiff diff = attributeDiff(account.known, wanted, m_input.userMappings);
    if (diff.isEmpty() && account.active)
        return;
    ProvisioningChange update =
        change(account.active ? ProvisioningAction::Update : ProvisioningAction::Reactivate, user.id, user.username);
    update.remoteId = account.remoteId;
    QList<QJsonObject> operations = diff.operations(account.known, m_input.manners);
    update.fields = diff.fields();
    if (!account.active) {
        update.reason = UserTexts::tr("Active and member of %1; the account is inactive.").arg(groupsOf(user.id));
        update.fields.append({u"active"_s, activeWord(false), activeWord(true)});
        operations.append(activeOperation(true, m_input.manners));
    } else {
        QStringList names;
        for (const ProvisioningField &field : std::as_const(update.fields))
            names.append(field.path);
        update.reason = UserTexts::tr("The account differs from the directory: %1.").arg(names.join(u", "_s));
    }
    // A PUT replaces everything, so it also says what stays.
    for (const AttributeMapping &mapping : m_input.userMappings) {
        const QJsonValue kept = attributeAt(account.known, mapping.scim);
        if (mapping.onCreateOnly && !kept.isUndefined())
            placeAttribute(wanted, mapping.scim, kept);
    }
    wanted.insert(u"active"_s, true);
    update.request =
        changeRequest(userPath(account.remoteId), operations,
                      replacementOf(account.whole.resource, wanted, m_input.userMappings), m_input.manners);
    update.held = account.whole;
    update.effect = {diff.applied(account.known), true, {}, {}};
    update.before = ProvisioningEffect{account.known, account.active, {}, {}};
    m_changes.append(update);
}

/// `certain`: the account is theirs beyond doubt; one that a userName alone speaks for is not deleted.
void UserPlanning::planLeaver(const UserId &id, const RemoteAccount &account, const User *user, bool certain)
{
    const QString name = user ? user->username : account.name;
    QString end = endOf(user);
    if (end == u"delete" && !certain)
        end = u"deactivate"_s;
    // Who was suspended before, and is deleted here now, has an inactive account to be deleted.
    const bool deletesInactive = end == u"delete" && !user;
    if (end == u"keep" && !account.missing && (account.active || !user))
        return planKept(id, account, user);
    if (account.missing || (!account.active && !deletesInactive) || end == u"keep")
        return; // nothing to take away
    if (!account.problem.isEmpty() || !account.otherName.isEmpty()) {
        ProvisioningChange waiting = change(ProvisioningAction::None, id, name);
        waiting.reason =
            account.otherName.isEmpty()
                ? UserTexts::tr("The account could not be read, so nothing is sent: %1").arg(account.problem)
                : reasonOfAnother(account);
        waiting.waiting = true;
        m_changes.append(waiting);
        return;
    }
    const bool deletes = end == u"delete";
    ProvisioningChange leave = change(deletes ? ProvisioningAction::Delete : ProvisioningAction::Deactivate, id, name);
    leave.remoteId = account.remoteId;
    leave.reason = leaveReason(id, user);
    leave.bySuspension = user && user->state == UserState::Suspended;
    leave.effect = {account.known, false, {}, {}};
    leave.before = ProvisioningEffect{account.known, account.active, {}, {}};
    if (deletes) {
        leave.request = {u"DELETE"_s, userPath(account.remoteId), {}};
        m_removals.append(leave);
        return;
    }
    leave.fields = {{u"active"_s, activeWord(true), activeWord(false)}};
    leave.request = changeRequest(
        userPath(account.remoteId), {activeOperation(false, m_input.manners)},
        accountReplacement(account.whole.resource, account.known, false, m_input.userMappings), m_input.manners);
    leave.held = account.whole;
    m_removals.append(leave);
}

/// What is decided for others later is no matter of an account that is let go now.
void UserPlanning::planKept(const UserId &id, const RemoteAccount &account, const User *user)
{
    ProvisioningChange kept = change(ProvisioningAction::Keep, id, user ? user->username : account.name);
    kept.remoteId = account.remoteId;
    kept.reason = UserTexts::tr("%1 The account is kept, as the application says.").arg(leaveReason(id, user));
    kept.effect = {account.known, account.active, {}, {}};
    m_changes.append(kept);
}

QString UserPlanning::leaveReason(const UserId &id, const User *user) const
{
    if (!user)
        return UserTexts::tr("Deleted from the directory.");
    if (user->state == UserState::Suspended)
        return UserTexts::tr("Suspended in the directory.");
    if (user->state == UserState::Staged)
        return UserTexts::tr("Staged in the directory, so without access.");
    QStringList left = m_formerGroups.value(id);
    left.sort(Qt::CaseInsensitive);
    return left.isEmpty() ? UserTexts::tr("In no bound user group any more.")
                          : UserTexts::tr("Left %1, and is in no other bound group.").arg(left.join(u", "_s));
}

QString UserPlanning::groupsOf(const UserId &id) const
{
    const QStringList names = m_groups.value(id);
    return names.size() <= 3
               ? names.join(u", "_s)
               : UserTexts::tr("%1 and %2 more groups").arg(names.mid(0, 2).join(u", "_s)).arg(names.size() - 2);
}

} // namespace gatehouse
