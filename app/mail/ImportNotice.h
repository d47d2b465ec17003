// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/imports/ImportWorker.h"
#include "app/mail/MailService.h"

namespace gatehouse
{

/// Tells by e-mail how an import of 100 people or more ended, and what of a scheduled one needs somebody, if a mail
/// server is set up. The import is over by then: whatever becomes of the message changes nothing of it.
class ImportNotice : public QObject
{
    Q_OBJECT

public:
    ImportNotice(ImportService &imports, MailService &mail, QObject *parent = nullptr);

    /// Tells also when a scheduled import is held or does not get through: each once, until the other happens or one
    /// gets through again.
    void follow(ImportWorker &worker);

Q_SIGNALS:
    void sent(const QString &label, const QString &to);
    void failed(const QString &label, const gatehouse::Error &error);

private:
    enum class Told { Held, Failed };
    bool isNews(const ApplicationId &application, Told what);
    void tell(const QString &label, const MailMessage &message);

    MailService &m_mail;
    QHash<ApplicationId, Told> m_told; ///< the last news of each schedule, until it gets through
};

} // namespace gatehouse
