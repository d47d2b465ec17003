// SPDX-License-Identifier: Apache-2.0
#include "app/signin/LogInPages.h"

#include "app/signin/SignInPage.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;
using SignInPage::Extra;

ServerReply LogInPages::logInPage(BrowserRequest request, const QString &problem, const QString &name)
{
    const SignInWords &w = request.words;
    const QByteArray id = SignInContext::pendingId(request);
    const bool newVisit = request.visit.isEmpty();
    if (newVisit)
        request.visit = freshToken().bytes();
    request.session.reset(); // the form's token is that of the visit
    const auto *pending =
        id.isEmpty() ? nullptr : m_context.pending.find(id, request.visit, QDateTime::currentDateTimeUtc());
    Html lead;
    if (pending && !pending->application.isEmpty())
        lead = R"(<p class="lead">%1</p>)"_html(w("to continue to %1").arg(pending->application));
    else if (!id.isEmpty() && !pending)
        lead =
            SignInPage::noteMessage(w("What you wanted to open is no longer waiting. Log in, then open the application "
                                      "again from its tile."));
    const QString user = w("Username or e-mail address");
    const Html body = R"(<section class="card">
<h1>%1</h1>
%2%3
<form method="post" action="%4">
%5
%6
%7
<button type="submit">%1</button>
</form>
<p class="meta">%8</p>
</section>)"_html(
        w("Log in"), lead, SignInPage::errorMessage(problem),
        QString::fromLatin1(SignInContext::withPending("/login", id)), m_context.formField(request),
        name.isEmpty()
            ? SignInPage::input(
                  user, u"username"_s,
                  R"(autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="256" required autofocus)"_html)
            : SignInPage::input(
                  user, u"username"_s,
                  R"(autocomplete="username" autocapitalize="none" spellcheck="false" maxlength="256" required)"_html,
                  name),
        name.isEmpty()
            ? SignInPage::input(w("Password"), u"password"_s,
                                R"(type="password" autocomplete="current-password" maxlength="1024" required)"_html)
            : SignInPage::input(
                  w("Password"), u"password"_s,
                  R"(type="password" autocomplete="current-password" maxlength="1024" required autofocus aria-describedby="problem")"_html),
        w("Forgot it? Your administrator can give you a new one."));
    Extra extra;
    extra.status = problem.isEmpty() ? 200 : 403;
    ServerReply reply = SignInPage::page(request, w("Log in"), body, extra);
    if (newVisit)
        reply.headers.emplace_back("Set-Cookie",
                                   cookie(visitCookieName(m_context.address), request.visit, m_context.address));
    return reply;
}

Future<ServerReply> LogInPages::show(const BrowserRequest &request)
{
    const QByteArray id = SignInContext::pendingId(request);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto *pending = id.isEmpty() ? nullptr : m_context.pending.find(id, request.visit, now);
    const bool old = pending && pending->freshLogIn && request.session && request.session->started < pending->received;
    if (!request.isFull() || old) {
        if (pending && pending->withoutLogIn)
            return m_context.pending.take(id, request.visit, now)->withoutLogIn(request);
        if (!request.session || old)
            return replied(logInPage(request));
        return replied(SignInPage::seeOther(SignInContext::nextStep(request.session->stage, id)));
    }
    if (id.isEmpty())
        return replied(SignInPage::seeOther("/userconsole"));
    if (!pending)
        return replied(SignInPage::problem(
            request, 410, request.words("This request is no longer waiting"),
            request.words(
                "It was answered already, is older than 15 minutes, or belongs to another browser. Nobody was "
                "signed in with it. Open the application again from its tile."),
            R"(<p><a class="button" href="/userconsole">%1</a></p>)"_html(request.words("Go to the User Console"))));
    return m_context.pending.take(id, request.visit, now)->resume(request);
}

Future<ServerReply> LogInPages::logIn(const BrowserRequest &request)
{
    const SignInWords &w = request.words;
    BrowserRequest visit = request;
    visit.session.reset();
    if (!m_context.hasFormToken(visit))
        return replied(logInPage(request, w("This page was open for too long, or cookies are switched off. Nothing was "
                                            "checked. Try again.")));
    const QString name = request.field(u"username"_s);
    const Secret password = request.secretField(u"password"_s);
    if (name.trimmed().isEmpty() || name.size() > 256 || password.isEmpty() || password.bytes().size() > 4096)
        return replied(logInPage(request, w("Enter your username and your password."), name.left(256)));
    const auto checked = m_context.services.credentials.checkPassword(name, password, request.address);
    return async::andThen(checked, m_context.scope,
                          [this, request](const PasswordCheck &check) { return passwordChecked(request, check); });
}

Future<ServerReply> LogInPages::passwordChecked(const BrowserRequest &request, const PasswordCheck &check)
{
    using Verdict = PasswordCheck::Verdict;
    const SignInWords &w = request.words;
    const QString name = request.field(u"username"_s);
    switch (check.verdict) {
    case Verdict::Wrong:
        return replied(
            logInPage(request, w("The username or the password is not right. Check both and try again."), name));
    case Verdict::Wait:
        return replied(logInPage(request, w.tooManyAttempts(check.waitUntil), name));
    case Verdict::NotActive:
        return replied(
            logInPage(request,
                      w("Your account is not active, so nobody can log in with it. Ask your administrator to "
                        "activate it."),
                      name));
    case Verdict::Accepted:
        break;
    }
    const auto stage = check.hasSecondFactor ? SessionStage::SecondFactor
                       : check.mustChange    ? SessionStage::Password
                                             : SessionStage::Full;
    const auto token = m_context.services.sessions.start(check.user.id, stage, false, request.sessionToken);
    return async::andThen(token, m_context.scope, [this, request, stage](const Secret &token) {
        ServerReply reply = SignInPage::seeOther(SignInContext::nextStep(stage, SignInContext::pendingId(request)));
        reply.headers.emplace_back("Set-Cookie",
                                   cookie(sessionCookieName(m_context.address), token.bytes(), m_context.address));
        return replied(reply);
    });
}

ServerReply LogInPages::codePage(const BrowserRequest &request, const QString &problem)
{
    const SignInWords &w = request.words;
    const Html body = R"(<section class="card">
<h1>%1</h1>
<p class="lead">%2</p>
%3
<form method="post" action="%4">
%5
%6
<button type="submit">%7</button>
</form>
<form method="post" action="/logout" class="quiet">%5<button type="submit" class="plain">%8</button></form>
</section>)"_html(
        w("Second factor"), request.session->user.shownName(), SignInPage::errorMessage(problem),
        QString::fromLatin1(SignInContext::withPending("/login/code", SignInContext::pendingId(request))),
        m_context.formField(request),
        SignInPage::input(
            w("Code of your authenticator app"), u"code"_s,
            R"(autocomplete="one-time-code" inputmode="text" autocapitalize="none" spellcheck="false" maxlength="32" required autofocus)"_html,
            {}, w("Six digits. Without the app, enter one of your recovery codes.")),
        w("Continue"), w("Log in as somebody else"));
    Extra extra;
    extra.status = problem.isEmpty() ? 200 : 403;
    return SignInPage::page(request, w("Second factor"), body, extra);
}

Future<ServerReply> LogInPages::showCode(const BrowserRequest &request)
{
    if (!request.session || request.session->stage != SessionStage::SecondFactor)
        return replied(SignInPage::seeOther(SignInContext::withPending("/login", SignInContext::pendingId(request))));
    return replied(codePage(request));
}

Future<ServerReply> LogInPages::checkCode(const BrowserRequest &request)
{
    if (!request.session || request.session->stage != SessionStage::SecondFactor)
        return showCode(request);
    const SignInWords &w = request.words;
    if (!m_context.hasFormToken(request))
        return replied(codePage(request, w("This page was open for too long. Nothing was checked. Try again.")));
    auto &credentials = m_context.services.credentials;
    const UserId user = request.session->user.id;
    // A keychain that is locked or gone must not read as a wrong code.
    const auto checked = credentials.checkCode(user, request.field(u"code"_s).left(64).toUtf8(), request.address);
    return async::andThen(
        checked, m_context.scope, [this, request, user](const CodeCheck &check) -> Future<ServerReply> {
            const SignInWords &w = request.words;
            if (check.verdict == CodeCheck::Verdict::Wait)
                return replied(codePage(request, w.tooManyAttempts(check.waitUntil)));
            if (check.verdict == CodeCheck::Verdict::Wrong)
                return replied(
                    codePage(request, w("This code is not right, or was used already. Wait for the next one and try "
                                        "again.")));
            auto &services = m_context.services;
            return async::andThen(
                services.credentials.summary(user), m_context.scope,
                [this, request, user](const CredentialSummary &summary) {
                    const auto stage = summary.temporary ? SessionStage::Password : SessionStage::Full;
                    const auto token = m_context.services.sessions.start(user, stage, true, request.sessionToken);
                    return async::andThen(token, m_context.scope, [this, request, stage](const Secret &token) {
                        ServerReply reply =
                            SignInPage::seeOther(SignInContext::nextStep(stage, SignInContext::pendingId(request)));
                        reply.headers.emplace_back("Set-Cookie", cookie(sessionCookieName(m_context.address),
                                                                        token.bytes(), m_context.address));
                        return replied(reply);
                    });
                });
        });
}

Future<ServerReply> LogInPages::showLogOut(const BrowserRequest &request)
{
    if (!request.session)
        return replied(SignInPage::seeOther("/login"));
    const SignInWords &w = request.words;
    return replied(
        SignInPage::page(request, w("Log out"),
                         R"(<section class="card"><h1>%1</h1><p>%2</p>
<form method="post" action="/logout">%3<button type="submit">%1</button></form></section>)"_html(
                             w("Log out"), w("You are logged in as %1.").arg(request.session->user.shownName()),
                             m_context.formField(request))));
}

Future<ServerReply> LogInPages::logOut(const BrowserRequest &request)
{
    const auto said = [this, request] {
        const SignInWords &w = request.words;
        ServerReply reply = SignInPage::page(
            request, w("Logged out"),
            R"(<section class="card"><h1>%1</h1><p>%2</p><p><a class="button" href="/login">%3</a></p></section>)"_html(
                w("Logged out"),
                w("You are logged out of Gatehouse. Applications that you have opened may still be open: log out there "
                  "too, or close the browser."),
                w("Log in")));
        reply.headers.emplace_back("Set-Cookie", cookie(sessionCookieName(m_context.address), {}, m_context.address));
        return reply;
    };
    if (!request.session)
        return replied(said());
    if (!m_context.hasFormToken(request))
        return showLogOut(request);
    return async::andThen(m_context.services.sessions.end(request.sessionToken), m_context.scope,
                          [said] { return replied(said()); });
}

} // namespace gatehouse
