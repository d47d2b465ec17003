// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <openssl/evp.h>

namespace gatehouse
{

/// A signature algorithm of XML Signature 1.1 that Gatehouse knows. Weak ones are computed only to tell a forged
/// signature from an outdated one; they are never a valid signature (X7).
struct SignatureAlgorithm {
    QString name;      ///< as on the SSO tab: "RSA-SHA256"
    QString uri;       ///< of SignatureMethod, and of SigAlg in a redirect
    QString digestUri; ///< of the DigestMethod that goes with it
    int keyType = EVP_PKEY_RSA;
    const EVP_MD *(*digest)() = nullptr;
    bool weak = false;
};

/// nullptr when there is none of that name or URI.
const SignatureAlgorithm *signatureAlgorithm(const QString &nameOrUri);

enum class DigestStrength { Unknown, Weak, Strong };
DigestStrength digestStrength(const QString &digestUri);

} // namespace gatehouse
