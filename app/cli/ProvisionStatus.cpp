// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"
#include "app/cli/ProvisionAnswers.h"

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

Answer statusAnswer(const Application &application, const ProvisioningStatus &status)
{
    QJsonArray failures;
    for (const ProvisioningOperation &operation : status.failures)
        failures.append(failureJson(operation));
    return Answer(
        {{u"application"_s, QJsonObject{{u"id"_s, application.id.toString()}, {u"label"_s, application.displayLabel}}},
         {u"managed"_s, status.managed},
         {u"inactive"_s, status.inactive},
         {u"groups"_s, status.groups},
         {u"running"_s, status.running},
         {u"due"_s, status.due},
         {u"held"_s, status.held},
         {u"lastRun"_s, QJsonObject{{u"started"_s, toJson(status.started)},
                                    {u"ended"_s, toJson(status.ended)},
                                    {u"problem"_s, textOrNull(status.problem)}}},
         {u"pausedUntil"_s, toJson(status.pausedUntil)},
         {u"counts"_s, QJsonObject{{u"done"_s, status.done},
                                   {u"pending"_s, status.pending},
                                   {u"failed"_s, status.failed},
                                   {u"waiting"_s, status.waiting}}},
         {u"failures"_s, failures}});
}

} // namespace

Future<Answer> provisionStatus(CommandContext &context, const Arguments &arguments)
{
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    return async::andThen(found, context.scope, [&context](const Application &application) {
        return answer(context, context.services.provisioning.status(application.id),
                      [application](const ProvisioningStatus &status) { return statusAnswer(application, status); });
    });
}

} // namespace gatehouse::cli
