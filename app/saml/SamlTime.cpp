// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SamlTime.h"

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// Whether it is what the shape says, in which each 0 stands for any digit.
bool hasShape(QStringView text, QStringView shape)
{
    return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                      [](QChar c, QChar meant) { return meant == u'0' ? c >= u'0' && c <= u'9' : c == meant; });
}

/// XML Schema, part 2, section 3.2.7. Qt reads more than that: dates alone, minutes alone, commas, other zones.
bool isXsDateTime(QStringView text)
{
    constexpr QStringView shape = u"0000-00-00T00:00:00";
    if (!hasShape(text.first(std::min(text.size(), shape.size())), shape))
        return false;
    QStringView zone = text.sliced(shape.size());
    if (zone.startsWith(u'.')) {
        const auto end = std::find_if(zone.begin() + 1, zone.end(), [](QChar c) { return c < u'0' || c > u'9'; });
        if (end == zone.begin() + 1)
            return false;
        zone = zone.sliced(end - zone.begin());
    }
    if (zone.isEmpty() || zone == u"Z")
        return true;
    const QStringView offset = zone.sliced(1);
    return (zone.startsWith(u'+') || zone.startsWith(u'-')) && hasShape(offset, u"00:00") && offset <= u"14:00" &&
           offset[3] < u'6';
}

} // namespace

QDateTime samlTime(const QString &text)
{
    const QString trimmed = text.trimmed();
    if (!isXsDateTime(trimmed) || trimmed.size() > 40)
        return {};
    const QDateTime time = QDateTime::fromString(trimmed, Qt::ISODateWithMs);
    if (!time.isValid())
        return {};
    // Section 1.3.3: no time zone component but UTC; some senders leave the Z out, others write +00:00.
    return time.timeSpec() == Qt::LocalTime ? QDateTime(time.date(), time.time(), Qt::UTC) : time.toUTC();
}

QString toSamlTime(const QDateTime &time) { return time.toUTC().toString(u"yyyy-MM-dd'T'hh:mm:ss'Z'"); }

} // namespace gatehouse
