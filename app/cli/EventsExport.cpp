// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/EventQueryOptions.h"

namespace gatehouse::cli
{

Future<Answer> eventsExport(CommandContext &context, const Arguments &arguments)
{
    return async::andThen(
        eventQuery(context, arguments), context.scope,
        [&context, file = arguments.value(QStringLiteral("FILE"))](const EventQuery &query) {
            return answer(context, context.services.events.exportTo(file, query), [file](qint64 events) {
                return Answer{{{QStringLiteral("file"), file}, {QStringLiteral("events"), events}}};
            });
        });
}

} // namespace gatehouse::cli
