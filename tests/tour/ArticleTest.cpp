// SPDX-License-Identifier: Apache-2.0
#include "app/Settings.h"
#include "tests/support/Waiting.h"
#include "tests/tour/ArticleTour.h"
#include "ui/MainWindow.h"
#include "ui/shell/Language.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/ConfirmDialog.h"
#include "ui/widgets/FileChooser.h"

#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Somebody who follows an article word by word finds each label, in that order, in our window.
class ArticleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStepOfTheArticleIsInTheWindow_data()
    {
        QTest::addColumn<QString>("connector");
        QTest::addRow("netskope") << u"Netskope"_s;
        QTest::addRow("egnyte") << u"Egnyte"_s;
    }

    void everyStepOfTheArticleIsInTheWindow()
    {
        QFETCH(QString, connector);
        const QTemporaryDir folder;
        Services services;
        const QString workspace = folder.filePath(u"articles.gatehouse"_s);
        VERIFY_OK(waited(services.create({workspace}, ArticleTour::organization(), localActor(u"admin"_s))));
        VERIFY_OK(waited(ArticleTour::seed(services)));

        Settings settings(folder.filePath(u"settings.ini"_s));
        Language::install(u"en"_s);
        Theme theme;
        DialogPrompt prompt;
        DialogFileChooser files;
        MainWindow window({services, prompt, files}, settings, theme);
        window.resize(1440, 900);
        window.show();
        window.openWorkspace(workspace);

        ArticleTour tour(&window, {}, 1);
        const QList<StepOutcome> outcomes =
            tour.walk(connector == u"Netskope"_s ? netskopeReader() : egnyteReader(), [](const StepOutcome &) {});
        QVERIFY(!outcomes.isEmpty());
        const StepOutcome &last = outcomes.last();
        QVERIFY2(last.passed, qPrintable(last.step.section + u" / "_s + last.step.text + u": "_s + last.reason));
        QVERIFY(last.step.text.startsWith(u"Click Delete Application"_s));
    }

    void aLabelThatIsMissingFailsTheStep()
    {
        QWidget window;
        window.show();
        WindowDriver driver(&window, 200);
        const auto pressed = driver.press(u"Deactivate IdM connection"_s);
        QVERIFY(!pressed);
        QVERIFY(pressed.error().message.contains(u"Deactivate IdM connection"_s));
    }
};

QTEST_MAIN(ArticleTest)
#include "ArticleTest.moc"
