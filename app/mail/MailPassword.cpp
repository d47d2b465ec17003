// SPDX-License-Identifier: Apache-2.0
#include "app/mail/MailPassword.h"

#include <QCoreApplication>

namespace gatehouse
{

Future<Secret> mailPassword(SecretStore &secrets, const MailServer &server)
{
    if (server.user.isEmpty())
        return async::ready<Secret>(Secret());
    auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    async::whenDone(secrets.read(mailPasswordName(server)), &secrets, [promise, server](Result<Secret> read) {
        if (!read && read.error().kind == ErrorKind::NotFound)
            read = failure(ErrorKind::NotFound,
                           QCoreApplication::translate(
                               "SmtpClient", "The password of %1 for the mail server is not in the keychain of "
                                             "this computer. Enter it in Settings.")
                               .arg(server.user),
                           read.error().detail);
        promise->addResult(std::move(read));
        promise->finish();
    });
    return promise->future();
}

} // namespace gatehouse
