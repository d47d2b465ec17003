// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/events/Event.h"

namespace gatehouse
{

/// What a save changed, field by field, for the event that reports it: "displayLabel", "sso.acsUrls",
/// "idm.groupManagement" and so on. Lists and tables are compact JSON; an image is only said to have changed.
QList<Change> changesBetween(const Application &before, const Application &after);
QList<Change> changesBetween(const IdmSettings &before, const IdmSettings &after);

} // namespace gatehouse
