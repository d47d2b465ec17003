// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

Future<Answer> appsList(CommandContext &context, const Arguments &)
{
    return answer(context, context.services.applications.list(), [](const QList<ApplicationSummary> &summaries) {
        return Answer{listJson(QStringLiteral("apps"), summaries)};
    });
}

} // namespace gatehouse::cli
