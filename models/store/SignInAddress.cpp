// SPDX-License-Identifier: Apache-2.0
#include "models/store/SignInAddress.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

namespace gatehouse
{

using namespace Qt::StringLiterals;

QString signInAddressProblem(const QString &text)
{
    static const QRegularExpression ownComputer(u"^(localhost|::1|127(\\.\\d{1,3}){3})$"_s);
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const bool here = ownComputer.match(url.host()).hasMatch();
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
