// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateDescription.h"

#include <openssl/x509v3.h>

namespace gatehouse
{

/// The fields of a certificate that OpenSSL has read (RFC 5280, section 4.1), as our own values. None of these fails:
/// what cannot be read stays empty.
CertificateSummary summaryOf(X509 *certificate);
/// The same and everything else, extensions included (section 4.2).
CertificateDescription descriptionOf(X509 *certificate);
/// RFC 4514: most specific part first, special characters escaped, UTF-8 as it is.
QString nameText(const X509_NAME *name);
/// Invalid for what is no time.
QDateTime timeOf(const ASN1_TIME *time);
QList<CertificateDescription::AlternativeName> alternativeNames(const GENERAL_NAMES *all);
/// SHA-256 of the key's SubjectPublicKeyInfo, in the form of CertificateSummary::sha256; empty without a key.
QString spkiSha256Of(EVP_PKEY *key);
/// Why service providers would not trust signatures of this key (spec C6); empty when they would.
QString samlKeyProblem(const EVP_PKEY *key);

} // namespace gatehouse
