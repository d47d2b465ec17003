// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/SecretStore.h"

#include <optional>

namespace gatehouse
{

/// Seals what does not fit a keychain entry: AES-256-GCM with a random nonce under a 32-byte wrapping key that is
/// itself a keychain entry; `context` (table, row, column) is bound in, so a sealed value moved elsewhere does not open
/// (K2).
class SecretEnvelope : public QObject
{
    Q_OBJECT

public:
    explicit SecretEnvelope(SecretStore &store, QObject *parent = nullptr);

    /// Which workspace's wrapping key to use; forgets the one held.
    void use(const QString &workspaceId);
    /// Uses this key in the place of the keychain's, on a machine that has none. ErrorKind::Invalid when it is no key.
    Result<void> hold(const Secret &key);
    /// Keeps the key of a workspace that another computer made in this computer's keychain. ErrorKind::Invalid when it
    /// is no key, or does not open `sealed` (which may be empty); ErrorKind::Conflict when the keychain has another
    /// one.
    Future<void> adopt(const Secret &key, const QByteArray &sealed, const QByteArray &context);
    /// The wrapping key itself, for taking it to such a machine (spec I11: asked for by name, and logged).
    Future<Secret> wrappingKey() { return key(false); }
    /// Makes the wrapping key when this workspace has sealed nothing yet (`mayCreate`); never replaces one that exists.
    Future<QByteArray> seal(const Secret &secret, const QByteArray &context, bool mayCreate);
    /// ErrorKind::Damaged when a single byte differs.
    Future<Secret> open(const QByteArray &sealed, const QByteArray &context);

private:
    QString keyName() const;
    Future<Secret> key(bool mayCreate);
    Future<Secret> createKey(const QString &name);

    SecretStore &m_store;
    QString m_workspaceId;
    Secret m_key;
    std::optional<Future<Secret>> m_creating; ///< two first seals must not make two keys
};

} // namespace gatehouse
