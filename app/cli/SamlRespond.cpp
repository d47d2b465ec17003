// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

/// What the service provider would have been sent, had it asked; or had it been asked by nobody.
SignInRequest requestFrom(SignInRequest request, const Application &application, const Arguments &arguments)
{
    if (arguments.has(u"--relay-state"_s))
        request.relayState = arguments.value(u"--relay-state"_s);
    if (!arguments.has(u"--in-response-to"_s))
        return request;
    AuthnRequest asked;
    asked.id = arguments.value(u"--in-response-to"_s);
    asked.issuer = application.sso.spEntityId;
    asked.issueInstant = request.received;
    request.authnRequest = asked;
    if (!arguments.has(u"--relay-state"_s))
        request.relayState.clear();
    return request;
}

QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

Answer answerFrom(const IssuedResponse &issued)
{
    const QString base64 = QString::fromLatin1(issued.samlResponse);
    const bool works = issued.status.isSuccess();
    QJsonObject attributes;
    for (const auto &attribute : issued.assertion.attributes)
        attributes[attribute.name] = QJsonArray::fromStringList(attribute.values);
    return Answer({{u"acsUrl"_s, issued.acsUrl},
                   {u"samlResponse"_s, works ? QJsonValue(base64) : QJsonValue()},
                   {u"statusResponse"_s, works ? QJsonValue() : QJsonValue(base64)},
                   {u"relayState"_s, issued.relayState},
                   {u"responseId"_s, issued.responseId},
                   {u"inResponseTo"_s, orNull(issued.inResponseTo)},
                   {u"reason"_s, orNull(issued.reason)},
                   {u"nameId"_s,
                    QJsonObject{{u"value"_s, issued.assertion.nameId}, {u"format"_s, issued.assertion.nameIdFormat}}},
                   {u"attributes"_s, attributes},
                   {u"groups"_s, QJsonArray::fromStringList(issued.groups)},
                   {u"encrypted"_s, issued.encrypted}},
                  !works);
}

/// Somebody who may not sign in is an answer, and not a failure of the command.
Answer answerFrom(const Error &denied)
{
    return Answer({{u"acsUrl"_s, QJsonValue()},
                   {u"samlResponse"_s, QJsonValue()},
                   {u"relayState"_s, QJsonValue()},
                   {u"reason"_s, denied.message}},
                  true);
}

Future<Answer> deniedAsAnswer(CommandContext &context, const Future<IssuedResponse> &issued)
{
    auto promise = std::make_shared<QPromise<Result<Answer>>>();
    promise->start();
    auto future = promise->future();
    async::whenDone(issued, context.scope, [promise](const Result<IssuedResponse> &result) {
        if (result)
            promise->addResult(answerFrom(*result));
        else if (result.error().kind == ErrorKind::Denied)
            promise->addResult(answerFrom(result.error()));
        else
            promise->addResult(failure(result.error()));
        promise->finish();
    });
    return future;
}

} // namespace

Future<Answer> samlRespond(CommandContext &context, const Arguments &arguments)
{
    const auto at = arguments.time(u"--at"_s);
    if (!at)
        return refused(at.error());
    const QDateTime now = at->value_or(QDateTime::currentDateTimeUtc());
    Services &services = context.services;
    services.identityProvider.setClock([now] { return now; });
    const auto found = services.applications.findByLabel(arguments.value(u"--app"_s));
    return async::andThen(found, context.scope, [&context, &services, arguments, now](const Application &application) {
        const auto person = services.users.findByUsername(arguments.value(u"--user"_s));
        return async::andThen(
            person, context.scope, [&context, &services, arguments, now, application](const User &user) {
                const auto initiated = services.identityProvider.initiate(application.id);
                const auto issued = async::andThen(
                    initiated, context.scope,
                    [&context, &services, arguments, now, application, user](const SignInRequest &request) {
                        return services.identityProvider.respond(requestFrom(request, application, arguments), user.id,
                                                                 {now, u"rehearsal"_s}, context.actor);
                    });
                return deniedAsAnswer(context, issued);
            });
    });
}

} // namespace gatehouse::cli
