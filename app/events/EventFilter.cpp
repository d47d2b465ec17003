// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventFilter.h"

#include "app/events/EventSearch.h"

namespace gatehouse
{

Result<EventFilter> EventFilter::of(Connection &connection, const EventQuery &query)
{
    EventFilter filter;
    if (!query.types.isEmpty()) {
        QVariantList types;
        for (const QString &type : query.types)
            types.append(type);
        filter.add(QStringLiteral("type IN (?") + QStringLiteral(", ?").repeated(types.size() - 1) + u')', types);
    }
    if (!query.applicationId.isEmpty())
        filter.add(QStringLiteral("application_id = ?"), {query.applicationId});
    if (!query.resource.isEmpty()) {
        const auto condition = EventSearch::ofResource(connection.dialect(), query.resource);
        filter.add(condition.where, condition.values);
    }
    if (query.since)
        filter.add(QStringLiteral("timestamp >= ?"), {*query.since});
    if (query.until)
        filter.add(QStringLiteral("timestamp < ?"), {*query.until});
    if (query.success)
        filter.add(QStringLiteral("success = ?"), {*query.success});
    if (!query.search.isEmpty()) {
        auto condition = EventSearch::condition(connection, query.search);
        if (!condition)
            return failure(condition.error());
        filter.m_from = condition->from;
        filter.m_order = condition->order;
        filter.add(condition->where, condition->values);
    }
    return filter;
}

void EventFilter::add(const QString &condition, const QVariantList &values)
{
    m_conditions.append(condition);
    m_values.append(values);
}

QString EventFilter::fromWhere() const { return m_from + u' ' + where(); }

QString EventFilter::where() const
{
    return m_conditions.isEmpty() ? QString() : QStringLiteral("WHERE ") + m_conditions.join(QStringLiteral(" AND "));
}

} // namespace gatehouse
