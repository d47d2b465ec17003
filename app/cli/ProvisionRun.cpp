// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProvisionAnswers.h"

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

Future<Answer> provisionRun(CommandContext &context, const Arguments &arguments)
{
    const auto confirmed = arguments.number(u"--confirm-deactivations"_s, -1);
    if (!confirmed)
        return refused(confirmed.error());
    const auto undo = undoAsked(arguments);
    if (!undo)
        return refused(undo.error());
    showProgress(context);
    const auto outcome =
        async::andThen(provisionTarget(context, arguments), context.scope,
                       [&context, confirmed = *confirmed, depth = lookupDepth(arguments),
                        undo = *undo](const ProvisionTarget &target) {
                           ProvisioningOptions options;
                           options.only = target.only;
                           options.depth = depth;
                           if (undo)
                               options.undo = 0;
                           if (confirmed >= 0)
                               options.confirmedRemovals = confirmed;
                           return context.services.provisioning.run(target.application.id, options, context.actor);
                       });
    return answer(context, outcome, outcomeAnswer);
}

} // namespace gatehouse::cli
