// SPDX-License-Identifier: Apache-2.0
#include "app/WorkspaceChoice.h"

#include "app/Settings.h"

#include <QStandardPaths>

namespace gatehouse
{

namespace
{

QString dataFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/gatehouse");
}

/// libpq takes both spellings of the scheme.
QString namedWorkspace(const QString &option)
{
    const QString named = option.isEmpty() ? qEnvironmentVariable("GATEHOUSE_WORKSPACE") : option;
    const QString alias = QStringLiteral("postgres://");
    return named.startsWith(alias) ? QStringLiteral("postgresql://") + named.mid(alias.size()) : named;
}

} // namespace

QString defaultWorkspaceFile() { return dataFolder() + QStringLiteral("/workspace.gatehouse"); }

QString catalogFolder() { return dataFolder() + QStringLiteral("/catalog"); }

WorkspaceLocation newWorkspace(const QString &option)
{
    const QString named = namedWorkspace(option);
    return {named.isEmpty() ? defaultWorkspaceFile() : named};
}

WorkspaceLocation chosenWorkspace(const QString &option)
{
    const QString named = namedWorkspace(option);
    return {named.isEmpty() ? Settings().workspaces().value(0, defaultWorkspaceFile()) : named};
}

void rememberWorkspace(const WorkspaceLocation &made)
{
    if (made.text == defaultWorkspaceFile())
        Settings().addWorkspace(made.text);
}

} // namespace gatehouse
