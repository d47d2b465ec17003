// SPDX-License-Identifier: Apache-2.0
#include "ui/MainWindow.h"

#include "app/Services.h"
#include "app/Settings.h"
#include "app/applications/RolloverWorker.h"
#include "app/desktop/ImportNotification.h"
#include "app/desktop/NotificationClient.h"
#include "app/mail/CertificateNotice.h"
#include "app/mail/ImportNotice.h"
#include "ui/home/CertificateNews.h"
#include "ui/settings/SettingsPage.h"
#include "ui/shell/BellButton.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/ConsoleStatusBar.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/ReadOnlyLock.h"
#include "ui/shell/TopBar.h"
#include "ui/shell/TrayMessage.h"
#include "ui/shell/WorkspaceStatus.h"
#include "ui/theme/FocusRing.h"
#include "ui/theme/Icon.h"
#include "ui/welcome/WelcomePage.h"
#include "ui/widgets/Button.h"
#include "ui/widgets/IconLabel.h"
#include "ui/widgets/Label.h"
#include "ui/widgets/ToastArea.h"

#include <QCloseEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QScreen>
#include <QStackedWidget>
#include <QTimer>

#include <memory>

namespace gatehouse
{

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const PageContext &context, Settings &settings, Theme &theme)
    : m_context(context)
    , m_settings(settings)
    , m_theme(theme)
{
    setWindowTitle(u"Gatehouse"_s);
    setMinimumSize(1024, 680);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    restoreGeometry(m_settings.geometry());
    build();
    addKeys();
    navigate({u"welcome"_s, {}, {}, {}});
}

MainWindow::~MainWindow() = default;

void MainWindow::build()
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(0);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(1, 1);

    m_brand = new QWidget;
    m_brand->setObjectName(u"brand"_s);
    m_brand->setAttribute(Qt::WA_StyledBackground);
    auto *brand = new QHBoxLayout(m_brand);
    brand->setContentsMargins(12, 0, 12, 0);
    brand->setSpacing(10);
    brand->addWidget(new IconLabel(u"gatehouse"_s, Token::AccentFill, 26));
    m_brandName = new QWidget;
    auto *name = new QHBoxLayout(m_brandName);
    name->setContentsMargins(0, 0, 0, 0);
    name->addWidget(new Label(u"Gatehouse"_s, TypeRole::BodyStrong), 1);
    Button *const collapse = Button::iconOnly(u"toggle-panel"_s, tr("Collapse navigation"));
    collapse->setObjectName(u"collapseRail"_s);
    collapse->setSmall(true);
    connect(collapse, &QAbstractButton::clicked, this, &MainWindow::toggleRail);
    name->addWidget(collapse);
    brand->addWidget(m_brandName, 1);
    grid->addWidget(m_brand, 0, 0);

    m_top = new TopBar(localActor(u"admin"_s).name);
    connect(m_top, &TopBar::crumbPressed, this, &MainWindow::navigate);
    connect(m_top, &TopBar::commandsWanted, this, &MainWindow::openPalette);
    connect(m_top, &TopBar::menuWanted, this, &MainWindow::openMenu);
    connect(m_top, &TopBar::helpWanted, this, &MainWindow::openHelp);
    grid->addWidget(m_top, 0, 1);

    m_rail = new NavigationRail;
    connect(m_rail, &NavigationRail::chosen, this, [this](const QString &place) { navigate({place, {}, {}, {}}); });
    grid->addWidget(m_rail, 1, 0);

    m_middle = new QHBoxLayout;
    m_middle->setSpacing(0);
    m_stack = new QStackedWidget;
    m_middle->addWidget(m_stack, 1);
    grid->addLayout(m_middle, 1, 1);
    m_status = new ConsoleStatusBar;
    grid->addWidget(m_status, 2, 0, 1, 2);

    m_toasts = new ToastArea(this, m_status->height());
    connect(m_toasts, &ToastArea::shown, m_top->bell(), &BellButton::add);
    m_workspace = new WorkspaceStatus(m_context.services, *m_status, *m_rail, this);
    connect(m_workspace, &WorkspaceStatus::toast, m_toasts, &ToastArea::show);
    sendNotices();
    watchCertificates();
    m_lock = new ReadOnlyLock(this);
    new FocusRing(this);
    applyWidth();
}

void MainWindow::sendNotices()
{
    Services &services = m_context.services;
    m_mail = new MailService(
        services.secrets, [this] { return m_settings.mailServer(); }, {}, this);
    m_notice = new ImportNotice(services.imports, *m_mail, this);
    connect(m_notice, &ImportNotice::sent, this, [this](const QString &label, const QString &to) {
        m_toasts->show({Toast::Kind::Success, tr("E-mail sent to %1").arg(to), label, {}, {}});
    });
    connect(m_notice, &ImportNotice::failed, this, [this](const QString &label, const Error &error) {
        m_toasts->show({Toast::Kind::Error,
                        tr("The e-mail about the import from %1 was not sent").arg(label),
                        error.message,
                        {},
                        {}});
    });
    m_certificateNotice = new CertificateNotice(services.database, services.applications, *m_mail, this);
    connect(m_certificateNotice, &CertificateNotice::sent, this, [this](const QString &label, const QString &to) {
        m_toasts->show({Toast::Kind::Success, tr("Certificate reminder sent to %1").arg(to), label, {}, {}});
    });
    connect(m_certificateNotice, &CertificateNotice::failed, this, [this](const QString &label, const Error &error) {
        m_toasts->show({Toast::Kind::Error,
                        tr("The e-mail about the certificate of %1 was not sent").arg(label),
                        error.message,
                        {},
                        {}});
    });
    auto *notification = new ImportNotification(services.imports, this);
    auto *tray = new TrayMessage(this);
    connect(notification, &ImportNotification::notShown, tray,
            [tray](const QString &title, const QString &body, const ImportJobId &job) {
                tray->show(title, body, job.toString());
            });
    connect(notification, &ImportNotification::opened, this, [this](const ImportJobId &job) {
        openFromOutside({u"imports"_s, job.toString(), {}, u"all"_s});
    });
    connect(tray, &TrayMessage::opened, this, [this](const QString &job) {
        openFromOutside({u"imports"_s, job, {}, u"all"_s});
    });
}

void MainWindow::openFromOutside(const Route &route)
{
    if (!m_context.services.database.isOpen())
        return;
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    navigate(route);
}

void MainWindow::watchCertificates()
{
    Services &services = m_context.services;
    m_certificateNews = new CertificateNews(services.applications, this);
    connect(m_certificateNews, &CertificateNews::news, m_toasts, &ToastArea::show);
    connect(m_certificateNews, &CertificateNews::applicationWanted, this, [this](const ApplicationId &id) {
        navigate({u"application"_s, id.toString(), u"sso"_s, {}});
    });
    auto *notification = new NotificationClient(this);
    auto *tray = new TrayMessage(this);
    connect(
        m_certificateNews, &CertificateNews::desktopNews, this,
        [this, notification, tray](const QString &title, const QString &body, const ApplicationId &first, bool urgent) {
            const QString tag = first.toString();
            async::whenDone(notification->show(title, body, tag, urgent), this,
                            [tray, title, body, tag](const Result<void> &shown) {
                                if (!shown)
                                    tray->show(title, body, tag);
                            });
        });
    const auto openSso = [this](const QString &application) {
        openFromOutside({u"application"_s, application, u"sso"_s, {}});
    };
    connect(notification, &NotificationClient::opened, this, openSso);
    connect(tray, &TrayMessage::opened, this, openSso);
    m_rollovers = new RolloverWorker(services.applications, std::chrono::seconds(20), this);
    connect(m_rollovers, &RolloverWorker::tookOver, this, [this](const Application &application) {
        m_toasts->show({Toast::Kind::Info,
                        tr("The next certificate of %1 signs now").arg(application.displayLabel),
                        tr("Its planned time has come."),
                        {},
                        {}});
    });
    connect(m_rollovers, &RolloverWorker::failed, this, [this, told = QString()](const Error &error) mutable {
        if (std::exchange(told, error.message) != error.message) // it is tried again all the time
            m_toasts->show({Toast::Kind::Error, tr("A certificate could not take over yet"), error.message, {}, {}});
    });
}

void MainWindow::openWorkspace(const QString &location) { m_welcome->openLocation(location); }

void MainWindow::openForHelpDesk(const QString &location) { m_welcome->openForHelpDesk(location); }

// A page is made for one kind of session: what was made for the other one goes.
void MainWindow::useAccess()
{
    const Access access = m_context.services.database.access();
    m_lock->setAccess(access);
    if (std::exchange(m_access, access) == access)
        return;
    for (auto it = m_pages.begin(); it != m_pages.end();) {
        if (*it == m_welcome) {
            ++it;
            continue;
        }
        m_stack->removeWidget(*it);
        (*it)->deleteLater();
        it = m_pages.erase(it);
    }
}

ConsolePage *MainWindow::page() const { return static_cast<ConsolePage *>(m_stack->currentWidget()); }

ConsolePage *MainWindow::pageOf(const QString &place)
{
    if (ConsolePage *const known = m_pages.value(place))
        return known;
    ConsolePage *made = nullptr; // made where it stays: a change of parent polishes every widget again
    if (place == u"welcome"_s) {
        m_welcome = new WelcomePage(m_context, m_settings, m_stack);
        connect(m_welcome, &WelcomePage::opened, this, &MainWindow::workspaceReady);
        made = m_welcome;
    } else if (place == u"settings"_s) {
        made = new SettingsPage(m_context, m_settings, m_theme, m_stack);
    } else {
        made = makePage(place, m_context, m_stack);
    }
    if (!made)
        return nullptr;
    connect(made, &ConsolePage::navigate, this, &MainWindow::navigate);
    connect(made, &ConsolePage::toast, m_toasts, &ToastArea::show);
    connect(made, &ConsolePage::breadcrumbChanged, this, [this, made] {
        if (page() == made)
            showBreadcrumb();
    });
    m_pages.insert(place, made);
    m_stack->addWidget(made);
    return made;
}

void MainWindow::navigate(const Route &route)
{
    // The rail shows where we are, also when leaving was refused.
    m_rail->setCurrent(railPlaceOf(m_current.place));
    const auto go = [this, route] {
        m_history.visit(route);
        showRoute(route);
    };
    if (page() && route.place != m_current.place)
        return page()->tryLeave(go);
    go();
}

void MainWindow::goInHistory(int by)
{
    if (!m_history.canGo(by) || !page())
        return;
    page()->tryLeave([this, by] {
        m_history.go(by);
        showRoute(m_history.peek(0));
    });
}

void MainWindow::showRoute(const Route &route)
{
    ConsolePage *const next = pageOf(route.place);
    if (!next)
        return;
    m_current = route;
    // The inspector works without a workspace; without one there is nowhere else to go but back.
    const bool welcome = route.place == u"welcome"_s;
    const bool inside = !welcome && m_context.services.database.isOpen();
    m_brand->setVisible(inside);
    m_rail->setVisible(inside);
    m_top->setVisible(!welcome);
    m_stack->setCurrentWidget(next);
    m_rail->setCurrent(railPlaceOf(route.place));
    next->open(route);
    showBreadcrumb();
}

void MainWindow::showBreadcrumb()
{
    const QList<Crumb> crumbs = page()->breadcrumb();
    m_top->setBreadcrumb(crumbs);
    setWindowTitle(crumbs.isEmpty() ? u"Gatehouse"_s : u"%1 – Gatehouse"_s.arg(crumbs.constLast().text));
}

void MainWindow::workspaceReady(const QString &organization)
{
    m_history.clear();
    const Database &database = m_context.services.database;
    const QString location = database.location().text;
    m_settings.addWorkspace(location);
    // In PostgreSQL the account decides, each time anew.
    m_settings.setOpensForHelpDesk(location,
                                   database.access() == Access::HelpDesk && !database.location().isPostgres());
    useAccess();
    m_workspace->start(organization);
    m_rollovers->stop();
    m_certificateNotice->stop();
    if (database.access() != Access::HelpDesk) {
        m_rollovers->start();
        m_certificateNews->start();
        m_certificateNotice->start();
    }
    navigate({u"applications"_s, {}, {}, {}});
    Q_EMIT workspaceOpened();
}

void MainWindow::applyWidth()
{
    m_narrow = width() < 1200;
    const bool collapsed = m_narrow || m_settings.railCollapsed();
    m_rail->setCollapsed(collapsed);
    m_brand->setFixedWidth(collapsed ? 52 : 208);
    m_brandName->setVisible(!collapsed);
    m_top->setNarrow(m_narrow);
}

void MainWindow::toggleRail()
{
    m_settings.setRailCollapsed(!m_settings.railCollapsed());
    applyWidth();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyWidth();
}

void MainWindow::paintEvent(QPaintEvent *event)
{
    QWidget::paintEvent(event);
    if (std::exchange(m_painted, true))
        return;
    QTimer::singleShot(0, this, [this] {
        setWindowIcon(icon(u"gatehouse"_s, Token::AccentFill));
        Q_EMIT painted();
    });
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    // The answer may come now, or after a question about unsaved changes.
    const auto inside = std::make_shared<bool>(true);
    if (!m_mayClose && page()) {
        page()->tryLeave([this, inside] {
            m_mayClose = true;
            if (!*inside)
                close();
        });
    }
    *inside = false;
    event->setAccepted(m_mayClose);
    if (m_mayClose)
        m_settings.setGeometry(saveGeometry());
}

} // namespace gatehouse
