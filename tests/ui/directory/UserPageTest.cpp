// SPDX-License-Identifier: Apache-2.0
#include "ui/directory/UserPage.h"

#include "tests/ui/PageFixture.h"
#include "ui/widgets/Button.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

class UserPageTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<PageFixture> m;

    void openUser(const User &user)
    {
        m->open({u"user"_s, user.id.toString(), {}, {}});
        QTRY_COMPARE(m->find<QLineEdit>(u"user-username"_s)->text(), user.username);
    }

private Q_SLOTS:
    void init() { m = std::make_unique<PageFixture>(); }
    void cleanup() { m.reset(); }

    void createsAUser()
    {
        m->open({u"user"_s, {}, {}, {}});
        m->type(u"user-username"_s, u"mira.okonda"_s);
        m->type(u"user-email"_s, u"mira@haldenmoor.example"_s);
        m->press(u"saveUser"_s);
        QTRY_COMPARE(m->toasts, QStringList{u"mira.okonda created"_s});
        VERIFY_OK(waited(m->services.users.findByUsername(u"mira.okonda"_s)));
    }

    void givesAPasswordWithAProposal()
    {
        const User mira = m->addUser(u"mira"_s);
        openUser(mira);
        QTRY_VERIFY(m->says(u"No password: nobody can log in"_s));
        m->press(u"setPassword"_s);
        auto *password = m->find<QLineEdit>(u"newPassword"_s);
        const QString proposal = password->text();
        QCOMPARE(proposal.size(), 19);
        QVERIFY(m->find<QAbstractButton>(u"temporaryPassword"_s)->isChecked());
        m->type(u"newPassword"_s, u"short"_s);
        m->press(u"confirmPassword"_s);
        QTRY_VERIFY(m->says(u"at least 8 characters"_s));
        m->type(u"newPassword"_s, u"correct horse battery"_s);
        m->press(u"confirmPassword"_s);
        QTRY_COMPARE(m->toasts, QStringList{u"Password set for Mira Marsh"_s});
        QTRY_VERIFY(m->says(u"Temporary password"_s));
        QVERIFY(password->text().isEmpty());
        const auto summary = waited(m->services.credentials.summary(mira.id));
        QVERIFY(summary->hasPassword && summary->temporary);
    }

    void doesNotOpenOnAButtonThatChangesSomebody()
    {
        const User mira = m->addUser(u"mira"_s);
        openUser(mira);
        QVERIFY(m->page->window()->focusWidget());
        QVERIFY(!qobject_cast<Button *>(m->page->window()->focusWidget()));
        QTest::keyClick(m->page->window()->focusWidget(), Qt::Key_Return);
        QVERIFY(m->prompt.asked.isEmpty());
    }

    void keepsTheHelpOfAFieldBelowIt()
    {
        openUser(m->addUser(u"mira"_s));
        const auto *state = m->find<QWidget>(u"user-state"_s);
        QLabel *help = nullptr;
        for (QLabel *label : m->page->findChildren<QLabel *>()) {
            if (label->text().startsWith(u"Staged people"_s))
                help = label;
        }
        QVERIFY(help && help->isVisible());
        QTRY_VERIFY(help->mapTo(m->page.get(), QPoint()).y() >=
                    state->mapTo(m->page.get(), QPoint(0, state->height())).y());
        QVERIFY(help->height() >= help->heightForWidth(help->width()));
    }

    void keepsWhatWasTypedWhenARequiredFieldIsMissing()
    {
        m->open({u"user"_s, {}, {}, {}});
        m->type(u"user-firstname"_s, u"Mira"_s);
        m->page->save();
        QVERIFY(m->toasts.isEmpty());
        QCOMPARE(m->find<QLineEdit>(u"user-firstname"_s)->text(), u"Mira"_s);
        QVERIFY(m->find<QLineEdit>(u"user-username"_s)->hasFocus());
    }

    void saysThatAUsernameIsTaken()
    {
        m->addUser(u"mira"_s);
        m->open({u"user"_s, {}, {}, {}});
        m->type(u"user-username"_s, u"mira"_s);
        m->type(u"user-email"_s, u"other@haldenmoor.example"_s);
        m->page->save();
        QTRY_VERIFY(m->says(u"mira"_s));
        QVERIFY(m->toasts.isEmpty());
    }

    void asksBeforeLeavingWithUnsavedChanges()
    {
        const User mira = m->addUser(u"mira"_s);
        openUser(mira);
        m->type(u"user-department"_s, u"Legal"_s);
        bool left = false;
        m->prompt.answers = {Answer::Cancelled, Answer::Confirmed};
        m->page->tryLeave([&] { left = true; });
        QVERIFY(!left);
        m->page->tryLeave([&] { left = true; });
        QTRY_VERIFY(left);
        QCOMPARE(waited(m->services.users.find(mira.id))->department, u"Legal"_s);
    }

    void showsBothVersionsWhenSomebodyElseSavedMeanwhile()
    {
        const User mira = m->addUser(u"mira"_s);
        openUser(mira);
        User theirs = mira;
        theirs.department = u"Finance"_s;
        theirs.jobTitle = u"Counsel"_s;
        VERIFY_OK(waited(m->services.users.save(theirs, m->actor)));
        m->type(u"user-department"_s, u"Legal"_s);
        m->prompt.answers = {Answer::Confirmed};
        m->page->save();
        QTRY_COMPARE(m->prompt.asked.size(), 1);
        QCOMPARE(m->prompt.asked.first().items.size(), 1);
        QVERIFY(m->prompt.asked.first().items.first().contains(u"Legal"_s));
        QVERIFY(m->prompt.asked.first().items.first().contains(u"Finance"_s));
        QTRY_COMPARE(waited(m->services.users.find(mira.id))->department, u"Legal"_s);
        QCOMPARE(waited(m->services.users.find(mira.id))->jobTitle, u"Counsel"_s);
    }

    void joinsAGroupAndLosesAccessWhenLeavingIt()
    {
        const User mira = m->addUser(u"mira"_s);
        const UserGroup legal = m->addGroup(u"Legal"_s);
        const Application desk = m->addBookmark(u"Expense Desk"_s);
        VERIFY_OK(waited(m->services.applicationService.save(desk, {legal.id}, {}, std::nullopt, m->actor)));
        openUser(mira);
        m->page->moveTab(1);
        m->press(u"joinGroup"_s);
        QTRY_COMPARE(m->column(u"groupChooserTable"_s, 0), QStringList{u"Legal"_s});
        m->press(u"groupChooserButton"_s);
        QTRY_COMPARE(m->column(u"membershipTable"_s, 1), QStringList{u"Legal"_s});
        m->page->moveTab(1);
        QTRY_COMPARE(m->column(u"accessTable"_s, 0), QStringList{u"Expense Desk"_s});
        QCOMPARE(m->column(u"accessTable"_s, 1), QStringList{u"Legal"_s});
        m->page->moveTab(-1);
        m->keyInRow(u"membershipTable"_s, 0, Qt::Key_Space);
        m->prompt.answers = {Answer::Confirmed};
        m->press(u"leaveGroup"_s);
        QTRY_COMPARE(m->column(u"membershipTable"_s, 1), QStringList());
    }
};

QTEST_MAIN(UserPageTest)
#include "UserPageTest.moc"
