// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/imports/ImportJob.h"
#include "ui/widgets/Card.h"

#include <QHash>
#include <QSet>

class QLineEdit;
class QScrollArea;

namespace gatehouse
{
class Label;
class SegmentedControl;
class UserStore;

/// What to do about selected people whom the directory seems to know: the fields of both sides beside each other, and
/// skip (proposed), link, or create anyway under another name for each. Nothing is linked that nobody chose (S2). Of
/// people who are imported already it shows what would be taken over. With very many of them it shows the first and the
/// decided, and says what becomes of the others.
class ConflictCard : public Card
{
    Q_OBJECT

public:
    static constexpr int mostShown = 50;

    explicit ConflictCard(UserStore &users, QWidget *parent = nullptr);
    /// Shows those among these who want a decision or bring a change, of `all` that do; hidden when there is none.
    /// Choices made already are kept.
    void setCandidates(const QList<ImportCandidate> &candidates, qint64 all);
    ImportDecisions decisions() const;
    /// The ids of those who are not to be skipped.
    QSet<QString> decided() const;

private:
    struct Choice {
        QWidget *row = nullptr;
        SegmentedControl *what = nullptr; ///< null: nothing is to be decided
        QLineEdit *username = nullptr;
        QLineEdit *email = nullptr;
    };
    /// A few rows at a time, so that the window never stands still for them.
    void addWaiting();
    Choice makeRow(const ImportCandidate &candidate);
    Choice makeChanges(const ImportCandidate &candidate);
    void fit();
    QWidget *makeNames(const ImportCandidate &candidate, Choice &choice);

    UserStore &m_users;
    QScrollArea *m_scroll;
    QVBoxLayout *m_rows;
    Label *m_more;
    QHash<QString, Choice> m_choices; ///< by remote id
    QList<ImportCandidate> m_waiting; ///< have no row yet
};

} // namespace gatehouse
