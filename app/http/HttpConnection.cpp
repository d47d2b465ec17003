// SPDX-License-Identifier: Apache-2.0
#include "app/http/HttpConnection.h"

#include "app/http/HttpRequest.h"

#include <QNetworkProxyFactory>
#include <QSslError>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

/// The system's proxy without the credentials that may stand in its address; loopback is never proxied (N9).
QNetworkProxy proxyFor(const QUrl &origin)
{
    if (isLoopbackHost(origin.host()))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    const auto proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(origin));
    QNetworkProxy proxy = proxies.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : proxies.first();
    proxy.setUser({});
    proxy.setPassword({});
    return proxy;
}

} // namespace

HttpConnection::HttpConnection(const QUrl &origin, const HttpLimits &limits, const QSslConfiguration &tls,
                               QObject *parent)
    : QObject(parent)
    , m_origin(origin)
    , m_limits(limits)
    , m_socket(this)
    , m_tick(this)
{
    m_socket.setSslConfiguration(tls);
    m_socket.setProxy(proxyFor(origin));
    m_socket.setReadBufferSize(256 * 1024);
    m_buffer.resize(256 * 1024);
    connect(&m_socket, &QSslSocket::connected, this, [this] {
        m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
        if (!isEncrypted())
            write();
    });
    connect(&m_socket, &QSslSocket::encrypted, this, &HttpConnection::write);
    connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
        for (const auto &error : errors) // never ignored (N2): the socket closes after this
            m_tlsErrors.append(error.errorString());
        m_tlsErrors.removeDuplicates();
    });
    connect(&m_socket, &QSslSocket::readyRead, this, &HttpConnection::readAvailable);
    connect(&m_socket, &QSslSocket::disconnected, this, &HttpConnection::onDisconnected);
    connect(&m_socket, &QSslSocket::errorOccurred, this, &HttpConnection::onError);
    connect(&m_tick, &QTimer::timeout, this, &HttpConnection::watchTheClock);
    using std::chrono::milliseconds;
    const auto shortest =
        std::min({limits.connect, limits.firstByte, limits.patience, limits.whole, limits.rateWindow});
    m_tick.setInterval(std::clamp(shortest / 10, milliseconds(5), milliseconds(500)));
}

HttpConnection::~HttpConnection() { m_socket.disconnect(this); }

bool HttpConnection::isReusable() const
{
    return m_ready && !m_done && m_socket.state() == QAbstractSocket::ConnectedState && m_socket.bytesAvailable() == 0;
}

void HttpConnection::exchange(const QByteArray &wire, std::function<void(HttpExchange)> done)
{
    m_wire = wire;
    m_done = std::move(done);
    m_reader.emplace(m_limits);
    m_sentAt = m_firstByteAt = -1;
    m_saidWaiting = m_othersClosed = false;
    m_clock.start();
    m_tick.start();
    if (m_ready)
        write();
    else
        connectToServer();
}

void HttpConnection::connectToServer()
{
    const auto host = m_origin.host(QUrl::FullyEncoded);
    if (isEncrypted())
        m_socket.connectToHostEncrypted(host, quint16(m_origin.port(443)));
    else
        m_socket.connectToHost(host, quint16(m_origin.port(80)));
}

void HttpConnection::write()
{
    m_ready = true;
    m_sentAt = m_clock.elapsed();
    m_socket.write(m_wire);
    m_wire.fill('\0'); // it held the token
    m_wire.clear();
}

void HttpConnection::readAvailable()
{
    while (m_done) {
        const qint64 got = m_socket.read(m_buffer.data(), m_buffer.size());
        if (got <= 0)
            return;
        const qint64 now = m_clock.elapsed();
        if (m_firstByteAt < 0) {
            m_firstByteAt = m_windowStart = now;
            m_windowBytes = 0;
        }
        m_windowBytes += got;
        m_reader->feed(QByteArrayView(m_buffer.constData(), got));
        if (m_reader->hasFailed() || m_reader->isDone())
            return finish(m_reader->failure(), m_reader->reason());
    }
    Q_EMIT gone(); // bytes that nobody asked for
}

void HttpConnection::onDisconnected()
{
    m_ready = false;
    if (!m_done) {
        Q_EMIT gone();
        return;
    }
    if (m_sentAt < 0)
        return; // onError() knows why
    readAvailable();
    if (!m_done)
        return;
    m_reader->end();
    finish(m_reader->failure(), m_reader->reason());
}

void HttpConnection::onError(QAbstractSocket::SocketError error)
{
    if (!m_done || error == QAbstractSocket::RemoteHostClosedError) {
        // Before the request went out this is a server that takes no one; after it, onDisconnected() judges what came.
        if (m_done && m_sentAt < 0)
            finish(isEncrypted() ? HttpFailure::Tls : HttpFailure::Cut, m_socket.errorString());
        return;
    }
    if (m_sentAt >= 0 && m_firstByteAt >= 0)
        readAvailable();
    if (!m_done)
        return;
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return finish(HttpFailure::AddressNotFound, m_socket.errorString());
    case QAbstractSocket::ConnectionRefusedError:
        return finish(HttpFailure::Refused, m_socket.errorString());
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return finish(HttpFailure::Tls, m_tlsErrors.isEmpty() ? m_socket.errorString() : m_tlsErrors.join(u"; "_s));
    case QAbstractSocket::SocketTimeoutError:
        return finish(HttpFailure::Timeout, m_socket.errorString());
    default:
        return finish(m_sentAt < 0 ? HttpFailure::Unreachable : HttpFailure::Cut, m_socket.errorString());
    }
}

/// A server that drips keeps every inactivity timer quiet, so all four limits are measured here (spec 0.3).
void HttpConnection::watchTheClock()
{
    const qint64 now = m_clock.elapsed();
    if (isWaitingLong() && !std::exchange(m_saidWaiting, true))
        Q_EMIT waitsLong();
    if (m_sentAt < 0 && now >= m_limits.connect.count())
        return finish(HttpFailure::Timeout, u"not connected after %1 ms"_s.arg(now));
    if (m_sentAt >= 0 && m_firstByteAt < 0 && now - m_sentAt >= m_limits.firstByte.count())
        return finish(HttpFailure::Timeout, u"no answer after %1 ms"_s.arg(now - m_sentAt));
    if (now >= m_limits.whole.count())
        return finish(HttpFailure::Timeout, u"not complete after %1 ms"_s.arg(now));
    if (m_firstByteAt < 0 || now - m_windowStart < m_limits.rateWindow.count())
        return;
    if (m_windowBytes * 1000 < m_limits.bytesPerSecond * (now - m_windowStart))
        return finish(HttpFailure::Timeout, u"%1 bytes in %2 ms"_s.arg(m_windowBytes).arg(now - m_windowStart));
    m_windowStart = now;
    m_windowBytes = 0;
}

qint64 HttpConnection::waited() const
{
    return m_done && m_firstByteAt < 0 ? m_clock.elapsed() - std::max<qint64>(m_sentAt, 0) : 0;
}

void HttpConnection::cancel()
{
    if (m_done)
        finish(HttpFailure::Cancelled, {});
}

void HttpConnection::finish(HttpFailure failure, const QString &reason)
{
    m_tick.stop();
    m_wire.fill('\0');
    m_wire.clear();
    HttpExchange end{failure, reason, {}};
    const bool keep = failure == HttpFailure::None && m_reader->keepsAlive();
    if (failure == HttpFailure::None) {
        end.response = m_reader->takeResponse();
        end.response.waitedForOthers = m_othersClosed;
        m_hasAnswered = true;
    }
    m_reader.reset();
    auto done = std::exchange(m_done, nullptr);
    if (!keep) {
        m_ready = false;
        m_socket.abort();
    }
    done(std::move(end));
}

} // namespace gatehouse

#include "moc_HttpConnection.cpp"
