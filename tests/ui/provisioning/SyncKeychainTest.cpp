// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"
#include "models/provisioning/PendingChangesModel.h"
#include "tests/support/Directory.h"
#include "tests/ui/applications/Console.h"
#include "ui/applications/ApplicationPage.h"
#include "ui/applications/IdentityManagementPane.h"
#include "ui/widgets/Banner.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Provisioning from the Identity Management tab, against a practice provider: look, send, look again.
class SyncKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<PracticeServer> m_server;
    std::unique_ptr<ApplicationPage> m_page;
    std::unique_ptr<QSignalSpy> m_toasts;
    Application m_netskope;
    UserGroupId m_staff;

    void start(const QStringList &people, const QList<PracticeFault> &faults = {})
    {
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.faults = faults;
        auto server = PracticeServer::start(options);
        VERIFY_OK(server);
        m_server = std::move(*server);
        m_netskope = m_console->add(u"netskope"_s, u"Netskope"_s);
        IdentityManagement &idm = m_console->services.identityManagement;
        VERIFY_OK(waited(idm.configure(m_netskope.id, m_server->baseUrl().toString(), m_server->token(), true, true,
                                       m_console->actor)));
        VERIFY_OK(waited(idm.activate(m_netskope.id, true, m_console->actor), 30000));
        m_staff = m_console->addGroup(u"Staff"_s, people);
        const auto application = waited(m_console->services.applications.find(m_netskope.id));
        VERIFY_OK(waited(
            m_console->services.applicationService.save(*application, {m_staff}, {}, std::nullopt, m_console->actor)));
        m_page = std::make_unique<ApplicationPage>(m_console->context);
        m_toasts = std::make_unique<QSignalSpy>(m_page.get(), &ConsolePage::toast);
        m_page->resize(1232, 830);
        m_page->show();
        m_page->open({u"application"_s, m_netskope.id.toString(), u"identity-management"_s, {}});
        QTRY_COMPARE(child<QLabel>(m_page.get(), "panelLabel")->text(), u"Netskope"_s);
        QTRY_COMPARE(figure("changesPending"), u"?"_s);
    }
    void preview(int changes)
    {
        QVERIFY(press(m_page.get(), "previewChanges"));
        QTRY_COMPARE(child<QListView>(m_page.get(), "pendingList")->model()->rowCount(), changes);
    }
    bool says(const QString &text) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.cbegin(), labels.cend(),
                           [&text](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
    }
    QString figure(const char *name) { return child<QLabel>(m_page.get(), name)->text(); }
    QString toast() { return m_toasts->last().first().value<Toast>().text; }
    qsizetype writes() const
    {
        qsizetype count = 0;
        for (const QString &request : m_server->requests())
            count += !request.startsWith(u"GET");
        return count;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"GatehouseTest"_s);
        m_theme = std::make_unique<Theme>();
    }

    void init()
    {
        m_console = std::make_unique<Console>();
        QVERIFY(m_console->create());
    }

    void cleanup()
    {
        m_page.reset();
        m_console.reset();
        m_server.reset();
    }

    void previewsThenSendsOnlyWhatIsTicked()
    {
        start({u"ada"_s, u"ben"_s, u"carl"_s});
        preview(4); // three people and their group
        QCOMPARE(writes(), 0);
        auto *list = child<QListView>(m_page.get(), "pendingList");
        int row = 0;
        while (row < 4 && !list->model()->index(row, 0).data(Qt::AccessibleTextRole).toString().contains(u"carl"))
            ++row;
        QVERIFY(row < 4);
        list->setFocus();
        list->setCurrentIndex(list->model()->index(row, 0));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(figure("selectedChanges"), u"3 of 4 selected"_s);
        QVERIFY(press(m_page.get(), "applyChanges"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
        QCOMPARE(m_server->people(), 2);
        QTRY_COMPARE(figure("usersManaged"), u"2"_s);
        QCOMPARE(figure("groupsManaged"), u"1"_s);
        // Who was left out is still to be sent.
        QVERIFY(press(m_page.get(), "syncNow"));
        QTRY_COMPARE_WITH_TIMEOUT(m_server->people(), 3, 20000);
        QTRY_COMPARE(figure("usersManaged"), u"3"_s);
    }

    void takesTheLastSyncBackAndWaits()
    {
        start({u"ada"_s, u"ben"_s});
        QVERIFY(press(m_page.get(), "syncNow"));
        QTRY_COMPARE(figure("usersManaged"), u"2"_s);
        QVERIFY(press(m_page.get(), "undoLastSync"));
        QTRY_COMPARE(child<QListView>(m_page.get(), "pendingList")->model()->rowCount(), 3);
        QVERIFY(says(u"Undo of the last sync"_s));
        QCOMPARE(m_toasts->count(), 1);
        QVERIFY(press(m_page.get(), "applyChanges"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 2, 20000);
        QTRY_COMPARE(figure("usersManaged"), u"0"_s);
        QCOMPARE(m_server->people(), 2); // deactivated, as the application does with those who leave
        auto *held = child<Banner>(m_page.get(), "heldSync");
        QTRY_VERIFY(held->isVisible());
        QVERIFY(press(held, "bannerButton"));
        QTRY_VERIFY(!held->isVisible());
        QVERIFY(press(m_page.get(), "syncNow"));
        QTRY_COMPARE(figure("usersManaged"), u"2"_s);
    }

    void nothingIsCutOffBesideTheGuide()
    {
        start({u"ada"_s});
        auto *tab = m_page->findChild<IdentityManagementPane *>();
        const auto cutOff = [tab] {
            QStringList names;
            for (const QWidget *widget : tab->findChildren<QWidget *>())
                if (widget->isVisible() && widget->mapTo(tab, QPoint(widget->width(), 0)).x() > tab->width())
                    names.append(QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName());
            return names.join(u", "_s);
        };
        QVERIFY(press(m_page.get(), "guideButton"));
        QVERIFY(child<QWidget>(m_page.get(), "guidePanel")->isVisible());
        // What is left of 1440 and of 1024 beside the navigation; below the first the guide is a drawer.
        for (const int width : {1232, 1200, 972}) {
            m_page->resize(width, 680);
            QTRY_COMPARE(cutOff(), QString());
        }
        auto *box = child<QCheckBox>(m_page.get(), "groupManagement");
        QCOMPARE(box->text().simplified(), box->accessibleName());
    }

    void aSecondSyncSendsNothing()
    {
        start({u"ada"_s, u"ben"_s});
        QVERIFY(press(m_page.get(), "syncNow"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
        const qsizetype before = writes();
        QVERIFY(before > 0);
        QVERIFY(press(m_page.get(), "syncNow"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 2, 20000);
        QCOMPARE(toast(), u"Nothing to send"_s);
        QCOMPARE(writes(), before);
    }

    void comparesWithTheProviderAndSetsRightWhatOthersChanged()
    {
        start({u"ada"_s, u"ben"_s});
        QVERIFY(press(m_page.get(), "syncNow"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
        using Kind = PracticeDirectory::Kind;
        for (const QJsonObject &row : m_server->resources(Kind::Users)) {
            if (row[u"userName"_s].toString() == u"ben")
                m_server->directory().remove(Kind::Users, row[u"id"_s].toString());
        }
        m_server->directory().create(Kind::Users, {{u"userName"_s, u"root"_s}});
        preview(0); // nothing was changed here
        QTRY_VERIFY(child<QWidget>(m_page.get(), "compareProvider")->isEnabled());
        QVERIFY(press(m_page.get(), "compareProvider"));
        QVERIFY(!child<QWidget>(m_page.get(), "syncNow")->isEnabled()); // one thing at a time
        auto *list = child<QListView>(m_page.get(), "pendingList");
        QTRY_COMPARE(list->model()->rowCount(), 2); // ben again, and in the group
        auto *strangers = child<QLabel>(m_page.get(), "strangerText");
        QVERIFY2(strangers->text().contains(u"root"_s), qPrintable(strangers->text()));
        QVERIFY(press(m_page.get(), "ignoreStrangers"));
        QTRY_VERIFY(strangers->text().contains(u"ignored"_s) && !strangers->text().contains(u"root"_s));
        QVERIFY(Directory::eventTypes(m_console->services.database).contains(u"idm_integration_update"_s));
        QCOMPARE(list->model()->rowCount(), 2);
        QVERIFY(press(m_page.get(), "applyChanges"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 2, 20000);
        QCOMPARE(m_server->people(), 3);
        QVERIFY(press(m_page.get(), "compareProvider"));
        QTRY_VERIFY(!child<QWidget>(m_page.get(), "cancelSync")->isVisible());
        QTRY_COMPARE(list->model()->rowCount(), 0);
        QTRY_VERIFY(strangers->isVisible());
        QVERIFY(press(m_page.get(), "unignoreStrangers"));
        QTRY_VERIFY(strangers->text().contains(u"root"_s));
        QSignalSpy navigated(m_page.get(), &ConsolePage::navigate);
        QVERIFY(press(m_page.get(), "linkStrangers"));
        QCOMPARE(navigated.last().first().value<Route>().place, u"manual-import"_s);
    }

    void saysThatTheProviderIsGoneAndKeepsSaying()
    {
        start({u"ada"_s});
        m_server.reset();
        for (const char *button : {"previewChanges", "compareProvider"}) {
            QTRY_VERIFY(child<QWidget>(m_page.get(), button)->isEnabled());
            QVERIFY(press(m_page.get(), button));
            QVERIFY(child<QWidget>(m_page.get(), "cancelSync")->isVisible());
            QTRY_VERIFY_WITH_TIMEOUT(!child<QWidget>(m_page.get(), "cancelSync")->isVisible(), 60000);
            QTest::qWait(300); // the status is read again
            QVERIFY(says(u"The accounts could not be read"_s));
        }
    }

    void asksForTheNumberBeforeManyPeopleLoseAccess()
    {
        QStringList people;
        for (int i = 0; i < 10; ++i)
            people.append(u"person%1"_s.arg(i));
        start(people);
        QVERIFY(press(m_page.get(), "syncNow"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 30000);
        QList<UserId> leaving;
        for (int i = 0; i < 7; ++i)
            leaving.append(waited(m_console->services.users.findByUsername(people[i]))->id);
        VERIFY_OK(waited(m_console->services.groups.changeMembers(m_staff, {}, leaving, m_console->actor)));
        m_console->prompt.answer = Answer::Cancelled;
        const qsizetype before = writes();
        QVERIFY(press(m_page.get(), "syncNow"));
        QTRY_COMPARE_WITH_TIMEOUT(m_console->prompt.asked.size(), 1, 20000);
        const ConfirmQuestion asked = m_console->prompt.asked.first();
        QCOMPARE(asked.typedValue, u"7"_s);
        QCOMPARE(asked.items.size(), 7);
        QCOMPARE(writes(), before);
        m_console->prompt.answer = Answer::Confirmed;
        QVERIFY(press(m_page.get(), "applyChanges"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 2, 30000);
        QTRY_COMPARE(figure("usersManaged"), u"3"_s);
    }

    void saysWhatFailedAndTriesAgain()
    {
        PracticeFault fault;
        fault.status = 400;
        fault.method = "POST";
        fault.path = u"/Users"_s;
        fault.times = 1;
        start({u"ada"_s, u"ben"_s}, {fault});
        QVERIFY(press(m_page.get(), "syncNow"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 30000);
        QVERIFY2(toast().contains(u"failed"), qPrintable(toast()));
        auto *banner = child<Banner>(m_page.get(), "failedChanges");
        QTRY_VERIFY(banner->isVisible());
        QTRY_COMPARE(figure("changesFailed"), u"1"_s);
        auto *list = child<QListView>(m_page.get(), "pendingList");
        QCOMPARE(list->model()->rowCount(), 1);
        QVERIFY(!list->model()->index(0, 0).data(PendingChangesModel::NoteRole).toString().isEmpty());
        QVERIFY(press(m_page.get(), "applyChanges")); // Retry
        QTRY_COMPARE_WITH_TIMEOUT(m_server->people(), 2, 30000);
        QTRY_COMPARE(figure("changesFailed"), u"0"_s);
        QTRY_VERIFY(!banner->isVisible());
    }

    void aSlowRunShowsItsProgressAndCanBeCancelled()
    {
        PracticeFault slow;
        slow.kind = PracticeFault::Kind::Slow;
        slow.milliseconds = 300;
        slow.method = "POST";
        QStringList people;
        for (int i = 0; i < 24; ++i)
            people.append(u"person%1"_s.arg(i));
        start(people, {slow});
        preview(25);
        QVERIFY(press(m_page.get(), "applyChanges"));
        QTRY_VERIFY_WITH_TIMEOUT(figure("syncNote").contains(u" of "), 20000);
        QVERIFY(press(m_page.get(), "cancelSync"));
        QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 30000);
        QCOMPARE(toast(), u"Sync cancelled"_s);
        const qsizetype there = m_server->people();
        QVERIFY2(there < 24, qPrintable(QString::number(there)));
        QTRY_COMPARE(figure("usersManaged"), QString::number(there));
    }
};

QTEST_MAIN(SyncKeychainTest)
#include "SyncKeychainTest.moc"
