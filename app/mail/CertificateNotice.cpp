// SPDX-License-Identifier: Apache-2.0
#include "app/mail/CertificateNotice.h"

#include "app/mail/CertificateNoticeTable.h"
#include "models/mail/CertificateMail.h"

namespace gatehouse
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds pace = 1h;
/// A little less, so that the next look finds what failed at this one.
constexpr std::chrono::milliseconds retryAfter = 55min;

} // namespace

CertificateNotice::CertificateNotice(Database &database, ApplicationStore &store, MailService &mail, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_store(store)
    , m_mail(mail)
{
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(QDateTime::currentDateTimeUtc()); });
}

void CertificateNotice::start()
{
    m_timer.start();
    look(QDateTime::currentDateTimeUtc());
}

void CertificateNotice::look(const QDateTime &now)
{
    if (!m_mail.isWanted())
        return;
    async::whenDone(m_store.list(), this, [this, now](const Result<QList<ApplicationSummary>> &all) {
        if (!all)
            return; // the next look tries again
        for (const CertificateReminder &reminder : certificateReminders(*all, now))
            tell(reminder, now);
    });
}

void CertificateNotice::tell(const CertificateReminder &reminder, const QDateTime &now)
{
    const auto claimed = m_database.run([reminder, now](Connection &connection) {
        return CertificateNoticeTable::claim(connection, reminder, now, retryAfter.count());
    });
    async::whenDone(claimed, this, [this, reminder, now](const Result<bool> &mine) {
        if (!mine)
            return Q_EMIT failed(reminder.label, mine.error());
        if (!*mine)
            return;
        async::whenDone(m_mail.send(certificateMail(reminder, now)), this,
                        [this, reminder, now](const Result<QString> &to) {
                            finish(reminder, to ? QString() : to.error().message, now);
                            if (to)
                                Q_EMIT sent(reminder.label, *to);
                            else
                                Q_EMIT failed(reminder.label, to.error());
                        });
    });
}

void CertificateNotice::finish(const CertificateReminder &reminder, const QString &problem, const QDateTime &now)
{
    const auto finished = m_database.run([reminder, problem, now](Connection &connection) {
        return CertificateNoticeTable::finish(connection, reminder, problem, now);
    });
    async::whenDone(finished, this, [this, reminder](const Result<void> &kept) {
        if (!kept)
            Q_EMIT failed(reminder.label, kept.error());
    });
}

} // namespace gatehouse
