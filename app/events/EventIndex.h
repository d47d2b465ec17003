// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"

namespace gatehouse
{

/// What events are found and counted by: the tally, and on SQLite a trigram index and lists by resource, application
/// and type. They are filled in portions between other work, because keeping them up with every event makes writing
/// many of them several times slower (spec/performance.md, trap 8).
namespace EventIndex
{

/// Adds up to `most` of the events that are not in there yet, in one transaction; answers how many were added. Refused
/// at once while another program writes.
Result<qint64> catchUp(Connection &connection, qint64 most);
/// Adds all of them. False when that is not possible: in a session of the help desk, or when the database refused it.
bool isComplete(Connection &connection);

} // namespace EventIndex
} // namespace gatehouse
