// SPDX-License-Identifier: Apache-2.0
#include "tests/support/Visitor.h"

#include <QRegularExpression>
#include <QTcpSocket>
#include <QTest>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString decoded(QString text)
{
    return text.replace(u"&lt;"_s, u"<"_s)
        .replace(u"&gt;"_s, u">"_s)
        .replace(u"&quot;"_s, u"\""_s)
        .replace(u"&#39;"_s, u"'"_s)
        .replace(u"&#13;"_s, u"\r"_s)
        .replace(u"&amp;"_s, u"&"_s);
}

} // namespace

QByteArray Visitor::Answer::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString Visitor::Answer::input(const QString &name) const
{
    static const QRegularExpression tag(u"<input [^>]*>"_s);
    static const QRegularExpression value(u" value=\"([^\"]*)\""_s);
    for (auto found = tag.globalMatch(text()); found.hasNext();) {
        const QString input = found.next().captured();
        if (input.contains(u" name=\"%1\""_s.arg(name)))
            return decoded(value.match(input).captured(1));
    }
    return {};
}

QString Visitor::Answer::action(int form) const
{
    static const QRegularExpression tag(u"<form [^>]*action=\"([^\"]*)\""_s);
    auto found = tag.globalMatch(text());
    for (; form > 0 && found.hasNext(); --form)
        found.next();
    return found.hasNext() ? decoded(found.next().captured(1)) : QString();
}

Visitor::Answer Visitor::get(const QString &path) { return send("GET", path, {}); }

Visitor::Answer Visitor::post(const QString &path, Fields fields)
{
    bool hasToken = false;
    QByteArray body;
    for (const auto &[name, value] : fields)
        hasToken = hasToken || name == u"token";
    if (!hasToken)
        fields.prepend({u"token"_s, m_token});
    for (const auto &[name, value] : fields)
        body += (body.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return send("POST", path, body);
}

Visitor::Answer Visitor::send(const QByteArray &method, const QString &path, const QByteArray &body,
                              const QByteArray &type)
{
    QByteArray request = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: " + m_server.authority().toUtf8() +
                         "\r\nConnection: close\r\n" + moreHeaders;
    QByteArray jar;
    for (auto at = cookies.begin(); at != cookies.end(); ++at)
        jar += (jar.isEmpty() ? "" : "; ") + at.key() + '=' + at.value();
    if (!jar.isEmpty())
        request += "Cookie: " + jar + "\r\n";
    if (method == "POST")
        request += "Content-Type: " + type + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n";
    QTcpSocket socket;
    socket.connectToHost(m_server.host(), quint16(m_server.port()));
    if (!socket.waitForConnected(5000))
        return {};
    socket.write(request + "\r\n" + body);
    QByteArray bytes;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { bytes += socket.readAll(); });
    if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 20000))
        return {};
    bytes += socket.readAll();

    Answer answer;
    const auto end = bytes.indexOf("\r\n\r\n");
    const auto lines = bytes.left(end).split('\n');
    answer.status = lines.value(0).mid(9, 3).toInt();
    answer.body = end < 0 ? QByteArray() : bytes.mid(end + 4);
    setCookies.clear();
    for (const QByteArray &line : lines.mid(1)) {
        const auto colon = line.indexOf(':');
        answer.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
        if (line.left(colon).compare("set-cookie", Qt::CaseInsensitive) != 0)
            continue;
        setCookies.append(line.mid(colon + 1).trimmed());
        const QByteArray pair = setCookies.last().split(';').first();
        const QByteArray name = pair.left(pair.indexOf('='));
        if (setCookies.last().contains("Max-Age=0"))
            cookies.remove(name);
        else
            cookies[name] = pair.mid(pair.indexOf('=') + 1);
    }
    if (const QString token = answer.input(u"token"_s); !token.isEmpty())
        m_token = token;
    return answer;
}

Visitor::Answer Visitor::follow(Answer answer)
{
    for (int hop = 0; hop < 10 && answer.status == 303 && answer.location().startsWith(u'/'); ++hop)
        answer = get(answer.location());
    return answer;
}

Visitor::Answer Visitor::logIn(const QString &name, const QString &password, const QString &at)
{
    const Answer page = follow(get(at));
    return post(page.action(), {{u"username"_s, name}, {u"password"_s, password}});
}

} // namespace gatehouse
