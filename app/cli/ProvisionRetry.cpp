// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProvisionAnswers.h"

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

Future<Answer> provisionRetry(CommandContext &context, const Arguments &arguments)
{
    showProgress(context);
    const bool onlyFailed = arguments.has(u"--failed"_s);
    const auto outcome = async::andThen(
        provisionTarget(context, arguments), context.scope, [&context, onlyFailed](const ProvisionTarget &target) {
            return context.services.provisioning.retry(target.application.id, onlyFailed, context.actor);
        });
    return answer(context, outcome, outcomeAnswer);
}

} // namespace gatehouse::cli
