// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/PlanProvisioning.h"
#include "models/provisioning/ProvisioningOperation.h"

namespace gatehouse
{

/// The changes that take back what a run did, where the provider allows it: accounts that it created lose access (or
/// go, where that is what the application does), what it changed is as before, whoever it deactivated is active again,
/// and memberships are as they were. `done` are its operations; of what is back already nothing is said. A
/// provider without PATCH gets what it holds (RemoteAccount::whole) with those values in it. What cannot be taken back
/// is in the plan as a change that waits and says why: deleted accounts and groups, and what was only taken over.
/// Links stay. Pure.
ProvisioningPlan reversePlan(const QList<ProvisioningOperation> &done, const ProvisioningInput &input,
                             const RemoteState &remote);

} // namespace gatehouse
