// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/http/HttpResponse.h"

#include <QHostAddress>
#include <QMap>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>

namespace gatehouse
{

/// A request as a listener hands it on: the path as it was sent, still percent-encoded; header names in lower case.
struct ServerRequest {
    QByteArray method;
    QByteArray path;
    QUrlQuery query;
    QMap<QByteArray, QByteArray> headers;
    QByteArray body;
};

/// What goes back. All but `Whole` is there to rehearse faults.
struct ServerReply {
    enum class Ending {
        Whole,
        Cut,   ///< half of the body, then the connection closes
        Reset, ///< no byte, and the connection is reset
        Hang,  ///< no byte until the client gives up or the listener stops
    };
    int status = 200;
    QByteArray type;
    HttpHeaders headers;
    QByteArray body;
    std::chrono::milliseconds delay{0};
    Ending ending = Ending::Whole;
};

/// What a client may take from a listener (spec I10).
struct ListenerLimits {
    size_t headerBytes = 64 * 1024;
    qsizetype bodyBytes = 1024 * 1024;
    std::chrono::milliseconds header{10'000}; ///< also how long an idle connection is kept
    std::chrono::milliseconds body{30'000};
    unsigned connections = 256;
};

/// A small HTTP/1.1 server on libmicrohttpd, each connection on a thread of its own. The handler is called on those
/// threads, several at a time. Requests framed in two ways (Transfer-Encoding and Content-Length) are refused.
class HttpListener
{
public:
    using Answer = std::function<ServerReply(const ServerRequest &)>;

    /// Port 0: any free one. ErrorKind::Unavailable when the address cannot be had.
    static Result<std::unique_ptr<HttpListener>> start(const QHostAddress &address, quint16 port, Answer answer,
                                                       const ListenerLimits &limits = {});
    /// Ends what hangs, lets the handlers that run finish, and stops.
    ~HttpListener();

    quint16 port() const;
    /// "http://127.0.0.1:8790"
    QUrl url() const;

private:
    HttpListener();
    struct Private;
    std::unique_ptr<Private> d;
};

/// "127.0.0.1:8790" or "[::1]:0" as an address and a port; ErrorKind::Invalid says what is expected.
Result<std::pair<QHostAddress, quint16>> listenAddress(const QString &text);

} // namespace gatehouse
