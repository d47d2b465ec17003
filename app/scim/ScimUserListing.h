// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scim/ListResponseReader.h"
#include "app/scim/ScimClient.h"
#include "app/scim/ScimRetry.h"
#include "models/http/HttpResponse.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <optional>

namespace gatehouse
{

class HttpCall;

/// Reads /Users page by page (RFC 7644 section 3.4.2.4). It goes on by the rows it received, asks for the next page
/// while the last one is parsed once the server has shown that it pages properly, and ends when a page brings nobody
/// new or the server answers another page than the one asked for (R21). It asks no oftener than the endpoint bears. At
/// its end the first page is read once more. When that one, or the number of people, changed meanwhile it reads
/// everything again, up to three times, and otherwise calls the list incomplete (R22).
class ScimUserListing : public ScimListing
{
    Q_OBJECT

public:
    ScimUserListing(HttpClient &http, const ScimEndpoint &endpoint, const ScimRetry &retry, bool resources,
                    QObject *parent);

    void cancel() override;

private:
    struct Body {
        qint64 startIndex = 1;
        QByteArray bytes;
    };

    void startPass();
    void request(qint64 startIndex);
    void onAnswer(qint64 startIndex, HttpFailure failure, const Result<HttpResponse> &response);
    void parse(Body body);
    void onPage(qint64 startIndex, Result<ListPage> page);
    void goOn(qint64 startIndex);
    void endPass(const QString &warning);
    void onFirstPageAgain(const Result<ListPage> &page);
    void judgePass(const QString &warning);
    void end(const Result<ListingEnd> &end);

    HttpClient &m_http;
    const ScimEndpoint m_endpoint;
    const ScimRetry m_retry;
    const qint64 m_between;                       ///< milliseconds from one request to the next
    QElapsedTimer m_sinceLast;                    ///< request
    std::shared_ptr<ListResponseReader> m_reader; ///< used by one parse at a time
    QTimer m_wait;
    QPointer<HttpCall> m_call;
    qint64 m_asked = 0; ///< startIndex of the request under way; 0: none
    int m_tried = 0;
    std::optional<Body> m_held; ///< arrived before its predecessor was parsed
    bool m_parsing = false;
    bool m_ended = false;

    int m_pass = 0;
    QSet<size_t> m_known; ///< hashes of all ids so far
    QSet<size_t> m_seen;  ///< of those of this pass
    qint64 m_emitted = 0;
    qint64 m_announced = -1;
    qint64 m_unusable = 0;
    qint64 m_pageRows = 0;    ///< rows of the first page
    QSet<size_t> m_firstPage; ///< hashes of its ids
    bool m_checking = false;  ///< the first page is being read once more
    qint64 m_lastRows = 0;    ///< rows of the last page that brought somebody
    bool m_emptyPage = false; ///< the last page was empty
    int m_properPages = 0;
    bool m_moved = false; ///< the list changed while it was read
};

} // namespace gatehouse
