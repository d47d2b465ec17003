// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimPace.h"

#include <algorithm>

namespace gatehouse
{

using std::chrono::milliseconds;

ScimPace::ScimPace(double callsPerSecond, int atOnce, QObject *parent)
    : QObject(parent)
    , m_between(callsPerSecond > 0 ? qint64(1000 / callsPerSecond) : 0)
    , m_atOnce(std::max(1, atOnce))
{
    m_clock.start();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ScimPace::next);
}

void ScimPace::add(Call call, Done done)
{
    m_waiting.append({std::move(call), std::move(done)});
    next();
}

void ScimPace::addFirst(Call call, Done done)
{
    m_waiting.prepend({std::move(call), std::move(done)});
    next();
}

void ScimPace::holdFor(milliseconds time)
{
    m_nextAt = std::max(m_nextAt, m_clock.elapsed() + qint64(time.count()));
    Q_EMIT held(time.count());
}

void ScimPace::next()
{
    while (!m_waiting.isEmpty() && m_running < m_atOnce) {
        const qint64 now = m_clock.elapsed();
        if (now < m_nextAt) {
            m_timer.start(milliseconds(std::min<qint64>(m_nextAt - now, 60'000)));
            return;
        }
        if (m_between.count() > 0)
            m_nextAt = now + m_between.count();
        const Waiting first = m_waiting.dequeue();
        begin(first.call, first.done);
    }
}

void ScimPace::begin(const Call &call, const Done &done)
{
    ++m_running;
    async::whenDone(call(), this, [this, done](const Result<ScimAnswer> &answer) {
        --m_running;
        m_waitedForOthers += answer && answer->waitedForOthers;
        if (isOneAtATime())
            m_atOnce = 1;
        if (answer) {
            done(*answer);
        } else {
            ScimAnswer unknown;
            unknown.verdict = ScimAnswer::Verdict::Unknown;
            unknown.message = answer.error().message;
            done(unknown);
        }
        next();
    });
}

} // namespace gatehouse

#include "moc_ScimPace.cpp"
