// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/Pages.h"

namespace gatehouse
{
class EventExplorer;

/// The Events tab of an application, a person or a group: Directory Insights filtered to it, with all that the page can
/// do.
class EventsTab : public QWidget
{
    Q_OBJECT

public:
    explicit EventsTab(const PageContext &context, QWidget *parent = nullptr);

    /// Only events of this application.
    void showApplication(const QString &applicationId);
    /// Only events about the person or group with this id or name.
    void showResource(const QString &idOrName);
    /// Reads again; call it when the tab is shown or F5 is pressed.
    void refresh();
    /// Ctrl+F
    void search();

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);
    void toast(const gatehouse::Toast &toast);

private:
    EventExplorer *m_explorer;
};

} // namespace gatehouse
