// SPDX-License-Identifier: Apache-2.0
#include "app/mail/ImportNotice.h"

#include "app/mail/MailPassword.h"
#include "models/mail/ImportMail.h"

namespace gatehouse
{

ImportNotice::ImportNotice(ImportService &imports, SecretStore &secrets, std::function<MailServer()> server,
                           const QString &trusted, QObject *parent)
    : QObject(parent)
    , m_secrets(secrets)
    , m_server(std::move(server))
    , m_smtp(trusted)
{
    connect(&imports, &ImportService::ended, this, &ImportNotice::tell);
}

void ImportNotice::tell(const ImportJob &job)
{
    const MailServer server = m_server();
    if (job.counts.selected < importMailFrom || server.host.isEmpty())
        return;
    const auto done =
        async::andThen(mailPassword(m_secrets, server), this, [this, server, job](const Secret &password) {
            return m_smtp.send(server, password, importMail(job));
        });
    async::whenDone(done, this, [this, job, to = server.to](const Result<void> &result) {
        if (result)
            Q_EMIT sent(job, to);
        else
            Q_EMIT failed(job, result.error());
    });
}

} // namespace gatehouse
