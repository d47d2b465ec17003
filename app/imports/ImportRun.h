// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/imports/PersonImport.h"
#include "app/store/Database.h"

#include <QElapsedTimer>

#include <atomic>

namespace gatehouse
{

/// Does the waiting rows of one job, a tenth of a second of them per transaction, until none is left, somebody cancels,
/// or the database refuses. The job's state in the database is the truth: another program may cancel the job there, or
/// be at the same job.
class ImportRun : public QObject
{
    Q_OBJECT

public:
    ImportRun(Database &database, const ImportContext &context, const ImportJob &job, QObject *parent);

    void start();
    /// Stops after the row under way.
    void cancel();

Q_SIGNALS:
    void progressed(const gatehouse::ImportJob &job, const QList<gatehouse::ImportRow> &rows);
    void ended(const gatehouse::ImportJob &job);

private:
    void next();
    void announce();
    void stop(const Error &error);
    void end();

    Database &m_database;
    ImportContext m_context;
    ImportJob m_job;
    QList<ImportRow> m_news; ///< done, not announced yet
    QElapsedTimer m_sinceAnnounced;
    std::shared_ptr<std::atomic_bool> m_cancelled = std::make_shared<std::atomic_bool>(false);
};

/// The event `import_start` or `import_finish` of a job, with its counts.
Event importEvent(const QString &type, const ImportJob &job, const Actor &actor);
/// Running -> Cancelled with the event; false when the job was not running any more.
Result<bool> cancelJob(Connection &connection, const ImportJobId &id, const Actor &actor);

} // namespace gatehouse
