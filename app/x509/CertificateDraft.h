// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/x509/CertificateSummary.h"

namespace gatehouse
{

/// A certificate with its private key (PKCS#8 PEM), as generated or uploaded and not stored yet. The key never leaves
/// this value unsealed.
struct CertificateDraft {
    CertificateSummary certificate;
    Secret privateKeyPem;
    bool operator==(const CertificateDraft &) const = default;
};

} // namespace gatehouse
