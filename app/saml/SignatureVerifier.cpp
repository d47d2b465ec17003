// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SignatureVerifier.h"

#include "app/saml/SignatureShape.h"

#include <QCoreApplication>

#include <openssl/pem.h>

#include <xmlsec/crypto.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int fewestRsaBits = 2048;
constexpr int fewestCurveBits = 256;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignatureVerifier)
};

bool isWeak(EVP_PKEY *key)
{
    return EVP_PKEY_get_bits(key) < (EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA ? fewestRsaBits : fewestCurveBits);
}

/// Only these may be asked of xmlsec; the shape was checked before, this is the second fence (X8).
bool limitTransforms(xmlSecDSigCtx *context)
{
    const auto forReference = [context](xmlSecTransformId id) {
        return xmlSecDSigCtxEnableReferenceTransform(context, id) == 0;
    };
    const auto forSignature = [context](xmlSecTransformId id) {
        return xmlSecDSigCtxEnableSignatureTransform(context, id) == 0;
    };
    return forReference(xmlSecTransformEnvelopedId) && forReference(xmlSecTransformExclC14NId) &&
           forReference(xmlSecTransformSha256Id) && forReference(xmlSecTransformSha384Id) &&
           forReference(xmlSecTransformSha512Id) && forReference(xmlSecTransformSha1Id) &&
           forSignature(xmlSecTransformExclC14NId) && forSignature(xmlSecTransformRsaSha256Id) &&
           forSignature(xmlSecTransformRsaSha384Id) && forSignature(xmlSecTransformRsaSha512Id) &&
           forSignature(xmlSecTransformEcdsaSha256Id) && forSignature(xmlSecTransformEcdsaSha384Id) &&
           forSignature(xmlSecTransformEcdsaSha512Id) && forSignature(xmlSecTransformRsaSha1Id) &&
           forSignature(xmlSecTransformEcdsaSha1Id);
}

/// What xmlsec has to say: that the digest of the element and the signature over it both fit this key.
bool fits(xmlNode *element, const SignatureShape &shape, const xmlsec::Key &key)
{
    xmlsec::LentKeyContext context(key);
    return context.isReady() && limitTransforms(context.get()) && xmlsec::registerId(element) &&
           xmlSecDSigCtxVerify(context.get(), shape.signature) == 0 &&
           xmlsec::sawOnly(context.get(), element, shape.check.covers);
}

struct ContextFreeing {
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};

bool fits(const QByteArray &bytes, const SignatureAlgorithm &algorithm, const QByteArray &signature, EVP_PKEY *key)
{
    const std::unique_ptr<EVP_MD_CTX, ContextFreeing> context(EVP_MD_CTX_new());
    const bool right =
        context && EVP_DigestVerifyInit(context.get(), nullptr, algorithm.digest(), nullptr, key) == 1 &&
        EVP_DigestVerify(context.get(), reinterpret_cast<const unsigned char *>(signature.constData()),
                         size_t(signature.size()), reinterpret_cast<const unsigned char *>(bytes.constData()),
                         size_t(bytes.size())) == 1;
    ERR_clear_error();
    return right;
}

/// XML Signature writes r and s beside each other; OpenSSL wants them as ASN.1.
QByteArray asDer(const QByteArray &pair)
{
    const int half = int(pair.size() / 2);
    const auto *bytes = reinterpret_cast<const unsigned char *>(pair.constData());
    ECDSA_SIG *signature = ECDSA_SIG_new();
    BIGNUM *r = BN_bin2bn(bytes, half, nullptr);
    BIGNUM *s = BN_bin2bn(bytes + half, half, nullptr);
    QByteArray der;
    if (signature && ECDSA_SIG_set0(signature, r, s) == 1) { // which wants both
        r = s = nullptr;
        unsigned char *out = nullptr;
        const int size = i2d_ECDSA_SIG(signature, &out);
        der = QByteArray(reinterpret_cast<char *>(out), size); // null without `out`
        OPENSSL_free(out);
    }
    BN_free(r);
    BN_free(s);
    ECDSA_SIG_free(signature);
    return der;
}

/// Tries each key with `fit` and finds the word for the outcome; the caller's check names algorithm and element.
template <typename Keys, typename Fit>
SignatureCheck tried(SignatureCheck check, const Keys &keys, const SignatureAlgorithm &algorithm, bool weak, Fit fit)
{
    bool tried = false;
    for (const auto &key : keys) {
        if (EVP_PKEY_get_base_id(key->key.get()) != algorithm.keyType)
            continue;
        tried = true;
        if (!fit(*key))
            continue;
        check.verdict = SignatureVerdict::Valid;
        if (weak || algorithm.weak || isWeak(key->key.get())) {
            check.verdict = SignatureVerdict::Weak;
            check.reason =
                weak || algorithm.weak
                    ? Texts::tr("Weak: the signature fits, but SHA-1 can be forged. Have the sender use "
                                "SHA-256.")
                    : Texts::tr("Weak: the signature fits, but its key has only %1 bits. Have the sender use "
                                "RSA with 2048 bits.")
                          .arg(EVP_PKEY_get_bits(key->key.get()));
        }
        return check;
    }
    check.verdict = tried ? SignatureVerdict::Forged : SignatureVerdict::WrongKey;
    check.reason = tried
                       ? Texts::tr("The signature does not fit: the content was changed after signing, or another key "
                                   "signed it. Compare the certificate with the sender's.")
                       : Texts::tr("The signature was made with %1, and the given certificate has a key of another "
                                   "kind. Ask the sender for the certificate it signs with.")
                             .arg(algorithm.name);
    return check;
}

SignatureCheck withoutKey(SignatureCheck check)
{
    check.verdict = SignatureVerdict::NoKey;
    check.reason = Texts::tr("There is no certificate to check the signature with, so nothing is known about it.");
    return check;
}

} // namespace

Result<SignatureVerifier> SignatureVerifier::withCertificates(const QStringList &pems)
{
    SignatureVerifier verifier;
    const auto refused = [] {
        return failure(ErrorKind::Invalid,
                       Texts::tr("The certificate to check signatures with cannot be read. Choose one with an RSA or "
                                 "elliptic curve key."),
                       openssl::lastError());
    };
    for (const QString &pem : pems) {
        const QByteArray bytes = pem.toLatin1();
        const openssl::Bio bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
        const auto count = verifier.m_keys.size();
        while (const openssl::Certificate certificate{PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr)}) {
            auto key = std::make_shared<TrustedKey>();
            key->key.reset(X509_get_pubkey(certificate.get()));
            key->xmlsecKey = xmlsec::keyFrom(key->key.get());
            if (!key->xmlsecKey)
                return refused();
            verifier.m_keys.push_back(std::move(key));
        }
        if (verifier.m_keys.size() == count)
            return refused();
        ERR_clear_error();
    }
    return verifier;
}

SignatureCheck SignatureVerifier::check(xmlNode *element) const
{
    const SignatureShape shape = shapeOfSignature(element);
    if (!shape.check.isValid())
        return shape.check;
    if (m_keys.empty())
        return withoutKey(shape.check);
    return tried(shape.check, m_keys, *shape.algorithm, shape.weakDigest,
                 [&](const TrustedKey &key) { return fits(element, shape, key.xmlsecKey); });
}

SignatureCheck SignatureVerifier::check(const QByteArray &bytes, const QString &algorithmUri,
                                        const QByteArray &signature) const
{
    SignatureCheck check;
    const SignatureAlgorithm *algorithm = signatureAlgorithm(algorithmUri);
    check.algorithm = algorithm ? algorithm->name : algorithmUri;
    if (!algorithm || algorithm->uri != algorithmUri) {
        check.verdict = SignatureVerdict::Forbidden;
        check.reason =
            Texts::tr("The signature algorithm %1 is not accepted. Use RSA or ECDSA with SHA-256, SHA-384 or "
                      "SHA-512.")
                .arg(algorithmUri.left(120));
        return check;
    }
    if (m_keys.empty())
        return withoutKey(check);
    return tried(check, m_keys, *algorithm, false, [&](const TrustedKey &key) {
        // Senders disagree about which of the two forms an ECDSA signature has in a redirect.
        return fits(bytes, *algorithm, signature, key.key.get()) ||
               (algorithm->keyType == EVP_PKEY_EC && signature.size() % 2 == 0 &&
                fits(bytes, *algorithm, asDer(signature), key.key.get()));
    });
}

} // namespace gatehouse
