// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimWriter.h"

#include "app/http/HttpClient.h"
#include "app/scim/ScimUserListing.h"
#include "app/scim/ScimVerdict.h"
#include "models/base/Folding.h"
#include "models/scim/CanonicalResource.h"
#include "models/scim/ScimMapping.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString collection(ProvisioningKind kind) { return kind == ProvisioningKind::User ? u"/Users"_s : u"/Groups"_s; }

bool agrees(const QJsonObject &resource, const QString &attribute, const QString &value)
{
    if (attribute == u"emails.value") {
        const QJsonArray emails = resource.value(u"emails"_s).toArray();
        return std::any_of(emails.begin(), emails.end(), [&value](const QJsonValue &email) {
            return foldedKey(email[u"value"].toString()) == foldedKey(value);
        });
    }
    const QString held = resource.value(attribute).toString();
    return attribute == u"externalId" ? held == value : foldedKey(held) == foldedKey(value);
}

/// Those of a ListResponse (RFC 7644 section 3.4.2) that agree.
void takeFound(ScimAnswer &answer, const QString &attribute, const QString &value, const QString &host)
{
    const QJsonArray rows = listedResources(answer.resource);
    const qint64 total = answer.resource.value(u"totalResults"_s).toInteger(rows.size());
    for (const QJsonValue &row : rows) {
        const QJsonObject resource = row.toObject();
        if (agrees(resource, attribute, value) && !scimId(resource).isEmpty())
            answer.found.append(resource);
    }
    const bool isList =
        !attributeNamed(answer.resource, u"Resources"_s).isUndefined() || answer.resource.contains(u"totalResults"_s);
    if (isList && (!answer.found.isEmpty() || total <= rows.size()))
        return;
    answer.verdict = ScimAnswer::Verdict::Refused;
    answer.message = ScimWriter::tr("%1 does not answer who has this %2, so it is not known whether there is an "
                                    "account. Ask the provider to support filters.")
                         .arg(host, attribute);
}

} // namespace

bool ScimAnswer::isPassing() const
{
    return verdict == Verdict::Throttled || verdict == Verdict::ServerFailed || verdict == Verdict::Unknown ||
           verdict == Verdict::NotSent;
}

QString filterText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

ScimWriter::ScimWriter(QObject *parent) : ScimWriter(new HttpClient, parent) {}

ScimWriter::ScimWriter(HttpClient *http, QObject *parent) : QObject(parent), m_http(http) { http->setParent(this); }

ScimWriter::~ScimWriter() = default;

template <typename Judge>
Future<ScimAnswer> ScimWriter::call(const ScimEndpoint &endpoint, const QByteArray &method, const QString &path,
                                    const QByteArray &query, const QJsonObject &body, Judge judge,
                                    const QByteArray &version)
{
    HttpRequest request;
    request.method = method;
    request.url = endpoint.baseUrl;
    request.url.setPath(request.url.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
    if (!query.isEmpty())
        request.url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    request.headers = {{"Accept", "application/scim+json, application/json"}};
    if (!version.isEmpty())
        request.headers.emplaceBack("If-Match", version);
    if (!body.isEmpty()) {
        request.headers.emplaceBack("Content-Type", "application/scim+json");
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    }
    request.bearer = endpoint.token;
    request.allowLoopbackHttp = endpoint.allowLoopbackHttp;

    auto promise = std::make_shared<QPromise<Result<ScimAnswer>>>();
    promise->start();
    HttpCall *call = m_http->start(request, this);
    connect(call, &HttpCall::finished, this, [=](const Result<HttpResponse> &response) {
        if (response) {
            ScimAnswer answer = judgedResponse(*response, endpoint);
            if (answer.isDone()) {
                const auto object = scimObject(response->body).map(canonicalResource);
                if (object) {
                    answer.resource = *object;
                    answer.remoteId = scimId(*object);
                    if (answer.remoteId.isEmpty() && method == "POST")
                        answer.remoteId = idInLocation(response->header("location"), path);
                    answer.version = response->header("etag");
                    if (answer.version.isEmpty())
                        answer.version = object->value(u"meta"_s)[u"version"].toString().toUtf8();
                    judge(answer);
                } else {
                    answer.verdict = ScimAnswer::Verdict::Unknown;
                    answer.message = object.error().message;
                }
            }
            promise->addResult(answer);
        } else if (call->failure() == HttpFailure::Cancelled) {
            promise->addResult(failure(response.error()));
        } else {
            promise->addResult(judgedFailure(call->failure(), response.error()));
        }
        promise->finish();
    });
    return promise->future();
}

Future<ScimAnswer> ScimWriter::send(const ScimEndpoint &endpoint, const ProvisioningRequest &request,
                                    const QByteArray &version)
{
    const bool creates = request.method == u"POST";
    const auto judge = [creates](ScimAnswer &answer) {
        if (!creates || !answer.remoteId.isEmpty())
            return;
        answer.verdict = ScimAnswer::Verdict::Unknown;
        answer.message = tr("The server answered without the id of what it created. It is looked up.");
    };
    return call(endpoint, request.method.toLatin1(), request.path, {}, request.body, judge, version);
}

Future<ScimAnswer> ScimWriter::read(const ScimEndpoint &endpoint, ProvisioningKind kind, const QString &remoteId,
                                    bool members)
{
    const QString path = collection(kind) + u'/' + QString::fromLatin1(remoteId.toUtf8().toPercentEncoding());
    const QString &parameter = endpoint.manners.membersParameter;
    const QByteArray query = !members              ? QByteArray()
                             : parameter.isEmpty() ? QByteArrayLiteral("attributes=members")
                                                   : parameter.toLatin1();
    return call(endpoint, "GET", path, query, {}, [remoteId](ScimAnswer &answer) {
        if (answer.remoteId == remoteId)
            return;
        answer.verdict = ScimAnswer::Verdict::Refused;
        answer.message =
            tr("The server answered another resource than the one that was asked for. Check the Base URL.");
    });
}

Future<ScimAnswer> ScimWriter::readPage(const ScimEndpoint &endpoint, ProvisioningKind kind, qint64 startIndex)
{
    const int count = qBound(1, endpoint.manners.pageCap, 1000);
    const QByteArray query = "startIndex=" + QByteArray::number(startIndex) + "&count=" + QByteArray::number(count);
    return call(endpoint, "GET", collection(kind), query, {}, [](ScimAnswer &) {});
}

ScimListing *ScimWriter::listUsers(const ScimEndpoint &endpoint, const ScimRetry &retry, QObject *parent)
{
    return new ScimUserListing(*m_http, endpoint, retry, false, parent);
}

ScimListing *ScimWriter::listResources(const ScimEndpoint &endpoint, const ScimRetry &retry, QObject *parent)
{
    return new ScimUserListing(*m_http, endpoint, retry, true, parent);
}

Future<ScimAnswer> ScimWriter::find(const ScimEndpoint &endpoint, ProvisioningKind kind, const QString &attribute,
                                    const QString &value)
{
    const QString filter = attribute + u" eq "_s + filterText(value);
    const QByteArray query = "filter=" + filter.toUtf8().toPercentEncoding();
    return call(endpoint, "GET", collection(kind), query, {},
                [attribute, value, host = endpoint.baseUrl.host()](ScimAnswer &answer) {
                    takeFound(answer, attribute, value, host);
                });
}

} // namespace gatehouse

#include "moc_ScimWriter.cpp"
