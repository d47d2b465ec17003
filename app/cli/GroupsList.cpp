// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

Future<Answer> groupsList(CommandContext &context, const Arguments &arguments)
{
    const auto limit = arguments.number(QStringLiteral("--limit"), 100);
    if (!limit)
        return refused(limit.error());
    const PageRequest page{*limit, arguments.value(QStringLiteral("--cursor"))};
    return answer(context, context.services.groups.list(arguments.value(QStringLiteral("--search")), page),
                  [](const Page<UserGroup> &groups) {
                      return Answer{listJson(QStringLiteral("groups"), groups.items, groups.next)};
                  });
}

} // namespace gatehouse::cli
