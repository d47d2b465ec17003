// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"
#include "models/http/HttpResponse.h"

#include <QHostAddress>
#include <QMap>
#include <QUrl>
#include <QUrlQuery>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace gatehouse
{

/// A request as a listener hands it on: the path as it was sent, still percent-encoded; header names in lower case.
struct ServerRequest {
    QByteArray method;
    QByteArray path;
    QByteArray rawQuery; ///< as it was sent: what a signature over it covers (spec I3)
    QUrlQuery query;
    QString peer; ///< the address at the other end of the connection
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
    /// Of those, how many may still owe us a header; the one that has owed it longest makes room for the next.
    size_t waitingForHeader = 128;
};

/// With it a listener speaks TLS 1.2 and 1.3 and nothing else. Both in PEM; the certificate may be followed by its
/// chain.
struct ListenerTls {
    QByteArray certificatePem;
    Secret keyPem;
};

/// A small HTTP/1.1 server on libmicrohttpd, each connection on a thread of its own. The handler is called on those
/// threads, several at a time. Requests framed in two ways (Transfer-Encoding and Content-Length) are refused.
class HttpListener
{
public:
    using Answer = std::function<ServerReply(const ServerRequest &)>;

    /// Port 0: any free one. ErrorKind::Unavailable when the address cannot be had, ErrorKind::Invalid when the key
    /// does not belong to the certificate.
    static Result<std::unique_ptr<HttpListener>> start(const QHostAddress &address, quint16 port, Answer answer,
                                                       const ListenerLimits &limits = {},
                                                       const std::optional<ListenerTls> &tls = std::nullopt);
    /// Ends what hangs, lets the handlers that run finish, and stops.
    ~HttpListener();

    /// Takes no new connections from now on; those that are open go on.
    void quiesce();
    quint16 port() const;
    /// "http://127.0.0.1:8790", "https://…" with TLS.
    QUrl url() const;

private:
    HttpListener();
    struct Private;
    std::unique_ptr<Private> d;
};

/// "127.0.0.1:8790" or "[::1]:0" as an address and a port; ErrorKind::Invalid says what is expected.
Result<std::pair<QHostAddress, quint16>> listenAddress(const QString &text);

} // namespace gatehouse
