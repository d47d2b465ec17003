// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/PendingChangesModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// What a preview offers to send.
class PendingChangesModelTest : public QObject
{
    Q_OBJECT

    static ProvisioningChange change(const QString &name, ProvisioningAction action)
    {
        ProvisioningChange change;
        change.id = action == ProvisioningAction::None ? u"none-"_s + name : toText(action) + name;
        change.name = name;
        change.action = action;
        change.reason = u"because"_s;
        change.fields = {{u"userName"_s, {}, name}};
        return change;
    }
    static ProvisioningPlan plan()
    {
        ProvisioningPlan plan;
        plan.changes = {change(u"ada"_s, ProvisioningAction::Create), change(u"ben"_s, ProvisioningAction::Update),
                        change(u"carl"_s, ProvisioningAction::None), change(u"dora"_s, ProvisioningAction::Deactivate),
                        change(u"emil"_s, ProvisioningAction::None)};
        plan.changes.last().waiting = true;
        return plan;
    }

private Q_SLOTS:
    void showsWhatWouldBeSentAndWhatWaitsForSomebody()
    {
        PendingChangesModel model;
        QAbstractItemModelTester tester(&model);
        model.setPlan(plan());
        QCOMPARE(model.rowCount(), 4); // nothing happens to carl
        QCOMPARE(model.count(u"create"_s), 1);
        QCOMPARE(model.count(u"waiting"_s), 1);
        QCOMPARE(model.tickedCount(), 3);
        QCOMPARE(model.losing(), QStringList{u"dora"_s});
        QCOMPARE(model.index(3).data(PendingChangesModel::ActionRole).toString(), u"waiting"_s);
        QVERIFY(!model.index(3).data(Qt::CheckStateRole).isValid());
    }

    /// R24: of 100,000 changes a copy weighs 50 MB.
    void aPlanIsSharedAndNotCopied()
    {
        const ProvisioningPlan held = plan();
        PendingChangesModel model;
        QVERIFY(held.changes.isDetached());
        model.setPlan(held);
        QVERIFY(!held.changes.isDetached());
        model.setData(model.index(2), QVariant::fromValue(Qt::Unchecked), Qt::CheckStateRole);
        model.setFilter(u"create"_s);
        QVERIFY(!held.changes.isDetached());
        model.setFailures({});
        QCOMPARE(model.rowCount(), 0);
        QVERIFY(held.changes.isDetached());
    }

    void whatIsNotTickedIsLeftOut()
    {
        PendingChangesModel model;
        model.setPlan(plan());
        QSignalSpy ticks(&model, &PendingChangesModel::ticksChanged);
        QVERIFY(model.setData(model.index(2), QVariant::fromValue(Qt::Unchecked), Qt::CheckStateRole));
        QCOMPARE(ticks.count(), 1);
        QCOMPARE(model.leftOut(), QStringList{u"deactivatedora"_s});
        QCOMPARE(model.tickedCount(), 2);
        QVERIFY(model.losing().isEmpty());
        QVERIFY(!model.setData(model.index(3), QVariant::fromValue(Qt::Checked), Qt::CheckStateRole));
    }

    void aGroupThatGoesAwayIsARemovalToo()
    {
        ProvisioningPlan plan;
        plan.changes = {change(u"Staff"_s, ProvisioningAction::Delete)};
        plan.changes.first().kind = ProvisioningKind::Group;
        PendingChangesModel model;
        model.setPlan(plan);
        QCOMPARE(model.tickedRemovals(), 1); // the guard holds it, so it has to be asked about
        QVERIFY(model.losing().isEmpty());
    }

    void aFilterHidesAndForgetsNothing()
    {
        PendingChangesModel model;
        model.setPlan(plan());
        model.setFilter(u"update"_s);
        QCOMPARE(model.rowCount(), 1);
        model.setData(model.index(0), QVariant::fromValue(Qt::Unchecked), Qt::CheckStateRole);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.leftOut(), QStringList{u"updateben"_s});
        model.setPlan(plan());
        QVERIFY(model.leftOut().isEmpty());
    }

    void failuresSayWhatTheServerSaidAndWhatToDo()
    {
        ProvisioningOperation failed;
        failed.change = change(u"ada"_s, ProvisioningAction::Create);
        failed.state = OperationState::Failed;
        failed.detail = u"userName already exists"_s;
        failed.advice = u"Import the account."_s;
        PendingChangesModel model;
        model.setFailures({failed});
        const QModelIndex row = model.index(0);
        QCOMPARE(row.data(PendingChangesModel::NoteRole).toString(), failed.detail);
        QCOMPARE(row.data(PendingChangesModel::AdviceRole).toString(), failed.advice);
        QCOMPARE(model.tickedCount(), 0);
        const QString spoken = row.data(Qt::AccessibleTextRole).toString();
        for (const QString &word : {u"Failed ada"_s, failed.detail, failed.advice})
            QVERIFY2(spoken.contains(word), qPrintable(spoken));
    }
};

QTEST_APPLESS_MAIN(PendingChangesModelTest)
#include "PendingChangesModelTest.moc"
