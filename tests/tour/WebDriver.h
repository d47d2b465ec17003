// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QProcess>

namespace gatehouse
{

/// A real, headless Chromium, told what to do by visible label (W3C WebDriver, through chromedriver). Waits up to ten
/// seconds for what it is told to find. Test and tour only.
class WebDriver
{
public:
    ~WebDriver();

    /// ErrorKind::NotFound when Chromium or chromedriver is not installed.
    Result<void> start();
    bool isRunning() const { return !m_session.isEmpty(); }

    Result<void> go(const QString &url);
    /// Types into the field with this label.
    Result<void> fill(const QString &label, const QString &value);
    /// Presses the button, or follows the link, with this name.
    Result<void> click(const QString &name);
    /// Waits until the page shows the text.
    Result<void> see(const QString &text);
    Result<void> screenshot(const QString &file);
    /// Forgets cookies and the page.
    Result<void> forget();

private:
    Result<QJsonValue> tell(const QByteArray &verb, const QString &path, const QJsonObject &body = {});
    Result<QString> find(const QString &xpath, const QString &what);

    QProcess m_driver;
    QNetworkAccessManager m_network;
    QString m_address;
    QString m_session;
};

} // namespace gatehouse
