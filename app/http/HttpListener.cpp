// SPDX-License-Identifier: Apache-2.0
#include "app/http/HttpListener.h"

#include "app/http/ConnectionWatch.h"
#include "app/http/Microhttpd.h"
#include "app/http/RequestHead.h"
#include "app/x509/CertificateReader.h"

#include <QCoreApplication>

#include <array>
#include <condition_variable>
#include <cstring>
#include <mutex>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gatehouse
{

namespace
{

/// A request while it arrives; libmicrohttpd carries the pointer.
struct Incoming {
    ServerRequest request;
    const char *target = nullptr; ///< in libmicrohttpd's buffer, where it is cut up before the handler is called
    qsizetype targetLength = 0;
    bool isTargetPlain = false;
    bool headSeen = false;
    int refusal = 0; ///< status that answers it instead of the handler
};

MHD_Result addHeader(void *into, MHD_ValueKind, const char *key, const char *value)
{
    auto &headers = *static_cast<QMap<QByteArray, QByteArray> *>(into);
    const QByteArray name = QByteArray(key).toLower();
    headers.insert(name, headers.contains(name) ? headers.value(name) + ", " + value : QByteArray(value));
    return MHD_YES;
}

void resetConnection(int socket)
{
    const linger now{1, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

/// libmicrohttpd would only say that it cannot start.
Result<void> checkTls(const ListenerTls &tls)
{
    if (keyBelongsTo(tls.keyPem, tls.certificatePem))
        return {};
    return failure(ErrorKind::Invalid,
                   QCoreApplication::translate(
                       "HttpListener", "The TLS key does not belong to the TLS certificate, or one of them cannot "
                                       "be read. Both must be PEM, the key without a password."));
}

} // namespace

struct HttpListener::Private {
    const Microhttpd *http = nullptr;
    Answer answer;
    ListenerLimits limits;
    std::optional<ListenerTls> tls; ///< libmicrohttpd points into it
    QHostAddress address;
    quint16 port = 0;
    MHD_Daemon *daemon = nullptr;
    std::unique_ptr<ConnectionWatch> watch;
    std::mutex mutex;
    std::condition_variable stopped;
    bool stopping = false;

    /// False when the listener stopped meanwhile.
    bool sleep(std::chrono::milliseconds time)
    {
        std::unique_lock lock(mutex);
        return !stopped.wait_for(lock, time, [this] { return stopping; });
    }

    int socketOf(MHD_Connection *connection) const
    {
        return http->connectionInfo(connection, MHD_CONNECTION_INFO_CONNECTION_FD)->connect_fd;
    }

    static void *begin(void *self, const char *target, MHD_Connection *connection)
    {
        auto *incoming = new Incoming;
        const QByteArray all(target);
        incoming->target = target;
        incoming->targetLength = all.size();
        incoming->isTargetPlain = RequestHead::isPlainTarget(all);
        const auto mark = all.indexOf('?');
        incoming->request.path = mark < 0 ? all : all.left(mark);
        incoming->request.rawQuery = mark < 0 ? QByteArray() : all.mid(mark + 1);
        // '+' is a blank in a query that comes from a form or a script.
        if (mark >= 0)
            incoming->request.query = QUrlQuery(QString::fromUtf8(all.mid(mark + 1).replace('+', "%20")));
        incoming->request.peer = QHostAddress(static_cast<Private *>(self)
                                                  ->http->connectionInfo(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS)
                                                  ->client_addr)
                                     .toString();
        return incoming;
    }

    /// What libmicrohttpd counts as the head begins with the method.
    bool isPlain(MHD_Connection *connection, const char *method, const Incoming &incoming) const
    {
        const auto size = http->connectionInfo(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE)->header_size;
        return incoming.isTargetPlain && incoming.target == method + std::strlen(method) + 1 &&
               RequestHead::isPlain(QByteArrayView(method, qsizetype(size)), incoming.targetLength);
    }

    static size_t keepEscapes(void *, MHD_Connection *, char *text) { return std::strlen(text); }

    static void completed(void *self, MHD_Connection *connection, void **context, MHD_RequestTerminationCode)
    {
        delete static_cast<Incoming *>(*context);
        *context = nullptr;
        auto &d = *static_cast<Private *>(self);
        d.watch->expectHeader(d.socketOf(connection));
    }

    static void connectionChanged(void *self, MHD_Connection *connection, void **, MHD_ConnectionNotificationCode code)
    {
        auto &d = *static_cast<Private *>(self);
        if (code == MHD_CONNECTION_NOTIFY_STARTED)
            d.watch->expectHeader(d.socketOf(connection));
        else
            d.watch->forget(d.socketOf(connection));
    }

    static MHD_Result access(void *self, MHD_Connection *connection, const char *, const char *method,
                             const char *version, const char *bytes, size_t *size, void **context)
    {
        return static_cast<Private *>(self)->take(connection, method, version, bytes, size,
                                                  *static_cast<Incoming *>(*context));
    }

    MHD_Result take(MHD_Connection *connection, const char *method, const char *version, const char *bytes,
                    size_t *size, Incoming &incoming)
    {
        if (!incoming.headSeen) {
            incoming.headSeen = true;
            incoming.request.method = method;
            http->connectionValues(connection, MHD_HEADER_KIND, addHeader, &incoming.request.headers);
            const auto &headers = incoming.request.headers;
            const auto length = headers.value("content-length");
            if (!isPlain(connection, method, incoming) || !RequestHead::endsAtOnePlace(headers, version))
                incoming.refusal = 400;
            else if (length.toLongLong() > limits.bodyBytes)
                incoming.refusal = 413;
            watch->expectBody(socketOf(connection));
            if (incoming.refusal)
                return refuse(connection, incoming.refusal);
            return MHD_YES;
        }
        if (*size) {
            if (incoming.request.body.size() + qsizetype(*size) > limits.bodyBytes)
                incoming.refusal = 413;
            else if (!incoming.refusal)
                incoming.request.body.append(bytes, qsizetype(*size));
            *size = 0;
            return MHD_YES;
        }
        watch->forget(socketOf(connection)); // the answer takes as long as it takes
        return incoming.refusal ? refuse(connection, incoming.refusal) : send(connection, answer(incoming.request));
    }

    MHD_Result refuse(MHD_Connection *connection, int status) const
    {
        MHD_Response *response = http->createResponse(0, nullptr, MHD_RESPMEM_PERSISTENT);
        http->addHeader(response, "Connection", "close");
        const auto queued = http->queueResponse(connection, unsigned(status), response);
        http->destroyResponse(response);
        return queued;
    }

    MHD_Result send(MHD_Connection *connection, const ServerReply &reply)
    {
        const int socket = socketOf(connection);
        if (reply.delay.count() > 0 && !sleep(reply.delay))
            return MHD_NO;
        if (reply.ending == ServerReply::Ending::Hang) {
            // Until the client is gone or the listener stops.
            char byte = 0;
            while (sleep(std::chrono::milliseconds(50)) && ::recv(socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT) != 0) {
            }
            return MHD_NO;
        }
        if (reply.ending == ServerReply::Ending::Reset) {
            resetConnection(socket);
            return MHD_NO;
        }
        if (reply.ending == ServerReply::Ending::Cut) {
            const QByteArray half = "HTTP/1.1 " + QByteArray::number(reply.status) +
                                    " OK\r\nContent-Type: " + reply.type +
                                    "\r\nContent-Length: " + QByteArray::number(reply.body.size()) + "\r\n\r\n" +
                                    reply.body.left(reply.body.size() / 2);
            ::send(socket, half.constData(), size_t(half.size()), MSG_NOSIGNAL);
            return MHD_NO;
        }
        MHD_Response *response = http->createResponse(
            size_t(reply.body.size()), const_cast<char *>(reply.body.constData()), MHD_RESPMEM_MUST_COPY);
        if (!reply.type.isEmpty())
            http->addHeader(response, "Content-Type", reply.type.constData());
        for (const auto &[name, value] : reply.headers)
            http->addHeader(response, name.constData(), value.constData());
        const auto queued = http->queueResponse(connection, unsigned(reply.status), response);
        http->destroyResponse(response);
        return queued;
    }
};

HttpListener::HttpListener() : d(std::make_unique<Private>()) {}

Result<std::unique_ptr<HttpListener>> HttpListener::start(const QHostAddress &address, quint16 port, Answer answer,
                                                          const ListenerLimits &limits,
                                                          const std::optional<ListenerTls> &tls)
{
    const auto http = Microhttpd::load();
    if (!http)
        return failure(http.error());
    std::unique_ptr<HttpListener> listener(new HttpListener);
    Private &d = *listener->d;
    d.http = *http;
    d.answer = std::move(answer);
    d.limits = limits;
    d.address = address;
    d.watch = std::make_unique<ConnectionWatch>(limits.header, limits.body, limits.waitingForHeader);

    sockaddr_in v4{};
    sockaddr_in6 v6{};
    const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
    if (isV6) {
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
    } else {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        v4.sin_addr.s_addr = htonl(address.toIPv4Address());
    }
    const sockaddr *where = isV6 ? reinterpret_cast<sockaddr *>(&v6) : reinterpret_cast<sockaddr *>(&v4);
    const unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD | MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL |
                           (isV6 ? unsigned(MHD_USE_IPv6) : 0U) | (tls ? unsigned(MHD_USE_TLS) : 0U);
    std::array<MHD_OptionItem, 4> more{{{MHD_OPTION_END, 0, nullptr}}};
    if (tls) {
        if (auto fits = checkTls(*tls); !fits)
            return failure(fits.error());
        d.tls = tls;
        more = {{{MHD_OPTION_HTTPS_MEM_CERT, 0, d.tls->certificatePem.data()},
                 {MHD_OPTION_HTTPS_MEM_KEY, 0, const_cast<char *>(d.tls->keyPem.bytes().constData())},
                 {MHD_OPTION_HTTPS_PRIORITIES, 0, const_cast<char *>("NORMAL:-VERS-ALL:+VERS-TLS1.3:+VERS-TLS1.2")},
                 {MHD_OPTION_END, 0, nullptr}}};
    }
    d.daemon = d.http->startDaemon(
        flags, port, nullptr, nullptr, &Private::access, &d, MHD_OPTION_SOCK_ADDR, where, MHD_OPTION_CONNECTION_LIMIT,
        limits.connections, MHD_OPTION_CONNECTION_MEMORY_LIMIT, limits.headerBytes, MHD_OPTION_CONNECTION_TIMEOUT,
        unsigned(std::max<qint64>(1, limits.body.count() / 1000)), MHD_OPTION_STRICT_FOR_CLIENT, 1,
        MHD_OPTION_URI_LOG_CALLBACK, &Private::begin, &d, MHD_OPTION_UNESCAPE_CALLBACK, &Private::keepEscapes, &d,
        MHD_OPTION_NOTIFY_COMPLETED, &Private::completed, &d, MHD_OPTION_NOTIFY_CONNECTION, &Private::connectionChanged,
        &d, MHD_OPTION_ARRAY, more.data(), MHD_OPTION_END);
    if (!d.daemon)
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("HttpListener",
                                                   "Cannot listen on %1, port %2. Choose another port, or "
                                                   "stop the program that uses it.")
                           .arg(address.toString())
                           .arg(port),
                       QString::fromLocal8Bit(std::strerror(errno)));
    d.port = d.http->daemonInfo(d.daemon, MHD_DAEMON_INFO_BIND_PORT)->port;
    return listener;
}

HttpListener::~HttpListener()
{
    {
        const std::lock_guard lock(d->mutex);
        d->stopping = true;
    }
    d->stopped.notify_all();
    if (d->daemon)
        d->http->stopDaemon(d->daemon);
}

void HttpListener::quiesce()
{
    const int socket = d->http->quiesceDaemon(d->daemon);
    if (socket < 0)
        return;
    // A thread that still waits at the socket would keep it listening after close() alone.
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
}

quint16 HttpListener::port() const { return d->port; }

QUrl HttpListener::url() const
{
    QUrl url;
    url.setScheme(d->tls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(d->address.toString());
    url.setPort(d->port);
    return url;
}

Result<std::pair<QHostAddress, quint16>> listenAddress(const QString &text)
{
    const auto colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    bool ok = false;
    const ushort port = text.mid(colon + 1).toUShort(&ok);
    const QHostAddress address(host);
    if (colon < 0 || !ok || address.isNull())
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("HttpListener", "%1 is not an address to listen on. Write it as "
                                                                   "127.0.0.1:8790 or [::1]:8790.")
                           .arg(text));
    return std::pair(address, quint16(port));
}

} // namespace gatehouse
