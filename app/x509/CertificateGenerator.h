// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"
#include "models/x509/CertificateSummary.h"

#include <QList>

namespace gatehouse
{

/// A new certificate with its private key, which is not stored anywhere yet.
struct GeneratedCertificate {
    CertificateSummary certificate;
    Secret privateKeyPem;

    bool operator==(const GeneratedCertificate &) const = default;
};

/// What the key of a new certificate can be.
enum class KeyKind { Rsa2048, Rsa3072, Rsa4096, P256 };

/// "RSA 2048", "ECDSA P-256": the words to choose by, and those of the command line ("rsa2048", "p256").
struct KeyChoice {
    KeyKind kind;
    QString label;
    QString word;
};
const QList<KeyChoice> &keyChoices();

/// A key and a certificate for it, self-signed with SHA-256: CN=`commonName`, a serial of 127 random bits,
/// valid for three years from `now`. Takes tenths of a second of computing, seconds for RSA 4096: call it off the GUI
/// thread.
Result<GeneratedCertificate> generateCertificate(const QString &commonName, const QDateTime &now,
                                                 KeyKind kind = KeyKind::Rsa2048);

} // namespace gatehouse
