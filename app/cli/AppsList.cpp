// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"
#include "app/cli/ListPage.h"

namespace gatehouse::cli
{

Future<Answer> appsList(CommandContext &context, const Arguments &arguments)
{
    return async::andThen(context.services.applications.list(), context.scope,
                          [arguments](const QList<ApplicationSummary> &summaries) {
                              QJsonArray apps;
                              for (const ApplicationSummary &summary : summaries)
                                  apps.append(toJson(summary));
                              return pageAnswer(pageOf(QStringLiteral("apps"), apps, QStringLiteral("id"), arguments));
                          });
}

} // namespace gatehouse::cli
