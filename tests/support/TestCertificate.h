// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>
#include <QString>

namespace gatehouse
{

/// A certificate made for one test, and its key.
struct TestCertificate {
    QSslCertificate certificate;
    QSslKey key;
};

/// Self-signed for `host`, valid for `days` from a day before now; negative days: it has expired.
TestCertificate makeTestCertificate(const QString &host, int days = 30);
/// For `host`, signed by `issuer` over a digest such as "SHA1".
TestCertificate issueTestCertificate(const QString &host, const TestCertificate &issuer,
                                     const QByteArray &digest = "SHA256");

/// The same as PEM, for kinds of keys that Qt does not know.
struct TestPair {
    QByteArray certificate;
    QByteArray key;
};

/// Self-signed; `kind` is "RSA:1024", "ED25519" or the name of a curve.
TestPair makeTestPair(const QByteArray &kind);

/// What a certificate made for one test should say; values of extensions as in OpenSSL's configuration files, an empty
/// one leaves the extension out.
struct CertificateWish {
    QString commonName = QStringLiteral("sso.example.org");
    QByteArray key = "P-256"; ///< as in makeTestPair()
    QDateTime notBefore;
    QDateTime notAfter;
    QByteArray digest = "SHA256";
    QByteArray serial = "01"; ///< hex, "-5" too
    QByteArray basicConstraints;
    QByteArray keyUsage;
    QByteArray extendedKeyUsage;
    QByteArray subjectAltName;
};

/// Signed by the issuer, else by itself.
TestPair makeTestPair(const CertificateWish &wish, const TestPair *issuer = nullptr);

} // namespace gatehouse
