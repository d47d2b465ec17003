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
    void setRecent(const QStringList &locations);

Q_SIGNALS:
    void locationChosen(const QString &location);
    void fileWanted();

private:
    QVBoxLayout *m_recent;
};

} // namespace gatehouse
