// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

namespace gatehouse::cli
{

/// Looks the USER up, does `change` (none: nothing), and answers what the person logs in with afterwards.
Future<Answer> credentialAnswer(CommandContext &context, const Arguments &arguments,
                                std::function<Future<void>(const User &)> change);

} // namespace gatehouse::cli
