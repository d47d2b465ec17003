// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

Future<Answer> usersShow(CommandContext &context, const Arguments &arguments)
{
    return async::andThen(context.services.users.findByUsername(arguments.value(QStringLiteral("USER"))), context.scope,
                          [&context](const User &user) {
                              return answer(context, context.services.users.consequencesOfRemoving(user.id),
                                            [user](const UserConsequences &belongs) {
                                                QJsonObject json = toJson(user);
                                                json[QStringLiteral("groups")] =
                                                    QJsonArray::fromStringList(belongs.groups);
                                                json[QStringLiteral("apps")] =
                                                    QJsonArray::fromStringList(belongs.applications);
                                                return Answer{json};
                                            });
                          });
}

} // namespace gatehouse::cli
