// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventSearch.h"

namespace gatehouse
{

namespace
{

constexpr qint64 portion = 5000;

const QString searchedText = QStringLiteral(
    "type || ' ' || actor_name || ' ' || application_name || ' ' || resource_name || ' ' || error_message "
    "|| ' ' || details");

QString escaped(QString text)
{
    return text.replace(u'!', QLatin1String("!!"))
        .replace(u'%', QLatin1String("!%"))
        .replace(u'_', QLatin1String("!_"));
}

QString quoted(QString text) { return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"'; }

/// For a session that may not fill the index: what it lacks, the newest events, is read one by one.
Result<EventSearch::Condition> withoutCatchingUp(Connection &connection, const QString &pattern, const QString &text)
{
    auto state = connection.first(QStringLiteral("SELECT searchable_to FROM event_chain"));
    if (!state)
        return failure(state.error());
    EventSearch::Condition condition;
    condition.where = QStringLiteral("(id > ? AND (") + searchedText +
                      QStringLiteral(") LIKE ? ESCAPE '!' OR id IN (SELECT rowid FROM events_search WHERE "
                                     "events_search MATCH ?))");
    condition.values = {state->value(0), pattern, quoted(text)};
    return condition;
}

} // namespace

Result<qint64> EventSearch::catchUp(Connection &connection, qint64 most)
{
    if (!connection.dialect().isSqlite())
        return 0;
    auto state = connection.first(QStringLiteral("SELECT last_id, searchable_to FROM event_chain"));
    if (!state)
        return failure(state.error());
    if (state->isEmpty() || state->at(0).toLongLong() <= state->at(1).toLongLong())
        return 0;
    return connection.transaction([most](Connection &inside) -> Result<qint64> {
        // Read again: another program may have done it since.
        auto from = inside.first(QStringLiteral("SELECT searchable_to, last_id FROM event_chain"));
        if (!from)
            return failure(from.error());
        const qint64 to = qMin(from->at(0).toLongLong() + most, from->at(1).toLongLong());
        auto added =
            inside.change(QStringLiteral("INSERT INTO events_search (rowid, text) SELECT id, ") + searchedText +
                              QStringLiteral(" FROM events WHERE id > ? AND id <= ? ORDER BY id"),
                          {from->at(0), to});
        if (!added)
            return failure(added.error());
        // In the order of the table, which touches each of its pages once; an id that is the name as well is one row.
        const QVariantList range{from->at(0), to};
        auto listed = inside.change(
            QStringLiteral("INSERT INTO event_resources (resource, id) SELECT resource_id, id FROM events WHERE id > ? "
                           "AND id <= ? AND resource_id <> '' UNION SELECT resource_name, id FROM events WHERE id > ? "
                           "AND id <= ? AND resource_name <> ''"),
            range + range);
        if (!listed)
            return failure(listed.error());
        auto noted = inside.change(QStringLiteral("UPDATE event_chain SET searchable_to = ?"), {to});
        if (!noted)
            return failure(noted.error());
        return to - from->at(0).toLongLong();
    });
}

EventSearch::Condition EventSearch::ofResource(const Dialect &dialect, const QString &resource)
{
    Condition condition;
    condition.where = QStringLiteral("(resource_id = ? OR resource_name = ?)");
    condition.values = {resource, resource};
    if (dialect.isSqlite()) {
        condition.where = QStringLiteral("events.id IN (SELECT id FROM event_resources WHERE resource = ? UNION ALL "
                                         "SELECT id FROM events WHERE id > (SELECT searchable_to FROM event_chain) "
                                         "AND ") +
                          condition.where + u')';
        condition.values.prepend(resource);
    }
    return condition;
}

Result<EventSearch::Condition> EventSearch::condition(Connection &connection, const QString &text)
{
    Condition condition;
    condition.values = {u'%' + escaped(text) + u'%'};
    if (!connection.dialect().isSqlite()) {
        condition.where = u'(' + searchedText + QStringLiteral(") ILIKE ? ESCAPE '!'");
        return condition;
    }
    // Shorter than a trigram: nothing to look up, so the newest rows are read until the page is full.
    if (text.toUcs4().size() < 3) {
        condition.where = u'(' + searchedText + QStringLiteral(") LIKE ? ESCAPE '!'");
        return condition;
    }
    if (connection.access() == Access::HelpDesk)
        return withoutCatchingUp(connection, condition.values.constFirst().toString(), text);
    // In portions, so that another program's change need not wait for all of it.
    for (qint64 added = portion; added == portion;) {
        auto more = catchUp(connection, portion);
        if (!more)
            return failure(more.error());
        added = *more;
    }
    // Index first and in its own order, so that a common word ends with the page and not with the last match.
    condition.from = QStringLiteral("events_search CROSS JOIN events ON events.id = events_search.rowid");
    condition.order = QStringLiteral("events_search.rowid");
    condition.where = QStringLiteral("events_search MATCH ?");
    condition.values = {quoted(text)};
    return condition;
}

} // namespace gatehouse
