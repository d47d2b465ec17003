// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/PackedObject.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"
#include "models/provisioning/HeldResource.h"
#include "models/provisioning/ProviderComparison.h"

#include <QHash>
#include <QJsonObject>
#include <QSet>

#include <optional>

namespace gatehouse
{

/// The account of a person at the provider, as far as we know it. Its id is the provider's opaque text.
struct RemoteAccount {
    QString remoteId;
    QString name;            ///< the person's username when it was last sent
    PackedObject known;      ///< the mapped attributes as they were last sent or read
    QJsonObject shown = {};  ///< how the provider wrote what was sent last, by the mapping's target, where it differs
    HeldResource whole = {}; ///< read just now; only where a PUT has to repeat it
    bool active = true;      ///< as last sent or read
    bool managed = false;    ///< false: linked by an import, and never sent to
    bool kept = false;       ///< access ended and the account was to stay: nothing is done with it until it comes back
    bool uncertain = false;  ///< a request's answer is not known, or nothing was read yet: to be read first
    bool missing = false;    ///< was read, and the provider has it no more
    QString problem;         ///< why it could not be read
    QString otherName = {};  ///< the id is somebody else's now, who is called so (S5)

    bool operator==(const RemoteAccount &) const = default;
};

/// A group that Gatehouse manages at the provider.
struct RemoteGroup {
    QString remoteId;
    QString name;
    PackedObject known;
    QSet<UserId> members;    ///< ours; others that the provider has are not touched
    QStringList others = {}; ///< remote ids of those others, when it was read just now
    HeldResource whole = {}; ///< as of an account
    bool inDirectory = true;
    bool uncertain = false;
    bool missing = false;
    QString problem;
    bool membersHidden = false; ///< it was read, and the provider shows nobody who is in its groups

    bool operator==(const RemoteGroup &) const = default;
};

/// What a look-up before a create found for somebody, or a group, without a link (P3). `resource` is empty: nothing.
struct RemoteMatch {
    enum class By { Nothing, ExternalId, UserName, Email, Name };
    By by = By::Nothing;
    QString remoteId;
    QString name;
    QJsonObject resource;
    int several = 0; ///< how many agree, when it is more than one
    QString problem; ///< why the look-up failed; nothing is created then

    bool operator==(const RemoteMatch &) const = default;
};

/// What is known of one provider: the table of links, and what was looked up just now. Nothing here says that somebody
/// is gone because a list did not name them (P11).
struct RemoteState {
    QHash<UserId, RemoteAccount> accounts;
    QHash<UserGroupId, RemoteGroup> groups;
    QHash<UserId, RemoteMatch> matches;
    QHash<UserGroupId, RemoteMatch> groupMatches;
    QSet<UserId> createSent;     ///< a create went out and its answer is not known: an account of that userName is ours
    QSet<UserId> createAnswered; ///< those of them that the provider answered with 201, without saying what it made
    std::optional<ProviderComparison> listed; ///< everybody there; strangers are those without a link
    QSet<QString> ignored;                    ///< remote ids of strangers that an admin decided to leave alone

    /// The provider said that it made an account for this person, and was found to have none.
    bool isMadeUnseen(const UserId &person) const
    {
        const auto match = matches.constFind(person);
        return createAnswered.contains(person) && match != matches.cend() && match->problem.isEmpty() &&
               match->by == RemoteMatch::By::Nothing;
    }
    bool operator==(const RemoteState &) const = default;
};

} // namespace gatehouse
