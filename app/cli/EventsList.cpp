// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"
#include "app/cli/EventQueryOptions.h"

namespace gatehouse::cli
{

Future<Answer> eventsList(CommandContext &context, const Arguments &arguments)
{
    return async::andThen(eventQuery(context, arguments), context.scope, [&context](const EventQuery &query) {
        return answer(context, context.services.events.list(query), [](const Page<Event> &page) {
            return Answer{listJson(QStringLiteral("events"), page.items, page.next)};
        });
    });
}

} // namespace gatehouse::cli
