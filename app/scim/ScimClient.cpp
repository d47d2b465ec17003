// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ScimClient.h"

#include "app/http/HttpClient.h"
#include "app/scim/ConnectionProbe.h"
#include "app/scim/ScimUserListing.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gatehouse
{

ScimClient::ScimClient(QObject *parent) : ScimClient(new HttpClient, {}, parent) {}

ScimClient::ScimClient(HttpClient *http, const ScimRetry &retry, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_retry(retry)
{
    http->setParent(this);
}

ScimClient::~ScimClient() = default;

ScimListing *ScimClient::listUsers(const ScimEndpoint &endpoint, QObject *parent)
{
    return new ScimUserListing(*m_http, endpoint, m_retry, false, parent);
}

Future<ConnectionReport> ScimClient::test(const ScimEndpoint &endpoint, bool groups, QObject *owner)
{
    auto *probe = new ConnectionProbe(*m_http, endpoint, groups, owner ? owner : this);
    return probe->start();
}

Result<QUrl> scimBaseUrl(const QString &text, bool allowLoopbackHttp)
{
    const auto wrong = [](const QString &message) { return failure(ErrorKind::Invalid, message); };
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return wrong(QCoreApplication::translate("ScimClient", "Enter the Base URL."));
    if (trimmed.contains(u'{') || trimmed.contains(u'}'))
        return wrong(
            QCoreApplication::translate("ScimClient", "Replace the parts in braces { } with your own values."));
    QUrl url(trimmed, QUrl::StrictMode);
    const QString scheme = url.scheme();
    if (!url.isValid() || url.host().isEmpty() || (scheme != u"https" && scheme != u"http"))
        return wrong(QCoreApplication::translate(
            "ScimClient", "This is not a web address. Enter the Base URL as https://host/path."));
    if (scheme == u"http" && !isLoopbackHost(url.host()))
        return wrong(QCoreApplication::translate(
            "ScimClient",
            "Base URLs start with https://, because the token would go over the network in the clear. Change "
            "http:// to https://."));
    if (scheme == u"http" && !allowLoopbackHttp)
        return wrong(QCoreApplication::translate(
            "ScimClient",
            "http:// is for a server on this computer only, and has to be switched on for this application."));
    if (!url.userInfo().isEmpty())
        return wrong(QCoreApplication::translate(
            "ScimClient", "The Base URL holds a user name or password. Remove the part before @."));
    if (url.hasQuery() || url.hasFragment())
        return wrong(QCoreApplication::translate("ScimClient", "The Base URL ends before ? and #. Remove that part."));
    QString path = url.path(QUrl::FullyEncoded);
    if (path.endsWith(u'/'))
        path.chop(1);
    const auto parts = path.split(u'/');
    if (std::any_of(parts.begin() + 1, parts.end(),
                    [](const QString &part) { return part.isEmpty() || part == u"." || part == u".."; }))
        return wrong(QCoreApplication::translate(
            "ScimClient", "The path of the Base URL has an empty part, or . or .. in it. Correct the path."));
    for (const QString &endpoint : {QStringLiteral("Users"), QStringLiteral("Groups")})
        if (parts.last().compare(endpoint, Qt::CaseInsensitive) == 0)
            return wrong(QCoreApplication::translate("ScimClient",
                                                     "The Base URL ends before /%1, which is added to it. "
                                                     "Enter %2.")
                             .arg(parts.last(),
                                  url.adjusted(QUrl::RemovePath).toString() + path.chopped(parts.last().size() + 1)));
    url.setPath(path, QUrl::StrictMode);
    return url;
}

QString scimBaseUrlText(const QUrl &url)
{
    const QString readable = url.toString(QUrl::EncodeSpaces);
    return QUrl(readable, QUrl::StrictMode) == url ? readable : url.toString(QUrl::FullyEncoded);
}

Result<Secret> scimToken(const QByteArray &text)
{
    const QByteArray token = text.trimmed();
    if (token.isEmpty())
        return failure(ErrorKind::Invalid, QCoreApplication::translate("ScimClient", "Enter the Token Key."));
    // Servers refuse longer header fields (RFC 9110, section 5.4), most of them at 8 kB.
    if (token.size() > 8 * 1024)
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("ScimClient", "The Token Key is longer than 8 kB, which no server "
                                                                 "takes. Copy the token again, on its own."));
    if (!std::all_of(token.begin(), token.end(), [](char c) { return c >= '\x21' && c <= '\x7e'; }))
        return failure(ErrorKind::Invalid, QCoreApplication::translate(
                                               "ScimClient", "The Token Key holds blanks or characters that no token "
                                                             "has. Copy it again, on its own."));
    return Secret(token);
}

} // namespace gatehouse

#include "moc_ScimClient.cpp"
