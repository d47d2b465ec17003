// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/provisioning/RemoteLookup.h"

#include <QSet>

#include <optional>

namespace gatehouse
{

/// What an admin asks of a run.
struct ProvisioningOptions {
    std::optional<UserId> only = {};              ///< nobody else is touched
    LookupDepth depth = LookupDepth::Needed;      ///< Everything: what was changed there is set right as well
    std::optional<qint64> confirmedRemovals = {}; ///< how many people lose access, typed (R23)
    QStringList leftOut = {};                     ///< ids of changes that are not to be sent
    std::optional<QSet<QString>> resources = {};  ///< only changes of these people and groups, by their ids
    std::optional<qint64> undo = {};              ///< takes this run back (ProvisioningPlan::undoes); 0: the last
    bool byClock = false;                         ///< nobody asked for it, so it does not run a held application

    /// Everything that is to be sent is.
    bool isWhole() const { return !only && leftOut.isEmpty() && !resources && !undo; }
};

} // namespace gatehouse
