// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/catalog/Connector.h"
#include "models/provisioning/ProvisioningPlan.h"
#include "models/provisioning/RemoteState.h"

namespace gatehouse
{

/// A user group that is bound to the application, with its people.
struct BoundGroup {
    UserGroup group;
    QList<UserId> members;

    bool operator==(const BoundGroup &) const = default;
};

/// The directory as one application sees it.
struct ProvisioningInput {
    QList<User> people; ///< members of bound groups, and whoever else has an account that Gatehouse manages
    QList<BoundGroup> groups;
    QList<AttributeMapping> userMappings;
    QList<AttributeMapping> groupMappings;
    ScimManners manners;
    bool groupManagement = false;
    QString whenAccessEnds = QStringLiteral("deactivate"); ///< IdmSettings::whenAccessEnds
    std::optional<UserId> only;                            ///< nobody else is touched
    int membersPerRequest = 100;                           ///< larger groups are several requests; some take no more

    bool operator==(const ProvisioningInput &) const = default;
};

/// What makes an account recognizable: looked up before anything is created.
struct AccountKeys {
    QString externalId; ///< as the mapping fills it, else our id of the person (P2)
    QString userName;
    bool shared = false; ///< somebody else has the same externalId, so it proves nothing
    QString email = {};  ///< empty when somebody else here has it as well

    bool operator==(const AccountKeys &) const = default;
};

/// Who has to be read or looked up at the provider before a plan can be made.
struct LookupNeeds {
    QList<UserId> read; ///< accounts that are linked but not known
    QHash<UserId, AccountKeys> find;
    QList<UserId> findInOrder;
    QList<UserGroupId> readGroups;
    QHash<UserGroupId, QString> findGroups; ///< by name

    bool operator==(const LookupNeeds &) const = default;
};
LookupNeeds lookupNeeds(const ProvisioningInput &input, const RemoteState &remote);

/// The changes that make the provider what the directory says, each with its reason and its request; nothing when it is
/// so already (P8). Pure, and linear in people and memberships. Follows the group rules of spec A9, P1-P14 and R23:
/// members of a bound group who are active have an account, everybody else whom Gatehouse manages has an inactive one,
/// or none, or keeps it, as the application says (whenAccessEnds); accounts are linked by themselves only on an exact
/// externalId (R14); groups without people are not made, groups of the same name are taken over, and groups deleted
/// here are deleted there.
ProvisioningPlan planProvisioning(const ProvisioningInput &input, const RemoteState &remote);
/// Why the removals of a plan wait for a confirmation (R23); empty: they are few.
QString removalGuard(const ProvisioningPlan &plan);

} // namespace gatehouse
