// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CredentialAnswer.h"

namespace gatehouse::cli
{

Future<Answer> usersSecondFactor(CommandContext &context, const Arguments &arguments)
{
    if (!arguments.has(QStringLiteral("--reset")))
        return credentialAnswer(context, arguments, {});
    return credentialAnswer(context, arguments, [&context](const User &user) {
        return context.services.credentials.resetSecondFactor(user.id, context.actor);
    });
}

} // namespace gatehouse::cli
