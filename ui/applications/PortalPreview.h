// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"

#include <QWidget>

namespace gatehouse
{
class AppTile;
class Label;

/// How the tile will look in the User Portal, drawn as the values are typed, and what saving does.
class PortalPreview : public QWidget
{
    Q_OBJECT

public:
    explicit PortalPreview(QWidget *parent = nullptr);
    void setConnector(const Connector &connector);
    void setDraft(const ApplicationDraft &draft);

private:
    AppTile *m_tile;
    Label *m_name;
    Label *m_note;
    QWidget *m_effects = nullptr;
};

} // namespace gatehouse
