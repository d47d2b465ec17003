// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventFilter.h"

#include "app/events/EventPostings.h"
#include "app/events/EventSearch.h"

namespace gatehouse
{

Result<EventFilter> EventFilter::of(Connection &connection, const EventQuery &query)
{
    // The statement begins with what finds the fewest, as a rule, and asks each of them for the rest: not with a text
    // that no index finds.
    EventFilter filter;
    bool begun = false;
    if (!query.search.isEmpty()) {
        auto condition = EventSearch::condition(connection, query.search);
        if (!condition)
            return failure(condition.error());
        begun = !condition->index.isEmpty();
        begun ? filter.begin(*condition) : filter.add(condition->where, condition->values);
    }
    const auto facet = [&](EventFacet facet, const QStringList &values) {
        if (values.isEmpty())
            return;
        if (std::exchange(begun, true)) {
            const EventCondition plain = EventPostings::plain(facet, values);
            filter.add(plain.where, plain.values);
        } else {
            filter.begin(EventPostings::condition(connection, facet, values));
        }
    };
    const auto ifAny = [](const QString &value) { return value.isEmpty() ? QStringList() : QStringList{value}; };
    facet(EventFacet::Resource, ifAny(query.resource));
    facet(EventFacet::Application, ifAny(query.applicationId));
    facet(EventFacet::Type, query.types);
    if (query.since)
        filter.add(QStringLiteral("timestamp >= ?"), {*query.since});
    if (query.until)
        filter.add(QStringLiteral("timestamp < ?"), {*query.until});
    if (query.success)
        filter.add(QStringLiteral("success = ?"), {*query.success});
    return filter;
}

void EventFilter::begin(const EventCondition &condition)
{
    m_first = condition;
    add(condition.where, condition.values);
}

void EventFilter::add(const QString &condition, const QVariantList &values)
{
    m_conditions.append(condition);
    m_values.append(values);
}

QString EventFilter::fromWhere() const { return m_first.from() + u' ' + where(); }

QString EventFilter::fromWhereToCount() const
{
    const bool alone = !m_first.index.isEmpty() && m_conditions.size() == 1;
    return alone ? m_first.index + u' ' + where() : fromWhere();
}

QString EventFilter::where() const
{
    return m_conditions.isEmpty() ? QString() : QStringLiteral("WHERE ") + m_conditions.join(QStringLiteral(" AND "));
}

} // namespace gatehouse
