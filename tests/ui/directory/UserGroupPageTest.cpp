// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/UserGroupPage.h"

#include "tests/ui/PageFixture.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

class UserGroupPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageFixture> m;

    void openGroup(const UserGroup &group, const QString &tab)
    {
        m->open({u"user-group"_s, group.id.toString(), tab, {}});
        QTRY_COMPARE(m->find<QLineEdit>(u"groupName"_s)->text(), group.name);
    }

private Q_SLOTS:
    void init() { m = std::make_unique<PageFixture>(); }
    void cleanup() { m.reset(); }

    void createsAndRenamesAGroup()
    {
        m->open({u"user-group"_s, {}, {}, {}});
        m->type(u"groupName"_s, u"Legal"_s);
        m->press(u"saveGroup"_s);
        QTRY_COMPARE(m->toasts, QStringList{u"Legal created"_s});
        m->type(u"groupName"_s, u"Legal team"_s);
        m->press(u"saveGroup"_s);
        QTRY_COMPARE(m->toasts.last(), u"Legal team saved"_s);
        VERIFY_OK(waited(m->services.groups.findByName(u"legal team"_s)));
    }

    void addsAndRemovesMembers()
    {
        m->addUser(u"mira"_s);
        m->addUser(u"tove"_s);
        openGroup(m->addGroup(u"Legal"_s), u"users"_s);
        m->press(u"addMembers"_s);
        m->type(u"peopleChooserSearch"_s, u"tov"_s);
        QTRY_COMPARE(m->column(u"peopleChooserTable"_s, 1), QStringList{u"Tove Marsh"_s});
        m->keyInRow(u"peopleChooserTable"_s, 0, Qt::Key_Space);
        QVERIFY(m->button(u"peopleChooserButton"_s)->isEnabled());
        m->press(u"peopleChooserButton"_s);
        QTRY_COMPARE(m->column(u"memberTable"_s, 1), QStringList{u"Tove Marsh"_s});
        m->keyInRow(u"memberTable"_s, 0, Qt::Key_Space);
        m->prompt.answers = {Answer::Confirmed};
        m->press(u"removeMembers"_s);
        QTRY_COMPARE(m->column(u"memberTable"_s, 1), QStringList());
    }

    void bindsAnApplicationFromTheGroupsSide()
    {
        const User mira = m->addUser(u"mira"_s);
        const UserGroup legal = m->addGroup(u"Legal"_s, {mira.id});
        const Application desk = m->addBookmark(u"Expense Desk"_s);
        openGroup(legal, u"applications"_s);
        QTRY_COMPARE(m->column(u"groupApplications"_s, 1), QStringList{u"Expense Desk"_s});
        m->keyInRow(u"groupApplications"_s, 0, Qt::Key_Space);
        QCOMPARE(m->column(u"groupApplications"_s, 2), QStringList{u"Added, not saved"_s});
        QTRY_VERIFY(m->column(u"groupApplications"_s, 3).first().contains(u"gain access"_s));
        QVERIFY(waited(m->services.applications.applicationsOf(legal.id))->isEmpty());
        m->press(u"saveGroup"_s);
        QTRY_COMPARE(m->column(u"groupApplications"_s, 2), QStringList{u"Bound"_s});
        QCOMPARE(waited(m->services.applications.peopleWithAccess(desk.id)).value(), 1);
    }

    void deletingNamesTheApplicationsOfTheGroup()
    {
        const UserGroup legal = m->addGroup(u"Legal"_s);
        const Application desk = m->addBookmark(u"Expense Desk"_s);
        VERIFY_OK(waited(m->services.applicationService.save(desk, {legal.id}, {}, std::nullopt, m->actor)));
        openGroup(legal, {});
        m->prompt.answers = {Answer::Confirmed};
        m->press(u"deleteGroup"_s);
        QTRY_COMPARE(m->prompt.asked.size(), 1);
        QVERIFY(m->prompt.asked.first().items.first().contains(u"Expense Desk"_s));
        QTRY_COMPARE(m->toasts, QStringList{u"Legal deleted"_s});
        QCOMPARE(m->went.last().place, u"user-groups"_s);
    }
};

QTEST_MAIN(UserGroupPageTest)
#include "UserGroupPageTest.moc"
