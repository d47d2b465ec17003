// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/UserGroup.h"
#include "ui/shell/Pages.h"

namespace gatehouse
{

/// Asks before groups are deleted, and names the applications that they are bound to: their members lose access that
/// only these groups gave. More than one needs the typed count.
void askToDeleteGroups(const PageContext &context, QWidget *parent, const QList<UserGroup> &groups,
                       std::function<void()> confirmed);

} // namespace gatehouse
