// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/ResponseWriter.h"
#include "app/x509/CertificateGenerator.h"

namespace gatehouse
{

/// Keys and values that SAML tests share; keys are made once for each test program.
namespace SamlParties
{

const GeneratedCertificate &rsaCertificate();
const GeneratedCertificate &ecCertificate();
/// Of the service provider, to encrypt for.
const GeneratedCertificate &spCertificate();
/// The one that fits the algorithm: "RSA-SHA256", "ECDSA-SHA256" …
const GeneratedCertificate &certificateFor(const QString &algorithm);
std::shared_ptr<const SigningKey> keyFor(const QString &algorithm);

inline const QString issuer = QStringLiteral("https://sso.example.org/saml2/acme");
inline const QString spEntityId = QStringLiteral("https://sp.example.org/metadata");
inline const QString acsUrl = QStringLiteral("https://sp.example.org/acs");

/// An answer to request "_request-1" for ada@example.org, with eight attributes.
ResponseDraft draft(const QDateTime &now = QDateTime::currentDateTimeUtc());
WrittenResponse write(const ResponseDraft &draft, const QString &algorithm = QStringLiteral("RSA-SHA256"));

/// The message with its signatures taken out, and those of these elements ("Assertion", "Response") made anew: sound,
/// whatever else of it was changed.
QByteArray signedAgain(const QByteArray &xml, const QStringList &elements = {QStringLiteral("Assertion")},
                       const SignatureAlgorithm &algorithm = *signatureAlgorithm(QStringLiteral("RSA-SHA256")),
                       const SigningKey *key = nullptr);

/// Raw deflate, as the HTTP-Redirect binding wants it.
QByteArray deflated(const QByteArray &bytes);
/// A file below tests/data/saml; base64 is undone.
QByteArray file(const QString &name);

} // namespace SamlParties
} // namespace gatehouse
