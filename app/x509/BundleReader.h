// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"
#include "models/x509/CertificateBundle.h"

#include <functional>

namespace gatehouse
{

/// Finds the certificates in untrusted bytes, whatever they come in: PEM with any text around (RFC 7468), DER, PKCS#7
/// (RFC 2315), PKCS#12 (RFC 7292, opened with `password`), SAML metadata and messages, JSON Web Key Sets, base64 alone.
/// Private keys are noticed and never kept. No network, no more than 32 MB (XML: 10) and 20,000 certificates.
/// ErrorKind::Denied when a password is missing or wrong, Invalid when there is nothing to inspect or opening it would
/// take too long.
Result<CertificateBundle> readBundle(const QByteArray &bytes, const Secret &password = {});

/// The same, for long files: each certificate is given to `found` as soon as it is read, and not answered. What `found`
/// got before an error was in the file all the same.
Result<CertificateBundle> readBundle(const QByteArray &bytes, const Secret &password,
                                     const std::function<void(const CertificateDescription &)> &found);

} // namespace gatehouse
