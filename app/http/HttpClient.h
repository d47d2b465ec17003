// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/http/HttpRequest.h"
#include "models/base/Async.h"
#include "models/http/HttpLimits.h"

#include <QSslCertificate>
#include <QThread>

namespace gatehouse
{

class HttpPool;

/// One call under way. finished() comes exactly once, from the event loop, and the call deletes itself after it.
class HttpCall : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Ends the call as Cancelled; what the server makes of what it received already is unknown.
    void cancel() { Q_EMIT cancelled(); }
    /// Why there is no response; None after a success. Known once finished() comes.
    HttpFailure failure() const { return m_failure; }

Q_SIGNALS:
    void finished(const gatehouse::Result<gatehouse::HttpResponse> &response);
    void cancelled();

private:
    friend class HttpClient;
    void finish(HttpFailure failure, const Result<HttpResponse> &response);

    HttpFailure m_failure = HttpFailure::None;
};

/// HTTP/1.1 over TLS for programs that hold other people's keys: one call is one request on the wire, no redirect is
/// followed, nothing is remembered between calls (no cookies, no credentials), every limit of HttpLimits ends the call
/// with its own failure, and certificate errors cannot be switched off (spec/security.md 0.1-0.7, N1-N12).
///
/// It stands on QSslSocket instead of Qt's network access manager, because that one swallows response headers without
/// end and repeats requests by itself, and neither can be turned off. Content codings are neither asked for nor
/// understood, so nothing can inflate.
class HttpClient : public QObject
{
    Q_OBJECT

public:
    /// `authorities`: the only certificates that are trusted as roots; empty: those of the system.
    explicit HttpClient(QObject *parent = nullptr, const HttpLimits &limits = {},
                        const QList<QSslCertificate> &authorities = {});
    ~HttpClient() override;

    /// Sends; the call is a child of `parent` and is cancelled with it.
    HttpCall *start(const HttpRequest &request, QObject *parent);
    /// The same as a future; cancelling the future cancels the call.
    Future<HttpResponse> send(const HttpRequest &request);

private:
    QThread m_thread;
    HttpPool *m_pool = nullptr; ///< lives on m_thread
    quint64 m_calls = 0;
};

} // namespace gatehouse
