// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{

/// Asks before people are deleted or suspended, and says what goes with them: the groups they leave and the
/// applications they can no longer use.
namespace RemovalQuestion
{

enum class Kind { Delete, Suspend };

/// Reads the consequences of up to twenty of them first; `confirmed` is called when the answer is yes. Deleting more
/// than one needs the typed count.
void ask(const PageContext &context, QWidget *parent, const QList<User> &people, Kind kind,
         std::function<void()> confirmed);

} // namespace RemovalQuestion
} // namespace gatehouse
