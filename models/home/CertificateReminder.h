// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/ApplicationSummary.h"

namespace gatehouse
{

/// A certificate that somebody should think of now: 60, 30, 14, 7 and 1 days before its end, and when it has come.
struct CertificateReminder {
    ApplicationId application;
    QString label;
    QDateTime expires;
    int days = 0; ///< which of ExpiryReminders; 0: expired

    bool operator==(const CertificateReminder &) const = default;
};

/// A reminder that no mail server has taken yet.
struct UnsentReminder {
    ApplicationId application;
    QDateTime expires; ///< as the reminder says
    int days = 0;      ///< as the reminder says
    QString problem;   ///< why, and what to do
    QDateTime tried;

    bool operator==(const UnsentReminder &) const = default;
};

/// The next certificate is there, and takes over before the current one ends.
bool isRenewalPlanned(const ApplicationSummary &summary, const QDateTime &now);

/// Of applications that people sign in to and whose renewal is not planned; the first to expire first.
QList<CertificateReminder> certificateReminders(const QList<ApplicationSummary> &applications, const QDateTime &now);

/// Whether it is the one that is due, and was tried lately: who tries does so by the hour.
bool isStillUnsent(const UnsentReminder &unsent, const ApplicationSummary &summary, const QDateTime &now);

/// "Netskope: the certificate expires in 6 days".
QString sentenceOf(const CertificateReminder &reminder, const QDateTime &now);

} // namespace gatehouse
