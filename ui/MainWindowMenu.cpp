// SPDX-License-Identifier: Apache-2.0
// The menu at the end of the top bar: everything the page and the window can do, with the keys that do it.
#include "ui/MainWindow.h"

#include "app/Services.h"
#include "ui/shell/NavigationRail.h"
#include "ui/theme/Icon.h"
#include "ui/theme/Theme.h"

#include <QMenu>

namespace gatehouse
{

using namespace Qt::StringLiterals;

void MainWindow::openMenu(const QPoint &topRight)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"mainMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // The keys are shown only: the window has them already, and two owners of one key would both be silent.
    const auto add = [](QMenu *to, const PaletteEntry &entry) {
        const QString keys = QKeySequence(entry.shortcut).toString(QKeySequence::NativeText);
        QAction *const action =
            to->addAction(icon(entry.icon), keys.isEmpty() ? entry.text : entry.text + u'\t' + keys);
        if (entry.run)
            return void(connect(action, &QAction::triggered, to, entry.run));
        action->setEnabled(false);
        action->setToolTip(entry.description);
        to->setToolTipsVisible(true);
    };
    for (const PaletteEntry &entry : pageEntries())
        add(menu, entry);
    menu->addSeparator();
    QMenu *const goTo = menu->addMenu(tr("Go to"));
    for (const PaletteEntry &entry : placeEntries())
        add(goTo, entry);
    goTo->addSeparator();
    add(goTo, {{}, tr("Back"), {}, {}, u"arrow-left"_s, {}, u"Alt+Left"_s, [this] { goInHistory(-1); }});
    add(goTo, {{}, tr("Forward"), {}, {}, u"arrow-right"_s, {}, u"Alt+Right"_s, [this] { goInHistory(1); }});
    QMenu *const window = menu->addMenu(tr("Window"));
    for (const PaletteEntry &entry : windowEntries())
        add(window, entry);
    menu->addSeparator();
    add(menu, {{}, tr("Search or run a command"), {}, {}, u"search"_s, {}, u"Ctrl+K"_s, [this] { openPalette(); }});
    add(menu, {{}, tr("Help for this page"), {}, {}, u"help"_s, {}, u"F1"_s, [this] { openHelp(); }});
    add(menu, {{}, tr("Quit"), {}, {}, u"close"_s, {}, u"Ctrl+Q"_s, [this] { close(); }});
    menu->popup(topRight - QPoint(menu->sizeHint().width(), 0));
    menu->setActiveAction(menu->actions().value(0));
}

QList<PaletteEntry> MainWindow::pageEntries() const
{
    QList<PaletteEntry> entries;
    const bool helpDesk = m_context.services.database.access() == Access::HelpDesk;
    const QList<Crumb> crumbs = page()->breadcrumb();
    const QString where = crumbs.isEmpty() ? QString() : crumbs.constLast().text;
    const QList<Command> commands = page()->commands();
    for (const Command &command : commands) {
        if (!command.enabled)
            continue;
        const bool refused = helpDesk && command.changes;
        entries.append({PaletteEntry::Section::Commands,
                        command.text,
                        refused ? helpDeskChangesNothing() : where,
                        {},
                        command.icon.isEmpty() ? u"play"_s : command.icon,
                        {},
                        command.shortcut,
                        refused ? nullptr : command.run});
    }
    if (!helpDesk && m_rail->isVisible() && m_current.place != u"applications"_s)
        entries.append({PaletteEntry::Section::Commands,
                        tr("+ Add New Application"),
                        {},
                        {},
                        u"plus"_s,
                        {},
                        u"Ctrl+N"_s,
                        [self = const_cast<MainWindow *>(this)] {
                            self->navigate({u"add-application"_s, {}, {}, {}});
                        }});
    return entries;
}

QList<PaletteEntry> MainWindow::windowEntries() const
{
    auto *self = const_cast<MainWindow *>(this);
    QList<PaletteEntry> entries;
    const auto add = [&](const QString &text, const QString &icon, const QString &shortcut, std::function<void()> run) {
        entries.append({PaletteEntry::Section::Commands, text, {}, {}, icon, {}, shortcut, std::move(run)});
    };
    add(tr("Use light theme"), u"settings"_s, {}, [self] { self->m_theme.setMode(Theme::Mode::Light); });
    add(tr("Use dark theme"), u"settings"_s, {}, [self] { self->m_theme.setMode(Theme::Mode::Dark); });
    if (m_rail->isHidden())
        return entries;
    add(tr("Collapse navigation"), u"toggle-panel"_s, u"Ctrl+B"_s, [self] { self->toggleRail(); });
    add(tr("Refresh"), u"refresh"_s, u"F5"_s, [self] { self->page()->refresh(); });
    add(tr("Switch workspace"), u"file"_s, {}, [self] { self->navigate({u"welcome"_s, {}, {}, {}}); });
    return entries;
}

QList<PaletteEntry> MainWindow::placeEntries() const
{
    auto *self = const_cast<MainWindow *>(this);
    QList<PaletteEntry> entries;
    if (m_rail->isHidden())
        return entries;
    const QStringList places = m_rail->places();
    for (qsizetype i = 0; i < places.size(); ++i) {
        const QString place = places[i];
        // Newer words for the same places.
        const QString keywords = place == u"applications"_s            ? u"access connectors"_s
                                 : place == u"events"_s                ? u"audit log insights"_s
                                 : place == u"users"_s                 ? u"people directory"_s
                                 : place == u"certificate-inspector"_s ? u"pem x509 inspect file"_s
                                 : place == u"saml-inspector"_s        ? u"sign-in test sso decode assertion"_s
                                                                       : QString();
        entries.append({PaletteEntry::Section::GoTo,
                        m_rail->textOf(place),
                        {},
                        keywords,
                        m_rail->iconOf(place),
                        {},
                        u"Ctrl+%1"_s.arg(i + 1),
                        [self, place] {
                            self->navigate({place, {}, {}, {}});
                        }});
    }
    return entries;
}

} // namespace gatehouse
