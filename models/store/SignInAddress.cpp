// SPDX-License-Identifier: Apache-2.0
#include "ui/welcome/SignInAddress.h"

#include <QCoreApplication>
#include <QHostAddress>
#include <QUrl>

namespace gatehouse
{

using namespace Qt::StringLiterals;

QString signInAddressProblem(const QString &text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool here = url.host() == u"localhost"_s || QHostAddress(url.host()).isLoopback();
    if (!url.isValid() || url.host().isEmpty())
        return QCoreApplication::translate("SignInAddress", "Enter an address such as https://sso.example.org.");
    if (url.scheme() != u"https"_s && !(url.scheme() == u"http"_s && here))
        return QCoreApplication::translate("SignInAddress", "Use https. Sign-ins are never sent over http.");
    const bool more = !url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment();
    if (more || (url.path() != u"/"_s && !url.path().isEmpty()))
        return QCoreApplication::translate("SignInAddress", "Leave out what follows the host name.");
    return {};
}

} // namespace gatehouse
