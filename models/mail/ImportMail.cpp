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
        return job.counts.failed > 0 ? Texts::tr("Import from %1 finished, %n failed", nullptr, int(job.counts.failed))
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

} // namespace gatehouse
