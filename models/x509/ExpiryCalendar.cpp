// SPDX-License-Identifier: Apache-2.0
#include "models/x509/ExpiryCalendar.h"

#include "models/x509/OddCharacters.h"

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestLine = 75; // octets without the line break, RFC 5545 section 3.1
constexpr int reminderDays[] = {30, 7, 1};

QString utc(const QDateTime &time) { return time.toUTC().toString(u"yyyyMMdd'T'HHmmss'Z'"); }

/// RFC 5545 section 3.3.11. Names come from certificates, so anything that could end the line is taken out first.
QString escaped(QString text)
{
    text.replace(u"\r\n"_s, u"\n"_s);
    QStringList lines = text.split(u'\n');
    for (QString &line : lines) {
        line = visibleName(line);
        line.replace(u'\\', u"\\\\"_s).replace(u';', u"\\;"_s).replace(u',', u"\\,"_s);
    }
    return lines.join(u"\\n"_s);
}

/// Folds between characters: a line break inside of one would make two broken ones.
void addLine(QByteArray &calendar, const QString &line)
{
    qsizetype length = 0;
    for (qsizetype i = 0, size = 0; i < line.size(); i += size) {
        size = line[i].isHighSurrogate() && i + 1 < line.size() ? 2 : 1;
        const QByteArray octets = line.mid(i, size).toUtf8();
        if (length + octets.size() > longestLine) {
            calendar += "\r\n ";
            length = 1;
        }
        calendar += octets;
        length += octets.size();
    }
    calendar += "\r\n";
}

} // namespace

QByteArray expiryCalendar(QList<CalendarEntry> entries, const QDateTime &made)
{
    std::stable_sort(entries.begin(), entries.end(),
                     [](const CalendarEntry &a, const CalendarEntry &b) { return a.when < b.when; });
    QByteArray calendar;
    addLine(calendar, u"BEGIN:VCALENDAR"_s);
    addLine(calendar, u"VERSION:2.0"_s);
    addLine(calendar, u"PRODID:-//Gatehouse//Certificate expiry//EN"_s);
    for (const CalendarEntry &entry : std::as_const(entries)) {
        addLine(calendar, u"BEGIN:VEVENT"_s);
        addLine(calendar, u"UID:"_s + escaped(entry.uid));
        addLine(calendar, u"DTSTAMP:"_s + utc(made));
        addLine(calendar, u"DTSTART:"_s + utc(entry.when));
        addLine(calendar, u"SUMMARY:"_s + escaped(entry.summary));
        if (!entry.description.isEmpty())
            addLine(calendar, u"DESCRIPTION:"_s + escaped(entry.description));
        addLine(calendar, u"TRANSP:TRANSPARENT"_s);
        for (const int days : reminderDays) {
            addLine(calendar, u"BEGIN:VALARM"_s);
            addLine(calendar, u"ACTION:DISPLAY"_s);
            addLine(calendar, u"DESCRIPTION:"_s + escaped(entry.summary));
            addLine(calendar, u"TRIGGER:-P%1D"_s.arg(days));
            addLine(calendar, u"END:VALARM"_s);
        }
        addLine(calendar, u"END:VEVENT"_s);
    }
    addLine(calendar, u"END:VCALENDAR"_s);
    return calendar;
}

} // namespace gatehouse
