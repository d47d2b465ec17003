// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

namespace gatehouse
{

/// What a session may do with the workspace that it opened. The help desk reads everything but secrets and changes
/// nothing; the database itself sees to that.
enum class Access { Full, HelpDesk };

/// Why a change is refused to the help desk, and a control for it disabled.
QString helpDeskChangesNothing();
/// ErrorKind::Denied for the help desk.
Result<void> mayChange(Access access);

} // namespace gatehouse
