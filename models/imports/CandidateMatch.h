// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportSettings.h"

#include <QHash>

namespace gatehouse
{

/// Who our directory already knows for one page of people from a provider: what CandidateMatch compares with.
/// Names and addresses are keyed as foldedKey(); a key held by several people keeps them all, so that an ambiguous
/// match is seen as one.
struct DirectoryLookup {
    struct Person {
        UserId id;
        QString username;
        bool operator==(const Person &) const = default;
    };
    /// A link is bound to the userName the account had when it was made (S5).
    struct Link {
        Person person;
        QString userName;
        bool operator==(const Link &) const = default;
    };

    QHash<QString, Link> links;               ///< by the provider's id of the person, opaque
    QHash<QString, QList<Person>> externalId; ///< by our own id, or employeeIdentifier, exactly as written
    QHash<QString, QList<Person>> userName;   ///< by folded username
    QHash<QString, QList<Person>> email;      ///< by folded e-mail address
};

/// Status of one person at the provider. A link whose userName still holds makes Imported, and so does an externalId
/// that is exactly one person's id, or exactly one's employeeIdentifier where the userName or the e-mail is theirs as
/// well. Everything else that agrees (userName, e-mail, a link whose userName changed, an externalId of several people,
/// an employee number alone) is a Conflict: a proposal that a person decides (S2). The rules are asked in their order,
/// and the first that agrees decides.
ImportCandidate matched(RemoteUser remote, const DirectoryLookup &directory,
                        const QList<MatchRule> &rules = ImportSettings().matching);

/// Of these properties, what the provider says otherwise of a person. What it leaves out is no change, and neither who
/// somebody is (username, e-mail address) nor what an account was matched by is ever among them.
QList<Change> changesFromRemote(const User &person, const RemoteUser &remote, const QList<AttributeMapping> &mappings,
                                const QStringList &properties);
/// The properties that an import may take over.
const QStringList &updatableProperties();

/// The directory person that an import creates: an allow-list of attributes (S6), the provider's userName as it is,
/// the address from userName when there is no e-mail but userName is one. An attribute that the mappings fill with a
/// constant is the provider's own matter (Egnyte's userType) and is not taken. problemsOf() says what is still missing.
User userFromRemote(const RemoteUser &remote, const QList<AttributeMapping> &mappings,
                    UserState state = UserState::Active);

} // namespace gatehouse
