// SPDX-License-Identifier: Apache-2.0
#include "app/mail/MailService.h"

#include "app/mail/MailPassword.h"

namespace gatehouse
{

MailService::MailService(SecretStore &secrets, std::function<MailServer()> server, const QString &trusted,
                         QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_server(std::move(server))
    , m_smtp(trusted)
{
}

Future<Secret> MailService::password()
{
    const MailServer server = m_server();
    const bool isKnown = server.host.isEmpty() || !m_password.isEmpty();
    return isKnown ? async::ready<Secret>(m_password) : mailPassword(m_secrets, server);
}

Future<QString> MailService::send(const MailMessage &message)
{
    const MailServer server = m_server();
    if (server.host.isEmpty())
        return async::ready<QString>(QString());
    const auto password = m_password.isEmpty() ? mailPassword(m_secrets, server) : async::ready<Secret>(m_password);
    const auto sent = async::andThen(
        password, this, [this, server, message](const Secret &secret) { return m_smtp.send(server, secret, message); });
    return async::andThen(sent, this, [server] { return async::ready<QString>(server.to); });
}

} // namespace gatehouse
