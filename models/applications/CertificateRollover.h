// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace gatehouse
{

/// How the certificate that is announced beside the current one comes to sign.
struct CertificateRollover {
    QDateTime takesOver; ///< from then on it signs; invalid: when a person says so
    QDateTime told;      ///< since when the service provider has it, by a person's word; invalid: not that we know
    QString toldBy;

    bool operator==(const CertificateRollover &) const = default;
};

/// What a list knows of a next certificate.
struct NextCertificate {
    QDateTime expires; ///< invalid: there is no next certificate
    CertificateRollover rollover;

    bool operator==(const NextCertificate &) const = default;
};

/// The times that decide: of the certificate that signs now (invalid: there is none) and of the one that is to follow.
struct RolloverTimes {
    QDateTime currentExpires;
    QDateTime nextBegins;
    QDateTime nextExpires;
};

/// Why the next certificate cannot become the current one at `now`, one sentence; empty when it can.
QString activationProblem(const RolloverTimes &times, const QDateTime &now);
/// Why it cannot be planned to take over at `at`: the past, outside of its validity, or after a gap in which nobody
/// could sign in.
QString takeOverProblem(const RolloverTimes &times, const QDateTime &at, const QDateTime &now);

/// The Signature Algorithm that a key of this kind ("RSA 3072", "EC P-256") signs with: `present` when it fits, else
/// the one of the key's kind with the same hash.
QString signatureAlgorithmFor(const QString &keyAlgorithm, const QString &present);

/// Days before the end of a certificate at which somebody is reminded (R26).
constexpr int ExpiryReminders[] = {60, 30, 14, 7, 1};
/// The reminder that is due: the smallest of ExpiryReminders that has been reached, 0 once the certificate has expired,
/// -1 while it is too early for any.
int expiryReminder(const QDateTime &expires, const QDateTime &now);

} // namespace gatehouse
