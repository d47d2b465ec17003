// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateDescription.h"

namespace gatehouse
{

/// What a file with certificates holds. Of private keys it only says that they are there.
struct CertificateBundle {
    struct PrivateKey {
        QString spkiSha256; ///< of its public half; empty while it is locked
        bool operator==(const PrivateKey &) const = default;
    };

    QString format;                             ///< "PEM", "DER", "PKCS#7", "PKCS#12", "SAML", "JWKS" or "base64"
    QList<CertificateDescription> certificates; ///< in the order of the file
    QList<PrivateKey> privateKeys;
    int unreadable = 0; ///< parts that say they are certificates and cannot be read

    bool operator==(const CertificateBundle &) const = default;
};

} // namespace gatehouse
