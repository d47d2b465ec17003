// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Async.h"

#include <QTest>

namespace gatehouse
{

/// What a future says once it is finished; runs the event loop meanwhile. Tests only.
template <typename T> Result<T> waited(const Future<T> &future, int milliseconds = 20000)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, milliseconds))
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
