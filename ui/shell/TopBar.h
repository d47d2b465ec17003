// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/ConsolePage.h"

class QHBoxLayout;

namespace gatehouse
{
class BellButton;
class Button;
class CommandField;

/// Breadcrumb at the left; command field, bell, help, who acts and the menu at the right.
class TopBar : public QWidget
{
    Q_OBJECT

public:
    explicit TopBar(const QString &person, QWidget *parent = nullptr);
    void setBreadcrumb(const QList<Crumb> &crumbs);
    void setNarrow(bool narrow);
    BellButton *bell() const { return m_bell; }
    void openMenu();

Q_SIGNALS:
    void crumbPressed(const gatehouse::Route &route);
    void commandsWanted();
    void helpWanted();
    void menuWanted(const QPoint &topRight);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitBreadcrumb();

    QHBoxLayout *m_crumbs;
    CommandField *m_command;
    BellButton *m_bell;
    Button *m_menu;
};

} // namespace gatehouse
