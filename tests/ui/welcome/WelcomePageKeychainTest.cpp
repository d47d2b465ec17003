// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"
#include "tests/ui/PageFixture.h"
#include "ui/welcome/WelcomePage.h"
#include "ui/widgets/Banner.h"

#include <QSignalSpy>
#include <QStandardPaths>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// The ways from the welcome page that need a keychain, with a real one.
class WelcomePageKeychainTest : public QObject
{
    Q_OBJECT

    struct Window {
        Window() : settings(folder.filePath(u"settings.ini"_s)), page({services, prompt, files}, settings)
        {
            page.resize(1100, 800);
            page.open({});
            page.show();
        }
        void type(const QString &name, const QString &text)
        {
            auto *edit = page.findChild<QLineEdit *>(name);
            edit->setFocus();
            edit->selectAll();
            QTest::keyClicks(edit, text);
        }
        void press(const QString &name) { QTest::mouseClick(page.findChild<QAbstractButton *>(name), Qt::LeftButton); }
        QString banner() { return page.findChild<Banner *>()->text(); }

        QTemporaryDir folder;
        Settings settings;
        Services services;
        AnswerInTurn prompt;
        FixedFile files;
        WelcomePage page;
        QSignalSpy opened{&page, &WelcomePage::opened};
        QSignalSpy told{&page, &ConsolePage::toast};
    };
    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void practisingLeavesANetskopeToActivate()
    {
        Window window;
        window.press(u"practise"_s);
        QTRY_COMPARE_WITH_TIMEOUT(window.opened.size(), 1, 60000);
        QVERIFY(window.told.isEmpty());
        const auto applications = waited(window.services.applications.list());
        VERIFY_OK(applications);
        QCOMPARE(applications->size(), 1);
        const Application &netskope = applications->first().application;
        QCOMPARE(netskope.idm.state, IdmState::Configured);
        const auto active =
            waited(window.services.identityManagement.activate(netskope.id, false, localActor(u"admin"_s)), 30000);
        VERIFY_OK(active);
        QCOMPARE(active->idm.state, IdmState::Active);
    }

    void asksForAPasswordThatTheKeychainDoesNotHave()
    {
        Window window;
        window.page.openLocation(u"postgresql://somebody@db.example.org:6543/team"_s);
        QTRY_VERIFY(window.page.findChild<Banner *>()->isVisible());
        QCOMPARE(window.page.findChild<QLineEdit *>(u"postgresHost"_s)->text(), u"db.example.org"_s);
        QCOMPARE(window.page.findChild<QLineEdit *>(u"postgresPort"_s)->text(), u"6543"_s);
        QVERIFY(window.banner().startsWith(u"Enter the password"_s));
    }
};

QTEST_MAIN(WelcomePageKeychainTest)
#include "WelcomePageKeychainTest.moc"
