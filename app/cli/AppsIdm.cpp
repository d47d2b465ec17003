// SPDX-License-Identifier: Apache-2.0
#include "app/cli/AppsIdm.h"

#include "app/cli/CommandJson.h"
#include "app/http/AddressQuestion.h"

#include <QCoreApplication>
#include <QUrl>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AppsIdm)
};

Answer stateOf(const Application &application) { return Answer(idmJson(application)); }

/// Finds APP and goes on with `fn(application) -> Future<Application>`.
template <typename Fn> Future<Answer> changed(CommandContext &context, const Arguments &arguments, Fn fn)
{
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    return answer(context, async::andThen(found, context.scope, std::move(fn)), stateOf);
}

QString verdictText(ConnectionCheck::Verdict verdict)
{
    switch (verdict) {
    case ConnectionCheck::Verdict::Passed:
        return u"passed"_s;
    case ConnectionCheck::Verdict::Warning:
        return u"warning"_s;
    case ConnectionCheck::Verdict::Failed:
        return u"failed"_s;
    case ConnectionCheck::Verdict::NotReached:
        break;
    }
    return u"not reached"_s;
}

QJsonValue number(const std::optional<qint64> &value) { return value ? QJsonValue(*value) : QJsonValue(); }

Answer reportOf(const ConnectionReport &report)
{
    QJsonArray checks;
    for (const ConnectionCheck &check : report.checks)
        checks.append(QJsonObject{
            {u"name"_s, check.name}, {u"verdict"_s, verdictText(check.verdict)}, {u"message"_s, check.message}});
    return Answer({{u"passed"_s, report.passed()},
                   {u"host"_s, report.host},
                   {u"milliseconds"_s, report.milliseconds},
                   {u"users"_s, number(report.users)},
                   {u"groups"_s, number(report.groups)},
                   {u"checks"_s, checks}},
                  !report.passed());
}

} // namespace

QJsonObject idmJson(const Application &application)
{
    static const QString states[] = {u"not configured"_s, u"configured"_s, u"active"_s};
    return {
        {u"application"_s, QJsonObject{{u"id"_s, application.id.toString()}, {u"label"_s, application.displayLabel}}},
        {u"state"_s, states[int(application.idm.state)]},
        {u"baseUrl"_s, application.idm.baseUrl},
        {u"groupManagement"_s, application.idm.groupManagement},
        {u"whenAccessEnds"_s, application.idm.whenAccessEnds},
        {u"activated"_s, toJson(application.idm.activated)},
        {u"activatedBy"_s, application.idm.activatedBy}};
}

Future<Answer> appsIdmConfigure(CommandContext &context, const Arguments &arguments)
{
    const auto token = context.secretFromStandardInput();
    if (!token)
        return refused(token.error());
    const auto groups = arguments.choice(u"--group-management"_s);
    if (!groups)
        return refused(groups.error());
    const QString baseUrl = arguments.value(u"--base-url"_s);
    const bool accepted = arguments.has(u"--private-address"_s);
    const auto forgotten = std::make_shared<qint64>(0);
    const auto configure = [=, &context, token = *token, groups = *groups](const Application &application) {
        // Typing http:// is switching it on for this application; only loopback is let through.
        const bool plainHttp = QUrl(baseUrl).scheme() == u"http";
        const Connector *connector = context.services.catalog.find(application.connectorId);
        const bool proposed = connector && connector->groupManagementDefault;
        const bool first = application.idm.baseUrl.isEmpty();
        const bool manage = groups.value_or(first ? proposed : application.idm.groupManagement);
        return async::andThen(
            addressQuestion(baseUrl, application.idm.baseUrl, context.scope), context.scope,
            [=, &context, id = application.id](const QString &question) {
                if (!question.isEmpty() && !accepted)
                    return async::ready<Application>(failure(
                        ErrorKind::Invalid,
                        Texts::tr("%1 Nothing was changed. Add --private-address when that is meant.").arg(question)));
                IdentityManagement &idm = context.services.identityManagement;
                return async::andThen(idm.linksForgottenWith(id, baseUrl), context.scope,
                                      [=, &context, &idm](qint64 links) {
                                          *forgotten = links;
                                          return idm.configure(id, baseUrl, token, manage, plainHttp, context.actor);
                                      });
            });
    };
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    const auto done = async::andThen(found, context.scope, configure);
    return answer(context, done, [forgotten](const Application &application) {
        QJsonObject json = idmJson(application);
        json.insert(u"forgottenLinks"_s, *forgotten);
        if (*forgotten > 0)
            json.insert(u"note"_s, Texts::tr("Another server answers at this Base URL, so %n link(s) to accounts were "
                                             "forgotten. Accounts are looked up again there, and nobody was "
                                             "deactivated at the server of before.",
                                             nullptr, int(*forgotten)));
        return Answer(json);
    });
}

Future<Answer> appsIdmTest(CommandContext &context, const Arguments &arguments)
{
    const auto found = context.services.applications.findByLabel(arguments.value(u"APP"_s));
    const auto report = async::andThen(found, context.scope, [&context](const Application &application) {
        const IdmSettings &idm = application.idm;
        return context.services.identityManagement.test(application.id, idm.baseUrl, {}, idm.groupManagement,
                                                        idm.allowLoopbackHttp);
    });
    return answer(context, report, reportOf);
}

Future<Answer> appsIdmActivate(CommandContext &context, const Arguments &arguments)
{
    return changed(context, arguments,
                   [&context, anyway = arguments.has(u"--anyway"_s)](const Application &application) {
                       return context.services.identityManagement.activate(application.id, anyway, context.actor);
                   });
}

Future<Answer> appsIdmDeactivate(CommandContext &context, const Arguments &arguments)
{
    if (!arguments.has(u"--yes"_s))
        return refused(ErrorKind::Invalid,
                       Texts::tr("People and groups at the provider stay as they are, syncing stops, and the Token Key "
                                 "is removed from the keychain. Nothing was changed. Add --yes to confirm."));
    return changed(context, arguments, [&context](const Application &application) {
        return context.services.identityManagement.deactivate(application.id, context.actor);
    });
}

Future<Answer> appsIdmStatus(CommandContext &context, const Arguments &arguments)
{
    return answer(context, context.services.applications.findByLabel(arguments.value(u"APP"_s)), stateOf);
}

Future<Answer> appsIdmUpdate(CommandContext &context, const Arguments &arguments)
{
    const auto groups = arguments.choice(u"--group-management"_s);
    if (!groups)
        return refused(groups.error());
    const QString end = arguments.value(u"--when-access-ends"_s);
    if (!end.isEmpty() && !QStringList{u"deactivate"_s, u"delete"_s, u"keep"_s}.contains(end))
        return refused(ErrorKind::Invalid,
                       Texts::tr("--when-access-ends is deactivate, delete or keep, not “%1”.").arg(end));
    return changed(context, arguments, [&context, groups = *groups, end](const Application &application) {
        IdmSettings idm = application.idm;
        idm.groupManagement = groups.value_or(idm.groupManagement);
        if (!end.isEmpty())
            idm.whenAccessEnds = end;
        return context.services.identityManagement.update(application.id, idm, context.actor);
    });
}

Future<Answer> appsIdmReplaceToken(CommandContext &context, const Arguments &arguments)
{
    const auto token = context.secretFromStandardInput();
    if (!token)
        return refused(token.error());
    return changed(context, arguments, [&context, token = *token](const Application &application) {
        return context.services.identityManagement.replaceToken(application.id, token, context.actor);
    });
}

} // namespace gatehouse::cli
