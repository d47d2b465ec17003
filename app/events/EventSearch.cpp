// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventSearch.h"

namespace gatehouse
{

namespace
{

const QString searchedText = QStringLiteral(
    "type || ' ' || actor_name || ' ' || application_name || ' ' || resource_name || ' ' || error_message "
    "|| ' ' || details");

/// Catches up with the events written since the last search, in one transaction.
Result<void> catchUp(Connection &connection)
{
    auto state = connection.first(QStringLiteral("SELECT last_id, searchable_to FROM event_chain"));
    if (!state)
        return failure(state.error());
    if (state->isEmpty() || state->at(0).toLongLong() == state->at(1).toLongLong())
        return {};
    return connection.transaction([](Connection &inside) -> Result<void> {
        auto added = inside.change(
            QStringLiteral("INSERT INTO events_search (rowid, text) SELECT id, ") + searchedText +
            QStringLiteral(" FROM events WHERE id > (SELECT searchable_to FROM event_chain) ORDER BY id"));
        if (!added)
            return failure(added.error());
        auto noted = inside.change(QStringLiteral("UPDATE event_chain SET searchable_to = last_id"));
        if (!noted)
            return failure(noted.error());
        return {};
    });
}

QString escaped(QString text)
{
    return text.replace(u'!', QLatin1String("!!"))
        .replace(u'%', QLatin1String("!%"))
        .replace(u'_', QLatin1String("!_"));
}

} // namespace

Result<EventSearch::Condition> EventSearch::condition(Connection &connection, const QString &text)
{
    if (!connection.dialect().isSqlite())
        return Condition{u'(' + searchedText + QStringLiteral(") ILIKE ? ESCAPE '!'"), {u'%' + escaped(text) + u'%'}};
    // Shorter than a trigram: nothing to look up, so the newest rows are read until the page is full.
    if (text.toUcs4().size() < 3)
        return Condition{u'(' + searchedText + QStringLiteral(") LIKE ? ESCAPE '!'"), {u'%' + escaped(text) + u'%'}};
    if (auto caught = catchUp(connection); !caught)
        return failure(caught.error());
    QString quoted = text;
    quoted.replace(u'"', QLatin1String("\"\""));
    return Condition{QStringLiteral("id IN (SELECT rowid FROM events_search WHERE events_search MATCH ?)"),
                     {u'"' + quoted + u'"'}};
}

} // namespace gatehouse
