// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventPostings.h"

#include "app/events/EventIndex.h"

namespace gatehouse
{

namespace
{

QString isOneOf(const QString &column, qsizetype values)
{
    if (values == 1)
        return column + QStringLiteral(" = ?");
    return column + QStringLiteral(" IN (?") + QStringLiteral(", ?").repeated(values - 1) + u')';
}

} // namespace

EventCondition EventPostings::plain(EventFacet facet, const QStringList &values)
{
    EventCondition condition;
    for (const QString &value : values)
        condition.values.append(value);
    switch (facet) {
    case EventFacet::Resource:
        condition.where = u'(' + isOneOf(QStringLiteral("resource_id"), values.size()) + QStringLiteral(" OR ") +
                          isOneOf(QStringLiteral("resource_name"), values.size()) + u')';
        condition.values += condition.values;
        break;
    case EventFacet::Application:
        condition.where = isOneOf(QStringLiteral("application_id"), values.size());
        break;
    case EventFacet::Type:
        condition.where = isOneOf(QStringLiteral("type"), values.size());
        break;
    }
    return condition;
}

EventCondition EventPostings::condition(Connection &connection, EventFacet facet, const QStringList &values)
{
    EventCondition condition = plain(facet, values);
    if (!connection.dialect().isSqlite())
        return condition;
    QVariantList listed{int(facet)};
    for (const QString &value : values)
        listed.append(value);
    const QString isListed = QStringLiteral("facet = ? AND ") + isOneOf(QStringLiteral("value"), values.size());
    const bool isComplete = EventIndex::isComplete(connection);
    if (isComplete && values.size() == 1) {
        // In the list's own order, so that a long one ends with the page.
        condition.index = QStringLiteral("event_postings");
        condition.order = QStringLiteral("event_postings.event");
        condition.where = isListed;
        condition.values = listed;
        return condition;
    }
    const QString newest =
        QStringLiteral(" UNION ALL SELECT id FROM events WHERE id > (SELECT searchable_to FROM event_chain) AND ") +
        condition.where;
    condition.where = QStringLiteral("events.id IN (SELECT event FROM event_postings WHERE %1%2)")
                          .arg(isListed, isComplete ? QString() : newest);
    condition.values = isComplete ? listed : listed + condition.values;
    return condition;
}

} // namespace gatehouse
