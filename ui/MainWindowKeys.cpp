// SPDX-License-Identifier: Apache-2.0
// The keyboard's half of the main window: key map, command palette, regions, help.
#include "ui/MainWindow.h"

#include "app/Services.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/ConsoleStatusBar.h"
#include "ui/shell/HelpDrawer.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/PaletteSource.h"
#include "ui/shell/TopBar.h"
#include "ui/widgets/ToastArea.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QStackedWidget>

namespace gatehouse
{

using namespace Qt::StringLiterals;

void MainWindow::key(const QKeySequence &keys, std::function<void()> run)
{
    auto *shortcut = new QShortcut(keys, this);
    // Behind the palette nothing may move.
    connect(shortcut, &QShortcut::activated, this, [this, run = std::move(run)] {
        if (!m_palette)
            run();
    });
}

void MainWindow::addKeys()
{
    key(Qt::CTRL | Qt::Key_K, [this] { openPalette(); });
    key(Qt::ALT | Qt::Key_Left, [this] { goInHistory(-1); });
    key(Qt::ALT | Qt::Key_Right, [this] { goInHistory(1); });
    const QStringList places = m_rail->places();
    for (int i = 0; i < std::min(9, int(places.size())); ++i)
        key(QKeySequence(int(Qt::CTRL) | (Qt::Key_1 + i)), [this, place = places[i]] {
            if (m_rail->isVisible())
                navigate({place, {}, {}, {}});
        });
    key(Qt::CTRL | Qt::Key_PageUp, [this] { page()->moveTab(-1); });
    key(Qt::CTRL | Qt::Key_PageDown, [this] { page()->moveTab(1); });
    key(Qt::Key_F6, [this] { nextRegion(1); });
    key(Qt::SHIFT | Qt::Key_F6, [this] { nextRegion(-1); });
    key(Qt::CTRL | Qt::Key_B, [this] { toggleRail(); });
    key(Qt::Key_F1, [this] { openHelp(); });
    key(Qt::Key_F10, [this] {
        if (m_top->isVisible())
            m_top->openMenu();
    });
    key(Qt::Key_F5, [this] { page()->refresh(); });
    key(Qt::CTRL | Qt::Key_F, [this] { page()->search(); });
    key(Qt::CTRL | Qt::Key_S, [this] {
        if (mayChange())
            page()->save();
    });
    const auto primary = [this] {
        if (!page()->primaryActionChanges() || mayChange())
            page()->primaryAction();
    };
    key(Qt::CTRL | Qt::Key_Return, primary);
    key(Qt::CTRL | Qt::Key_Enter, primary);
    key(Qt::CTRL | Qt::Key_Z, [this] { m_toasts->undoNewest(); });
    key(Qt::CTRL | Qt::SHIFT | Qt::Key_C, [this] { copyFocusedValue(); });
    key(Qt::CTRL | Qt::Key_Q, [this] { close(); });
    for (const auto letter : {Qt::Key_N, Qt::Key_D, Qt::Key_T, Qt::Key_I, Qt::Key_G}) {
        const QKeySequence keys(Qt::CTRL | letter);
        key(keys, [this, keys] { runPageCommand(keys.toString(QKeySequence::PortableText)); });
    }
}

bool MainWindow::mayChange()
{
    const auto may = gatehouse::mayChange(m_context.services.database.access());
    if (!may)
        m_toasts->remind(may.error().message);
    return may.has_value();
}

void MainWindow::runPageCommand(const QString &shortcut)
{
    const QList<Command> commands = page()->commands();
    for (const Command &command : commands) {
        if (command.shortcut == shortcut && command.enabled && command.run) {
            if (!command.changes || mayChange())
                command.run();
            return;
        }
    }
    if (shortcut == u"Ctrl+N"_s && m_rail->isVisible() && mayChange())
        navigate({u"add-application"_s, {}, {}, {}});
}

QList<PaletteEntry> MainWindow::shellEntries() const
{
    auto *self = const_cast<MainWindow *>(this);
    const PaletteEntry help{PaletteEntry::Section::Commands, tr("Help for this page"), {}, {}, u"help"_s, {}, u"F1"_s,
                            [self] { self->openHelp(); }};
    return pageEntries() + windowEntries() + QList{help} + placeEntries();
}

void MainWindow::openPalette()
{
    if (m_palette)
        return;
    auto *source = new PaletteSource(m_context.services);
    connect(source, &PaletteSource::goTo, this, &MainWindow::navigate);
    m_palette = new CommandPalette(this, shellEntries(), source);
}

void MainWindow::openHelp()
{
    if (closeHelp())
        return;
    if (!m_help) {
        m_help = new HelpDrawer(this);
        m_middle->addWidget(m_help);
        connect(m_help, &HelpDrawer::closed, this, &MainWindow::closeHelp);
    }
    m_help->open(page()->helpTopic());
}

bool MainWindow::closeHelp()
{
    if (!m_help || !m_help->isVisible())
        return false;
    m_help->hide();
    page()->setFocus(Qt::OtherFocusReason);
    return true;
}

void MainWindow::nextRegion(int by)
{
    QList<QWidget *> regions;
    for (QWidget *each : {static_cast<QWidget *>(m_rail), static_cast<QWidget *>(page()),
                          static_cast<QWidget *>(m_help), static_cast<QWidget *>(m_status)}) {
        if (each && each->isVisible())
            regions.append(each);
    }
    qsizetype at = -1;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (QWidget *const focused = focusWidget();
            focused && (regions[i] == focused || regions[i]->isAncestorOf(focused)))
            at = i;
    }
    QWidget *const region = regions[at < 0 ? 0 : (at + by + regions.size()) % regions.size()];
    setAttribute(Qt::WA_KeyboardFocusChange);
    if (region == m_rail)
        return m_rail->focusCurrent();
    const QList<QWidget *> inside = region->findChildren<QWidget *>();
    for (QWidget *each : inside) {
        if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) && !each->focusProxy())
            return each->setFocus(Qt::TabFocusReason);
    }
    region->setFocus(Qt::TabFocusReason);
}

void MainWindow::copyFocusedValue()
{
    QWidget *const focused = focusWidget();
    QString value;
    if (const auto *edit = qobject_cast<QLineEdit *>(focused); edit && edit->echoMode() == QLineEdit::Normal)
        value = edit->text();
    else if (const auto *text = qobject_cast<QPlainTextEdit *>(focused))
        value = text->toPlainText();
    else if (const auto *box = qobject_cast<QComboBox *>(focused))
        value = box->currentText();
    if (value.isEmpty())
        return;
    QApplication::clipboard()->setText(value);
    m_toasts->show({Toast::Kind::Success, tr("Copied"), {}, {}, {}});
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (!closeHelp())
        page()->cancel();
}

} // namespace gatehouse
