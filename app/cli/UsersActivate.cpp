// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

Future<Answer> usersActivate(CommandContext &context, const Arguments &arguments)
{
    return async::andThen(context.services.users.findByUsername(arguments.value(QStringLiteral("USER"))), context.scope,
                          [&context](const User &user) {
                              return answer(context,
                                            context.services.users.setState(user.id, UserState::Active, context.actor),
                                            [](const User &changed) { return Answer{toJson(changed)}; });
                          });
}

} // namespace gatehouse::cli
