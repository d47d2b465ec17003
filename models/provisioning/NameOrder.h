// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/PlanProvisioning.h"

namespace gatehouse
{

/// Whether an account that is there gets another userName, which frees the one it has.
bool takesName(const ProvisioningChange &change);

/// The changes with those of a userName in an order in which each finds its name free (ProvisioningChange::after): a
/// provider refuses a name that another account still has (RFC 7643 section 4.1.1). In a circle, as when two people
/// swap their names, one account gets a name for the time between, by a change of its own. Linear.
QList<ProvisioningChange> inOrderOfNames(const QList<ProvisioningChange> &changes, const ProvisioningInput &input);

/// Whether this is that change: it need not be taken back.
bool isForTheTimeBetween(const ProvisioningChange &change);

} // namespace gatehouse
