// SPDX-License-Identifier: Apache-2.0
#include "app/mail/ImportNotice.h"

#include "models/mail/ImportMail.h"

namespace gatehouse
{

ImportNotice::ImportNotice(ImportService &imports, MailService &mail, QObject *parent) : QObject(parent), m_mail(mail)
{
    connect(&imports, &ImportService::ended, this, [this](const ImportJob &job) {
        if (job.counts.selected >= importMailFrom)
            tell(job.applicationLabel, importMail(job));
    });
}

void ImportNotice::follow(ImportWorker &worker)
{
    connect(&worker, &ImportWorker::ran, this,
            [this](const ScheduledImport &scheduled) { m_told.remove(scheduled.application); });
    connect(&worker, &ImportWorker::held, this, [this](const ScheduledImport &scheduled, const QString &label) {
        if (isNews(scheduled.application, Told::Held))
            tell(label, heldImportMail(scheduled, label));
    });
    connect(&worker, &ImportWorker::failed, this,
            [this](const ApplicationId &application, const QString &label, const Error &error) {
                if (!application.isNull() && isNews(application, Told::Failed))
                    tell(label, failedImportMail(label, error.message));
            });
}

bool ImportNotice::isNews(const ApplicationId &application, Told what)
{
    const auto told = m_told.constFind(application);
    if (told != m_told.cend() && *told == what)
        return false;
    m_told.insert(application, what);
    return true;
}

void ImportNotice::tell(const QString &label, const MailMessage &message)
{
    async::whenDone(m_mail.send(message), this, [this, label](const Result<QString> &to) {
        if (!to)
            Q_EMIT failed(label, to.error());
        else if (!to->isEmpty())
            Q_EMIT sent(label, *to);
    });
}

} // namespace gatehouse
