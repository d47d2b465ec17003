// SPDX-License-Identifier: Apache-2.0
#include "app/cli/GroupMembers.h"

#include "app/cli/CommandJson.h"
#include "app/cli/Commands.h"

namespace gatehouse::cli
{

namespace
{

Future<QList<UserId>> idsOf(CommandContext &context, QStringList usernames, QList<UserId> sofar)
{
    if (usernames.isEmpty())
        return async::ready<QList<UserId>>(sofar);
    const QString first = usernames.takeFirst();
    return async::andThen(
        context.services.users.findByUsername(first), context.scope,
        [&context, usernames, sofar](const User &user) { return idsOf(context, usernames, sofar + QList{user.id}); });
}

} // namespace

Future<Answer> changeMembers(CommandContext &context, const Arguments &arguments, Membership membership)
{
    UserGroupStore &groups = context.services.groups;
    return async::andThen(
        groups.findByName(arguments.value(QStringLiteral("GROUP"))), context.scope,
        [&context, &groups, membership, usernames = arguments.values(QStringLiteral("USER"))](const UserGroup &group) {
            return async::andThen(
                idsOf(context, usernames, {}), context.scope,
                [&context, &groups, membership, group](const QList<UserId> &people) {
                    const bool add = membership == Membership::Add;
                    const auto change = groups.changeMembers(group.id, add ? people : QList<UserId>(),
                                                             add ? QList<UserId>() : people, context.actor);
                    return async::andThen(change, context.scope, [&context, &groups, group](qint64 changed) {
                        return answer(context, groups.find(group.id), [changed](const UserGroup &now) {
                            QJsonObject json = toJson(now);
                            json[QStringLiteral("changed")] = changed;
                            return Answer{json};
                        });
                    });
                });
        });
}

Future<Answer> groupsAddMember(CommandContext &context, const Arguments &arguments)
{
    return changeMembers(context, arguments, Membership::Add);
}

Future<Answer> groupsRemoveMember(CommandContext &context, const Arguments &arguments)
{
    return changeMembers(context, arguments, Membership::Remove);
}

} // namespace gatehouse::cli
