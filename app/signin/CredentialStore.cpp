// SPDX-License-Identifier: Apache-2.0
#include "app/signin/CredentialStore.h"

#include "app/directory/UserTable.h"
#include "app/signin/AttemptTable.h"
#include "app/signin/CredentialEvents.h"
#include "app/signin/CredentialTable.h"
#include "app/signin/PasswordHash.h"
#include "app/signin/SessionTable.h"

#include <QtConcurrent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int hashesAtOnce = 2;

QString textOf(const Secret &password) { return QString::fromUtf8(password.bytes()); }

Secret prepared(const Secret &password) { return Secret(preparedPassword(textOf(password)).toUtf8()); }

Result<User> present(Connection &connection, const UserId &id)
{
    auto user = UserTable::find(connection, id);
    if (!user)
        return failure(user.error());
    if (!*user)
        return failure(ErrorKind::NotFound, CredentialStore::tr("This user is no longer in the directory."));
    return **user;
}

Result<std::optional<User>> named(Connection &connection, const QString &name)
{
    auto user = UserTable::findByUsername(connection, name);
    if (!user || *user)
        return user;
    return UserTable::findByEmail(connection, name);
}

Result<void> writePassword(Connection &connection, const User &user, const QString &hash, bool temporary)
{
    if (auto set = CredentialTable::setPassword(connection, user.id, hash, temporary); !set)
        return set;
    if (auto ended = SessionTable::endAll(connection, user.id); !ended)
        return ended;
    return AttemptTable::forget(connection, {AttemptTable::personSubject(user.id)});
}

} // namespace

/// An attempt that was counted and is about to be judged.
struct CredentialStore::Pending {
    QString account; ///< whose attempt it is, for AttemptTable
    std::optional<User> user;
    Credential credential;
    QDateTime waitUntil; ///< valid: it is not judged at all
    Purpose purpose = Purpose::LogIn;
};

CredentialStore::CredentialStore(Database &database, SecretEnvelope &envelope, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_envelope(envelope)
    , m_now(std::move(clock))
{
    // Each takes 64 MiB: however many log in at once, memory stays where it is.
    m_hashing.setMaxThreadCount(hashesAtOnce);
}

Future<CredentialSummary> CredentialStore::summary(const UserId &id)
{
    return m_database.run([id, now = m_now()](Connection &connection) -> Result<CredentialSummary> {
        if (const auto user = present(connection, id); !user)
            return failure(user.error());
        auto summary = CredentialTable::summary(connection, id);
        if (!summary)
            return summary;
        const auto until = AttemptTable::waitUntil(connection, AttemptTable::personSubject(id), now);
        if (!until)
            return failure(until.error());
        summary->lockedUntil = *until;
        return summary;
    });
}

Future<void> CredentialStore::setPassword(const UserId &id, const Secret &password, bool temporary, const Actor &actor)
{
    const auto user = m_database.run([id](Connection &connection) { return present(connection, id); });
    const auto hash = async::andThen(user, this, [this, password](const User &user) -> Future<QString> {
        if (const auto problem = passwordProblem(textOf(password), user); problem != PasswordProblem::None)
            return async::ready<QString>(failure(ErrorKind::Invalid, passwordProblemText(problem)));
        return QtConcurrent::run(&m_hashing, [password] { return PasswordHash::make(prepared(password)); });
    });
    return async::andThen(hash, this, [this, id, temporary, actor](const QString &hash) {
        return changing([=](Connection &connection) -> Result<void> {
            const auto user = present(connection, id);
            if (!user)
                return failure(user.error());
            if (auto written = writePassword(connection, *user, hash, temporary); !written)
                return written;
            return CredentialEvents::changed(connection, u"user_password_set"_s, *user, actor,
                                             {{u"temporary"_s, {}, temporary ? u"true"_s : u"false"_s}});
        });
    });
}

Future<PasswordCheck> CredentialStore::checkPassword(const QString &name, const Secret &password,
                                                     const QString &address, Purpose purpose)
{
    const auto counted =
        m_database.transaction([name, address, purpose, now = m_now()](Connection &connection) -> Result<Pending> {
            const auto user = named(connection, name.trimmed());
            if (!user)
                return failure(user.error());
            Pending pending{{}, *user, {}, {}, purpose};
            pending.account = *user ? AttemptTable::personSubject((*user)->id) : AttemptTable::nameSubject(name);
            const QString from = AttemptTable::addressSubject(address);
            for (const QString &subject : {pending.account, from}) {
                const auto until = AttemptTable::waitUntil(connection, subject, now);
                if (!until)
                    return failure(until.error());
                if (until->isValid() && (!pending.waitUntil.isValid() || pending.waitUntil < *until))
                    pending.waitUntil = *until;
            }
            if (pending.waitUntil.isValid())
                return pending;
            if (auto pruned = AttemptTable::prune(connection, now); !pruned)
                return failure(pruned.error());
            if (pending.user) {
                const auto credential = CredentialTable::find(connection, pending.user->id);
                if (!credential)
                    return failure(credential.error());
                pending.credential = *credential;
            }
            const auto attempts = AttemptTable::count(connection, pending.account, AttemptLimit::account(), now);
            const auto fromThere = AttemptTable::count(connection, from, AttemptLimit::address(), now);
            if (!attempts || !fromThere)
                return failure(!attempts ? attempts.error() : fromThere.error());
            if (pending.user && AttemptLimit::account().locksAt(*attempts)) {
                if (auto told = CredentialEvents::changed(connection, u"user_lockout"_s, *pending.user,
                                                          {u"person"_s, pending.user->username});
                    !told)
                    return failure(told.error());
            }
            return pending;
        });
    return async::andThen(counted, this, [this, password, address](const Pending &pending) -> Future<PasswordCheck> {
        if (pending.waitUntil.isValid())
            return async::ready<PasswordCheck>(
                PasswordCheck{PasswordCheck::Verdict::Wait, pending.waitUntil, {}, {}, {}});
        // Whoever does not exist or has no password costs the same time as whoever does.
        const QString stored = pending.credential.passwordHash;
        const Future<bool> compared = QtConcurrent::run(&m_hashing, [stored, password]() -> Result<bool> {
            const bool matches =
                PasswordHash::matches(stored.isEmpty() ? PasswordHash::decoy() : stored, prepared(password));
            return matches && !stored.isEmpty();
        });
        return async::andThen(compared, this,
                              [this, pending, address](bool matches) { return judge(pending, matches, address); });
    });
}

Future<PasswordCheck> CredentialStore::judge(const Pending &pending, bool matches, const QString &address)
{
    return changing([pending, matches, address](Connection &connection) -> Result<PasswordCheck> {
        // Read again: while the password was compared, somebody may have changed it or suspended the person.
        std::optional<User> user;
        Credential credential;
        if (pending.user) {
            auto found = UserTable::find(connection, pending.user->id);
            auto stored = CredentialTable::find(connection, pending.user->id);
            if (!found || !stored)
                return failure(!found ? found.error() : stored.error());
            user = *found;
            credential = *stored;
        }
        PasswordCheck check;
        if (!matches || !user || credential.passwordHash != pending.credential.passwordHash) {
            if (auto told =
                    CredentialEvents::attempted(connection, user, u"wrong username or password"_s, address, false);
                !told)
                return failure(told.error());
            return check;
        }
        check.user = *user;
        check.mustChange = credential.temporary;
        check.hasSecondFactor = !credential.sealedSecondFactor.isEmpty();
        if (auto forgotten = AttemptTable::forget(connection, {pending.account}); !forgotten)
            return failure(forgotten.error());
        if (auto back = AttemptTable::takeBack(connection, AttemptTable::addressSubject(address)); !back)
            return failure(back.error());
        check.verdict =
            user->state == UserState::Active ? PasswordCheck::Verdict::Accepted : PasswordCheck::Verdict::NotActive;
        const bool accepted = check.verdict == PasswordCheck::Verdict::Accepted;
        if (accepted && (check.hasSecondFactor || pending.purpose == Purpose::Confirm))
            return check; // the code decides, or nothing was decided
        if (auto told =
                CredentialEvents::attempted(connection, user, accepted ? QString() : u"not active"_s, address, false);
            !told)
            return failure(told.error());
        return check;
    });
}

Future<PasswordChange> CredentialStore::changePassword(const UserId &id, const Secret &current, const Secret &fresh,
                                                       const QString &address)
{
    using Verdict = PasswordChange::Verdict;
    const auto user = m_database.run([id](Connection &connection) { return present(connection, id); });
    return async::andThen(user, this, [=, this](const User &user) {
        const auto checked = checkPassword(user.username, current, address, Purpose::Confirm);
        return async::andThen(checked, this, [=, this](const PasswordCheck &check) -> Future<PasswordChange> {
            if (check.verdict == PasswordCheck::Verdict::Wait)
                return async::ready<PasswordChange>(PasswordChange{Verdict::Wait, {}, check.waitUntil});
            if (check.verdict != PasswordCheck::Verdict::Accepted)
                return async::ready<PasswordChange>(PasswordChange{Verdict::WrongCurrent, {}, {}});
            auto problem = passwordProblem(textOf(fresh), check.user);
            if (problem == PasswordProblem::None && prepared(fresh) == prepared(current))
                problem = PasswordProblem::Unchanged;
            if (problem != PasswordProblem::None)
                return async::ready<PasswordChange>(PasswordChange{Verdict::Refused, problem, {}});
            const Future<QString> hash =
                QtConcurrent::run(&m_hashing, [fresh] { return PasswordHash::make(prepared(fresh)); });
            return async::andThen(hash, this, [this, user = check.user](const QString &hash) {
                return changing([user, hash](Connection &connection) -> Result<PasswordChange> {
                    if (auto written = writePassword(connection, user, hash, false); !written)
                        return failure(written.error());
                    if (auto told = CredentialEvents::changed(connection, u"user_password_change"_s, user,
                                                              {u"person"_s, user.username});
                        !told)
                        return failure(told.error());
                    return PasswordChange{};
                });
            });
        });
    });
}

Future<void> CredentialStore::unlock(const UserId &id, const Actor &actor)
{
    return changing([id, actor](Connection &connection) -> Result<void> {
        const auto user = present(connection, id);
        if (!user)
            return failure(user.error());
        const QStringList subjects{AttemptTable::personSubject(id), u"factor:"_s + id.toString()};
        if (auto forgotten = AttemptTable::forget(connection, subjects); !forgotten)
            return forgotten;
        return CredentialEvents::changed(connection, u"user_unlocked"_s, *user, actor);
    });
}

QString passwordProblemText(PasswordProblem problem)
{
    switch (problem) {
    case PasswordProblem::None:
        return {};
    case PasswordProblem::TooShort:
        return CredentialStore::tr("A password needs at least %1 characters. Nothing was changed.")
            .arg(shortestPassword);
    case PasswordProblem::TooLong:
        return CredentialStore::tr("A password has at most %1 characters. Nothing was changed.").arg(longestPassword);
    case PasswordProblem::NotText:
        return CredentialStore::tr("A password is one line of text in UTF-8. Nothing was changed.");
    case PasswordProblem::Guessable:
        return CredentialStore::tr(
            "This password is among the first that anybody would try. Nothing was changed: choose "
            "a different one.");
    case PasswordProblem::Unchanged:
        return CredentialStore::tr("This is the password you have. Nothing was changed: choose a different one.");
    }
    return {};
}

} // namespace gatehouse
