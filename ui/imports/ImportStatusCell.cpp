// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ImportStatusCell.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportStatus)
};
QString number(qint64 value) { return QLocale().toString(value); }

} // namespace

Status statusOf(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Waiting:
        return {Status::Kind::Off, Texts::tr("Waiting")};
    case ImportOutcome::Created:
        return {Status::Kind::Active, Texts::tr("Created")};
    case ImportOutcome::Linked:
        return {Status::Kind::Active, Texts::tr("Linked")};
    case ImportOutcome::Skipped:
        return {Status::Kind::Neutral, Texts::tr("Skipped")};
    case ImportOutcome::Failed:
        return {Status::Kind::Error, Texts::tr("Failed")};
    }
    return {};
}

Status statusOf(const ImportCandidate &candidate)
{
    switch (candidate.status) {
    case ImportStatus::New:
        return {Status::Kind::New, Texts::tr("New")};
    case ImportStatus::Imported:
        return {Status::Kind::Neutral, Texts::tr("Imported")};
    case ImportStatus::Conflict:
        return {Status::Kind::Warning, Texts::tr("Conflict")};
    }
    return {};
}

QList<Status> countsOf(const ImportCounts &counts)
{
    QList<Status> list;
    if (counts.created > 0)
        list.append({Status::Kind::Active, Texts::tr("%1 created").arg(number(counts.created))});
    if (counts.linked > 0)
        list.append({Status::Kind::Active, Texts::tr("%1 linked").arg(number(counts.linked))});
    if (counts.skipped > 0)
        list.append({Status::Kind::Inactive, Texts::tr("%1 skipped").arg(number(counts.skipped))});
    if (counts.failed > 0)
        list.append({Status::Kind::Error, Texts::tr("%1 failed").arg(number(counts.failed))});
    return list;
}

QString summaryOf(const ImportJob &job)
{
    QStringList parts;
    for (const Status &count : countsOf(job.counts))
        parts.append(count.text);
    QString text = parts.isEmpty() ? Texts::tr("Nobody was imported") : parts.join(QStringLiteral(", "));
    if (job.started.isValid() && job.ended.isValid())
        text = Texts::tr("%1 in %2").arg(text, durationText(job.started.secsTo(job.ended)));
    return text;
}

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return Texts::tr("%1 s").arg(std::max<qint64>(1, seconds));
    if (seconds < 3600)
        return Texts::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return Texts::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

} // namespace gatehouse
