// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CredentialAnswer.h"

namespace gatehouse::cli
{

Future<Answer> usersPassword(CommandContext &context, const Arguments &arguments)
{
    const auto password = context.secretFromStandardInput();
    if (!password)
        return refused(password.error());
    const bool temporary = arguments.has(QStringLiteral("--temporary"));
    return credentialAnswer(context, arguments, [&context, password = *password, temporary](const User &user) {
        return context.services.credentials.setPassword(user.id, password, temporary, context.actor);
    });
}

} // namespace gatehouse::cli
