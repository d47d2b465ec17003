// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/SecretStore.h"

#include <qt6keychain/keychain.h>

#include <QPointer>
#include <QTimer>

namespace gatehouse
{

using namespace Qt::StringLiterals;

SecretStore::SecretStore(const QString &service, QObject *parent) : QObject(parent), m_service(service) {}

QString SecretStore::tokenName(const QString &applicationId) { return u"application/%1/token"_s.arg(applicationId); }

Future<void> SecretStore::write(const QString &name, const Secret &secret)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(secret.bytes());
    return async::andThen(perform(job, Verb::Write, name), this, [](const Secret &) { return async::ready<void>({}); });
}

Future<Secret> SecretStore::read(const QString &name)
{
    return perform(new QKeychain::ReadPasswordJob(m_service), Verb::Read, name);
}

Future<void> SecretStore::remove(const QString &name)
{
    return async::andThen(perform(new QKeychain::DeletePasswordJob(m_service), Verb::Remove, name), this,
                          [](const Secret &) { return async::ready<void>({}); });
}

Future<Secret> SecretStore::perform(QKeychain::Job *job, Verb verb, const QString &name)
{
    auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    auto future = promise->future();
    auto *limit = new QTimer(this);
    limit->setSingleShot(true);
    auto finish = [promise, limit = QPointer<QTimer>(limit)](Result<Secret> result) {
        if (promise->future().isFinished())
            return;
        promise->addResult(std::move(result));
        promise->finish();
        if (limit)
            limit->deleteLater();
    };
    // The job has no parent and is never deleted by us: the backend calls it back even after our time is over.
    job->setKey(name);
    connect(limit, &QTimer::timeout, this, [this, finish, name] {
        finish(
            failure(ErrorKind::Timeout,
                    tr("The keychain has not answered. It may be waiting for its password in another window. Nothing "
                       "was lost: unlock it there, then try again."),
                    u"%1: no answer in %2 ms"_s.arg(name).arg(m_limit.count())));
    });
    limit->start(m_limit);
    connect(job, &QKeychain::Job::finished, this, [this, finish, verb, name](QKeychain::Job *done) {
        Answer answer{int(done->error()), done->errorString(), {}};
        if (auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done); read && answer.error == QKeychain::NoError)
            answer.secret = Secret(read->binaryData());
        // Removing from a locked keyring reports success, and reading from it "not found".
        if (answer.error == QKeychain::NoError && verb != Verb::Remove)
            return finish(answer.secret);
        async::whenDone(keyringState(this), this,
                        [this, finish, answer, verb, name](const Result<KeyringState> &state) {
                            finish(judged(answer, state.value_or(KeyringState::Silent), verb, name));
                        });
    });
    job->start();
    return future;
}

Result<Secret> SecretStore::judged(const Answer &answer, KeyringState state, Verb verb, const QString &name) const
{
    const QString detail = u"%1: %2 (%3), keyring state %4"_s.arg(name, answer.text).arg(answer.error).arg(int(state));
    if (state == KeyringState::Locked)
        return failure(ErrorKind::Locked,
                       tr("The keychain is locked. Nothing was lost: unlock it by logging in again or in your password "
                          "program, then try again."),
                       detail);
    if (state == KeyringState::Silent)
        return failure(ErrorKind::Timeout,
                       tr("The keychain does not say whether it is unlocked. Nothing was lost: try again in a moment, "
                          "and log in again when that does not help."),
                       detail);
    switch (answer.error) {
    case QKeychain::NoError:
        return answer.secret;
    case QKeychain::EntryNotFound:
        // Without a Secret Service another backend has answered; KWallet opens its wallet before it looks.
        if (verb == Verb::Remove)
            return Secret();
        return failure(ErrorKind::NotFound,
                       tr("The keychain is unlocked but does not hold this secret. Enter it again, or restore the "
                          "keychain from the computer where it was entered."),
                       detail);
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return failure(ErrorKind::Denied,
                       tr("The keychain refused access. Nothing was lost: allow Gatehouse to use it, then try again."),
                       detail);
    default:
        break;
    }
    if (state == KeyringState::NoKeyring)
        return failure(ErrorKind::Unavailable,
                       tr("There is no keyring to keep secrets in, and they are never kept in plain text. Create a "
                          "default keyring in your password program, then try again."),
                       detail);
    if (state == KeyringState::NoService)
        return failure(ErrorKind::Unavailable,
                       tr("No keychain is running, and secrets are never kept in plain text. Start a Secret Service "
                          "such as GNOME Keyring or KeePassXC, then try again."),
                       detail);
    return failure(ErrorKind::Unavailable,
                   tr("The keychain did not do what it was asked. Nothing was lost: check that libsecret is installed "
                      "and that the disk is not full, then try again."),
                   detail);
}

} // namespace gatehouse
