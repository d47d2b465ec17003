// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Dialect.h"

namespace gatehouse
{

/// Signs of life of whoever has the turn at something, by the clock of the database, which is one for all computers
/// that share it.
namespace Heartbeat
{

/// SQL for now, in milliseconds.
QString now(const Dialect &dialect);
/// SQL that is 1 when nothing was heard for a minute. A clock that was set back makes a heartbeat lie in the future;
/// that one is no sign of life either.
QString isSilent(const Dialect &dialect);

} // namespace Heartbeat
} // namespace gatehouse
