// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "app/mail/MailService.h"
#include "models/home/CertificateReminder.h"

#include <QTimer>

namespace gatehouse
{

/// Reminds by e-mail of certificates that expire, if a mail server is set up: 60, 30, 14, 7 days and 1 day before, and
/// when it has happened. Each once, whoever has the workspace open: it remembers there. A message that the mail server
/// does not take is tried again by the hour; one that a program ended in the middle of is not, for it may have arrived.
class CertificateNotice : public QObject
{
    Q_OBJECT

public:
    CertificateNotice(Database &database, ApplicationStore &store, MailService &mail, QObject *parent = nullptr);

    /// Looks now, and every hour. Not for a help desk session, which changes nothing.
    void start();
    void stop() { m_timer.stop(); }
    /// What start() does by the clock.
    void look(const QDateTime &now);

Q_SIGNALS:
    void sent(const QString &label, const QString &to);
    void failed(const QString &label, const gatehouse::Error &error);

private:
    void tell(const CertificateReminder &reminder, const QDateTime &now);
    void finish(const CertificateReminder &reminder, const QString &problem, const QDateTime &now);

    Database &m_database;
    ApplicationStore &m_store;
    MailService &m_mail;
    QTimer m_timer;
};

} // namespace gatehouse
