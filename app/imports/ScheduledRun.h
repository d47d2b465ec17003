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
    /// Somebody else had the turn; nothing was done.
    void notMine();
    void ended(const gatehouse::ScheduledImport &scheduled, const QString &label, const gatehouse::ImportJob &job);

private:
    void go(const ImportScheduleTable::Turn &turn);
    void read();
    void listed(const Result<ListingEnd> &end);
    void import();
    void follow(const Future<ImportJob> &started);
    void jobEnded(const ImportJob &job);
    void beat();
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
    ImportJob m_job;
    bool m_givenUp = false;
    bool m_ended = false;
};

} // namespace gatehouse
