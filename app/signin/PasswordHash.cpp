// SPDX-License-Identifier: Apache-2.0
#include "app/signin/PasswordHash.h"

#include <QCoreApplication>

#include <array>
#include <sodium.h>

namespace gatehouse
{

namespace
{

constexpr auto passes = crypto_pwhash_argon2id_OPSLIMIT_INTERACTIVE;
constexpr auto memory = crypto_pwhash_argon2id_MEMLIMIT_INTERACTIVE;

bool ready() { return sodium_init() >= 0; }

} // namespace

Result<QString> PasswordHash::make(const Secret &password)
{
    std::array<char, crypto_pwhash_argon2id_STRBYTES> text{};
    const QByteArray &bytes = password.bytes();
    if (!ready() ||
        crypto_pwhash_argon2id_str(text.data(), bytes.constData(), size_t(bytes.size()), passes, memory) != 0)
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("PasswordHash", "This computer has not enough memory to protect a "
                                                                   "password. Nothing was changed: close other "
                                                                   "programs and try again."));
    return QString::fromLatin1(text.data());
}

bool PasswordHash::matches(const QString &stored, const Secret &password)
{
    const QByteArray text = stored.toLatin1();
    const QByteArray &bytes = password.bytes();
    return ready() && crypto_pwhash_argon2id_str_verify(text.constData(), bytes.constData(), size_t(bytes.size())) == 0;
}

QString PasswordHash::decoy()
{
    return QStringLiteral("$argon2id$v=19$m=65536,t=2,p=1$Z2F0ZWhvdXNlIGRlY295IQ$"
                          "m8x0Vt0u5Jm4w1Qp7i8yq3dTn2kR6aLzXbYcE9hGfSo");
}

bool PasswordHash::isOutdated(const QString &stored)
{
    return ready() && crypto_pwhash_argon2id_str_needs_rehash(stored.toLatin1().constData(), passes, memory) != 0;
}

} // namespace gatehouse
