// SPDX-License-Identifier: Apache-2.0
#include "models/tables/PagedTableModel.h"
#include "tests/support/Waiting.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// The numbers 0 … n-1 as a list; a number's key is itself, and its text is what the column shows.
struct Numbers {
    explicit Numbers(int howMany, int from = 0) : count(howMany), offset(from) {}

    int count = 0;
    int offset = 0;
    int asked = 0; ///< pages
    int jumps = 0;
    int itemsRead = 0;
    bool broken = false;
    bool canJump = true;
    QList<std::shared_ptr<QPromise<Result<Page<int>>>>> held = {}; ///< answers kept back
    bool hold = false;

    PageSource<int> source()
    {
        PageSource<int> source;
        source.count = [this] { return async::ready(Result<qint64>(count)); };
        source.key = [](const int &number) { return QString::number(number); };
        source.page = [this](const PageRequest &request) {
            ++asked;
            if (broken)
                return async::ready(Result<Page<int>>(failure(ErrorKind::Unavailable, u"gone"_s)));
            Page<int> page;
            const int first = request.after.isEmpty() ? 0 : request.after.toInt() - offset + 1;
            for (int i = first; i < qMin(count, first + request.limit); ++i)
                page.items.append(i + offset);
            if (first + request.limit < count)
                page.next = QString::number(page.items.last());
            itemsRead += int(page.items.size());
            if (!hold)
                return async::ready(Result<Page<int>>(page));
            auto promise = std::make_shared<QPromise<Result<Page<int>>>>();
            promise->start();
            promise->addResult(page);
            held.append(promise);
            return promise->future();
        };
        if (canJump) {
            source.keyBefore = [this](qint64 row) {
                ++jumps;
                return async::ready(Result<QString>(QString::number(row - 1 + offset)));
            };
        }
        return source;
    }
};

using Model = PagedTableModel<int>;

QList<Model::Column> columns()
{
    return {
        {u"Number"_s, [](const int &n, int role) { return role == Qt::DisplayRole ? QVariant(n) : QVariant(); }, true}};
}

/// What a view would show there, once it is there.
QVariant shown(Model &model, int row)
{
    const QModelIndex index = model.index(row, 0);
    model.data(index, Qt::DisplayRole);
    if (!QTest::qWaitFor([&] { return model.rowAt(row) != nullptr; }, 5000))
        return {};
    return model.data(index, Qt::DisplayRole);
}

} // namespace

class PagedTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void passesQtsOwnChecks()
    {
        Numbers numbers{1000};
        Model model(columns());
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setSource(numbers.source());
        QTRY_COMPARE(model.rowCount(), 1000);
        QCOMPARE(shown(model, 999), QVariant(999));
        numbers.count = 10;
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 10);
    }

    void showsTheFirstRowsWithTheReset()
    {
        Numbers numbers{100000};
        Model model(columns());
        QSignalSpy refreshed(&model, &PagedTable::refreshed);
        model.setSource(numbers.source());
        QVERIFY(refreshed.wait());
        QCOMPARE(model.rowCount(), 100000);
        QCOMPARE(model.data(model.index(0, 0), Qt::DisplayRole), QVariant(0));
        QCOMPARE(model.data(model.index(127, 0), Qt::DisplayRole), QVariant(127));
        QCOMPARE(numbers.asked, 1);
        QCOMPARE(model.headerData(0, Qt::Horizontal, Qt::DisplayRole), QVariant(u"Number"_s));
    }

    void isEmptyUntilTheRowIsThereAndThenSaysSo()
    {
        Numbers numbers{100000};
        Model model(columns());
        model.setSource(numbers.source());
        QTRY_COMPARE(model.rowCount(), 100000);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        QCOMPARE(model.data(model.index(200, 0), Qt::DisplayRole), QVariant());
        QTRY_VERIFY(!changed.isEmpty());
        QCOMPARE(changed.first().at(0).toModelIndex().row(), 128);
        QCOMPARE(changed.first().at(1).toModelIndex().row(), 255);
        QCOMPARE(model.data(model.index(200, 0), Qt::DisplayRole), QVariant(200));
    }

    void readsTheNextPageAhead()
    {
        Numbers numbers{100000};
        Model model(columns());
        model.setSource(numbers.source());
        QTRY_COMPARE(model.rowCount(), 100000);
        QCOMPARE(shown(model, 200), QVariant(200));
        QTRY_VERIFY(model.rowAt(256));
        QTest::qWait(20);
        QVERIFY(!model.rowAt(384));
    }

    void jumpsWithOneLookUp()
    {
        Numbers numbers{1000000};
        Model model(columns());
        model.setSource(numbers.source());
        QTRY_COMPARE(model.rowCount(), 1000000);
        QCOMPARE(shown(model, 900000), QVariant(900000));
        QCOMPARE(numbers.jumps, 1);
        QVERIFY(numbers.itemsRead <= 3 * 128);
        QCOMPARE(shown(model, 999999), QVariant(999999));
    }

    void walksWhenItCannotJumpAndRemembersTheWay()
    {
        Numbers numbers{50000};
        numbers.canJump = false;
        Model model(columns());
        model.setSource(numbers.source());
        QTRY_COMPARE(model.rowCount(), 50000);
        QCOMPARE(shown(model, 40000), QVariant(40000));
        const int afterWalk = numbers.itemsRead;
        QCOMPARE(shown(model, 20000), QVariant(20000));
        QVERIFY(numbers.itemsRead - afterWalk <= 3 * 128);
    }

    void asksOnlyForWhereTheScrollingEnded()
    {
        Numbers numbers{1000000};
        Model model(columns());
        model.setSource(numbers.source());
        QTRY_COMPARE(model.rowCount(), 1000000);
        const int before = numbers.asked;
        for (int row = 1000; row < 500000; row += 100)
            model.data(model.index(row, 0), Qt::DisplayRole);
        QTRY_VERIFY(model.rowAt(499900));
        QTest::qWait(20);
        QVERIFY(numbers.asked - before <= 6);
    }

    void holdsBoundedMemory()
    {
        Numbers numbers{1000000};
        Model model(columns());
        model.setSource(numbers.source());
        QTRY_COMPARE(model.rowCount(), 1000000);
        for (int page = 0; page < 200; ++page)
            QCOMPARE(shown(model, page * 128), QVariant(page * 128));
        QVERIFY(!model.rowAt(5 * 128));
        QCOMPARE(shown(model, 5 * 128 + 7), QVariant(5 * 128 + 7));
    }

    void dropsAnAnswerThatBelongsToTheOldList()
    {
        Numbers old{1000};
        Numbers fresh{1000, 5000};
        Model model(columns());
        model.setSource(old.source());
        QTRY_COMPARE(model.rowCount(), 1000);
        old.hold = true;
        model.data(model.index(500, 0), Qt::DisplayRole);
        QTRY_COMPARE(old.held.size(), 1);
        model.setSource(fresh.source());
        QTRY_COMPARE(model.data(model.index(0, 0), Qt::DisplayRole), QVariant(5000));
        old.held.first()->finish();
        QTest::qWait(20);
        QCOMPARE(shown(model, 500), QVariant(5500));
    }

    void showsTheLastOfTwoQuickFilters()
    {
        Numbers slow{1000};
        slow.hold = true;
        Numbers quick{300, 7000};
        Model model(columns());
        model.setSource(slow.source());
        QTRY_COMPARE(slow.held.size(), 1);
        model.setSource(quick.source());
        QTRY_COMPARE(model.rowCount(), 300);
        slow.held.first()->finish();
        QTest::qWait(20);
        QCOMPARE(model.rowCount(), 300);
        QCOMPARE(shown(model, 299), QVariant(7299));
    }

    void keepsWhatItShowsWhenReadingFails()
    {
        Numbers numbers{1000};
        Model model(columns());
        model.setSource(numbers.source());
        QTRY_COMPARE(model.rowCount(), 1000);
        QSignalSpy failed(&model, &PagedTable::failed);
        numbers.broken = true;
        model.refresh();
        QVERIFY(failed.wait());
        QCOMPARE(model.rowCount(), 1000);
        QCOMPARE(model.data(model.index(3, 0), Qt::DisplayRole), QVariant(3));
        model.data(model.index(500, 0), Qt::DisplayRole);
        QVERIFY(failed.wait());
        numbers.broken = false;
        QCOMPARE(shown(model, 500), QVariant(500));
    }

    void followsAListThatGrows()
    {
        Numbers numbers{100};
        Model model(columns());
        model.setSource(numbers.source());
        QTRY_COMPARE(model.rowCount(), 100);
        numbers.count = 400;
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 400);
        QCOMPARE(shown(model, 399), QVariant(399));
    }
};

QTEST_GUILESS_MAIN(PagedTableModelTest)
#include "PagedTableModelTest.moc"
