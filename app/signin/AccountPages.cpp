// SPDX-License-Identifier: Apache-2.0
#include "app/signin/AccountPages.h"

#include "app/signin/QrCode.h"
#include "app/signin/SignInPage.h"
#include "models/signin/Totp.h"

#include <openssl/rand.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;
using SignInPage::Extra;

namespace
{

constexpr qsizetype mostEnrolments = 1024;

/// The texts of passwordProblemText(), in the language of the page.
QString problemText(const SignInWords &w, PasswordProblem problem)
{
    switch (problem) {
    case PasswordProblem::None:
        return {};
    case PasswordProblem::TooShort:
        return w("A password needs at least %1 characters. Nothing was changed.").arg(shortestPassword);
    case PasswordProblem::TooLong:
        return w("A password has at most %1 characters. Nothing was changed.").arg(longestPassword);
    case PasswordProblem::NotText:
        return w("A password is one line of text. Nothing was changed.");
    case PasswordProblem::Guessable:
        return w(
            "This password is among the first that anybody would try. Nothing was changed: choose a different one.");
    case PasswordProblem::Unchanged:
        return w("This is the password you have. Nothing was changed: choose a different one.");
    }
    return {};
}

Html backLink(const SignInWords &w)
{
    return R"(<p class="meta"><a href="/userconsole">%1</a></p>)"_html(w("Back to the User Console"));
}

} // namespace

ServerReply AccountPages::passwordPage(const BrowserRequest &request, const QString &problem)
{
    const SignInWords &w = request.words;
    const bool forced = request.session->stage == SessionStage::Password;
    const QString title = w("Change password");
    const Html body = R"(<section class="card">
<h1>%1</h1>
%2%3
<form method="post" action="%4">
%5
<input type="hidden" name="username" autocomplete="username" value="%6">
%7
<button type="submit">%1</button>
</form>
%8
</section>)"_html(
        title,
        forced
            ? SignInPage::noteMessage(w("Your password is a temporary one. Choose one that only you know; after that "
                                        "you go on to where you were headed."))
            : Html(),
        SignInPage::errorMessage(problem),
        QString::fromLatin1(SignInContext::withPending("/password", SignInContext::pendingId(request))),
        m_context.formField(request), request.session->user.username,
        [&] {
            Html fields = SignInPage::input(
                w("Current password"), u"current"_s,
                R"(type="password" autocomplete="current-password" maxlength="1024" required autofocus)"_html);
            fields +=
                SignInPage::input(w("New password"), u"new"_s,
                                  R"(type="password" autocomplete="new-password" maxlength="1024" required)"_html, {},
                                  w("At least %1 characters. Four words that nobody expects together are better than "
                                    "one with special characters.")
                                      .arg(shortestPassword));
            fields +=
                SignInPage::input(w("New password once more"), u"repeated"_s,
                                  R"(type="password" autocomplete="new-password" maxlength="1024" required)"_html);
            return fields;
        }(),
        forced ? Html() : backLink(w));
    Extra extra;
    extra.status = problem.isEmpty() ? 200 : 403;
    return SignInPage::page(request, title, body, extra);
}

Future<ServerReply> AccountPages::showPassword(const BrowserRequest &request)
{
    if (!request.session || request.session->stage == SessionStage::SecondFactor)
        return replied(SignInPage::seeOther(SignInContext::withPending("/login", SignInContext::pendingId(request))));
    return replied(passwordPage(request));
}

Future<ServerReply> AccountPages::changePassword(const BrowserRequest &request)
{
    if (!request.session || request.session->stage == SessionStage::SecondFactor)
        return showPassword(request);
    const SignInWords &w = request.words;
    if (!m_context.hasFormToken(request))
        return replied(passwordPage(request, w("This page was open for too long. Nothing was changed. Try again.")));
    const Secret fresh = request.secretField(u"new"_s);
    if (fresh != request.secretField(u"repeated"_s))
        return replied(passwordPage(request, w("The two new passwords differ. Nothing was changed: type them again.")));
    const auto changed = m_context.services.credentials.changePassword(
        request.session->user.id, request.secretField(u"current"_s), fresh, request.address);
    return async::andThen(
        changed, m_context.scope, [this, request](const PasswordChange &change) -> Future<ServerReply> {
            using Verdict = PasswordChange::Verdict;
            const SignInWords &w = request.words;
            if (change.verdict == Verdict::WrongCurrent)
                return replied(passwordPage(request, w("The current password is not right. Nothing was changed.")));
            if (change.verdict == Verdict::Wait)
                return replied(passwordPage(request, w.tooManyAttempts(change.waitUntil)));
            if (change.verdict == Verdict::Refused)
                return replied(passwordPage(request, problemText(w, change.problem)));
            // Every session of the old password is over, this one too.
            const auto token = m_context.services.sessions.start(request.session->user.id, SessionStage::Full,
                                                                 request.session->secondFactor, request.sessionToken);
            return async::andThen(token, m_context.scope, [this, request](const Secret &token) {
                const QByteArray id = SignInContext::pendingId(request);
                ServerReply reply = SignInPage::seeOther(
                    id.isEmpty() ? "/userconsole?changed=password" : SignInContext::nextStep(SessionStage::Full, id));
                reply.headers.emplace_back(
                    "Set-Cookie", cookie(sessionCookieName(m_context.address), token.bytes(), m_context.address));
                return replied(reply);
            });
        });
}

Future<ServerReply> AccountPages::showSecondFactor(const BrowserRequest &request, const QString &problem)
{
    if (!request.isFull())
        return replied(SignInPage::seeOther("/login"));
    const auto summary = m_context.services.credentials.summary(request.session->user.id);
    return async::andThen(summary, m_context.scope, [this, request, problem](const CredentialSummary &now) {
        return replied(now.hasSecondFactor ? removalPage(request, now.recoveryCodesLeft, problem)
                                           : enrolmentPage(request, problem));
    });
}

ServerReply AccountPages::enrolmentPage(const BrowserRequest &request, const QString &problem)
{
    const SignInWords &w = request.words;
    if (m_enrolments.size() >= mostEnrolments)
        m_enrolments.clear();
    Secret &secret = m_enrolments[request.session->tokenHash];
    if (secret.isEmpty()) {
        QByteArray bytes(Totp::secretBytes, '\0');
        if (RAND_bytes(reinterpret_cast<unsigned char *>(bytes.data()), int(bytes.size())) != 1)
            return SignInPage::problem(request, 503, w("This is not possible at the moment"),
                                       w("The server gives no random numbers. Nothing was changed. Try again later."));
        secret = Secret(bytes);
    }
    const QString title = w("Set up a second factor");
    const Html body = R"(<section class="card">
<h1>%1</h1>
%2
<p>%3</p>
%4
<p class="secret"><span class="label">%5</span> <code>%6</code></p>
<form method="post" action="/second-factor">
%7
%8
<button type="submit">%1</button>
</form>
%9
</section>)"_html(
        title, SignInPage::errorMessage(problem),
        w("Scan this with an authenticator app. From then on, logging in asks for the code that the app shows."),
        qrCode(Totp::enrolmentUri(secret.bytes(), m_context.organization, request.session->user.username),
               w("QR code for the authenticator app")),
        w("Or type this key into the app:"), QString::fromLatin1(Totp::base32(secret.bytes())),
        m_context.formField(request),
        [&] {
            Html fields =
                SignInPage::input(w("Code that the app shows now"), u"code"_s,
                                  R"(autocomplete="one-time-code" inputmode="numeric" maxlength="16" required)"_html);
            fields +=
                SignInPage::input(w("Your password"), u"password"_s,
                                  R"(type="password" autocomplete="current-password" maxlength="1024" required)"_html);
            return fields;
        }(),
        backLink(w));
    Extra extra;
    extra.status = problem.isEmpty() ? 200 : 403;
    return SignInPage::page(request, title, body, extra);
}

ServerReply AccountPages::removalPage(const BrowserRequest &request, qint64 codesLeft, const QString &problem)
{
    const SignInWords &w = request.words;
    const QString title = w("Second factor");
    const Html body = R"(<section class="card">
<h1>%1</h1>
%2
<p>%3</p>
<form method="post" action="/second-factor">
%4
%5
<button type="submit" class="danger">%6</button>
</form>
%7
</section>)"_html(title, SignInPage::errorMessage(problem),
                  w("Logging in asks for the code of your authenticator app. Recovery codes left: %1.").arg(codesLeft),
                  m_context.formField(request),
                  SignInPage::input(w("Code that the app shows now, or a recovery code"), u"code"_s,
                                    R"(autocomplete="one-time-code" maxlength="32" required)"_html),
                  w("Remove the second factor"), backLink(w));
    Extra extra;
    extra.status = problem.isEmpty() ? 200 : 403;
    return SignInPage::page(request, title, body, extra);
}

Future<ServerReply> AccountPages::changeSecondFactor(const BrowserRequest &request)
{
    if (!request.isFull())
        return replied(SignInPage::seeOther("/login"));
    if (!m_context.hasFormToken(request))
        return showSecondFactor(request,
                                request.words("This page was open for too long. Nothing was changed. Try again."));
    const auto summary = m_context.services.credentials.summary(request.session->user.id);
    return async::andThen(summary, m_context.scope, [this, request](const CredentialSummary &now) {
        return now.hasSecondFactor ? removeFactor(request) : enrol(request);
    });
}

Future<ServerReply> AccountPages::enrol(const BrowserRequest &request)
{
    auto &credentials = m_context.services.credentials;
    const Secret secret = m_enrolments.value(request.session->tokenHash);
    if (secret.isEmpty())
        return showSecondFactor(request);
    const User user = request.session->user;
    const auto checked = credentials.checkPassword(user.username, request.secretField(u"password"_s), request.address,
                                                   CredentialStore::Purpose::Confirm);
    return async::andThen(checked, m_context.scope, [=, this](const PasswordCheck &check) -> Future<ServerReply> {
        const SignInWords &w = request.words;
        if (check.verdict == PasswordCheck::Verdict::Wait)
            return showSecondFactor(request, w.tooManyAttempts(check.waitUntil));
        if (check.verdict != PasswordCheck::Verdict::Accepted)
            return showSecondFactor(request, w("The password is not right. Nothing was changed."));
        QByteArray code = request.field(u"code"_s).left(32).toUtf8();
        if (!Totp::matchingStep(secret.bytes(), code, QDateTime::currentDateTimeUtc(), 0))
            return showSecondFactor(request, w("This is not the code that the app shows now. Nothing was changed: wait "
                                               "for the next one, check the clock of the phone, and try again."));
        const auto started =
            m_context.services.credentials.startSecondFactor(user.id, secret, code, {u"person"_s, user.username});
        return async::andThen(started, m_context.scope, [this, request](const QStringList &codes) {
            m_enrolments.remove(request.session->tokenHash);
            return replied(recoveryPage(request, codes));
        });
    });
}

ServerReply AccountPages::recoveryPage(const BrowserRequest &request, const QStringList &codes)
{
    const SignInWords &w = request.words;
    Html list;
    for (const QString &code : codes)
        list += "<li><code>%1</code></li>"_html(code);
    const QString title = w("The second factor is set up");
    return SignInPage::page(
        request, title,
        R"(<section class="card"><h1>%1</h1><p>%2</p><ol class="codes">%3</ol><p><a class="button" href="/userconsole">%4</a></p></section>)"_html(
            title,
            w("These are your recovery codes. Each lets you in once without the app. Print them or write them down "
              "now: "
              "nobody can show them again."),
            list, w("I have kept them")));
}

Future<ServerReply> AccountPages::removeFactor(const BrowserRequest &request)
{
    const User user = request.session->user;
    const auto checked = m_context.services.credentials.checkCode(user.id, request.field(u"code"_s).left(64).toUtf8(),
                                                                  request.address, CredentialStore::Purpose::Confirm);
    return async::andThen(checked, m_context.scope, [=, this](const CodeCheck &check) -> Future<ServerReply> {
        const SignInWords &w = request.words;
        if (check.verdict == CodeCheck::Verdict::Wait)
            return showSecondFactor(request, w.tooManyAttempts(check.waitUntil));
        if (check.verdict == CodeCheck::Verdict::Wrong)
            return showSecondFactor(request, w("This code is not right, or was used already. Nothing was changed."));
        const auto removed = m_context.services.credentials.resetSecondFactor(user.id, {u"person"_s, user.username});
        const auto token = async::andThen(removed, m_context.scope, [=, this] {
            return m_context.services.sessions.start(user.id, SessionStage::Full, false, request.sessionToken);
        });
        return async::andThen(token, m_context.scope, [this](const Secret &token) {
            ServerReply reply = SignInPage::seeOther("/userconsole?changed=factor");
            reply.headers.emplace_back("Set-Cookie",
                                       cookie(sessionCookieName(m_context.address), token.bytes(), m_context.address));
            return replied(reply);
        });
    });
}

} // namespace gatehouse
