// SPDX-License-Identifier: Apache-2.0
#include "models/imports/CandidateMatch.h"

#include "models/base/Folding.h"

namespace gatehouse
{

namespace
{

ImportCandidate candidate(const RemoteUser &remote, ImportStatus status, const QString &matchedOn,
                          const DirectoryLookup::Person &person)
{
    return {remote, status, matchedOn, person.id, person.username};
}

/// Whether a provider's attribute is filled by a constant of the connector rather than by a property of people.
bool isConstant(const QList<AttributeMapping> &mappings, const QString &scim)
{
    for (const AttributeMapping &mapping : mappings) {
        if (mapping.scim == scim)
            return mapping.property.isEmpty() && !mapping.constant.isEmpty();
    }
    return false;
}

bool carriesEmployeeIdentifier(const QList<AttributeMapping> &mappings)
{
    for (const AttributeMapping &mapping : mappings) {
        if (mapping.scim == u"externalId")
            return mapping.property == u"employeeIdentifier";
    }
    return false;
}

} // namespace

ImportCandidate matched(const RemoteUser &remote, const DirectoryLookup &directory)
{
    if (const auto link = directory.links.constFind(remote.id); link != directory.links.cend()) {
        const bool same = foldedKey(link->userName) == foldedKey(remote.userName);
        return candidate(remote, same ? ImportStatus::Imported : ImportStatus::Conflict, QStringLiteral("link"),
                         link->person);
    }
    if (!remote.externalId.isEmpty()) {
        const auto people = directory.externalId.value(remote.externalId);
        if (!people.isEmpty())
            return candidate(remote, people.size() == 1 ? ImportStatus::Imported : ImportStatus::Conflict,
                             QStringLiteral("externalId"), people.first());
    }
    // Folding may not invent a match between two empty names.
    if (!remote.userName.isEmpty()) {
        const auto people = directory.userName.value(foldedKey(remote.userName));
        if (!people.isEmpty())
            return candidate(remote, ImportStatus::Conflict, QStringLiteral("userName"), people.first());
    }
    if (!remote.email.isEmpty()) {
        const auto people = directory.email.value(foldedKey(remote.email));
        if (!people.isEmpty())
            return candidate(remote, ImportStatus::Conflict, QStringLiteral("email"), people.first());
    }
    return {remote, ImportStatus::New, {}, {}, {}};
}

User userFromRemote(const RemoteUser &remote, const QList<AttributeMapping> &mappings, UserState state)
{
    User user;
    user.username = remote.userName;
    user.email = remote.email;
    if (user.email.isEmpty() && remote.userName.contains(u'@'))
        user.email = remote.userName;
    user.firstname = remote.givenName;
    user.lastname = remote.familyName;
    user.displayName = remote.displayName.isEmpty() ? remote.formattedName : remote.displayName;
    user.employeeIdentifier = remote.employeeNumber;
    // Some providers keep the employee number in externalId, and only where the mapping says so it is one.
    if (user.employeeIdentifier.isEmpty() && carriesEmployeeIdentifier(mappings))
        user.employeeIdentifier = remote.externalId;
    user.company = remote.organization;
    user.department = remote.department;
    user.jobTitle = remote.title;
    user.costCenter = remote.costCenter;
    if (!isConstant(mappings, QStringLiteral("userType")))
        user.employeeType = remote.userType;
    user.state = state;
    return user;
}

} // namespace gatehouse
