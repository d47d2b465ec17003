// SPDX-License-Identifier: Apache-2.0
#include "models/imports/CandidateMatch.h"

#include "models/base/Folding.h"
#include "models/directory/UserProperty.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

ImportCandidate candidate(const RemoteUser &remote, ImportStatus status, const QString &matchedOn,
                          const DirectoryLookup::Person &person)
{
    return {remote, status, matchedOn, person.id, person.username, {}};
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

using Found = std::optional<ImportCandidate>;

Found byLink(const RemoteUser &remote, const DirectoryLookup &directory)
{
    const auto link = directory.links.constFind(remote.id);
    if (link == directory.links.cend())
        return {};
    const bool same = foldedKey(link->userName) == foldedKey(remote.userName);
    return candidate(remote, same ? ImportStatus::Imported : ImportStatus::Conflict, toText(MatchRule::Link),
                     link->person);
}

Found byExternalId(const RemoteUser &remote, const DirectoryLookup &directory)
{
    const auto people = directory.externalId.value(remote.externalId);
    if (remote.externalId.isEmpty() || people.isEmpty())
        return {};
    return candidate(remote, people.size() == 1 ? ImportStatus::Imported : ImportStatus::Conflict,
                     toText(MatchRule::ExternalId), people.first());
}

/// Folding may not invent a match between two empty names.
Found byName(const RemoteUser &remote, const QString &name, MatchRule rule,
             const QHash<QString, QList<DirectoryLookup::Person>> &known)
{
    const auto people = known.value(foldedKey(name));
    if (name.isEmpty() || people.isEmpty())
        return {};
    return candidate(remote, ImportStatus::Conflict, toText(rule), people.first());
}

Found byRule(MatchRule rule, const RemoteUser &remote, const DirectoryLookup &directory)
{
    switch (rule) {
    case MatchRule::Link:
        return byLink(remote, directory);
    case MatchRule::ExternalId:
        return byExternalId(remote, directory);
    case MatchRule::UserName:
        return byName(remote, remote.userName, rule, directory.userName);
    case MatchRule::Email:
        return byName(remote, remote.email, rule, directory.email);
    }
    return {};
}

} // namespace

ImportCandidate matched(const RemoteUser &remote, const DirectoryLookup &directory, const QList<MatchRule> &rules)
{
    for (const MatchRule rule : rules)
        if (const Found found = byRule(rule, remote, directory))
            return *found;
    ImportCandidate fresh;
    fresh.remote = remote;
    return fresh;
}

const QStringList &updatableProperties()
{
    static const QStringList properties{u"firstname"_s,  u"lastname"_s, u"displayName"_s, u"company"_s,
                                        u"department"_s, u"jobTitle"_s, u"costCenter"_s,  u"employeeType"_s};
    return properties;
}

QList<Change> changesFromRemote(const User &person, const RemoteUser &remote, const QList<AttributeMapping> &mappings,
                                const QStringList &properties)
{
    const User theirs = userFromRemote(remote, mappings);
    QList<Change> changes;
    for (const QString &key : properties) {
        const UserProperty *property = updatableProperties().contains(key) ? userProperty(key) : nullptr;
        if (!property)
            continue;
        const QString now = property->read(person);
        const QString then = property->read(theirs);
        if (!then.isEmpty() && then != now)
            changes.append({key, now, then});
    }
    return changes;
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
