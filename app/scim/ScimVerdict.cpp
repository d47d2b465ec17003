// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimVerdict.h"

#include "app/scim/ScimError.h"
#include "app/scim/StrictJson.h"
#include "models/scim/ScimMapping.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct VerdictTexts {
    Q_DECLARE_TR_FUNCTIONS(ScimWriter)
};

using Verdict = ScimAnswer::Verdict;

Verdict verdictOf(int status)
{
    if (status >= 200 && status < 300)
        return Verdict::Done;
    switch (status) {
    case 401:
        return Verdict::TokenRefused;
    case 403:
        return Verdict::Forbidden;
    case 404:
    case 410:
        return Verdict::Missing;
    case 409:
        return Verdict::Conflict;
    case 412:
    case 428: // it wants to be told which version (RFC 6585 section 3)
        return Verdict::Changed;
    case 429:
        return Verdict::Throttled;
    case 501:
        return Verdict::Refused;
    default:
        return status >= 500 ? Verdict::ServerFailed : Verdict::Refused;
    }
}

QString messageOf(Verdict verdict, int status, const QString &host)
{
    switch (verdict) {
    case Verdict::TokenRefused:
        return VerdictTexts::tr("%1 does not accept the token (401). Replace the Token Key, then run it again.")
            .arg(host);
    case Verdict::Forbidden:
        return VerdictTexts::tr(
                   "%1 knows the token, but it may not change this (403). Give it the right to write users "
                   "and groups at the provider.")
            .arg(host);
    case Verdict::Missing:
        return VerdictTexts::tr("%1 does not have this any more (404). The next run looks it up again.").arg(host);
    case Verdict::Conflict:
        return VerdictTexts::tr("%1 has something else with one of these values (409). Compare both, and change one of "
                                "them or link them in manual import.")
            .arg(host);
    case Verdict::Changed:
        return VerdictTexts::tr("Somebody changed it at %1 meanwhile (%2). Run it again.").arg(host).arg(status);
    case Verdict::Throttled:
        return VerdictTexts::tr("%1 gets too many requests (429). Run it again in some minutes.").arg(host);
    case Verdict::ServerFailed:
        return VerdictTexts::tr("%1 has a problem of its own (%2). Run it again later.").arg(host).arg(status);
    default:
        return VerdictTexts::tr("%1 refused the request (%2). Correct what it names, then run it again.")
            .arg(host)
            .arg(status);
    }
}

} // namespace

ScimAnswer judgedResponse(const HttpResponse &response, const ScimEndpoint &endpoint)
{
    ScimAnswer answer;
    answer.status = response.status;
    answer.verdict = verdictOf(response.status);
    answer.waitedForOthers = response.waitedForOthers;
    if (answer.verdict == Verdict::Done)
        return answer;
    answer.message = messageOf(answer.verdict, response.status, endpoint.baseUrl.host());
    answer.detail = serverWords(response, endpoint.token);
    answer.retryAfter = retryAfter(response);
    return answer;
}

ScimAnswer judgedFailure(HttpFailure failure, const Error &error)
{
    ScimAnswer answer;
    answer.message = error.message;
    switch (failure) {
    case HttpFailure::NotAllowed:
    case HttpFailure::AddressNotFound:
    case HttpFailure::Refused:
    case HttpFailure::Tls:
        answer.verdict = Verdict::NotSent;
        break;
    case HttpFailure::Redirect:
        answer.verdict = Verdict::Refused;
        break;
    default:
        answer.verdict = Verdict::Unknown;
    }
    return answer;
}

Result<QJsonObject> scimObject(const QByteArray &body)
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    StrictJson strict;
    if (auto parsed = strict.parse(body); !parsed)
        return failure(parsed.error());
    return QJsonDocument::fromJson(body).object();
}

QString scimId(const QJsonObject &resource) { return attributeText(resource.value(u"id"_s)); }

QString idInLocation(const QByteArray &location, const QString &collection)
{
    const QUrl url = QUrl::fromEncoded(location, QUrl::StrictMode);
    QString path = url.isValid() ? url.path(QUrl::FullyEncoded) : QString();
    if (path.endsWith(u'/'))
        path.chop(1);
    const QString id = path.section(u'/', -1);
    const bool isIn = path.chopped(id.size()).endsWith(collection + u'/', Qt::CaseInsensitive);
    return isIn ? QUrl::fromPercentEncoding(id.toLatin1()) : QString();
}

QJsonArray listedResources(const QJsonObject &listResponse)
{
    return attributeNamed(listResponse, u"Resources"_s).toArray();
}

} // namespace gatehouse
