// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/CommandPalette.h"
#include "ui/theme/Theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class CommandPaletteTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    QWidget *m_window = nullptr;
    QLineEdit *m_before = nullptr;
    QStringList m_ran;
    QPointer<CommandPalette> m_palette;

    QLineEdit *edit() const { return m_palette->findChild<QLineEdit *>(u"paletteEdit"_s); }
    QStringList lines() const
    {
        const auto *model = m_palette->findChild<QListView *>(u"paletteList"_s)->model();
        QStringList all;
        for (int row = 0; row < model->rowCount(); ++row)
            all.append(model->index(row, 0).data().toString());
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_ran.clear();
        m_window = new QWidget;
        m_window->resize(900, 700);
        m_before = new QLineEdit(m_window);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
        m_before->setFocus();
        const auto entry = [this](PaletteEntry::Section section, const QString &text) {
            PaletteEntry made;
            made.section = section;
            made.text = text;
            made.icon = u"play"_s;
            made.run = [this, text] { m_ran.append(text); };
            return made;
        };
        m_palette = new CommandPalette(m_window,
                                       {entry(PaletteEntry::Section::Commands, u"+ Add New Application"_s),
                                        entry(PaletteEntry::Section::Commands, u"Refresh"_s),
                                        entry(PaletteEntry::Section::GoTo, u"SSO Applications"_s)},
                                       nullptr);
    }
    void cleanup() { delete m_window; }

    void showsItsSections()
    {
        QCOMPARE(lines(), (QStringList{u"Commands"_s, u"+ Add New Application"_s, u"Refresh"_s, u"Go to"_s,
                                       u"SSO Applications"_s}));
        QVERIFY(edit()->hasFocus());
    }

    void findsByWordsAndRunsWithEnter()
    {
        QTest::keyClicks(edit(), u"app sso"_s);
        QCOMPARE(lines(), (QStringList{u"Go to"_s, u"SSO Applications"_s}));
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(m_ran, QStringList{u"SSO Applications"_s});
        QVERIFY(m_before->hasFocus());
        QTRY_VERIFY(m_palette.isNull());
    }

    void arrowsStepOverHeadings()
    {
        QTest::keyClick(edit(), Qt::Key_Down);
        QTest::keyClick(edit(), Qt::Key_Down);
        QTest::keyClick(edit(), Qt::Key_Return);
        QCOMPARE(m_ran, QStringList{u"SSO Applications"_s});
    }

    void prefixLimitsToCommands()
    {
        QTest::keyClicks(edit(), u">"_s);
        QCOMPARE(lines(), (QStringList{u"Commands"_s, u"+ Add New Application"_s, u"Refresh"_s}));
    }

    void copiesTheValueOfTheLine()
    {
        QTest::keyClick(edit(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"+ Add New Application"_s);
    }

    void escapeClosesWithoutRunning()
    {
        QTest::keyClick(edit(), Qt::Key_Escape);
        QVERIFY(m_ran.isEmpty());
        QTRY_VERIFY(m_palette.isNull());
    }

    void saysWhenNothingMatches()
    {
        QTest::keyClicks(edit(), u"zzz"_s);
        QCOMPARE(lines(), QStringList{u"No match"_s});
        QTest::keyClick(edit(), Qt::Key_Return);
        QVERIFY(m_ran.isEmpty());
    }
};

QTEST_MAIN(CommandPaletteTest)
#include "CommandPaletteTest.moc"
