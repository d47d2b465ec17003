// SPDX-License-Identifier: Apache-2.0
// The second factor's part of CredentialStore.
#include "app/signin/CredentialStore.h"

#include "app/directory/UserTable.h"
#include "app/signin/AttemptTable.h"
#include "app/signin/CredentialEvents.h"
#include "app/signin/CredentialTable.h"
#include "app/signin/SessionTable.h"
#include "models/signin/Totp.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int recoveryCodes = 10;

QByteArray contextOf(const UserId &id) { return "credentials/" + id.toString().toLatin1() + "/second_factor"; }

/// 80 random bits, so that a plain hash of them cannot be guessed at.
QByteArray randomRecoveryCode()
{
    std::array<quint16, 5> words{};
    QRandomGenerator::system()->generate(words.begin(), words.end());
    return Totp::base32(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words));
}

QByteArray hashOf(const QByteArray &recoveryCode)
{
    return QCryptographicHash::hash(recoveryCode, QCryptographicHash::Sha256);
}

QString grouped(const QByteArray &code)
{
    QStringList parts;
    for (qsizetype at = 0; at < code.size(); at += 4)
        parts.append(QString::fromLatin1(code.mid(at, 4)));
    return parts.join(u'-');
}

QByteArray bare(QByteArray typed)
{
    typed.replace(' ', "").replace('-', "");
    return typed.toUpper();
}

struct Stored {
    User user;
    Credential credential;
    QDateTime waitUntil;
};

Result<std::optional<User>> findUser(Connection &connection, const UserId &id)
{
    auto user = UserTable::find(connection, id);
    if (user && !*user)
        return failure(ErrorKind::NotFound, CredentialStore::tr("This user is no longer in the directory."));
    return user;
}

} // namespace

Future<CodeCheck> CredentialStore::checkCode(const UserId &id, const QByteArray &typed, const QString &address,
                                             Purpose purpose)
{
    using Verdict = CodeCheck::Verdict;
    const QDateTime now = m_now();
    const QString subject = u"factor:"_s + id.toString();
    const auto counted = m_database.transaction([id, subject, now](Connection &connection) -> Result<Stored> {
        Stored stored;
        auto user = findUser(connection, id);
        auto credential = CredentialTable::find(connection, id);
        auto until = AttemptTable::waitUntil(connection, subject, now);
        if (!user || !credential || !until)
            return failure(!user ? user.error() : !credential ? credential.error() : until.error());
        stored = {**user, *credential, *until};
        if (until->isValid())
            return stored;
        if (auto attempts = AttemptTable::count(connection, subject, AttemptLimit::account(), now); !attempts)
            return failure(attempts.error());
        return stored;
    });
    return async::andThen(counted, this, [=, this](const Stored &stored) -> Future<CodeCheck> {
        if (stored.waitUntil.isValid())
            return async::ready<CodeCheck>(CodeCheck{Verdict::Wait, stored.waitUntil});
        if (stored.credential.sealedSecondFactor.isEmpty())
            return async::ready<CodeCheck>(CodeCheck{});
        const auto opened = m_envelope.open(stored.credential.sealedSecondFactor, contextOf(id));
        return async::andThen(opened, this, [=, this, user = stored.user](const Secret &secret) {
            const auto step = Totp::matchingStep(secret.bytes(), typed, now, stored.credential.secondFactorStep);
            return changing([=](Connection &connection) -> Result<CodeCheck> {
                auto right = step ? CredentialTable::useStep(connection, id, *step)
                                  : CredentialTable::useRecoveryCode(connection, id, hashOf(bare(typed)));
                if (!right)
                    return failure(right.error());
                if (*right) {
                    if (auto forgotten = AttemptTable::forget(connection, {subject}); !forgotten)
                        return failure(forgotten.error());
                    if (purpose == Purpose::Confirm)
                        return CodeCheck{Verdict::Accepted, {}};
                }
                if (auto told = CredentialEvents::attempted(connection, user, *right ? QString() : u"wrong code"_s,
                                                            address, true);
                    !told)
                    return failure(told.error());
                return CodeCheck{*right ? Verdict::Accepted : Verdict::Wrong, {}};
            });
        });
    });
}

Future<QStringList> CredentialStore::startSecondFactor(const UserId &id, const Secret &secret, const QByteArray &typed,
                                                       const Actor &actor)
{
    const auto step = Totp::matchingStep(secret.bytes(), typed, m_now(), 0);
    if (!step)
        return async::ready<QStringList>(
            failure(ErrorKind::Invalid, tr("This is not the code that the app shows now. Nothing was changed: wait for "
                                           "the next one, check the clock of the phone, and try again.")));
    const auto sealedBefore =
        m_database.run([](Connection &connection) { return CredentialTable::anythingSealed(connection); });
    const auto sealed = async::andThen(sealedBefore, this, [this, id, secret](bool anything) {
        return m_envelope.seal(secret, contextOf(id), !anything);
    });
    return async::andThen(sealed, this, [this, id, actor, step](const QByteArray &sealed) {
        QList<QByteArray> codes;
        std::generate_n(std::back_inserter(codes), recoveryCodes, randomRecoveryCode);
        return changing([=](Connection &connection) -> Result<QStringList> {
            auto user = findUser(connection, id);
            if (!user)
                return failure(user.error());
            QStringList shown;
            QList<QByteArray> hashes;
            for (const QByteArray &code : codes) {
                shown.append(grouped(code));
                hashes.append(hashOf(code));
            }
            if (auto set = CredentialTable::setSecondFactor(connection, id, sealed, *step, hashes); !set)
                return failure(set.error());
            if (auto told = CredentialEvents::changed(connection, u"totp_finish_enrollment"_s, **user, actor); !told)
                return failure(told.error());
            return shown;
        });
    });
}

Future<void> CredentialStore::resetSecondFactor(const UserId &id, const Actor &actor)
{
    return changing([id, actor](Connection &connection) -> Result<void> {
        auto user = findUser(connection, id);
        if (!user)
            return failure(user.error());
        const auto removed = CredentialTable::removeSecondFactor(connection, id);
        if (!removed)
            return failure(removed.error());
        if (auto forgotten = AttemptTable::forget(connection, {u"factor:"_s + id.toString()}); !forgotten)
            return forgotten;
        if (!*removed)
            return {};
        if (auto ended = SessionTable::endAll(connection, id); !ended)
            return ended;
        return CredentialEvents::changed(connection, u"totp_delete_enrollment"_s, **user, actor);
    });
}

} // namespace gatehouse
