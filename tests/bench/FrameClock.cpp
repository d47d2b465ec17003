// SPDX-License-Identifier: Apache-2.0
#include "tests/bench/FrameClock.h"

#include <QThread>

#include <cstdio>
#include <ctime>
#include <unistd.h>

namespace gatehouse::bench
{

namespace
{

constexpr int tickEvery = 4;          // ms
constexpr int measureEvery = 50;      // ms
constexpr qint64 longestFrame = 100;  // ms, R24
constexpr qint64 mostMemory = 500000; // kB, R24

qint64 residentNow()
{
    std::FILE *file = std::fopen("/proc/self/statm", "r");
    long long pages = 0;
    if (!file || std::fscanf(file, "%*d %lld", &pages) != 1)
        qFatal("/proc/self/statm cannot be read");
    std::fclose(file);
    return pages * ::sysconf(_SC_PAGESIZE) / 1024;
}

/// Milliseconds that this thread has computed.
double processorTime()
{
    timespec now{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

} // namespace

FrameClock::FrameClock(int &argc, char **argv) : QApplication(argc, argv)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&m_timer, &QTimer::timeout, this, &FrameClock::tick);
    m_timer.start(tickEvery);
    m_sinceTick.start();
    m_sinceMeasured.start();
}

void FrameClock::tick()
{
    m_longest = std::max(m_longest, m_sinceTick.restart() - tickEvery);
    const double processor = processorTime();
    m_busiest = std::max(m_busiest, processor - std::exchange(m_processor, processor));
    if (m_sinceMeasured.elapsed() < measureEvery)
        return;
    m_sinceMeasured.restart();
    m_highest = std::max(m_highest, residentNow());
}

bool FrameClock::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    // Whoever receives it may be gone afterwards.
    const QByteArray name = receiver->metaObject()->className() + QByteArray("/") + receiver->objectName().toUtf8();
    const int type = event->type();
    QElapsedTimer timer;
    timer.start();
    ++m_depth;
    const bool done = QApplication::notify(receiver, event);
    --m_depth;
    if (timer.elapsed() > m_longestEvent) {
        m_longestEvent = timer.elapsed();
        m_longestIn = name + " event " + QByteArray::number(type);
    }
    return done;
}

bool FrameClock::print(const char *what)
{
    tick();
    const bool kept = m_longest <= longestFrame && m_highest <= mostMemory;
    std::printf(
        "%-28s longest frame %lld ms, busiest %.0f ms (%s)  target <= %lld ms; %lld MB  target <= %lld MB  %s\n", what,
        static_cast<long long>(m_longest), m_busiest, m_longestIn.constData(), static_cast<long long>(longestFrame),
        static_cast<long long>(m_highest / 1000), static_cast<long long>(mostMemory / 1000), kept ? "kept" : "MISSED");
    std::fflush(stdout);
    startAnew();
    return kept;
}

void FrameClock::startAnew()
{
    m_longest = m_longestEvent = m_highest = 0;
    m_busiest = 0;
    m_processor = processorTime();
    m_longestIn.clear();
    m_sinceTick.restart();
}

} // namespace gatehouse::bench
