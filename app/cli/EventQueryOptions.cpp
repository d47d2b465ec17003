// SPDX-License-Identifier: Apache-2.0
#include "app/cli/EventQueryOptions.h"

#include <QCoreApplication>
#include <QUuid>

#include <algorithm>

namespace gatehouse::cli
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EventQueryOptions)
};

/// Those that this version logs; a word that is none of them would find nothing and be taken for "nothing happened".
Result<QStringList> typesFrom(const Arguments &arguments)
{
    const QStringList wanted = arguments.values(QStringLiteral("--type"));
    QStringList known;
    for (const EventType &type : eventTypes())
        known += type.name;
    for (const QString &type : wanted)
        if (!known.contains(type))
            return failure(
                ErrorKind::Invalid,
                Texts::tr("There is no event type \"%1\". There are: %2").arg(type, known.join(QStringLiteral(", "))));
    return wanted;
}

/// The number of an event, as "next" gives it.
Result<QString> cursorFrom(const Arguments &arguments)
{
    const QString cursor = arguments.value(QStringLiteral("--cursor"));
    bool ok = true;
    if (arguments.has(QStringLiteral("--cursor")))
        ok = cursor.toLongLong(&ok) > 0 && ok;
    return ok ? Result<QString>(cursor)
              : failure(ErrorKind::Invalid,
                        Texts::tr("--cursor takes what \"next\" of a list before this one said, not \"%1\". List again "
                                  "without it.")
                            .arg(cursor));
}

} // namespace

Future<EventQuery> eventQuery(CommandContext &context, const Arguments &arguments)
{
    const auto since = arguments.time(QStringLiteral("--since"));
    const auto until = arguments.time(QStringLiteral("--until"));
    const auto success = arguments.choice(QStringLiteral("--success"));
    const auto limit = arguments.number(QStringLiteral("--limit"), 100);
    const auto types = typesFrom(arguments);
    const auto cursor = cursorFrom(arguments);
    for (const Error *error :
         {types ? nullptr : &types.error(), cursor ? nullptr : &cursor.error(), since ? nullptr : &since.error(),
          until ? nullptr : &until.error(), success ? nullptr : &success.error(), limit ? nullptr : &limit.error()})
        if (error)
            return async::ready<EventQuery>(failure(*error));

    EventQuery query;
    query.types = *types;
    query.resource = arguments.value(QStringLiteral("--user"));
    query.since = *since;
    query.until = *until;
    query.success = *success;
    query.search = arguments.value(QStringLiteral("--search"));
    query.page = {*limit, *cursor};

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
