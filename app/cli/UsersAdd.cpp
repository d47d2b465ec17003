// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

Future<Answer> usersAdd(CommandContext &context, const Arguments &arguments)
{
    using namespace Qt::StringLiterals;
    static const QList<std::pair<QString, QString User::*>> options = {
        {u"--username"_s, &User::username},        {u"--email"_s, &User::email},
        {u"--firstname"_s, &User::firstname},      {u"--lastname"_s, &User::lastname},
        {u"--display-name"_s, &User::displayName}, {u"--employee-id"_s, &User::employeeIdentifier},
        {u"--company"_s, &User::company},          {u"--department"_s, &User::department},
        {u"--job-title"_s, &User::jobTitle},       {u"--location"_s, &User::location},
        {u"--cost-center"_s, &User::costCenter},   {u"--employee-type"_s, &User::employeeType},
    };
    User user;
    for (const auto &[option, property] : options)
        user.*property = arguments.value(option);
    if (arguments.has(u"--state"_s)) {
        bool known = false;
        user.state = userStateFromText(arguments.value(u"--state"_s), &known);
        if (!known)
            return refused(ErrorKind::Invalid,
                           QCoreApplication::translate("UsersAdd", "--state takes staged, active or "
                                                                   "suspended, not \"%1\"")
                               .arg(arguments.value(u"--state"_s)));
    }
    return answer(context, context.services.users.insert(user, context.actor),
                  [](const User &added) { return Answer{toJson(added)}; });
}

} // namespace gatehouse::cli
