// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"
#include "app/store/OpenPostgres.h"

namespace gatehouse::cli
{

Future<Answer> workspaceHelpDeskSql(CommandContext &, const Arguments &arguments)
{
    const QString role = arguments.value(QStringLiteral("ROLE"));
    const auto script = OpenPostgres::helpDeskScript(role);
    if (!script)
        return refused(script.error());
    Answer answer{{{QStringLiteral("role"), role}, {QStringLiteral("sql"), *script}}};
    answer.text = *script;
    return async::ready<Answer>(answer);
}

} // namespace gatehouse::cli
