// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/CandidateCells.h"

#include "ui/imports/ImportStatusCell.h"
#include "ui/widgets/CellDelegate.h"

namespace gatehouse
{

namespace
{

QString matchedOn(const QString &what)
{
    if (what == QLatin1String("userName"))
        return CandidateCells::tr("same username");
    if (what == QLatin1String("email"))
        return CandidateCells::tr("same email address");
    if (what == QLatin1String("link"))
        return CandidateCells::tr("same account under another username");
    if (what == QLatin1String("externalId"))
        return CandidateCells::tr("same externalId");
    return {};
}

} // namespace

QVariant CandidateCells::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ImportCandidate &person = candidate(index.row());
    switch (role) {
    case MatchRole:
        return index.column() == Person || index.column() == Email ? QVariant(search()) : QVariant();
    case SubLineRole:
        if (index.column() == Person)
            return person.remote.userName();
        break;
    case StatusRole:
        if (index.column() == Status)
            return QVariant::fromValue(statusOf(person));
        if (index.column() == Outcome) {
            const auto done = outcome(index.row());
            if (done && *done != ImportOutcome::Waiting)
                return QVariant::fromValue(statusOf(*done));
        }
        break;
    case MetaRole:
        break;
    case ToneRole:
        if (index.column() == Outcome || (index.column() == Email && person.remote.email().isEmpty()))
            return int(Token::Text3);
        if (index.column() == Email)
            return int(Token::Text2);
        break;
    case Qt::ToolTipRole:
        if (index.column() == Status && person.status == ImportStatus::Conflict)
            return tr("%1 in this directory has the %2").arg(person.directoryUsername, matchedOn(person.matchedOn));
        break;
    case Qt::DisplayRole:
        if (index.column() == Outcome && !person.changes.isEmpty() && !outcome(index.row()))
            return tr("%Ln change(s)", nullptr, int(person.changes.size()));
        // What a conflict was matched on is said where there is no result yet.
        if (index.column() == Outcome && person.status == ImportStatus::Conflict && !outcome(index.row()))
            return tr("%1: %2").arg(matchedOn(person.matchedOn), person.directoryUsername);
        break;
    default:
        break;
    }
    return CandidateTableModel::data(index, role);
}

} // namespace gatehouse
