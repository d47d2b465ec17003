// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QUrl>

#include <atomic>
#include <thread>

namespace gatehouse
{

/// A server of one thread that serves one connection until its client closes it, and only then looks at the next: what
/// it answers comes from another server on loopback.
class OneConnectionServer
{
public:
    explicit OneConnectionServer(const QUrl &answers);
    ~OneConnectionServer();

    /// The same address at this server.
    QUrl url() const;
    int connections() const { return m_connections; }

private:
    void serve();
    void relay(int client);

    const QUrl m_answers;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic<bool> m_stopping{false};
    std::atomic<int> m_connections{0};
    std::thread m_thread;
};

} // namespace gatehouse
