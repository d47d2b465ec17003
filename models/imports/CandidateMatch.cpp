// SPDX-License-Identifier: Apache-2.0
#include "models/imports/CandidateMatch.h"

#include "models/base/Folding.h"
#include "models/directory/UserProperty.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// What a rule says of an account.
struct Match {
    ImportStatus status;
    MatchRule rule;
    DirectoryLookup::Person person;
};

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

using Found = std::optional<Match>;

Found byLink(const RemoteUser &remote, const DirectoryLookup &directory)
{
    const auto link = directory.links.constFind(remote.id());
    if (link == directory.links.cend())
        return {};
    const bool same = foldedKey(link->userName) == foldedKey(remote.userName());
    return Match{same ? ImportStatus::Imported : ImportStatus::Conflict, MatchRule::Link, link->person};
}

/// Whether something besides an employee number speaks for somebody: others number people, too.
bool isToldByMore(const RemoteUser &remote, const DirectoryLookup &directory, const DirectoryLookup::Person &person)
{
    const QString email = remote.email();
    return remote.externalId() == person.id.toString() || foldedKey(remote.userName()) == foldedKey(person.username) ||
           (!email.isEmpty() && directory.email.value(foldedKey(email)).contains(person));
}

Found byExternalId(const RemoteUser &remote, const DirectoryLookup &directory)
{
    const auto people = directory.externalId.constFind(remote.externalId());
    if (remote.externalId().isEmpty() || people == directory.externalId.cend() || people->isEmpty())
        return {};
    const bool certain = people->size() == 1 && isToldByMore(remote, directory, people->first());
    return Match{certain ? ImportStatus::Imported : ImportStatus::Conflict, MatchRule::ExternalId, people->first()};
}

/// Folding may not invent a match between two empty names.
Found byName(const QString &name, MatchRule rule, const QHash<QString, QList<DirectoryLookup::Person>> &known)
{
    if (name.isEmpty() || known.isEmpty())
        return {};
    const auto people = known.constFind(foldedKey(name));
    if (people == known.cend() || people->isEmpty())
        return {};
    return Match{ImportStatus::Conflict, rule, people->first()};
}

Found byRule(MatchRule rule, const RemoteUser &remote, const DirectoryLookup &directory)
{
    switch (rule) {
    case MatchRule::Link:
        return byLink(remote, directory);
    case MatchRule::ExternalId:
        return byExternalId(remote, directory);
    case MatchRule::UserName:
        return byName(remote.userName(), rule, directory.userName);
    case MatchRule::Email:
        return byName(remote.email(), rule, directory.email);
    }
    return {};
}

} // namespace

ImportCandidate matched(RemoteUser remote, const DirectoryLookup &directory, const QList<MatchRule> &rules)
{
    ImportCandidate candidate;
    candidate.remote = std::move(remote);
    for (const MatchRule rule : rules) {
        const Found found = byRule(rule, candidate.remote, directory);
        if (!found)
            continue;
        candidate.status = found->status;
        candidate.matchedOn = toText(found->rule);
        candidate.directoryUser = found->person.id;
        candidate.directoryUsername = found->person.username;
        break;
    }
    return candidate;
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
    user.username = remote.userName();
    user.email = remote.email();
    if (user.email.isEmpty() && remote.userName().contains(u'@'))
        user.email = remote.userName();
    user.firstname = remote.text(RemoteUser::GivenName);
    user.lastname = remote.text(RemoteUser::FamilyName);
    user.displayName = remote.displayName().isEmpty() ? remote.text(RemoteUser::FormattedName) : remote.displayName();
    user.employeeIdentifier = remote.text(RemoteUser::EmployeeNumber);
    // Some providers keep the employee number in externalId, and only where the mapping says so it is one.
    if (user.employeeIdentifier.isEmpty() && carriesEmployeeIdentifier(mappings))
        user.employeeIdentifier = remote.externalId();
    user.company = remote.text(RemoteUser::Organization);
    user.department = remote.text(RemoteUser::Department);
    user.jobTitle = remote.text(RemoteUser::Title);
    user.costCenter = remote.text(RemoteUser::CostCenter);
    if (!isConstant(mappings, QStringLiteral("userType")))
        user.employeeType = remote.text(RemoteUser::UserType);
    user.state = state;
    return user;
}

} // namespace gatehouse
