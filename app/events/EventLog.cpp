// SPDX-License-Identifier: Apache-2.0
#include "app/events/EventLog.h"

#include "app/events/EventChain.h"
#include "app/events/EventExport.h"
#include "app/events/EventIndex.h"
#include "app/events/EventTable.h"

namespace gatehouse
{

namespace
{
constexpr std::chrono::seconds indexingPause{5};
constexpr qint64 indexedAtOnce = 1000;
} // namespace

EventLog::EventLog(Database &database, QObject *parent) : QObject(parent), m_database(database)
{
    m_indexing.setSingleShot(true);
    m_indexing.callOnTimeout(this, &EventLog::index);
    m_indexing.start(indexingPause);
}

/// In small portions, so that whatever else the database is asked for comes in between; one after another while there
/// is more, so that a search after a run of 100,000 people finds the index done.
void EventLog::index()
{
    if (!m_database.isOpen() || m_database.access() == Access::HelpDesk)
        return m_indexing.start(indexingPause);
    const auto indexed =
        m_database.run([](Connection &connection) { return EventIndex::catchUp(connection, indexedAtOnce); });
    async::whenDone(indexed, this, [this](const Result<qint64> &added) {
        // Failing is no news: what is not in the index is read one by one.
        m_indexing.start(added && *added == indexedAtOnce ? std::chrono::seconds(0) : indexingPause);
    });
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
