// SPDX-License-Identifier: Apache-2.0
#include "tests/support/TestCertificate.h"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <memory>

namespace gatehouse
{

namespace
{

template <typename Write> QByteArray pem(Write write)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new(BIO_s_mem()), BIO_free);
    write(bio.get());
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &bytes);
    return QByteArray(bytes, size);
}

} // namespace

TestCertificate makeTestCertificate(const QString &host, int days)
{
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-256"), EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(X509_new(), X509_free);
    X509 *x = certificate.get();
    X509_set_version(x, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x), 1);
    X509_gmtime_adj(X509_getm_notBefore(x), (days < 0 ? -365L : -1L) * 86400);
    X509_gmtime_adj(X509_getm_notAfter(x), days * 86400L);
    X509_NAME *name = X509_get_subject_name(x);
    const QByteArray common = host.toLatin1();
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char *>(common.constData()),
                               -1, -1, 0);
    X509_set_issuer_name(x, name);
    X509_set_pubkey(x, key.get());
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, x, x, nullptr, nullptr, 0);
    const bool isAddress = !common.isEmpty() && common.at(0) >= '0' && common.at(0) <= '9';
    const QByteArray alternative = (isAddress ? "IP:" : "DNS:") + common;
    for (const auto &[nid, value] : {std::pair(NID_subject_alt_name, alternative),
                                     std::pair(NID_basic_constraints, QByteArray("critical,CA:TRUE"))}) {
        X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData());
        X509_add_ext(x, extension, -1);
        X509_EXTENSION_free(extension);
    }
    X509_sign(x, key.get(), EVP_sha256());
    const auto certificatePem = pem([&](BIO *bio) { PEM_write_bio_X509(bio, x); });
    const auto keyPem =
        pem([&](BIO *bio) { PEM_write_bio_PrivateKey(bio, key.get(), nullptr, nullptr, 0, nullptr, nullptr); });
    return {QSslCertificate(certificatePem), QSslKey(keyPem, QSsl::Ec)};
}

} // namespace gatehouse
