// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace gatehouse
{

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// Why a call brought no response that may be used; each needs another next step from the person at the screen.
enum class HttpFailure {
    None,
    NotAllowed,      ///< refused by our own rules before anything was sent
    AddressNotFound, ///< DNS knows no such host
    Refused,         ///< nothing listens there
    Unreachable,     ///< network or proxy
    Tls,             ///< no secure connection, the reason is in words
    Timeout,
    TooLarge,
    Cut,      ///< ended before it was complete
    Redirect, ///< 3xx; never followed (N5)
    Garbled,  ///< not HTTP/1.1, or framed in a way that can be read in two ways
    Cancelled,
};

/// A complete response (RFC 9112), body as the server sent it.
struct HttpResponse {
    int status = 0;
    HttpHeaders headers;
    QByteArray body;
    bool waitedForOthers =
        false; ///< it came after the other connections to the server were closed, and none ever did before

    /// The first header of that name, compared without case; empty when there is none.
    QByteArray header(QByteArrayView name) const;
    bool operator==(const HttpResponse &) const = default;
};

} // namespace gatehouse
