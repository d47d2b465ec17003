// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ImportStatusCell.h"

#include <QCoreApplication>
#include <QLocale>

namespace gatehouse
{

namespace
{

QString translated(const char *text) { return QCoreApplication::translate("ImportStatus", text); }
QString number(qint64 value) { return QLocale().toString(value); }

} // namespace

Status statusOf(ImportOutcome outcome)
{
    switch (outcome) {
    case ImportOutcome::Waiting:
        return {Status::Kind::Off, translated("Waiting")};
    case ImportOutcome::Created:
        return {Status::Kind::Active, translated("Created")};
    case ImportOutcome::Linked:
        return {Status::Kind::Active, translated("Linked")};
    case ImportOutcome::Skipped:
        return {Status::Kind::Neutral, translated("Skipped")};
    case ImportOutcome::Failed:
        return {Status::Kind::Error, translated("Failed")};
    }
    return {};
}

Status statusOf(const ImportCandidate &candidate)
{
    switch (candidate.status) {
    case ImportStatus::New:
        return {Status::Kind::New, translated("New")};
    case ImportStatus::Imported:
        return {Status::Kind::Neutral, translated("Imported")};
    case ImportStatus::Conflict:
        return {Status::Kind::Warning, translated("Conflict")};
    }
    return {};
}

QList<Status> countsOf(const ImportCounts &counts)
{
    QList<Status> list;
    if (counts.created > 0)
        list.append({Status::Kind::Active, translated("%1 created").arg(number(counts.created))});
    if (counts.linked > 0)
        list.append({Status::Kind::Active, translated("%1 linked").arg(number(counts.linked))});
    if (counts.skipped > 0)
        list.append({Status::Kind::Inactive, translated("%1 skipped").arg(number(counts.skipped))});
    if (counts.failed > 0)
        list.append({Status::Kind::Error, translated("%1 failed").arg(number(counts.failed))});
    return list;
}

QString summaryOf(const ImportJob &job)
{
    QStringList parts;
    for (const Status &count : countsOf(job.counts))
        parts.append(count.text);
    QString text = parts.isEmpty() ? translated("Nobody was imported") : parts.join(QStringLiteral(", "));
    if (job.started.isValid() && job.ended.isValid())
        text = translated("%1 in %2").arg(text, durationText(job.started.secsTo(job.ended)));
    return text;
}

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return translated("%1 s").arg(std::max<qint64>(1, seconds));
    if (seconds < 3600)
        return translated("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return translated("%1 h %2 min").arg(seconds / 3600).arg(seconds % 3600 / 60);
}

} // namespace gatehouse
