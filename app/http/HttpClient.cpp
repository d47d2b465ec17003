// SPDX-License-Identifier: Apache-2.0
#include "app/http/HttpClient.h"

#include "app/http/HttpPool.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HttpClient)
};

Error errorOf(HttpFailure failure, const QString &host, const QString &reason)
{
    const auto error = [&](ErrorKind kind, const QString &message) { return Error{kind, message.arg(host), reason}; };
    switch (failure) {
    case HttpFailure::AddressNotFound:
        return error(ErrorKind::Unavailable,
                     Texts::tr("There is no server named %1. Check the spelling of the Base URL and your network."));
    case HttpFailure::Refused:
        return error(
            ErrorKind::Unavailable,
            Texts::tr("%1 refuses connections. Check host and port of the Base URL, and whether the server runs."));
    case HttpFailure::Unreachable:
        return error(ErrorKind::Unavailable,
                     Texts::tr("%1 cannot be reached. Check your network and proxy, then try again."));
    case HttpFailure::Tls:
        return Error{ErrorKind::Unavailable,
                     Texts::tr("No secure connection to %1: %2. Nothing was sent. Ask its administrator to fix the "
                               "certificate, or correct the Base URL.")
                         .arg(host, reason),
                     reason};
    case HttpFailure::Timeout:
        return error(ErrorKind::Timeout, Texts::tr("%1 did not answer in time. Try again later."));
    case HttpFailure::TooLarge:
        return error(ErrorKind::Protocol,
                     Texts::tr("The answer of %1 is larger than any answer may be, so it was not used."));
    case HttpFailure::Cut:
        return error(ErrorKind::Unavailable,
                     Texts::tr("%1 closed the connection before its answer was complete. Try again."));
    case HttpFailure::Cancelled:
        return Error{ErrorKind::Cancelled, Texts::tr("Cancelled before it was done"), reason};
    default:
        return error(ErrorKind::Protocol, Texts::tr("What %1 answered is not proper HTTP. Check the Base URL."));
    }
}

/// 3xx and content codings are complete HTTP, and still nothing that may be used.
HttpFailure judge(const HttpResponse &response)
{
    if (response.status >= 300 && response.status < 400)
        return HttpFailure::Redirect;
    const auto coding = response.header("content-encoding");
    return coding.isEmpty() || coding.compare("identity", Qt::CaseInsensitive) == 0 ? HttpFailure::None
                                                                                    : HttpFailure::Garbled;
}

Error redirectError(const QUrl &from, const HttpResponse &response)
{
    const QUrl target = from.resolved(QUrl(QString::fromUtf8(response.header("location"))));
    return {ErrorKind::Protocol,
            Texts::tr(
                "%1 sends on to %2. Redirects are not followed, because the token would go with them. When %2 is where "
                "you want to go, enter its address as the Base URL.")
                .arg(from.host(), target.host().isEmpty() ? Texts::tr("another address") : target.host()),
            QStringLiteral("status %1").arg(response.status)};
}

} // namespace

void HttpCall::finish(HttpFailure failure, const Result<HttpResponse> &response)
{
    m_failure = failure;
    Q_EMIT finished(response);
    deleteLater();
}

HttpClient::HttpClient(QObject *parent, const HttpLimits &limits, const QList<QSslCertificate> &authorities)
    : QObject(parent)
    , m_pool(new HttpPool(limits, authorities))
{
    m_thread.setObjectName(QStringLiteral("http"));
    m_pool->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_pool, &QObject::deleteLater);
    m_thread.start();
}

HttpClient::~HttpClient()
{
    m_thread.quit();
    m_thread.wait();
}

HttpCall *HttpClient::start(const HttpRequest &request, QObject *parent)
{
    auto *call = new HttpCall(parent);
    auto wire = wireBytes(request);
    if (!wire) {
        QMetaObject::invokeMethod(
            call, [call, error = wire.error()] { call->finish(HttpFailure::NotAllowed, failure(error)); },
            Qt::QueuedConnection);
        return call;
    }
    QUrl origin;
    origin.setScheme(request.url.scheme());
    origin.setHost(request.url.host());
    origin.setPort(request.url.port());

    auto promise = std::make_shared<QPromise<HttpExchange>>();
    promise->start();
    auto *watcher = new QFutureWatcher<HttpExchange>(call);
    connect(watcher, &QFutureWatcherBase::finished, call, [call, watcher, url = request.url] {
        if (watcher->future().resultCount() == 0)
            return call->finish(HttpFailure::Cancelled, failure(errorOf(HttpFailure::Cancelled, url.host(), {})));
        HttpExchange end = watcher->future().resultAt(0);
        if (end.failure == HttpFailure::None) {
            end.failure = judge(end.response);
            if (end.failure == HttpFailure::Redirect)
                return call->finish(end.failure, failure(redirectError(url, end.response)));
        }
        if (end.failure != HttpFailure::None)
            return call->finish(end.failure, failure(errorOf(end.failure, url.host(), end.reason)));
        call->finish(HttpFailure::None, std::move(end.response));
    });
    watcher->setFuture(promise->future());

    const quint64 id = ++m_calls;
    const auto stop = [pool = m_pool, id] { QMetaObject::invokeMethod(pool, [pool, id] { pool->cancel(id); }); };
    connect(call, &HttpCall::cancelled, this, stop);
    connect(call, &QObject::destroyed, this, stop);
    QMetaObject::invokeMethod(
        m_pool, [pool = m_pool, id, origin, wire = *wire, promise] { pool->start(id, origin, wire, promise); });
    return call;
}

Future<HttpResponse> HttpClient::send(const HttpRequest &request)
{
    auto promise = std::make_shared<QPromise<Result<HttpResponse>>>();
    promise->start();
    HttpCall *call = start(request, this);
    auto *watcher = new QFutureWatcher<Result<HttpResponse>>(call);
    connect(watcher, &QFutureWatcherBase::canceled, call, &HttpCall::cancel);
    connect(call, &HttpCall::finished, this, [promise](const Result<HttpResponse> &response) {
        promise->addResult(response);
        promise->finish();
    });
    watcher->setFuture(promise->future());
    return promise->future();
}

} // namespace gatehouse

#include "moc_HttpClient.cpp"
