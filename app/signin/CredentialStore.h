// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/SecretEnvelope.h"
#include "app/store/Database.h"
#include "models/directory/User.h"
#include "models/events/Actor.h"
#include "models/signin/PasswordRules.h"

#include <QThreadPool>

#include <functional>

namespace gatehouse
{

/// What an admin may see of a person's credentials.
struct CredentialSummary {
    bool hasPassword = false;
    bool temporary = false; ///< has to be changed at the next log-in
    QDateTime passwordSet;
    bool hasSecondFactor = false;
    qint64 recoveryCodesLeft = 0;
    QDateTime lockedUntil; ///< invalid: not locked out

    bool operator==(const CredentialSummary &) const = default;
};

/// What came of a name and a password. Everything but `Accepted` and `NotActive` is alike for people who do not exist.
struct PasswordCheck {
    enum class Verdict {
        Accepted,
        Wrong,
        NotActive, ///< the password is right, the person staged or suspended
        Wait,      ///< not looked at: too many attempts
    };
    Verdict verdict = Verdict::Wrong;
    QDateTime waitUntil;
    User user;
    bool mustChange = false;
    bool hasSecondFactor = false;

    bool operator==(const PasswordCheck &) const = default;
};

/// What came of a code of the second factor, or of a recovery code.
struct CodeCheck {
    enum class Verdict { Accepted, Wrong, Wait };
    Verdict verdict = Verdict::Wrong;
    QDateTime waitUntil;

    bool operator==(const CodeCheck &) const = default;
};

/// What came of a person's wish for another password.
struct PasswordChange {
    enum class Verdict { Changed, WrongCurrent, Refused, Wait };
    Verdict verdict = Verdict::Changed;
    PasswordProblem problem = PasswordProblem::None; ///< of Refused
    QDateTime waitUntil;

    bool operator==(const PasswordChange &) const = default;
};

/// What people log in with: passwords (Argon2id), the second factor (TOTP, its secret sealed under the workspace's
/// wrapping key), recovery codes, and who has tried too often. Every attempt and every change writes its event in the
/// same transaction; hashing happens on two threads of its own.
class CredentialStore : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    CredentialStore(Database &database, SecretEnvelope &envelope, Clock clock = &QDateTime::currentDateTimeUtc,
                    QObject *parent = nullptr);

    Future<CredentialSummary> summary(const UserId &id);
    /// By an admin; ends the person's sessions. ErrorKind::Invalid says why it is no password.
    Future<void> setPassword(const UserId &id, const Secret &password, bool temporary, const Actor &actor);
    /// `name` is a username or an e-mail address. A person who is logged in and only confirms it is no log-in to
    /// report.
    enum class Purpose { LogIn, Confirm };
    Future<PasswordCheck> checkPassword(const QString &name, const Secret &password, const QString &address,
                                        Purpose purpose = Purpose::LogIn);
    /// By the person; ends all of their sessions.
    Future<PasswordChange> changePassword(const UserId &id, const Secret &current, const Secret &fresh,
                                          const QString &address);
    /// Each TOTP code and each recovery code works once.
    Future<CodeCheck> checkCode(const UserId &id, const QByteArray &typed, const QString &address,
                                Purpose purpose = Purpose::LogIn);
    /// Keeps the secret when `typed` is a code of it, and answers ten recovery codes, which nobody can read again.
    /// ErrorKind::Invalid when it is not.
    Future<QStringList> startSecondFactor(const UserId &id, const Secret &secret, const QByteArray &typed,
                                          const Actor &actor);
    Future<void> resetSecondFactor(const UserId &id, const Actor &actor);
    /// Lets somebody who tried too often try again at once.
    Future<void> unlock(const UserId &id, const Actor &actor);

Q_SIGNALS:
    void changed();

private:
    struct Pending;

    /// As Database::transaction, and says changed() when it succeeded.
    template <typename Fn> auto changing(Fn fn)
    {
        auto done = m_database.transaction(std::move(fn));
        async::whenDone(done, this, [this](const auto &result) {
            if (result)
                Q_EMIT changed();
        });
        return done;
    }
    Future<PasswordCheck> judge(const Pending &pending, bool matches, const QString &address);

    Database &m_database;
    SecretEnvelope &m_envelope;
    Clock m_now;
    QThreadPool m_hashing;
};

/// What is wrong with a password, and what to do; for the command line and the console.
QString passwordProblemText(PasswordProblem problem);

} // namespace gatehouse
