// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"
#include "app/cli/ListPage.h"

namespace gatehouse::cli
{

Future<Answer> catalogList(CommandContext &context, const Arguments &arguments)
{
    const Catalog &catalog = context.services.catalog;
    const QString search = arguments.value(QStringLiteral("--search"));
    QJsonArray connectors;
    for (const Connector &connector : search.isEmpty() ? catalog.connectors() : catalog.search(search))
        connectors.append(toJson(connector));
    return pageAnswer(pageOf(QStringLiteral("connectors"), connectors, QStringLiteral("id"), arguments));
}

} // namespace gatehouse::cli
