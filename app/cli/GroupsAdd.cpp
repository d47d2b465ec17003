// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

Future<Answer> groupsAdd(CommandContext &context, const Arguments &arguments)
{
    UserGroup group;
    group.name = arguments.value(QStringLiteral("GROUP"));
    group.description = arguments.value(QStringLiteral("--description"));
    return answer(context, context.services.groups.insert(group, context.actor),
                  [](const UserGroup &added) { return Answer{toJson(added)}; });
}

} // namespace gatehouse::cli
