// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

namespace gatehouse::cli
{

Future<Answer> eventsVerify(CommandContext &context, const Arguments &)
{
    return answer(context, context.services.events.verify(), [](const ChainReport &report) {
        return Answer({{QStringLiteral("whole"), report.whole},
                       {QStringLiteral("events"), report.events},
                       {QStringLiteral("firstBroken"), report.whole ? QJsonValue() : QJsonValue(report.firstBroken)},
                       {QStringLiteral("head"), QString::fromLatin1(report.head.toHex())}},
                      !report.whole);
    });
}

} // namespace gatehouse::cli
