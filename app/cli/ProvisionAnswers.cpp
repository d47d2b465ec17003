// SPDX-License-Identifier: Apache-2.0
#include "app/cli/ProvisionAnswers.h"

#include "app/cli/CommandJson.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ProvisionAnswers)
};

} // namespace

Future<ProvisionTarget> provisionTarget(CommandContext &context, const Arguments &arguments)
{
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    const QString username = arguments.value(u"--user"_s);
    return async::andThen(found, context.scope, [&context, username](const Application &application) {
        if (username.isEmpty())
            return async::ready<ProvisionTarget>(ProvisionTarget{application, {}});
        return async::andThen(context.services.users.findByUsername(username), context.scope,
                              [application](const User &user) {
                                  return async::ready<ProvisionTarget>(ProvisionTarget{application, user.id});
                              });
    });
}

Result<bool> undoAsked(const Arguments &arguments)
{
    const bool undo = arguments.has(u"--undo"_s);
    if (undo && (arguments.has(u"--compare"_s) || !arguments.value(u"--user"_s).isEmpty()))
        return failure(ErrorKind::Invalid,
                       Texts::tr("An undo takes the whole last run back. Leave out --user and --compare."));
    return undo;
}

LookupDepth lookupDepth(const Arguments &arguments)
{
    return arguments.has(u"--compare"_s) ? LookupDepth::Everything : LookupDepth::Needed;
}

QJsonObject failureJson(const ProvisioningOperation &operation)
{
    return {{u"id"_s, operation.change.id},
            {u"kind"_s, toText(operation.change.kind)},
            {u"action"_s, toText(operation.change.action)},
            {u"name"_s, operation.change.name},
            {u"state"_s, toText(operation.state)},
            {u"status"_s, operation.status > 0 ? QJsonValue(operation.status) : QJsonValue()},
            {u"attempts"_s, operation.attempts},
            {u"detail"_s, textOrNull(operation.detail)},
            {u"advice"_s, textOrNull(operation.advice)}};
}

Answer outcomeAnswer(const ProvisioningOutcome &outcome)
{
    QJsonArray failures;
    for (const ProvisioningOperation &operation : outcome.failures)
        failures.append(failureJson(operation));
    return Answer(
        {{u"counts"_s,
          QJsonObject{{u"done"_s, outcome.done}, {u"failed"_s, outcome.failed}, {u"waiting"_s, outcome.waiting}}},
         {u"requests"_s, outcome.requests},
         {u"guard"_s, textOrNull(outcome.guard)},
         {u"problem"_s, textOrNull(outcome.problem)},
         {u"note"_s, textOrNull(outcome.note)},
         {u"failures"_s, failures}},
        outcome.failed > 0 || outcome.waiting > 0 || !outcome.problem.isEmpty());
}

void showProgress(CommandContext &context)
{
    ProvisioningService &provisioning = context.services.provisioning;
    QObject::connect(&provisioning, &ProvisioningService::progressed, context.scope,
                     [&context](const ApplicationId &, const ProvisioningOutcome &soFar, qint64 total) {
                         context.progress(Texts::tr("%1 of %2 changes done").arg(soFar.done + soFar.failed).arg(total));
                     });
    QObject::connect(&provisioning, &ProvisioningService::held, context.scope,
                     [&context](const ApplicationId &, qint64 milliseconds) {
                         context.progress(Texts::tr("The provider asks for a pause of %1 s").arg(milliseconds / 1000));
                     });
}

} // namespace gatehouse::cli
