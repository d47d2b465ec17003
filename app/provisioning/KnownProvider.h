// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/provisioning/Delivery.h"
#include "app/provisioning/ProvisioningQuery.h"

namespace gatehouse
{

/// What a run knows of the accounts and groups at the provider: what was looked up, and what every change made of it
/// since. Each change that is done is answered with what writes it into the database.
class KnownProvider
{
public:
    using Write = std::function<Result<void>(Connection &)>;

    void setLookedUp(const ProvisioningScope &scope, const RemoteState &remote);
    /// What a plan links, for which nothing is sent.
    void takeLink(const ProvisioningChange &change);

    bool hasAccount(const UserId &person) const { return m_withAccount.contains(person); }
    /// RemoteAccount::shown.
    QJsonObject shownOf(const QString &person) const { return m_shown.value(UserId::fromString(person)); }
    bool isSomebodyElses(const QString &remoteId, const QString &person) const;
    /// Ids that the provider gave to what the run created, by newIdOf().
    const QHash<QString, QString> &newIds() const { return m_ids; }

    Write done(const ProvisioningChange &change, const Delivered &delivered);
    /// The next run reads it before it does anything else with it.
    Write doubted(const ProvisioningChange &change) const;

private:
    Write doneToAccount(const ProvisioningChange &change, const Delivered &delivered);
    Write doneToGroup(const ProvisioningChange &change, const Delivered &delivered);

    ApplicationId m_application;
    QList<AttributeMapping> m_userMappings;
    QSet<UserId> m_withAccount;        ///< whoever can be a member there
    QHash<QString, QString> m_holders; ///< of the accounts there: the person, by remote id
    QHash<QString, QString> m_ids;
    QHash<UserId, QJsonObject> m_shown; ///< RemoteAccount::shown
    QHash<UserGroupId, RemoteGroup> m_groups;
};

} // namespace gatehouse
