// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"

namespace gatehouse
{

/// The workspace that a program works on, the same for all of them: what --workspace says, else $GATEHOUSE_WORKSPACE,
/// else the one that this person opened last in the console, else their default file (which may not exist).
WorkspaceLocation chosenWorkspace(const QString &option);
/// A person's first workspace, until they choose another place.
QString defaultWorkspaceFile();
/// Where a new one is made: what --workspace says, else $GATEHOUSE_WORKSPACE, else the person's default file.
WorkspaceLocation newWorkspace(const QString &option);
/// After a workspace was made. The person's default file becomes the one they opened last, so that the next program
/// finds it; a location that a script named does not.
void rememberWorkspace(const WorkspaceLocation &made);
/// Where a person's own connectors are.
QString catalogFolder();

} // namespace gatehouse
