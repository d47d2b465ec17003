// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace gatehouse
{

/// A choice of the time range menu of Directory Insights, and how its histogram is sliced.
struct TimeRange {
    QString label;        ///< "Last 24 hours"
    qint64 seconds = 0;   ///< how far it goes back from now; 0: everything
    qint64 slice = 86400; ///< seconds per bar

    /// Where it starts, on the edge of a slice; invalid for everything.
    QDateTime start(const QDateTime &now) const;
    bool operator==(const TimeRange &) const = default;
};

/// All choices; `Last 24 hours` is the one to start with.
const QList<TimeRange> &timeRanges();

/// "Events per 15 minutes"
QString sliceTitle(qint64 secondsPerSlice);

} // namespace gatehouse
