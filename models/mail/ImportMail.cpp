// SPDX-License-Identifier: Apache-2.0
#include "models/mail/ImportMail.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportMail)
};

QString subjectOf(const ImportJob &job)
{
    switch (job.state) {
    case JobState::Cancelled:
        return Texts::tr("Import from %1 was cancelled").arg(job.applicationLabel);
    case JobState::Failed:
    case JobState::Interrupted:
        return Texts::tr("Import from %1 stopped").arg(job.applicationLabel);
    default:
        return job.counts.failed > 0 ? Texts::tr("Import from %1 finished, %Ln failed", nullptr, int(job.counts.failed))
                                           .arg(job.applicationLabel)
                                     : Texts::tr("Import from %1 finished").arg(job.applicationLabel);
    }
}

} // namespace

MailMessage importMail(const ImportJob &job)
{
    const QLocale locale;
    const auto line = [&](const QString &what, qint64 count) { return u"%1: %2"_s.arg(what, locale.toString(count)); };
    QStringList lines{subjectOf(job).simplified(),
                      {},
                      line(Texts::tr("Selected"), job.counts.selected),
                      line(Texts::tr("Created"), job.counts.created),
                      line(Texts::tr("Linked"), job.counts.linked),
                      line(Texts::tr("Skipped"), job.counts.skipped),
                      line(Texts::tr("Failed"), job.counts.failed)};
    if (!job.problem.isEmpty())
        lines += {QString(), job.problem};
    lines += {QString(), Texts::tr("See “Import jobs” in Gatehouse for the reason and the next step of each person.")};
    MailMessage message;
    message.subject = subjectOf(job);
    message.body = lines.join(u'\n') + u'\n';
    message.date = job.ended.isValid() ? job.ended : QDateTime::currentDateTimeUtc();
    return message;
}

MailMessage heldImportMail(const ScheduledImport &scheduled, const QString &label)
{
    const QLocale locale;
    MailMessage message;
    message.subject = Texts::tr("Import from %1 waits for a yes").arg(label);
    message.body =
        Texts::tr("%1 new people were found, and the directory has %2. That is more than the schedule lets "
                  "through, so nobody was imported.")
            .arg(locale.toString(scheduled.held), locale.toString(scheduled.heldOf)) +
        u"\n\n"_s +
        Texts::tr("See “manual import” of the application in Gatehouse for who they are, and approve them there "
                  "if they are meant.") +
        u'\n';
    message.date = QDateTime::currentDateTimeUtc();
    return message;
}

MailMessage failedImportMail(const QString &label, const QString &problem)
{
    MailMessage message;
    message.subject = Texts::tr("Scheduled import from %1 failed").arg(label);
    message.body = problem.simplified() + u"\n\n"_s +
                   Texts::tr("Nobody was lost or doubled. It is tried again by itself, later and later, at most at its "
                             "next time. You will get no message about it until one gets through.") +
                   u'\n';
    message.date = QDateTime::currentDateTimeUtc();
    return message;
}

} // namespace gatehouse
