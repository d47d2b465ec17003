// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/events/EventLog.h"
#include "models/tables/PagedTableModel.h"

namespace gatehouse
{

/// The columns of Directory Insights over the event log, newest first.
class EventTableModel : public PagedTableModel<Event>
{
public:
    enum Column { Timestamp, Type, Outcome, Resource, Application, Detail };

    explicit EventTableModel(EventLog &log, QObject *parent = nullptr);

    void setQuery(const EventQuery &query);
    const Event *eventAt(int row) const { return rowAt(row); }

private:
    EventLog &m_log;
    qint64 m_newest = 0; ///< id of row 0 when the list was read
};

} // namespace gatehouse
