// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SignInTest.h"

#include "app/Services.h"
#include "app/saml/AuthnRequestWriter.h"
#include "app/saml/ResponseWriter.h"
#include "app/saml/SamlInspector.h"
#include "models/saml/RequestRules.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

SignInTest::SignInTest(Services &services, QObject *parent) : QObject(parent), m_services(services) {}

SignInTest::~SignInTest() { stop(); }

void SignInTest::begin(const Question &question, bool rehearsed)
{
    ++m_number;
    m_question = question;
    m_progress = {};
    m_progress.rehearsed = rehearsed;
    m_progress.spInitiated = question.spInitiated;
    m_progress.now = QDateTime::currentDateTimeUtc();
    m_requestXml.clear();
    m_responseXml.clear();
    m_timer.start();
}

void SignInTest::rehearse(const Question &question, const Actor &actor)
{
    stop();
    begin(question, true);
    const auto application = m_services.applications.find(question.application);
    async::whenDone(application, this, [this, actor, number = m_number](const Result<Application> &found) {
        if (number != m_number)
            return;
        if (!found)
            return failed(found.error());
        ask(*found);
        m_progress.requestMilliseconds = m_timer.restart();
        if (!m_progress.requestProblem.isEmpty())
            return Q_EMIT finished();
        readFacts(m_question.user, [this, actor] {
            // Whoever may not sign in gets no answer; there is nothing to write.
            if (accessProblem(*m_progress.facts, m_progress.now).isEmpty())
                return respond(actor);
            Q_EMIT finished();
        });
    });
}

/// As the service provider would ask, with the values that it should have.
void SignInTest::ask(const Application &application)
{
    SignInRequest request;
    request.application = application.id;
    request.displayLabel = application.displayLabel;
    request.received = m_progress.now;
    request.acsUrl = application.sso.acsUrls.value(0);
    request.relayState = m_question.relayState.isEmpty() ? application.sso.defaultRelayState : m_question.relayState;
    if (m_question.spInitiated && signInProblem(application).isEmpty()) {
        AuthnRequest asked;
        asked.id = newSamlId();
        asked.issueInstant = m_progress.now;
        asked.issuer = application.sso.spEntityId;
        asked.destination = application.idpUrl;
        asked.acsUrl = request.acsUrl;
        m_requestXml = writeAuthnRequest(asked);
        auto accepted = acceptedRequest(application, asked, {application.idpUrl}, m_progress.now);
        if (!accepted) {
            m_progress.requestProblem = accepted.error().message;
            return;
        }
        accepted->relayState = m_question.relayState;
        request = *accepted;
    }
    m_progress.request = request;
}

void SignInTest::readFacts(const UserId &user, std::function<void()> then)
{
    const auto facts = m_services.identityProvider.facts(m_question.application, user);
    const auto certificate = async::andThen(facts, this, [this](const SignInFacts &) {
        return m_services.applications.certificate(m_question.application);
    });
    async::whenDone(facts, this, [this, number = m_number](const Result<SignInFacts> &result) {
        if (number != m_number || !result)
            return;
        m_progress.facts = *result;
        m_progress.factsMilliseconds = m_timer.restart();
    });
    async::whenDone(certificate, this,
                    [this, then, number = m_number](const Result<std::optional<StoredCertificate>> &result) {
                        if (number != m_number)
                            return;
                        if (!result)
                            return failed(result.error());
                        m_certificatePem = *result ? (*result)->certificate.pem : QString();
                        Q_EMIT changed();
                        then();
                    });
}

void SignInTest::respond(const Actor &actor)
{
    const auto response = m_services.identityProvider.respond(*m_progress.request, m_question.user,
                                                              {m_progress.now, u"rehearsal"_s}, actor);
    async::whenDone(response, this, [this, number = m_number](const Result<IssuedResponse> &result) {
        if (number == m_number)
            take(result);
    });
}

/// Looks at the answer as the service provider has to.
void SignInTest::take(const Result<IssuedResponse> &response)
{
    m_progress.responseMilliseconds = m_timer.restart();
    if (!response)
        return failed(response.error());
    m_progress.response = *response;
    m_responseXml = QByteArray::fromBase64(response->samlResponse);
    SamlExpectations expected;
    if (m_progress.facts) {
        const SsoSettings &sso = m_progress.facts->application.sso;
        expected.issuer = sso.idpEntityId;
        expected.spEntityId = sso.spEntityId;
    }
    expected.acsUrl = response->acsUrl;
    expected.inResponseTo = response->inResponseTo;
    if (auto verifier = SignatureVerifier::withCertificates({m_certificatePem}))
        expected.verifier = *verifier;
    m_progress.inspection = inspectSaml(m_responseXml, expected);
    Q_EMIT changed();
    Q_EMIT finished();
}

void SignInTest::failed(const Error &error)
{
    if (m_progress.facts)
        m_progress.responseProblem = error.message;
    else
        m_progress.requestProblem = error.message;
    Q_EMIT changed();
    Q_EMIT finished();
}

Result<QUrl> SignInTest::serve(const Question &question, const Application &application)
{
    stop();
    begin(question, false);
    auto server = std::make_unique<SignInServer>(m_services);
    const auto url = server->start({});
    if (!url)
        return failure(url.error());
    m_server = std::move(server);
    m_watch = std::make_unique<QObject>();
    const IdentityProvider &provider = m_services.identityProvider;
    connect(&provider, &IdentityProvider::received, m_watch.get(), [this](const SignInRequest &request) {
        if (request.application != m_question.application)
            return;
        begin(m_question, false);
        m_progress.request = request;
        m_progress.requestMilliseconds = 0;
        if (request.authnRequest)
            m_requestXml = writeAuthnRequest(*request.authnRequest);
        readFacts({}, [] {});
    });
    connect(&provider, &IdentityProvider::turnedAway, m_watch.get(),
            [this](const ApplicationId &asked, const QString &reason) {
                if (asked != m_question.application)
                    return;
                begin(m_question, false);
                m_progress.requestProblem = reason;
                Q_EMIT changed();
                Q_EMIT finished();
            });
    connect(&provider, &IdentityProvider::answered, m_watch.get(),
            [this](const SignInRequest &request, const UserId &user, const Result<IssuedResponse> &response) {
                if (request.application != m_question.application)
                    return;
                m_progress.request = request;
                m_timer.restart();
                readFacts(user, [this, response] { take(response); });
            });
    Q_EMIT changed();
    QUrl target = *url;
    target.setPath(question.spInitiated ? u"/saml2/"_s + QUrl(application.idpUrl).fileName()
                                        : u"/userconsole/launch/"_s + application.id.toString());
    return target;
}

void SignInTest::stop()
{
    m_watch.reset();
    if (m_server)
        m_services.identityProvider.setPublicUrl({});
    m_server.reset();
}

} // namespace gatehouse
