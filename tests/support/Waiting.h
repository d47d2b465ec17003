// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Async.h"

#include <QEventLoop>
#include <QTest>
#include <QTimer>

namespace gatehouse
{

/// What a future says once it is finished; runs the event loop meanwhile, and no longer than that: QTest::qWaitFor()
/// sleeps, and there are thousands of these. Tests only.
template <typename T> Result<T> waited(const Future<T> &future, int milliseconds = 20000)
{
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    if (!future.isFinished())
        return failure(ErrorKind::Timeout, QStringLiteral("the test waited %1 ms in vain").arg(milliseconds));
    return async::outcome(future);
}

} // namespace gatehouse

/// Fails the test with the error's own message when the result is one.
#define VERIFY_OK(result)                                                                                              \
    do {                                                                                                               \
        const auto &verified = (result);                                                                               \
        QVERIFY2(verified.has_value(),                                                                                 \
                 verified ? "" : qPrintable(verified.error().message + u' ' + verified.error().detail));               \
    } while (false)
