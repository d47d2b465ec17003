// SPDX-License-Identifier: Apache-2.0
#include "app/mail/CertificateNotice.h"

#include "app/mail/CertificateNoticeTable.h"
#include "models/mail/CertificateMail.h"

#include <QUuid>

namespace gatehouse
{

using namespace std::chrono_literals;

namespace
{

constexpr std::chrono::milliseconds pace = 1h;

} // namespace

CertificateNotice::CertificateNotice(Database &database, ApplicationStore &store, MailService &mail, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_store(store)
    , m_mail(mail)
    , m_sender(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    m_timer.setInterval(pace);
    connect(&m_timer, &QTimer::timeout, this, [this] { look(QDateTime::currentDateTimeUtc()); });
}

void CertificateNotice::start()
{
    m_timer.start();
    look(QDateTime::currentDateTimeUtc());
}

void CertificateNotice::stop()
{
    m_timer.stop();
    ++m_turn;
    m_underWay.clear();
    m_problems.clear();
}

template <typename T>
std::function<void(const Result<T> &)> CertificateNotice::inThisTurn(std::function<void(const Result<T> &)> goOn)
{
    return [this, turn = m_turn, goOn = std::move(goOn)](const Result<T> &result) {
        if (turn == m_turn)
            goOn(result);
    };
}

void CertificateNotice::look(const QDateTime &now)
{
    if (!m_mail.isWanted())
        return;
    async::whenDone(m_store.list(), this,
                    inThisTurn<QList<ApplicationSummary>>([this, now](const Result<QList<ApplicationSummary>> &all) {
                        if (!all)
                            return; // the next look tries again
                        for (const CertificateReminder &reminder : certificateReminders(*all, now)) {
                            if (!m_underWay.contains(reminder))
                                tell(reminder, now);
                        }
                    }));
}

/// The password comes first: the keychain may ask a person for its own, and nobody else should wait for that.
void CertificateNotice::tell(const CertificateReminder &reminder, const QDateTime &now)
{
    m_underWay.append(reminder);
    const CertificateNoticeTable::Claim by{m_sender, now};
    const auto due = m_database.run(
        [reminder, by](Connection &connection) { return CertificateNoticeTable::isDue(connection, reminder, by); });
    const auto claimed = async::andThen(due, this, [this, reminder, by, turn = m_turn](bool isDue) {
        if (!isDue || turn != m_turn)
            return async::ready<bool>(false);
        return async::andThen(m_mail.password(), this, [this, reminder, by, turn](const Secret &) {
            if (turn != m_turn)
                return async::ready<bool>(false);
            return m_database.run([reminder, by](Connection &connection) {
                return CertificateNoticeTable::claim(connection, reminder, by);
            });
        });
    });
    async::whenDone(claimed, this, inThisTurn<bool>([this, reminder, now](const Result<bool> &mine) {
                        if (mine && *mine)
                            return send(reminder, now);
                        m_underWay.removeAll(reminder);
                        if (mine)
                            return;
                        note(reminder, mine.error().message, now);
                        tellProblem(reminder, mine.error());
                    }));
}

void CertificateNotice::send(const CertificateReminder &reminder, const QDateTime &now)
{
    async::whenDone(m_mail.send(certificateMail(reminder, now)), this,
                    inThisTurn<QString>([this, reminder, now](const Result<QString> &to) {
                        m_underWay.removeAll(reminder);
                        finish(reminder, to ? QString() : to.error().message, now);
                        if (!to)
                            return tellProblem(reminder, to.error());
                        m_problems.remove(reminder.application);
                        Q_EMIT sent(reminder.label, *to);
                    }));
}

void CertificateNotice::finish(const CertificateReminder &reminder, const QString &problem, const QDateTime &now)
{
    const auto finished =
        m_database.run([reminder, problem, by = CertificateNoticeTable::Claim{m_sender, now}](Connection &connection) {
            return CertificateNoticeTable::finish(connection, reminder, problem, by);
        });
    async::whenDone(finished, this, inThisTurn<void>([this, reminder](const Result<void> &kept) {
                        if (!kept)
                            tellProblem(reminder, kept.error());
                    }));
}

/// For whoever looks at the workspace, that a turn could not be taken: the keychain was locked, say.
void CertificateNotice::note(const CertificateReminder &reminder, const QString &problem, const QDateTime &now)
{
    m_database.run(
        [reminder, problem, by = CertificateNoticeTable::Claim{m_sender, now}](Connection &connection) -> Result<void> {
            const auto mine = CertificateNoticeTable::claim(connection, reminder, by);
            if (!mine)
                return failure(mine.error());
            return *mine ? CertificateNoticeTable::finish(connection, reminder, problem, by) : Result<void>();
        });
}

/// Once, and not by the hour.
void CertificateNotice::tellProblem(const CertificateReminder &reminder, const Error &error)
{
    QString &last = m_problems[reminder.application];
    if (last == error.message)
        return;
    last = error.message;
    Q_EMIT failed(reminder.label, error);
}

} // namespace gatehouse
