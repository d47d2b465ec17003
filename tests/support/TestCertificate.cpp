// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestCertificate.h"

#include "app/x509/OpenSslHandles.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509v3.h>

namespace gatehouse
{

namespace
{

template <typename Write> QByteArray pem(Write write)
{
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    write(bio.get());
    return openssl::written(bio.get());
}

QByteArray certificatePem(X509 *x)
{
    return pem([x](BIO *bio) { PEM_write_bio_X509(bio, x); });
}

QByteArray keyPem(EVP_PKEY *key)
{
    return pem([key](BIO *bio) { PEM_write_bio_PrivateKey(bio, key, nullptr, nullptr, 0, nullptr, nullptr); });
}

openssl::Key makeKey(const QByteArray &kind)
{
    if (kind.startsWith("RSA:"))
        return openssl::Key(EVP_RSA_gen(kind.mid(4).toUInt()));
    if (kind == "ED25519")
        return openssl::Key(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
    return openssl::Key(EVP_EC_gen(kind.constData()));
}

void addExtension(X509 *x, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, x, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
    X509_add_ext(x, extension, -1);
    X509_EXTENSION_free(extension);
}

openssl::Certificate readCertificate(const QByteArray &pem)
{
    const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return openssl::Certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
}

openssl::Key readKey(const QByteArray &pem)
{
    const openssl::Bio bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    return openssl::Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, nullptr, nullptr));
}

/// Everything but the signature. Without an issuer it is its own.
openssl::Certificate describe(const QByteArray &host, EVP_PKEY *key, int days, X509 *issuer = nullptr)
{
    static int serial = 0;
    openssl::Certificate certificate(X509_new());
    X509 *x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), ++serial);
    X509_gmtime_adj(X509_getm_notBefore(x), (days < 0 ? -365L : -1L) * 86400);
    X509_gmtime_adj(X509_getm_notAfter(x), days * 86400L);
    X509_NAME *name = X509_get_subject_name(x);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(host.constData()), -1,
                               -1, 0);
    X509_set_issuer_name(x, issuer ? X509_get_subject_name(issuer) : name);
    X509_set_pubkey(x, key);
    const bool isAddress = !host.isEmpty() && host.at(0) >= '0' && host.at(0) <= '9';
    addExtension(x, issuer ? issuer : x, NID_subject_alt_name, (isAddress ? "IP:" : "DNS:") + host);
    addExtension(x, issuer ? issuer : x, NID_basic_constraints, issuer ? "critical,CA:FALSE" : "critical,CA:TRUE");
    return certificate;
}

} // namespace

TestCertificate makeTestCertificate(const QString &host, int days)
{
    const openssl::Key key = makeKey("P-256");
    const openssl::Certificate x = describe(host.toLatin1(), key.get(), days);
    X509_sign(x.get(), key.get(), EVP_sha256());
    return {QSslCertificate(certificatePem(x.get())), QSslKey(keyPem(key.get()), QSsl::Ec)};
}

TestCertificate issueTestCertificate(const QString &host, const TestCertificate &issuer, const QByteArray &digest)
{
    const openssl::Certificate authority = readCertificate(issuer.certificate.toPem());
    const openssl::Key authorityKey = readKey(issuer.key.toPem());
    const openssl::Key key = makeKey("P-256");
    const openssl::Certificate x = describe(host.toLatin1(), key.get(), 30, authority.get());
    X509_sign(x.get(), authorityKey.get(), EVP_get_digestbyname(digest.constData()));
    return {QSslCertificate(certificatePem(x.get())), QSslKey(keyPem(key.get()), QSsl::Ec)};
}

TestPair makeTestPair(const QByteArray &kind)
{
    const openssl::Key key = makeKey(kind);
    const openssl::Certificate x = describe("sso.example.org", key.get(), 30);
    X509_sign(x.get(), key.get(), kind == "ED25519" ? nullptr : EVP_sha256());
    return {certificatePem(x.get()), keyPem(key.get())};
}

TestPair makeTestPair(const CertificateWish &wish, const TestPair *issuer)
{
    const openssl::Key key = makeKey(wish.key);
    const openssl::Certificate authority = issuer ? readCertificate(issuer->certificate) : nullptr;
    const openssl::Key authorityKey = issuer ? readKey(issuer->key) : nullptr;
    const openssl::Certificate certificate(X509_new());
    X509 *x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    BIGNUM *number = nullptr;
    BN_hex2bn(&number, wish.serial.constData());
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(x));
    BN_free(number);
    ASN1_TIME_set(X509_getm_notBefore(x), wish.notBefore.toSecsSinceEpoch());
    ASN1_TIME_set(X509_getm_notAfter(x), wish.notAfter.toSecsSinceEpoch());
    const QByteArray name = wish.commonName.toUtf8();
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), int(name.size()), -1, 0);
    X509_set_issuer_name(x, X509_get_subject_name(authority ? authority.get() : x));
    X509_set_pubkey(x, key.get());
    const std::pair<int, QByteArray> extensions[] = {{NID_basic_constraints, wish.basicConstraints},
                                                     {NID_key_usage, wish.keyUsage},
                                                     {NID_ext_key_usage, wish.extendedKeyUsage},
                                                     {NID_subject_alt_name, wish.subjectAltName}};
    for (const auto &[nid, value] : extensions) {
        if (!value.isEmpty())
            addExtension(x, authority ? authority.get() : x, nid, value);
    }
    X509_sign(x, authorityKey ? authorityKey.get() : key.get(), EVP_get_digestbyname(wish.digest.constData()));
    return {certificatePem(x), keyPem(key.get())};
}

} // namespace gatehouse
