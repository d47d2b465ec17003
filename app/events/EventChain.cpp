// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventChain.h"

#include "app/events/EventRow.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int rowsAtOnce = 5000;

/// Checks the events after `report.events`; false when there are none left or one does not fit.
Result<bool> verifyMore(Connection &connection, ChainReport &report)
{
    auto rows = connection.exec(
        u"SELECT %1 FROM events WHERE id > ? ORDER BY id LIMIT %2"_s.arg(EventRow::columns).arg(rowsAtOnce),
        {report.events});
    if (!rows)
        return failure(rows.error());
    bool any = false;
    while (rows->next()) {
        any = true;
        const qint64 expected = report.events + 1;
        const QByteArray hash = rows->value(14).toByteArray();
        if (rows->value(0).toLongLong() != expected || EventRow::link(report.head, EventRow::stored(*rows)) != hash) {
            report.whole = false;
            report.firstBroken = expected;
            return false;
        }
        report.events = expected;
        report.head = hash;
    }
    return any;
}

} // namespace

Result<ChainReport> EventChain::verify(Connection &connection)
{
    // Before the rows: events that are appended while we read are then ahead of this mark, never behind it.
    auto mark = connection.first(u"SELECT last_id, head FROM event_chain"_s);
    if (!mark)
        return failure(mark.error());
    ChainReport report;
    const qint64 last = mark->value(0).toLongLong();
    while (true) {
        auto more = verifyMore(connection, report);
        if (!more)
            return failure(more.error());
        if (!*more)
            break;
    }
    if (!report.whole)
        return report;
    if (report.events < last) {
        report.whole = false;
        report.firstBroken = report.events + 1;
        return report;
    }
    auto marked = last == 0 ? Result<QVariantList>(QVariantList{QByteArray()})
                            : connection.first(u"SELECT hash FROM events WHERE id = ?"_s, {last});
    if (!marked)
        return failure(marked.error());
    if (marked->value(0).toByteArray() != mark->value(1).toByteArray()) {
        report.whole = false;
        report.firstBroken = last;
    }
    return report;
}

} // namespace gatehouse
