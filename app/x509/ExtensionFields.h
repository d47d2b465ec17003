// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateDescription.h"

#include <openssl/x509.h>

namespace gatehouse
{

/// Every extension of a certificate in its order (RFC 5280, section 4.2), decoded where OpenSSL knows it; else its
/// octets as hex. Long ones are cut, and say so.
QList<CertificateDescription::Extension> extensionsOf(const X509 *certificate);

} // namespace gatehouse
