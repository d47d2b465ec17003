// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/PlanProvisioning.h"

namespace gatehouse
{

class UserPlanning;

/// The groups' part of a plan (spec A9), made after the people's.
class GroupPlanning
{
public:
    GroupPlanning(const ProvisioningInput &input, const RemoteState &remote, const UserPlanning &people);

    void addNeeds(LookupNeeds &needs) const;
    void plan();

    const QList<ProvisioningChange> &changes() const { return m_changes; }
    const QList<ProvisioningChange> &removals() const { return m_removals; }

private:
    void planBound(const BoundGroup &bound);
    void planKnown(const BoundGroup &bound, const RemoteGroup &group, const QString &linkReason);
    void planMatch(const BoundGroup &bound);
    void create(const BoundGroup &bound);
    void planUnbound(const UserGroupId &id, const RemoteGroup &group);
    QStringList idsOf(const QList<UserId> &people) const;
    void changeMembers(const BoundGroup &bound, const QString &remoteId, const QList<UserId> &people, bool join,
                       int firstPart);
    void replaceWhole(const BoundGroup &bound, const RemoteGroup &group, const QList<UserId> &join,
                      const QList<UserId> &leave);
    void wait(const BoundGroup &bound, const QString &reason);
    QList<UserId> peopleOf(const BoundGroup &bound) const;
    ProvisioningChange change(ProvisioningAction action, const UserGroupId &id, const QString &name,
                              const QString &part = {}) const;

    const ProvisioningInput &m_input;
    const RemoteState &m_remote;
    const UserPlanning &m_people;
    QSet<UserId> m_active; ///< people of the directory who may have access
    QList<ProvisioningChange> m_changes;
    QList<ProvisioningChange> m_removals;
};

} // namespace gatehouse
