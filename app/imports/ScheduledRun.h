// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/imports/ImportScheduleTable.h"
#include "app/imports/ImportService.h"

#include <QPointer>
#include <QTimer>

namespace gatehouse
{

/// One turn of one application's schedule: reads who is at the provider, and imports those who are new unless they are
/// too many. It gives the turn back and says how it ended; then it is done.
class ScheduledRun : public QObject
{
    Q_OBJECT

public:
    ScheduledRun(Database &database, ImportService &imports, const ApplicationId &application, const QString &owner,
                 QObject *parent);

    void start();
    /// Gives up a list that is being read, and keeps the turn: whoever comes next takes it from a dead program.
    void giveUp();

Q_SIGNALS:
    /// Somebody else has the turn, or the schedule was switched off; nothing was done.
    void notMine();
    /// The database could not say whose turn it is.
    void notTaken(const gatehouse::Error &error);
    void failed(const gatehouse::ScheduledImport &scheduled, const QString &label, const QString &problem);
    void ended(const gatehouse::ScheduledImport &scheduled, const QString &label, const gatehouse::ImportJob &job);

private:
    void go(const ImportScheduleTable::Turn &turn);
    void read();
    void listed(const Result<ListingEnd> &end);
    void import();
    void jobEnded(const ImportJob &job);
    void beat();
    void over();
    void release(const ImportScheduleTable::End &end);
    void fail(const QString &problem);

    Database &m_database;
    ImportService &m_imports;
    const ApplicationId m_application;
    const QString m_owner;
    QTimer m_beat;
    QPointer<CandidateListing> m_listing;
    QList<ImportCandidate> m_new;
    qint64 m_conflicts = 0;
    QString m_warning; ///< what was odd about the list
    ImportJob m_job;
    bool m_givenUp = false;
    bool m_counted = false; ///< m_new and m_conflicts are of a whole list
    bool m_ended = false;
};

} // namespace gatehouse
