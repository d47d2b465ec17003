// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scim/ScimWriter.h"

#include <QElapsedTimer>
#include <QQueue>
#include <QTimer>

#include <functional>

namespace gatehouse
{

/// Lets calls out as a provider bears them: only so many at a time, only so many a second, and none while it asked for
/// a pause (R16). A server that turns out to serve one connection at a time gets one call at a time from then on. Calls
/// begin in the order in which they were added, and the pause is by a clock that nobody sets.
class ScimPace : public QObject
{
    Q_OBJECT

public:
    using Call = std::function<Future<ScimAnswer>()>;
    using Done = std::function<void(const ScimAnswer &)>;

    /// `callsPerSecond` 0: as fast as they come.
    ScimPace(double callsPerSecond, int atOnce, QObject *parent);

    /// `done` is called from the event loop; a call that was cancelled counts as Unknown.
    void add(Call call, Done done);
    /// The same for a call that others wait for already: it comes first.
    void addFirst(Call call, Done done);
    void holdFor(std::chrono::milliseconds time);
    /// The server serves one connection at a time.
    bool isOneAtATime() const { return m_waitedForOthers >= 2; }
    /// Forgets the calls that have not begun; their `done` is never called.
    void clear() { m_waiting.clear(); }

Q_SIGNALS:
    /// The provider asked for a pause of this length.
    void held(qint64 milliseconds);

private:
    void next();
    void begin(const Call &call, const Done &done);

    struct Waiting {
        Call call;
        Done done;
    };
    const std::chrono::milliseconds m_between;
    int m_atOnce;
    int m_waitedForOthers = 0; ///< answers; one may be chance
    QQueue<Waiting> m_waiting;
    int m_running = 0;
    QElapsedTimer m_clock;
    qint64 m_nextAt = 0; ///< on m_clock
    QTimer m_timer;
};

} // namespace gatehouse
