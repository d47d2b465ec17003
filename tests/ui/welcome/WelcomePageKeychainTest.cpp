// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/ui/PageFixture.h"
#include "ui/welcome/WelcomePage.h"
#include "ui/widgets/Banner.h"

#include <QCheckBox>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QUrl>

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
    void initTestCase_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("PostgreSQL") << true;
    }
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

    void opensPostgresByItsFieldsAndKeepsThePassword()
    {
        const FreshLocation place;
        {
            Services other;
            Organization organization;
            organization.name = u"Team"_s;
            organization.signInAddress = u"https://sso.example.org"_s;
            VERIFY_OK(waited(other.create(place.location(), organization, localActor(u"admin"_s))));
        }
        const QUrl url(place.location().text);
        const auto fill = [&](Window &window) {
            window.type(u"postgresHost"_s, url.host(QUrl::FullyDecoded));
            window.type(u"postgresPort"_s, QString::number(url.port()));
            window.type(u"postgresDatabase"_s, url.path().mid(1));
            window.type(u"postgresUser"_s, url.userName());
        };
        Window window;
        fill(window);
        window.type(u"postgresPassword"_s, u"kept in the keychain"_s);
        window.page.findChild<QCheckBox *>(u"postgresRemember"_s)->setChecked(true);
        window.press(u"openPostgres"_s);
        QTRY_VERIFY_WITH_TIMEOUT(window.opened.size() == 1, 20000);
        QCOMPARE(window.opened[0][0].toString(), u"Team"_s);
        const QString location = window.services.database.location().text;
        QVERIFY(!location.contains(u"kept"_s));
        QTRY_VERIFY(waited(window.services.secrets.read(u"postgresql/"_s + location)).has_value());
        QVERIFY(window.told.isEmpty());

        // The next start asks nobody.
        Window again;
        again.page.openLocation(location);
        QTRY_VERIFY_WITH_TIMEOUT(again.opened.size() == 1, 20000);
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

    void saysThatADatabaseHoldsNoWorkspaceYet()
    {
        const FreshLocation place;
        const QUrl url(place.location().text);
        Window window;
        window.type(u"postgresHost"_s, url.host(QUrl::FullyDecoded));
        window.type(u"postgresDatabase"_s, url.path().mid(1));
        window.type(u"postgresUser"_s, url.userName());
        window.press(u"openPostgres"_s);
        QTRY_VERIFY(window.page.findChild<Banner *>()->isVisible());
        QVERIFY2(window.banner().contains(u"no workspace yet"_s), qPrintable(window.banner()));
    }
};

QTEST_MAIN(WelcomePageKeychainTest)
#include "WelcomePageKeychainTest.moc"
