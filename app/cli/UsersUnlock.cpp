// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CredentialAnswer.h"

namespace gatehouse::cli
{

Future<Answer> usersUnlock(CommandContext &context, const Arguments &arguments)
{
    return credentialAnswer(context, arguments, [&context](const User &user) {
        return context.services.credentials.unlock(user.id, context.actor);
    });
}

} // namespace gatehouse::cli
