// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ConnectionProbe.h"

#include "app/http/HttpClient.h"
#include "app/scim/ListResponseReader.h"
#include "app/scim/ScimError.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

// Names of the checks, in their order.
const QString address = u"Address"_s;
const QString tls = u"TLS"_s;
const QString token = u"Token accepted"_s;
const QString capabilities = u"Service capabilities"_s;
const QString users = u"Users"_s;
const QString groupsCheck = u"Groups"_s;

} // namespace

ConnectionProbe::ConnectionProbe(HttpClient &http, const ScimEndpoint &endpoint, bool groups, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_endpoint(endpoint)
    , m_groups(groups)
{
}

Future<ConnectionReport> ConnectionProbe::start()
{
    m_promise.start();
    m_clock.start();
    m_report.host = m_endpoint.baseUrl.host();
    m_report.when = QDateTime::currentDateTimeUtc();
    for (const auto &name : {address, tls, token, capabilities, users})
        m_report.checks.append({name, Verdict::NotReached, tr("Not reached")});
    if (m_groups)
        m_report.checks.append({groupsCheck, Verdict::NotReached, tr("Not reached")});
    // startIndex=0 and count=0 are traps on some servers.
    get(u"/Users"_s, u"startIndex=1&count=1"_s,
        [this](HttpFailure failure, const Result<HttpResponse> &response) { onUsers(failure, response); });
    return m_promise.future();
}

void ConnectionProbe::get(const QString &path, const QString &query, Next next)
{
    HttpRequest request;
    request.url = m_endpoint.baseUrl;
    request.url.setPath(request.url.path() + path);
    if (!query.isEmpty())
        request.url.setQuery(query);
    request.headers = {{"Accept", "application/scim+json, application/json"}};
    request.bearer = m_endpoint.token;
    request.allowLoopbackHttp = m_endpoint.allowLoopbackHttp;
    HttpCall *call = m_http.start(request, this);
    connect(call, &HttpCall::finished, this,
            [call, next = std::move(next)](const Result<HttpResponse> &response) { next(call->failure(), response); });
}

ConnectionCheck &ConnectionProbe::check(const QString &name)
{
    return *std::find_if(m_report.checks.begin(), m_report.checks.end(),
                         [&](const ConnectionCheck &one) { return one.name == name; });
}

void ConnectionProbe::set(const QString &name, Verdict verdict, const QString &message)
{
    ConnectionCheck &one = check(name);
    one.verdict = verdict;
    one.message = message;
}

/// Address and TLS, by how far the first request came.
void ConnectionProbe::judgeConnection(HttpFailure failed, const Result<HttpResponse> &response)
{
    switch (failed) {
    case HttpFailure::NotAllowed:
    case HttpFailure::AddressNotFound:
    case HttpFailure::Refused:
    case HttpFailure::Unreachable:
    case HttpFailure::Timeout:
    case HttpFailure::Cancelled:
        return set(address, Verdict::Failed, response.error().message);
    case HttpFailure::Tls:
        set(address, Verdict::Passed, tr("%1 answers").arg(m_report.host));
        return set(tls, Verdict::Failed, response.error().message);
    default:
        break;
    }
    set(address, Verdict::Passed, tr("%1 answers").arg(m_report.host));
    if (m_endpoint.baseUrl.scheme() == u"https")
        set(tls, Verdict::Passed, tr("The connection is encrypted and the certificate fits the address"));
    else
        set(tls, Verdict::Warning, tr("Not encrypted. Only a server on this computer is reached this way."));
    if (failed != HttpFailure::None) // redirect, cut, too large, not HTTP
        set(users, Verdict::Failed, response.error().message);
}

void ConnectionProbe::onUsers(HttpFailure failed, const Result<HttpResponse> &response)
{
    judgeConnection(failed, response);
    if (!response)
        return finish();
    if (response->status == 401 || response->status == 403) {
        const QString message = scimProblem(*response, m_endpoint.baseUrl, m_endpoint.token)->message;
        set(response->status == 401 ? token : users, Verdict::Failed, message);
        if (response->status == 403)
            set(token, Verdict::Passed, tr("The server knows the token"));
        return finish();
    }
    judgeList(users, response, m_report.users);
    if (check(users).verdict != Verdict::Passed)
        return finish(); // a page that anybody may see says nothing about the token
    set(token, Verdict::Passed, tr("The server accepts the token"));
    get(u"/ServiceProviderConfig"_s, {},
        [this](HttpFailure, const Result<HttpResponse> &answer) { onCapabilities(answer); });
}

void ConnectionProbe::onCapabilities(const Result<HttpResponse> &response)
{
    const bool there = response && !scimProblem(*response, m_endpoint.baseUrl, m_endpoint.token);
    const auto read = there ? ListResponseReader().readCapabilities(response->body)
                            : Result<ServiceCapabilities>(failure(ErrorKind::NotFound, {}));
    if (read) {
        m_report.patchSupported = read->patch;
        m_report.filterSupported = read->filter;
        m_report.filterMaxResults = read->filterMaxResults;
        set(capabilities, Verdict::Passed,
            tr("PATCH: %1, filter: %2").arg(read->patch ? tr("yes") : tr("no"), read->filter ? tr("yes") : tr("no")));
    } else {
        set(capabilities, Verdict::Passed, tr("The server does not describe itself. What is usual is assumed."));
    }
    if (!m_groups)
        return finish();
    get(u"/Groups"_s, u"startIndex=1&count=1"_s,
        [this](HttpFailure, const Result<HttpResponse> &answer) { onGroups(answer); });
}

void ConnectionProbe::onGroups(const Result<HttpResponse> &response)
{
    judgeList(groupsCheck, response, m_report.groups);
    if (check(groupsCheck).verdict == Verdict::Failed && response &&
        (response->status == 404 || response->status == 501))
        set(groupsCheck, Verdict::Failed,
            tr("The server has no groups (%1). Clear the check box for group management, or ask the provider to switch "
               "groups on.")
                .arg(response->status));
    finish();
}

void ConnectionProbe::judgeList(const QString &name, const Result<HttpResponse> &response, std::optional<qint64> &count)
{
    const auto problem =
        response ? scimProblem(*response, m_endpoint.baseUrl, m_endpoint.token) : std::optional(response.error());
    if (problem)
        return set(name, Verdict::Failed, problem->message);
    const auto page = ListResponseReader().read(response->body);
    if (!page)
        return set(name, Verdict::Failed, page.error().message);
    if (page->totalResults >= 0)
        count = page->totalResults;
    set(name, Verdict::Passed,
        count ? tr("Can be read; the server has %1").arg(*count) : tr("Can be read; the server does not say how many"));
}

void ConnectionProbe::finish()
{
    m_report.milliseconds = m_clock.elapsed();
    m_promise.addResult(m_report);
    m_promise.finish();
    deleteLater();
}

} // namespace gatehouse

#include "moc_ConnectionProbe.cpp"
