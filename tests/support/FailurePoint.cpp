// SPDX-License-Identifier: Apache-2.0
#include "tests/support/FailurePoint.h"

#include <QStringList>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <ctime>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace
{

using What = gatehouse::FailurePoint::What;

std::atomic<qint64> counted{0};
std::atomic<qint64> point{0};
std::atomic<qint64> ahead{0};
std::atomic<What> failing{What::Nothing};

/// False when there is no room.
bool mayGoOn(bool intoFile)
{
    const qint64 number = ++counted;
    const What what = failing;
    if (what == What::Killed && number == point)
        ::kill(::getpid(), SIGKILL);
    return what != What::DiskFull || !intoFile || number < point;
}

} // namespace

// What the libraries of this program call.
extern "C" {

[[gnu::visibility("default")]] ssize_t pwrite64(int file, const void *bytes, size_t size, off64_t offset)
{
    if (!mayGoOn(true)) {
        errno = ENOSPC;
        return -1;
    }
    return ::syscall(SYS_pwrite64, file, bytes, size, offset);
}

[[gnu::visibility("default")]] int fdatasync(int file)
{
    mayGoOn(false);
    return int(::syscall(SYS_fdatasync, file));
}

[[gnu::visibility("default")]] ssize_t send(int socket, const void *bytes, size_t size, int flags)
{
    mayGoOn(false);
    return ::syscall(SYS_sendto, socket, bytes, size, flags, nullptr, 0);
}

[[gnu::visibility("default")]] int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    const int result = int(::syscall(SYS_clock_gettime, clock, time));
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += ahead;
    return result;
}

[[gnu::visibility("default")]] int gettimeofday(timeval *time, void *zone) noexcept
{
    const int result = int(::syscall(SYS_gettimeofday, time, zone));
    if (result == 0)
        time->tv_sec += ahead;
    return result;
}

[[gnu::visibility("default")]] time_t time(time_t *seconds) noexcept
{
    timespec now{};
    clock_gettime(CLOCK_REALTIME, &now);
    if (seconds)
        *seconds = now.tv_sec;
    return now.tv_sec;
}

} // extern "C"

namespace gatehouse
{

QString FailurePoint::text() const { return QStringLiteral("%1:%2:%3").arg(int(what)).arg(at).arg(clockAhead.count()); }

FailurePoint FailurePoint::fromText(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    return {What(parts.value(0).toInt()), parts.value(1).toLongLong(),
            std::chrono::seconds(parts.value(2).toLongLong())};
}

void FailurePoint::arm() const
{
    ahead = clockAhead.count();
    point = at;
    counted = 0;
    failing = what;
}

qint64 FailurePoint::count() { return counted; }

} // namespace gatehouse
