// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"
#include "app/practice/PracticeServer.h"
#include "app/practice/PracticeWorkspace.h"
#include "tests/support/InspectionMain.h"
#include "tests/support/TestCertificate.h"
#include "tests/ui/PageFixture.h"
#include "ui/MainWindow.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Language.h"
#include "ui/theme/FocusRing.h"

#include <QApplication>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QSet>
#include <QSettings>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Every page of the console over a workspace with data in it, by keyboard only: names, Tab order, focus ring, key map.
class EveryPageKeychainTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    QTemporaryDir m_folder;
    AnswerInTurn m_prompt;
    FixedFile m_files;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<PracticeServer> m_server;
    std::unique_ptr<MainWindow> m_window;
    QString m_user, m_group, m_netskope, m_bookmark;

    static bool inTabOrder(const QWidget *widget)
    {
        return widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) &&
               !widget->focusProxy() && !qobject_cast<const QMenu *>(widget);
    }
    static QString nameOf(const QWidget *widget)
    {
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        return widget->accessibleName().isEmpty() && button ? QString(button->text()).remove(u'&')
                                                            : widget->accessibleName();
    }
    static QString told(const QWidget *widget)
    {
        return QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName() + u" in "_s +
               (widget->parentWidget() ? widget->parentWidget()->objectName() : QString());
    }
    template <typename T> T *find(const QString &name) const { return m_window->page()->findChild<T *>(name); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *const focused = m_window->focusWidget();
        QTest::keyClick(focused ? focused : m_window.get(), key, modifiers);
    }
    QString place() const { return m_window->current().place; }

    /// Goes there and waits until it shows what it read.
    bool go(const Route &route, const QString &shows)
    {
        m_window->navigate(route);
        return QTest::qWaitFor(
            [&] {
                const auto *widget = find<QWidget>(shows);
                return widget && widget->isVisible();
            },
            10000);
    }

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanupTestCase();
    void everyInteractiveWidgetHasAName_data() { pages(); }
    void everyInteractiveWidgetHasAName();
    void tabReachesEverythingOnAPageAndComesBack_data() { pages(); }
    void tabReachesEverythingOnAPageAndComesBack();
    void aButtonReachedByKeyboardWearsTheRing();
    void theKeyMapWorks();
    void theMenuListsWhatThePageCanDoWithItsKeys();

private:
    void pages();
};

void EveryPageKeychainTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"GatehouseTest"_s);
    QSettings().clear();
    Language::install(u"en"_s);
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    m_services = std::make_unique<Services>();
    PracticeOptions options;
    options.profile = *practiceProfile(u"netskope"_s);
    options.people = 12;
    auto server = PracticeServer::start(options);
    VERIFY_OK(server);
    m_server = std::move(*server);
    const auto started =
        waited(createPracticeWorkspace(*m_services, m_folder.filePath(u"every.gatehouse"_s), *m_server), 60000);
    VERIFY_OK(started);
    QCOMPARE(started->problem, QString());
    const auto applications = waited(m_services->applications.list());
    VERIFY_OK(applications);
    const ApplicationId netskope = applications->first().application.id;
    m_netskope = netskope.toString();
    VERIFY_OK(waited(m_services->identityManagement.activate(netskope, false, localActor(u"admin"_s)), 30000));
    ApplicationDraft draft;
    draft.connectorId = u"bookmark"_s;
    draft.displayLabel = u"Rooms"_s;
    draft.bookmarkUrl = u"https://rooms.example.org"_s;
    const auto bookmark = waited(m_services->applicationService.add(draft, localActor(u"admin"_s)));
    VERIFY_OK(bookmark);
    m_bookmark = bookmark->id.toString();
    m_user = waited(m_services->users.list({}))->items.first().id.toString();
    m_group = waited(m_services->groups.list({}, {}))->items.first().id.toString();
    ImportCandidate candidate;
    candidate.remote = RemoteUser({"r1", "", "nobody"}); // without an address: fails, and says so
    QSignalSpy ended(&m_services->imports, &ImportService::ended);
    VERIFY_OK(waited(m_services->imports.start(netskope, {candidate}, {}, localActor(u"admin"_s))));
    QTRY_COMPARE(ended.count(), 1);
    QFile pem(m_folder.filePath(u"one.pem"_s));
    QVERIFY(pem.open(QIODevice::WriteOnly));
    pem.write(makeTestCertificate(u"sso.example"_s).certificate.toPem());
    pem.close();

    m_window = std::make_unique<MainWindow>(PageContext{*m_services, m_prompt, m_files}, *m_settings, m_theme);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->openWorkspace(m_folder.filePath(u"every.gatehouse"_s));
    QTRY_COMPARE(place(), u"applications"_s);
}

void EveryPageKeychainTest::cleanupTestCase()
{
    m_window.reset();
    m_services.reset();
    m_server.reset();
}

void EveryPageKeychainTest::pages()
{
    QTest::addColumn<Route>("route");
    QTest::addColumn<QString>("shows");
    const auto row = [](const char *name, const Route &route, const QString &shows) {
        QTest::newRow(name) << route << shows;
    };
    row("home", {u"home"_s, {}, {}, {}}, u"homeProvisioning"_s);
    row("applications", {u"applications"_s, {}, {}, {}}, u"configuredApplications"_s);
    row("add-application", {u"add-application"_s, {}, {}, {}}, u"catalogSearch"_s);
    for (const char *tab : {"general-info", "sso", "identity-management", "user-groups", "events"})
        row(tab, {u"application"_s, m_netskope, QString::fromLatin1(tab), u"guide"_s},
            tab == QByteArray("general-info")          ? u"displayLabel"_s
            : tab == QByteArray("sso")                 ? u"idpEntityId"_s
            : tab == QByteArray("identity-management") ? u"attributeMappings"_s
            : tab == QByteArray("user-groups")         ? u"groupTable"_s
                                                       : u"searchEvents"_s);
    row("bookmark", {u"application"_s, m_bookmark, u"sso"_s, {}}, u"panelBookmarkUrl"_s);
    row("manual-import", {u"manual-import"_s, m_netskope, {}, {}}, u"candidateTable"_s);
    row("users", {u"users"_s, {}, {}, {}}, u"userTable"_s);
    row("load-users", {u"load-users"_s, {}, {}, {}}, u"backToUsers"_s);
    for (const char *tab : {"details", "user-groups", "applications", "events"})
        row((QByteArray("user ") + tab).constData(), {u"user"_s, m_user, QString::fromLatin1(tab), {}}, u"userTabs"_s);
    row("user groups", {u"user-groups"_s, {}, {}, {}}, u"newGroup"_s);
    for (const char *tab : {"details", "users", "applications", "events"})
        row((QByteArray("group ") + tab).constData(), {u"user-group"_s, m_group, QString::fromLatin1(tab), {}},
            u"groupTabs"_s);
    row("events", {u"events"_s, {}, {}, {}}, u"eventTable"_s);
    row("imports", {u"imports"_s, {}, {}, {}}, u"retryFailed"_s);
    row("certificate-inspector", {u"certificate-inspector"_s, {}, {}, m_folder.filePath(u"one.pem"_s)},
        u"certificatePem"_s);
    row("sign-in test", {u"saml-inspector"_s, m_netskope, u"sign-in-test"_s, {}}, u"testRelayState"_s);
    row("decode message", {u"saml-inspector"_s, {}, u"decode-message"_s, {}}, u"samlInput"_s);
    row("settings", {u"settings"_s, {}, {}, {}}, u"organizationName"_s);
    row("welcome", {u"welcome"_s, {}, {}, {}}, u"inspectFile"_s);
}

void EveryPageKeychainTest::everyInteractiveWidgetHasAName()
{
    QFETCH(Route, route);
    QFETCH(QString, shows);
    QVERIFY2(go(route, shows), qPrintable(shows));
    QStringList nameless;
    for (const QWidget *widget : m_window->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
            continue;
        if (nameOf(widget).isEmpty())
            nameless.append(told(widget));
        // Label and name say the same, word for word.
        const auto *button = qobject_cast<const QAbstractButton *>(widget);
        if (button && !button->text().isEmpty() && !nameOf(widget).contains(QString(button->text()).remove(u'&')))
            nameless.append(told(widget) + u" shows “"_s + button->text() + u"” and is named “"_s + nameOf(widget) +
                            u'”');
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

void EveryPageKeychainTest::tabReachesEverythingOnAPageAndComesBack()
{
    QFETCH(Route, route);
    QFETCH(QString, shows);
    QVERIFY2(go(route, shows), qPrintable(shows));
    QSet<const QWidget *> wanted;
    for (const QWidget *widget : m_window->page()->findChildren<QWidget *>())
        if (inTabOrder(widget) && widget->window() == m_window.get())
            wanted.insert(widget);
    QVERIFY(!wanted.isEmpty());
    QWidget *const shown = find<QWidget>(shows);
    QWidget *const start = wanted.contains(shown) ? shown : const_cast<QWidget *>(*wanted.cbegin());
    start->setFocus(Qt::TabFocusReason);
    const QWidget *const first = m_window->focusWidget();
    QVERIFY(first);
    QSet<const QWidget *> seen;
    for (int steps = 0; steps < 400; ++steps) {
        seen.insert(m_window->focusWidget());
        key(Qt::Key_Tab);
        if (m_window->focusWidget() == first)
            break;
    }
    QCOMPARE(m_window->focusWidget(), first); // no trap: Tab comes around
    QStringList missed;
    for (const QWidget *widget : wanted)
        if (!seen.contains(widget) && inTabOrder(widget) && !qobject_cast<const QAbstractButton *>(widget))
            missed.append(told(widget));
        else if (!seen.contains(widget) && inTabOrder(widget)) {
            // Of radio buttons and segments that belong together, Tab stops at the chosen one.
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (!button->isCheckable() || (!button->autoExclusive() && !button->group()))
                missed.append(told(widget));
        }
    QVERIFY2(missed.isEmpty(), qPrintable(missed.join(u'\n')));
}

void EveryPageKeychainTest::aButtonReachedByKeyboardWearsTheRing()
{
    QVERIFY(go({u"applications"_s, {}, {}, {}}, u"configuredApplications"_s));
    auto *search = find<QLineEdit>(u"searchApplications"_s);
    search->setFocus(Qt::TabFocusReason);
    QTest::keyClick(search, Qt::Key_Backtab, Qt::ShiftModifier);
    QWidget *const button = m_window->focusWidget();
    QVERIFY(qobject_cast<QAbstractButton *>(button));
    auto *ring = m_window->findChild<FocusRing *>();
    QTRY_VERIFY(ring->isVisible());
    QVERIFY(ring->geometry().contains(QRect(button->mapTo(m_window.get(), QPoint()), button->size())));
}

void EveryPageKeychainTest::theKeyMapWorks()
{
    QVERIFY(go({u"applications"_s, {}, {}, {}}, u"configuredApplications"_s));
    key(Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_window->focusWidget()->objectName(), u"searchApplications"_s);
    key(Qt::Key_K, Qt::ControlModifier);
    QVERIFY(m_window->findChild<CommandPalette *>());
    key(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<CommandPalette *>());
    key(Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(place(), u"add-application"_s);
    key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(place(), u"applications"_s);

    QVERIFY(go({u"application"_s, m_netskope, u"sso"_s, {}}, u"idpEntityId"_s));
    auto *entity = find<QLineEdit>(u"idpEntityId"_s);
    entity->setFocus();
    key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), entity->text());
    key(Qt::Key_PageDown, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>(u"attributeMappings"_s)->isVisible());
    key(Qt::Key_PageUp, Qt::ControlModifier);
    QTRY_VERIFY(find<QWidget>(u"idpEntityId"_s)->isVisible());
}

void EveryPageKeychainTest::theMenuListsWhatThePageCanDoWithItsKeys()
{
    QVERIFY(go({u"application"_s, m_netskope, u"sso"_s, {}}, u"idpEntityId"_s));
    key(Qt::Key_F10);
    auto *menu = m_window->findChild<QMenu *>(u"mainMenu"_s);
    QVERIFY(menu);
    QTRY_VERIFY(menu->isVisible());
    QStringList texts;
    for (const QAction *action : menu->actions())
        texts.append(action->text());
    QVERIFY2(texts.contains(u"Download certificate\tCtrl+D"_s), qPrintable(texts.join(u'|')));
    QVERIFY(texts.contains(u"Search or run a command\tCtrl+K"_s));
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<QMenu *>(u"mainMenu"_s));
}

INSPECTING_TEST_MAIN(QApplication, EveryPageKeychainTest)
#include "EveryPageKeychainTest.moc"
