// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"
#include "app/cli/CommandJson.h"
#include "app/cli/Commands.h"
#include "app/mail/MailPassword.h"
#include "app/mail/MailService.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Mail)
};

Answer mailAnswer(const MailServer &server)
{
    const bool tls = server.security == MailServer::Security::Tls;
    return Answer({{u"host"_s, textOrNull(server.host)},
                   {u"port"_s, server.port},
                   {u"security"_s, tls ? u"tls"_s : u"starttls"_s},
                   {u"user"_s, textOrNull(server.user)},
                   {u"from"_s, textOrNull(server.from)},
                   {u"to"_s, QJsonArray::fromStringList(mailAddresses(server.to))}});
}

/// What was typed, on top of what is there.
Result<MailServer> changedBy(const Arguments &arguments, MailServer server)
{
    if (arguments.has(u"--host"_s))
        server.host = arguments.value(u"--host"_s);
    if (arguments.has(u"--security"_s)) {
        const QString word = arguments.value(u"--security"_s);
        if (word != u"tls" && word != u"starttls")
            return failure(ErrorKind::Invalid, Texts::tr("--security takes starttls or tls, not \"%1\"").arg(word));
        server.security = word == u"tls" ? MailServer::Security::Tls : MailServer::Security::StartTls;
        server.port = word == u"tls" ? 465 : 587;
    }
    const auto port = arguments.number(u"--port"_s, server.port);
    if (!port)
        return failure(port.error());
    server.port = *port;
    if (arguments.has(u"--user"_s))
        server.user = arguments.value(u"--user"_s);
    if (arguments.has(u"--from"_s))
        server.from = arguments.value(u"--from"_s);
    if (arguments.has(u"--to"_s))
        server.to = arguments.values(u"--to"_s).join(u", "_s);
    if (auto usable = checkMailServer(server); !usable)
        return failure(usable.error());
    return server;
}

Future<void> keptPassword(CommandContext &context, const MailServer &server)
{
    if (server.user.isEmpty())
        return async::ready<void>(
            failure(ErrorKind::Invalid, Texts::tr("--password-stdin needs --user: whose password it is")));
    const auto password = context.secretFromStandardInput();
    if (!password)
        return async::ready<void>(failure(password.error()));
    return context.services.secrets.write(mailPasswordName(server), *password);
}

} // namespace

Future<Answer> mailShow(CommandContext &, const Arguments &)
{
    return async::ready<Answer>(mailAnswer(Settings().mailServer()));
}

Future<Answer> mailSet(CommandContext &context, const Arguments &arguments)
{
    const MailServer former = Settings().mailServer();
    const auto server = arguments.has(u"--off"_s) ? Result<MailServer>(MailServer()) : changedBy(arguments, former);
    if (!server)
        return refused(server.error());
    const auto kept = arguments.has(u"--password-stdin"_s) && !arguments.has(u"--off"_s)
                          ? keptPassword(context, *server)
                          : async::ready<void>(Result<void>());
    const auto saved = async::andThen(
        kept, context.scope, [server = *server] { return async::ready<void>(Settings().setMailServer(server)); });
    const auto done =
        async::andThen(saved, context.scope, [&secrets = context.services.secrets, former, now = *server] {
            return forgetMailPassword(secrets, former, now);
        });
    return answer(context, done, [server = *server] { return mailAnswer(server); });
}

Future<Answer> mailTest(CommandContext &context, const Arguments &)
{
    auto *mail = new MailService(
        context.services.secrets, [] { return Settings().mailServer(); }, {}, context.scope);
    MailMessage message;
    message.subject = Texts::tr("Test message from Gatehouse");
    message.body = Texts::tr("E-mail from this computer works. Nothing else has to be done.") + u'\n';
    message.date = QDateTime::currentDateTimeUtc();
    return async::andThen(mail->send(message), context.scope, [](const QString &to) {
        if (to.isEmpty())
            return refused(ErrorKind::NotFound, Texts::tr("No mail server is set up. mail set does."));
        return async::ready<Answer>(Answer({{u"sentTo"_s, QJsonArray::fromStringList(mailAddresses(to))}}));
    });
}

} // namespace gatehouse::cli
