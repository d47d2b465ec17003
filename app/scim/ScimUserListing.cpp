// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimUserListing.h"

#include "app/http/HttpClient.h"
#include "app/scim/ScimError.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace gatehouse
{

namespace
{

constexpr int passes = 3;
constexpr int largestPage = 1000;

size_t hashOf(const QString &id) { return qHash(id, 0x9e3779b97f4a7c15U); }

QSet<size_t> hashesOf(const QList<RemoteUser> &users)
{
    QSet<size_t> hashes;
    hashes.reserve(users.size());
    for (const RemoteUser &user : users)
        hashes.insert(hashOf(user.id()));
    return hashes;
}

} // namespace

ScimUserListing::ScimUserListing(HttpClient &http, const ScimEndpoint &endpoint, const ScimRetry &retry, bool resources,
                                 QObject *parent)
    : ScimListing(parent)
    , m_http(http)
    , m_endpoint(endpoint)
    , m_retry(retry)
    , m_between(endpoint.manners.callsPerSecond > 0 ? qint64(1000 / endpoint.manners.callsPerSecond) : 0)
    , m_reader(std::make_shared<ListResponseReader>(resources))
{
    m_wait.setSingleShot(true);
    m_wait.setTimerType(Qt::PreciseTimer); // never before Retry-After is over
    connect(&m_wait, &QTimer::timeout, this, [this] { request(m_asked); });
    QMetaObject::invokeMethod(
        this, [this] { startPass(); }, Qt::QueuedConnection);
}

void ScimUserListing::cancel()
{
    end(failure(ErrorKind::Cancelled, tr("The list was cancelled after %Ln people.", nullptr, int(m_emitted))));
}

void ScimUserListing::startPass()
{
    if (m_ended)
        return;
    ++m_pass;
    if (HttpCall *ahead = m_call.data()) {
        m_call = nullptr;
        ahead->cancel();
    }
    m_held.reset();
    m_seen.clear();
    m_announced = -1;
    m_unusable = 0;
    m_pageRows = 0;
    m_lastRows = 0;
    m_emptyPage = false;
    m_properPages = 0;
    m_moved = false;
    m_checking = false;
    m_tried = 0;
    request(1);
}

void ScimUserListing::request(qint64 startIndex)
{
    m_asked = startIndex;
    if (const qint64 rest = m_between - m_sinceLast.elapsed(); m_sinceLast.isValid() && rest > 0)
        return m_wait.start(milliseconds(rest));
    m_sinceLast.start();
    ++m_tried;
    HttpRequest request;
    request.url = m_endpoint.baseUrl;
    request.url.setPath(request.url.path() + u"/Users"_s);
    request.url.setQuery(
        u"startIndex=%1&count=%2"_s.arg(startIndex).arg(qBound(1, m_endpoint.manners.pageCap, largestPage)));
    request.headers = {{"Accept", "application/scim+json, application/json"}};
    request.bearer = m_endpoint.token;
    request.allowLoopbackHttp = m_endpoint.allowLoopbackHttp;
    m_call = m_http.start(request, this);
    connect(m_call, &HttpCall::finished, this,
            [this, startIndex, call = m_call.data()](const Result<HttpResponse> &response) {
                if (call == m_call)
                    onAnswer(startIndex, call->failure(), response);
            });
}

void ScimUserListing::onAnswer(qint64 startIndex, HttpFailure failed, const Result<HttpResponse> &response)
{
    m_call = nullptr;
    if (m_ended)
        return;
    const auto problem =
        response ? scimProblem(*response, m_endpoint.baseUrl, m_endpoint.token) : std::optional(response.error());
    if (problem) {
        if (const auto wait = waitBeforeRetry(m_retry, m_tried, failed, response ? &*response : nullptr))
            return m_wait.start(*wait);
        if (m_checking)
            return onFirstPageAgain(failure(*problem));
        if (startIndex > 1 && response && (response->status == 400 || response->status == 404))
            return endPass(tr("The server answers no more pages.")); // some do so past the last one
        return end(failure(*problem));
    }
    m_tried = 0;
    m_asked = 0;
    Body body{startIndex, response->body};
    if (m_parsing)
        m_held = std::move(body);
    else
        parse(std::move(body));
}

void ScimUserListing::parse(Body body)
{
    m_parsing = true;
    // Two pages that followed each other as they should: the next one will start where it is expected to.
    if (!m_checking && m_properPages >= 2 && body.startIndex + m_pageRows <= m_announced)
        request(body.startIndex + m_pageRows);
    auto *watcher = new QFutureWatcher<Result<ListPage>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, startIndex = body.startIndex] {
        watcher->deleteLater();
        m_parsing = false;
        if (!m_ended)
            onPage(startIndex, watcher->future().takeResult());
    });
    watcher->setFuture(QtConcurrent::run(
        [reader = m_reader, bytes = std::move(body.bytes)]() mutable { return reader->read(std::move(bytes)); }));
}

void ScimUserListing::onPage(qint64 startIndex, Result<ListPage> page)
{
    if (m_checking)
        return onFirstPageAgain(page);
    if (!page)
        return end(failure(page.error()));
    const bool first = startIndex == 1;
    const bool again = page->rows > 0 && m_pageRows == page->rows && m_firstPage == hashesOf(page->users);
    if (!first && (again || (page->startIndex >= 0 && page->startIndex != startIndex)))
        return endPass(tr("The server ignores which page is asked for."));
    if (first) {
        m_pageRows = page->rows;
        m_firstPage = hashesOf(page->users);
    } else if (page->totalResults != m_announced) {
        m_moved = true;
    }
    m_announced = page->totalResults;
    m_unusable += page->unusable;

    const auto before = m_seen.size();
    QList<RemoteUser> fresh;
    fresh.reserve(page->users.size());
    for (auto &user : page->users) {
        const size_t id = hashOf(user.id());
        const auto seen = m_seen.size();
        m_seen.insert(id);
        if (m_seen.size() == seen) {
            m_moved = true; // people moved from page to page
            continue;
        }
        if (m_pass > 1 && m_known.contains(id))
            continue;
        fresh.append(std::move(user));
    }
    m_emitted += fresh.size();
    if (!fresh.isEmpty())
        Q_EMIT received(fresh, m_emitted, m_announced);
    if (m_ended)
        return; // cancelled by whoever received them
    m_emptyPage = page->rows == 0;
    const auto news = m_seen.size() - before;
    if (news == 0 && page->unusable == 0)
        return endPass({});
    m_lastRows = page->rows;
    ++m_properPages;
    const qint64 next = startIndex + page->rows;
    if (m_announced >= 0 && next > m_announced)
        return endPass({});
    goOn(next);
}

/// Uses the page that was asked for ahead, when it is the right one.
void ScimUserListing::goOn(qint64 startIndex)
{
    if (m_held && m_held->startIndex == startIndex) {
        parse(*std::exchange(m_held, std::nullopt));
    } else if (m_asked != startIndex) {
        m_held.reset();
        m_wait.stop();
        if (HttpCall *ahead = m_call.data()) {
            m_call = nullptr;
            ahead->cancel();
        }
        m_tried = 0;
        request(startIndex);
    }
}

/// A pass of several pages that looks whole may still have missed somebody: one person left and another came while it
/// went on. Then the first page is, most likely, not what it was.
void ScimUserListing::endPass(const QString &warning)
{
    if (!warning.isEmpty() || m_moved || m_properPages < 2)
        return judgePass(warning);
    if (HttpCall *ahead = m_call.data()) {
        m_call = nullptr;
        ahead->cancel();
    }
    m_held.reset();
    m_checking = true;
    m_tried = 0;
    request(1);
}

void ScimUserListing::onFirstPageAgain(const Result<ListPage> &page)
{
    m_checking = false;
    if (!page)
        return judgePass(tr("The first page could not be read again at the end, so the list may have changed."));
    m_moved = page->totalResults != m_announced || hashesOf(page->users) != m_firstPage;
    judgePass({});
}

void ScimUserListing::judgePass(const QString &warning)
{
    const qint64 distinct = m_seen.size() + m_unusable;
    const bool all = m_announced < 0 || distinct == m_announced;
    if (warning.isEmpty() && m_moved && m_pass < passes) {
        m_known.unite(m_seen);
        return startPass();
    }
    ListingEnd result;
    result.received = m_emitted + m_unusable;
    // Without totalResults, a list of which no page was empty or shorter than the first may have been cut.
    const bool ended = m_emptyPage || m_lastRows < m_pageRows;
    result.announced = m_announced < 0 && ended ? result.received : m_announced;
    result.complete = all && warning.isEmpty() && !m_moved && m_unusable == 0 && m_announced >= 0;
    if (!warning.isEmpty() && !all)
        result.warning = warning + u' ' + tr("It announced %1 people and listed %2.").arg(m_announced).arg(distinct);
    else if (m_moved)
        result.warning = tr("The list changed while it was read.");
    else if (m_unusable > 0)
        result.warning = tr("%Ln people have no id or no userName and were left out.", nullptr, int(m_unusable));
    else if (m_announced < 0 && ended)
        result.warning = tr("The server does not say how many people there are.");
    else if (m_announced < 0)
        result.warning = tr("The server does not say how many people there are, and its list does not show whether it "
                            "ended or was cut.");
    else if (!all)
        result.warning = tr("The server announced %1 people and listed %2.").arg(m_announced).arg(distinct);
    if (!result.complete && result.warning.isEmpty())
        result.warning = warning;
    end(result);
}

void ScimUserListing::end(const Result<ListingEnd> &result)
{
    if (std::exchange(m_ended, true))
        return;
    m_wait.stop();
    if (HttpCall *call = m_call.data())
        call->cancel();
    m_call = nullptr;
    Q_EMIT finished(result);
}

} // namespace gatehouse

#include "moc_ScimUserListing.cpp"
