// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"
#include "models/events/Event.h"

#include <QTimer>

namespace gatehouse
{

/// What EventLog::verify found: the chain is whole, or the first event that does not fit.
struct ChainReport {
    qint64 events = 0;
    bool whole = true;
    qint64 firstBroken = 0;
    QByteArray head; ///< hash of the newest event: the anchor to note down

    bool operator==(const ChainReport &) const = default;
};

/// Directory Insights: appends single events, reads pages newest first, counts, exports and verifies.
class EventLog : public QObject
{
    Q_OBJECT

public:
    explicit EventLog(Database &database, QObject *parent = nullptr);

    /// For events that report something that changed no table (a refused Test connection, say).
    Future<Event> append(const Event &event);
    Future<Page<Event>> list(const EventQuery &query);
    Future<qint64> count(const EventQuery &query);
    /// The key to ask on with so that the page begins at `row`, counted from 0; for a jump into the middle.
    Future<QString> keyBefore(const EventQuery &query, qint64 row);
    Future<QList<EventBucket>> histogram(const EventQuery &query, qint64 secondsPerBucket);
    Future<ChainReport> verify();
    /// Writes all events that match to a .csv, .json or .jsonl file; answers how many.
    Future<qint64> exportTo(const QString &file, const EventQuery &query);

Q_SIGNALS:
    /// Events were appended by this program.
    void appended();

private:
    void index();

    Database &m_database;
    QTimer m_indexing; ///< fills the search index between other work
};

} // namespace gatehouse
