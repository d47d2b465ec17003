// SPDX-License-Identifier: Apache-2.0
#include "tests/tour/WebDriver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

#include <unistd.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr int longestWait = 10000;
const QString elementKey = u"element-6066-11e4-a52e-4f735466cecf"_s; // WebDriver, section 11: an element's identifier

/// A text as an XPath literal; labels hold no double quotes.
QString literal(const QString &text) { return u'"' + QString(text).remove(u'"') + u'"'; }

} // namespace

WebDriver::~WebDriver()
{
    if (isRunning())
        tell("DELETE", u"/session/"_s + m_session);
    m_driver.terminate();
    if (!m_driver.waitForFinished(5000))
        m_driver.kill();
}

Result<void> WebDriver::start()
{
    const QString chromium = QStandardPaths::findExecutable(u"chromium"_s);
    const QString driver = QStandardPaths::findExecutable(u"chromedriver"_s);
    if (chromium.isEmpty() || driver.isEmpty())
        return failure(ErrorKind::NotFound,
                       u"no browser: install the packages chromium and chromium-driver (packaging/install tour)"_s);
    m_driver.start(driver, {u"--port=0"_s});
    static const QRegularExpression started(u"started successfully on port (\\d+)"_s);
    QString said;
    if (!QTest::qWaitFor(
            [&] {
                said += QString::fromUtf8(m_driver.readAllStandardOutput());
                return started.match(said).hasMatch();
            },
            30000))
        return failure(ErrorKind::Unavailable, u"chromedriver did not start: "_s + said);
    m_address = u"http://127.0.0.1:"_s + started.match(said).captured(1);
    QJsonArray arguments{u"--headless=new"_s, u"--window-size=1440,900"_s, u"--hide-scrollbars"_s, u"--lang=en"_s,
                         u"--disable-gpu"_s};
    if (geteuid() == 0)
        arguments.append(u"--no-sandbox"_s); // Chromium refuses to run as root with one
    const QJsonObject options{{u"binary"_s, chromium}, {u"args"_s, arguments}};
    const auto session =
        tell("POST", u"/session"_s,
             {{u"capabilities"_s, QJsonObject{{u"alwaysMatch"_s, QJsonObject{{u"goog:chromeOptions"_s, options}}}}}});
    if (!session)
        return failure(session.error());
    m_session = session->toObject()[u"sessionId"_s].toString();
    return {};
}

Result<QJsonValue> WebDriver::tell(const QByteArray &verb, const QString &path, const QJsonObject &body)
{
    QNetworkRequest request(QUrl(m_address + path));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(60000);
    const QByteArray content = verb == "POST" ? QJsonDocument(body).toJson(QJsonDocument::Compact) : QByteArray();
    const std::unique_ptr<QNetworkReply> reply(m_network.sendCustomRequest(request, verb, content));
    if (!QTest::qWaitFor([&] { return reply->isFinished(); }, 60000))
        return failure(ErrorKind::Timeout, u"the browser does not answer"_s);
    const QJsonValue value = QJsonDocument::fromJson(reply->readAll()).object()[u"value"_s];
    if (reply->error() != QNetworkReply::NoError)
        return failure(ErrorKind::Protocol, value[u"message"_s].toString(reply->errorString()).section(u'\n', 0, 0));
    return value;
}

Result<QString> WebDriver::find(const QString &xpath, const QString &what)
{
    QElapsedTimer timer;
    timer.start();
    for (;;) {
        const auto found =
            tell("POST", u"/session/%1/element"_s.arg(m_session), {{u"using"_s, u"xpath"_s}, {u"value"_s, xpath}});
        if (found)
            return found->toObject()[elementKey].toString();
        if (timer.elapsed() > longestWait)
            return failure(ErrorKind::NotFound, u"%1 is not on the page"_s.arg(what));
        QTest::qWait(100);
    }
}

Result<void> WebDriver::go(const QString &url)
{
    const auto gone = tell("POST", u"/session/%1/url"_s.arg(m_session), {{u"url"_s, url}});
    return gone ? Result<void>() : failure(gone.error());
}

Result<void> WebDriver::fill(const QString &label, const QString &value)
{
    const auto field = find(u"//input[@id=//label[normalize-space()=%1]/@for]"_s.arg(literal(label)), label);
    if (!field)
        return failure(field.error());
    const auto typed = tell("POST", u"/session/%1/element/%2/value"_s.arg(m_session, *field), {{u"text"_s, value}});
    return typed ? Result<void>() : failure(typed.error());
}

Result<void> WebDriver::click(const QString &name)
{
    const auto element =
        find(u"//button[normalize-space()=%1]|//a[contains(normalize-space(),%1)]"_s.arg(literal(name)), name);
    if (!element)
        return failure(element.error());
    const auto clicked = tell("POST", u"/session/%1/element/%2/click"_s.arg(m_session, *element));
    return clicked ? Result<void>() : failure(clicked.error());
}

Result<void> WebDriver::see(const QString &text)
{
    const auto seen = find(u"//*[contains(normalize-space(),%1)]"_s.arg(literal(text)), u"\"%1\""_s.arg(text));
    return seen ? Result<void>() : failure(seen.error());
}

Result<void> WebDriver::screenshot(const QString &file)
{
    const auto png = tell("GET", u"/session/%1/screenshot"_s.arg(m_session));
    if (!png)
        return failure(png.error());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(QByteArray::fromBase64(png->toString().toLatin1())) < 0)
        return failure(ErrorKind::Storage, out.errorString());
    return {};
}

Result<void> WebDriver::forget()
{
    const auto gone = tell("DELETE", u"/session/%1/cookie"_s.arg(m_session));
    return gone ? Result<void>() : failure(gone.error());
}

} // namespace gatehouse
