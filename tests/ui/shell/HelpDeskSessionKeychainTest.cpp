// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"
#include "app/practice/PracticeServer.h"
#include "app/practice/PracticeWorkspace.h"
#include "tests/support/EveryRow.h"
#include "tests/ui/PageFixture.h"
#include "ui/MainWindow.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/Language.h"
#include "ui/shell/ReadOnlyLock.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/Changing.h"

#include <QApplication>
#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// The whole window over a workspace that the help desk opened: everything can be read, nothing can be changed.
class HelpDeskSessionKeychainTest : public QObject
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
    std::unique_ptr<Database> m_witness;
    QString m_user, m_group, m_netskope, m_bookmark, m_before;

    template <typename T> T *find(const QString &name) const { return m_window->page()->findChild<T *>(name); }
    QString file() const { return m_folder.filePath(u"desk.gatehouse"_s); }
    QString place() const { return m_window->current().place; }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *const focused = m_window->focusWidget();
        QTest::keyClick(focused ? focused : m_window.get(), key, modifiers);
    }
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
    static bool changes(const QWidget *widget)
    {
        for (const QWidget *each = widget; each; each = each->parentWidget())
            if (const QVariant mark = each->property(changesProperty); mark.isValid())
                return mark.toBool();
        return false;
    }
    QList<QAbstractButton *> pressable() const
    {
        QList<QAbstractButton *> all;
        for (QAbstractButton *button : m_window->page()->findChildren<QAbstractButton *>())
            if (button->isVisible() && button->isEnabled())
                all.append(button);
        return all;
    }
    /// Somebody was told by a store, and not by the control, that this is not for the help desk.
    QString toldTooLate() const { return told(m_window->page()); }
    static QString told(const QWidget *where)
    {
        for (const QLabel *label : where->findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(helpDeskChangesNothing()))
                return label->objectName() + u' ' + label->text();
        return {};
    }
    /// Presses what a menu offers, then closes whatever stands before the window.
    void usePopups()
    {
        for (int round = 0; round < 4; ++round) {
            QWidget *const popup = QApplication::activePopupWidget();
            if (auto *menu = qobject_cast<QMenu *>(popup)) {
                for (QAction *action : menu->actions())
                    if (action->isEnabled() && !action->menu() && !action->isSeparator())
                        action->trigger();
            }
            if (popup)
                popup->close();
            else if (QWidget *const modal = QApplication::activeModalWidget())
                modal->close();
        }
    }

private Q_SLOTS:
    void initTestCase();
    void init()
    {
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    void cleanup()
    {
        if (m_witness)
            QCOMPARE(everyRow(*m_witness), m_before);
        QVERIFY(m_prompt.asked.isEmpty()); // nothing was half begun
    }
    void cleanupTestCase();

    void theStatusBarSaysItOnEveryPlaceOfTheRail();
    void whyAPersonWasNotImportedIsTwoClicksFromHome();
    void noControlThatChangesSomethingCanBeUsed_data() { pages(); }
    void noControlThatChangesSomethingCanBeUsed();
    void pressingWhateverCanBePressedChangesNothing_data() { pages(); }
    void pressingWhateverCanBePressedChangesNothing();
    void keysThatChangeSomethingAnswerWhyNot_data() { pages(); }
    void keysThatChangeSomethingAnswerWhyNot();
    void thePaletteShowsWhatIsNotForTheHelpDesk();
    void theRightToWriteComesBackWithTheNextSession();

private:
    void pages();
};

void HelpDeskSessionKeychainTest::initTestCase()
{
    Language::install(u"en"_s);
    m_settings = std::make_unique<Settings>(m_folder.filePath(u"settings.ini"_s));
    PracticeOptions options;
    options.profile = *practiceProfile(u"netskope"_s);
    options.people = 12;
    auto server = PracticeServer::start(options);
    VERIFY_OK(server);
    m_server = std::move(*server);
    {
        Services admin;
        const auto started = waited(createPracticeWorkspace(admin, file(), *m_server), 60000);
        VERIFY_OK(started);
        const ApplicationId netskope = waited(admin.applications.list())->first().application.id;
        m_netskope = netskope.toString();
        VERIFY_OK(waited(admin.identityManagement.activate(netskope, false, localActor(u"admin"_s)), 30000));
        ApplicationDraft draft;
        draft.connectorId = u"bookmark"_s;
        draft.displayLabel = u"Rooms"_s;
        draft.bookmarkUrl = u"https://rooms.example.org"_s;
        m_bookmark = waited(admin.applicationService.add(draft, localActor(u"admin"_s)))->id.toString();
        m_user = waited(admin.users.list({}))->items.first().id.toString();
        m_group = waited(admin.groups.list({}, {}))->items.first().id.toString();
        ImportCandidate candidate;
        candidate.remote = RemoteUser({"r1", "", "nobody"}); // without an address: fails, and says so
        QSignalSpy ended(&admin.imports, &ImportService::ended);
        VERIFY_OK(waited(admin.imports.start(netskope, {candidate}, {}, localActor(u"admin"_s))));
        QTRY_COMPARE(ended.count(), 1);
    }
    m_services = std::make_unique<Services>();
    m_window = std::make_unique<MainWindow>(PageContext{*m_services, m_prompt, m_files}, *m_settings, m_theme);
    m_window->resize(1440, 900);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_files.file = file();
    auto *button = find<QAbstractButton>(u"openForHelpDesk"_s);
    button->setFocus(Qt::TabFocusReason);
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_COMPARE(place(), u"applications"_s);
    QCOMPARE(m_services->database.access(), Access::HelpDesk);
    m_files.file = m_folder.filePath(u"written"_s);
    m_witness = std::make_unique<Database>();
    VERIFY_OK(waited(m_witness->openForHelpDesk({file()})));
    m_before = everyRow(*m_witness);
}

void HelpDeskSessionKeychainTest::cleanupTestCase()
{
    m_window.reset();
    m_services.reset();
    m_witness.reset();
    m_server.reset();
}

void HelpDeskSessionKeychainTest::pages()
{
    QTest::addColumn<Route>("route");
    QTest::addColumn<QString>("shows");
    QTest::addColumn<QStringList>("locked"); // some of the names that have to be, where there are any
    const auto row = [](const char *name, const Route &route, const QString &shows, const QStringList &locked = {}) {
        QTest::newRow(name) << route << shows << locked;
    };
    row("home", {u"home"_s, {}, {}, {}}, u"homeProvisioning"_s, {u"homeAddApplication"_s});
    row("applications", {u"applications"_s, {}, {}, {}}, u"searchApplications"_s,
        {u"addNewApplication"_s, u"importMetadata"_s});
    row("general-info", {u"application"_s, m_netskope, u"general-info"_s, {}}, u"displayLabel"_s,
        {u"displayLabel"_s, u"description"_s, u"panelSave"_s, u"deactivateIdm"_s});
    row("sso", {u"application"_s, m_netskope, u"sso"_s, {}}, u"idpEntityId"_s,
        {u"idpEntityId"_s, u"spEntityId"_s, u"uploadMetadata"_s, u"nameId"_s, u"signResponse"_s, u"addAttribute"_s,
         u"deactivate"_s, u"uploadSpCertificate"_s});
    row("identity-management", {u"application"_s, m_netskope, u"identity-management"_s, {}}, u"attributeMappings"_s,
        {u"manualImport"_s, u"syncNow"_s, u"testActive"_s, u"groupManagement"_s});
    row("group bindings", {u"application"_s, m_netskope, u"user-groups"_s, {}}, u"searchGroups"_s);
    row("application events", {u"application"_s, m_netskope, u"events"_s, {}}, u"searchEvents"_s);
    row("bookmark", {u"application"_s, m_bookmark, u"sso"_s, {}}, u"panelBookmarkUrl"_s, {u"panelBookmarkUrl"_s});
    row("users", {u"users"_s, {}, {}, {}}, u"searchUsers"_s, {u"newUser"_s, u"loadFromCsv"_s});
    row("user details", {u"user"_s, m_user, u"details"_s, {}}, u"userTabs"_s,
        {u"changeState"_s, u"deleteUser"_s, u"saveUser"_s, u"user-username"_s, u"user-state"_s, u"setPassword"_s});
    for (const char *tab : {"user-groups", "applications", "events"})
        row((QByteArray("user ") + tab).constData(), {u"user"_s, m_user, QString::fromLatin1(tab), {}}, u"userTabs"_s);
    row("user groups", {u"user-groups"_s, {}, {}, {}}, u"newGroup"_s, {u"newGroup"_s});
    row("group details", {u"user-group"_s, m_group, u"details"_s, {}}, u"groupTabs"_s,
        {u"groupName"_s, u"groupDescription"_s});
    for (const char *tab : {"users", "applications", "events"})
        row((QByteArray("group ") + tab).constData(), {u"user-group"_s, m_group, QString::fromLatin1(tab), {}},
            u"groupTabs"_s);
    row("events", {u"events"_s, {}, {}, {}}, u"eventTable"_s);
    row("imports", {u"imports"_s, {}, {}, {}}, u"retryFailed"_s, {u"retryFailed"_s});
    row("manual-import", {u"manual-import"_s, m_netskope, {}, {}}, u"candidateTable"_s);
    row("sign-in test", {u"saml-inspector"_s, m_netskope, u"sign-in-test"_s, {}}, u"testRelayState"_s,
        {u"runSignInTest"_s});
    row("decode message", {u"saml-inspector"_s, {}, u"decode-message"_s, {}}, u"samlInput"_s);
    row("settings", {u"settings"_s, {}, {}, {}}, u"organizationName"_s, {u"organizationName"_s});
}

void HelpDeskSessionKeychainTest::theStatusBarSaysItOnEveryPlaceOfTheRail()
{
    QStringList seen;
    for (int number = 0; number < 9; ++number) {
        key(Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
        seen.append(place());
        const auto *chip = m_window->findChild<QWidget *>(u"statusHelpDesk"_s);
        QVERIFY(chip && chip->isVisible());
        QCOMPARE(chip->accessibleName(), u"Help desk: read-only"_s);
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 9);
}

void HelpDeskSessionKeychainTest::whyAPersonWasNotImportedIsTwoClicksFromHome()
{
    QVERIFY(go({u"applications"_s, {}, {}, {}}, u"configuredApplications"_s));
    key(Qt::Key_1, Qt::ControlModifier); // the first click: Home
    QTRY_VERIFY(find<QWidget>(u"attention1"_s));
    QAbstractButton *review = nullptr;
    for (QAbstractButton *button : m_window->page()->findChildren<QAbstractButton *>())
        if (button->accessibleDescription().contains(u"not imported"_s))
            review = button;
    QVERIFY(review);
    QTest::mouseClick(review, Qt::LeftButton); // the second one
    QCOMPARE(place(), u"imports"_s);
    const auto *rows = find<HouseTable>(u"jobRows"_s);
    QTRY_VERIFY(rows->currentIndex().isValid());
    const int row = rows->currentIndex().row();
    QVERIFY(rows->model()->index(row, 1).data(SubLineRole).toString() == u"nobody"_s ||
            rows->model()->index(row, 1).data().toString() == u"nobody"_s);
    QVERIFY(rows->model()->index(row, 2).data().toString().size() > 10);
    QVERIFY(rows->viewport()->rect().intersects(rows->visualRect(rows->currentIndex())));
}

void HelpDeskSessionKeychainTest::noControlThatChangesSomethingCanBeUsed()
{
    QFETCH(Route, route);
    QFETCH(QString, shows);
    QFETCH(QStringList, locked);
    QVERIFY2(go(route, shows), qPrintable(shows));
    QTest::qWait(100); // what is read is shown, and enables what it would
    for (const QString &name : locked) {
        const auto *widget = find<QWidget>(name);
        QVERIFY2(widget && changes(widget), qPrintable(name));
    }
    for (QWidget *widget : m_window->page()->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !changes(widget))
            continue;
        const QString name = widget->objectName() + u' ' + widget->accessibleName();
        const auto *edit = qobject_cast<QLineEdit *>(widget);
        const bool pressed = qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget);
        if (!edit && !pressed)
            continue;
        if (edit)
            widget->setFocus(Qt::TabFocusReason);
        QVERIFY2(edit ? edit->isReadOnly() : !widget->isEnabled(), qPrintable(name));
        QVERIFY2(widget->toolTip().endsWith(helpDeskChangesNothing()), qPrintable(name));
        QVERIFY2(widget->accessibleDescription().endsWith(helpDeskChangesNothing()), qPrintable(name));
        // Nor by a page that thinks otherwise.
        widget->setEnabled(true);
        widget->setToolTip(u"Do it"_s);
        QVERIFY2(edit || !widget->isEnabled(), qPrintable(name));
        QVERIFY2(widget->toolTip().endsWith(helpDeskChangesNothing()), qPrintable(name));
    }
}

void HelpDeskSessionKeychainTest::pressingWhateverCanBePressedChangesNothing()
{
    QFETCH(Route, route);
    QFETCH(QString, shows);
    QVERIFY2(go(route, shows), qPrintable(shows));
    QTest::qWait(100);
    const qsizetype count = pressable().size();
    for (qsizetype i = 0; i < count; ++i) {
        QVERIFY(go(route, shows));
        QAbstractButton *const button = pressable().value(i);
        if (!button)
            break;
        const QString name = button->objectName() + u' ' + button->text() + button->accessibleName();
        button->setFocus(Qt::TabFocusReason);
        QTest::keyClick(button, Qt::Key_Space);
        QTest::qWait(20);
        usePopups();
        QTest::qWait(20);
        QVERIFY2(toldTooLate().isEmpty(), qPrintable(name + u": "_s + toldTooLate()));
        QVERIFY2(m_prompt.asked.isEmpty(), qPrintable(name));
    }
    QVERIFY(go(route, shows));
    for (const Command &command : m_window->page()->commands()) {
        if (!command.enabled || command.changes)
            continue;
        command.run();
        QTest::qWait(20);
        usePopups();
        QVERIFY2(toldTooLate().isEmpty(), qPrintable(command.id + u": "_s + toldTooLate()));
        QVERIFY(go(route, shows));
    }
}

void HelpDeskSessionKeychainTest::keysThatChangeSomethingAnswerWhyNot()
{
    QFETCH(Route, route);
    QFETCH(QString, shows);
    QVERIFY2(go(route, shows), qPrintable(shows));
    const QString before = place();
    for (const Qt::Key letter : {Qt::Key_S, Qt::Key_N, Qt::Key_T, Qt::Key_I}) {
        key(letter, Qt::ControlModifier);
        QCOMPARE(place(), before);
    }
    QTRY_VERIFY(!told(m_window.get()).isEmpty()); // by a toast, and only by one
    const auto labels = m_window->findChildren<QLabel *>();
    QCOMPARE(std::count_if(labels.begin(), labels.end(),
                           [](const QLabel *label) {
                               return label->isVisible() && label->text().contains(helpDeskChangesNothing());
                           }),
             1);
    if (auto *table = m_window->page()->findChild<HouseTable *>(); table && table->isVisible()) {
        table->setFocus();
        table->setCurrentIndex(table->model()->index(0, 0));
        QTest::keyClick(table, Qt::Key_Space);
        QTest::keyClick(table, Qt::Key_Delete);
        QTest::keyClick(table, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(table, Qt::Key_Delete);
    }
    if (before != u"saml-inspector"_s || route.tab == u"sign-in-test"_s)
        key(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(place(), before);
    QCOMPARE(toldTooLate(), QString());
}

void HelpDeskSessionKeychainTest::thePaletteShowsWhatIsNotForTheHelpDesk()
{
    QVERIFY(go({u"users"_s, {}, {}, {}}, u"searchUsers"_s));
    key(Qt::Key_K, Qt::ControlModifier);
    auto *palette = m_window->findChild<CommandPalette *>();
    QVERIFY(palette);
    QTest::keyClicks(palette->findChild<QLineEdit *>(), u">New user"_s);
    const auto *list = palette->findChild<QListView *>();
    bool found = false;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const QModelIndex index = list->model()->index(row, 0);
        if (index.data().toString() != u"New user"_s)
            continue;
        found = true;
        QVERIFY(!(index.flags() & Qt::ItemIsEnabled));
        QVERIFY(index.data(Qt::AccessibleTextRole).toString().contains(helpDeskChangesNothing()));
    }
    QVERIFY(found);
    key(Qt::Key_Return); // there is nothing to choose
    QCOMPARE(m_window->current(), (Route{u"users"_s, {}, {}, {}}));
    key(Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<CommandPalette *>());
}

void HelpDeskSessionKeychainTest::theRightToWriteComesBackWithTheNextSession()
{
    m_window->navigate({u"welcome"_s, {}, {}, {}});
    m_files.file = file();
    QTest::mouseClick(find<QAbstractButton>(u"openFile"_s), Qt::LeftButton);
    QTRY_COMPARE(place(), u"applications"_s);
    QCOMPARE(m_services->database.access(), Access::Full);
    QVERIFY(!m_window->findChild<QWidget *>(u"statusHelpDesk"_s)->isVisible());
    QVERIFY(go({u"users"_s, {}, {}, {}}, u"userTable"_s));
    QVERIFY(find<QAbstractButton>(u"newUser"_s)->isEnabled());
    QVERIFY(go({u"user-group"_s, m_group, u"details"_s, {}}, u"groupName"_s));
    QVERIFY(!find<QLineEdit>(u"groupName"_s)->isReadOnly());
    QVERIFY(!m_settings->opensForHelpDesk(file()));
}

QTEST_MAIN(HelpDeskSessionKeychainTest)
#include "HelpDeskSessionKeychainTest.moc"
