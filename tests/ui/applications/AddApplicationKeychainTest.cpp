// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/applications/Console.h"
#include "ui/applications/AddApplicationPage.h"
#include "ui/applications/ApplicationsPage.h"
#include "ui/widgets/ConfirmDialog.h"
#include "ui/widgets/FilterChips.h"
#include "ui/widgets/HouseTable.h"
#include "ui/widgets/Label.h"

#include <QApplication>
#include <QBuffer>
#include <QImage>
#include <QListView>
#include <QSignalSpy>

using namespace gatehouse;

/// The list of applications and the wizard, with a real workspace and a real keyring.
class AddApplicationKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Console> m_console;

    template <typename PageT> std::unique_ptr<PageT> page(const QString &filter = {})
    {
        auto page = std::make_unique<PageT>(m_console->context);
        page->resize(1232, 830);
        page->show();
        page->open({{}, {}, {}, filter});
        return page;
    }
    void selectConnector(AddApplicationPage &wizard, const QString &text)
    {
        auto *search = child<QLineEdit>(&wizard, "catalogSearch");
        search->setFocus();
        search->clear();
        QTest::keyClicks(search, text);
        QTRY_VERIFY(wizard.findChild<QListView *>(QStringLiteral("catalogResults"))->currentIndex().isValid());
    }

private Q_SLOTS:
    void initTestCase();
    void init();
    void addsNetskopeWithTheKeyboardOnly();
    void goingBackLeadsToTheSearch();
    void keepsTheDraftWhenThePageIsLeft();
    void staysOnThePageWithTheFieldMarkedWhenTheLabelIsTaken();
    void wantsAWebAddressForABookmark();
    void takesOnlyImagesAsPortalImage();
    void alwaysOffersCustomApplicationAndBookmark();
    void findsAndFiltersConfiguredApplications();
    void opensARowWithEnterAndWithAClick();
    void deletesOnlyAfterTheNumberWasTyped();
};

void AddApplicationKeychainTest::initTestCase() { m_theme = std::make_unique<Theme>(); }

void AddApplicationKeychainTest::init()
{
    m_console = std::make_unique<Console>();
    QVERIFY(m_console->create());
}

void AddApplicationKeychainTest::addsNetskopeWithTheKeyboardOnly()
{
    auto wizard = page<AddApplicationPage>();
    QSignalSpy navigated(wizard.get(), &ConsolePage::navigate);
    auto *search = child<QLineEdit>(wizard.get(), "catalogSearch");
    QCOMPARE(search->accessibleName(), QStringLiteral("Search"));
    QTest::keyClicks(search, QStringLiteral("netsk"));
    auto *next = child<QAbstractButton>(wizard.get(), "wizardNext");
    QCOMPARE(next->text(), QStringLiteral("Next"));
    QTRY_VERIFY(next->isEnabled());
    QTest::keyClick(search, Qt::Key_Return);
    auto *label = child<QLineEdit>(wizard.get(), "displayLabel");
    QTRY_VERIFY(label->isVisible());
    QCOMPARE(label->text(), QStringLiteral("Netskope"));
    QCOMPARE(label->accessibleName(), QStringLiteral("Display Label"));
    QVERIFY(type(wizard.get(), "displayLabel", QStringLiteral("Netskope Web Security")));
    auto *save = child<QAbstractButton>(wizard.get(), "saveApplication");
    QCOMPARE(save->text(), QStringLiteral("Save Application"));
    wizard->primaryAction(); // Ctrl+Enter
    auto *configure = child<QAbstractButton>(wizard.get(), "configureApplication");
    QTRY_VERIFY_WITH_TIMEOUT(configure->isVisible(), 20000);
    QCOMPARE(configure->text(), QStringLiteral("Configure Application"));
    QCOMPARE(child<QLabel>(wizard.get(), "savedTitle")->text(), QStringLiteral("Netskope Web Security is saved"));
    QCOMPARE(child<QLabel>(wizard.get(), "savedIdpUrl")->text(),
             QStringLiteral("https://sso.example.org/saml2/netskope-web-security"));
    QVERIFY(press(wizard.get(), "configureApplication"));
    const auto route = navigated.last().first().value<Route>();
    QCOMPARE(route.place, QStringLiteral("application"));
    QCOMPARE(route.tab, QStringLiteral("sso"));
    const auto stored = waited(m_console->services.applications.find(ApplicationId::fromString(route.id)));
    VERIFY_OK(stored);
    QCOMPARE(stored->displayLabel, QStringLiteral("Netskope Web Security"));
    const auto certificate = waited(m_console->services.applications.certificate(stored->id));
    VERIFY_OK(certificate);
    QVERIFY(certificate->has_value());
}

void AddApplicationKeychainTest::goingBackLeadsToTheSearch()
{
    auto wizard = page<AddApplicationPage>();
    QVERIFY(QTest::qWaitForWindowActive(wizard.get()));
    selectConnector(*wizard, QStringLiteral("netsk"));
    auto *search = child<QLineEdit>(wizard.get(), "catalogSearch");
    QTest::keyClick(search, Qt::Key_Return);
    auto *back = child<QAbstractButton>(wizard.get(), "wizardBack");
    QTRY_VERIFY(back->isEnabled());
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Space);
    QTRY_VERIFY(search->hasFocus());
}

void AddApplicationKeychainTest::keepsTheDraftWhenThePageIsLeft()
{
    auto wizard = page<AddApplicationPage>();
    selectConnector(*wizard, QStringLiteral("Egnyte"));
    QVERIFY(press(wizard.get(), "wizardNext"));
    QVERIFY(type(wizard.get(), "displayLabel", QStringLiteral("Files")));
    bool left = false;
    wizard->tryLeave([&] { left = true; });
    QVERIFY(left);
    wizard->hide();
    wizard->open({});
    wizard->show();
    QCOMPARE(child<QLineEdit>(wizard.get(), "displayLabel")->text(), QStringLiteral("Files"));
    QVERIFY(press(wizard.get(), "wizardCancel"));
    QCOMPARE(child<QLineEdit>(wizard.get(), "displayLabel")->text(), QString());
}

void AddApplicationKeychainTest::staysOnThePageWithTheFieldMarkedWhenTheLabelIsTaken()
{
    m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    auto wizard = page<AddApplicationPage>();
    selectConnector(*wizard, QStringLiteral("Netskope"));
    QVERIFY(press(wizard.get(), "wizardNext"));
    QVERIFY(press(wizard.get(), "saveApplication"));
    auto *label = child<QLineEdit>(wizard.get(), "displayLabel");
    QTRY_COMPARE_WITH_TIMEOUT(label->property("state").toString(), QStringLiteral("error"), 20000);
    QVERIFY(label->accessibleDescription().contains(QStringLiteral("Netskope")));
    QVERIFY(label->isVisible());
    QCOMPARE(waited(m_console->services.applications.list())->size(), 1);
}

void AddApplicationKeychainTest::wantsAWebAddressForABookmark()
{
    auto wizard = page<AddApplicationPage>(QStringLiteral("bookmark"));
    QVERIFY(press(wizard.get(), "wizardNext"));
    QVERIFY(type(wizard.get(), "displayLabel", QStringLiteral("Rooms")));
    QVERIFY(type(wizard.get(), "bookmarkUrl", QStringLiteral("javascript:alert(1)")));
    QVERIFY(press(wizard.get(), "saveApplication"));
    QCOMPARE(child<QLineEdit>(wizard.get(), "bookmarkUrl")->property("state").toString(), QStringLiteral("error"));
    QVERIFY(type(wizard.get(), "bookmarkUrl", QStringLiteral("https://rooms.example.org/login")));
    QVERIFY(press(wizard.get(), "saveApplication"));
    QTRY_VERIFY_WITH_TIMEOUT(child<QAbstractButton>(wizard.get(), "wizardClose")->isVisible(), 20000);
    const auto list = waited(m_console->services.applications.list());
    QCOMPARE(list->first().application.bookmarkUrl, QStringLiteral("https://rooms.example.org/login"));
}

void AddApplicationKeychainTest::takesOnlyImagesAsPortalImage()
{
    auto wizard = page<AddApplicationPage>(QStringLiteral("custom"));
    QVERIFY(press(wizard.get(), "wizardNext"));
    const auto write = [&](const QString &name, const QByteArray &bytes) {
        const QString path = m_console->folder.filePath(name);
        QFile file(path);
        file.open(QIODevice::WriteOnly);
        file.write(bytes);
        return path;
    };
    auto *remove = child<QWidget>(wizard.get(), "removeImage");
    m_console->files.next = {write(QStringLiteral("logo.png"), "#!/bin/sh\necho no image\n")};
    QVERIFY(press(wizard.get(), "uploadImage"));
    QTest::qWait(200);
    QVERIFY(!remove->isVisible());
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    QImage image(64, 64, QImage::Format_RGB32);
    image.fill(Qt::blue);
    image.save(&png, "PNG");
    m_console->files.next = {write(QStringLiteral("logo.txt"), png.data())}; // told by content, not by name
    QVERIFY(press(wizard.get(), "uploadImage"));
    QTRY_VERIFY(remove->isVisible());
}

void AddApplicationKeychainTest::alwaysOffersCustomApplicationAndBookmark()
{
    auto wizard = page<AddApplicationPage>();
    QTest::keyClicks(child<QLineEdit>(wizard.get(), "catalogSearch"), QStringLiteral("no such thing"));
    auto *results = child<QListView>(wizard.get(), "catalogResults");
    const auto names = [&] {
        QStringList names;
        for (int row = 0; row < results->model()->rowCount(); ++row)
            names << results->model()->index(row, 0).data().toString();
        return names;
    };
    QTRY_COMPARE(names(), (QStringList{QStringLiteral("Not in the list?"), QStringLiteral("Custom Application"),
                                       QStringLiteral("Bookmark")}));
    // The one that is named is found like any other, and Enter takes it.
    auto *search = child<QLineEdit>(wizard.get(), "catalogSearch");
    search->selectAll();
    QTest::keyClicks(search, QStringLiteral("bookm"));
    QTRY_COMPARE(names(), (QStringList{QStringLiteral("Bookmark"), QStringLiteral("Not in the list?"),
                                       QStringLiteral("Custom Application")}));
    QTest::keyClick(search, Qt::Key_Return);
    QTRY_VERIFY(child<QLineEdit>(wizard.get(), "bookmarkUrl")->isVisible());
}

void AddApplicationKeychainTest::findsAndFiltersConfiguredApplications()
{
    m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    m_console->add(QStringLiteral("bookmark"), QStringLiteral("Rooms"));
    auto list = page<ApplicationsPage>();
    auto *table = child<HouseTable>(list.get(), "configuredApplications");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QCOMPARE(table->accessibleName(), QStringLiteral("Configured Applications"));
    auto *search = child<QLineEdit>(list.get(), "searchApplications");
    QTest::keyClicks(search, QStringLiteral("netsk"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    list->open({QStringLiteral("applications"), {}, {}, QStringLiteral("needs-attention")});
    QTRY_COMPARE(table->model()->rowCount(), 1); // its set-up is incomplete
    QCOMPARE(child<FilterChips>(list.get(), "applicationFilter")->chosen(), QStringLiteral("needs-attention"));
}

void AddApplicationKeychainTest::opensARowWithEnterAndWithAClick()
{
    const Application netskope = m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    auto list = page<ApplicationsPage>();
    QSignalSpy navigated(list.get(), &ConsolePage::navigate);
    auto *table = child<HouseTable>(list.get(), "configuredApplications");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(navigated.count(), 1);
    QCOMPARE(navigated.last().first().value<Route>().id, netskope.id.toString());
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->visualRect(table->model()->index(0, 4)).center());
    QCOMPARE(navigated.count(), 2);
    QVERIFY(press(list.get(), "addNewApplication"));
    QCOMPARE(navigated.last().first().value<Route>().place, QStringLiteral("add-application"));
    QCOMPARE(child<QAbstractButton>(list.get(), "addNewApplication")->text(), QStringLiteral("+ Add New Application"));
}

void AddApplicationKeychainTest::deletesOnlyAfterTheNumberWasTyped()
{
    m_console->add(QStringLiteral("netskope"), QStringLiteral("Netskope"));
    m_console->add(QStringLiteral("bookmark"), QStringLiteral("Rooms"));
    DialogPrompt real;
    ApplicationsPage list({m_console->services, real, m_console->files});
    list.resize(1232, 830);
    list.show();
    list.open({});
    QSignalSpy toasted(&list, &ConsolePage::toast);
    auto *table = child<HouseTable>(&list, "configuredApplications");
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(!child<QAbstractButton>(&list, "deleteApplications")->isEnabled());
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 1));
    QTest::keyClick(table, Qt::Key_Space);
    table->setCurrentIndex(table->model()->index(1, 1));
    QTest::keyClick(table, Qt::Key_Space);
    QCOMPARE(child<QLabel>(&list, "selectedApplications")->text(), QStringLiteral("2 selected"));
    QTest::keyClick(table, Qt::Key_Delete);

    ConfirmDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = list.window()->findChild<ConfirmDialog *>()));
    QAbstractButton *confirm = nullptr;
    for (auto *button : dialog->findChildren<QAbstractButton *>())
        if (button->text() == QStringLiteral("Delete Application"))
            confirm = button;
    QVERIFY(confirm);
    QVERIFY(!confirm->isEnabled());
    auto *number = dialog->findChild<QLineEdit *>();
    QCOMPARE(number->accessibleName(), QStringLiteral("Enter the number of the applications you are deleting"));
    QTest::keyClicks(number, QStringLiteral("3"));
    QVERIFY(!confirm->isEnabled());
    QTest::keyClick(number, Qt::Key_Backspace);
    QTest::keyClicks(number, QStringLiteral("2"));
    QTRY_VERIFY(confirm->isEnabled());
    QTest::mouseClick(confirm, Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(toasted.count(), 1, 20000);
    QCOMPARE(toasted.first().first().value<Toast>().text, QStringLiteral("2 applications deleted"));
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QVERIFY(waited(m_console->services.applications.list())->isEmpty());
}

QTEST_MAIN(AddApplicationKeychainTest)
#include "AddApplicationKeychainTest.moc"
