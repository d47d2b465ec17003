// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Async.h"
#include "models/mail/MailMessage.h"
#include "models/mail/MailServer.h"

#include <QObject>
#include <QThreadPool>

#include <atomic>

namespace gatehouse
{

/// Hands messages to a mail server by SMTP (RFC 5321), on a thread of its own, one at a time. The connection is
/// encrypted and the server's certificate is checked before the password is sent; without that nothing is. Errors:
/// Denied (password, certificate, or the server refused the message), Unavailable, Timeout, Protocol, Cancelled.
class SmtpClient : public QObject
{
    Q_OBJECT

public:
    /// `trusted` is a PEM file of roots to trust instead of the system's.
    explicit SmtpClient(const QString &trusted = {}, QObject *parent = nullptr);
    /// Gives up what is under way.
    ~SmtpClient() override;

    Future<void> send(const MailServer &server, const Secret &password, const MailMessage &message);
    /// What is under way, or waits for its turn, ends as Cancelled.
    void cancel();

private:
    using Cancelled = std::shared_ptr<std::atomic_bool>;

    QString m_trusted;
    Cancelled m_cancelled;
    QThreadPool m_thread;
};

} // namespace gatehouse
