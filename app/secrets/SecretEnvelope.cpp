// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/SecretEnvelope.h"

#include "app/secrets/AesGcm.h"

#include <openssl/rand.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

SecretEnvelope::SecretEnvelope(SecretStore &store, QObject *parent) : QObject(parent), m_store(store) {}

void SecretEnvelope::use(const QString &workspaceId)
{
    m_workspaceId = workspaceId;
    m_key = Secret();
    m_creating.reset();
}

QString SecretEnvelope::keyName() const { return u"workspace/%1/wrapping-key"_s.arg(m_workspaceId); }

Result<void> SecretEnvelope::hold(const Secret &key)
{
    if (key.bytes().size() != aesKeyBytes)
        return failure(ErrorKind::Invalid,
                       tr("This is no workspace key. It is the one line that “gatehouse-cli workspace key” writes."));
    m_key = key;
    return {};
}

Future<void> SecretEnvelope::adopt(const Secret &key, const QByteArray &sealed, const QByteArray &context)
{
    if (key.bytes().size() != aesKeyBytes || (!sealed.isEmpty() && !openAesGcm(key, sealed, context)))
        return async::ready<void>(
            failure(ErrorKind::Invalid,
                    tr("This is not the key of this workspace. Nothing was kept. Take it from a computer that "
                       "has it: “gatehouse-cli workspace key” writes it as one line.")));
    const auto kept = [this, key](const Result<Secret> &known) -> Future<void> {
        if (known && known->bytes() != key.bytes())
            return async::ready<void>(failure(
                ErrorKind::Conflict, tr("This computer's keychain has another key for this workspace, which was "
                                        "left as it is.")));
        if (!known && known.error().kind != ErrorKind::NotFound)
            return async::ready<void>(failure(known.error()));
        return m_store.write(keyName(), key);
    };
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    async::whenDone(m_store.read(keyName()), this, [this, key, kept, promise](const Result<Secret> &known) {
        async::whenDone(kept(known), this, [this, key, promise](const Result<void> &written) {
            if (written)
                m_key = key;
            promise->addResult(written);
            promise->finish();
        });
    });
    return promise->future();
}

Future<QByteArray> SecretEnvelope::seal(const Secret &secret, const QByteArray &context, bool mayCreate)
{
    return async::andThen(key(mayCreate), this, [secret, context](const Secret &key) {
        return async::ready(sealAesGcm(key, secret, context));
    });
}

Future<Secret> SecretEnvelope::open(const QByteArray &sealed, const QByteArray &context)
{
    return async::andThen(key(false), this, [sealed, context](const Secret &key) {
        return async::ready(openAesGcm(key, sealed, context));
    });
}

Future<Secret> SecretEnvelope::key(bool mayCreate)
{
    if (m_workspaceId.isEmpty())
        return async::ready<Secret>(failure(ErrorKind::NotFound, tr("No workspace is open. Open one first.")));
    if (!m_key.isEmpty())
        return async::ready<Secret>(m_key);
    if (m_creating)
        return *m_creating;
    const QString name = keyName();
    auto promise = std::make_shared<QPromise<Result<Secret>>>();
    promise->start();
    const auto future = promise->future();
    m_creating = future;
    const auto finish = [this, promise, workspace = m_workspaceId](Result<Secret> key) {
        if (key && key->bytes().size() != aesKeyBytes)
            key = failure(ErrorKind::Damaged,
                          tr("The keychain's entry for this workspace is damaged. Nothing was replaced: restore the "
                             "keychain from a backup."));
        if (workspace == m_workspaceId) {
            m_creating.reset();
            if (key)
                m_key = *key;
        }
        promise->addResult(std::move(key));
        promise->finish();
    };
    async::whenDone(m_store.read(name), this, [this, name, mayCreate, finish](const Result<Secret> &read) {
        if (read || read.error().kind != ErrorKind::NotFound)
            return finish(read);
        if (mayCreate)
            return async::whenDone(createKey(name), this, finish);
        finish(failure(ErrorKind::NotFound,
                       tr("This computer's keychain does not hold the key of this workspace, so its secrets stay "
                          "sealed. Nothing was replaced. Take the key from a computer that has it (“gatehouse-cli "
                          "workspace key” there, “gatehouse-cli workspace adopt-key” here), or restore the keychain."),
                       read.error().detail));
    });
    return future;
}

Future<Secret> SecretEnvelope::createKey(const QString &name)
{
    QByteArray bytes(aesKeyBytes, '\0');
    if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), int(aesKeyBytes)) != 1)
        return async::ready<Secret>(
            failure(ErrorKind::Unavailable, tr("This computer gives no random numbers. Nothing was changed.")));
    // What counts is what the keychain kept: another program may have been faster.
    return async::andThen(m_store.write(name, Secret(std::move(bytes))), this,
                          [this, name] { return m_store.read(name); });
}

} // namespace gatehouse
