// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/PlanProvisioning.h"

namespace gatehouse
{

/// The people's part of a plan, and who has an account once it is carried out.
class UserPlanning
{
public:
    UserPlanning(const ProvisioningInput &input, const RemoteState &remote);

    LookupNeeds needs() const;
    void plan();

    /// Why nothing is done for somebody.
    ProvisioningChange nothingToDo(const UserId &id) const;

    /// Once.
    QList<ProvisioningChange> takeChanges() { return std::exchange(m_changes, {}); }
    const QList<ProvisioningChange> &removals() const { return m_removals; }
    /// The id of the account that somebody has after the plan, or newIdOf(); empty: none.
    QString remoteIdOf(const UserId &id) const { return m_remoteIds.value(id); }
    /// Whose account this is; nobody's: a null id.
    UserId holderOf(const QString &remoteId) const { return m_holders.value(remoteId); }
    qint64 managed() const { return m_managed; }

private:
    bool isWanted(const User &user) const;
    bool isMeant(const UserId &id) const { return !m_input.only || *m_input.only == id; }
    QString externalIdOf(const User &user) const;
    QJsonObject wantedOf(const User &user) const;
    QJsonObject wantedAt(const User &user, const RemoteAccount &account) const;
    bool hasToBeReadWhole(const User *user, const RemoteAccount &account) const;
    QString endOf(const User *user) const;
    AccountKeys keysOf(const User &user) const;
    void planMember(const User &user);
    void planMatch(const User &user);
    void planAccount(const User &user, RemoteAccount account, const QString &linkReason);
    void planLeaver(const UserId &id, const RemoteAccount &account, const User *user, bool certain = true);
    void planStray(const User &user);
    void planKept(const UserId &id, const RemoteAccount &account, const User *user);
    void planTakers();
    void planLink(const User &user, const RemoteAccount &account, const QString &reason);
    RemoteAccount taken(const User &user, const RemoteMatch &match);
    void create(const User &user, const QString &after = {});
    void wait(const User &user, const QString &reason);
    void waitForHolder(const User &user, const QString &account);
    bool saysWhoItIs(const User &user, const RemoteMatch &match) const;
    void settleNames();
    bool isLeftTheName(const User &user, const QString &remoteId = {});
    QString leaveReason(const UserId &id, const User *user) const;
    QString groupsOf(const UserId &id) const;
    ProvisioningChange change(ProvisioningAction action, const UserId &id, const QString &name) const;

    const ProvisioningInput &m_input;
    const RemoteState &m_remote;
    QHash<UserId, QStringList> m_groups;       ///< names of the bound groups somebody is in
    QHash<UserId, QStringList> m_formerGroups; ///< names of the groups at the provider; filled when somebody leaves
    QHash<QString, int> m_externalIds;         ///< how many people have one
    QHash<QString, int> m_emails;              ///< the same, folded
    QHash<QString, QString> m_createReasons;   ///< by the groups
    QHash<QString, UserId> m_holders;          ///< by remote id
    QHash<UserId, QString> m_remoteIds;
    QHash<QString, UserId> m_names; ///< who gets a userName, folded, where several people may want one
    QList<const User *> m_takers;   ///< whose userName or externalId somebody else has there still
    QList<ProvisioningChange> m_changes;
    QList<ProvisioningChange> m_removals;
    qint64 m_managed = 0;
};

} // namespace gatehouse
