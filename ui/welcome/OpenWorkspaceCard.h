// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/Card.h"

namespace gatehouse
{

/// The workspaces opened before, and a button for a file.
class OpenWorkspaceCard : public Card
{
    Q_OBJECT

public:
    explicit OpenWorkspaceCard(QWidget *parent = nullptr);
    /// Those that are in `forHelpDesk`, too, will be opened read-only and say so.
    void setRecent(const QStringList &locations, const QStringList &forHelpDesk);

Q_SIGNALS:
    void locationChosen(const QString &location);
    void fileWanted();
    void helpDeskFileWanted();

private:
    QVBoxLayout *m_recent;
};

} // namespace gatehouse
