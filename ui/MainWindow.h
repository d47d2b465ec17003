// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/store/Access.h"
#include "ui/shell/Pages.h"
#include "ui/shell/PaletteEntry.h"
#include "ui/shell/RouteHistory.h"

#include <QHash>
#include <QPointer>

class QHBoxLayout;
class QStackedWidget;

namespace gatehouse
{
class CertificateNews;
class CertificateNotice;
class CommandPalette;
class ConsoleStatusBar;
class HelpDrawer;
class ImportNotice;
class MailService;
class NavigationRail;
class ReadOnlyLock;
class RolloverWorker;
class Settings;
class Theme;
class ToastArea;
class TopBar;
class WelcomePage;
class WorkspaceStatus;

/// The window of the console: rail, top bar, the page where we are, status bar, and the ways between pages. What a page
/// shows and does is the page's own.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    MainWindow(const PageContext &context, Settings &settings, Theme &theme);
    ~MainWindow() override;

    /// Opens a workspace; empty: the welcome page stays.
    void openWorkspace(const QString &location);
    /// Opens it for reading only.
    void openForHelpDesk(const QString &location);
    void navigate(const Route &route);
    Route current() const { return m_current; }
    ConsolePage *page() const;
    ToastArea *toasts() const { return m_toasts; }

Q_SIGNALS:
    /// Once, after the window can be seen: what takes time waits for it.
    void painted();
    void workspaceOpened();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    void addKeys();
    void key(const QKeySequence &keys, std::function<void()> run);
    void showRoute(const Route &route);
    void goInHistory(int by);
    ConsolePage *pageOf(const QString &place);
    void showBreadcrumb();
    void workspaceReady(const QString &organization);
    void applyWidth();
    void sendNotices();
    void watchCertificates();
    /// Somebody pressed a notification of the desktop.
    void openFromOutside(const Route &route);
    void toggleRail();
    void openPalette();
    void openMenu(const QPoint &topRight);
    QList<PaletteEntry> shellEntries() const;
    QList<PaletteEntry> pageEntries() const;
    QList<PaletteEntry> windowEntries() const;
    QList<PaletteEntry> placeEntries() const;
    void runPageCommand(const QString &shortcut);
    /// The help desk is told that it may not.
    bool mayChange();
    void useAccess();
    void openHelp();
    bool closeHelp();
    void nextRegion(int by);
    void copyFocusedValue();

    PageContext m_context;
    Settings &m_settings;
    Theme &m_theme;
    QWidget *m_brand = nullptr;
    QWidget *m_brandName = nullptr;
    NavigationRail *m_rail = nullptr;
    TopBar *m_top = nullptr;
    QStackedWidget *m_stack = nullptr;
    QHBoxLayout *m_middle = nullptr;
    HelpDrawer *m_help = nullptr; ///< made when first asked for
    ConsoleStatusBar *m_status = nullptr;
    ToastArea *m_toasts = nullptr;
    WelcomePage *m_welcome = nullptr;
    WorkspaceStatus *m_workspace = nullptr;
    ReadOnlyLock *m_lock = nullptr;
    MailService *m_mail = nullptr;
    ImportNotice *m_notice = nullptr;
    CertificateNews *m_certificateNews = nullptr;
    CertificateNotice *m_certificateNotice = nullptr;
    RolloverWorker *m_rollovers = nullptr;
    Access m_access = Access::Full; ///< that the pages were made for
    QPointer<CommandPalette> m_palette;
    QHash<QString, ConsolePage *> m_pages;
    RouteHistory m_history;
    Route m_current;
    bool m_painted = false;
    bool m_narrow = false;
    bool m_mayClose = false;
};

} // namespace gatehouse
