// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"
#include "app/store/WorkspaceArchive.h"

namespace gatehouse::cli
{

Future<Answer> workspaceImport(CommandContext &context, const Arguments &arguments)
{
    Services &services = context.services;
    const auto opened = services.database.open(context.location, true, context.databasePassword);
    return async::andThen(opened, context.scope, [&context, &services, file = arguments.value(QStringLiteral("FILE"))] {
        return async::andThen(
            WorkspaceArchive::read(services.database, file), context.scope, [&context, &services](qint64 rows) {
                return answer(context, services.workspace.organization(),
                              [location = context.location, rows](const Organization &organization) {
                                  return Answer({{QStringLiteral("location"), location.text},
                                                 {QStringLiteral("organization"), toJson(organization)},
                                                 {QStringLiteral("rows"), rows}});
                              });
            });
    });
}

} // namespace gatehouse::cli
