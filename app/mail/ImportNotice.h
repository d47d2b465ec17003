// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/imports/ImportService.h"
#include "app/mail/SmtpClient.h"
#include "app/secrets/SecretStore.h"

namespace gatehouse
{

/// Tells by e-mail how an import of 100 people or more ended, if a mail server is set up. The import is over by then:
/// whatever becomes of the message changes nothing of it.
class ImportNotice : public QObject
{
    Q_OBJECT

public:
    /// `server` is asked each time; an empty host: no e-mail is wanted. `trusted` is SmtpClient's.
    ImportNotice(ImportService &imports, SecretStore &secrets, std::function<MailServer()> server,
                 const QString &trusted = {}, QObject *parent = nullptr);

Q_SIGNALS:
    void sent(const gatehouse::ImportJob &job, const QString &to);
    void failed(const gatehouse::ImportJob &job, const gatehouse::Error &error);

private:
    void tell(const ImportJob &job);

    SecretStore &m_secrets;
    std::function<MailServer()> m_server;
    SmtpClient m_smtp;
};

} // namespace gatehouse
