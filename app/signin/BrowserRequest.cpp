// SPDX-License-Identifier: Apache-2.0
#include "app/signin/BrowserRequest.h"

#include <QSet>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype longestCookie = 128;
constexpr qsizetype mostFields = 64;

/// The value of a cookie; none when it is there twice, because one of the two is somebody else's.
QByteArray cookieValue(const ServerRequest &request, const QByteArray &name)
{
    QByteArray found;
    int times = 0;
    // A header that came twice was joined with commas; ours have none.
    for (QByteArray one : request.headers.value("cookie").replace(',', ';').split(';')) {
        one = one.trimmed();
        if (!one.startsWith(name + '='))
            continue;
        found = one.mid(name.size() + 1);
        ++times;
    }
    return times == 1 && found.size() <= longestCookie ? found : QByteArray();
}

QString personsAddress(const ServerRequest &request, const SignInAddress &service)
{
    if (!service.behindProxy || !QHostAddress(request.peer).isLoopback())
        return request.peer;
    // Only the last entry is the proxy's own; those before it are whatever the client sent.
    const QString last = QString::fromLatin1(request.headers.value("x-forwarded-for").split(',').last().trimmed());
    const QHostAddress address(last);
    return address.isNull() ? request.peer : address.toString();
}

QString decoded(QByteArray text) { return QString::fromUtf8(QByteArray::fromPercentEncoding(text.replace('+', ' '))); }

QHash<QString, QString> formOf(const ServerRequest &request)
{
    QHash<QString, QString> form;
    if (!request.headers.value("content-type").toLower().startsWith("application/x-www-form-urlencoded"))
        return form;
    QSet<QString> twice;
    const auto fields = request.body.split('&');
    if (fields.size() > mostFields)
        return form;
    for (const QByteArray &field : fields) {
        const auto equals = field.indexOf('=');
        const QString name = decoded(equals < 0 ? field : field.left(equals));
        if (form.contains(name))
            twice.insert(name);
        form.insert(name, equals < 0 ? QString() : decoded(field.mid(equals + 1)));
    }
    for (const QString &name : twice)
        form.remove(name);
    return form;
}

} // namespace

BrowserRequest::BrowserRequest(const ServerRequest &received, const SignInAddress &service)
    : method(received.method)
    , path(QString::fromUtf8(QByteArray::fromPercentEncoding(received.path)))
    , rawQuery(received.rawQuery)
    , query(received.query)
    , words(SignInWords::forBrowser(received.headers.value("accept-language")))
    , address(personsAddress(received, service))
    , sessionToken(Secret(cookieValue(received, sessionCookieName(service))))
    , visit(cookieValue(received, visitCookieName(service)))
    , m_form(formOf(received))
{
}

QString BrowserRequest::field(const QString &name) const { return m_form.value(name); }

QByteArray sessionCookieName(const SignInAddress &service)
{
    return service.secureCookies ? "__Host-gatehouse" : "gatehouse";
}

QByteArray visitCookieName(const SignInAddress &service)
{
    return service.secureCookies ? "__Host-gatehouse-visit" : "gatehouse-visit";
}

QByteArray cookie(const QByteArray &name, const QByteArray &value, const SignInAddress &service)
{
    QByteArray text = name + '=' + value + "; Path=/; HttpOnly; SameSite=Lax";
    if (service.secureCookies)
        text += "; Secure";
    if (value.isEmpty())
        text += "; Max-Age=0";
    return text;
}

} // namespace gatehouse
