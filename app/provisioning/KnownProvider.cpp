// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/KnownProvider.h"

#include "app/provisioning/ProvisioningTable.h"
#include "app/provisioning/RunStore.h"
#include "models/provisioning/AttributeDiff.h"

namespace gatehouse
{

void KnownProvider::setLookedUp(const ProvisioningScope &scope, const RemoteState &remote)
{
    m_application = scope.application.id;
    m_userMappings = scope.input.userMappings;
    m_groups = remote.groups;
    for (auto account = remote.accounts.cbegin(); account != remote.accounts.cend(); ++account) {
        if (!account->missing)
            m_withAccount.insert(account.key());
        m_holders.insert(account->remoteId, account.key().toString());
        if (!account->shown.isEmpty())
            m_shown.insert(account.key(), account->shown);
    }
}

void KnownProvider::takeLink(const ProvisioningChange &change)
{
    if (change.kind == ProvisioningKind::User) {
        m_withAccount.insert(UserId::fromString(change.resourceId));
        m_holders.insert(change.remoteId, change.resourceId);
        return;
    }
    RemoteGroup group;
    group.remoteId = change.remoteId;
    group.name = change.name;
    group.known = change.effect.known;
    m_groups.insert(UserGroupId::fromString(change.resourceId), group);
}

bool KnownProvider::isSomebodyElses(const QString &remoteId, const QString &person) const
{
    const QString holder = m_holders.value(remoteId);
    return !holder.isEmpty() && holder != person;
}

KnownProvider::Write KnownProvider::done(const ProvisioningChange &change, const Delivered &delivered)
{
    return change.kind == ProvisioningKind::User ? doneToAccount(change, delivered) : doneToGroup(change, delivered);
}

KnownProvider::Write KnownProvider::doneToAccount(const ProvisioningChange &change, const Delivered &delivered)
{
    const UserId person = UserId::fromString(change.resourceId);
    if (change.action == ProvisioningAction::Delete)
        return [app = m_application, person](Connection &connection) {
            return ProvisioningTable::forgetAccount(connection, app, person);
        };
    RemoteAccount account;
    account.remoteId = change.remoteId;
    account.name = change.name;
    account.known = knownAfter(change);
    account.active = change.effect.active;
    account.managed = true;
    account.uncertain = delivered.doubtful;
    account.shown = shownOtherwise(m_shown.value(person), change, delivered.shown, m_userMappings);
    if (account.shown.isEmpty())
        m_shown.remove(person);
    else
        m_shown.insert(person, account.shown);
    m_withAccount.insert(person);
    m_holders.insert(change.remoteId, change.resourceId);
    m_ids.insert(newIdOf(change.kind, change.name), change.remoteId);
    return [app = m_application, id = change.resourceId, account](Connection &connection) {
        return RunStore::writeAccount(connection, app, id, account);
    };
}

KnownProvider::Write KnownProvider::doneToGroup(const ProvisioningChange &change, const Delivered &delivered)
{
    const UserGroupId id = UserGroupId::fromString(change.resourceId);
    if (change.action == ProvisioningAction::Delete)
        return [app = m_application, id](Connection &connection) {
            return ProvisioningTable::releaseGroup(connection, app, id);
        };
    RemoteGroup &group = m_groups[id];
    if (!change.remoteId.isEmpty())
        group.remoteId = change.remoteId;
    if (!change.effect.known.isEmpty()) {
        group.known = change.effect.known;
        group.name = change.name;
    }
    group.uncertain = delivered.doubtful;
    m_ids.insert(newIdOf(change.kind, change.name), group.remoteId);
    return [app = m_application, change, group](Connection &connection) {
        return RunStore::writeGroup(connection, app, change.resourceId, group, change.effect.joined,
                                    change.effect.left);
    };
}

KnownProvider::Write KnownProvider::doubted(const ProvisioningChange &change) const
{
    return [app = m_application, kind = change.kind, id = change.resourceId](Connection &connection) {
        return kind == ProvisioningKind::User
                   ? ProvisioningTable::doubtAccount(connection, app, UserId::fromString(id))
                   : ProvisioningTable::doubtGroup(connection, app, UserGroupId::fromString(id));
    };
}

} // namespace gatehouse
