// SPDX-License-Identifier: Apache-2.0
#include "models/events/TimeRange.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

QString translated(const char *text) { return QCoreApplication::translate("TimeRange", text); }

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
        {translated("Last hour"), hour, minute},        {translated("Last 24 hours"), day, 15 * minute},
        {translated("Last 7 days"), 7 * day, 2 * hour}, {translated("Last 30 days"), 30 * day, 8 * hour},
        {translated("Last 90 days"), 90 * day, day},    {translated("All events"), 0, day},
    };
    return ranges;
}

QString sliceTitle(qint64 seconds)
{
    if (seconds % day == 0)
        return seconds == day ? translated("Events per day") : translated("Events per %1 days").arg(seconds / day);
    if (seconds % hour == 0)
        return seconds == hour ? translated("Events per hour") : translated("Events per %1 hours").arg(seconds / hour);
    return seconds == minute ? translated("Events per minute")
                             : translated("Events per %1 minutes").arg(seconds / minute);
}

} // namespace gatehouse
