// SPDX-License-Identifier: Apache-2.0
#include "app/http/ConnectionWatch.h"

#include <algorithm>
#include <sys/socket.h>

namespace gatehouse
{

using std::chrono::milliseconds;

ConnectionWatch::ConnectionWatch(milliseconds header, milliseconds body, size_t mostWaiting)
    : m_header(header)
    , m_body(body)
    , m_mostWaiting(mostWaiting)
    , m_thread([this] { run(); })
{
}

ConnectionWatch::~ConnectionWatch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

void ConnectionWatch::expectHeader(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_deadlines[socket] = Clock::now() + m_header;
    leaveQueue(socket);
    m_places[socket] = m_queue.insert(m_queue.end(), socket);
    if (m_queue.size() <= m_mostWaiting)
        return;
    const int longest = m_queue.front();
    leaveQueue(longest);
    m_deadlines.erase(longest);
    ::shutdown(longest, SHUT_RDWR);
}

void ConnectionWatch::expectBody(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_deadlines[socket] = Clock::now() + m_body;
    leaveQueue(socket);
}

void ConnectionWatch::forget(int socket)
{
    const std::lock_guard lock(m_mutex);
    m_deadlines.erase(socket);
    leaveQueue(socket);
}

void ConnectionWatch::leaveQueue(int socket)
{
    const auto at = m_places.find(socket);
    if (at == m_places.end())
        return;
    m_queue.erase(at->second);
    m_places.erase(at);
}

void ConnectionWatch::run()
{
    const auto interval = std::clamp(std::min(m_header, m_body) / 10, milliseconds(10), milliseconds(1000));
    std::unique_lock lock(m_mutex);
    while (!m_wake.wait_for(lock, interval, [this] { return m_stopping; })) {
        const auto now = Clock::now();
        for (auto at = m_deadlines.begin(); at != m_deadlines.end();) {
            if (at->second > now) {
                ++at;
                continue;
            }
            // The number is still this connection's: it is forgotten, under this lock, before it is closed.
            ::shutdown(at->first, SHUT_RDWR);
            leaveQueue(at->first);
            at = m_deadlines.erase(at);
        }
    }
}

} // namespace gatehouse
