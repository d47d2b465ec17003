// SPDX-License-Identifier: Apache-2.0
#include "app/http/HttpPool.h"

#include <QSslCertificate>
#include <QTimer>

#include <algorithm>

namespace gatehouse
{

namespace
{

void answer(const HttpPool::Promise &promise, HttpExchange end)
{
    promise->addResult(std::move(end));
    promise->finish();
}

} // namespace

HttpPool::HttpPool(const HttpLimits &limits, const QList<QSslCertificate> &authorities)
    : m_limits(limits)
    , m_authorities(authorities)
{
}

/// The list of roots is set outright: Qt would otherwise also look into folders at run time (spec Q2). Reading the
/// system's takes tens of milliseconds, so it waits for the first call that needs it.
const QSslConfiguration &HttpPool::tls()
{
    if (m_tls)
        return *m_tls;
    m_tls = QSslConfiguration::defaultConfiguration();
    m_tls->setCaCertificates(m_authorities.isEmpty() ? QSslConfiguration::systemCaCertificates() : m_authorities);
    m_tls->setProtocol(QSsl::TlsV1_2OrLater);
    m_tls->setPeerVerifyMode(QSslSocket::VerifyPeer);
    m_tls->setAllowedNextProtocols({QByteArrayLiteral("http/1.1")}); // spec Q1
    return *m_tls;
}

void HttpPool::start(quint64 call, const QUrl &origin, const QByteArray &wire, const Promise &promise)
{
    m_waiting.append({call, origin, wire, promise});
    startNext(origin);
}

void HttpPool::startNext(const QUrl &origin)
{
    const auto next = std::find_if(m_waiting.begin(), m_waiting.end(),
                                   [&](const Waiting &waiting) { return waiting.origin == origin; });
    if (next == m_waiting.end() || m_busy.value(origin) >= m_limits.callsPerOrigin)
        return;
    const Waiting waiting = *next;
    m_waiting.erase(next);
    run(waiting);
}

void HttpPool::run(const Waiting &next)
{
    HttpConnection *connection = takeConnection(next.origin);
    ++m_busy[next.origin];
    m_running.insert(next.call, connection);
    connection->exchange(next.wire, [this, connection, call = next.call, origin = next.origin,
                                     promise = next.promise](HttpExchange end) {
        m_running.remove(call);
        --m_busy[origin];
        if (end.failure == HttpFailure::None && hasKnownOpen(origin))
            m_several.insert(origin);
        if (m_several.contains(origin))
            end.response.waitedForOthers = false;
        give(connection, origin);
        answer(promise, std::move(end));
        startNext(origin);
    });
}

HttpConnection *HttpPool::takeConnection(const QUrl &origin)
{
    while (HttpConnection *idle = m_idle.take(origin)) {
        if (idle->isReusable())
            return idle;
        idle->deleteLater();
    }
    const bool encrypted = origin.scheme() == QStringLiteral("https");
    auto *connection = new HttpConnection(origin, m_limits, encrypted ? tls() : QSslConfiguration(), this);
    connect(connection, &HttpConnection::gone, this, [this, connection, origin] {
        if (m_idle.remove(origin, connection) > 0)
            connection->deleteLater();
    });
    connect(connection, &HttpConnection::waitsLong, this, [this, origin] { closeIdle(origin); });
    return connection;
}

void HttpPool::give(HttpConnection *connection, const QUrl &origin)
{
    if (!connection->isReusable())
        return connection->deleteLater();
    m_idle.insert(origin, connection);
    if (waitingLong(origin).isEmpty())
        return;
    // One that was slow by itself says little of the others: the server is slow to all.
    if (!connection->wasSlowByItself() || hasOvertaken(connection))
        return closeIdle(origin);
    QTimer::singleShot(m_limits.patience, connection, [this, connection, origin] {
        if (m_idle.contains(origin, connection) && !waitingLong(origin).isEmpty())
            closeIdle(origin);
    });
}

/// Somebody waited long before the request was sent that has its answer now.
bool HttpPool::hasOvertaken(const HttpConnection *connection) const
{
    const QList<HttpConnection *> waiting = waitingLong(connection->origin());
    return std::any_of(waiting.cbegin(), waiting.cend(), [&](const HttpConnection *one) {
        return one->waited() - connection->age() >= m_limits.patience.count();
    });
}

QList<HttpConnection *> HttpPool::waitingLong(const QUrl &origin) const
{
    QList<HttpConnection *> waiting = m_running.values();
    waiting.removeIf([&](const HttpConnection *one) { return one->origin() != origin || !one->isWaitingLong(); });
    return waiting;
}

/// Beside the connection that has just answered.
bool HttpPool::hasKnownOpen(const QUrl &origin) const
{
    const auto open = [&](const HttpConnection *one) { return one->origin() == origin && one->isKnownOpen(); };
    return std::any_of(m_idle.cbegin(), m_idle.cend(), open) || std::any_of(m_running.cbegin(), m_running.cend(), open);
}

void HttpPool::closeIdle(const QUrl &origin)
{
    if (!m_idle.contains(origin))
        return;
    while (HttpConnection *idle = m_idle.take(origin))
        idle->deleteLater();
    for (HttpConnection *waiting : waitingLong(origin))
        waiting->othersClosed();
}

void HttpPool::cancel(quint64 call)
{
    if (HttpConnection *connection = m_running.value(call))
        return connection->cancel();
    const auto waiting =
        std::find_if(m_waiting.begin(), m_waiting.end(), [&](const Waiting &one) { return one.call == call; });
    if (waiting == m_waiting.end())
        return;
    answer(waiting->promise, {HttpFailure::Cancelled, {}, {}});
    m_waiting.erase(waiting);
}

} // namespace gatehouse

#include "moc_HttpPool.cpp"
