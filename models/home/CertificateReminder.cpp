// SPDX-License-Identifier: Apache-2.0
#include "models/home/CertificateReminder.h"

#include "models/x509/CertificateValidity.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateReminder)
};

constexpr int daysToBeTried = 2; ///< after that nobody sends e-mail any more, or the computer was off

} // namespace

bool isRenewalPlanned(const ApplicationSummary &summary, const QDateTime &now)
{
    const QDateTime takesOver = summary.nextCertificate.rollover.takesOver;
    return takesOver.isValid() && summary.certificateExpires > now && takesOver <= summary.certificateExpires;
}

QList<CertificateReminder> certificateReminders(const QList<ApplicationSummary> &applications, const QDateTime &now)
{
    QList<CertificateReminder> due;
    for (const ApplicationSummary &summary : applications) {
        const int days = expiryReminder(summary.certificateExpires, now);
        if (days >= 0 && summary.application.sso.active && !isRenewalPlanned(summary, now))
            due.append({summary.application.id, summary.application.displayLabel, summary.certificateExpires, days});
    }
    std::stable_sort(due.begin(), due.end(),
                     [](const CertificateReminder &a, const CertificateReminder &b) { return a.expires < b.expires; });
    return due;
}

bool isStillUnsent(const UnsentReminder &unsent, const ApplicationSummary &summary, const QDateTime &now)
{
    const QList<CertificateReminder> due = certificateReminders({summary}, now);
    return !due.isEmpty() && unsent.application == due.first().application && unsent.expires == due.first().expires &&
           unsent.days == due.first().days && unsent.tried.addDays(daysToBeTried) > now;
}

QString sentenceOf(const CertificateReminder &reminder, const QDateTime &now)
{
    if (reminder.days == 0)
        return Texts::tr("%1: the certificate has expired, nobody can sign in").arg(reminder.label);
    return Texts::tr("%1: the certificate expires in %Ln day(s)", nullptr, daysUntil(reminder.expires, now))
        .arg(reminder.label);
}

} // namespace gatehouse
