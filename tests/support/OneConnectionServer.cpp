// SPDX-License-Identifier: Apache-2.0
#include "tests/support/OneConnectionServer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace gatehouse
{

namespace
{

constexpr int look = 20; ///< milliseconds between two looks at whether it is to stop

sockaddr_in loopbackAt(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

/// False once there is nothing more to come.
bool passOn(int from, int to)
{
    char bytes[16 * 1024];
    const ssize_t got = ::recv(from, bytes, sizeof bytes, 0);
    return got > 0 && ::send(to, bytes, size_t(got), MSG_NOSIGNAL) == got;
}

} // namespace

OneConnectionServer::OneConnectionServer(const QUrl &answers)
    : m_answers(answers)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    sockaddr_in address = loopbackAt(0);
    socklen_t length = sizeof address;
    if (::bind(m_listener, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(m_listener, 16) != 0 ||
        ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("no server on loopback");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

OneConnectionServer::~OneConnectionServer()
{
    m_stopping = true;
    m_thread.join();
    ::close(m_listener);
}

QUrl OneConnectionServer::url() const
{
    QUrl url = m_answers;
    url.setPort(m_port);
    return url;
}

void OneConnectionServer::serve()
{
    while (!m_stopping) {
        pollfd waiting{m_listener, POLLIN, 0};
        if (::poll(&waiting, 1, look) <= 0)
            continue;
        const int client = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        ++m_connections;
        relay(client);
        ::close(client);
    }
}

void OneConnectionServer::relay(int client)
{
    const int answers = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = loopbackAt(quint16(m_answers.port()));
    bool open = ::connect(answers, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0;
    while (open && !m_stopping) {
        pollfd both[]{{client, POLLIN, 0}, {answers, POLLIN, 0}};
        if (::poll(both, 2, look) <= 0)
            continue;
        if (both[1].revents != 0)
            open = passOn(answers, client);
        if (open && both[0].revents != 0)
            open = passOn(client, answers);
    }
    ::close(answers);
}

} // namespace gatehouse
