// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <list>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace gatehouse
{

/// Shuts connections down whose client does not get its header or body across in time. libmicrohttpd only knows
/// inactivity, which a client that drips never shows. When more than `mostWaiting` owe their header, the one that has
/// owed it longest goes at once, so that those who only hold connections open keep nobody out. Used from any thread.
class ConnectionWatch
{
public:
    ConnectionWatch(std::chrono::milliseconds header, std::chrono::milliseconds body, size_t mostWaiting);
    ~ConnectionWatch();

    void expectHeader(int socket);
    void expectBody(int socket);
    void forget(int socket);

private:
    using Clock = std::chrono::steady_clock;

    void run();
    void leaveQueue(int socket);

    const std::chrono::milliseconds m_header;
    const std::chrono::milliseconds m_body;
    const size_t m_mostWaiting;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::unordered_map<int, Clock::time_point> m_deadlines;
    std::list<int> m_queue; ///< those that owe a header, the longest first
    std::unordered_map<int, std::list<int>::iterator> m_places;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace gatehouse
