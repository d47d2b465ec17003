// SPDX-License-Identifier: Apache-2.0
#include "ui/welcome/WelcomePage.h"
#include "app/Services.h"
#include "app/Settings.h"
#include "models/store/SignInAddress.h"
#include "tests/support/Waiting.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/Prompt.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{
class NoQuestions : public Prompt
{
public:
    void ask(QWidget *, const ConfirmQuestion &, std::function<void(Answer)> answered) override
    {
        answered(Answer::Cancelled);
    }
};

class ChosenFile : public FileChooser
{
public:
    void openFile(QWidget *, const QString &, const QString &, std::function<void(const QString &)> chosen) override
    {
        chosen(file);
    }
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)> chosen) override
    {
        chosen(file);
    }
    void openFolder(QWidget *, const QString &, std::function<void(const QString &)>) override {}
    QString file;
};
} // namespace

class WelcomePageTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    NoQuestions m_prompt;
    ChosenFile m_files;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<WelcomePage> m_page;

    QLineEdit *edit(const QString &name) const { return m_page->findChild<QLineEdit *>(name); }
    void press(const QString &name) { QTest::mouseClick(m_page->findChild<QAbstractButton *>(name), Qt::LeftButton); }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_services = std::make_unique<Services>();
        m_page = std::make_unique<WelcomePage>(PageContext{*m_services, m_prompt, m_files}, *m_settings);
        m_page->resize(1100, 800);
        m_page->open({});
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }
    void cleanup()
    {
        m_page.reset();
        m_services.reset();
    }

    void createsAnOrganizationWithTypedValues()
    {
        QSignalSpy opened(m_page.get(), &WelcomePage::opened);
        QTest::keyClicks(edit(u"newName"_s), u"Halden & Moor"_s);
        QVERIFY(edit(u"newFile"_s)->text().endsWith(u"halden-moor.gatehouse"_s));
        QTest::keyClicks(edit(u"newAddress"_s), u"https://sso.haldenmoor.example"_s);
        m_files.file = m_folder->filePath(u"made.gatehouse"_s);
        press(u"newChooseFile"_s);
        press(u"createOrganization"_s);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), u"Halden & Moor"_s);
        QVERIFY(QFileInfo::exists(m_files.file));
    }

    void refusesWhatIsMissingWhereItIsMissing()
    {
        QSignalSpy opened(m_page.get(), &WelcomePage::opened);
        edit(u"newAddress"_s)->setText(u"http://sso.example.org"_s);
        press(u"createOrganization"_s);
        QCOMPARE(edit(u"newName"_s)->accessibleDescription(), u"Enter the name of the organization."_s);
        QVERIFY(edit(u"newAddress"_s)->accessibleDescription().startsWith(u"Use https."_s));
        QVERIFY(edit(u"newName"_s)->hasFocus());
        QCOMPARE(opened.size(), 0);
    }

    void saysWhyAFileIsNoWorkspace()
    {
        m_files.file = m_folder->filePath(u"notes.txt"_s);
        QFile notes(m_files.file);
        QVERIFY(notes.open(QIODevice::WriteOnly));
        notes.write("not a database, only a note that is long enough to be one page of something");
        notes.close();
        press(u"openFile"_s);
        auto *banner = m_page->findChild<Banner *>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY2(banner->text().startsWith(u"The workspace could not be opened"_s), qPrintable(banner->text()));
    }

    void postgresNeedsHostDatabaseAndUser()
    {
        press(u"openPostgres"_s);
        QCOMPARE(edit(u"postgresHost"_s)->accessibleDescription(), u"Enter the server's name or address."_s);
        QVERIFY(edit(u"postgresHost"_s)->hasFocus());
    }

    void listsWorkspacesOpenedBefore()
    {
        m_settings->addWorkspace(u"/nowhere/gone.gatehouse"_s);
        m_page->open({});
        press(u"recent-0"_s);
        QTRY_VERIFY(m_page->findChild<Banner *>()->isVisible());
    }

    void startsAPracticeWorkspace()
    {
        QSignalSpy opened(m_page.get(), &WelcomePage::opened);
        QSignalSpy told(m_page.get(), &ConsolePage::toast);
        press(u"practise"_s);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, 30000);
        const auto people = waited(m_services->users.count({}));
        VERIFY_OK(people);
        QCOMPARE(*people, 12);
        // Keys and tokens need a keychain: with one there is an application, without one the person is told why not.
        const auto applications = waited(m_services->applications.list());
        VERIFY_OK(applications);
        QCOMPARE(applications->size() + told.size(), 1);
    }

    void signInAddressTakesHttpsHostsOnly()
    {
        QVERIFY(signInAddressProblem(u"https://sso.example.org"_s).isEmpty());
        QVERIFY(signInAddressProblem(u"http://127.0.0.1:8780"_s).isEmpty());
        for (const QString &bad : {u""_s, u"sso"_s, u"http://sso.example.org"_s, u"https://a:b@sso.example.org"_s,
                                   u"https://sso.example.org/saml2"_s, u"https://sso.example.org?x"_s})
            QVERIFY2(!signInAddressProblem(bad).isEmpty(), qPrintable(bad));
    }
};

QTEST_MAIN(WelcomePageTest)
#include "WelcomePageTest.moc"
