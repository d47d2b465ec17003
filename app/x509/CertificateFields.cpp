// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateFields.h"

#include "app/x509/ExtensionFields.h"
#include "app/x509/OpenSslHandles.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <openssl/core_names.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <ctime>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int leastRsaBits = 2048;
constexpr qsizetype mostNames = 20000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateReader)
};

template <typename T, auto Free> using Owned = std::unique_ptr<T, openssl::Freeing<Free>>;

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

QString fingerprint(const QByteArray &digest) { return QString::fromLatin1(digest.toHex(':').toUpper()); }

QString digestOf(const X509 *certificate, const EVP_MD *kind)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (X509_digest(certificate, kind, digest, &size) != 1)
        return {};
    return fingerprint(QByteArray(reinterpret_cast<const char *>(digest), qsizetype(size)));
}

QString digestOfOctets(const unsigned char *octets, int size)
{
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned length = 0;
    if (size <= 0 || EVP_Digest(octets, size_t(size), digest, &length, EVP_sha256(), nullptr) != 1)
        return {};
    return fingerprint(QByteArray(reinterpret_cast<const char *>(digest), qsizetype(length)));
}

QByteArray bytesOf(const ASN1_STRING *string)
{
    return string ? QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(string)),
                               qsizetype(ASN1_STRING_length(string)))
                  : QByteArray();
}

/// Dotted, or by its short name.
QString objectName(const ASN1_OBJECT *object, bool dotted = false)
{
    char text[160] = {};
    const int nid = OBJ_obj2nid(object);
    if (!dotted && nid != NID_undef)
        return QString::fromLatin1(OBJ_nid2sn(nid));
    OBJ_obj2txt(text, sizeof text, object, 1);
    return QString::fromLatin1(text);
}

template <typename T, auto Free> Owned<T, Free> extension(const X509 *certificate, int nid)
{
    return Owned<T, Free>(static_cast<T *>(X509_get_ext_d2i(certificate, nid, nullptr, nullptr)));
}

CertificateDescription::PublicKey publicKeyOf(X509 *certificate)
{
    CertificateDescription::PublicKey described;
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    if (!key) {
        ASN1_OBJECT *algorithm = nullptr;
        if (X509_PUBKEY_get0_param(&algorithm, nullptr, nullptr, nullptr, X509_get_X509_PUBKEY(certificate)) == 1)
            described.algorithm = objectName(algorithm);
        return described;
    }
    described.bits = EVP_PKEY_get_bits(key);
    switch (EVP_PKEY_get_base_id(key)) {
    case EVP_PKEY_EC:
        described.algorithm = u"EC"_s;
        described.curve = keyAlgorithmOf(key).mid(3);
        break;
    case EVP_PKEY_RSA:
        described.algorithm = u"RSA"_s;
        break;
    default:
        described.algorithm = QString::fromLatin1(OBJ_nid2sn(EVP_PKEY_get_base_id(key)));
    }
    return described;
}

std::optional<QStringList> keyUsageOf(const X509 *certificate)
{
    const auto bits = extension<ASN1_BIT_STRING, ASN1_BIT_STRING_free>(certificate, NID_key_usage);
    if (!bits)
        return std::nullopt;
    const char *const names[] = {"digitalSignature", "nonRepudiation", "keyEncipherment",
                                 "dataEncipherment", "keyAgreement",   "keyCertSign",
                                 "cRLSign",          "encipherOnly",   "decipherOnly"};
    QStringList usage;
    for (int bit = 0; bit < int(std::size(names)); ++bit) {
        if (ASN1_BIT_STRING_get_bit(bits.get(), bit))
            usage += QString::fromLatin1(names[bit]);
    }
    return usage;
}

QStringList extendedKeyUsageOf(const X509 *certificate)
{
    QStringList usage;
    const auto all = extension<EXTENDED_KEY_USAGE, EXTENDED_KEY_USAGE_free>(certificate, NID_ext_key_usage);
    for (int i = 0; all && i < sk_ASN1_OBJECT_num(all.get()); ++i)
        usage += objectName(sk_ASN1_OBJECT_value(all.get(), i));
    return usage;
}

QString addressOf(const QByteArray &octets)
{
    if (octets.size() == 4)
        return u"%1.%2.%3.%4"_s.arg(uchar(octets[0])).arg(uchar(octets[1])).arg(uchar(octets[2])).arg(uchar(octets[3]));
    if (octets.size() == 16)
        return QHostAddress(reinterpret_cast<const quint8 *>(octets.constData())).toString();
    return QString::fromLatin1(octets.toHex(':'));
}

CertificateDescription::AlternativeName alternativeName(const GENERAL_NAME *name)
{
    switch (name->type) {
    case GEN_EMAIL:
        return {u"rfc822Name"_s, QString::fromUtf8(bytesOf(name->d.rfc822Name))};
    case GEN_DNS:
        return {u"dNSName"_s, QString::fromUtf8(bytesOf(name->d.dNSName))};
    case GEN_URI:
        return {u"uniformResourceIdentifier"_s, QString::fromUtf8(bytesOf(name->d.uniformResourceIdentifier))};
    case GEN_IPADD:
        return {u"iPAddress"_s, addressOf(bytesOf(name->d.iPAddress))};
    case GEN_DIRNAME:
        return {u"directoryName"_s, nameText(name->d.directoryName)};
    case GEN_RID:
        return {u"registeredID"_s, objectName(name->d.registeredID, true)};
    case GEN_OTHERNAME:
        return {u"otherName"_s, objectName(name->d.otherName->type_id, true)};
    default:
        return {name->type == GEN_X400 ? u"x400Address"_s : u"ediPartyName"_s, {}};
    }
}

QList<CertificateDescription::AlternativeName> alternativeNamesOf(const X509 *certificate)
{
    const auto all = extension<GENERAL_NAMES, GENERAL_NAMES_free>(certificate, NID_subject_alt_name);
    return all ? alternativeNames(all.get()) : QList<CertificateDescription::AlternativeName>();
}

void describeSerial(const X509 *certificate, CertificateDescription &described)
{
    const openssl::Number serial(ASN1_INTEGER_to_BN(X509_get0_serialNumber(certificate), nullptr));
    if (!serial)
        return;
    described.serialSign = BN_is_zero(serial.get()) ? 0 : BN_is_negative(serial.get()) ? -1 : 1;
    described.serialOctets = BN_num_bits(serial.get()) / 8 + 1; // DER has a bit for the sign
}

void describeSignature(X509 *certificate, CertificateDescription &described)
{
    int hash = NID_undef;
    if (X509_get_signature_info(certificate, &hash, nullptr, nullptr, nullptr) == 1 && hash != NID_undef)
        described.signatureHash = QString::fromLatin1(OBJ_nid2sn(hash));
    else if (OBJ_find_sigid_algs(X509_get_signature_nid(certificate), &hash, nullptr) == 1 && hash != NID_undef)
        described.signatureHash = QString::fromLatin1(OBJ_nid2sn(hash));
    if (X509_NAME_cmp(X509_get_subject_name(certificate), X509_get_issuer_name(certificate)) != 0)
        return;
    EVP_PKEY *key = X509_get0_pubkey(certificate);
    const int verified = key ? X509_verify(certificate, key) : -1;
    described.selfSigned = verified == 1;
    // A certification authority that changed its key issues to itself, too, and then names another key as the issuer's.
    const bool namesItsKey = described.authorityKeyId.isEmpty() || described.authorityKeyId == described.subjectKeyId;
    described.brokenSelfSignature = verified == 0 && namesItsKey;
}

} // namespace

QString nameText(const X509_NAME *name)
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

QList<CertificateDescription::AlternativeName> alternativeNames(const GENERAL_NAMES *all)
{
    QList<CertificateDescription::AlternativeName> names;
    for (int i = 0; i < sk_GENERAL_NAME_num(all) && names.size() < mostNames; ++i)
        names += alternativeName(sk_GENERAL_NAME_value(all, i));
    return names;
}

CertificateSummary summaryOf(X509 *certificate)
{
    CertificateSummary summary;
    const openssl::Bio pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(pem.get(), certificate);
    summary.pem = QString::fromLatin1(openssl::written(pem.get()));
    summary.subject = nameText(X509_get_subject_name(certificate));
    summary.issuer = nameText(X509_get_issuer_name(certificate));
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
    summary.sha256 = digestOf(certificate, EVP_sha256());
    return summary;
}

CertificateDescription descriptionOf(X509 *certificate)
{
    CertificateDescription described;
    described.summary = summaryOf(certificate);
    described.publicKey = publicKeyOf(certificate);
    described.sha1 = digestOf(certificate, EVP_sha1());
    // As it stands in the certificate: writing a key anew costs as much as reading the whole certificate.
    unsigned char *spki = nullptr;
    const int spkiSize = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate), &spki);
    described.spkiSha256 = X509_get0_pubkey(certificate) ? digestOfOctets(spki, spkiSize) : QString();
    OPENSSL_free(spki);
    if (const auto constraints =
            extension<BASIC_CONSTRAINTS, BASIC_CONSTRAINTS_free>(certificate, NID_basic_constraints))
        described.isCa = constraints->ca != 0;
    described.keyUsage = keyUsageOf(certificate);
    described.extendedKeyUsage = extendedKeyUsageOf(certificate);
    described.subjectAltNames = alternativeNamesOf(certificate);
    described.samlProblem = samlKeyProblem(X509_get0_pubkey(certificate));
    if (const auto id = extension<ASN1_OCTET_STRING, ASN1_OCTET_STRING_free>(certificate, NID_subject_key_identifier))
        described.subjectKeyId = QString::fromLatin1(bytesOf(id.get()).toHex());
    if (const auto id = extension<AUTHORITY_KEYID, AUTHORITY_KEYID_free>(certificate, NID_authority_key_identifier))
        described.authorityKeyId = QString::fromLatin1(bytesOf(id->keyid).toHex());
    described.extensions = extensionsOf(certificate);
    describeSerial(certificate, described);
    describeSignature(certificate, described);
    openssl::lastError();
    return described;
}

QString spkiSha256Of(EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = key ? i2d_PUBKEY(key, &der) : 0;
    const QString digest = digestOfOctets(der, size);
    OPENSSL_free(der);
    return digest;
}

QString samlKeyProblem(const EVP_PKEY *key)
{
    const int kind = key ? EVP_PKEY_get_base_id(key) : NID_undef;
    const int bits = key ? EVP_PKEY_get_bits(key) : 0;
    if (kind == EVP_PKEY_RSA && bits >= leastRsaBits)
        return {};
    if (kind == EVP_PKEY_RSA)
        return Texts::tr("Its RSA key has %1 bits, which can be broken. Use a key of at least %2 bits.")
            .arg(bits)
            .arg(leastRsaBits);
    int isSpeltOut = 0;
    if (kind == EVP_PKEY_EC)
        EVP_PKEY_get_int_param(key, OSSL_PKEY_PARAM_EC_DECODED_FROM_EXPLICIT_PARAMS, &isSpeltOut);
    if (isSpeltOut != 0)
        return Texts::tr("Its EC key spells its curve out instead of naming it, which RFC 5480 forbids and many "
                         "programs refuse. Have it issued for a key that names its curve.");
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

} // namespace gatehouse
