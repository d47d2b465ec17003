// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SignInPage.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

void addSafetyHeaders(ServerReply &reply, const QByteArray &policy)
{
    reply.headers.emplace_back("Content-Security-Policy", policy);
    reply.headers.emplace_back("Cache-Control", "no-store");
    reply.headers.emplace_back("X-Content-Type-Options", "nosniff");
    reply.headers.emplace_back("X-Frame-Options", "DENY");
    reply.headers.emplace_back("Referrer-Policy", "strict-origin");
    // No Cross-Origin-Opener-Policy: an application that signs people in from a pop-up would lose sight of it here.
    reply.headers.emplace_back("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
}

} // namespace

ServerReply SignInPage::page(const BrowserRequest &request, const QString &title, const Html &body, const Extra &extra)
{
    const SignInWords &w = request.words;
    const Html html = R"(<!DOCTYPE html>
<html lang="%1">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>%2 - Gatehouse</title>
<link rel="stylesheet" href="/signin.css">
<link rel="icon" href="/signin.svg" type="image/svg+xml">
</head>
<body>
<a class="skip" href="#main">%3</a>
<header class="bar"><a class="brand" href="/userconsole">%4<span>Gatehouse</span></a>%5</header>
<main id="main" class="%6">
%7
</main>
</body>
</html>
)"_html(w.language(), title, w("Skip to the content"), logo(), extra.bar,
        extra.width == Width::Wide ? u"wide"_s : u"narrow"_s, body);
    ServerReply reply;
    reply.status = extra.status;
    reply.type = "text/html; charset=utf-8";
    reply.body = html.bytes();
    addSafetyHeaders(
        reply, "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors "
               "'none'; form-action " +
                   (extra.formTarget.isEmpty() ? "'self'" : extra.formTarget) +
                   (extra.scriptHash.isEmpty() ? QByteArray() : "; script-src 'sha256-" + extra.scriptHash + '\''));
    return reply;
}

ServerReply SignInPage::problem(const BrowserRequest &request, int status, const QString &title, const QString &text,
                                const Html &action)
{
    const Html body =
        R"(<section class="card" role="alert"><h1>%1</h1><p>%2</p>%3</section>)"_html(title, text, action);
    Extra extra;
    extra.status = status;
    return page(request, title, body, extra);
}

ServerReply SignInPage::seeOther(const QByteArray &location)
{
    ServerReply reply = plain(303, "See " + location);
    reply.headers.emplace_back("Location", location);
    return reply;
}

ServerReply SignInPage::plain(int status, const QByteArray &text)
{
    ServerReply reply;
    reply.status = status;
    reply.type = "text/plain; charset=utf-8";
    reply.body = text + '\n';
    addSafetyHeaders(reply, "default-src 'none'; frame-ancestors 'none'");
    return reply;
}

Html SignInPage::errorMessage(const QString &text)
{
    return text.isEmpty() ? Html() : R"(<p class="message error" role="alert" id="problem">%1</p>)"_html(text);
}

Html SignInPage::noteMessage(const QString &text)
{
    return text.isEmpty() ? Html() : R"(<p class="message note" role="status">%1</p>)"_html(text);
}

Html SignInPage::input(const QString &label, const QString &name, const HtmlTemplate &attributes, const QString &value,
                       const QString &help)
{
    const Html hint = help.isEmpty() ? Html() : R"(<p class="help" id="%1-help">%2</p>)"_html(name, help);
    const Html describedBy = help.isEmpty() ? Html() : R"( aria-describedby="%1-help")"_html(name);
    return R"(<div class="field"><label for="%1">%2</label><input id="%1" name="%1" value="%3" %4%5>%6</div>)"_html(
        name, label, value, Html(attributes), describedBy, hint);
}

Html SignInPage::hidden(const QString &name, const QString &value)
{
    return R"(<input type="hidden" name="%1" value="%2">)"_html(name, Html::exactly(value));
}

Html SignInPage::logo()
{
    return R"x(<svg class="logo" viewBox="0 0 26 26" aria-hidden="true"><rect width="26" height="26" rx="7" fill="#2453B3"/><g transform="translate(4 4)" fill="none" stroke="#fff" stroke-width="1.6" stroke-linecap="round"><path d="M2.6 16V8.4a6.4 6.4 0 0 1 12.8 0V16M6.8 16V5.2M11.2 16V5.2M3 10.6h12"/></g></svg>)x"_html;
}

} // namespace gatehouse
