// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateReader.h"

#include "app/x509/CertificateFields.h"
#include "app/x509/OpenSslHandles.h"

#include <QCoreApplication>

#include <openssl/pem.h>

#include <algorithm>
#include <cstring>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestInput = 10 * 1024 * 1024;
constexpr int mostCertificates = 1000;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateReader)
};

openssl::Bio reading(const QByteArray &bytes)
{
    return openssl::Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
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
    const QString problem = samlKeyProblem(certificate ? X509_get0_pubkey(certificate.get()) : nullptr);
    openssl::lastError();
    return problem;
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
