// SPDX-License-Identifier: Apache-2.0
#include "models/tables/CheckedPagesModel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class CheckedPagesModelTest : public QObject
{
    Q_OBJECT

private:
    using Model = CheckedPagesModel<int>;

    static std::unique_ptr<Model> numbers(int size)
    {
        auto model =
            std::make_unique<Model>(QList<Model::Column>{{u"Number"_s,
                                                          [](const int &n, int role) {
                                                              return role == Qt::DisplayRole ? QVariant(n) : QVariant();
                                                          }}},
                                    [](const int &n) { return QString::number(n); });
        new QAbstractItemModelTester(model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, model.get());
        PageSource<int> source;
        source.count = [size] { return async::ready(Result<qint64>(size)); };
        source.key = [](const int &n) { return QString::number(n); };
        source.page = [size](const PageRequest &request) {
            Page<int> page;
            const int first = request.after.isEmpty() ? 0 : request.after.toInt() + 1;
            for (int n = first; n < std::min(size, first + request.limit); ++n)
                page.items.append(n);
            if (first + request.limit < size)
                page.next = QString::number(page.items.last());
            return async::ready(Result<Page<int>>(page));
        };
        QSignalSpy refreshed(model.get(), &PagedTable::refreshed);
        model->setSource(source);
        refreshed.wait(5000);
        return model;
    }

private Q_SLOTS:
    void marksSurviveARefresh()
    {
        const auto model = numbers(1000);
        QVERIFY(model->setData(model->index(5, 0), Qt::Checked, Qt::CheckStateRole));
        QSignalSpy refreshed(model.get(), &PagedTable::refreshed);
        model->refresh();
        QVERIFY(refreshed.wait(5000));
        QCOMPARE(model->checked(), QList<int>{5});
        QCOMPARE(model->index(5, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
        QCOMPARE(model->headerData(0, Qt::Horizontal, Qt::CheckStateRole).toInt(), int(Qt::PartiallyChecked));
    }

    void theHeadMarksOnlyRowsThatWereRead()
    {
        const auto model = numbers(1000);
        QVERIFY(model->setHeaderData(0, Qt::Horizontal, int(Qt::Checked), Qt::CheckStateRole));
        QCOMPARE(model->checked().size(), 128);
        model->clearChecks();
        QVERIFY(model->checked().isEmpty());
    }

    void theHeadIsFullWhenAllAreMarked()
    {
        const auto model = numbers(3);
        QVERIFY(model->setHeaderData(0, Qt::Horizontal, int(Qt::Checked), Qt::CheckStateRole));
        QCOMPARE(model->headerData(0, Qt::Horizontal, Qt::CheckStateRole).toInt(), int(Qt::Checked));
    }

    void theCheckBoxIsNamedAfterItsRow()
    {
        const auto model = numbers(3);
        QCOMPARE(model->index(2, 0).data(Qt::AccessibleTextRole).toInt(), 2);
    }
};

QTEST_GUILESS_MAIN(CheckedPagesModelTest)
#include "CheckedPagesModelTest.moc"
