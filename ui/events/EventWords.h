// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/events/Event.h"
#include "ui/shell/Route.h"

namespace gatehouse
{

/// What the article says of this type ("Logged when …"), empty for an unknown one.
QString descriptionOf(const QString &eventType);
/// "jonas.lindqvert: user_create_provision failed", the fact in one line.
QString sentenceOf(const Event &event);
/// What changed, short: "displayName", "active: true → false", "409 uniqueness".
QString detailOf(const Event &event);
/// Where the thing that the event is about can be seen; an empty place when nowhere (it was deleted).
Route routeOf(const Event &event);

} // namespace gatehouse
