// SPDX-License-Identifier: Apache-2.0
#include "tests/support/LoopbackServer.h"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTimer>

#include <sys/socket.h>

namespace gatehouse
{

namespace
{

class DescriptorServer : public QTcpServer
{
public:
    std::function<void(qintptr)> onConnection;

protected:
    void incomingConnection(qintptr descriptor) override { onConnection(descriptor); }
};

qsizetype contentLength(const QByteArray &head)
{
    const auto at = head.toLower().indexOf("\r\ncontent-length:");
    if (at < 0)
        return 0;
    const auto from = at + 17;
    return head.mid(from, head.indexOf('\r', from) - from).trimmed().toLongLong();
}

} // namespace

LoopbackServer::LoopbackServer(Script script, std::optional<TestCertificate> certificate)
    : m_script(std::move(script))
    , m_certificate(std::move(certificate))
{
    auto *server = new DescriptorServer;
    m_server = server;
    server->onConnection = [this](qintptr descriptor) { accept(descriptor); };
    server->listen(QHostAddress::LocalHost);
    m_port = server->serverPort();
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    m_thread.start();
}

LoopbackServer::~LoopbackServer()
{
    m_thread.quit();
    m_thread.wait();
}

QUrl LoopbackServer::url(const QString &path) const
{
    return QUrl(QStringLiteral("%1://127.0.0.1:%2%3")
                    .arg(m_certificate ? QStringLiteral("https") : QStringLiteral("http"))
                    .arg(m_port)
                    .arg(path));
}

QList<ReceivedRequest> LoopbackServer::requests() const
{
    const QMutexLocker lock(&m_mutex);
    return m_requests;
}

int LoopbackServer::connections() const
{
    const QMutexLocker lock(&m_mutex);
    return m_connections;
}

void LoopbackServer::accept(qintptr descriptor)
{
    auto *socket = new QSslSocket(m_server);
    socket->setSocketDescriptor(descriptor);
    {
        const QMutexLocker lock(&m_mutex);
        ++m_connections;
    }
    QObject::connect(socket, &QSslSocket::readyRead, socket, [this, socket] { read(socket); });
    QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
    if (m_certificate) {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(m_certificate->certificate);
        tls.setPrivateKey(m_certificate->key);
        tls.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls.setAllowedNextProtocols({"h2", "http/1.1"});
        socket->setSslConfiguration(tls);
        socket->startServerEncryption();
    }
}

void LoopbackServer::read(QSslSocket *socket)
{
    QByteArray pending = socket->property("pending").toByteArray() + socket->readAll();
    const auto end = pending.indexOf("\r\n\r\n");
    if (end >= 0) {
        const QByteArray head = pending.left(end + 4);
        const auto length = contentLength(head);
        if (pending.size() >= head.size() + length) {
            const ReceivedRequest request{head, pending.mid(head.size(), length)};
            pending.remove(0, head.size() + length);
            int number = 0;
            {
                const QMutexLocker lock(&m_mutex);
                m_requests.append(request);
                number = int(m_requests.size());
            }
            play(socket, m_script(request, number));
        }
    }
    socket->setProperty("pending", pending);
}

void LoopbackServer::play(QSslSocket *socket, QList<ServerStep> steps)
{
    if (steps.isEmpty() || socket->state() != QAbstractSocket::ConnectedState)
        return;
    ServerStep step = steps.takeFirst();
    const auto later = [&](int milliseconds) {
        QTimer::singleShot(milliseconds, socket, [this, socket, steps] { play(socket, steps); });
    };
    switch (step.kind) {
    case ServerStep::Kind::Send:
        socket->write(step.bytes);
        return play(socket, steps);
    case ServerStep::Kind::Pause:
        return later(step.milliseconds);
    case ServerStep::Kind::Drip:
        socket->write(step.bytes.left(1));
        step.bytes.remove(0, 1);
        if (!step.bytes.isEmpty())
            steps.prepend(step);
        return later(step.milliseconds);
    case ServerStep::Kind::Flood:
        while (socket->bytesToWrite() < 1'000'000 && socket->write(step.bytes) > 0) {
        }
        steps.prepend(step);
        return later(1);
    case ServerStep::Kind::Close:
        return socket->disconnectFromHost();
    case ServerStep::Kind::Reset: {
        const linger now{1, 0};
        ::setsockopt(int(socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
        return socket->abort();
    }
    }
}

QByteArray httpAnswer(int status, const QByteArray &body, const QByteArray &type, const QByteArray &moreHeaders)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " Reason\r\nContent-Type: " + type +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body;
}

} // namespace gatehouse
