// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/ListedMatches.h"

#include "models/base/Folding.h"

namespace gatehouse
{

ListedMatches::ListedMatches(const LookupNeeds &needs)
{
    for (const AccountKeys &keys : needs.find) {
        if (!keys.externalId.isEmpty() && !keys.shared)
            m_byExternalId.insert(keys.externalId, {});
        m_byUserName.insert(foldedKey(keys.userName), {});
        if (!keys.email.isEmpty())
            m_byEmail.insert(foldedKey(keys.email), {});
    }
}

void ListedMatches::take(const QList<RemoteUser> &users)
{
    for (const RemoteUser &user : users) {
        if (auto found = m_byExternalId.find(user.externalId()); found != m_byExternalId.end())
            found->append(user);
        if (auto found = m_byUserName.find(foldedKey(user.userName())); found != m_byUserName.end())
            found->append(user);
        if (auto found = m_byEmail.find(foldedKey(user.email())); found != m_byEmail.end())
            found->append(user);
    }
}

bool ListedMatches::contains(const AccountKeys &keys) const
{
    return !m_byExternalId.value(keys.externalId).isEmpty() || !m_byUserName.value(foldedKey(keys.userName)).isEmpty();
}

RemoteMatch ListedMatches::match(const AccountKeys &keys) const
{
    RemoteMatch match;
    QList<RemoteUser> found = keys.shared ? QList<RemoteUser>() : m_byExternalId.value(keys.externalId);
    match.by = RemoteMatch::By::ExternalId;
    if (found.isEmpty()) {
        found = m_byUserName.value(foldedKey(keys.userName));
        match.by = RemoteMatch::By::UserName;
    }
    if (found.isEmpty() && !keys.email.isEmpty()) {
        found = m_byEmail.value(foldedKey(keys.email));
        match.by = RemoteMatch::By::Email;
    }
    if (found.isEmpty())
        return {};
    match.remoteId = found.first().id();
    match.name = found.first().userName();
    match.resource = found.first().resource;
    match.several = int(found.size());
    return match;
}

} // namespace gatehouse
