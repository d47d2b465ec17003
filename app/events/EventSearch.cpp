// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventSearch.h"

#include "app/events/EventIndex.h"

namespace gatehouse
{

namespace
{

QString escaped(QString text)
{
    return text.replace(u'!', QLatin1String("!!"))
        .replace(u'%', QLatin1String("!%"))
        .replace(u'_', QLatin1String("!_"));
}

QString quoted(QString text) { return u'"' + text.replace(u'"', QLatin1String("\"\"")) + u'"'; }

} // namespace

QString EventSearch::searchedText()
{
    return QStringLiteral("type || ' ' || actor_name || ' ' || application_name || ' ' || resource_name || ' ' || "
                          "error_message || ' ' || details");
}

Result<EventCondition> EventSearch::condition(Connection &connection, const QString &text)
{
    EventCondition condition;
    const QVariant pattern = u'%' + escaped(text) + u'%';
    const QString scan = u'(' + searchedText() + QStringLiteral(") %1 ? ESCAPE '!'");
    if (!connection.dialect().isSqlite()) {
        condition.where = scan.arg(QStringLiteral("ILIKE"));
        condition.values = {pattern};
    } else if (text.toUcs4().size() < 3) {
        // Shorter than a trigram: nothing to look up, so the newest rows are read until the page is full.
        condition.where = scan.arg(QStringLiteral("LIKE"));
        condition.values = {pattern};
    } else if (EventIndex::isComplete(connection)) {
        // Index first and in its own order, so that a common word ends with the page and not with the last match.
        condition.index = QStringLiteral("events_search");
        condition.order = QStringLiteral("events_search.rowid");
        condition.where = QStringLiteral("events_search MATCH ?");
        condition.values = {quoted(text)};
    } else {
        auto state = connection.first(QStringLiteral("SELECT searchable_to FROM event_chain"));
        if (!state)
            return failure(state.error());
        condition.where = QStringLiteral("(events.id > ? AND %1 OR events.id IN (SELECT rowid FROM events_search "
                                         "WHERE events_search MATCH ?))")
                              .arg(scan.arg(QStringLiteral("LIKE")));
        condition.values = {state->value(0), pattern, quoted(text)};
    }
    return condition;
}

} // namespace gatehouse
