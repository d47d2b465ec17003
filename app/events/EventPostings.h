// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/events/EventCondition.h"
#include "app/store/Connection.h"

namespace gatehouse
{

/// As event_postings names it.
enum class EventFacet { Resource, Application, Type };

/// Events by resource, application or type; on SQLite lists of them answer it, which end before the newest ones.
namespace EventPostings
{

/// What each single event is asked.
EventCondition plain(EventFacet facet, const QStringList &values);
/// The quickest way to all of them.
EventCondition condition(Connection &connection, EventFacet facet, const QStringList &values);

} // namespace EventPostings
} // namespace gatehouse
