// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

Future<Answer> groupsRename(CommandContext &context, const Arguments &arguments)
{
    return async::andThen(context.services.groups.findByName(arguments.value(QStringLiteral("GROUP"))), context.scope,
                          [&context, name = arguments.value(QStringLiteral("NEW"))](UserGroup group) {
                              group.name = name;
                              return answer(context, context.services.groups.save(group, context.actor),
                                            [](const UserGroup &saved) { return Answer{toJson(saved)}; });
                          });
}

} // namespace gatehouse::cli
