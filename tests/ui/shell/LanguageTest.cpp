// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/Language.h"
#include "ui/shell/ConsoleStatusBar.h"
#include "ui/shell/HelpDrawer.h"
#include "ui/shell/NavigationRail.h"
#include "ui/theme/Theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QPlainTextEdit>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class LanguageTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;

private Q_SLOTS:
    void englishKnowsItsPlurals()
    {
        Language::install(u"en"_s);
        ConsoleStatusBar bar;
        auto *label = bar.findChild<QLabel *>(u"statusOrganization"_s);
        bar.setOrganization(u"Halden & Moor"_s, 1);
        QCOMPARE(label->text(), u"Halden & Moor · 1 user"_s);
        bar.setOrganization(u"Halden & Moor"_s, 214);
        QCOMPARE(label->text(), u"Halden & Moor · 214 users"_s);
    }

    void germanSpeaksGerman()
    {
        Language::install(u"de"_s);
        const NavigationRail rail;
        QCOMPARE(rail.findChild<QAbstractButton *>(u"rail-users"_s)->text(), u"Benutzer"_s);
        QCOMPARE(rail.findChild<QAbstractButton *>(u"rail-settings"_s)->text(), u"Einstellungen"_s);
        ConsoleStatusBar bar;
        bar.setConnected(true, {});
        QCOMPARE(bar.findChild<QLabel *>(u"statusConnection"_s)->text(), u"Verbunden"_s);
    }

    void germanHelpIsGerman()
    {
        Language::install(u"de"_s);
        HelpDrawer help;
        help.open(u"settings"_s);
        QVERIFY(help.findChild<QPlainTextEdit *>(u"helpText"_s)->toPlainText().contains(u"Anmeldeadresse"_s));
    }

    void everyHelpTextExistsInGerman()
    {
        const QStringList topics = QDir(u":/help"_s).entryList(QDir::Files);
        QVERIFY(topics.size() > 5);
        QCOMPARE(QDir(u":/help/de"_s).entryList(QDir::Files), topics);
    }
};

QTEST_MAIN(LanguageTest)
#include "LanguageTest.moc"
