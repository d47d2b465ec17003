// SPDX-License-Identifier: Apache-2.0
#include "models/saml/AcsUrl.h"

#include <QCoreApplication>
#include <QUrl>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AcsUrl)
};

} // namespace

bool isSafeAcsUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.userInfo().isEmpty())
        return false;
    const QString host = url.host();
    const bool loopback = host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
    return url.scheme() == u"https" || (url.scheme() == u"http" && loopback);
}

Result<QString> acsUrlFor(const SsoSettings &sso, const AuthnRequest &request)
{
    QString url = sso.acsUrls.value(0);
    if (!request.acsUrl.isEmpty()) {
        // Byte by byte: two addresses that a browser takes for one may be two to somebody else.
        if (!sso.acsUrls.contains(request.acsUrl))
            return failure(ErrorKind::Denied,
                           Texts::tr("The service provider wants the answer at %1, which is not an ACS URL of this "
                                     "application. Nothing was sent there. Add it to the ACS URLs on the SSO tab if it "
                                     "is right.")
                               .arg(request.acsUrl.left(300)));
        url = request.acsUrl;
    } else if (request.acsIndex) {
        url = sso.acsIndexes.key(*request.acsIndex);
        if (!sso.acsUrls.contains(url))
            return failure(ErrorKind::Denied,
                           Texts::tr("The service provider names its ACS URL by the index %1, which is not known here. "
                                     "Upload its metadata on the SSO tab.")
                               .arg(*request.acsIndex));
    }
    if (!isSafeAcsUrl(url))
        return failure(ErrorKind::Denied,
                       Texts::tr("The ACS URL of this application is no https:// address. Correct it "
                                 "on the SSO tab."));
    return url;
}

} // namespace gatehouse
