// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/UsersPage.h"

#include "tests/ui/PageFixture.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

class UsersPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageFixture> m;

    QStringList shown() const { return m->column(u"userTable"_s, 1); }

private Q_SLOTS:
    void init() { m = std::make_unique<PageFixture>(); }
    void cleanup() { m.reset(); }

    void findsPeopleWhileTyping()
    {
        m->addUser(u"mira"_s);
        m->addUser(u"tove"_s);
        m->open({u"users"_s, {}, {}, {}});
        QTRY_COMPARE(shown().size(), 2);
        m->type(u"searchUsers"_s, u"MIR"_s);
        QTRY_COMPARE(shown(), QStringList{u"Mira Marsh"_s});
        m->type(u"searchUsers"_s, u"nobody"_s);
        QTRY_VERIFY(m->says(u"No match for “nobody”"_s));
    }

    void enterOpensThePerson()
    {
        const User mira = m->addUser(u"mira"_s);
        m->open({u"users"_s, {}, {}, {}});
        QTRY_COMPARE(shown().size(), 1);
        m->keyInRow(u"userTable"_s, 0, Qt::Key_Return);
        QCOMPARE(m->went.last(), (Route{u"user"_s, mira.id.toString(), {}, {}}));
    }

    void deletingSaysWhichAccessIsLostAndAsksForTheCount()
    {
        const User mira = m->addUser(u"mira"_s);
        const User tove = m->addUser(u"tove"_s);
        const UserGroup staff = m->addGroup(u"All Staff"_s, {mira.id, tove.id});
        const Application desk = m->addBookmark(u"Expense Desk"_s);
        VERIFY_OK(waited(m->services.applicationService.save(desk, {staff.id}, {}, std::nullopt, m->actor)));
        m->open({u"users"_s, {}, {}, {}});
        QTRY_COMPARE(shown().size(), 2);
        QVERIFY(!m->button(u"deleteUsers"_s)->isEnabled());
        m->keyInRow(u"userTable"_s, 0, Qt::Key_Space);
        m->keyInRow(u"userTable"_s, 1, Qt::Key_Space);
        m->prompt.answers = {Answer::Confirmed};
        m->press(u"deleteUsers"_s);
        QTRY_COMPARE(m->prompt.asked.size(), 1);
        QCOMPARE(m->prompt.asked.first().title, u"Delete 2 people?"_s);
        QCOMPARE(m->prompt.asked.first().typedValue, u"2"_s);
        QVERIFY(m->prompt.asked.first().consequence.contains(u"Expense Desk"_s));
        QVERIFY(m->prompt.asked.first().consequence.contains(u"All Staff"_s));
        QTRY_COMPARE(shown().size(), 0);
    }

    void suspendsAfterAQuestionAndActivatesWithoutOne()
    {
        m->addUser(u"mira"_s);
        m->open({u"users"_s, {}, {}, {}});
        QTRY_COMPARE(shown().size(), 1);
        m->keyInRow(u"userTable"_s, 0, Qt::Key_Space);
        m->prompt.answers = {Answer::Confirmed};
        m->press(u"suspendUsers"_s);
        QTRY_COMPARE(m->column(u"userTable"_s, 3), QStringList{u"Suspended"_s});
        m->keyInRow(u"userTable"_s, 0, Qt::Key_Space);
        m->press(u"activateUsers"_s);
        QTRY_COMPARE(m->column(u"userTable"_s, 3), QStringList{u"Active"_s});
        QCOMPARE(m->prompt.asked.size(), 1);
    }

    void exportsWhatTheSearchShows()
    {
        m->addUser(u"mira"_s);
        m->addUser(u"tove"_s);
        m->files.file = m->folder.filePath(u"users.csv"_s);
        m->open({u"users"_s, {}, {}, {}});
        m->type(u"searchUsers"_s, u"tove"_s);
        QTRY_COMPARE(shown().size(), 1);
        m->press(u"exportUsers"_s);
        QTRY_COMPARE(m->toasts.size(), 1);
        QFile file(m->files.file);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("tove@haldenmoor.example"));
        QVERIFY(!text.contains("mira"));
    }

    void showsWhatEachRowOfACsvFileWouldDoAndLoadsOnlyThen()
    {
        m->addUser(u"mira"_s);
        m->files.file = m->folder.filePath(u"people.csv"_s);
        QFile file(m->files.file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(
            "username,email,department\nmira,mira@haldenmoor.example,Legal\nnew.one,new.one@x.example,\nbad,,x\n");
        file.close();
        m->open({u"users"_s, {}, {}, {}});
        m->press(u"loadFromCsv"_s);
        QCOMPARE(m->went.last().place, u"load-users"_s);
        m->open(Route(m->went.last()));
        QTRY_VERIFY(m->column(u"loadTable"_s, 1).contains(u"Created"_s));
        QVERIFY(m->column(u"loadTable"_s, 1).contains(u"Updated"_s));
        QVERIFY(m->column(u"loadTable"_s, 1).contains(u"Failed"_s));
        QVERIFY(!waited(m->services.users.findByUsername(u"new.one"_s)).has_value());
        QCOMPARE(m->button(u"loadPeople"_s)->text(), u"Load 2 people"_s);
        m->press(u"loadPeople"_s);
        QTRY_VERIFY(m->says(u"1 created, 1 updated"_s));
        VERIFY_OK(waited(m->services.users.findByUsername(u"new.one"_s)));
    }

    void saysOfEachRowThatCannotBeReadWhyAndLoadsTheOthers()
    {
        QFile file(m->folder.filePath(u"people.csv"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("username\temail\tstate\nold.one\told.one@x.example\tretired\nnew.one\tnew.one@x.example\t\n");
        file.close();
        m->open({u"load-users"_s, file.fileName(), {}, {}});
        QTRY_COMPARE(m->column(u"loadTable"_s, 1), (QStringList{u"Failed"_s, u"Created"_s}));
        QCOMPARE(m->column(u"loadTable"_s, 0), (QStringList{u"2"_s, u"3"_s}));
        QVERIFY(m->column(u"loadTable"_s, 5).first().contains(u"“retired”"_s));
        m->press(u"loadPeople"_s);
        QTRY_VERIFY(m->says(u"1 created, 0 updated"_s));
        QCOMPARE(m->column(u"loadTable"_s, 1), (QStringList{u"Failed"_s, u"Created"_s}));
        VERIFY_OK(waited(m->services.users.findByUsername(u"new.one"_s)));
    }
};

QTEST_MAIN(UsersPageTest)
#include "UsersPageTest.moc"
