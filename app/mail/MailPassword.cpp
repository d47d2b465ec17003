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

Future<void> forgetMailPassword(SecretStore &secrets, const MailServer &former, const MailServer &now)
{
    const bool used = !now.host.isEmpty() && !now.user.isEmpty() && mailPasswordName(now) == mailPasswordName(former);
    if (former.host.isEmpty() || former.user.isEmpty() || used)
        return async::ready<void>(Result<void>());
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    async::whenDone(secrets.remove(mailPasswordName(former)), &secrets, [promise, former](Result<void> removed) {
        if (!removed)
            removed = failure(removed.error().kind,
                              QCoreApplication::translate("SmtpClient",
                                                          "The mail server is saved, but the password of %1 for %2 "
                                                          "could not be removed from the keychain: %3")
                                  .arg(former.user, former.host, removed.error().message),
                              removed.error().detail);
        promise->addResult(std::move(removed));
        promise->finish();
    });
    return promise->future();
}

} // namespace gatehouse
