// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"
#include "app/mail/MailService.h"
#include "models/home/CertificateReminder.h"

#include <QHash>
#include <QTimer>

#include <functional>

namespace gatehouse
{

/// Reminds by e-mail of certificates that expire, if a mail server is set up: 60, 30, 14, 7 days and 1 day before, and
/// when it has happened. Each once, whoever has the workspace open: it remembers there. A message that the mail server
/// does not take is tried again by the hour, by another program at once; one that a program ended in the middle of
/// after three hours, so that in that case it may arrive twice.
class CertificateNotice : public QObject
{
    Q_OBJECT

public:
    CertificateNotice(Database &database, ApplicationStore &store, MailService &mail, QObject *parent = nullptr);

    /// Looks now, and every hour. Not for a help desk session, which changes nothing.
    void start();
    /// What is under way tells nobody any more: another workspace may be open by then.
    void stop();
    /// What start() does by the clock.
    void look(const QDateTime &now);

Q_SIGNALS:
    void sent(const QString &label, const QString &to);
    /// Once for the same error of the same application.
    void failed(const QString &label, const gatehouse::Error &error);

private:
    template <typename T>
    std::function<void(const Result<T> &)> inThisTurn(std::function<void(const Result<T> &)> goOn);
    void tell(const CertificateReminder &reminder, const QDateTime &now);
    void send(const CertificateReminder &reminder, const QDateTime &now);
    void note(const CertificateReminder &reminder, const QString &problem, const QDateTime &now);
    void tellProblem(const CertificateReminder &reminder, const Error &error);
    void finish(const CertificateReminder &reminder, const QString &problem, const QDateTime &now);

    Database &m_database;
    ApplicationStore &m_store;
    MailService &m_mail;
    QString m_sender; ///< tells this run of a program from all others
    QTimer m_timer;
    int m_turn = 0; ///< counts how often it was stopped
    QList<CertificateReminder> m_underWay;
    QHash<ApplicationId, QString> m_problems; ///< what was told last
};

} // namespace gatehouse
