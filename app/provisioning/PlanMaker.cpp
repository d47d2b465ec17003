// SPDX-License-Identifier: Apache-2.0
#include "app/provisioning/PlanMaker.h"

#include "app/provisioning/ReturnMemory.h"
#include "models/provisioning/ReversePlan.h"

#include <QtConcurrent>

namespace gatehouse
{

namespace
{

constexpr qsizetype veryMany = 10'000;

} // namespace

PlanMaker::PlanMaker(ScimWriter &writer, ScimPace &pace, const ScimEndpoint &endpoint, const ScimRetry &retry,
                     QObject *parent)
    : QObject(parent)
    , m_writer(writer)
    , m_pace(pace)
    , m_endpoint(endpoint)
    , m_retry(retry)
{
}

Future<PreparedPlan> PlanMaker::make(const ProvisioningScope &scope, LookupDepth depth)
{
    RemoteState remote = scope.remote;
    if (scope.undo)
        doubtChanged(*scope.undo, remote); // others may have written there since
    m_lookup = new RemoteLookup(m_writer, m_pace, m_endpoint, m_retry, scope.input, remote, depth, this);
    return async::andThen(m_lookup->start(), this, [scope](const LookedUp &lookedUp) {
        return QtConcurrent::run([scope, lookedUp]() -> Result<PreparedPlan> {
            const bool large = scope.input.people.size() >= veryMany;
            if (large)
                returnMemory(); // of the look-ups
            PreparedPlan prepared{scope, lookedUp, {}};
            RemoteState &now = prepared.lookedUp.remote;
            if (scope.undo)
                keepToOurs(*scope.undo, scope.input, scope.remote, now);
            prepared.plan = scope.undo ? reversePlan(*scope.undo, scope.input, scope.remote, now)
                                       : planProvisioning(scope.input, now);
            prepared.plan.undoes = scope.lastRun;
            if (large)
                returnMemory(); // of the planning
            return prepared;
        });
    });
}

void PlanMaker::cancel()
{
    if (m_lookup)
        m_lookup->cancel();
}

} // namespace gatehouse

#include "moc_PlanMaker.cpp"
