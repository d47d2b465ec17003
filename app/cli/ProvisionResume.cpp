// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProvisionAnswers.h"

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

Future<Answer> provisionResume(CommandContext &context, const Arguments &arguments)
{
    const auto resumed =
        async::andThen(provisionTarget(context, arguments), context.scope, [&context](const ProvisionTarget &target) {
            const auto done = context.services.provisioning.resume(target.application.id, context.actor);
            return async::andThen(done, context.scope, [target] { return async::ready<ProvisionTarget>(target); });
        });
    return answer(context, resumed, [](const ProvisionTarget &target) {
        return Answer({{u"application"_s, target.application.displayLabel}, {u"held"_s, false}});
    });
}

} // namespace gatehouse::cli
