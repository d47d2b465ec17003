// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventTable.h"

#include "app/events/EventFilter.h"
#include "app/events/EventRow.h"
#include "app/store/InsertRows.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

constexpr qsizetype rowsAtOnce =
    50; ///< that are made before they are written: more of them leave the processor's cache

/// Where the chain stands. A transaction is the only one that writes until it ends (Connection::transaction), so nobody
/// else chains to the same link.
Result<QVariantList> chainHead(Connection &connection)
{
    auto head = connection.first(QStringLiteral("SELECT last_id, head FROM event_chain"));
    if (head && head->isEmpty())
        return failure(ErrorKind::Damaged,
                       QCoreApplication::translate("EventTable", "The event log is damaged. Nothing "
                                                                 "was changed. Restore the "
                                                                 "workspace from a backup."));
    return head;
}

} // namespace

Result<Event> EventTable::append(Connection &connection, const Event &event)
{
    auto appended = append(connection, QList<Event>{event});
    if (!appended)
        return failure(appended.error());
    return appended->first();
}

Result<QList<Event>> EventTable::append(Connection &connection, QList<Event> events)
{
    if (events.isEmpty())
        return events;
    return connection.transaction([&events](Connection &inside) -> Result<QList<Event>> {
        auto head = chainHead(inside);
        if (!head)
            return failure(head.error());
        qint64 id = head->at(0).toLongLong();
        QByteArray hash = head->at(1).toByteArray();
        static const QString columns = QStringLiteral("events (") + EventRow::columns + u')';
        for (qsizetype done = 0; done < events.size();) {
            QList<QVariantList> rows;
            rows.reserve(rowsAtOnce);
            for (; done < events.size() && rows.size() < rowsAtOnce; ++done) {
                Event &event = events[done];
                event.id = ++id;
                if (!event.timestamp.isValid())
                    event.timestamp = QDateTime::currentDateTimeUtc();
                QVariantList row = EventRow::values(event);
                hash = event.hash = EventRow::link(hash, row);
                row.append(hash);
                rows.append(std::move(row));
            }
            if (auto written = insertRows(inside, columns, rows); !written)
                return failure(written.error());
        }
        if (auto moved = inside.change(QStringLiteral("UPDATE event_chain SET last_id = ?, head = ?"), {id, hash});
            !moved)
            return failure(moved.error());
        return events;
    });
}

Result<Page<Event>> EventTable::list(Connection &connection, const EventQuery &query)
{
    auto filter = EventFilter::of(connection, query);
    if (!filter)
        return failure(filter.error());
    if (!query.page.after.isEmpty())
        filter->add(filter->orderColumn() + QStringLiteral(" < ?"), {query.page.after.toLongLong()});
    const int limit = qBound(1, query.page.limit, 10000);
    auto rows = connection.exec(QStringLiteral("SELECT %1 FROM %2 ORDER BY %3 DESC LIMIT ?")
                                    .arg(EventRow::columns, filter->fromWhere(), filter->orderColumn()),
                                filter->values() + QVariantList{limit + 1});
    if (!rows)
        return failure(rows.error());
    Page<Event> page;
    while (rows->next()) {
        if (page.items.size() == limit) {
            page.next = QString::number(page.items.last().id);
            break;
        }
        page.items.append(EventRow::event(*rows));
    }
    return page;
}

Result<QString> EventTable::keyBefore(Connection &connection, const EventQuery &query, qint64 row)
{
    if (row <= 0)
        return QString();
    auto filter = EventFilter::of(connection, query);
    if (!filter)
        return failure(filter.error());
    // Ids have no gaps, so the place in the whole list is a subtraction; in a filtered one the index is walked.
    auto rows = filter->isEmpty()
                    ? connection.exec(QStringLiteral("SELECT last_id + 1 - ? FROM event_chain"), {row})
                    : connection.exec(QStringLiteral("SELECT %2 FROM %1 ORDER BY %2 DESC LIMIT 1 OFFSET ?")
                                          .arg(filter->fromWhere(), filter->orderColumn()),
                                      filter->values() + QVariantList{row - 1});
    if (!rows)
        return failure(rows.error());
    return rows->next() ? QString::number(rows->value(0).toLongLong()) : QString();
}

} // namespace gatehouse
