// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"
#include "models/directory/UserProperty.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

Future<Answer> usersSet(CommandContext &context, const Arguments &arguments)
{
    const auto pairs = arguments.pairs(QStringLiteral("KEY=VALUE"));
    if (!pairs)
        return refused(pairs.error());
    for (const auto &[key, value] : *pairs)
        if (const UserProperty *property = userProperty(key); !property || !property->write) {
            QStringList known;
            for (const UserProperty &each : userProperties())
                if (each.write)
                    known.append(each.key);
            return refused(ErrorKind::Invalid,
                           QCoreApplication::translate("UsersSet", "There is no property %1 to set. There are: %2")
                               .arg(key, known.join(QStringLiteral(", "))));
        } else if (bool isState = true; property->key == u"state") {
            userStateFromText(value, &isState);
            if (!isState)
                return refused(ErrorKind::Invalid,
                               QCoreApplication::translate(
                                   "UsersSet", "state takes staged, active or suspended, not \"%1\". Nothing was "
                                               "changed.")
                                   .arg(value));
        }
    return async::andThen(context.services.users.findByUsername(arguments.value(QStringLiteral("USER"))), context.scope,
                          [&context, pairs = *pairs](User user) {
                              for (const auto &[key, value] : pairs)
                                  userProperty(key)->write(user, value);
                              return answer(context, context.services.users.save(user, context.actor),
                                            [](const User &saved) { return Answer{toJson(saved)}; });
                          });
}

} // namespace gatehouse::cli
