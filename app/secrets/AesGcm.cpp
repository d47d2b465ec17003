// SPDX-License-Identifier: Apache-2.0
#include "app/secrets/AesGcm.h"

#include "app/x509/OpenSslHandles.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <openssl/rand.h>

namespace gatehouse
{

namespace
{

constexpr char version = 1;
constexpr qsizetype idBytes = 8;
constexpr qsizetype nonceBytes = 12;
constexpr qsizetype tagBytes = 16;
constexpr qsizetype headBytes = 1 + idBytes + nonceBytes;

unsigned char *raw(QByteArray &bytes) { return reinterpret_cast<unsigned char *>(bytes.data()); }
const unsigned char *raw(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.constData()); }

/// Tells one wrapping key from another without giving anything of it away.
QByteArray idOf(const Secret &key)
{
    return QCryptographicHash::hash("gatehouse wrapping key " + key.bytes(), QCryptographicHash::Sha256).left(idBytes);
}

tl::unexpected<Error> broken()
{
    return failure(ErrorKind::Unavailable,
                   QCoreApplication::translate("SecretEnvelope", "The encryption library of this computer does not "
                                                                 "work. Nothing was changed: repair OpenSSL."),
                   openssl::lastError());
}

tl::unexpected<Error> damaged(const char *why)
{
    return failure(ErrorKind::Damaged,
                   QCoreApplication::translate("SecretEnvelope", "A stored secret is damaged and was not used. Replace "
                                                                 "it, or restore the workspace from a backup."),
                   QString::fromLatin1(why));
}

} // namespace

Result<QByteArray> sealAesGcm(const Secret &key, const Secret &plain, const QByteArray &context)
{
    if (key.bytes().size() != aesKeyBytes)
        return damaged("the wrapping key is not 32 bytes long");
    QByteArray nonce(nonceBytes, '\0');
    if (RAND_bytes(raw(nonce), int(nonceBytes)) != 1)
        return broken();
    const QByteArray head = QByteArray(1, version) + idOf(key);
    const QByteArray associated = head + context;
    QByteArray body(plain.bytes().size(), '\0');
    QByteArray tag(tagBytes, '\0');
    int written = 0;
    const openssl::Cipher cipher(EVP_CIPHER_CTX_new());
    const bool done =
        cipher && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(key.bytes()), raw(nonce)) == 1 &&
        EVP_EncryptUpdate(cipher.get(), nullptr, &written, raw(associated), int(associated.size())) == 1 &&
        EVP_EncryptUpdate(cipher.get(), raw(body), &written, raw(plain.bytes()), int(plain.bytes().size())) == 1 &&
        EVP_EncryptFinal_ex(cipher.get(), raw(body) + written, &written) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, int(tagBytes), tag.data()) == 1;
    if (!done)
        return broken();
    return head + nonce + body + tag;
}

Result<Secret> openAesGcm(const Secret &key, const QByteArray &sealed, const QByteArray &context)
{
    if (key.bytes().size() != aesKeyBytes)
        return damaged("the wrapping key is not 32 bytes long");
    if (sealed.size() < headBytes + tagBytes || sealed.front() != version)
        return damaged("no sealed value of a known version");
    if (sealed.mid(1, idBytes) != idOf(key))
        return damaged("sealed under another wrapping key");
    const QByteArray nonce = sealed.mid(1 + idBytes, nonceBytes);
    const QByteArray associated = sealed.left(1 + idBytes) + context;
    const QByteArray body = sealed.mid(headBytes, sealed.size() - headBytes - tagBytes);
    QByteArray tag = sealed.right(tagBytes);
    QByteArray plain(body.size(), '\0');
    int written = 0;
    const openssl::Cipher cipher(EVP_CIPHER_CTX_new());
    const bool done =
        cipher && EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, raw(key.bytes()), raw(nonce)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), nullptr, &written, raw(associated), int(associated.size())) == 1 &&
        EVP_DecryptUpdate(cipher.get(), raw(plain), &written, raw(body), int(body.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, int(tagBytes), tag.data()) == 1;
    const bool whole = done && EVP_DecryptFinal_ex(cipher.get(), raw(plain) + written, &written) == 1;
    Secret secret(std::move(plain)); // wiped even when it is thrown away
    openssl::lastError();
    if (!done)
        return broken();
    return whole ? Result<Secret>(secret) : damaged("the tag does not fit");
}

} // namespace gatehouse
