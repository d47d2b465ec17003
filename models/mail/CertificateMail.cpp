// SPDX-License-Identifier: Apache-2.0
#include "models/mail/CertificateMail.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateMail)
};

} // namespace

MailMessage certificateMail(const CertificateReminder &reminder, const QDateTime &now)
{
    const QString end = QLocale().toString(reminder.expires.toUTC(), u"d MMM yyyy, HH:mm"_s) + u" UTC"_s;
    const bool isOver = reminder.days == 0;
    QStringList lines{
        sentenceOf(reminder, now).simplified() + u'.',
        {},
        (isOver ? Texts::tr("It ended on %1. Nobody can sign in to %2 until the service provider has another one.")
                : Texts::tr("It ends on %1. From then on nobody can sign in to %2."))
            .arg(end, reminder.label.simplified()),
        {},
        Texts::tr("Open the SSO tab of the application in Gatehouse, make the next certificate, give it to the service "
                  "provider, and plan when it takes over."),
    };
    if (!isOver && reminder.days > 1)
        lines += {QString(), Texts::tr("You will be reminded again nearer to the end, until its renewal is planned.")};
    MailMessage message;
    message.subject = sentenceOf(reminder, now);
    message.body = lines.join(u'\n') + u'\n';
    message.date = now;
    return message;
}

} // namespace gatehouse
