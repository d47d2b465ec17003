// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace gatehouse::bench
{

/// How long the window stood still at the longest, and the memory of the process at its highest, since both were last
/// asked for. A frame is the time between two turns of a timer that wants to run every few milliseconds: whatever else
/// the window did in it, nobody could see or press anything. An application of its own, so that it can name what took
/// longest.
class FrameClock : public QApplication
{
public:
    FrameClock(int &argc, char **argv);
    bool notify(QObject *receiver, QEvent *event) override;

    /// Prints both against their targets and starts anew; answers whether they were kept.
    bool print(const char *what);
    void startAnew();

private:
    void tick();

    QTimer m_timer;
    QElapsedTimer m_sinceTick;
    QElapsedTimer m_sinceMeasured;
    qint64 m_longest = 0;      ///< ms
    double m_busiest = 0;      ///< ms of processor time in one frame: what it would be on an idle machine
    double m_processor = 0;    ///< ms, at the last tick
    qint64 m_longestEvent = 0; ///< ms
    QByteArray m_longestIn;
    qint64 m_highest = 0; ///< kB
    int m_depth = 0;
};

} // namespace gatehouse::bench
