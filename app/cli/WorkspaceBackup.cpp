// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include <QFileInfo>

namespace gatehouse::cli
{

Future<Answer> workspaceBackup(CommandContext &context, const Arguments &arguments)
{
    const QString file = arguments.value(QStringLiteral("FILE"));
    return answer(context, context.services.database.backup(file), [file] {
        return Answer({{QStringLiteral("file"), file}, {QStringLiteral("bytes"), QFileInfo(file).size()}});
    });
}

} // namespace gatehouse::cli
