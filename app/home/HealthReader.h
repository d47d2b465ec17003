// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Async.h"
#include "models/home/Attention.h"

namespace gatehouse
{

struct Services;

/// How every application stands, by Display Label: what the list knows, the provisioning of active integrations, and
/// the newest import. Ends with `scope`.
Future<QList<ApplicationHealth>> readHealth(Services &services, QObject *scope);
/// The reminders that no mail server took in the last days, whichever program tried.
Future<QList<UnsentReminder>> readUnsentReminders(Services &services);

} // namespace gatehouse
