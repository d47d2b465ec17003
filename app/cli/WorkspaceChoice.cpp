// SPDX-License-Identifier: Apache-2.0
#include "app/cli/WorkspaceChoice.h"

#include <QStandardPaths>

namespace gatehouse
{

WorkspaceLocation chosenWorkspace(const QString &option)
{
    if (!option.isEmpty())
        return {option};
    if (const QString variable = qEnvironmentVariable("GATEHOUSE_WORKSPACE"); !variable.isEmpty())
        return {variable};
    return {QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
            QStringLiteral("/gatehouse/workspace.gatehouse")};
}

} // namespace gatehouse
