// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/provisioning/ProvisioningOperation.h"
#include "ui/widgets/Card.h"

class QBoxLayout;
class QFrame;
class QHBoxLayout;
class QVBoxLayout;

namespace gatehouse
{
class Button;
class DayBars;
class Label;

/// How provisioning stands: changes sent on each of the last days, and in five numbers users and groups managed,
/// pending, failed, last sync.
class SyncHealthCard : public Card
{
    Q_OBJECT

public:
    explicit SyncHealthCard(QWidget *parent = nullptr);
    /// `people` have access; `pending` is the size of a preview that is on screen, negative when there is none.
    void showStatus(const ProvisioningStatus &status, qint64 people, qint64 pending);
    /// The days above the figures instead of beside them.
    void setNarrow(bool narrow);

Q_SIGNALS:
    /// What the last sync did is to be taken back.
    void undoRequested();

private:
    struct Figure {
        Label *number;
        Label *help;
        QVBoxLayout *cell;
    };
    Figure figure(QHBoxLayout *row, const QString &name, const char *objectName);

    QBoxLayout *m_parts;
    QFrame *m_upright;
    QFrame *m_line;
    DayBars *m_days;
    Figure m_users;
    Figure m_groups;
    Figure m_pending;
    Figure m_failed;
    Figure m_last;
    Button *m_undo;
};

} // namespace gatehouse
