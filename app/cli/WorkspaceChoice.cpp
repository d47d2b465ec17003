// SPDX-License-Identifier: Apache-2.0
#include "app/cli/WorkspaceChoice.h"

#include <QStandardPaths>

namespace gatehouse
{

namespace
{
QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/gatehouse");
}
} // namespace

QString catalogFolder() { return dataFolder() + QStringLiteral("/catalog"); }

WorkspaceLocation chosenWorkspace(const QString &option)
{
    if (!option.isEmpty())
        return {option};
    if (const QString variable = qEnvironmentVariable("GATEHOUSE_WORKSPACE"); !variable.isEmpty())
        return {variable};
    return {dataFolder() + QStringLiteral("/workspace.gatehouse")};
}

} // namespace gatehouse
