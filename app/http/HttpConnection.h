// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/http/HttpResponseReader.h"

#include <QElapsedTimer>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <optional>

namespace gatehouse
{

/// How an exchange ended: a complete response, or why there is none; `reason` is for the person at the screen where
/// the failure is Tls, else for the log.
struct HttpExchange {
    HttpFailure failure = HttpFailure::None;
    QString reason;
    HttpResponse response;
};

/// One connection to one origin, carrying one exchange at a time. It writes each request once, and when the
/// connection dies it reports that instead of trying again (spec 0.2, N7). It lives on the thread of its HttpPool.
class HttpConnection : public QObject
{
    Q_OBJECT

public:
    HttpConnection(const QUrl &origin, const HttpLimits &limits, const QSslConfiguration &tls, QObject *parent);
    ~HttpConnection() override;

    /// Sends the bytes; `done` is called once, from the event loop.
    void exchange(const QByteArray &wire, std::function<void(HttpExchange)> done);
    /// The exchange ends as Cancelled and the connection is of no more use.
    void cancel();
    bool isReusable() const;
    const QUrl &origin() const { return m_origin; }
    /// HttpLimits::patience has passed, and nothing came.
    bool isWaitingLong() const { return waited() >= m_limits.patience.count(); }
    /// Milliseconds in which nothing came; none when nothing is waited for.
    qint64 waited() const;
    /// Milliseconds since the last request was handed over.
    qint64 age() const { return m_clock.elapsed(); }
    /// Connections that were left open to the same server were closed, in case it serves one at a time.
    void othersClosed() { m_othersClosed = true; }
    /// Of the last answer: it came late, and not because others were served.
    bool wasSlowByItself() const { return m_saidWaiting && !m_othersClosed; }
    /// A response came here before, and the connection is still open.
    bool isKnownOpen() const { return m_ready && m_hasAnswered; }

Q_SIGNALS:
    /// HttpLimits::patience passes, and nothing has come.
    void waitsLong();
    /// Nothing can be sent here any more.
    void gone();

private:
    void connectToServer();
    void write();
    void readAvailable();
    void onDisconnected();
    void onError(QAbstractSocket::SocketError error);
    void watchTheClock();
    void finish(HttpFailure failure, const QString &reason);
    bool isEncrypted() const { return m_origin.scheme() == QStringLiteral("https"); }

    const QUrl m_origin;
    const HttpLimits m_limits;
    QSslSocket m_socket;
    QTimer m_tick;
    QElapsedTimer m_clock; ///< since exchange()
    QByteArray m_wire;
    std::function<void(HttpExchange)> m_done;
    std::optional<HttpResponseReader> m_reader;
    QStringList m_tlsErrors;
    QByteArray m_buffer;
    bool m_ready = false; ///< connected, and encrypted where it has to be
    qint64 m_sentAt = -1;
    qint64 m_firstByteAt = -1;
    bool m_saidWaiting = false;
    bool m_othersClosed = false;
    bool m_hasAnswered = false;
    qint64 m_windowStart = 0;
    qint64 m_windowBytes = 0;
};

} // namespace gatehouse
