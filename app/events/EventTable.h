// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/events/Event.h"

namespace gatehouse
{

/// The append-only, hash-chained table of events, for use inside the transaction of the change that is reported.
namespace EventTable
{

/// Appends the event with its timestamp (now, when it has none) and the next link of the chain. An error here must roll
/// the change back: what cannot be logged does not happen (R28).
Result<Event> append(Connection &connection, Event event);
Result<Page<Event>> list(Connection &connection, const EventQuery &query);

} // namespace EventTable
} // namespace gatehouse
