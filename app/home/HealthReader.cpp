// SPDX-License-Identifier: Apache-2.0
#include "app/home/HealthReader.h"

#include "app/Services.h"
#include "app/mail/CertificateNoticeTable.h"

namespace gatehouse
{

namespace
{

constexpr int daysLookedBack = 7;

/// One answer in the making: it is given when the last part has come.
struct Reading {
    QList<ApplicationHealth> health;
    qsizetype open = 0;
    QPromise<Result<QList<ApplicationHealth>>> promise;

    void partCame()
    {
        if (--open > 0)
            return;
        promise.addResult(std::move(health));
        promise.finish();
    }
};

void readProvisioning(Services &services, QObject *scope, const std::shared_ptr<Reading> &reading)
{
    reading->open = 1;
    for (qsizetype i = 0; i < reading->health.size(); ++i) {
        const Application &application = reading->health[i].summary.application;
        if (application.idm.state != IdmState::Active)
            continue;
        ++reading->open;
        async::whenDone(services.provisioning.status(application.id), scope,
                        [reading, i](const Result<ProvisioningStatus> &status) {
                            if (status)
                                reading->health[i].provisioning = *status;
                            reading->partCame();
                        });
    }
    reading->partCame();
}

Future<QList<ApplicationHealth>> readApplications(Services &services, QObject *scope,
                                                  const QHash<ApplicationId, ImportJob> &newest,
                                                  const QList<ScheduledImport> &scheduled,
                                                  const QList<UnsentReminder> &unsent)
{
    return async::andThen(
        services.applications.list(), scope,
        [&services, scope, newest, scheduled, unsent](const QList<ApplicationSummary> &list) {
            const auto reading = std::make_shared<Reading>();
            for (const ApplicationSummary &summary : list) {
                ApplicationHealth health;
                health.summary = summary;
                if (const Connector *connector = services.catalog.find(summary.application.connectorId))
                    health.connector = *connector;
                if (const auto job = newest.constFind(summary.application.id); job != newest.constEnd())
                    health.newestImport = *job;
                for (const ScheduledImport &each : scheduled)
                    if (each.application == summary.application.id && summary.application.idm.state == IdmState::Active)
                        health.scheduled = each;
                for (const UnsentReminder &each : unsent)
                    if (each.application == summary.application.id && each.expires == summary.certificateExpires)
                        health.unsent = each; // the newest is the last
                reading->health.append(health);
            }
            reading->promise.start();
            const auto future = reading->promise.future();
            readProvisioning(services, scope, reading);
            return future;
        });
}

} // namespace

Future<QList<ApplicationHealth>> readHealth(Services &services, QObject *scope)
{
    const auto jobs = services.imports.jobs(std::nullopt);
    return async::andThen(jobs, scope, [&services, scope](const QList<ImportJob> &all) {
        QHash<ApplicationId, ImportJob> newest;
        for (const ImportJob &job : all)
            if (!newest.contains(job.application) || newest[job.application].started < job.started)
                newest.insert(job.application, job);
        const auto scheduled = services.importSettings.allScheduled();
        return async::andThen(scheduled, scope, [&services, scope, newest](const QList<ScheduledImport> &scheduled) {
            return async::andThen(readUnsentReminders(services), scope,
                                  [&services, scope, newest, scheduled](const QList<UnsentReminder> &unsent) {
                                      return readApplications(services, scope, newest, scheduled, unsent);
                                  });
        });
    });
}

Future<QList<UnsentReminder>> readUnsentReminders(Services &services)
{
    return services.database.run([](Connection &connection) {
        return CertificateNoticeTable::unsent(connection, QDateTime::currentDateTimeUtc().addDays(-daysLookedBack));
    });
}

} // namespace gatehouse
