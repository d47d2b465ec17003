// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Async.h"

#include <QObject>

namespace gatehouse
{

/// The operating system's keychain. Entries are named by what they are for ("application/<id>/token",
/// "workspace/<id>/wrapping-key"). Locked, absent and denied are three different errors with three different next
/// steps; there is never a plain-text fallback (K3). Every call ends within its own time, because the keychain's may
/// never (spec/stack.md 2).
class SecretStore : public QObject
{
    Q_OBJECT

public:
    explicit SecretStore(const QString &service = QStringLiteral("Gatehouse"), QObject *parent = nullptr);

    Future<void> write(const QString &name, const Secret &secret);
    /// ErrorKind::NotFound only when the keychain is known to be unlocked; else Locked or Unavailable.
    Future<Secret> read(const QString &name);
    /// Removing what is not there is no error.
    Future<void> remove(const QString &name);

    static QString tokenName(const QString &applicationId);

private:
    QString m_service;
};

} // namespace gatehouse
