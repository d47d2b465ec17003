// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace gatehouse
{

/// Shuts connections down whose client does not get its header or body across in time. libmicrohttpd only knows
/// inactivity, which a client that drips never shows. Used from any thread.
class ConnectionWatch
{
public:
    ConnectionWatch(std::chrono::milliseconds header, std::chrono::milliseconds body);
    ~ConnectionWatch();

    void expectHeader(int socket) { expect(socket, m_header); }
    void expectBody(int socket) { expect(socket, m_body); }
    void forget(int socket);

private:
    using Clock = std::chrono::steady_clock;

    void expect(int socket, std::chrono::milliseconds within);
    void run();

    const std::chrono::milliseconds m_header;
    const std::chrono::milliseconds m_body;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::unordered_map<int, Clock::time_point> m_deadlines;
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace gatehouse
