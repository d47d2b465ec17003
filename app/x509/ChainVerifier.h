// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateBundle.h"
#include "models/x509/CertificateChain.h"

namespace gatehouse
{

/// Whether the end entity of a bundle is trusted at a moment (RFC 5280, section 6): `trusted` are the only anchors,
/// roots or not, and the bundle's other certificates may stand between. Neither a system store nor the network is
/// asked, so that nothing is said of revocation. Keys and hashes below 112 bits of security are not trusted.
CertificateChain verifyChain(const CertificateBundle &bundle, const QList<CertificateDescription> &trusted,
                             const QDateTime &at);

} // namespace gatehouse
