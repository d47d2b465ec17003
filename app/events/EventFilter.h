// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/events/Event.h"

namespace gatehouse
{

/// The WHERE of an EventQuery.
class EventFilter
{
public:
    static Result<EventFilter> of(Connection &connection, const EventQuery &query);

    void add(const QString &condition, const QVariantList &values = {});
    /// "WHERE … AND …", or nothing.
    QString where() const;
    const QVariantList &values() const { return m_values; }

private:
    QStringList m_conditions;
    QVariantList m_values;
};

} // namespace gatehouse
