// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QStringList>

namespace gatehouse
{

/// The mail server that Gatehouse hands its messages to, and between whom they go. The password of `user` is in the
/// keychain. There is no way without encryption.
struct MailServer {
    enum class Security {
        StartTls, ///< begins in the clear and goes on only when the server offers encryption
        Tls,      ///< encrypted from the first byte
    };
    QString host;
    int port = 587;
    Security security = Security::StartTls;
    QString user; ///< empty: the server takes messages without logging in
    QString from;
    QString to; ///< one address or several, with commas between them

    bool operator==(const MailServer &) const = default;
};

/// One mailbox in ASCII, name@domain, without anything that could end a header line or an SMTP command.
bool isMailAddress(const QString &text);
/// The addresses of MailServer::to, each once.
QStringList mailAddresses(const QString &to);
/// ErrorKind::Invalid names the first field that cannot be used.
Result<void> checkMailServer(const MailServer &server);
/// The keychain entry of the password.
QString mailPasswordName(const MailServer &server);

} // namespace gatehouse
