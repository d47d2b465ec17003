// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

Future<Answer> groupsDelete(CommandContext &context, const Arguments &arguments)
{
    UserGroupStore &groups = context.services.groups;
    const bool yes = arguments.has(QStringLiteral("--yes"));
    return async::andThen(
        groups.findByName(arguments.value(QStringLiteral("GROUP"))), context.scope,
        [&context, &groups, yes](const UserGroup &group) {
            return async::andThen(
                groups.applicationsOf(group.id), context.scope,
                [&context, &groups, group, yes](const QStringList &applications) {
                    if (!yes && group.memberCount > 0 && !applications.isEmpty())
                        return refused(ErrorKind::Conflict,
                                       QCoreApplication::translate(
                                           "GroupsDelete", "%1 people would lose access through %2 to: %3. Nothing was "
                                                           "changed; add --yes to delete the group all the same.")
                                           .arg(QString::number(group.memberCount), group.name,
                                                applications.join(QStringLiteral(", "))));
                    return answer(context, groups.remove(group.id, context.actor), [group, applications] {
                        QJsonObject json = toJson(group);
                        json[QStringLiteral("deleted")] = true;
                        json[QStringLiteral("apps")] = QJsonArray::fromStringList(applications);
                        return Answer{json};
                    });
                });
        });
}

} // namespace gatehouse::cli
