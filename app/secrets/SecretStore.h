// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/KeyringProbe.h"
#include "app/secrets/Secret.h"
#include "models/base/Async.h"

#include <QObject>

#include <chrono>

namespace QKeychain
{
class Job;
}

namespace gatehouse
{

/// The operating system's keychain. Entries are named by what they are for ("application/<id>/token",
/// "workspace/<id>/wrapping-key"). Locked, absent and denied are three different errors with three different next
/// steps; there is never a plain-text fallback (K3). Every call ends within its own time, because the keychain's may
/// never (spec/stack.md 2). Lives in the thread of the application object: the backend speaks through its event loop.
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

    /// How long one call may take; 20 s, time to see a prompt and answer it.
    void setTimeLimit(std::chrono::milliseconds limit) { m_limit = limit; }

private:
    /// What the keychain's own answer means, once it was asked whether it is locked.
    enum class Verb { Read, Write, Remove };
    struct Answer {
        int error = 0;
        QString text;
        Secret secret;
    };
    Future<Secret> perform(QKeychain::Job *job, Verb verb, const QString &name);
    Result<Secret> judged(const Answer &answer, KeyringState state, Verb verb, const QString &name) const;

    QString m_service;
    std::chrono::milliseconds m_limit{20000};
};

} // namespace gatehouse
