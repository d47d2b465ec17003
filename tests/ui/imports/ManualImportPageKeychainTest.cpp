// SPDX-License-Identifier: Apache-2.0
#include "ui/imports/ManualImportPage.h"

#include "app/practice/PracticeServer.h"
#include "tests/support/Directory.h"
#include "tests/ui/PageFixture.h"
#include "ui/widgets/SegmentedControl.h"

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

    void start(int people)
    {
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.people = people;
        options.token = Secret("the-practice-token");
        auto started = PracticeServer::start(options);
        VERIFY_OK(started);
        m_server = std::move(*started);
        const auto added = waited(m->services.applications.insert(
            Directory::application(u"netskope"_s, u"Netskope"_s, IdmState::Active, m_server->baseUrl().toString()), {},
            m->actor));
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
