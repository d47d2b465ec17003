// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/PlanProvisioning.h"
#include "models/scim/RemoteUser.h"

namespace gatehouse
{

/// Finds in a list of everybody, page by page, the accounts that are looked for: for very many people, and for servers
/// that cannot be asked with a filter. Keeps those only.
class ListedMatches
{
public:
    explicit ListedMatches(const LookupNeeds &needs);

    void take(const QList<RemoteUser> &users);
    /// Whether the list names an account with the externalId or the userName.
    bool contains(const AccountKeys &keys) const;
    /// What a look-up would have found (P2): the externalId decides, then the userName, which has no case, then the
    /// e-mail.
    RemoteMatch match(const AccountKeys &keys) const;

private:
    QHash<QString, QList<RemoteUser>> m_byExternalId;
    QHash<QString, QList<RemoteUser>> m_byUserName; ///< folded
    QHash<QString, QList<RemoteUser>> m_byEmail;    ///< folded
};

} // namespace gatehouse
