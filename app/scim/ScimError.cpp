// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimError.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ScimClient)
};

bool isHtml(const HttpResponse &response)
{
    return response.header("content-type").toLower().startsWith("text/html") ||
           response.body.left(256).trimmed().toLower().startsWith("<!doctype html") ||
           response.body.left(256).trimmed().toLower().startsWith("<html");
}

bool isJson(const HttpResponse &response)
{
    const QByteArray type = response.header("content-type").split(';').first().trimmed().toLower();
    return type == "application/json" || type == "application/scim+json";
}

ErrorKind kindOf(int status)
{
    if (status == 401 || status == 403)
        return ErrorKind::Denied;
    if (status == 404 || status == 410)
        return ErrorKind::NotFound;
    return status == 429 || status >= 500 ? ErrorKind::Unavailable : ErrorKind::Protocol;
}

QString statusMessage(const HttpResponse &response, const QUrl &url)
{
    const QString host = url.host();
    switch (response.status) {
    case 401:
        return Texts::tr(
                   "%1 does not accept the token (401). Copy the token again, or create a new one at the provider.")
            .arg(host);
    case 403:
        return Texts::tr(
                   "%1 knows the token, but it may not read this (403). Give it the right to read users and groups at "
                   "the "
                   "provider.")
            .arg(host);
    case 404:
    case 410:
        return Texts::tr("%1 has nothing at %2 (404). Check the path of the Base URL.").arg(host, url.path());
    case 429:
        return Texts::tr("%1 gets too many requests (429). Wait some minutes, then try again.").arg(host);
    default:
        return response.status >= 500
                   ? Texts::tr("%1 has a problem of its own (%2). Try again later.").arg(host).arg(response.status)
                   : Texts::tr("%1 refused the request (%2). Check the Base URL.").arg(host).arg(response.status);
    }
}

} // namespace

QString serverWords(const HttpResponse &response, const Secret &token)
{
    const auto body = QJsonDocument::fromJson(response.body.left(64 * 1024)).object();
    QString words = body.value(u"detail"_s).toString();
    if (!token.isEmpty())
        words.replace(QString::fromLatin1(token.bytes()), u"…"_s);
    for (auto &c : words) {
        if (!c.isPrint())
            c = u' ';
    }
    words = words.simplified();
    return words.size() > 200 ? words.left(199) + u'…' : words;
}

std::optional<Error> scimProblem(const HttpResponse &response, const QUrl &url, const Secret &token)
{
    const QString status = u"status %1"_s.arg(response.status);
    if (response.status != 200) {
        QString message = statusMessage(response, url);
        if (const QString words = serverWords(response, token); !words.isEmpty())
            message += u' ' + Texts::tr("The server says: %1").arg(words);
        return Error{kindOf(response.status), message, status};
    }
    if (isHtml(response))
        return Error{
            ErrorKind::Protocol,
            Texts::tr("%1 answered with a web page instead of SCIM. Check the path of the Base URL, and that no "
                      "sign-in page or proxy is in between.")
                .arg(url.host()),
            status};
    if (!isJson(response))
        return Error{
            ErrorKind::Protocol,
            Texts::tr("%1 answered something that is not JSON. Check that the Base URL is the one for SCIM 2.0.")
                .arg(url.host()),
            status};
    return std::nullopt;
}

} // namespace gatehouse
