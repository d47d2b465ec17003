// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"

namespace gatehouse
{

/// The workspace that a program without a window works on: what --workspace says, else $GATEHOUSE_WORKSPACE, else the
/// person's default.
WorkspaceLocation chosenWorkspace(const QString &option);
/// Where a person's own connectors are.
QString catalogFolder();

} // namespace gatehouse
