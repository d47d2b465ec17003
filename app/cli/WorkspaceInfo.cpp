// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

namespace
{

/// How many there are of everything, and the schema's version.
Result<QJsonObject> counts(Connection &connection)
{
    auto row = connection.first(
        QStringLiteral("SELECT (SELECT max(version) FROM gatehouse_schema), (SELECT count(*) FROM users),"
                       " (SELECT count(*) FROM user_groups), (SELECT count(*) FROM applications),"
                       " (SELECT last_id FROM event_chain)"));
    if (!row)
        return failure(row.error());
    return QJsonObject{{QStringLiteral("schema"), row->value(0).toLongLong()},
                       {QStringLiteral("users"), row->value(1).toLongLong()},
                       {QStringLiteral("groups"), row->value(2).toLongLong()},
                       {QStringLiteral("apps"), row->value(3).toLongLong()},
                       {QStringLiteral("events"), row->value(4).toLongLong()}};
}

} // namespace

Future<Answer> workspaceInfo(CommandContext &context, const Arguments &)
{
    return async::andThen(
        context.services.workspace.organization(), context.scope, [&context](const Organization &organization) {
            return answer(context, context.services.database.run(counts),
                          [&context, organization](const QJsonObject &counts) {
                              const bool postgres = context.location.isPostgres();
                              return Answer{{{QStringLiteral("location"), context.location.text},
                                             {QStringLiteral("database"),
                                              postgres ? QStringLiteral("PostgreSQL") : QStringLiteral("SQLite")},
                                             {QStringLiteral("organization"), toJson(organization)},
                                             {QStringLiteral("counts"), counts}}};
                          });
        });
}

} // namespace gatehouse::cli
