// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleParts.h"

#include <QCoreApplication>

#include <openssl/x509.h>

namespace gatehouse::bundle
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(OtherKinds)
};

enum class Kind {
    Unknown,
    Empty,
    Request,
    RevocationList,
    PublicKey,
    SshKey,
    OpenPgp,
    JavaKeyStore,
    Archive,
    Pdf,
    WebPage,
    WebKeys,
    WrongLines,
};

struct Sign {
    const char *text;
    Kind kind;
};

constexpr Sign labels[] = {{"-----BEGIN CERTIFICATE REQUEST-----", Kind::Request},
                           {"-----BEGIN NEW CERTIFICATE REQUEST-----", Kind::Request},
                           {"-----BEGIN X509 CRL-----", Kind::RevocationList},
                           {"-----BEGIN PUBLIC KEY-----", Kind::PublicKey},
                           {"-----BEGIN RSA PUBLIC KEY-----", Kind::PublicKey},
                           {"-----BEGIN PGP ", Kind::OpenPgp},
                           {"---- BEGIN SSH2 PUBLIC KEY ----", Kind::SshKey},
                           {"BEGIN CERTIFICATE", Kind::WrongLines},
                           {"\"kty\"", Kind::WebKeys}};

constexpr Sign beginnings[] = {{"\xFE\xED\xFE\xED", Kind::JavaKeyStore}, // JKS
                               {"\xCE\xCE\xCE\xCE", Kind::JavaKeyStore}, // JCEKS
                               {"ssh-", Kind::SshKey},
                               {"ecdsa-sha2-", Kind::SshKey},
                               {"sk-ssh-", Kind::SshKey},
                               {"PK\x03\x04", Kind::Archive},
                               {"\x1F\x8B", Kind::Archive},
                               {"7z\xBC\xAF", Kind::Archive},
                               {"Rar!", Kind::Archive},
                               {"\xFD"
                                "7zXZ",
                                Kind::Archive},
                               {"BZh", Kind::Archive},
                               {"%PDF", Kind::Pdf}};

template <typename T, typename Free>
bool isDer(T *(*read)(T **, const unsigned char **, long), Free *release, const QByteArray &der)
{
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    T *value = read(nullptr, &at, long(der.size()));
    release(value);
    return value != nullptr;
}

Kind kindOfDer(const QByteArray &bytes)
{
    if (!bytes.startsWith('\x30'))
        return Kind::Unknown;
    if (isDer(&d2i_X509_REQ, X509_REQ_free, bytes))
        return Kind::Request;
    if (isDer(&d2i_X509_CRL, X509_CRL_free, bytes))
        return Kind::RevocationList;
    return isDer(&d2i_PUBKEY, EVP_PKEY_free, bytes) ? Kind::PublicKey : Kind::Unknown;
}

Kind kindOf(const QByteArray &bytes)
{
    const QByteArray text = bytes.trimmed();
    if (text.isEmpty())
        return Kind::Empty;
    for (const Sign &beginning : beginnings) {
        if (bytes.startsWith(beginning.text))
            return beginning.kind;
    }
    for (const Sign &label : labels) {
        if (bytes.contains(label.text))
            return label.kind;
    }
    const QByteArray start = text.left(200).toLower();
    if (start.startsWith("<!doctype html") || start.startsWith("<html"))
        return Kind::WebPage;
    return kindOfDer(bytes);
}

} // namespace

QString otherKind(const QByteArray &bytes)
{
    switch (kindOf(bytes)) {
    case Kind::Empty:
        return Texts::tr("It is empty.");
    case Kind::Request:
        return Texts::tr("It is a certificate signing request (PKCS#10), which asks for a certificate. Choose the "
                         "certificate that the authority answered with.");
    case Kind::RevocationList:
        return Texts::tr("It is a list of revoked certificates (CRL) and holds none itself. Choose the certificate.");
    case Kind::PublicKey:
        return Texts::tr("It is a public key alone. Choose the certificate that was made for it.");
    case Kind::SshKey:
        return Texts::tr("It is a key for SSH, which has no certificate of this kind. Choose another file.");
    case Kind::OpenPgp:
        return Texts::tr("It is for OpenPGP, which has no certificates of this kind. Choose another file.");
    case Kind::JavaKeyStore:
        return Texts::tr("It is a Java key store. Have the certificate exported from it: keytool -exportcert -rfc "
                         "-alias NAME -keystore FILE");
    case Kind::Archive:
        return Texts::tr("It is a compressed archive. Unpack it, and choose the certificate.");
    case Kind::Pdf:
        return Texts::tr("It is a PDF document. Ask for the certificate as a file.");
    case Kind::WebPage:
        return Texts::tr("It is a web page, which may have been saved in place of the file. Download the file again.");
    case Kind::WebKeys:
        return Texts::tr(
            "It is a set of public keys (JWKS) without a certificate. Ask for the certificate, or for SAML "
            "metadata.");
    case Kind::WrongLines:
        return Texts::tr(
            "The lines around the certificate are not as they should be; a program for writing letters may "
            "have changed them. Give them five hyphens on each side: -----BEGIN CERTIFICATE----- and "
            "-----END CERTIFICATE-----");
    case Kind::Unknown:
        break;
    }
    return {};
}

} // namespace gatehouse::bundle
