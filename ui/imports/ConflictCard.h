// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportJob.h"
#include "ui/widgets/Card.h"

#include <QHash>

namespace gatehouse
{
class SegmentedControl;
class UserStore;

/// What to do about selected people whom the directory seems to know: both sides beside each other, and skip (proposed)
/// or link for each. Nothing is linked that nobody chose (S2).
class ConflictCard : public Card
{
    Q_OBJECT

public:
    explicit ConflictCard(UserStore &users, QWidget *parent = nullptr);
    /// Shows the conflicts among these; hidden when there is none. Choices made already are kept.
    void setCandidates(const QList<ImportCandidate> &candidates);
    /// Remote ids for which link was chosen.
    QStringList linked() const;

private:
    QWidget *makeRow(const ImportCandidate &candidate);

    UserStore &m_users;
    QVBoxLayout *m_rows;
    QHash<QString, QWidget *> m_byRemoteId;
    QHash<QString, SegmentedControl *> m_choices;
};

} // namespace gatehouse
