// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventFilter.h"
#include "app/events/EventPostings.h"
#include "app/events/EventTable.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// More bars than a screen has pixels are a mistake of the caller, not a picture.
constexpr qint64 mostBuckets = 20000;

bool tallyKnows(const EventQuery &query)
{
    return query.applicationId.isEmpty() && query.resource.isEmpty() && query.search.isEmpty() && !query.since &&
           !query.until;
}

/// The tally, and the newest events that it does not count yet.
Result<qint64> countFromTally(Connection &connection, const EventQuery &query)
{
    QStringList conditions{u"true"_s};
    QVariantList values;
    if (!query.types.isEmpty()) {
        const EventCondition types = EventPostings::plain(EventFacet::Type, query.types);
        conditions.append(types.where);
        values += types.values;
    }
    if (query.success) {
        conditions.append(u"success = ?"_s);
        values.append(*query.success);
    }
    const QString where = conditions.join(u" AND "_s);
    auto counted =
        connection.first(u"SELECT (SELECT coalesce(sum(events), 0) FROM event_counts WHERE %1) + (SELECT "
                         "count(*) FROM events WHERE id > (SELECT counted_to FROM event_chain) AND %1)"_s.arg(where),
                         values + values);
    if (!counted)
        return failure(counted.error());
    return counted->value(0).toLongLong();
}

struct Span {
    qint64 from = 0;
    qint64 to = -1; ///< inclusive; before `from` when there is no event
};

Result<Span> spanOf(Connection &connection, const EventQuery &query)
{
    // Two sub-selects, because one query for both ends reads the whole index (spec/performance.md, trap 7).
    auto ends = connection.first(u"SELECT (SELECT min(timestamp) FROM events), (SELECT max(timestamp) FROM events)"_s);
    if (!ends)
        return failure(ends.error());
    if (ends->value(0).isNull())
        return Span{};
    Span span{ends->at(0).toLongLong(), ends->at(1).toLongLong()};
    if (query.since)
        span.from = query.since->toMSecsSinceEpoch();
    if (query.until)
        span.to = query.until->toMSecsSinceEpoch() - 1;
    return span;
}

} // namespace

Result<qint64> EventTable::count(Connection &connection, const EventQuery &query)
{
    if (tallyKnows(query))
        return countFromTally(connection, query);
    auto filter = EventFilter::of(connection, query);
    if (!filter)
        return failure(filter.error());
    auto rows = connection.exec(u"SELECT count(*) FROM "_s + filter->fromWhereToCount(), filter->values());
    if (!rows)
        return failure(rows.error());
    return rows->next() ? rows->value(0).toLongLong() : 0;
}

Result<QList<EventBucket>> EventTable::histogram(Connection &connection, const EventQuery &query,
                                                 qint64 secondsPerBucket)
{
    const qint64 width = qMax<qint64>(1, secondsPerBucket) * 1000;
    auto span = spanOf(connection, query);
    if (!span)
        return failure(span.error());
    QList<EventBucket> buckets;
    if (span->to < span->from)
        return buckets;
    const qint64 first = span->from / width;
    const qint64 count = span->to / width - first + 1;
    if (count > mostBuckets)
        return failure(ErrorKind::Invalid, QCoreApplication::translate(
                                               "EventTable", "This range of time is too long for slices this short. "
                                                             "Choose longer slices."));
    for (qint64 i = 0; i < count; ++i)
        buckets.append({QDateTime::fromMSecsSinceEpoch((first + i) * width, Qt::UTC), 0, 0});
    auto filter = EventFilter::of(connection, query);
    if (!filter)
        return failure(filter.error());
    auto rows = connection.exec(u"SELECT timestamp / %1, success, count(*) FROM %2 GROUP BY 1, 2"_s.arg(
                                    QString::number(width), filter->fromWhere()),
                                filter->values());
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        const qint64 at = rows->value(0).toLongLong() - first;
        if (at < 0 || at >= count)
            continue;
        EventBucket &bucket = buckets[at];
        (rows->value(1).toBool() ? bucket.succeeded : bucket.failed) += rows->value(2).toLongLong();
    }
    return buckets;
}

} // namespace gatehouse
