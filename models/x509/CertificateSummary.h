// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace gatehouse
{

/// What the certificate card shows. Fingerprint is upper-case hex pairs with colons over the DER form (SHA-256).
struct CertificateSummary {
    QString pem;
    QString subject; ///< RFC 4514 string
    QString issuer;
    QString serial; ///< hex
    QDateTime notBefore;
    QDateTime notAfter;
    QString keyAlgorithm; ///< "RSA 2048", "EC P-256"
    QString signatureAlgorithm;
    QString sha256;

    bool operator==(const CertificateSummary &) const = default;
};

} // namespace gatehouse
