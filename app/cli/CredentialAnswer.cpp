// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CredentialAnswer.h"

#include "app/cli/CommandJson.h"

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

Future<Answer> credentialAnswer(CommandContext &context, const Arguments &arguments,
                                std::function<Future<void>(const User &)> change)
{
    const auto user = context.services.users.findByUsername(arguments.value(u"USER"_s));
    return async::andThen(user, context.scope, [&context, change = std::move(change)](const User &user) {
        const auto changed = change ? change(user) : async::ready<void>({});
        const auto summary = async::andThen(
            changed, context.scope, [&context, id = user.id] { return context.services.credentials.summary(id); });
        return answer(context, summary, [user](const CredentialSummary &now) {
            return Answer{{{u"id"_s, user.id.toString()},
                           {u"username"_s, user.username},
                           {u"state"_s, toText(user.state)},
                           {u"password"_s, now.hasPassword},
                           {u"temporary"_s, now.temporary},
                           {u"passwordSet"_s, toJson(now.passwordSet)},
                           {u"secondFactor"_s, now.hasSecondFactor},
                           {u"recoveryCodesLeft"_s, now.recoveryCodesLeft},
                           {u"lockedUntil"_s, toJson(now.lockedUntil)}}};
        });
    });
}

} // namespace gatehouse::cli
