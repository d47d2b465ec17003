// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SingleSignOn.h"

#include "app/signin/PostPage.h"
#include "app/signin/SignInPage.h"

#include <QCryptographicHash>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

/// Whoever may sign in but gets no answer reads that the server has a problem, not that something is not there.
Future<IssuedResponse> withServersProblem(const Future<IssuedResponse> &issued, QObject *scope)
{
    auto promise = std::make_shared<QPromise<Result<IssuedResponse>>>();
    promise->start();
    async::whenDone(issued, scope, [promise](Result<IssuedResponse> result) {
        if (!result && result.error().kind == ErrorKind::NotFound)
            result = failure(ErrorKind::Unavailable, result.error().message, result.error().detail);
        promise->addResult(std::move(result));
        promise->finish();
    });
    return promise->future();
}

/// The last part of "https://sso.example.org/saml2/netskope".
QString nameInUrl(const QString &idpUrl) { return idpUrl.section(u'/', -1, -1, QString::SectionSkipEmpty); }

/// Tells one session from another in an assertion without giving the cookie away.
QString sessionIndex(const Session &session)
{
    return QString::fromLatin1(
        QCryptographicHash::hash("session index " + session.tokenHash, QCryptographicHash::Sha256).toHex().left(32));
}

bool hasParameter(const QByteArray &rawQuery, const QByteArray &name)
{
    for (const QByteArray &one : rawQuery.split('&')) {
        if (one == name || one.startsWith(name + '='))
            return true;
    }
    return false;
}

} // namespace

ServerReply SingleSignOn::problem(const BrowserRequest &request, const Error &error)
{
    const SignInWords &w = request.words;
    const Html details = error.message.isEmpty() ? Html() : R"(<p class="meta">%1</p>)"_html(error.message);
    const auto said = [&](int status, const QString &title, const QString &text) {
        return SignInPage::problem(request, status, title, text, details);
    };
    switch (error.kind) {
    case ErrorKind::NotFound:
        return said(404, w("There is no such application"),
                    w("Nobody was signed in. Check the address, or open the application from its tile in the User "
                      "Console."));
    case ErrorKind::Denied:
        return said(
            403, w("The sign-in was refused"),
            w("Nobody was signed in, and nothing was sent to the application. Start again at the application; if "
              "it happens again, give your administrator the text below."));
    case ErrorKind::Invalid:
    case ErrorKind::Protocol:
        return said(
            400, w("The application's request is not valid"),
            w("Nobody was signed in, and nothing was sent to the application. Start again at the application; if "
              "it happens again, give your administrator the text below."));
    default:
        return said(
            503, w("Signing in is not possible at the moment"),
            w("Nobody was signed in. What you have open stays open. Try again in a few minutes; if it stays like "
              "this, tell your administrator."));
    }
}

Future<ApplicationId> SingleSignOn::named(const QString &applicationName)
{
    return async::andThen(m_context.services.applications.list(), m_context.scope,
                          [applicationName](const QList<ApplicationSummary> &all) {
                              for (const auto &one : all) {
                                  if (!applicationName.isEmpty() &&
                                      nameInUrl(one.application.idpUrl) == applicationName)
                                      return async::ready<ApplicationId>(one.application.id);
                              }
                              return async::ready<ApplicationId>(failure(ErrorKind::NotFound, QString()));
                          });
}

Future<ServerReply> SingleSignOn::metadata(const BrowserRequest &request)
{
    const auto xml = async::andThen(named(request.part(1)), m_context.scope, [this](const ApplicationId &found) {
        return m_context.services.applicationService.idpMetadata(found);
    });
    auto promise = std::make_shared<QPromise<Result<ServerReply>>>();
    promise->start();
    async::whenDone(xml, m_context.scope, [promise](const Result<QByteArray> &document) {
        ServerReply reply = SignInPage::plain(200, {});
        if (document) {
            reply.type = "application/samlmetadata+xml";
            reply.body = *document;
        } else if (document.error().kind == ErrorKind::NotFound) {
            reply = SignInPage::plain(404, "There is no such application");
        } else if (document.error().kind == ErrorKind::Invalid) {
            reply = SignInPage::plain(404, "This application has no metadata");
        } else {
            reply = SignInPage::plain(503, "The workspace cannot be read at the moment");
        }
        promise->addResult(reply);
        promise->finish();
    });
    return promise->future();
}

Future<ServerReply> SingleSignOn::receive(const BrowserRequest &request)
{
    const QString name = request.part(1);
    if (request.isPost()) {
        const auto wanted = m_identityProvider.receivePost(name, request.field(u"SAMLRequest"_s).toUtf8(),
                                                           request.field(u"RelayState"_s));
        // The form came from another site, so the browser kept the session's cookie back. It brings it along when it
        // is sent on with GET.
        return async::andThen(wanted, m_context.scope, [this, request](const SignInRequest &wanted) {
            PendingSignIn pending;
            pending.application = wanted.displayLabel;
            pending.freshLogIn = wanted.forceAuthn();
            pending.resume = [this, wanted](const BrowserRequest &later) { return respond(later, wanted); };
            if (wanted.isPassive())
                pending.withoutLogIn = [this, wanted](const BrowserRequest &later) { return refuse(later, wanted); };
            return replied(m_context.logInFirst(request, pending));
        });
    }
    if (!hasParameter(request.rawQuery, "SAMLRequest") && !hasParameter(request.rawQuery, "SAMLResponse")) {
        return async::andThen(named(name), m_context.scope, [](const ApplicationId &id) {
            return replied(SignInPage::seeOther("/userconsole/launch/" + id.toString().toLatin1()));
        });
    }
    const auto wanted = m_identityProvider.receiveRedirect(name, request.rawQuery);
    return async::andThen(wanted, m_context.scope,
                          [this, request](const SignInRequest &wanted) { return received(request, wanted); });
}

Future<ServerReply> SingleSignOn::received(const BrowserRequest &request, const SignInRequest &wanted)
{
    if (request.isFull() && !wanted.forceAuthn())
        return respond(request, wanted);
    if (wanted.isPassive())
        return refuse(request, wanted);
    PendingSignIn pending;
    pending.application = wanted.displayLabel;
    pending.freshLogIn = wanted.forceAuthn();
    pending.resume = [this, wanted](const BrowserRequest &later) { return respond(later, wanted); };
    return replied(m_context.logInFirst(request, pending));
}

Future<ServerReply> SingleSignOn::launch(const BrowserRequest &request, const ApplicationId &application)
{
    return async::andThen(m_identityProvider.initiate(application), m_context.scope,
                          [this, request](const SignInRequest &wanted) { return respond(request, wanted); });
}

Future<ServerReply> SingleSignOn::respond(const BrowserRequest &request, const SignInRequest &wanted)
{
    Authentication authentication;
    authentication.instant = request.session->started;
    authentication.sessionIndex = sessionIndex(*request.session);
    if (request.session->secondFactor)
        authentication.contextClass = u"urn:oasis:names:tc:SAML:2.0:ac:classes:TimeSyncToken"_s;
    const auto issued = withServersProblem(m_identityProvider.respond(wanted, request.session->user.id, authentication),
                                           m_context.scope);
    return async::andThen(issued, m_context.scope, [request, wanted](const IssuedResponse &response) {
        return replied(postPage(request, wanted.displayLabel, response));
    });
}

Future<ServerReply> SingleSignOn::refuse(const BrowserRequest &request, const SignInRequest &wanted)
{
    const auto refused = m_identityProvider.refuse(
        wanted, {SamlStatus::Code::Responder, SamlStatus::SubCode::NoPassive}, u"Nobody is logged in"_s);
    return async::andThen(refused, m_context.scope, [request, wanted](const IssuedResponse &response) {
        return replied(postPage(request, wanted.displayLabel, response));
    });
}

} // namespace gatehouse
