// SPDX-License-Identifier: Apache-2.0
#include "models/base/Async.h"

#include <QTest>

using namespace gatehouse;

class AsyncTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsTheValueToWhenDone()
    {
        int seen = 0;
        async::whenDone(async::ready(Result<int>(7)), this, [&](Result<int> r) { seen = *r; });
        QTRY_COMPARE(seen, 7);
    }

    void chainsAStepThatWaits()
    {
        auto twice = async::andThen(async::ready(Result<int>(7)), this,
                                    [](int n) { return async::ready(Result<QString>(QString::number(n * 2))); });
        QTRY_VERIFY(twice.isFinished());
        QCOMPARE(*async::outcome(twice), QStringLiteral("14"));
    }

    void skipsTheNextStepAfterAnError()
    {
        bool ran = false;
        auto next = async::andThen(async::ready(Result<int>(failure(ErrorKind::NotFound, QStringLiteral("gone")))),
                                   this, [&](int) {
                                       ran = true;
                                       return async::ready(Result<int>(1));
                                   });
        QTRY_VERIFY(next.isFinished());
        QCOMPARE(async::outcome(next).error().message, QStringLiteral("gone"));
        QVERIFY(!ran);
    }

    void neverCallsIntoAContextThatIsGone()
    {
        bool called = false;
        QPromise<Result<int>> promise;
        promise.start();
        Future<int> chained;
        {
            QObject context;
            async::whenDone(promise.future(), &context, [&](Result<int>) { called = true; });
            chained = async::andThen(promise.future(), &context, [&](int n) { return async::ready(Result<int>(n)); });
        }
        promise.addResult(1);
        promise.finish();
        QTRY_VERIFY(chained.isFinished());
        QVERIFY(!called);
        QCOMPARE(async::outcome(chained).error().kind, ErrorKind::Cancelled);
    }

    void countsACancelledFutureAsCancelled()
    {
        auto promise = std::make_unique<QPromise<Result<int>>>();
        promise->start();
        Future<int> future = promise->future();
        promise.reset();
        ErrorKind kind = ErrorKind::Invalid;
        async::whenDone(future, this, [&](Result<int> r) { kind = r.error().kind; });
        QTRY_COMPARE(kind, ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(AsyncTest)
#include "AsyncTest.moc"
