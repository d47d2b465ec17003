// SPDX-License-Identifier: Apache-2.0
#include "ui/MainWindow.h"
#include "app/Services.h"
#include "app/Settings.h"
#include "tests/support/Directory.h"
#include "tests/support/ImportConsole.h"
#include "tests/support/Waiting.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/HelpDrawer.h"
#include "ui/shell/Language.h"
#include "ui/shell/NavigationRail.h"
#include "ui/shell/PaletteSource.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/FileChooser.h"
#include "ui/widgets/Prompt.h"
#include "ui/widgets/ToastArea.h"
#include "ui/widgets/VisibleText.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{
class AnsweringPrompt : public Prompt
{
public:
    void ask(QWidget *, const ConfirmQuestion &question, std::function<void(Answer)> answered) override
    {
        asked.append(question.title);
        answered(answer);
    }
    QStringList asked;
    Answer answer = Answer::Cancelled;
};

class NoFiles : public FileChooser
{
public:
    void openFile(QWidget *, const QString &, const QString &, std::function<void(const QString &)>) override {}
    void saveFile(QWidget *, const QString &, const QString &, const QString &,
                  std::function<void(const QString &)>) override
    {
    }
    void openFolder(QWidget *, const QString &, std::function<void(const QString &)>) override {}
};
} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    AnsweringPrompt m_prompt;
    NoFiles m_files;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<MainWindow> m_window;

    QString textOf(const QString &name) const { return m_window->findChild<QLabel *>(name)->text(); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_window.get(), key, modifiers); }

private Q_SLOTS:
    void initTestCase() { Language::install(u"en"_s); }

    void init()
    {
        m_prompt = {};
        m_folder = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<Settings>(m_folder->filePath(u"settings.ini"_s));
        m_services = std::make_unique<Services>();
        const QString file = m_folder->filePath(u"test.gatehouse"_s);
        Organization organization;
        organization.name = u"Halden & Moor"_s;
        organization.signInAddress = u"https://sso.haldenmoor.example"_s;
        VERIFY_OK(waited(m_services->create({file}, organization, localActor(u"admin"_s))));
        m_window = std::make_unique<MainWindow>(PageContext{*m_services, m_prompt, m_files}, *m_settings, m_theme);
        m_window->resize(1440, 900);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->openWorkspace(file);
        QTRY_COMPARE(m_window->current().place, u"applications"_s);
    }

    void cleanup()
    {
        m_window.reset();
        m_services.reset();
    }

    void statusBarNamesOrganizationAndPeople()
    {
        QCOMPARE(textOf(u"statusConnection"_s), u"Connected"_s);
        QTRY_COMPARE(textOf(u"statusOrganization"_s), u"Halden & Moor · 0 users"_s);
        QCOMPARE(m_settings->workspaces().value(0), m_services->database.location().text);
    }

    void numbersGoToThePlacesOfTheRail()
    {
        press(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(m_window->current().place, u"home"_s);
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->current().place, u"users"_s);
        press(Qt::Key_9, Qt::ControlModifier);
        QCOMPARE(m_window->current().place, u"settings"_s);
        QCOMPARE(textOf(u"crumb-0"_s), u"Settings"_s);
    }

    void aMailThatFailedIsShownAndTheImportIsFinished()
    {
        QTcpServer unused;
        QVERIFY(unused.listen(QHostAddress::LocalHost));
        const int port = unused.serverPort();
        unused.close();
        m_settings->setMailServer({u"localhost"_s, port, {}, {}, u"console@example.org"_s, u"desk@example.org"_s});
        const auto application = waited(m_services->applications.insert(
            Directory::application(u"netskope"_s, u"Files"_s, IdmState::Active, u"https://scim.example/v2"_s),
            std::nullopt, localActor(u"admin"_s)));
        VERIFY_OK(application);
        const auto job =
            waited(m_services->imports.start(application->id, importCandidates(100), {}, localActor(u"admin"_s)));
        VERIFY_OK(job);
        const auto says = [this](const QString &text) {
            const auto labels = m_window->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->isVisible() && label->text().contains(text); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"The e-mail about the import from Files was not sent"_s), 20000);
        QVERIFY(says(u"Import from Files finished"_s));
        // Toasts leave the buttons at the foot of a page free.
        m_window->navigate({u"application"_s, application->id.toString(), {}, {}});
        QTRY_VERIFY(m_window->findChild<QAbstractButton *>(u"panelSave"_s));
        auto *save = m_window->findChild<QAbstractButton *>(u"panelSave"_s);
        QTRY_VERIFY(save->isVisible());
        auto *toasts = m_window->findChild<ToastArea *>();
        const auto bottom = [&] {
            int lowest = 0;
            for (const ToastCard *card : toasts->findChildren<ToastCard *>())
                lowest = std::max(lowest, card->mapTo(m_window.get(), QPoint(0, card->height())).y());
            return lowest;
        };
        QTRY_VERIFY(bottom() > 0 && bottom() <= save->mapTo(m_window.get(), QPoint()).y());
        QCOMPARE(waited(m_services->imports.job(job->id))->state, JobState::Finished);
    }

    void thePaletteNamesAnApplicationOnceAndItsPartsByWhatTheyAre()
    {
        VERIFY_OK(waited(m_services->applications.insert(
            Directory::application(u"netskope"_s, u"Files \u202Eexe"_s, IdmState::NotConfigured, {}), std::nullopt,
            localActor(u"admin"_s))));
        PaletteSource source(*m_services);
        QStringList lines;
        connect(&source, &PaletteSource::found, this, [&](const QList<PaletteEntry> &entries) {
            lines.clear();
            for (const PaletteEntry &entry : entries)
                lines.append(entry.text + (entry.tile ? u" (tile)"_s : u" of "_s + entry.description));
        });
        source.search(u"files"_s);
        const QString label = u"Files \u202Eexe"_s;
        QTRY_COMPARE(lines, (QStringList{label + u" (tile)"_s, u"SSO tab of "_s + label,
                                         u"Identity Management tab of "_s + label, u"User Groups tab of "_s + label,
                                         u"Events tab of "_s + label}));
        source.search(u"files idm"_s);
        QTRY_COMPARE(lines, QStringList{u"Identity Management tab of "_s + label});
        QCOMPARE(visibleText(label), u"Files \\u{202E}exe"_s);
        QCOMPARE(visibleText(u"Müller\u00a0AG"_s), u"Müller\u00a0AG"_s);
    }

    void historyGoesBackAndForward()
    {
        press(Qt::Key_9, Qt::ControlModifier);
        press(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->current().place, u"applications"_s);
        press(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(m_window->current().place, u"settings"_s);
    }

    void railIsPressedWithMouseAndKeys()
    {
        auto *row = m_window->findChild<QAbstractButton *>(u"rail-settings"_s);
        QTest::mouseClick(row, Qt::LeftButton);
        QCOMPARE(m_window->current().place, u"settings"_s);
        press(Qt::Key_F6);
        m_window->findChild<NavigationRail *>()->focusCurrent();
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Up);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_window->current().place, u"saml-inspector"_s);
    }

    void controlKOpensThePaletteAndGoesToSettings()
    {
        press(Qt::Key_K, Qt::ControlModifier);
        auto *palette = m_window->findChild<CommandPalette *>();
        QVERIFY(palette);
        auto *edit = palette->findChild<QLineEdit *>(u"paletteEdit"_s);
        QTest::keyClicks(edit, u"settings"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(m_window->current().place, u"settings"_s);
    }

    void controlBCollapsesTheRailAndSettingsRememberIt()
    {
        auto *rail = m_window->findChild<NavigationRail *>();
        QCOMPARE(rail->width(), 208);
        press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(rail->width(), 52);
        QVERIFY(m_settings->railCollapsed());
        press(Qt::Key_B, Qt::ControlModifier);
        QCOMPARE(rail->width(), 208);
    }

    void narrowWindowShowsIconsOnly()
    {
        m_window->resize(1024, 680);
        QTRY_COMPARE(m_window->findChild<NavigationRail *>()->width(), 52);
    }

    void helpOpensWithF1AndClosesWithEscape()
    {
        press(Qt::Key_9, Qt::ControlModifier);
        press(Qt::Key_F1);
        auto *help = m_window->findChild<HelpDrawer *>();
        QVERIFY(help->isVisible());
        QVERIFY(help->findChild<QPlainTextEdit *>()->toPlainText().contains(u"Sign-in address"_s));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
        QVERIFY(!help->isVisible());
    }

    void unsavedSettingsAreAskedAboutBeforeLeaving()
    {
        press(Qt::Key_9, Qt::ControlModifier);
        auto *name = m_window->findChild<QLineEdit *>(u"organizationName"_s);
        QTRY_COMPARE(name->text(), u"Halden & Moor"_s);
        name->setFocus();
        QTest::keyClicks(name, u" Ltd"_s);
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_prompt.asked.size(), 1);
        QCOMPARE(m_window->current().place, u"settings"_s);
        QVERIFY(m_window->findChild<QAbstractButton *>(u"rail-settings"_s)->isChecked());
        m_prompt.answer = Answer::Confirmed;
        press(Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(m_window->current().place, u"users"_s);
    }

    void settingsAreSavedWithControlS()
    {
        press(Qt::Key_9, Qt::ControlModifier);
        auto *name = m_window->findChild<QLineEdit *>(u"organizationName"_s);
        QTRY_COMPARE(name->text(), u"Halden & Moor"_s);
        name->setFocus();
        QTest::keyClicks(name, u" Ltd"_s);
        QTest::keyClick(name, Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(textOf(u"statusOrganization"_s), u"Halden & Moor Ltd · 0 users"_s);
    }

    void everyInteractiveWidgetHasAName()
    {
        for (const QString &place :
             {u"users"_s, u"user-groups"_s, u"applications"_s, u"events"_s, u"imports"_s, u"settings"_s}) {
            m_window->navigate({place, {}, {}, {}});
            QCoreApplication::processEvents();
            for (QWidget *widget : m_window->findChildren<QWidget *>()) {
                if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus) || widget->focusProxy())
                    continue;
                const auto *button = qobject_cast<QAbstractButton *>(widget);
                const QString name =
                    !widget->accessibleName().isEmpty() || !button ? widget->accessibleName() : button->text();
                QVERIFY2(!name.isEmpty(),
                         qPrintable(place + u": "_s + QString::fromLatin1(widget->metaObject()->className()) + u' ' +
                                    widget->objectName()));
            }
        }
    }
};

QTEST_MAIN(MainWindowTest)
#include "MainWindowTest.moc"
