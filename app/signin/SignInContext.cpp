// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SignInContext.h"

#include "app/signin/SignInPage.h"

#include <QMessageAuthenticationCode>

#include <algorithm>
#include <openssl/crypto.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

QByteArray SignInContext::formToken(const BrowserRequest &request) const
{
    const QByteArray owner = request.session ? "session " + request.sessionToken.bytes() : "visit " + request.visit;
    return QMessageAuthenticationCode::hash(owner, formKey.bytes(), QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool SignInContext::hasFormToken(const BrowserRequest &request) const
{
    if (!request.session && request.visit.isEmpty())
        return false;
    const QByteArray expected = formToken(request);
    const QByteArray got = request.field(u"token"_s).toUtf8();
    return got.size() == expected.size() &&
           CRYPTO_memcmp(got.constData(), expected.constData(), size_t(got.size())) == 0;
}

Html SignInContext::formField(const BrowserRequest &request) const
{
    return SignInPage::hidden(u"token"_s, QString::fromLatin1(formToken(request)));
}

QByteArray SignInContext::pendingId(const BrowserRequest &request)
{
    const QByteArray id = request.query.queryItemValue(u"request"_s).toUtf8();
    const bool fits = id.size() == 43 && std::all_of(id.begin(), id.end(), [](char one) {
                          return (one >= 'A' && one <= 'Z') || (one >= 'a' && one <= 'z') ||
                                 (one >= '0' && one <= '9') || one == '-' || one == '_';
                      });
    return fits ? id : QByteArray();
}

QByteArray SignInContext::withPending(const QByteArray &path, const QByteArray &pendingId)
{
    return pendingId.isEmpty() ? path : path + "?request=" + pendingId;
}

QByteArray SignInContext::nextStep(SessionStage stage, const QByteArray &pendingId)
{
    switch (stage) {
    case SessionStage::SecondFactor:
        return withPending("/login/code", pendingId);
    case SessionStage::Password:
        return withPending("/password", pendingId);
    case SessionStage::Full:
        break;
    }
    return pendingId.isEmpty() ? "/userconsole" : withPending("/login", pendingId);
}

ServerReply SignInContext::logInFirst(const BrowserRequest &request, PendingSignIn wanted)
{
    wanted.address = request.address;
    wanted.received = QDateTime::currentDateTimeUtc();
    return SignInPage::seeOther(withPending("/login", pending.add(std::move(wanted))));
}

} // namespace gatehouse
