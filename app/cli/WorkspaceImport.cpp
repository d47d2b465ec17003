// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/WorkspaceChoice.h"
#include "app/cli/CommandJson.h"
#include "app/store/WorkspaceArchive.h"

namespace gatehouse::cli
{

Future<Answer> workspaceImport(CommandContext &context, const Arguments &arguments)
{
    Services &services = context.services;
    const QString file = arguments.value(QStringLiteral("FILE"));
    const auto filled = services.openNew(context.newLocation, context.databasePassword,
                                         [&services, file] { return WorkspaceArchive::read(services.database, file); });
    return async::andThen(filled, context.scope, [&context, &services](qint64 rows) {
        return answer(context, services.workspace.organization(),
                      [location = context.newLocation, rows](const Organization &organization) {
                          rememberWorkspace(location);
                          return Answer({{QStringLiteral("location"), location.text},
                                         {QStringLiteral("organization"), toJson(organization)},
                                         {QStringLiteral("rows"), rows}});
                      });
    });
}

} // namespace gatehouse::cli
