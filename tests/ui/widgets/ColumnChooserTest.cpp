// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/ColumnChooser.h"
#include "models/tables/ListTableModel.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/HouseTable.h"

#include <QMenu>
#include <QSettings>
#include <QStandardPaths>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class ColumnChooserTest : public QObject
{
    Q_OBJECT

    Theme m_theme;
    ListTableModel<QString> m_model{{{u"Display Label"_s, [](const QString &row, int) { return QVariant(row); }},
                                     {u"SSO"_s, [](const QString &, int) { return QVariant(); }},
                                     {u"Last sync"_s, [](const QString &, int) { return QVariant(); }},
                                     {QString(), [](const QString &, int) { return QVariant(); }}},
                                    true};

    std::unique_ptr<HouseTable> table()
    {
        auto made = std::make_unique<HouseTable>(u"Applications"_s);
        made->setObjectName(u"applicationsForTest"_s);
        made->setModel(&m_model);
        made->setColumnPlan({44, -2, -1, 100, 44});
        made->resize(600, 300);
        made->show();
        return made;
    }
    static QStringList texts(const ColumnChooser &chooser)
    {
        QStringList texts;
        for (const QAction *action : chooser.findChild<QMenu *>(u"columnsMenu"_s)->actions())
            texts.append(action->text());
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QCoreApplication::setOrganizationName(u"GatehouseTest"_s);
    }
    void init() { QSettings().clear(); }

    void offersEveryColumnButTheOneThatNamesTheRow()
    {
        const auto shown = table();
        const ColumnChooser chooser(shown.get());
        QCOMPARE(chooser.accessibleName(), u"Choose columns"_s);
        QCOMPARE(texts(chooser), (QStringList{u"SSO"_s, u"Last sync"_s}));
    }

    void hidesAColumnSharesItsWidthAndRemembersIt()
    {
        const auto shown = table();
        const ColumnChooser chooser(shown.get());
        const int before = shown->columnWidth(1);
        chooser.findChild<QMenu *>(u"columnsMenu"_s)->actions().at(0)->trigger();
        QVERIFY(shown->isColumnHidden(2));
        QVERIFY(shown->columnWidth(1) > before);
        const auto again = table();
        const ColumnChooser next(again.get());
        QVERIFY(again->isColumnHidden(2));
        QVERIFY(!next.findChild<QMenu *>(u"columnsMenu"_s)->actions().at(0)->isChecked());
        next.findChild<QMenu *>(u"columnsMenu"_s)->actions().at(0)->trigger();
        QVERIFY(!again->isColumnHidden(2));
        QVERIFY(!QSettings().contains(u"columns/applicationsForTest"_s));
    }

    void rowsEndWhereTheTableEnds()
    {
        const auto shown = table();
        for (const int width : {601, 602, 603, 777}) {
            shown->resize(width, 300);
            QCoreApplication::processEvents();
            QCOMPARE(shown->columnViewportPosition(4) + shown->columnWidth(4), shown->viewport()->width());
        }
    }
};

QTEST_MAIN(ColumnChooserTest)
#include "ColumnChooserTest.moc"
