// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

Future<Answer> catalogList(CommandContext &context, const Arguments &arguments)
{
    const Catalog &catalog = context.services.catalog;
    const QString search = arguments.value(QStringLiteral("--search"));
    return async::ready<Answer>(Answer{
        listJson(QStringLiteral("connectors"), search.isEmpty() ? catalog.connectors() : catalog.search(search))});
}

} // namespace gatehouse::cli
