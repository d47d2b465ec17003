// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QMap>

namespace gatehouse
{

/// What comes before the body of a request, looked at before anything in it is believed: whatever two readers would see
/// differently is a way around one of them (RFC 9112, section 11).
namespace RequestHead
{

/// The target of a request line without blanks and control characters.
bool isPlainTarget(QByteArrayView target);
/// Whether a head has no control character but the ends of its lines, which are all CRLF, and no line that goes on in
/// the next. `head` is what libmicrohttpd leaves of it: it reads in place, and writes a NUL over each delimiter. A NUL
/// that was sent has another place. The target, `targetLength` bytes behind the method, is passed over.
bool isPlain(QByteArrayView head, qsizetype targetLength);
/// Whether everybody who reads this head sees the same end of the body (RFC 9112, section 6.3): a web server in front
/// that sees another one would hand one person's answer to the next. libmicrohttpd takes the first of two lengths, and
/// waits for ever for the end of an encoding that it does not know.
bool endsAtOnePlace(const QMap<QByteArray, QByteArray> &headers, const QByteArray &version);

} // namespace RequestHead
} // namespace gatehouse
