// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventIndex.h"

#include "app/events/EventSearch.h"
#include "app/store/NoWaiting.h"

namespace gatehouse
{

namespace
{

constexpr qint64 portion = 5000;

struct Range {
    qint64 after = 0;
    qint64 to = 0;

    qint64 size() const { return to - after; }
};

Result<void> index(Connection &connection, const Range &range)
{
    auto searched =
        connection.change(QStringLiteral("INSERT INTO events_search (rowid, text) SELECT id, %1 FROM events WHERE id "
                                         "> ? AND id <= ? ORDER BY id")
                              .arg(EventSearch::searchedText()),
                          {range.after, range.to});
    if (!searched)
        return failure(searched.error());
    // In the order of the table, which touches each of its pages once; an id that is the name as well is one row.
    auto posted = connection.change(
        QStringLiteral("WITH added AS (SELECT * FROM events WHERE id > ? AND id <= ?) INSERT INTO event_postings "
                       "(facet, value, event) SELECT 0, resource_id, id FROM added WHERE resource_id <> '' UNION "
                       "SELECT 0, resource_name, id FROM added WHERE resource_name <> '' UNION SELECT 1, "
                       "application_id, id FROM added WHERE application_id <> '' UNION SELECT 2, type, id FROM added"),
        {range.after, range.to});
    if (!posted)
        return failure(posted.error());
    return {};
}

Result<void> tally(Connection &connection, const Range &range)
{
    auto counted = connection.change(
        QStringLiteral("INSERT INTO event_counts (type, success, events) SELECT type, success, count(*) FROM events "
                       "WHERE id > ? AND id <= ? GROUP BY type, success ON CONFLICT (type, success) DO UPDATE SET "
                       "events = event_counts.events + excluded.events"),
        {range.after, range.to});
    if (!counted)
        return failure(counted.error());
    return {};
}

} // namespace

Result<qint64> EventIndex::catchUp(Connection &connection, qint64 most)
{
    const QString question = QStringLiteral("SELECT last_id, searchable_to, counted_to FROM event_chain");
    const bool isSearched = connection.dialect().isSqlite();
    const auto ranges = [&](Connection &inside) -> Result<std::pair<Range, Range>> {
        auto state = inside.first(question);
        if (!state)
            return failure(state.error());
        if (state->isEmpty())
            return std::pair<Range, Range>();
        const qint64 last = state->at(0).toLongLong();
        const auto next = [&](qint64 after) { return Range{after, qMin(after + most, last)}; };
        const Range tallied = next(state->at(2).toLongLong());
        return std::pair(isSearched ? next(state->at(1).toLongLong()) : Range{}, tallied);
    };
    auto behind = ranges(connection);
    if (!behind)
        return failure(behind.error());
    if (behind->first.size() <= 0 && behind->second.size() <= 0)
        return 0;
    const NoWaiting later(connection);
    return connection.transaction([&](Connection &inside) -> Result<qint64> {
        // Read again: another program may have done it since.
        auto range = ranges(inside);
        if (!range)
            return failure(range.error());
        const auto &[searched, tallied] = *range;
        if (searched.size() > 0) {
            if (auto done = index(inside, searched); !done)
                return failure(done.error());
        }
        if (tallied.size() > 0) {
            if (auto done = tally(inside, tallied); !done)
                return failure(done.error());
        }
        auto noted = inside.change(QStringLiteral("UPDATE event_chain SET searchable_to = ?, counted_to = ?"),
                                   {searched.to, tallied.to});
        if (!noted)
            return failure(noted.error());
        return qMax(searched.size(), tallied.size());
    });
}

bool EventIndex::isComplete(Connection &connection)
{
    if (connection.access() == Access::HelpDesk)
        return false;
    // In portions, so that another program's change need not wait for all of it.
    for (qint64 added = portion; added == portion;) {
        auto more = catchUp(connection, portion);
        if (!more)
            return false;
        added = *more;
    }
    return true;
}

} // namespace gatehouse
