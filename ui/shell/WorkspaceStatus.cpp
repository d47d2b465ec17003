// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/WorkspaceStatus.h"

#include "app/Services.h"
#include "ui/shell/ConsoleStatusBar.h"
#include "ui/shell/NavigationRail.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

WorkspaceStatus::WorkspaceStatus(Services &services, ConsoleStatusBar &bar, NavigationRail &rail, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_bar(bar)
    , m_rail(rail)
{
    connect(&services.workspace, &Workspace::changed, this, &WorkspaceStatus::readOrganization);
    connect(&services.users, &UserStore::changed, this, &WorkspaceStatus::readPeople);
    connect(&services.applications, &ApplicationStore::changed, this, &WorkspaceStatus::readApplications);
    connect(&services.imports, &ImportService::progressed, this, [this](const ImportJob &job) {
        m_running.insert(job.id.toString());
        m_bar.setJobs(int(m_running.size()));
    });
    connect(&services.imports, &ImportService::ended, this, &WorkspaceStatus::jobEnded);
}

void WorkspaceStatus::start(const QString &organization)
{
    m_organization = organization;
    m_running.clear();
    m_bar.setConnected(true, m_services.database.location().text);
    m_bar.setAccess(m_services.database.access());
    readPeople();
    readApplications();
    readJobs();
}

void WorkspaceStatus::readOrganization()
{
    async::whenDone(m_services.workspace.organization(), this, [this](const Result<Organization> &organization) {
        if (!organization)
            return;
        m_organization = organization->name;
        readPeople();
    });
}

void WorkspaceStatus::readPeople()
{
    async::whenDone(m_services.users.count({}), this, [this](const Result<qint64> &people) {
        if (people)
            m_bar.setOrganization(m_organization, *people);
    });
}

void WorkspaceStatus::readApplications()
{
    async::whenDone(m_services.applications.list(), this, [this](const Result<QList<ApplicationSummary>> &all) {
        if (!all)
            return;
        QDateTime newest;
        for (const ApplicationSummary &each : *all) {
            if (each.lastSync.isValid() && (!newest.isValid() || each.lastSync > newest))
                newest = each.lastSync;
        }
        m_bar.setLastSync(newest);
    });
}

void WorkspaceStatus::readJobs()
{
    async::whenDone(m_services.imports.jobs(std::nullopt), this, [this](const Result<QList<ImportJob>> &jobs) {
        if (!jobs)
            return;
        const auto needs = std::count_if(jobs->begin(), jobs->end(), [](const ImportJob &job) {
            return job.counts.failed > 0 || job.state == JobState::Interrupted || job.state == JobState::Failed;
        });
        m_rail.setCount(u"imports"_s, needs);
    });
}

void WorkspaceStatus::jobEnded(const ImportJob &job)
{
    m_running.remove(job.id.toString());
    m_bar.setJobs(int(m_running.size()));
    readJobs();
    const bool failed = job.counts.failed > 0 || job.state == JobState::Failed;
    const QString title =
        job.state == JobState::Cancelled ? tr("Import from %1 cancelled") : tr("Import from %1 finished");
    const QString counts =
        tr("%1 created, %2 linked, %3 failed").arg(job.counts.created).arg(job.counts.linked).arg(job.counts.failed);
    Q_EMIT toast({failed ? Toast::Kind::Error : Toast::Kind::Success, title.arg(job.applicationLabel), counts, {}, {}});
}

} // namespace gatehouse
