// SPDX-License-Identifier: Apache-2.0
#include "app/http/HttpRequest.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HttpClient)
};

bool isIn(QByteArrayView bytes, char first, char last)
{
    return std::all_of(bytes.begin(), bytes.end(), [=](char c) { return c >= first && c <= last; });
}

bool isName(QByteArrayView name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

QByteArray hostHeader(const QUrl &url)
{
    QByteArray host = url.host(QUrl::FullyEncoded).toLatin1();
    if (host.contains(':'))
        host = '[' + host + ']';
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

} // namespace

bool isLoopbackHost(const QString &host)
{
    return host.compare(QStringLiteral("localhost"), Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

Result<QByteArray> wireBytes(const HttpRequest &request)
{
    const QUrl &url = request.url;
    const bool plainLoopback =
        url.scheme() == QStringLiteral("http") && request.allowLoopbackHttp && isLoopbackHost(url.host());
    if (!url.isValid() || url.host().isEmpty())
        return failure(ErrorKind::Invalid, Texts::tr("This is not a web address. Check the Base URL."));
    if (url.scheme() != QStringLiteral("https") && !plainLoopback)
        return failure(ErrorKind::Invalid,
                       Texts::tr("Only https:// addresses are used, so nothing was sent. Change the "
                                 "Base URL to https://."));
    if (!url.userInfo().isEmpty())
        return failure(ErrorKind::Invalid,
                       Texts::tr("The address holds a user name or password, so nothing was sent. Remove "
                                 "the part before @."));
    if (!isName(request.method))
        return failure(ErrorKind::Invalid, Texts::tr("This is not an HTTP method."));

    QByteArray target = url.path(QUrl::FullyEncoded).toLatin1();
    if (target.isEmpty())
        target = "/";
    if (url.hasQuery())
        target += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    if (!isIn(target, '\x21', '\x7e'))
        return failure(ErrorKind::Invalid, Texts::tr("The address holds characters that cannot be sent."));

    QByteArray wire = request.method + ' ' + target + " HTTP/1.1\r\nHost: " + hostHeader(url) +
                      "\r\nUser-Agent: Gatehouse\r\nAccept-Encoding: identity\r\n";
    if (!request.bearer.isEmpty()) {
        if (!isIn(request.bearer.bytes(), '\x21', '\x7e'))
            return failure(ErrorKind::Invalid,
                           Texts::tr("The token holds blanks or characters that no token has, so nothing "
                                     "was sent. Copy the token again."));
        wire += "Authorization: Bearer " + request.bearer.bytes() + "\r\n";
    }
    for (const auto &[name, value] : request.headers) {
        if (!isName(name) || !isIn(value, '\x20', '\x7e'))
            return failure(ErrorKind::Invalid, Texts::tr("A header holds characters that cannot be sent."));
        wire += name + ": " + value + "\r\n";
    }
    const bool carriesBody = !request.body.isEmpty() || (request.method != "GET" && request.method != "DELETE");
    if (carriesBody)
        wire += "Content-Length: " + QByteArray::number(request.body.size()) + "\r\n";
    return wire + "\r\n" + request.body;
}

} // namespace gatehouse
