// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

Future<Answer> usersDelete(CommandContext &context, const Arguments &arguments)
{
    UserStore &users = context.services.users;
    return async::andThen(users.findByUsername(arguments.value(QStringLiteral("USER"))), context.scope,
                          [&context, &users](const User &user) {
                              return async::andThen(
                                  users.consequencesOfRemoving(user.id), context.scope,
                                  [&context, &users, user](const UserConsequences &gone) {
                                      return answer(context, users.remove(user.id, context.actor), [user, gone] {
                                          QJsonObject json = toJson(user);
                                          json[QStringLiteral("deleted")] = true;
                                          json[QStringLiteral("groups")] = QJsonArray::fromStringList(gone.groups);
                                          json[QStringLiteral("apps")] = QJsonArray::fromStringList(gone.applications);
                                          return Answer{json};
                                      });
                                  });
                          });
}

} // namespace gatehouse::cli
