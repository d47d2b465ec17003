// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QCoreApplication>
#include <QSocketNotifier>

#include <csignal>
#include <functional>
#include <pthread.h>
#include <sys/signalfd.h>
#include <unistd.h>
#include <utility>

namespace gatehouse
{

/// SIGTERM and SIGINT as something to wait for, instead of a handler in which almost nothing is allowed.
namespace StopSignals
{

inline sigset_t set()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

/// Before the first thread starts, so that every thread inherits it.
inline void block()
{
    const sigset_t signals = set();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

/// Until one of them arrives; for programs without an event loop.
inline void wait()
{
    const sigset_t signals = set();
    int which = 0;
    sigwait(&signals, &which);
}

/// Calls `stop` in the event loop when the first of them arrives, and quits at the second.
class Notifier
{
public:
    Notifier(QCoreApplication *app, std::function<void()> stop)
        : m_descriptor(makeDescriptor())
        , m_notifier(m_descriptor, QSocketNotifier::Read)
    {
        QObject::connect(&m_notifier, &QSocketNotifier::activated, app, [this, stop = std::move(stop)] {
            signalfd_siginfo arrived;
            if (::read(m_descriptor, &arrived, sizeof arrived) != sizeof arrived)
                return;
            if (std::exchange(m_stopping, true))
                QCoreApplication::quit();
            else
                stop();
        });
    }
    ~Notifier() { ::close(m_descriptor); }
    Notifier(const Notifier &) = delete;
    Notifier &operator=(const Notifier &) = delete;

private:
    static int makeDescriptor()
    {
        const sigset_t signals = set();
        return ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
    }

    const int m_descriptor;
    QSocketNotifier m_notifier;
    bool m_stopping = false;
};

} // namespace StopSignals
} // namespace gatehouse
