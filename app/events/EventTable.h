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
Result<Event> append(Connection &connection, const Event &event);
/// The same for many that happened in one change, with few statements.
Result<QList<Event>> append(Connection &connection, QList<Event> events);
/// Newest first; the page's key is an id.
Result<Page<Event>> list(Connection &connection, const EventQuery &query);
/// From the tally when only types and success are asked for.
Result<qint64> count(Connection &connection, const EventQuery &query);
/// The page key after which row `row` of the list comes, for a jump into the middle.
Result<QString> keyBefore(Connection &connection, const EventQuery &query, qint64 row);
/// Oldest first, empty slices included; from `since`, or the first event, to `until`, or the last one.
Result<QList<EventBucket>> histogram(Connection &connection, const EventQuery &query, qint64 secondsPerBucket);

} // namespace EventTable
} // namespace gatehouse
