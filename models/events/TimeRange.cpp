// SPDX-License-Identifier: Apache-2.0
#include "models/events/TimeRange.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TimeRange)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;

} // namespace

QDateTime TimeRange::start(const QDateTime &now) const
{
    if (seconds == 0)
        return {};
    const qint64 last = now.toSecsSinceEpoch() / slice * slice + slice;
    return QDateTime::fromSecsSinceEpoch(last - seconds, Qt::UTC);
}

const QList<TimeRange> &timeRanges()
{
    static const QList<TimeRange> ranges = {
        {Texts::tr("Last hour"), hour, minute},        {Texts::tr("Last 24 hours"), day, 15 * minute},
        {Texts::tr("Last 7 days"), 7 * day, 2 * hour}, {Texts::tr("Last 30 days"), 30 * day, 8 * hour},
        {Texts::tr("Last 90 days"), 90 * day, day},    {Texts::tr("All events"), 0, day},
    };
    return ranges;
}

QString sliceTitle(qint64 seconds)
{
    if (seconds % day == 0)
        return seconds == day ? Texts::tr("Events per day") : Texts::tr("Events per %1 days").arg(seconds / day);
    if (seconds % hour == 0)
        return seconds == hour ? Texts::tr("Events per hour") : Texts::tr("Events per %1 hours").arg(seconds / hour);
    return seconds == minute ? Texts::tr("Events per minute")
                             : Texts::tr("Events per %1 minutes").arg(seconds / minute);
}

} // namespace gatehouse
