// SPDX-License-Identifier: Apache-2.0
#include "app/cli/EventQueryOptions.h"

#include <QUuid>

namespace gatehouse::cli
{

Future<EventQuery> eventQuery(CommandContext &context, const Arguments &arguments)
{
    const auto since = arguments.time(QStringLiteral("--since"));
    const auto until = arguments.time(QStringLiteral("--until"));
    const auto success = arguments.choice(QStringLiteral("--success"));
    const auto limit = arguments.number(QStringLiteral("--limit"), 100);
    for (const Error *error : {since ? nullptr : &since.error(), until ? nullptr : &until.error(),
                               success ? nullptr : &success.error(), limit ? nullptr : &limit.error()})
        if (error)
            return async::ready<EventQuery>(failure(*error));

    EventQuery query;
    query.types = arguments.values(QStringLiteral("--type"));
    query.resource = arguments.value(QStringLiteral("--user"));
    query.since = *since;
    query.until = *until;
    query.success = *success;
    query.search = arguments.value(QStringLiteral("--search"));
    query.page = {*limit, arguments.value(QStringLiteral("--cursor"))};

    const QString application = arguments.value(QStringLiteral("--app"));
    if (application.isEmpty())
        return async::ready<EventQuery>(query);
    if (!QUuid::fromString(application).isNull()) {
        query.applicationId = application;
        return async::ready<EventQuery>(query);
    }
    return async::andThen(context.services.applications.findByLabel(application), context.scope,
                          [query](const Application &found) mutable {
                              query.applicationId = found.id.toString();
                              return async::ready<EventQuery>(query);
                          });
}

} // namespace gatehouse::cli
