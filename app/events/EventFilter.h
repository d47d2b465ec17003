// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/events/EventCondition.h"
#include "app/store/Connection.h"
#include "models/events/Event.h"

namespace gatehouse
{

/// FROM and WHERE of an EventQuery.
class EventFilter
{
public:
    static Result<EventFilter> of(Connection &connection, const EventQuery &query);

    void add(const QString &condition, const QVariantList &values = {});
    /// Everything is asked for.
    bool isEmpty() const { return m_conditions.isEmpty(); }
    /// "events WHERE … AND …"
    QString fromWhere() const;
    /// The same for a count, which an index answers alone when nothing else is asked.
    QString fromWhereToCount() const;
    /// "WHERE … AND …", or nothing.
    QString where() const;
    /// The event's id, to sort by and to compare the page's key with.
    QString orderColumn() const { return m_first.order; }
    const QVariantList &values() const { return m_values; }

private:
    void begin(const EventCondition &condition);

    EventCondition m_first; ///< what the statement begins with
    QStringList m_conditions;
    QVariantList m_values;
};

} // namespace gatehouse
