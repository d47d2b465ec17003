// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <csignal>
#include <pthread.h>

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

/// Until one of them arrives.
inline void wait()
{
    const sigset_t signals = set();
    int which = 0;
    sigwait(&signals, &which);
}

} // namespace StopSignals
} // namespace gatehouse
