// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/Command.h"

namespace gatehouse
{

/// A command's JSON answer as people read it: a list as a table with aligned columns, an object as "key: value" lines.
/// Control characters are shown as U+FFFD, so that a name from outside cannot drive the terminal.
QString commandText(const Answer &answer, const QStringList &columns);

} // namespace gatehouse
