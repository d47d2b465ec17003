// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateReader.h"

#include "app/x509/OpenSslHandles.h"

#include <QCoreApplication>

#include <openssl/pem.h>

#include <algorithm>
#include <cstring>
#include <ctime>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestInput = 10 * 1024 * 1024;
constexpr int mostCertificates = 1000;
constexpr int leastRsaBits = 2048;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateReader)
};

openssl::Bio reading(const QByteArray &bytes)
{
    return openssl::Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

/// RFC 4514: most specific part first, special characters escaped, UTF-8 as it is.
QString nameOf(const X509_NAME *name)
{
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~unsigned(ASN1_STRFLGS_ESC_MSB));
    return QString::fromUtf8(openssl::written(bio.get()));
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts{};
    if (!time || ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    return QDateTime(QDate(parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday),
                     QTime(parts.tm_hour, parts.tm_min, parts.tm_sec), Qt::UTC);
}

QString keyAlgorithmOf(const EVP_PKEY *key)
{
    if (!key)
        return Texts::tr("unknown");
    if (EVP_PKEY_get_base_id(key) == EVP_PKEY_EC) {
        char curve[64] = {};
        EVP_PKEY_get_group_name(key, curve, sizeof curve, nullptr);
        const char *nist = EC_curve_nid2nist(OBJ_txt2nid(curve));
        return u"EC "_s + QString::fromLatin1(nist ? nist : curve);
    }
    const QString name = EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA
                             ? u"RSA"_s
                             : QString::fromLatin1(OBJ_nid2sn(EVP_PKEY_get_base_id(key)));
    return u"%1 %2"_s.arg(name).arg(EVP_PKEY_get_bits(key));
}

CertificateSummary summaryOf(X509 *certificate)
{
    CertificateSummary summary;
    const openssl::Bio pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(pem.get(), certificate);
    summary.pem = QString::fromLatin1(openssl::written(pem.get()));
    summary.subject = nameOf(X509_get_subject_name(certificate));
    summary.issuer = nameOf(X509_get_issuer_name(certificate));
    const openssl::Number serial(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    if (char *hex = serial ? BN_bn2hex(serial.get()) : nullptr) {
        summary.serial = QString::fromLatin1(hex);
        OPENSSL_free(hex);
    }
    summary.notBefore = timeOf(X509_get0_notBefore(certificate));
    summary.notAfter = timeOf(X509_get0_notAfter(certificate));
    summary.keyAlgorithm = keyAlgorithmOf(X509_get0_pubkey(certificate));
    const int signature = X509_get_signature_nid(certificate);
    summary.signatureAlgorithm =
        signature == NID_undef ? Texts::tr("unknown") : QString::fromLatin1(OBJ_nid2ln(signature));
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (X509_digest(certificate, EVP_sha256(), digest, &size) == 1) {
        const QByteArray bytes(reinterpret_cast<const char *>(digest), qsizetype(size));
        summary.sha256 = QString::fromLatin1(bytes.toHex(':').toUpper());
    }
    return summary;
}

tl::unexpected<Error> noCertificate()
{
    return failure(ErrorKind::Invalid,
                   Texts::tr("This is no certificate that can be read. Choose a certificate in PEM or DER form."),
                   openssl::lastError());
}

/// OpenSSL asks this instead of the terminal.
int answerPassword(char *buffer, int size, int, void *password)
{
    const auto &bytes = *static_cast<const QByteArray *>(password);
    const int length = int(std::min<qsizetype>(size, bytes.size()));
    std::memcpy(buffer, bytes.constData(), size_t(length));
    return length;
}

/// Nothing here has a password; without this, a crafted PEM header would make OpenSSL prompt.
int noPassword(char *, int, int, void *) { return 0; }

openssl::Key readKey(const QByteArray &pem, const QByteArray &password)
{
    const openssl::Bio bio = reading(pem);
    return openssl::Key(
        PEM_read_bio_PrivateKey(bio.get(), nullptr, answerPassword, const_cast<QByteArray *>(&password)));
}

} // namespace

Result<QList<CertificateSummary>> readCertificates(const QByteArray &pemOrDer)
{
    if (pemOrDer.size() > largestInput)
        return failure(ErrorKind::Invalid, Texts::tr("The file is larger than 10 MB. Choose a certificate."));
    QList<CertificateSummary> summaries;
    const openssl::Bio bio = reading(pemOrDer);
    if (!pemOrDer.contains("-----BEGIN")) {
        const openssl::Certificate certificate(d2i_X509_bio(bio.get(), nullptr));
        if (!certificate)
            return noCertificate();
        summaries.append(summaryOf(certificate.get()));
        openssl::lastError();
        return summaries;
    }
    while (summaries.size() < mostCertificates) {
        const openssl::Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr));
        if (!certificate)
            break;
        summaries.append(summaryOf(certificate.get()));
    }
    // "No start line" is how OpenSSL says that the file has come to its end.
    const bool atEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
    if (summaries.isEmpty() || (!atEnd && summaries.size() < mostCertificates))
        return noCertificate();
    openssl::lastError();
    return summaries;
}

Result<CertificateSummary> readCertificate(const QByteArray &pemOrDer)
{
    return readCertificates(pemOrDer).map([](const QList<CertificateSummary> &all) { return all.first(); });
}

Result<Secret> readPrivateKey(const QByteArray &pem, const Secret &password)
{
    const openssl::Key key = readKey(pem, password.bytes());
    if (!key) {
        const QString detail = openssl::lastError();
        if (pem.contains("ENCRYPTED"))
            return failure(ErrorKind::Denied,
                           password.isEmpty()
                               ? Texts::tr("The private key is encrypted. Enter its password.")
                               : Texts::tr("The password does not open the private key. Enter it again."),
                           detail);
        return failure(ErrorKind::Invalid,
                       Texts::tr("This is no private key that can be read. Choose a private key in PEM form."), detail);
    }
    const openssl::Bio bio(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_PKCS8PrivateKey(bio.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return failure(ErrorKind::Invalid,
                       Texts::tr("This kind of private key cannot be stored. Use an RSA or EC key."),
                       openssl::lastError());
    return Secret(openssl::written(bio.get()));
}

QString samlKeyProblem(const QByteArray &certificatePem)
{
    const openssl::Bio bio = reading(certificatePem);
    const openssl::Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr));
    const EVP_PKEY *key = certificate ? X509_get0_pubkey(certificate.get()) : nullptr;
    openssl::lastError();
    const int kind = key ? EVP_PKEY_get_base_id(key) : NID_undef;
    const int bits = key ? EVP_PKEY_get_bits(key) : 0;
    if (kind == EVP_PKEY_RSA && bits >= leastRsaBits)
        return {};
    if (kind == EVP_PKEY_RSA)
        return Texts::tr("Its RSA key has %1 bits, which can be broken. Use a key of at least %2 bits.")
            .arg(bits)
            .arg(leastRsaBits);
    const QString algorithm = keyAlgorithmOf(key);
    if (algorithm == u"EC P-256" || algorithm == u"EC P-384" || algorithm == u"EC P-521")
        return {};
    return Texts::tr(
               "Service providers do not verify SAML signatures with a key of the kind %1. Use RSA from %2 bits on, or "
               "EC "
               "on P-256, P-384 or P-521.")
        .arg(algorithm)
        .arg(leastRsaBits);
}

bool keyBelongsTo(const Secret &keyPem, const QByteArray &certificatePem)
{
    const openssl::Bio bio = reading(certificatePem);
    const openssl::Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, noPassword, nullptr));
    const openssl::Key key = readKey(keyPem.bytes(), {});
    const bool belongs = certificate && key && X509_check_private_key(certificate.get(), key.get()) == 1;
    openssl::lastError();
    return belongs;
}

} // namespace gatehouse
