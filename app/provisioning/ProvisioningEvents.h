// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scim/ScimWriter.h"
#include "models/applications/Application.h"
#include "models/events/Event.h"
#include "models/provisioning/ProvisioningOperation.h"

namespace gatehouse
{

/// The event of spec A12 that a change is logged as: "user_create_provision", "user_deprovision", …
QString provisioningEventType(ProvisioningKind kind, ProvisioningAction action);
/// All of those: what was sent to a provider.
QStringList provisioningEventTypes();

/// The event of an operation that has ended, with its request, the answer without its body, the attempt, the time it
/// took and what to do (the four views of the event log).
Event provisioningEvent(const Application &application, const ProvisioningOperation &operation,
                        const ProvisioningRequest &request, const ScimAnswer &answer, qint64 milliseconds,
                        const Actor &actor);
/// An account or group that was there is Gatehouse's from now on.
Event provisioningLinkEvent(const Application &application, const ProvisioningChange &change, const Actor &actor);
/// A look-up that failed.
Event provisioningLookupEvent(const Application &application, const QString &userId, const QString &username,
                              const QString &problem, const Actor &actor);

} // namespace gatehouse
