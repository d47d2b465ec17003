// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/imports/ImportService.h"
#include "models/imports/ImportSettings.h"

#include <QTimer>

namespace gatehouse
{

class ScheduledRun;

/// Imports, by the clock, the new people of every application whose schedule says so: the import worker of
/// gatehouse-server. One at a time for an application, whoever else has the workspace open; what a program that died
/// left behind is resumed first. Conflicts are left for a person to decide, and more new people than the schedule lets
/// through are held until an admin says yes.
class ImportWorker : public QObject
{
    Q_OBJECT

public:
    /// `look`: how often it looks whether something is due.
    ImportWorker(Database &database, ImportService &imports, std::chrono::milliseconds look = std::chrono::seconds(5),
                 QObject *parent = nullptr);

    void start();
    /// Nothing begins any more. A list that is being read is given up; a job under way stays as it is in the workspace,
    /// and whichever server starts next resumes it.
    void finish();

Q_SIGNALS:
    /// A turn has ended; the job is null when nobody was new.
    void ran(const gatehouse::ScheduledImport &scheduled, const gatehouse::ImportJob &job);
    void held(const gatehouse::ScheduledImport &scheduled, const QString &label);
    /// A turn did not get through, or the database could not say which are due or give the turn (then without an
    /// application).
    void failed(const gatehouse::ApplicationId &application, const QString &label, const gatehouse::Error &error);

private:
    void look();
    void run(const ApplicationId &application);

    Database &m_database;
    ImportService &m_imports;
    const std::chrono::milliseconds m_pace;
    const QString m_owner;
    QTimer m_timer;
    QHash<ApplicationId, ScheduledRun *> m_runs;
    bool m_finishing = false;
};

} // namespace gatehouse
