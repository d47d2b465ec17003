// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/HouseTable.h"
#include "ui/theme/Theme.h"
#include "ui/widgets/CellDelegate.h"
#include "ui/widgets/CheckBoxHeaderView.h"
#include "ui/widgets/Status.h"

#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class HouseTableTest : public QObject
{
    Q_OBJECT

private:
    Theme m_theme;
    QStandardItemModel *m_model = nullptr;
    HouseTable *m_table = nullptr;

private Q_SLOTS:
    void init()
    {
        m_table = new HouseTable(u"Configured Applications"_s);
        m_model = new QStandardItemModel(m_table);
        for (const QString &name : {u"Box"_s, u"Egnyte"_s, u"Netskope"_s}) {
            auto *check = new QStandardItem;
            check->setCheckable(true);
            check->setCheckState(Qt::Unchecked);
            auto *status = new QStandardItem(u"Active"_s);
            status->setData(QVariant::fromValue(Status{Status::Kind::Active, u"Active"_s}), StatusRole);
            m_model->appendRow({check, new QStandardItem(name), status});
        }
        m_table->setModel(m_model);
        m_table->setColumnPlan({42, -2, -1});
        m_table->resize(600, 300);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_table));
        m_table->setFocus(Qt::TabFocusReason);
        m_table->setCurrentIndex(m_model->index(0, 0));
    }

    void cleanup() { delete m_table; }

    void enterOpensTheCurrentRow()
    {
        QSignalSpy opened(m_table, &HouseTable::opened);
        QTest::keyClick(m_table, Qt::Key_Down);
        QTest::keyClick(m_table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toModelIndex().row(), 1);
    }

    void spaceChecksTheCurrentRow()
    {
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(m_table->checkedRows(), QList<int>{0});
        QCOMPARE(m_table->head()->checkState(), Qt::PartiallyChecked);
        QTest::keyClick(m_table, Qt::Key_Space);
        QVERIFY(m_table->checkedRows().isEmpty());
    }

    void clickIntoTheBoxChecksAndElsewhereOpens()
    {
        QSignalSpy opened(m_table, &HouseTable::opened);
        const QRect box = m_table->visualRect(m_model->index(1, 0));
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, box.topLeft() + QPoint(24, box.height() / 2));
        QCOMPARE(m_table->checkedRows(), QList<int>{1});
        QCOMPARE(opened.size(), 0);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(m_model->index(2, 1)).center());
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toModelIndex().row(), 2);
    }

    void headChecksAllAndNone()
    {
        QTest::mouseClick(m_table->head()->viewport(), Qt::LeftButton, {}, QPoint(24, 15));
        QCOMPARE(m_table->checkedRows(), (QList<int>{0, 1, 2}));
        QCOMPARE(m_table->head()->checkState(), Qt::Checked);
        QTest::mouseClick(m_table->head()->viewport(), Qt::LeftButton, {}, QPoint(24, 15));
        QVERIFY(m_table->checkedRows().isEmpty());
    }

    void shiftDownExtendsTheChecks()
    {
        QTest::keyClick(m_table, Qt::Key_Down, Qt::ShiftModifier);
        QCOMPARE(m_table->checkedRows(), (QList<int>{0, 1}));
    }

    void controlAChecksAllAndDeleteAsks()
    {
        QSignalSpy asked(m_table, &HouseTable::deletePressed);
        QTest::keyClick(m_table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_table->checkedRows().size(), 3);
        QTest::keyClick(m_table, Qt::Key_Delete);
        QCOMPARE(asked.size(), 1);
    }

    void headsAreWholeWhereThereIsRoomForAll()
    {
        const auto *head = m_table->findChild<CheckBoxHeaderView *>();
        m_model->setHorizontalHeaderLabels({QString(), u"Name"_s, u"A head longer than its share"_s});
        m_table->setColumnPlan({42, -9, -1});
        QCOMPARE(m_table->columnWidth(2), head->widthOf(2));
        QCOMPARE(m_table->columnWidth(1), m_table->viewport()->width() - 42 - head->widthOf(2));
        m_table->setColumnPlan({42, -1, 100});
        QCOMPARE(m_table->columnWidth(2), head->widthOf(2));
        m_table->resize(210, 300);
        QCOMPARE(m_table->columnWidth(2), 100);
    }

    void tabLeavesTheTable() { QVERIFY(!m_table->tabKeyNavigation()); }
};

QTEST_MAIN(HouseTableTest)
#include "HouseTableTest.moc"
