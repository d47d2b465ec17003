// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

namespace gatehouse
{

/// A day to remember in an ExpiryCalendar.
struct CalendarEntry {
    QString uid; ///< the same whenever the calendar is made again, so that an import changes the entry and adds none
    QString summary;
    QString description;
    QDateTime when;

    bool operator==(const CalendarEntry &) const = default;
};

/// An iCalendar object (RFC 5545) with one VEVENT for each entry, reminders 30 and 7 days and 1 day before, in the
/// order of time. `made` is its DTSTAMP.
QByteArray expiryCalendar(QList<CalendarEntry> entries, const QDateTime &made);

} // namespace gatehouse
