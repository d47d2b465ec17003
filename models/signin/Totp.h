// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QDateTime>

#include <optional>

namespace gatehouse
{

/// Time-based one-time passwords (RFC 6238, on HOTP of RFC 4226): HMAC-SHA-1, steps of 30 seconds, because that is what
/// every authenticator app understands.
namespace Totp
{

constexpr int digits = 6;
constexpr int stepSeconds = 30;
constexpr qsizetype secretBytes = 20;

/// How many steps have begun since 1970.
qint64 stepAt(const QDateTime &time);
/// The code of one step, with leading zeros.
QByteArray code(const QByteArray &secret, qint64 step, int length = digits);
/// The step that `typed` is the code of: the one at `time`, or its neighbours for clocks that are off; but none up to
/// `lastUsed`, so that no code works twice. Blanks in `typed` are ignored.
std::optional<qint64> matchingStep(const QByteArray &secret, const QByteArray &typed, const QDateTime &time,
                                   qint64 lastUsed);

/// RFC 4648 Base32 without padding, as people type a secret.
QByteArray base32(const QByteArray &bytes);
/// "otpauth://totp/Orchard:anna?secret=…&issuer=Orchard", what the QR code holds.
QByteArray enrolmentUri(const QByteArray &secret, const QString &organization, const QString &username);

} // namespace Totp
} // namespace gatehouse
