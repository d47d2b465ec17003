// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

Future<Answer> workspaceAdoptKey(CommandContext &context, const Arguments &)
{
    const auto line = context.secretFromStandardInput();
    if (!line)
        return refused(line.error());
    const Secret key(QByteArray::fromBase64(line->bytes()));
    const auto kept = async::andThen(context.services.applicationService.adoptKey(key), context.scope, [&context] {
        Event event;
        event.type = u"workspace_key_import"_s;
        event.initiatedBy = context.actor;
        event.resourceType = u"organization"_s;
        return context.services.events.append(event);
    });
    return answer(context, kept, [](const Event &) { return Answer(QJsonObject{{u"kept"_s, true}}); });
}

} // namespace gatehouse::cli
