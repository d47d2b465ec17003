// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/provisioning/ProvisioningQuery.h"
#include "app/provisioning/RemoteLookup.h"
#include "models/provisioning/ProvisioningPlan.h"

namespace gatehouse
{

/// A plan together with what it was made from.
struct PreparedPlan {
    ProvisioningScope scope;
    LookedUp lookedUp;
    ProvisioningPlan plan;
};

/// Looks up at the provider what a plan needs to know, and plans off the calling thread. Preview and run make their
/// plans alike, so that one shows what the other sends (P7).
class PlanMaker : public QObject
{
    Q_OBJECT

public:
    PlanMaker(ScimWriter &writer, ScimPace &pace, const ScimEndpoint &endpoint, const ScimRetry &retry,
              QObject *parent);

    Future<PreparedPlan> make(const ProvisioningScope &scope, LookupDepth depth = LookupDepth::Needed);
    void cancel();

private:
    ScimWriter &m_writer;
    ScimPace &m_pace;
    const ScimEndpoint m_endpoint;
    const ScimRetry m_retry;
    QPointer<RemoteLookup> m_lookup;
};

} // namespace gatehouse
