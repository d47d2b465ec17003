// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportWorker.h"

#include "app/imports/JobOwner.h"
#include "app/imports/ScheduledRun.h"

namespace gatehouse
{

ImportWorker::ImportWorker(Database &database, ImportService &imports, std::chrono::milliseconds look, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_imports(imports)
    , m_pace(look)
    , m_owner(JobOwner::create())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ImportWorker::look);
}

void ImportWorker::start() { look(); }

void ImportWorker::finish()
{
    m_finishing = true;
    m_timer.stop();
    // Of a copy: a run that gives up a list is over at once, and leaves m_runs.
    const auto runs = m_runs.values();
    for (ScheduledRun *run : runs)
        run->giveUp();
}

void ImportWorker::look()
{
    const auto due = m_database.run(
        [](Connection &connection) { return ImportScheduleTable::due(connection, QDateTime::currentDateTimeUtc()); });
    async::whenDone(due, this, [this](const Result<QList<ApplicationId>> &due) {
        if (m_finishing)
            return;
        m_timer.start(m_pace);
        if (!due)
            return Q_EMIT failed({}, {}, due.error());
        for (const ApplicationId &application : *due)
            if (!m_runs.contains(application))
                run(application);
    });
}

void ImportWorker::run(const ApplicationId &application)
{
    auto *run = new ScheduledRun(m_database, m_imports, application, m_owner, this);
    m_runs.insert(application, run);
    const auto over = [this, run, application] {
        m_runs.remove(application);
        run->deleteLater();
    };
    connect(run, &ScheduledRun::notMine, this, over);
    connect(run, &ScheduledRun::notTaken, this, [this, over](const Error &error) {
        over();
        Q_EMIT failed({}, {}, error);
    });
    connect(run, &ScheduledRun::failed, this,
            [this, over](const ScheduledImport &scheduled, const QString &label, const QString &problem) {
                over();
                Q_EMIT failed(scheduled.application, label, {ErrorKind::Unavailable, problem, {}});
            });
    connect(run, &ScheduledRun::ended, this,
            [this, over](const ScheduledImport &scheduled, const QString &label, const ImportJob &job) {
                over();
                if (scheduled.held > 0)
                    Q_EMIT held(scheduled, label);
                else
                    Q_EMIT ran(scheduled, job);
            });
    run->start();
}

} // namespace gatehouse
