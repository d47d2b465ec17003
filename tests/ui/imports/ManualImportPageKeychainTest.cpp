// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ManualImportPage.h"

#include "app/practice/PracticeServer.h"
#include "tests/support/Directory.h"
#include "tests/ui/PageFixture.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/SegmentedControl.h"

#include <QAction>
#include <QComboBox>
#include <QDialog>
#include <QFile>
#include <QListWidget>
#include <QLocale>
#include <QTimeEdit>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class ManualImportPageKeychainTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageFixture> m;
    std::unique_ptr<PracticeServer> m_server;
    Application m_application;

    QString text(const QString &name) const { return m->find<QLabel>(name)->text(); }
    QStringList results() const { return m->column(u"candidateTable"_s, 4); }

    void start(int people, const QString &fault = {})
    {
        PracticeOptions options;
        if (!fault.isEmpty())
            options.faults = {*practiceFault(fault)};
        options.profile = *practiceProfile(u"netskope"_s);
        options.people = people;
        options.token = Secret("the-practice-token");
        auto started = PracticeServer::start(options);
        VERIFY_OK(started);
        m_server = std::move(*started);
        const auto added = waited(m->services.applications.insert(
            Directory::application(u"netskope"_s, fault.isEmpty() ? u"Netskope"_s : u"Slow"_s, IdmState::Active,
                                   m_server->baseUrl().toString()),
            {}, m->actor));
        VERIFY_OK(added);
        m_application = *added;
        VERIFY_OK(
            waited(m->services.secrets.write(SecretStore::tokenName(m_application.id.toString()), options.token)));
    }

    void read(int people)
    {
        m->open({u"manual-import"_s, m_application.id.toString(), {}, {}});
        QTRY_COMPARE(m->table(u"candidateTable"_s)->model()->rowCount(), people);
        QTRY_VERIFY(text(u"importCounts"_s).contains(u"New"_s));
    }

private Q_SLOTS:
    void init() { m = std::make_unique<PageFixture>(); }
    void cleanup()
    {
        m.reset();
        m_server.reset();
    }

    void readsSelectsAllNewWithCtrlAAndImportsThem()
    {
        start(12);
        read(12);
        QVERIFY(!m->button(u"import"_s)->isEnabled());
        m->table(u"candidateTable"_s)->setFocus();
        QTest::keyClick(m->table(u"candidateTable"_s), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(m->button(u"import"_s)->isEnabled());
        QCOMPARE(m->button(u"import"_s)->text(), u"import"_s);
        m->press(u"import"_s);
        QTRY_COMPARE_WITH_TIMEOUT(results(), QStringList(12, u"Created"_s), 20000);
        QTRY_VERIFY(text(u"importCounts"_s).startsWith(u"0 New · 12 Imported"_s));
        QCOMPARE(waited(m->services.users.count({})).value(), 12);
        QTRY_VERIFY(m->says(u"Import finished"_s));
    }

    void onePageServesOneApplicationAfterTheOther()
    {
        start(1500, u"slow:ms=100:method=GET"_s);
        const Application first = m_application;
        const auto firstServer = std::move(m_server);
        start(3);
        const auto rows = [this] { return m->table(u"candidateTable"_s)->model()->rowCount(); };
        const auto selectAll = [this] {
            m->table(u"candidateTable"_s)->setFocus();
            QTest::keyClick(m->table(u"candidateTable"_s), Qt::Key_A, Qt::ControlModifier);
        };
        m->open({u"manual-import"_s, first.id.toString(), {}, {}});
        QTRY_VERIFY(rows() >= 100); // and more are being read
        m->page->open({u"manual-import"_s, m_application.id.toString(), {}, {}});
        QTRY_VERIFY(text(u"importCounts"_s).startsWith(u"3 New"_s));
        QTest::qWait(400); // what the first one still says
        QCOMPARE(rows(), 3);
        selectAll();
        QTRY_VERIFY(m->button(u"import"_s)->isEnabled());
        m->press(u"import"_s);
        // Left in the middle, and the next one can be imported from all the same.
        m->page->open({u"manual-import"_s, first.id.toString(), {}, {}});
        QTRY_VERIFY_WITH_TIMEOUT(text(u"importCounts"_s).contains(u" New"_s), 30000);
        QCOMPARE(rows(), 1500);
        selectAll();
        QTRY_VERIFY(m->button(u"import"_s)->isEnabled());
    }

    void anEmailOrUsernameMatchIsOnlyLinkedWhenSomebodyChoosesIt()
    {
        start(3);
        read(3);
        const QString first = m->table(u"candidateTable"_s)->model()->index(0, 1).data(Qt::UserRole + 101).toString();
        User mine;
        mine.username = first;
        mine.email = u"elsewhere@haldenmoor.example"_s;
        VERIFY_OK(waited(m->services.users.insert(mine, m->actor)));
        m->press(u"refreshList"_s);
        QTRY_COMPARE(m->column(u"candidateTable"_s, 3).value(0), u"Conflict"_s);
        QTRY_VERIFY(m->button(u"refreshList"_s)->isEnabled());
        m->keyInRow(u"candidateTable"_s, 0, Qt::Key_Space);
        SegmentedControl *choice = nullptr;
        QTRY_VERIFY((choice = m->page->findChild<SegmentedControl *>(u"conflict-"_s + first)));
        QCOMPARE(choice->chosen(), u"skip"_s);
        m->press(u"import"_s);
        QTRY_COMPARE(results().value(0), u"Skipped"_s);
        QTRY_VERIFY(m->button(u"import"_s)->isEnabled());
        QTRY_VERIFY((choice = m->page->findChild<SegmentedControl *>(u"conflict-"_s + first)));
        choice->choose(u"link"_s);
        m->press(u"import"_s);
        QTRY_COMPARE(results().value(0), u"Linked"_s);
        QCOMPARE(waited(m->services.users.count({})).value(), 1);
    }

    void somebodyElseOfTheSameNameIsCreatedUnderAnother()
    {
        start(2);
        read(2);
        const QString first = m->table(u"candidateTable"_s)->model()->index(0, 1).data(Qt::UserRole + 101).toString();
        User mine;
        mine.username = first;
        mine.email = u"elsewhere@haldenmoor.example"_s;
        mine.department = u"Harbour"_s;
        VERIFY_OK(waited(m->services.users.insert(mine, m->actor)));
        m->press(u"refreshList"_s);
        QTRY_COMPARE(m->column(u"candidateTable"_s, 3).value(0), u"Conflict"_s);
        QTRY_VERIFY(m->button(u"refreshList"_s)->isEnabled());
        m->keyInRow(u"candidateTable"_s, 0, Qt::Key_Space);
        SegmentedControl *choice = nullptr;
        QTRY_VERIFY((choice = m->page->findChild<SegmentedControl *>(u"conflict-"_s + first)));
        QTRY_VERIFY(m->says(u"Harbour"_s)); // both sides beside each other
        QVERIFY(m->says(u"elsewhere@"_s));
        QVERIFY(!m->find<QLineEdit>(u"newUsername-"_s + first)->isVisible());
        choice->choose(u"create"_s);
        QVERIFY(m->find<QLineEdit>(u"newUsername-"_s + first)->isVisible());
        m->type(u"newUsername-"_s + first, u"second.of.the.name"_s);
        m->press(u"import"_s);
        QTRY_COMPARE(results().value(0), u"Created"_s);
        QVERIFY(waited(m->services.users.findByUsername(u"second.of.the.name"_s)));
    }

    void theSelectionIsSavedAndSelectedAgain()
    {
        start(6);
        read(6);
        m->table(u"candidateTable"_s)->setFocus();
        m->keyInRow(u"candidateTable"_s, 1, Qt::Key_Space);
        m->keyInRow(u"candidateTable"_s, 2, Qt::Key_Space);
        m->files.file = m->folder.filePath(u"selection.csv"_s);
        m->find<QAction>(u"saveSelection"_s)->trigger();
        QTRY_VERIFY(m->toasts.contains(u"2 rows exported"_s));
        QFile file(m->files.file);
        QVERIFY(file.open(QIODevice::Append));
        file.write("somebody.else,,,,,\r\n");
        file.close();
        m->keyInRow(u"candidateTable"_s, 4, Qt::Key_Space);
        m->find<QAction>(u"selectFromCsv"_s)->trigger();
        QTRY_VERIFY(m->says(u"2 selected from the list."_s));
        QVERIFY(m->says(u"Not found in Netskope: somebody.else."_s));
        m->find<FilterChips>(u"activeFilter"_s)->choose(u"no"_s);
        QVERIFY(m->table(u"candidateTable"_s)->model()->rowCount() < 6);
        m->find<FilterChips>(u"activeFilter"_s)->choose(u"all"_s);
        auto *domains = m->find<QComboBox>(u"domainFilter"_s);
        QVERIFY(domains->count() > 1);
        domains->setCurrentIndex(1);
        QVERIFY(m->table(u"candidateTable"_s)->model()->rowCount() > 0);
    }

    void importSettingsAreEnteredAndKept()
    {
        start(2);
        read(2);
        QVERIFY(!m->find<QLabel>(u"importSchedule"_s)->isVisible());
        m->press(u"importSettings"_s);
        QDialog *dialog = nullptr;
        QTRY_VERIFY((dialog = m->page->findChild<QDialog *>(u"importSettingsDialog"_s)));
        QTRY_VERIFY(dialog->isVisible());
        QVERIFY(!dialog->findChild<QWidget *>(u"at"_s)->isVisible());
        dialog->findChild<SegmentedControl *>(u"every"_s)->choose(u"week"_s);
        QVERIFY(dialog->findChild<QWidget *>(u"weekday"_s)->isVisible());
        auto *at = dialog->findChild<QTimeEdit *>(u"at"_s);
        at->setFocus();
        at->setTime({7, 45});
        auto *rules = dialog->findChild<QListWidget *>(u"matchRules"_s);
        rules->setCurrentRow(3);
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"ruleUp"_s), Qt::LeftButton);
        rules->setFocus();
        rules->setCurrentRow(1);
        QTest::keyClick(rules, Qt::Key_Space); // off
        dialog->findChild<SegmentedControl *>(u"stateOfNew"_s)->choose(u"staged"_s);
        dialog->findChild<QAbstractButton *>(u"takeOver-department"_s)->click();
        QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"importSettingsSave"_s), Qt::LeftButton);
        QTRY_VERIFY(m->toasts.contains(u"Import settings saved"_s));
        const auto settings = waited(m->services.importSettings.find(m_application.id));
        VERIFY_OK(settings);
        QCOMPARE(settings->schedule.every, ImportSchedule::Every::Week);
        QCOMPARE(settings->schedule.at, QTime(7, 45));
        QCOMPARE(settings->matching, (QList<MatchRule>{MatchRule::Link, MatchRule::Email, MatchRule::UserName}));
        QCOMPARE(settings->stateOfNew, UserState::Staged);
        QCOMPARE(settings->updated, QStringList{u"department"_s});
        QTRY_VERIFY(text(u"importSchedule"_s).contains(u"07:45"_s));
    }

    void importSettingsAreThoseOfTheApplicationTheyWereOpenedFor()
    {
        start(2);
        const auto other = waited(m->services.applications.insert(
            Directory::application(u"netskope"_s, u"Other"_s, IdmState::Active, m_server->baseUrl().toString()), {},
            m->actor));
        VERIFY_OK(other);
        read(2);
        m->press(u"importSettings"_s);
        m->open({u"manual-import"_s, other->id.toString(), {}, {}}); // before the settings are there
        QTRY_VERIFY(m->button(u"importSettings"_s)->isEnabled());
        QTest::qWait(200);
        QVERIFY(!m->page->findChild<QDialog *>(u"importSettingsDialog"_s));
    }

    void whatBecameOfTheSettingsIsSaidWhenTheirDialogIsClosed()
    {
        start(2);
        read(2);
        const auto saveAndClose = [this] {
            m->press(u"importSettings"_s);
            QDialog *dialog = nullptr;
            QTRY_VERIFY((dialog = m->page->findChild<QDialog *>(u"importSettingsDialog"_s)));
            QTRY_VERIFY(dialog->isVisible());
            const auto *every = dialog->findChild<SegmentedControl *>(u"every"_s);
            dialog->findChild<SegmentedControl *>(u"every"_s)
                ->choose(every->chosen() == u"day"_s ? u"week"_s : u"day"_s);
            QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"importSettingsSave"_s), Qt::LeftButton);
            dialog->reject();
        };
        saveAndClose();
        QTRY_VERIFY(m->toasts.contains(u"Import settings saved"_s));
        QTRY_VERIFY(!m->page->findChild<QDialog *>(u"importSettingsDialog"_s));
        QTRY_VERIFY(text(u"importSchedule"_s).contains(u"Daily"_s));
        VERIFY_OK(waited(m->services.database.run([](Connection &connection) {
            return connection.change(u"ALTER TABLE import_schedules RENAME TO elsewhere"_s);
        })));
        saveAndClose();
        QTRY_VERIFY(m->says(u"were not saved"_s));
    }

    void aHeldImportIsApprovedOnThePage()
    {
        start(2);
        ImportSettings settings;
        settings.schedule.every = ImportSchedule::Every::Day;
        VERIFY_OK(waited(m->services.importSettings.save(m_application.id, {}, settings, m->actor)));
        VERIFY_OK(waited(m->services.database.run([](Connection &connection) {
            return connection.change(u"UPDATE import_schedules SET held = 1204, held_of = 200, held_since = 1"_s);
        })));
        read(2);
        QTRY_VERIFY(m->says(u"%1 new people"_s.arg(QLocale().toString(1204))));
        QAbstractButton *yes = m->find<QWidget>(u"heldImport"_s)->findChild<QAbstractButton *>();
        QVERIFY2(yes->text().contains(QLocale().toString(1204)), qPrintable(yes->text()));
        QTest::mouseClick(yes, Qt::LeftButton);
        QTRY_VERIFY(m->says(u"Approved"_s));
        QCOMPARE(waited(m->services.importSettings.scheduled(m_application.id))->approved, 1204);
    }

    void whatWouldBeTakenOverIsShownBeforeItIs()
    {
        start(2);
        read(2);
        m->table(u"candidateTable"_s)->setFocus();
        QTest::keyClick(m->table(u"candidateTable"_s), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(m->button(u"import"_s)->isEnabled());
        m->press(u"import"_s);
        QTRY_COMPARE(results(), QStringList(2, u"Created"_s));
        ImportSettings settings;
        settings.updated = QStringList{u"firstname"_s};
        VERIFY_OK(waited(m->services.importSettings.save(m_application.id, {}, settings, m->actor)));
        VERIFY_OK(waited(m->services.database.run(
            [](Connection &connection) { return connection.change(u"UPDATE users SET firstname = 'Formerly'"_s); })));
        QTRY_VERIFY(m->button(u"refreshList"_s)->isEnabled());
        m->press(u"refreshList"_s);
        QTRY_COMPARE(results(), QStringList(2, u"1 change(s)"_s));
        QTRY_VERIFY(m->button(u"refreshList"_s)->isEnabled());
        m->keyInRow(u"candidateTable"_s, 0, Qt::Key_Space);
        QTRY_VERIFY(m->says(u"Formerly"_s));
        m->press(u"import"_s);
        QTRY_COMPARE(results().value(0), u"Linked"_s);
        QCOMPARE(waited(m->services.database.run([](Connection &connection) {
                     return connection.first(u"SELECT count(*) FROM users WHERE firstname = 'Formerly'"_s);
                 }))
                     ->first()
                     .toInt(),
                 1);
    }

    void importedPeopleAreAddedToAGroupThatIsBoundOnTheWay()
    {
        start(2);
        const UserGroup staff = m->addGroup(u"All Staff"_s);
        read(2);
        m->table(u"candidateTable"_s)->setFocus();
        QTest::keyClick(m->table(u"candidateTable"_s), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(m->button(u"import"_s)->isEnabled());
        m->page->primaryAction();
        QTRY_COMPARE(results(), QStringList(2, u"Created"_s));
        QAbstractButton *choose = nullptr;
        for (QAbstractButton *button : m->page->findChildren<QAbstractButton *>())
            if (button->text() == u"Choose a group for these users"_s && button->isVisible())
                choose = button;
        QVERIFY(choose);
        QTest::mouseClick(choose, Qt::LeftButton);
        QTRY_COMPARE(m->column(u"groupChooserTable"_s, 0), QStringList{u"All Staff"_s});
        m->press(u"groupChooserButton"_s);
        QTRY_VERIFY(m->says(u"All Staff is now bound to Netskope."_s));
        QCOMPARE(waited(m->services.applications.peopleWithAccess(m_application.id)).value(), 2);
        QCOMPARE(waited(m->services.groups.find(staff.id))->memberCount, 2);
    }

    void theJobIsOnImportJobsWithAReasonForEach()
    {
        start(4);
        read(4);
        m->table(u"candidateTable"_s)->setFocus();
        QTest::keyClick(m->table(u"candidateTable"_s), Qt::Key_A, Qt::ControlModifier);
        QTRY_VERIFY(m->button(u"import"_s)->isEnabled());
        m->press(u"import"_s);
        QTRY_COMPARE(results(), QStringList(4, u"Created"_s));
        m->open({u"imports"_s, {}, {}, {}});
        QTRY_COMPARE(m->table(u"jobRows"_s)->model()->rowCount(), 4);
        QCOMPARE(text(u"number-created"_s), u"4"_s);
        for (const QString &reason : m->column(u"jobRows"_s, 2))
            QVERIFY(!reason.isEmpty());
        m->files.file = m->folder.filePath(u"job.csv"_s);
        m->press(u"exportJob"_s);
        QTRY_VERIFY(m->toasts.contains(u"4 rows exported"_s));
    }
};

QTEST_MAIN(ManualImportPageKeychainTest)
#include "ManualImportPageKeychainTest.moc"
