// SPDX-License-Identifier: Apache-2.0
#include "app/desktop/ImportNotification.h"

#include "models/mail/ImportMail.h"

#include <QLocale>

namespace gatehouse
{

ImportNotification::ImportNotification(ImportService &imports, QObject *parent) : QObject(parent)
{
    connect(&imports, &ImportService::ended, this, &ImportNotification::tell);
    connect(&m_client, &NotificationClient::opened, this,
            [this](const QString &tag) { Q_EMIT opened(ImportJobId::fromString(tag)); });
}

void ImportNotification::tell(const ImportJob &job)
{
    if (job.counts.selected < importMailFrom)
        return;
    const QString title = importMail(job).subject;
    const QLocale locale;
    const QString body = tr("%1 created, %2 linked, %3 failed")
                             .arg(locale.toString(job.counts.created), locale.toString(job.counts.linked),
                                  locale.toString(job.counts.failed));
    const bool urgent = job.state == JobState::Failed;
    async::whenDone(m_client.show(title, body, job.id.toString(), urgent), this,
                    [this, title, body, id = job.id](const Result<void> &shown) {
                        if (!shown)
                            Q_EMIT notShown(title, body, id);
                    });
}

} // namespace gatehouse
