// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/shell/Route.h"
#include "ui/widgets/Toast.h"

#include <QWidget>

#include <functional>

namespace gatehouse
{

/// One part of the breadcrumb; the last one is where we are.
struct Crumb {
    QString text;
    Route route; ///< empty place: not clickable ("USER AUTHENTICATION")
};

/// Something the page can do, for the command palette and the key map: every button of the page is one.
struct Command {
    QString id; ///< unique on the page
    QString text;
    QString icon;
    QString shortcut; ///< as shown, "Ctrl+N"; empty: none
    std::function<void()> run;
    bool enabled = true;
    bool changes = false; ///< something in the workspace: not for the help desk
};

inline Command changing(Command command)
{
    command.changes = true;
    return command;
}

/// A page of the console. MainWindow makes it lazily, once per place, and shows it with open(route) each time.
class ConsolePage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Shows the thing and tab that the route names, and reads what is stale.
    virtual void open(const Route &route) = 0;
    virtual QList<Crumb> breadcrumb() const = 0;
    virtual QList<Command> commands() const { return {}; }
    /// Ctrl+F
    virtual void search() {}
    /// F5
    virtual void refresh() {}
    /// Ctrl+Enter
    virtual void primaryAction() {}
    /// A page where Ctrl+Enter does not change the workspace says so.
    virtual bool primaryActionChanges() const { return true; }
    /// Ctrl+S
    virtual void save() {}
    /// Esc
    virtual void cancel() {}
    /// Ctrl+PgUp (-1), Ctrl+PgDn (+1)
    virtual void moveTab(int by) { Q_UNUSED(by) }
    /// Called before the page is left; it calls `leave` now or after it asked about unsaved changes, or never.
    virtual void tryLeave(std::function<void()> leave) { leave(); }
    /// Name of a text in resources/help without its ending ("applications"); empty: the general one.
    virtual QString helpTopic() const { return {}; }

Q_SIGNALS:
    void navigate(const gatehouse::Route &route);
    /// The breadcrumb reads differently now (a name came from the database).
    void breadcrumbChanged();
    void toast(const gatehouse::Toast &toast);
};

} // namespace gatehouse
