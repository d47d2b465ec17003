// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/events/EventLog.h"

namespace gatehouse
{

/// Proves that no event was changed, removed, added in between or reordered since it was written.
namespace EventChain
{

/// Reads all events once, in constant memory. The ids have no gaps and the newest hash is kept apart, so a row missing
/// at the end is found as well.
Result<ChainReport> verify(Connection &connection);

} // namespace EventChain
} // namespace gatehouse
