// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

Future<Answer> usersList(CommandContext &context, const Arguments &arguments)
{
    const auto limit = arguments.number(QStringLiteral("--limit"), 100);
    if (!limit)
        return refused(limit.error());
    UserQuery query;
    query.search = arguments.value(QStringLiteral("--search"));
    query.page = {*limit, arguments.value(QStringLiteral("--cursor"))};
    if (const QString state = arguments.value(QStringLiteral("--state")); !state.isEmpty()) {
        bool known = false;
        query.state = userStateFromText(state, &known);
        if (!known)
            return refused(ErrorKind::Invalid, QCoreApplication::translate(
                                                   "UsersList", "--state takes staged, active or suspended, not \"%1\"")
                                                   .arg(state));
    }
    auto list = [&context](const UserQuery &wanted) {
        return answer(context, context.services.users.list(wanted), [](const Page<User> &page) {
            return Answer{listJson(QStringLiteral("users"), page.items, page.next)};
        });
    };
    if (!arguments.has(QStringLiteral("--group")))
        return list(query);
    return async::andThen(context.services.groups.findByName(arguments.value(QStringLiteral("--group"))), context.scope,
                          [query, list](const UserGroup &group) mutable {
                              query.group = group.id;
                              return list(query);
                          });
}

} // namespace gatehouse::cli
