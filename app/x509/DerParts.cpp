// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleParts.h"

#include <openssl/pkcs7.h>

namespace gatehouse::bundle
{

using namespace Qt::StringLiterals;

namespace
{

using Signed = std::unique_ptr<PKCS7, openssl::Freeing<PKCS7_free>>;
using PlainKey = std::unique_ptr<PKCS8_PRIV_KEY_INFO, openssl::Freeing<PKCS8_PRIV_KEY_INFO_free>>;
using LockedKey = std::unique_ptr<X509_SIG, openssl::Freeing<X509_SIG_free>>;

const unsigned char *start(const QByteArray &bytes) { return reinterpret_cast<const unsigned char *>(bytes.data()); }

/// A locked key, with the public half when the password opens it in reasonable time.
openssl::Key unlocked(const X509_SIG *locked, const Secret &password, Parts &parts)
{
    const X509_ALGOR *algorithm = nullptr;
    X509_SIG_get0(locked, &algorithm, nullptr);
    if (password.isEmpty() || !parts.affords(roundsOf(algorithm)))
        return nullptr;
    const PlainKey plain(PKCS8_decrypt(locked, password.bytes().constData(), int(password.bytes().size())));
    return openssl::Key(plain ? EVP_PKCS82PKEY(plain.get()) : nullptr);
}

} // namespace

void Parts::add(X509 *certificate)
{
    ++certificates;
    if (!isFull())
        found(certificate);
}

bool Parts::addOnce(X509 *certificate)
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    if (X509_digest(certificate, EVP_sha256(), reinterpret_cast<unsigned char *>(digest.data()), &size) != 1)
        return false;
    digest.truncate(qsizetype(size));
    if (digests.contains(digest))
        return false;
    digests.insert(digest);
    add(certificate);
    return true;
}

bool readPkcs7(const QByteArray &der, Parts &parts)
{
    const unsigned char *at = start(der);
    const Signed message(d2i_PKCS7(nullptr, &at, long(der.size())));
    if (!message || !message->d.ptr)
        return false;
    STACK_OF(X509) *all = nullptr;
    if (PKCS7_type_is_signed(message.get()))
        all = message->d.sign->cert;
    else if (PKCS7_type_is_signedAndEnveloped(message.get()))
        all = message->d.signed_and_enveloped->cert;
    for (int i = 0; i < sk_X509_num(all) && !parts.isFull(); ++i)
        parts.add(sk_X509_value(all, i));
    return true;
}

bool readKey(const QByteArray &der, Parts &parts, const Secret &password)
{
    const unsigned char *at = start(der);
    if (const LockedKey locked{d2i_X509_SIG(nullptr, &at, long(der.size()))}) {
        const X509_ALGOR *algorithm = nullptr;
        X509_SIG_get0(locked.get(), &algorithm, nullptr);
        // A hash beside a text has the same shape; only an algorithm for passwords makes it a locked key.
        const ASN1_OBJECT *object = nullptr;
        X509_ALGOR_get0(&object, nullptr, nullptr, algorithm);
        int kind = 0;
        if (EVP_PBE_find(EVP_PBE_TYPE_OUTER, OBJ_obj2nid(object), &kind, nullptr, nullptr) != 1)
            return false;
        parts.keys.push_back(unlocked(locked.get(), password, parts));
        return true;
    }
    at = start(der);
    openssl::Key key(d2i_AutoPrivateKey(nullptr, &at, long(der.size())));
    if (!key)
        return false;
    parts.keys.push_back(std::move(key));
    return true;
}

bool readDer(const QByteArray &der, Parts &parts, QString &format)
{
    const unsigned char *at = start(der);
    const unsigned char *const end = at + der.size();
    while (at < end && !parts.isFull()) {
        openssl::Certificate certificate(d2i_X509(nullptr, &at, long(end - at)));
        if (!certificate)
            break;
        parts.add(certificate.get());
    }
    if (parts.certificates > 0 || readKey(der, parts)) {
        format = u"DER"_s;
        return true;
    }
    format = u"PKCS#7"_s;
    return readPkcs7(der, parts);
}

} // namespace gatehouse::bundle
