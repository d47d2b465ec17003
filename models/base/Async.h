// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>

namespace gatehouse
{

/// The answer of anything that waits. A future that was cancelled counts as ErrorKind::Cancelled.
template <typename T> using Future = QFuture<Result<T>>;

namespace async
{

/// A future that is finished already.
template <typename T> Future<T> ready(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

/// What a finished future says; a cancelled one has no result of its own.
template <typename T> Result<T> outcome(const Future<T> &future)
{
    if (future.resultCount() == 0)
        return failure(ErrorKind::Cancelled, QStringLiteral("Cancelled before it was done"));
    return future.resultAt(0);
}

/// Calls `fn(Result<T>)` in the thread of `context` once the future is finished; never when the context is gone by
/// then.
template <typename T, typename Context, typename Fn> void whenDone(const Future<T> &future, Context *context, Fn fn)
{
    auto *watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, fn = std::move(fn)]() mutable {
        watcher->deleteLater();
        fn(outcome(watcher->future()));
    });
    watcher->setFuture(future);
}

/// Goes on with `fn(T) -> Future<U>` when the first step succeeded; an error is handed through unchanged. When the
/// context is destroyed meanwhile, the returned future finishes as cancelled.
template <typename T, typename Context, typename Fn> auto andThen(const Future<T> &future, Context *context, Fn fn)
{
    using Next = std::conditional_t<std::is_void_v<T>, std::invoke_result<Fn>, std::invoke_result<Fn, T>>;
    using ResultU = typename std::decay_t<decltype(std::declval<typename Next::type>().resultAt(0))>;
    auto promise = std::make_shared<QPromise<ResultU>>();
    promise->start();
    auto next = promise->future();
    whenDone(future, context, [promise, context, fn = std::move(fn)](Result<T> result) mutable {
        if (!result) {
            promise->addResult(failure(std::move(result.error())));
            return promise->finish();
        }
        auto forward = [promise](ResultU second) {
            promise->addResult(std::move(second));
            promise->finish();
        };
        if constexpr (std::is_void_v<T>)
            whenDone(fn(), context, std::move(forward));
        else
            whenDone(fn(std::move(*result)), context, std::move(forward));
    });
    return next;
}

} // namespace async
} // namespace gatehouse
