// SPDX-License-Identifier: Apache-2.0
#include "models/signin/Totp.h"

#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QtEndian>

namespace gatehouse
{

namespace
{

/// Takes as long for a wrong first digit as for a wrong last one.
bool same(const QByteArray &a, const QByteArray &b)
{
    if (a.size() != b.size())
        return false;
    int different = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        different |= a[i] ^ b[i];
    return different == 0;
}

} // namespace

qint64 Totp::stepAt(const QDateTime &time) { return time.toSecsSinceEpoch() / stepSeconds; }

QByteArray Totp::code(const QByteArray &secret, qint64 step, int length)
{
    QByteArray counter(8, '\0');
    qToBigEndian<quint64>(quint64(step), counter.data());
    const QByteArray mac = QMessageAuthenticationCode::hash(counter, secret, QCryptographicHash::Sha1);
    // Dynamic truncation, RFC 4226 section 5.3.
    const qsizetype offset = mac.back() & 0x0f;
    quint32 number = qFromBigEndian<quint32>(mac.constData() + offset) & 0x7fffffff;
    QByteArray text(length, '0');
    for (qsizetype at = length - 1; at >= 0; --at, number /= 10)
        text[at] = char('0' + number % 10);
    return text;
}

std::optional<qint64> Totp::matchingStep(const QByteArray &secret, const QByteArray &typed, const QDateTime &time,
                                         qint64 lastUsed)
{
    QByteArray bare = typed;
    bare.replace(' ', "");
    std::optional<qint64> found;
    const qint64 now = stepAt(time);
    for (qint64 step = now - 1; step <= now + 1; ++step) {
        if (same(code(secret, step), bare) && step > lastUsed)
            found = step;
    }
    return found;
}

QByteArray Totp::base32(const QByteArray &bytes)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray text;
    quint32 buffer = 0;
    int bits = 0;
    for (const char byte : bytes) {
        buffer = (buffer << 8) | quint8(byte);
        for (bits += 8; bits >= 5; bits -= 5)
            text.append(letters[(buffer >> (bits - 5)) & 31]);
    }
    if (bits > 0)
        text.append(letters[(buffer << (5 - bits)) & 31]);
    return text;
}

QByteArray Totp::enrolmentUri(const QByteArray &secret, const QString &organization, const QString &username)
{
    const QByteArray issuer = QUrl::toPercentEncoding(organization);
    return "otpauth://totp/" + issuer + ':' + QUrl::toPercentEncoding(username) + "?secret=" + base32(secret) +
           "&issuer=" + issuer + "&algorithm=SHA1&digits=" + QByteArray::number(digits) +
           "&period=" + QByteArray::number(stepSeconds);
}

} // namespace gatehouse
