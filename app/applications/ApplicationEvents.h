// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "models/events/Event.h"

namespace gatehouse
{

/// What the event log says of applications.
namespace ApplicationEvents
{

/// An event about the application itself.
Event about(const QString &type, const Application &application, const Actor &actor);
/// The bytes of a certificate are public; what an event needs of them is which one it was.
QString fingerprint(const std::optional<StoredCertificate> &stored);

} // namespace ApplicationEvents
} // namespace gatehouse
