// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/PlanProvisioning.h"
#include "models/provisioning/ProvisioningOperation.h"

namespace gatehouse
{

/// Whom the changes of a run are about, to be read before they are taken back.
void doubtChanged(const QList<ProvisioningOperation> &done, RemoteState &remote);
/// Of accounts that were read for that, only what was `sent` or there before: what a provider adds of its own is not
/// ours to take away. What is sent as a PUT says everything. What the provider shows of nobody is as it was sent, so
/// that nothing is sent again because of that.
void keepToOurs(const QList<ProvisioningOperation> &done, const ProvisioningInput &input, const RemoteState &sent,
                RemoteState &remote);

/// The changes that take back what a run did, where the provider allows it: accounts that it created lose access (or
/// go, where that is what the application does), what it changed is as before, whoever it deactivated is active again,
/// and memberships are as they were. `done` are its operations, `sent` is what the accounts and groups were known as
/// before they were read just now (which is what an earlier version sent, whose operations do not say it), and `remote`
/// what they are like now: of what is back already nothing is said, and what is neither as it was sent
/// nor as it was before is left to whoever changed it since. A provider without PATCH gets what it holds
/// (RemoteAccount::whole) with those values in it. What cannot be taken back is in the plan as a change that waits and
/// says why: deleted accounts and groups, what was only taken over, and what somebody changed since. Links stay. Pure.
ProvisioningPlan reversePlan(const QList<ProvisioningOperation> &done, const ProvisioningInput &input,
                             const RemoteState &sent, const RemoteState &remote);

} // namespace gatehouse
