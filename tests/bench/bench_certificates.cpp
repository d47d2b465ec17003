// SPDX-License-Identifier: Apache-2.0
// Rows C1 and C2 of the performance table: a list of 10,000 certificates against base64, SHA-256 and a bare walk
// through their DER, and against OpenSSL's d2i_X509; and everything about one certificate against d2i_X509 alone.
// Interleaved in one run on one thread.
#include "app/x509/CertificateFields.h"
#include "app/x509/CertificateRows.h"
#include "app/x509/OpenSslHandles.h"
#include "tests/bench/Ratios.h"

#include <QCryptographicHash>
#include <QElapsedTimer>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <cstdlib>
#include <functional>

using namespace gatehouse;
using namespace gatehouse::bench;
using namespace Qt::StringLiterals;

namespace
{

constexpr int listed = 10000;
constexpr int rounds = 7;

[[noreturn]] void fail(const char *why)
{
    std::fprintf(stderr, "bench_certificates: %s\n", why);
    std::exit(1);
}

/// Microseconds for each certificate.
double timed(int count, const std::function<void()> &all)
{
    QElapsedTimer clock;
    clock.start();
    all();
    return double(clock.nsecsElapsed()) / 1000 / count;
}

void add(X509 *certificate, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    if (!extension || X509_add_ext(certificate, extension, -1) != 1)
        fail("no extension");
    X509_EXTENSION_free(extension);
}

void setName(X509_NAME *name, const QByteArray &commonName)
{
    const auto part = [&](const char *field, const QByteArray &value) {
        X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>(value.constData()), int(value.size()), -1,
                                   0);
    };
    part("C", "DE");
    part("O", "Halden & Moor");
    part("CN", commonName);
}

/// As service providers have them: an RSA-2048 key, four extensions, issued by somebody else (whose curve signs fast).
QByteArray certificate(int number, EVP_PKEY *key, EVP_PKEY *issuer)
{
    const openssl::Certificate made(X509_new());
    X509 *raw = made.get();
    X509_set_version(raw, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(raw), 100000 + number);
    X509_gmtime_adj(X509_getm_notBefore(raw), 0);
    X509_gmtime_adj(X509_getm_notAfter(raw), 86400L * (1 + number % 1000));
    setName(X509_get_subject_name(raw), "host" + QByteArray::number(number) + ".example.org");
    setName(X509_get_issuer_name(raw), "Issuing authority 7");
    X509_set_pubkey(raw, key);
    add(raw, NID_basic_constraints, "critical,CA:FALSE");
    add(raw, NID_key_usage, "critical,digitalSignature");
    add(raw, NID_subject_key_identifier, "hash");
    add(raw, NID_subject_alt_name,
        ("DNS:host" + QByteArray::number(number) + ".example.org,DNS:www" + QByteArray::number(number) + ".example.org")
            .constData());
    if (X509_sign(raw, issuer, EVP_sha256()) <= 0)
        fail("OpenSSL does not sign");
    const openssl::Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), raw);
    return openssl::written(bio.get());
}

/// Every element of the DER once, as deep as it goes.
int walked(const unsigned char *at, const unsigned char *end)
{
    int elements = 0;
    while (at < end) {
        long length = 0;
        int tag = 0;
        int form = 0;
        const int kind = ASN1_get_object(&at, &length, &tag, &form, long(end - at));
        if (kind & 0x80)
            break;
        elements += 1 + (kind & V_ASN1_CONSTRUCTED ? walked(at, at + length) : 0);
        at += length;
    }
    return elements;
}

const unsigned char *octets(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

openssl::Certificate takenApart(const QByteArray &der)
{
    const unsigned char *at = octets(der);
    return openssl::Certificate(d2i_X509(nullptr, &at, long(der.size())));
}

} // namespace

int main()
{
    const openssl::Key key(EVP_RSA_gen(2048));
    const openssl::Key issuer(EVP_EC_gen("P-256"));
    if (!key || !issuer)
        fail("no key");
    QByteArray pem;
    QList<QByteArray> base64;
    QList<QByteArray> ders;
    for (int i = 0; i < listed; ++i) {
        const QByteArray one = certificate(i, key.get(), issuer.get());
        pem += one;
        base64.append(one.mid(28, one.indexOf("-----END") - 28));
        ders.append(QByteArray::fromBase64(base64.last()));
    }
    qsizetype seen = 0;
    const auto limit = [&] {
        for (const QByteArray &text : std::as_const(base64)) {
            const QByteArray der = QByteArray::fromBase64(text);
            seen += QCryptographicHash::hash(der, QCryptographicHash::Sha256).size();
            seen += walked(octets(der), octets(der) + der.size());
        }
    };
    const auto list = [&] {
        const auto rows = certificateRows(pem);
        if (rows.size() != listed || rows.last().subjectAltNames.size() != 2)
            fail("the list is not whole");
    };
    const auto takeApart = [&] {
        for (int i = 0; i < listed / 10; ++i)
            seen += takenApart(ders[i]) ? 1 : 0;
    };
    const auto describe = [&] {
        for (int i = 0; i < listed / 10; ++i)
            seen += descriptionOf(takenApart(ders[i]).get()).extensions.size();
    };
    QList<double> walk, rows, d2i, whole;
    for (int round = 0; round < rounds; ++round) {
        walk += timed(listed, limit);
        rows += timed(listed, list);
        d2i += timed(listed / 10, takeApart);
        whole += timed(listed / 10, describe);
    }
    if (seen == 0)
        fail("nothing was read");
    // Of the peers, the best lists in 33 walks.
    bool kept = printRatios("C1 list, against the walk", walk, rows, 33.0, "us");
    kept = printRatios("C1 list, against d2i", d2i, rows, 1.30, "us") && kept;
    kept = printRatios("C2 one in full", d2i, whole, 1.30, "us") && kept;
    return kept ? 0 : 1;
}
