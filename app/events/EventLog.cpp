// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventLog.h"

#include "app/events/EventChain.h"
#include "app/events/EventExport.h"
#include "app/events/EventSearch.h"
#include "app/events/EventTable.h"

namespace gatehouse
{

EventLog::EventLog(Database &database, QObject *parent) : QObject(parent), m_database(database)
{
    m_indexing.callOnTimeout(this, [this] {
        // Failing is no news: the search does it itself then, and says why it could not.
        if (m_database.isOpen())
            m_database.run([](Connection &connection) { return EventSearch::catchUp(connection, 1000); });
    });
    m_indexing.start(std::chrono::seconds(5));
}

Future<Event> EventLog::append(const Event &event)
{
    auto done =
        m_database.transaction([event](Connection &connection) { return EventTable::append(connection, event); });
    async::whenDone(done, this, [this](const Result<Event> &result) {
        if (result)
            Q_EMIT appended();
    });
    return done;
}

Future<Page<Event>> EventLog::list(const EventQuery &query)
{
    return m_database.run([query](Connection &connection) { return EventTable::list(connection, query); });
}

Future<qint64> EventLog::count(const EventQuery &query)
{
    return m_database.run([query](Connection &connection) { return EventTable::count(connection, query); });
}

Future<QString> EventLog::keyBefore(const EventQuery &query, qint64 row)
{
    return m_database.run(
        [query, row](Connection &connection) { return EventTable::keyBefore(connection, query, row); });
}

Future<QList<EventBucket>> EventLog::histogram(const EventQuery &query, qint64 secondsPerBucket)
{
    return m_database.run([query, secondsPerBucket](Connection &connection) {
        return EventTable::histogram(connection, query, secondsPerBucket);
    });
}

Future<ChainReport> EventLog::verify()
{
    return m_database.run([](Connection &connection) { return EventChain::verify(connection); });
}

Future<qint64> EventLog::exportTo(const QString &file, const EventQuery &query)
{
    return m_database.run(
        [file, query](Connection &connection) { return EventExport::write(connection, file, query); });
}

} // namespace gatehouse
