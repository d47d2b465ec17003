// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"
#include "tests/support/InspectionMain.h"
#include "tests/support/TestCertificate.h"
#include "tests/ui/applications/Console.h"
#include "ui/applications/ApplicationPage.h"
#include "ui/applications/StaleSaveDialog.h"
#include "ui/widgets/Banner.h"
#include "ui/widgets/HouseTabBar.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/StatusChip.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryFile>

using namespace gatehouse;

/// The panel of one application over a real workspace and a real keyring: the articles, step by step.
class ApplicationPageKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<ApplicationPage> m_page;
    std::unique_ptr<QSignalSpy> m_toasts;

    void show(const Application &application, const QString &tab)
    {
        m_page = std::make_unique<ApplicationPage>(m_console->context);
        m_toasts = std::make_unique<QSignalSpy>(m_page.get(), &ConsolePage::toast);
        m_page->resize(1232, 830);
        m_page->show();
        m_page->open({QStringLiteral("application"), application.id.toString(), tab, {}});
        QTRY_COMPARE(child<QLabel>(m_page.get(), "panelLabel")->text(), application.displayLabel);
    }
    Application stored(const Application &application)
    {
        return waited(m_console->services.applications.find(application.id)).value_or(Application());
    }
    QString toast(int number) { return m_toasts->at(number).first().value<Toast>().text; }
    QString note()
    {
        return child<QLabel>(child<QWidget>(m_page.get(), "panelSave")->parentWidget(), "footerNote")->text();
    }
    QString state(const char *chip) { return child<StatusChip>(m_page.get(), chip)->status().text; }
    /// Connected to this practice provider.
    Application activeNetskope(PracticeServer &server);
    QAction *certificateAction(const char *name) { return child<QAction>(m_page.get(), name); }
    void replacePlaceholders()
    {
        QVERIFY(type(m_page.get(), "spEntityId", QStringLiteral("https://haldenmoor.goskope.com/")));
        QVERIFY(type(m_page.get(), "acsUrl1",
                     QStringLiteral("https://haldenmoor.goskope.com/nsauth/saml2/http-post/1/acs")));
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void activatesSsoWhenThePlaceholdersAreReplaced();
    void savesIncompleteSettingsWithoutActivating();
    void deactivatesSsoWithSaveAndCanBeUndone();
    void downloadsTheCertificateNextToAnOlderOne();
    void regeneratesTheCertificateOnSaveOnly();
    void rollsTheCertificateOver();
    void uploadsTheNextCertificateAsAPair();
    void readsServiceProviderMetadata();
    void bindsAGroupAndSaysWhoGainsAccess();
    void countsTheChangesOfAllTabsAndTakesThemBack();
    void asksFieldByFieldWhenSomebodyElseSaved();
    void asksBeforeUnsavedChangesAreLeft();
    void offersIdmOfEgnyteOnlyAfterSso();
    void placesTheGroupCheckBoxAsTheArticleSays();
    void staysOffWhenTheConnectionFails();
    void cancelsATestThatGetsNoAnswer();
    void n4_asksOnceBeforeATokenGoesInside();
    void s1_saysHowManyLinksAnotherBaseUrlForgets();
    void replacesTheTokenInPlaceAndSaysWhatEndsWithAccess();
    void editsAttributeMappingsWithThePreviewFollowing();
    void takesAttributeMappingsFromAFile();
    void keepsWhatTheConnectorRequires();
    void remembersTheTicksOfTheGuide();
    void floatsTheGuideAndBringsItBack();
    void copiesTheMetadataUrl();
    void deactivatesABookmark();
};

void ApplicationPageKeychainTest::initTestCase()
{
    QCoreApplication::setOrganizationName(QStringLiteral("GatehouseTest"));
    m_theme = std::make_unique<Theme>();
}

void ApplicationPageKeychainTest::init()
{
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->create());
    qputenv("HOME", m_console->folder.path().toLocal8Bit()); // the Downloads folder is below it
    QSettings().clear();
}

void ApplicationPageKeychainTest::cleanup()
{
    m_toasts.reset();
    m_page.reset();
    m_console.reset();
}

void ApplicationPageKeychainTest::activatesSsoWhenThePlaceholdersAreReplaced()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("sso"));
    QCOMPARE(state("ssoState"), QStringLiteral("Setup incomplete"));
    auto *save = child<QPushButton>(m_page.get(), "panelSave");
    QCOMPARE(save->text(), QStringLiteral("save"));
    QVERIFY(!save->isEnabled());
    replacePlaceholders();
    QCOMPARE(note(), QStringLiteral("2 unsaved change(s)"));
    QVERIFY(save->isEnabled());
    m_page->save(); // Ctrl+S
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
    QCOMPARE(toast(0), QStringLiteral("SSO activated"));
    QTRY_COMPARE(state("ssoState"), QStringLiteral("Active"));
    QVERIFY(stored(netskope).sso.active);
    QCOMPARE(stored(netskope).sso.spEntityId, QStringLiteral("https://haldenmoor.goskope.com/"));
    QVERIFY(!save->isEnabled());
}

void ApplicationPageKeychainTest::savesIncompleteSettingsWithoutActivating()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("sso"));
    QVERIFY(type(m_page.get(), "spEntityId", QStringLiteral("https://haldenmoor.goskope.com/")));
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
    QCOMPARE(toast(0), QStringLiteral("Saved"));
    QVERIFY(!stored(netskope).sso.active);
    QVERIFY(child<QWidget>(m_page.get(), "placeholdersBanner")->isVisible());
}

void ApplicationPageKeychainTest::deactivatesSsoWithSaveAndCanBeUndone()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("sso"));
    replacePlaceholders();
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(state("ssoState"), QStringLiteral("Active"), 20000);
    auto *deactivate =
        child<QPushButton>(child<QWidget>(m_page.get(), "placeholdersBanner")->parentWidget(), "deactivate");
    QCOMPARE(deactivate->text(), QStringLiteral("Deactivate SSO"));
    deactivate->click();
    QVERIFY(child<QWidget>(deactivate->parentWidget(), "deactivateBanner")->isVisible());
    QVERIFY(stored(netskope).sso.active); // pending until save
    for (auto *button :
         child<QWidget>(deactivate->parentWidget(), "deactivateBanner")->findChildren<QAbstractButton *>())
        if (button->text() == QStringLiteral("Undo"))
            button->click();
    QVERIFY(!child<QPushButton>(m_page.get(), "panelSave")->isEnabled());
    deactivate->click();
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 2, 20000);
    QCOMPARE(toast(1), QStringLiteral("SSO deactivated"));
    QVERIFY(!stored(netskope).sso.active);
}

void ApplicationPageKeychainTest::downloadsTheCertificateNextToAnOlderOne()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("sso"));
    QCOMPARE(child<QPushButton>(m_page.get(), "certificateMenu")->text(), QStringLiteral("IDP Certificate Valid"));
    QCOMPARE(certificateAction("downloadCertificate")->text(), QStringLiteral("Download certificate"));
    certificateAction("downloadCertificate")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
    certificateAction("downloadCertificate")->trigger();
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 2, 20000);
    const QDir downloads(QStandardPaths::writableLocation(QStandardPaths::DownloadLocation));
    QVERIFY(downloads.path().startsWith(m_console->folder.path()));
    QCOMPARE(downloads.entryList(QDir::Files, QDir::Name),
             (QStringList{QStringLiteral("certificate (1).pem"), QStringLiteral("certificate.pem")}));
    QFile file(downloads.filePath(QStringLiteral("certificate.pem")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("-----BEGIN CERTIFICATE-----"));
    QVERIFY(press(m_page.get(), "exportMetadata"));
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 3, 20000);
    QVERIFY(downloads.exists(QStringLiteral("Gatehouse-netskope-metadata.xml")));
}

void ApplicationPageKeychainTest::regeneratesTheCertificateOnSaveOnly()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("sso"));
    const auto certificate = [&] {
        return (*waited(m_console->services.applications.certificate(netskope.id)))->certificate.pem;
    };
    const QString before = certificate();
    certificateAction("regenerateCertificate")->trigger();
    QCOMPARE(m_console->prompt.asked.last().confirm, QStringLiteral("continue"));
    QTRY_COMPARE_WITH_TIMEOUT(note(), QStringLiteral("1 unsaved change(s)"), 20000);
    QCOMPARE(certificate(), before);
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
    QVERIFY(certificate() != before);
}

void ApplicationPageKeychainTest::rollsTheCertificateOver()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("sso"));
    const auto stored = [&](bool next) {
        ApplicationStore &store = m_console->services.applications;
        return *waited(next ? store.nextCertificate(netskope.id) : store.certificate(netskope.id));
    };
    const auto saysNext = [&](const char *name, const QString &text) {
        return child<QLabel>(m_page.get(), name)->text().contains(text);
    };
    auto *card = child<QWidget>(m_page.get(), "nextCertificateCard");
    QVERIFY(!card->isVisible());
    QVERIFY(type(m_page.get(), "spEntityId", QStringLiteral("https://haldenmoor.goskope.com/")));
    certificateAction("makeNextCertificate")->trigger();
    auto *keys = child<QDialog>(m_page.get(), "keyChoiceDialog");
    auto *kind = child<QComboBox>(keys, "keyKind");
    QCOMPARE(kind->count(), 4);
    kind->setCurrentText(QStringLiteral("ECDSA P-256"));
    QVERIFY(press(keys, "keyChoiceMake"));
    QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), 20000);
    QCOMPARE(stored(true)->certificate.keyAlgorithm, QStringLiteral("EC P-256"));
    QCOMPARE(note(), QStringLiteral("1 unsaved change(s)")); // what was typed before stays

    // The values of the guide, and who has said that the provider has them.
    QVERIFY(press(card, "copyNext"));
    QCOMPARE(QGuiApplication::clipboard()->text(), stored(true)->certificate.pem);
    auto *told = child<QCheckBox>(card, "nextTold");
    QCOMPARE(told->text(), QStringLiteral("Netskope has the next certificate"));
    told->setFocus();
    QTest::keyClick(told, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(stored(true)->rollover.told.isValid(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(told->isChecked() && told->isEnabled(), 20000);

    QVERIFY(press(card, "planNext"));
    auto *dialog = child<QDialog>(m_page.get(), "takeOverDialog");
    auto *time = child<QDateTimeEdit>(dialog, "takeOverTime");
    time->setDateTime(QDateTime::currentDateTime().addDays(-1));
    QVERIFY(!press(dialog, "takeOverPlan")); // nobody plans the past
    const QDateTime at(QDate::currentDate().addDays(9), QTime(8, 30));
    time->setDateTime(at);
    QVERIFY(press(dialog, "takeOverPlan"));
    QTRY_COMPARE_WITH_TIMEOUT(stored(true)->rollover.takesOver, at.toUTC(), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(saysNext("nextWhen", QStringLiteral("08:30")), 20000);

    const QString sha256 = stored(true)->certificate.sha256;
    QTRY_VERIFY(child<QPushButton>(card, "activateNext")->isEnabled());
    QVERIFY(press(card, "activateNext"));
    QCOMPARE(m_console->prompt.asked.last().confirm, QStringLiteral("Activate"));
    QTRY_VERIFY_WITH_TIMEOUT(!card->isVisible(), 20000);
    QCOMPARE(stored(false)->certificate.sha256, sha256);
    QCOMPARE(this->stored(netskope).sso.signatureAlgorithm, QStringLiteral("ECDSA-SHA256"));
    QCOMPARE(note(), QStringLiteral("1 unsaved change(s)"));
}

void ApplicationPageKeychainTest::uploadsTheNextCertificateAsAPair()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("sso"));
    const auto file = [&](const QString &name, const QByteArray &bytes) {
        QFile file(m_console->folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file of the test cannot be written");
        return file.fileName();
    };
    const TestPair mine = makeTestPair(QByteArray("RSA:2048"));
    const TestPair other = makeTestPair(QByteArray("RSA:2048"));
    m_console->files.next = {file(QStringLiteral("mine.pem"), mine.certificate),
                             file(QStringLiteral("other.key"), other.key), file(QStringLiteral("mine.key"), mine.key)};
    certificateAction("uploadNextCertificate")->trigger();
    auto *dialog = child<QDialog>(m_page.get(), "keyPairDialog");
    QVERIFY(press(dialog, "chooseCertificate"));
    QVERIFY(press(dialog, "chooseKey"));
    QTRY_VERIFY(child<QPushButton>(dialog, "keyPairUse")->isEnabled());
    auto *error = child<Banner>(dialog, "keyPairError");
    qputenv("GATEHOUSE_TEST_WORKER", "crash"); // R29
    QVERIFY(press(dialog, "keyPairUse"));
    QTRY_VERIFY(error->isVisible());
    qunsetenv("GATEHOUSE_TEST_WORKER");
    QVERIFY2(error->text().contains(QStringLiteral("crashed")), qPrintable(error->text()));
    QVERIFY(press(dialog, "keyPairUse"));
    QTRY_VERIFY2(error->text().contains(QStringLiteral("does not belong")), qPrintable(error->text()));
    QVERIFY(dialog->isVisible());
    QVERIFY(press(dialog, "chooseKey"));
    QTRY_VERIFY(!child<QWidget>(dialog, "keyPairError")->isVisible());
    QVERIFY(press(dialog, "keyPairUse"));
    auto *card = child<QWidget>(m_page.get(), "nextCertificateCard");
    QTRY_VERIFY_WITH_TIMEOUT(card->isVisible(), 20000);
    QVERIFY(press(card, "discardNext"));
    QTRY_VERIFY_WITH_TIMEOUT(!card->isVisible(), 20000);
    QVERIFY(!waited(m_console->services.applications.nextCertificate(netskope.id))->has_value());
}

void ApplicationPageKeychainTest::readsServiceProviderMetadata()
{
    const Application custom = m_console->add(QStringLiteral("custom"), QStringLiteral("Wiki"));
    show(custom, QStringLiteral("sso"));
    QFile old(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/metadata/sp-two-certificates.xml"));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QTemporaryFile current;
    QVERIFY(current.open());
    current.write(old.readAll().replace("validUntil=\"2019", "validUntil=\"2099"));
    current.close();
    m_console->files.next = {current.fileName(), current.fileName()};
    qputenv("GATEHOUSE_TEST_WORKER", "crash"); // R29
    QVERIFY(press(m_page.get(), "uploadMetadata"));
    auto *banner = child<Banner>(m_page.get(), "ssoNote");
    QTRY_VERIFY2(banner->text().contains(QStringLiteral("crashed")), qPrintable(banner->text()));
    qunsetenv("GATEHOUSE_TEST_WORKER");
    QVERIFY(press(m_page.get(), "uploadMetadata"));
    auto *entityId = child<QLineEdit>(m_page.get(), "spEntityId");
    QTRY_VERIFY_WITH_TIMEOUT(!entityId->text().isEmpty(), 20000);
    QVERIFY(!child<QLineEdit>(m_page.get(), "acsUrl1")->text().isEmpty());
    QVERIFY(stored(custom).sso.spEntityId.isEmpty()); // shown first, saved by save
}

void ApplicationPageKeychainTest::bindsAGroupAndSaysWhoGainsAccess()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    m_console->addGroup(QStringLiteral("Engineering"), {QStringLiteral("mira"), QStringLiteral("tove")});
    m_console->addGroup(QStringLiteral("Finance"), {QStringLiteral("tove")});
    show(netskope, QStringLiteral("user-groups"));
    auto *table = child<HouseTable>(m_page.get(), "groupTable");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("Added, not saved"));
    QTRY_COMPARE(child<QLabel>(m_page.get(), "effectGain")->text(), QStringLiteral("2"));
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
    QTRY_COMPARE(table->model()->index(0, 3).data().toString(), QStringLiteral("Has access"));
    QTest::keyClick(table, Qt::Key_Space);
    QTRY_COMPARE(child<QLabel>(m_page.get(), "effectLose")->text(), QStringLiteral("2"));
    QVERIFY(child<QWidget>(m_page.get(), "effectBanner")->isVisible());
}

void ApplicationPageKeychainTest::countsTheChangesOfAllTabsAndTakesThemBack()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("general-info"));
    QVERIFY(type(m_page.get(), "displayLabel", QStringLiteral("Netskope EU")));
    m_page->moveTab(1);
    QVERIFY(type(m_page.get(), "spEntityId", QStringLiteral("https://eu.goskope.com/")));
    QCOMPARE(note(), QStringLiteral("2 unsaved change(s)"));
    QVERIFY(press(m_page.get(), "panelCancel"));
    QTRY_COMPARE(child<QLineEdit>(m_page.get(), "displayLabel")->text(), QStringLiteral("Netskope"));
    QTRY_COMPARE(note(), QStringLiteral("No unsaved changes"));
    QVERIFY(type(m_page.get(), "displayLabel", QString()));
    QVERIFY(!child<QPushButton>(m_page.get(), "panelSave")->isEnabled());
    QVERIFY(note().startsWith(QStringLiteral("Display Label is empty")));
}

void ApplicationPageKeychainTest::asksFieldByFieldWhenSomebodyElseSaved()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("general-info"));
    QVERIFY(type(m_page.get(), "displayLabel", QStringLiteral("Mine")));
    // Somebody at another computer: the same workspace through other services.
    Services elsewhere;
    VERIFY_OK(waited(elsewhere.open(m_console->services.database.location())));
    Application theirs = netskope;
    theirs.displayLabel = QStringLiteral("Theirs");
    theirs.description = QStringLiteral("Cloud security");
    VERIFY_OK(waited(elsewhere.applicationService.save(theirs, {}, {}, std::nullopt, m_console->actor)));

    QVERIFY(press(m_page.get(), "panelSave"));
    StaleSaveDialog *dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_page->findChild<StaleSaveDialog *>()), 20000);
    QCOMPARE(stored(netskope).displayLabel, QStringLiteral("Theirs")); // nothing was overwritten
    auto *mine = child<QRadioButton>(dialog, "mine1");
    QVERIFY(mine->text().contains(QStringLiteral("Mine")));
    mine->click();
    QVERIFY(press(dialog, "staleSave"));
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
    QCOMPARE(stored(netskope).displayLabel, QStringLiteral("Mine"));
    QCOMPARE(stored(netskope).description, QStringLiteral("Cloud security"));
}

void ApplicationPageKeychainTest::asksBeforeUnsavedChangesAreLeft()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("general-info"));
    QVERIFY(type(m_page.get(), "displayLabel", QStringLiteral("Netskope EU")));
    int left = 0;
    m_console->prompt.answer = Answer::Cancelled;
    m_page->tryLeave([&] { ++left; });
    QCOMPARE(left, 0);
    QCOMPARE(m_console->prompt.asked.size(), 1);
    m_console->prompt.answer = Answer::Confirmed; // save, then leave
    m_page->tryLeave([&] { ++left; });
    QTRY_COMPARE_WITH_TIMEOUT(left, 1, 20000);
    QCOMPARE(stored(netskope).displayLabel, QStringLiteral("Netskope EU"));
}

void ApplicationPageKeychainTest::offersIdmOfEgnyteOnlyAfterSso()
{
    const Application egnyte = m_console->add(QStringLiteral("egnyte"), QStringLiteral("Egnyte"));
    show(egnyte, QStringLiteral("identity-management"));
    QVERIFY(child<QWidget>(m_page.get(), "ssoFirst")->isVisible());
    QVERIFY(!child<QWidget>(m_page.get(), "configure")->isVisible());
    for (auto *button : child<QWidget>(m_page.get(), "ssoFirst")->findChildren<QAbstractButton *>())
        button->click();
    QCOMPARE(child<HouseTabBar>(m_page.get(), "applicationTabs")->current(), QStringLiteral("sso"));
    QVERIFY(type(m_page.get(), "spEntityId", QStringLiteral("https://halden.egnyte.com")));
    QVERIFY(type(m_page.get(), "acsUrl1", QStringLiteral("https://halden.egnyte.com/samlconsumer")));
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(state("ssoState"), QStringLiteral("Active"), 20000);
    child<HouseTabBar>(m_page.get(), "applicationTabs")->setCurrent(QStringLiteral("identity-management"));
    QTRY_VERIFY(child<QWidget>(m_page.get(), "configure")->isVisible());
}

void ApplicationPageKeychainTest::placesTheGroupCheckBoxAsTheArticleSays()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("identity-management"));
    auto *box = child<QCheckBox>(m_page.get(), "groupManagement");
    QCOMPARE(box->text(), QStringLiteral("Enable management of User Groups and Group Membership in this application"));
    QVERIFY(box->isVisible());
    QVERIFY(!box->isChecked());
    auto *baseUrl = child<QLineEdit>(m_page.get(), "baseUrl");
    QVERIFY(!baseUrl->isVisible());
    QVERIFY(press(m_page.get(), "configure"));
    QVERIFY(baseUrl->isVisible());
    QCOMPARE(baseUrl->accessibleName(), QStringLiteral("Base URL"));
    QVERIFY(box->mapToGlobal(QPoint()).y() < baseUrl->mapToGlobal(QPoint()).y());
    auto *activate = child<QPushButton>(m_page.get(), "activate");
    QCOMPARE(activate->text(), QStringLiteral("Activate"));
    QVERIFY(!activate->isEnabled());
}

void ApplicationPageKeychainTest::staysOffWhenTheConnectionFails()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("identity-management"));
    QVERIFY(press(m_page.get(), "configure"));
    QVERIFY(type(m_page.get(), "baseUrl", QStringLiteral("http://127.0.0.1:9/scim")));
    child<QCheckBox>(m_page.get(), "allowLoopbackHttp")->click();
    QTest::keyClicks(child<QWidget>(m_page.get(), "tokenKey")->findChild<QLineEdit *>(),
                     QStringLiteral("a-token-for-tests"));
    auto *activate = child<QPushButton>(m_page.get(), "activate");
    QTRY_VERIFY(activate->isEnabled());
    activate->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>(m_page.get(), "idmFailure")->isVisible(), 30000);
    QVERIFY(child<QWidget>(m_page.get(), "activateAnyway")->isVisible());
    QCOMPARE(stored(netskope).idm.state, IdmState::Configured);
    QVERIFY(press(m_page.get(), "activateAnyway"));
    QTRY_COMPARE_WITH_TIMEOUT(state("idmState"), QStringLiteral("Active"), 30000);
    QTRY_VERIFY(child<QWidget>(m_page.get(), "manualImport")->isVisible());
    QVERIFY(press(m_page.get(), "deactivateIdm"));
    QCOMPARE(m_console->prompt.asked.last().confirm, QStringLiteral("confirm"));
    QTRY_COMPARE_WITH_TIMEOUT(state("idmState"), QStringLiteral("Not set up"), 30000);
    QCOMPARE(toast(int(m_toasts->count()) - 1), QStringLiteral("IdM connection deactivated"));
    QTRY_COMPARE(child<QLineEdit>(m_page.get(), "baseUrl")->text(), QStringLiteral("http://127.0.0.1:9/scim"));
}

void ApplicationPageKeychainTest::n4_asksOnceBeforeATokenGoesInside()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("identity-management"));
    QVERIFY(press(m_page.get(), "configure"));
    QVERIFY(type(m_page.get(), "baseUrl", QStringLiteral("https://127.0.0.2:9/scim")));
    QTest::keyClicks(child<QWidget>(m_page.get(), "tokenKey")->findChild<QLineEdit *>(), QStringLiteral("abc"));
    auto *activate = child<QPushButton>(m_page.get(), "activate");
    QTRY_VERIFY(activate->isEnabled());
    m_console->prompt.answer = Answer::Cancelled;
    activate->click();
    QTRY_COMPARE(m_console->prompt.asked.size(), 1);
    QVERIFY(m_console->prompt.asked.last().consequence.contains(QStringLiteral("127.0.0.2")));
    QVERIFY(activate->isEnabled());
    QCOMPARE(stored(netskope).idm.state, IdmState::NotConfigured);
    m_console->prompt.answer = Answer::Confirmed;
    activate->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>(m_page.get(), "idmFailure")->isVisible(), 30000);
    QCOMPARE(stored(netskope).idm.state, IdmState::Configured);
    QVERIFY(press(m_page.get(), "testConnection"));
    QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>(m_page.get(), "connectionReport")->isVisible(), 30000);
    QCOMPARE(m_console->prompt.asked.size(), 2);
}

void ApplicationPageKeychainTest::s1_saysHowManyLinksAnotherBaseUrlForgets()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    IdmSettings idm = netskope.idm;
    idm.baseUrl = QStringLiteral("http://127.0.0.1:9/scim");
    VERIFY_OK(waited(m_console->services.applications.saveIdm(netskope.id, idm, QStringLiteral("application_update"),
                                                              m_console->actor)));
    m_console->addGroup(QStringLiteral("Staff"), {QStringLiteral("ada"), QStringLiteral("bob")});
    VERIFY_OK(waited(m_console->services.database.transaction([&](Connection &connection) {
        return connection.change(
            QStringLiteral("INSERT INTO links (application_id, remote_id, remote_user_name, user_id, created) "
                           "SELECT ?, username, username, id, 0 FROM users"),
            {netskope.id.toString()});
    })));
    const auto links = [this] {
        return waited(m_console->services.database.run([](Connection &connection) {
                   return connection.first(QStringLiteral("SELECT count(*) FROM links"));
               }))
            ->value(0)
            .toInt();
    };
    show(stored(netskope), QStringLiteral("identity-management"));
    QVERIFY(press(m_page.get(), "configure"));
    child<QCheckBox>(m_page.get(), "allowLoopbackHttp")->click();
    QTest::keyClicks(child<QWidget>(m_page.get(), "tokenKey")->findChild<QLineEdit *>(), QStringLiteral("abc"));
    QVERIFY(type(m_page.get(), "baseUrl", QStringLiteral("http://127.0.0.1:9/other")));
    auto *activate = child<QPushButton>(m_page.get(), "activate");
    QTRY_VERIFY(activate->isEnabled());
    m_console->prompt.answer = Answer::Cancelled;
    activate->click();
    QTRY_COMPARE(m_console->prompt.asked.size(), 1);
    QVERIFY(m_console->prompt.asked.last().title.contains(QStringLiteral("2 link")));
    QVERIFY(m_console->prompt.asked.last().consequence.contains(QStringLiteral("nobody is deactivated")));
    QCOMPARE(stored(netskope).idm.baseUrl, QStringLiteral("http://127.0.0.1:9/scim"));
    QCOMPARE(links(), 2);
    QTRY_VERIFY(activate->isEnabled());
    m_console->prompt.answer = Answer::Confirmed;
    activate->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QWidget>(m_page.get(), "idmFailure")->isVisible(), 30000); // nobody is there
    QCOMPARE(m_console->prompt.asked.size(), 2);
    QCOMPARE(stored(netskope).idm.baseUrl, QStringLiteral("http://127.0.0.1:9/other"));
    QCOMPARE(links(), 0);
}

void ApplicationPageKeychainTest::cancelsATestThatGetsNoAnswer()
{
    PracticeOptions options;
    options.profile = *practiceProfile(QStringLiteral("netskope"));
    options.faults = {*practiceFault(QStringLiteral("slow"))};
    const auto server = PracticeServer::start(options);
    VERIFY_OK(server);
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("identity-management"));
    QVERIFY(press(m_page.get(), "configure"));
    QVERIFY(type(m_page.get(), "baseUrl", (*server)->baseUrl().toString()));
    child<QCheckBox>(m_page.get(), "allowLoopbackHttp")->click();
    QTest::keyClicks(child<QWidget>(m_page.get(), "tokenKey")->findChild<QLineEdit *>(), QStringLiteral("abc"));
    auto *cancel = child<QAbstractButton>(m_page.get(), "cancelTest");
    QVERIFY(!cancel->isVisible());
    QVERIFY(press(m_page.get(), "testConnection"));
    QVERIFY(cancel->isVisible());
    QTRY_VERIFY(!(*server)->requests().isEmpty());
    cancel->click();
    QTRY_VERIFY(!cancel->isVisible());
    QVERIFY(child<QAbstractButton>(m_page.get(), "testConnection")->isEnabled());
    QVERIFY(!child<QWidget>(m_page.get(), "idmFailure")->isVisible());
    QVERIFY(!child<QWidget>(m_page.get(), "connectionReport")->isVisible());
}

Application ApplicationPageKeychainTest::activeNetskope(PracticeServer &server)
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    IdentityManagement &idm = m_console->services.identityManagement;
    const auto configured =
        waited(idm.configure(netskope.id, server.baseUrl().toString(), server.token(), false, true, m_console->actor));
    const auto active = waited(idm.activate(netskope.id, false, m_console->actor), 30000);
    if (!configured || !active)
        qWarning("not active");
    return active.value_or(netskope);
}

void ApplicationPageKeychainTest::replacesTheTokenInPlaceAndSaysWhatEndsWithAccess()
{
    PracticeOptions options;
    options.profile = *practiceProfile(QStringLiteral("netskope"));
    const auto server = PracticeServer::start(options);
    VERIFY_OK(server);
    const Application netskope = activeNetskope(**server);
    show(netskope, QStringLiteral("identity-management"));
    auto *end = child<QComboBox>(m_page.get(), "whenAccessEnds");
    QCOMPARE(end->currentText(), QStringLiteral("Deactivate the account"));
    end->setFocus(Qt::TabFocusReason);
    QTest::keyClick(end, Qt::Key_Down);
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(stored(netskope).idm.whenAccessEnds, QStringLiteral("delete"), 20000);
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);

    auto *token = child<QWidget>(m_page.get(), "lockedTokenKey")->findChild<QLineEdit *>();
    auto *confirm = child<QPushButton>(m_page.get(), "confirmToken");
    QVERIFY(press(m_page.get(), "replaceToken"));
    QVERIFY(confirm->isVisible() && !confirm->isEnabled());
    QTest::keyClicks(token, QStringLiteral("wrong"));
    confirm->click();
    auto *failure = child<QWidget>(m_page.get(), "tokenFailure");
    QTRY_VERIFY_WITH_TIMEOUT(failure->isVisible(), 30000);
    QVERIFY(waited(m_console->services.identityManagement.endpoint(netskope.id))->token.bytes() ==
            (*server)->token().bytes());
    token->clear();
    QTest::keyClicks(token, QString::fromUtf8((*server)->token().bytes()));
    confirm->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 2, 30000);
    QCOMPARE(toast(1), QStringLiteral("Token Key replaced"));
    QVERIFY(!failure->isVisible() && !confirm->isVisible());
}

void ApplicationPageKeychainTest::editsAttributeMappingsWithThePreviewFollowing()
{
    PracticeOptions options;
    options.profile = *practiceProfile(QStringLiteral("netskope"));
    const auto server = PracticeServer::start(options);
    VERIFY_OK(server);
    m_console->addGroup(QStringLiteral("All"), {QStringLiteral("mira.okonda")});
    const Application netskope = activeNetskope(**server);
    show(netskope, QStringLiteral("identity-management"));
    auto *preview = child<QPlainTextEdit>(m_page.get(), "scimPreview");
    QTRY_VERIFY(preview->toPlainText().contains(QStringLiteral("mira.okonda")));
    auto *table = child<HouseTable>(m_page.get(), "attributeMappings");
    const int rows = table->model()->rowCount();
    QVERIFY(press(m_page.get(), "editMappings"));
    QVERIFY(press(m_page.get(), "addMapping"));
    QCOMPARE(table->model()->rowCount(), rows + 1);
    QVERIFY(note().contains(QStringLiteral("SCIM v2 Mapping"))); // nothing can be saved yet, and this is why
    QVERIFY(type(m_page.get(), "mappingScim", QStringLiteral("nickName")));
    child<QAbstractButton>(m_page.get(), "segment-template")->click();
    QVERIFY(type(m_page.get(), "mappingPattern", QStringLiteral("{username}@example")));
    QVERIFY(preview->toPlainText().contains(QStringLiteral("mira.okonda@example")));
    child<QAbstractButton>(m_page.get(), "segment-constant")->click();
    QVERIFY(type(m_page.get(), "mappingConstant", QStringLiteral("Nick")));
    QVERIFY(preview->toPlainText().contains(QStringLiteral("\"nickName\": \"Nick\"")));
    auto *when = child<QComboBox>(m_page.get(), "mappingWhen");
    when->setCurrentIndex(1);
    Q_EMIT when->activated(1);
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
    const AttributeMapping added = stored(netskope).idm.userMappings.last();
    QCOMPARE(added.scim, QStringLiteral("nickName"));
    QCOMPARE(added.constant, QStringLiteral("Nick"));
    QVERIFY(added.onCreateOnly);
    // Away with it again.
    table->setCurrentIndex(table->model()->index(rows - 1 - 1, 0));
    QTRY_COMPARE(table->model()->rowCount(), rows + 1);
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 2).data().toString() == QStringLiteral("nickName"))
            table->setCurrentIndex(table->model()->index(row, 0));
    QVERIFY(press(m_page.get(), "removeMapping"));
    QCOMPARE(table->model()->rowCount(), rows);
}

void ApplicationPageKeychainTest::takesAttributeMappingsFromAFile()
{
    PracticeOptions options;
    options.profile = *practiceProfile(QStringLiteral("netskope"));
    const auto server = PracticeServer::start(options);
    VERIFY_OK(server);
    const Application netskope = activeNetskope(**server);
    show(netskope, QStringLiteral("identity-management"));
    const QString path = m_console->folder.filePath(QStringLiteral("mappings.json"));
    m_console->files.next = {path};
    QVERIFY(press(m_page.get(), "exportMappings"));
    QTRY_COMPARE(m_toasts->count(), 1);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray exported = file.readAll();
    const auto rewrite = [&](const QByteArray &bytes) {
        file.resize(0);
        file.seek(0);
        file.write(bytes);
        file.flush();
        m_console->files.next = {path};
        QVERIFY(press(m_page.get(), "importMappings"));
    };
    QVERIFY(press(m_page.get(), "editMappings"));
    auto *table = child<HouseTable>(m_page.get(), "attributeMappings");
    const int rows = table->model()->rowCount();
    rewrite("{}");
    const auto says = [this](const QString &text) {
        const auto banners = m_page->findChildren<Banner *>();
        return std::any_of(banners.begin(), banners.end(), [&text](const Banner *banner) {
            return banner->isVisible() && banner->text().contains(text);
        });
    };
    QTRY_VERIFY(says(QStringLiteral("no file of attribute mappings")));
    QCOMPARE(table->model()->rowCount(), rows);
    QByteArray changed = exported;
    changed.replace("\"userMappings\": [", "\"userMappings\": [{\"scim\": \"nickName\", \"constant\": \"Nick\"},");
    rewrite(changed);
    QTRY_VERIFY(says(QStringLiteral("read from mappings.json")));
    QCOMPARE(table->model()->rowCount(), rows + 1);
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 2, 20000);
    QCOMPARE(stored(netskope).idm.userMappings.first().constant, QStringLiteral("Nick"));
}

void ApplicationPageKeychainTest::keepsWhatTheConnectorRequires()
{
    PracticeOptions options;
    options.profile = *practiceProfile(QStringLiteral("netskope"));
    const auto server = PracticeServer::start(options);
    VERIFY_OK(server);
    show(activeNetskope(**server), QStringLiteral("identity-management"));
    auto *table = child<HouseTable>(m_page.get(), "attributeMappings");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0)); // userName
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(child<QLineEdit>(m_page.get(), "mappingScim")->isReadOnly());
    QVERIFY(!child<QAbstractButton>(m_page.get(), "removeMapping")->isEnabled());
    table->setCurrentIndex(table->model()->index(1, 0)); // name.givenName
    QVERIFY(child<QAbstractButton>(m_page.get(), "removeMapping")->isEnabled());
}

void ApplicationPageKeychainTest::floatsTheGuideAndBringsItBack()
{
    show(m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope")), QStringLiteral("sso"));
    QVERIFY(press(m_page.get(), "guideButton"));
    auto *guide = child<QWidget>(m_page.get(), "guidePanel");
    QVERIFY(guide->isVisible());
    QVERIFY(press(m_page.get(), "floatGuide"));
    QVERIFY(guide->isWindow());
    QVERIFY(guide->isVisible());
    QCOMPARE(guide->windowTitle(), QStringLiteral("Enter in Netskope"));
    QTest::keyClick(guide, Qt::Key_Escape);
    QVERIFY(!guide->isWindow());
    QVERIFY(guide->isVisible());
}

void ApplicationPageKeychainTest::copiesTheMetadataUrl()
{
    show(m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope")), QStringLiteral("sso"));
    QVERIFY(press(m_page.get(), "copyMetadataUrl"));
    QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("https://sso.example.org/saml2/netskope/metadata"));
}

void ApplicationPageKeychainTest::remembersTheTicksOfTheGuide()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    show(netskope, QStringLiteral("sso"));
    QVERIFY(press(m_page.get(), "guideButton"));
    QVERIFY(child<QWidget>(m_page.get(), "guidePanel")->isVisible());
    QVERIFY(press(m_page.get(), "guideStep1"));
    QVERIFY(press(m_page.get(), "guideStep2"));
    QCOMPARE(child<QLabel>(m_page.get(), "guideProgress")->text(), QStringLiteral("2 of 5 steps done"));
    show(netskope, QStringLiteral("sso"));
    QVERIFY(press(m_page.get(), "guideButton"));
    QCOMPARE(child<QLabel>(m_page.get(), "guideProgress")->text(), QStringLiteral("2 of 5 steps done"));
    QVERIFY(press(m_page.get(), "resetGuide"));
    QCOMPARE(child<QLabel>(m_page.get(), "guideProgress")->text(), QStringLiteral("0 of 5 steps done"));
}

void ApplicationPageKeychainTest::deactivatesABookmark()
{
    const Application rooms = m_console->add(QStringLiteral("bookmark"), QStringLiteral("Rooms"));
    show(rooms, QStringLiteral("sso"));
    QCOMPARE(child<HouseTabBar>(m_page.get(), "applicationTabs")->current(), QStringLiteral("bookmark"));
    auto *url = child<QLineEdit>(m_page.get(), "panelBookmarkUrl");
    QCOMPARE(url->accessibleName(), QStringLiteral("Bookmark URL"));
    QPushButton *deactivate = nullptr;
    for (auto *button : m_page->findChildren<QPushButton *>(QStringLiteral("deactivate")))
        if (button->isVisible())
            deactivate = button;
    QVERIFY(deactivate);
    QCOMPARE(deactivate->text(), QStringLiteral("Deactivate Bookmark"));
    deactivate->click();
    QVERIFY(press(m_page.get(), "panelSave"));
    QTRY_COMPARE_WITH_TIMEOUT(m_toasts->count(), 1, 20000);
    QCOMPARE(toast(0), QStringLiteral("Bookmark deactivated"));
    QVERIFY(!stored(rooms).bookmarkActive);
}

INSPECTING_TEST_MAIN(QApplication, ApplicationPageKeychainTest)
#include "ApplicationPageKeychainTest.moc"
