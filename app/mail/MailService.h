// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/mail/SmtpClient.h"
#include "app/secrets/SecretStore.h"

#include <functional>

namespace gatehouse
{

/// Sends messages through the mail server that is set up, if one is, with the password from the keychain.
class MailService : public QObject
{
    Q_OBJECT

public:
    /// `server` is asked each time; an empty host: no e-mail is wanted. `trusted` is SmtpClient's.
    MailService(SecretStore &secrets, std::function<MailServer()> server, const QString &trusted = {},
                QObject *parent = nullptr);

    /// Uses this password instead of the one in the keychain.
    void holdPassword(const Secret &password) { m_password = password; }
    /// Whether a mail server is set up.
    bool isWanted() const { return !m_server().host.isEmpty(); }
    /// Of the mail server's user, from the keychain unless one is held; asks for nothing where no e-mail is wanted.
    Future<Secret> password();
    /// Answers to whom the message was sent; empty: to nobody, because no e-mail is wanted.
    Future<QString> send(const MailMessage &message);

private:
    SecretStore &m_secrets;
    std::function<MailServer()> m_server;
    Secret m_password;
    SmtpClient m_smtp;
};

} // namespace gatehouse
