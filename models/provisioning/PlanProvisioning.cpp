// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/PlanProvisioning.h"

#include "models/provisioning/GroupPlanning.h"
#include "models/provisioning/UserPlanning.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{

namespace
{

constexpr int removalsAlwaysLet = 5;
constexpr int mostPercent = 20;

/// Who is in our groups there and is nobody's here: a membership that the directory cannot speak of.
QMap<QString, QStringList> strangersInGroups(const ProvisioningInput &input, const RemoteState &remote,
                                             const QList<RemoteUser> &strangers)
{
    QHash<QString, QString> names;
    for (const RemoteUser &account : strangers)
        names.insert(account.id(), account.userName());
    QMap<QString, QStringList> found;
    for (const BoundGroup &bound : input.groups) {
        const RemoteGroup group = remote.groups.value(bound.group.id);
        for (const QString &id : group.others)
            found[bound.group.name].append(names.value(id, id));
    }
    return found;
}

/// Whoever is listed there and stays nobody's when the plan is carried out.
ProviderComparison comparisonOf(const ProvisioningInput &input, const RemoteState &remote, const UserPlanning &people)
{
    ProviderComparison comparison = *remote.listed;
    comparison.strangersInGroups = strangersInGroups(input, remote, comparison.strangers);
    for (const BoundGroup &bound : input.groups) {
        if (remote.groups.value(bound.group.id).membersHidden)
            comparison.groupsWithoutMembers.append(bound.group.name);
    }
    comparison.strangers.removeIf(
        [&people](const RemoteUser &account) { return !people.holderOf(account.id()).isNull(); });
    const auto ignored =
        std::stable_partition(comparison.strangers.begin(), comparison.strangers.end(),
                              [&remote](const RemoteUser &account) { return !remote.ignored.contains(account.id()); });
    comparison.ignored = QList<RemoteUser>(ignored, comparison.strangers.end());
    comparison.strangers.erase(ignored, comparison.strangers.end());
    return comparison;
}

bool isTooMuch(qint64 removals, const ProvisioningPlan &plan)
{
    return removals > removalsAlwaysLet && removals * 100 > plan.managed * mostPercent;
}

/// A person who was suspended is meant to lose access at once, whatever else waits; unless those are many, too.
void letSuspensionsPass(ProvisioningPlan &plan)
{
    const auto said = std::count_if(plan.changes.cbegin(), plan.changes.cend(),
                                    [](const ProvisioningChange &change) { return change.bySuspension; });
    if (plan.guard.isEmpty() || said == 0 || isTooMuch(said, plan))
        return;
    for (ProvisioningChange &change : plan.changes)
        change.passesGuard = change.bySuspension;
    plan.guard += u' ' + QCoreApplication::translate("ProvisioningPlan",
                                                     "Who was suspended by name is deactivated all the same.");
}

} // namespace

LookupNeeds lookupNeeds(const ProvisioningInput &input, const RemoteState &remote)
{
    const UserPlanning people(input, remote);
    LookupNeeds needs = people.needs();
    GroupPlanning(input, remote, people).addNeeds(needs);
    return needs;
}

/// A mistake in a group is not to switch a whole company off.
QString removalGuard(const ProvisioningPlan &plan)
{
    if (!isTooMuch(plan.removals, plan))
        return {};
    return QCoreApplication::translate("ProvisioningPlan",
                                       "%1 of %2 people would lose access, which is more than %3 %. Nobody is "
                                       "deactivated before the number is confirmed.")
        .arg(plan.removals)
        .arg(plan.managed)
        .arg(mostPercent);
}

ProvisioningPlan planProvisioning(const ProvisioningInput &input, const RemoteState &remote)
{
    UserPlanning people(input, remote);
    people.plan();
    GroupPlanning groups(input, remote, people);
    groups.plan();
    ProvisioningPlan plan;
    plan.changes = people.takeChanges(); // not copied: there may be very many
    plan.changes += groups.changes();
    plan.changes += groups.removals();
    plan.changes += people.removals();
    if (input.only && plan.changes.isEmpty())
        plan.changes.append(people.nothingToDo(*input.only));
    plan.managed = people.managed();
    plan.removals = people.removals().size();
    plan.guard = removalGuard(plan);
    letSuspensionsPass(plan);
    if (remote.listed)
        plan.comparison = comparisonOf(input, remote, people);
    return plan;
}

} // namespace gatehouse
