// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/TestCertificate.h"

#include <QList>
#include <QMutex>
#include <QThread>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpServer;
class QSslSocket;

namespace gatehouse
{

/// A request as its bytes arrived.
struct ReceivedRequest {
    QByteArray head; ///< request line and headers
    QByteArray body;

    QByteArray line() const { return head.left(head.indexOf('\r')); }
};

/// One thing a scripted server does next.
struct ServerStep {
    enum class Kind { Send, Pause, Drip, Flood, Close, Reset };
    Kind kind = Kind::Send;
    QByteArray bytes;     ///< Send: all at once; Drip: one byte per `milliseconds`; Flood: again and again
    int milliseconds = 0; ///< Pause, Drip

    static ServerStep send(QByteArray bytes) { return {Kind::Send, std::move(bytes), 0}; }
    static ServerStep pause(int milliseconds) { return {Kind::Pause, {}, milliseconds}; }
    static ServerStep drip(QByteArray bytes, int milliseconds) { return {Kind::Drip, std::move(bytes), milliseconds}; }
    static ServerStep flood(QByteArray bytes) { return {Kind::Flood, std::move(bytes), 0}; }
    static ServerStep close() { return {Kind::Close, {}, 0}; }
    static ServerStep reset() { return {Kind::Reset, {}, 0}; }
};

/// A server on loopback that sends exactly the bytes a test wants and counts exactly what arrives on the wire. It runs
/// on a thread of its own.
class LoopbackServer
{
public:
    using Script = std::function<QList<ServerStep>(const ReceivedRequest &request, int number)>;

    /// `number` counts requests from 1. With a certificate the server speaks TLS.
    explicit LoopbackServer(Script script, std::optional<TestCertificate> certificate = std::nullopt);
    ~LoopbackServer();

    QUrl url(const QString &path = QStringLiteral("/")) const;
    quint16 port() const { return m_port; }
    QList<ReceivedRequest> requests() const;
    int connections() const;

private:
    void accept(qintptr descriptor);
    void read(QSslSocket *socket);
    void play(QSslSocket *socket, QList<ServerStep> steps);

    Script m_script;
    std::optional<TestCertificate> m_certificate;
    QThread m_thread;
    QTcpServer *m_server = nullptr;
    quint16 m_port = 0;
    mutable QMutex m_mutex;
    QList<ReceivedRequest> m_requests;
    int m_connections = 0;
};

/// A whole response with Content-Length.
QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &type = "application/scim+json",
                      const QByteArray &moreHeaders = {});

} // namespace gatehouse
