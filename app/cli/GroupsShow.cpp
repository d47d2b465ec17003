// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

namespace
{

/// The usernames of a group, page after page.
Future<QStringList> members(CommandContext &context, const UserGroupId &group, const QString &after, QStringList sofar)
{
    UserQuery query;
    query.group = group;
    query.page = {1000, after};
    return async::andThen(
        context.services.users.list(query), context.scope, [&context, group, sofar](const Page<User> &page) mutable {
            for (const User &user : page.items)
                sofar.append(user.username);
            return page.next.isEmpty() ? async::ready<QStringList>(sofar) : members(context, group, page.next, sofar);
        });
}

} // namespace

Future<Answer> groupsShow(CommandContext &context, const Arguments &arguments)
{
    return async::andThen(context.services.groups.findByName(arguments.value(QStringLiteral("GROUP"))), context.scope,
                          [&context](const UserGroup &group) {
                              return async::andThen(context.services.groups.applicationsOf(group.id), context.scope,
                                                    [&context, group](const QStringList &applications) {
                                                        return answer(
                                                            context, members(context, group.id, {}, {}),
                                                            [group, applications](const QStringList &usernames) {
                                                                QJsonObject json = toJson(group);
                                                                json[QStringLiteral("members")] =
                                                                    QJsonArray::fromStringList(usernames);
                                                                json[QStringLiteral("apps")] =
                                                                    QJsonArray::fromStringList(applications);
                                                                return Answer{json};
                                                            });
                                                    });
                          });
}

} // namespace gatehouse::cli
