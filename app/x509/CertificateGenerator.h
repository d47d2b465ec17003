// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"
#include "models/x509/CertificateSummary.h"

namespace gatehouse
{

/// A new certificate with its private key, which is not stored anywhere yet.
struct GeneratedCertificate {
    CertificateSummary certificate;
    Secret privateKeyPem;

    bool operator==(const GeneratedCertificate &) const = default;
};

enum class KeyKind { Rsa2048, P256 };

/// A key and a certificate for it, self-signed with SHA-256: CN=`commonName`, a serial of 127 random bits,
/// valid for three years from `now`. Takes some tenths of a second of computing: call it off the GUI thread.
Result<GeneratedCertificate> generateCertificate(const QString &commonName, const QDateTime &now,
                                                 KeyKind kind = KeyKind::Rsa2048);

} // namespace gatehouse
