// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/store/WorkspaceArchive.h"

namespace gatehouse::cli
{

Future<Answer> workspaceExport(CommandContext &context, const Arguments &arguments)
{
    const QString file = arguments.value(QStringLiteral("FILE"));
    return answer(context, WorkspaceArchive::write(context.services.database, file), [file](qint64 rows) {
        return Answer({{QStringLiteral("file"), file}, {QStringLiteral("rows"), rows}});
    });
}

} // namespace gatehouse::cli
