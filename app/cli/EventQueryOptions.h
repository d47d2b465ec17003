// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

namespace gatehouse::cli
{

/// The filters that `events list` and `events export` share, read from the command line. An application is found by id
/// or Display Label; one that is gone can still be named by its id.
Future<EventQuery> eventQuery(CommandContext &context, const Arguments &arguments);

} // namespace gatehouse::cli
