// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateGenerator.h"

#include "app/x509/CertificateReader.h"
#include "app/x509/OpenSslHandles.h"

#include <QCoreApplication>

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

#include <cstring>

namespace gatehouse
{

namespace
{

constexpr int serialBits = 127; // RFC 5280 4.1.2.2: positive, at most 20 octets
constexpr int validYears = 3;
constexpr qsizetype longestCommonName = 64; // ub-common-name of RFC 5280, appendix A

/// A clock that is some minutes behind ours must not refuse the certificate on its first day.
constexpr qint64 toleranceSeconds = 5 * 60;

openssl::Key newKey(KeyKind kind)
{
    switch (kind) {
    case KeyKind::P256:
        return openssl::Key(EVP_EC_gen("P-256"));
    case KeyKind::Rsa3072:
        return openssl::Key(EVP_RSA_gen(3072));
    case KeyKind::Rsa4096:
        return openssl::Key(EVP_RSA_gen(4096));
    case KeyKind::Rsa2048:
        break;
    }
    return openssl::Key(EVP_RSA_gen(2048));
}

bool addExtension(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    const bool added = extension && X509_add_ext(certificate, extension, -1) == 1;
    X509_EXTENSION_free(extension);
    return added;
}

bool setSerial(X509 *certificate)
{
    const openssl::Number serial(BN_new());
    return serial && BN_rand(serial.get(), serialBits, BN_RAND_TOP_ONE, BN_RAND_BOTTOM_ANY) == 1 &&
           BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate)) != nullptr;
}

bool setTime(ASN1_TIME *time, const QDateTime &value)
{
    return ASN1_TIME_set(time, value.toSecsSinceEpoch()) != nullptr;
}

openssl::Certificate selfSigned(EVP_PKEY *key, const QString &commonName, const QDateTime &now)
{
    openssl::Certificate certificate(X509_new());
    X509 *raw = certificate.get();
    const QByteArray name = commonName.left(longestCommonName).toUtf8();
    const bool made = raw && X509_set_version(raw, X509_VERSION_3) == 1 && setSerial(raw) &&
                      setTime(X509_getm_notBefore(raw), now.addSecs(-toleranceSeconds)) &&
                      setTime(X509_getm_notAfter(raw), now.addYears(validYears)) && X509_set_pubkey(raw, key) == 1 &&
                      X509_NAME_add_entry_by_NID(X509_get_subject_name(raw), NID_commonName, MBSTRING_UTF8,
                                                 reinterpret_cast<const unsigned char *>(name.constData()),
                                                 int(name.size()), -1, 0) == 1 &&
                      X509_set_issuer_name(raw, X509_get_subject_name(raw)) == 1 &&
                      addExtension(raw, NID_basic_constraints, "critical,CA:FALSE") &&
                      addExtension(raw, NID_key_usage, "critical,digitalSignature") &&
                      addExtension(raw, NID_subject_key_identifier, "hash") && X509_sign(raw, key, EVP_sha256()) > 0;
    return made ? std::move(certificate) : nullptr;
}

} // namespace

const QList<KeyChoice> &keyChoices()
{
    static const QList<KeyChoice> choices{{KeyKind::Rsa2048, QStringLiteral("RSA 2048"), QStringLiteral("rsa2048")},
                                          {KeyKind::Rsa3072, QStringLiteral("RSA 3072"), QStringLiteral("rsa3072")},
                                          {KeyKind::Rsa4096, QStringLiteral("RSA 4096"), QStringLiteral("rsa4096")},
                                          {KeyKind::P256, QStringLiteral("ECDSA P-256"), QStringLiteral("p256")}};
    return choices;
}

Result<GeneratedCertificate> generateCertificate(const QString &commonName, const QDateTime &now, KeyKind kind)
{
    const openssl::Key key = newKey(kind);
    const openssl::Certificate certificate = key ? selfSigned(key.get(), commonName, now) : nullptr;
    const openssl::Bio keyPem(BIO_new(BIO_s_secmem()));
    const openssl::Bio certificatePem(BIO_new(BIO_s_mem()));
    if (!certificate ||
        PEM_write_bio_PKCS8PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1 ||
        PEM_write_bio_X509(certificatePem.get(), certificate.get()) != 1)
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("CertificateGenerator",
                                                   "No certificate could be made. Nothing was changed: try again, and "
                                                   "repair OpenSSL when that does not help."),
                       openssl::lastError());
    return readCertificate(openssl::written(certificatePem.get())).map([&](const CertificateSummary &summary) {
        return GeneratedCertificate{summary, Secret(openssl::written(keyPem.get()))};
    });
}

} // namespace gatehouse
