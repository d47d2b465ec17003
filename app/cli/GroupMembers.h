// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

namespace gatehouse::cli
{

enum class Membership { Add, Remove };

/// What `groups add-member` and `groups remove-member` share: every username is looked up before anything changes.
Future<Answer> changeMembers(CommandContext &context, const Arguments &arguments, Membership membership);

} // namespace gatehouse::cli
