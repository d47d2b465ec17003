// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"
#include "models/x509/CertificateSummary.h"

#include <QList>

namespace gatehouse
{

/// What certificates say of themselves (RFC 5280), read through OpenSSL: all of a PEM file in its order, or one in DER
/// form. ErrorKind::Invalid when there is none or one of them is broken.
Result<QList<CertificateSummary>> readCertificates(const QByteArray &pemOrDer);
/// The first of them.
Result<CertificateSummary> readCertificate(const QByteArray &pemOrDer);

/// The private key as unencrypted PKCS#8 PEM (RFC 5958). An encrypted one opens with `password`; an empty password is
/// an answer too, nothing ever prompts. ErrorKind::Denied when the password does not fit.
Result<Secret> readPrivateKey(const QByteArray &pem, const Secret &password);
/// Why service providers would not trust signatures of this certificate's key; empty for RSA from 2048 bits on and for
/// EC on P-256, P-384 and P-521 (spec C6).
QString samlKeyProblem(const QByteArray &certificatePem);
/// Whether the private key belongs to the certificate.
bool keyBelongsTo(const Secret &keyPem, const QByteArray &certificatePem);

} // namespace gatehouse
