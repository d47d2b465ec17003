// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateSummary.h"

namespace gatehouse
{

/// How a certificate stands at a moment (RFC 5280, section 4.1.2.5: both ends belong to the period).
enum class CertificateValidity { Valid, Expiring, Expired, NotYetValid };

/// "Expiring" begins this many days before the end.
inline constexpr int expiringDays = 60;

/// Days as people count them: what has begun is one, so that the last is "1 day". 0 or less: it is past.
inline int daysUntil(const QDateTime &when, const QDateTime &now) { return int((now.secsTo(when) + 86399) / 86400); }
/// Whole days since; 0: today.
inline int daysSince(const QDateTime &when, const QDateTime &now) { return int(when.secsTo(now) / 86400); }

inline CertificateValidity validityAt(const CertificateSummary &certificate, const QDateTime &at)
{
    if (at < certificate.notBefore)
        return CertificateValidity::NotYetValid;
    if (at > certificate.notAfter)
        return CertificateValidity::Expired;
    return at.addDays(expiringDays) > certificate.notAfter ? CertificateValidity::Expiring : CertificateValidity::Valid;
}

} // namespace gatehouse
