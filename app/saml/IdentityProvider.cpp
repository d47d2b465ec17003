// SPDX-License-Identifier: Apache-2.0
#include "app/saml/IdentityProvider.h"

#include "app/applications/ApplicationService.h"
#include "app/applications/ApplicationTable.h"
#include "app/applications/RolloverTable.h"
#include "app/saml/IncomingRequest.h"
#include "app/saml/IssuedCheck.h"
#include "app/saml/ResponseWriter.h"
#include "app/secrets/SecretEnvelope.h"
#include "models/saml/AcsUrl.h"
#include "models/saml/RequestRules.h"

#include <QSet>
#include <QtConcurrent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype mostHeldKeys = 1000;
constexpr qsizetype mostReported = 1000;
constexpr qint64 reportWindowSeconds = 60;
constexpr qsizetype mostReportsInWindow = 20;

} // namespace

struct IdentityProvider::HeldKey {
    std::shared_ptr<const SigningKey> key;
    SignatureVerifier verifier;
};

/// Refused requests of an application that are in the log already.
struct IdentityProvider::Reports {
    QDateTime since;
    QSet<QString> messages;
};

/// A sign-in that was decided, on its way to become a Response.
struct IdentityProvider::Prepared {
    SignInRequest request;
    SignInTable::Facts facts;
    SignInDecision decision;
    UserId user;
    Authentication authentication;
    QDateTime now;
    std::optional<Actor> rehearsedBy;
    bool tookOver = false; ///< just now, a planned certificate
    bool isSecond = false; ///< decided anew, because the certificate changed between decision and log

    const Application &application() const { return facts.facts.application; }
    SignInTable::Outcome outcome(const QString &reason) const
    {
        SignInTable::Outcome outcome;
        outcome.application = application();
        outcome.user = facts.facts.user;
        outcome.idpInitiated = request.isIdpInitiated();
        outcome.reason = reason;
        outcome.requestId = request.authnRequest ? request.authnRequest->id : QString();
        outcome.rehearsedBy = rehearsedBy;
        return outcome;
    }
    /// Whether a refusal can be told to the service provider: it asked, and there is a key to sign with.
    bool canBeAnswered() const
    {
        return request.authnRequest && signInProblem(application()).isEmpty() && facts.certificate &&
               facts.facts.certificateExpires > now && application().sso.acsUrls.contains(request.acsUrl) &&
               isSafeAcsUrl(request.acsUrl);
    }
};

namespace
{

ResponseDraft draftOf(const SignInRequest &request, const Application &application, const SignInDecision &decision,
                      const QDateTime &now)
{
    const SsoSettings &sso = application.sso;
    ResponseDraft draft;
    draft.id = newSamlId();
    draft.issuer = sso.idpEntityId;
    draft.destination = request.acsUrl;
    draft.inResponseTo = request.authnRequest ? request.authnRequest->id : QString();
    draft.issued = now;
    draft.status = decision.status;
    draft.statusMessage = decision.reason;
    draft.sign = sso.sign;
    if (decision.status.isSuccess()) {
        draft.assertion = decision.assertion;
        draft.assertion->id = newSamlId();
        draft.encryptionCertificate = sso.spEncryption.certificate;
        draft.encryptionAlgorithm = sso.spEncryption.algorithm;
    }
    return draft;
}

/// Something about the next certificate was noted while the answer was signed; what signs is what signed.
bool onlyTheVersionChanged(const SignInTable::Facts &before, const SignInTable::Facts &now)
{
    if (!before.certificate || !now.certificate ||
        before.certificate->certificate.pem != now.certificate->certificate.pem)
        return false;
    Application same = now.facts.application;
    same.version = before.facts.application.version;
    return same == before.facts.application;
}

/// A take-over while the answer was signed: the version is another one, and the Signature Algorithm may be.
bool onlyTheCertificateChanged(const SignInTable::Facts &before, const SignInTable::Facts &now)
{
    if (!before.certificate || !now.certificate ||
        before.certificate->certificate.pem == now.certificate->certificate.pem)
        return false;
    Application same = now.facts.application;
    same.version = before.facts.application.version;
    same.sso.signatureAlgorithm = before.facts.application.sso.signatureAlgorithm;
    return same == before.facts.application;
}

/// Off the services' thread: the signature is most of the work of a sign-in.
Result<IssuedResponse> written(const ResponseDraft &draft, const SigningKey &key, const SignatureVerifier &verifier,
                               const QString &algorithmName)
{
    const SignatureAlgorithm *algorithm = signatureAlgorithm(algorithmName);
    if (!algorithm || algorithm->weak || !key.fits(*algorithm))
        return failure(ErrorKind::Invalid,
                       IdentityProvider::tr("Signature Algorithm is %1, and the IdP certificate has a key of another "
                                            "kind. Choose another algorithm, or regenerate the certificate.")
                           .arg(algorithmName));
    const auto response = writeResponse(draft, key, *algorithm);
    if (!response)
        return failure(response.error());
    if (auto checked = checkIssued(*response, draft, verifier); !checked)
        return failure(checked.error());
    IssuedResponse issued;
    issued.acsUrl = draft.destination;
    issued.samlResponse = response->xml.toBase64();
    issued.responseId = draft.id;
    issued.inResponseTo = draft.inResponseTo;
    issued.status = draft.status;
    issued.reason = draft.statusMessage;
    issued.assertion = draft.assertion.value_or(Assertion());
    issued.encrypted = !draft.encryptionCertificate.isEmpty();
    issued.signatureAlgorithm = algorithm->name;
    issued.sign = draft.assertion ? draft.sign : u"response"_s;
    return issued;
}

} // namespace

IdentityProvider::IdentityProvider(Database &database, SecretEnvelope &envelope, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_envelope(envelope)
    , m_clock(&QDateTime::currentDateTimeUtc)
{
}

IdentityProvider::~IdentityProvider() = default;

void IdentityProvider::setPublicUrl(const QString &url)
{
    m_publicUrl = url;
    while (m_publicUrl.endsWith(u'/'))
        m_publicUrl.chop(1);
}

Future<SignInRequest> IdentityProvider::receiveRedirect(const QString &applicationName, const QByteArray &rawQuery)
{
    return receive(applicationName, [rawQuery](const Application &application) {
        return IncomingRequest::fromRedirect(application, rawQuery);
    });
}

Future<SignInRequest> IdentityProvider::receivePost(const QString &applicationName, const QByteArray &samlRequest,
                                                    const QString &relayState)
{
    return receive(applicationName, [samlRequest, relayState](const Application &application) {
        return IncomingRequest::fromPost(application, samlRequest, relayState);
    });
}

Future<SignInRequest> IdentityProvider::receive(const QString &applicationName, const Decoder &decode)
{
    const auto found = m_database.run(
        [applicationName](Connection &connection) { return SignInTable::findByUrlName(connection, applicationName); });
    return async::andThen(found, this, [this, applicationName, decode](const Application &application) {
        const QStringList addresses{application.idpUrl, m_publicUrl + u"/saml2/"_s + applicationName};
        const QDateTime now = m_clock();
        const Future<SignInRequest> accepted = QtConcurrent::run([=]() -> Result<SignInRequest> {
            const QString problem = signInProblem(application);
            if (!problem.isEmpty())
                return failure(ErrorKind::Denied, problem);
            const auto incoming = decode(application);
            if (!incoming)
                return failure(incoming.error());
            auto request = acceptedRequest(application, incoming->request, addresses, now);
            if (request)
                request->relayState = incoming->relayState;
            return request;
        });
        const auto once =
            async::andThen(accepted, this, [this](const SignInRequest &request) { return rememberOnce(request); });
        async::whenDone(once, this, [this, application](const Result<SignInRequest> &result) {
            if (result)
                return Q_EMIT received(*result);
            report(application, result.error());
            Q_EMIT turnedAway(application.id, result.error().message);
        });
        return once;
    });
}

Future<SignInRequest> IdentityProvider::rememberOnce(const SignInRequest &request)
{
    return m_database.transaction([request, now = m_clock()](Connection &connection) -> Result<SignInRequest> {
        const QDateTime expires =
            request.authnRequest->issueInstant.addSecs(requestWindowSeconds + clockToleranceSeconds);
        const auto first =
            SignInTable::rememberRequest(connection, request.application, request.authnRequest->id, expires, now);
        if (!first)
            return failure(first.error());
        if (!*first)
            return failure(ErrorKind::Denied, tr("This request was used before. Start again at the service provider."));
        return request;
    });
}

Future<SignInRequest> IdentityProvider::initiate(const ApplicationId &application)
{
    const auto begun = m_database.run([application, now = m_clock()](Connection &connection) -> Result<SignInRequest> {
        const auto found = ApplicationTable::find(connection, application);
        if (!found)
            return failure(found.error());
        if (const QString problem = signInProblem(*found); !problem.isEmpty())
            return failure(ErrorKind::Denied, problem);
        const auto acsUrl = acsUrlFor(found->sso, AuthnRequest());
        if (!acsUrl)
            return failure(acsUrl.error());
        SignInRequest request;
        request.application = found->id;
        request.displayLabel = found->displayLabel;
        request.acsUrl = *acsUrl;
        request.relayState = found->sso.defaultRelayState;
        request.received = now;
        return request;
    });
    async::whenDone(begun, this, [this, application](const Result<SignInRequest> &result) {
        if (result)
            Q_EMIT received(*result);
        else
            Q_EMIT turnedAway(application, result.error().message);
    });
    return begun;
}

Future<IdentityProvider::Prepared> IdentityProvider::prepare(const SignInRequest &request, const UserId &user,
                                                             const Authentication &authentication)
{
    return m_database.transaction([=, now = m_clock()](Connection &connection) -> Result<Prepared> {
        Prepared prepared;
        prepared.request = request;
        prepared.user = user;
        prepared.authentication = authentication;
        prepared.now = now;
        const auto tookOver = RolloverTable::activateDue(connection, request.application, now);
        if (!tookOver)
            return failure(tookOver.error());
        prepared.tookOver = *tookOver;
        auto facts = SignInTable::factsOf(connection, request.application, user);
        if (!facts)
            return failure(facts.error());
        prepared.facts = *facts;
        SignInDecision &decision = prepared.decision;
        decision = decideSignIn(facts->facts, request, authentication, prepared.now);
        if (!decision.status.isSuccess())
            return prepared;
        if (decision.nameId.source == NameId::Source::Persistent) {
            auto nameId = SignInTable::persistentNameId(connection, user, prepared.application().sso.spEntityId);
            if (!nameId)
                return failure(nameId.error());
            decision.assertion.nameId = *nameId;
        } else if (decision.nameId.source == NameId::Source::Transient) {
            decision.assertion.nameId = newSamlId();
        }
        holdToSubject(decision, request, *prepared.facts.facts.user);
        return prepared;
    });
}

Future<IssuedResponse> IdentityProvider::respond(const SignInRequest &request, const UserId &user,
                                                 const Authentication &authentication,
                                                 const std::optional<Actor> &rehearsedBy)
{
    const auto issued =
        async::andThen(prepare(request, user, authentication), this, [this, rehearsedBy](Prepared prepared) {
            prepared.rehearsedBy = rehearsedBy;
            return issue(prepared);
        });
    async::whenDone(issued, this, [this, request, user](const Result<IssuedResponse> &result) {
        Q_EMIT answered(request, user, result);
    });
    return issued;
}

Future<SignInFacts> IdentityProvider::facts(const ApplicationId &application, const UserId &user)
{
    return m_database.run([=](Connection &connection) -> Result<SignInFacts> {
        auto facts = SignInTable::factsOf(connection, application, user);
        if (!facts)
            return failure(facts.error());
        return std::move(facts->facts);
    });
}

Future<IssuedResponse> IdentityProvider::refuse(const SignInRequest &request, const SamlStatus &status,
                                                const QString &reason)
{
    if (!request.authnRequest || status.isSuccess())
        return async::ready<IssuedResponse>(failure(
            ErrorKind::Invalid, tr("Nobody asked for this sign-in, so there is nobody to answer. It was not sent.")));
    const auto prepared = m_database.transaction([=, now = m_clock()](Connection &connection) -> Result<Prepared> {
        Prepared prepared;
        prepared.request = request;
        prepared.now = now;
        const auto tookOver = RolloverTable::activateDue(connection, request.application, now);
        if (!tookOver)
            return failure(tookOver.error());
        prepared.tookOver = *tookOver;
        auto facts = SignInTable::factsOf(connection, request.application, UserId());
        if (!facts)
            return failure(facts.error());
        prepared.facts = *facts;
        prepared.decision.status = status;
        prepared.decision.reason = reason;
        return prepared;
    });
    return async::andThen(prepared, this, [this](const Prepared &ready) { return issue(ready); });
}

Future<IssuedResponse> IdentityProvider::issue(const Prepared &prepared)
{
    if (prepared.tookOver)
        Q_EMIT certificateTookOver(prepared.application().id);
    if (!prepared.decision.status.isSuccess() && !prepared.canBeAnswered()) {
        append(prepared.outcome(prepared.decision.reason));
        return async::ready<IssuedResponse>(failure(ErrorKind::Denied, prepared.decision.reason));
    }
    const auto key = heldKey(prepared.application().id, *prepared.facts.certificate);
    const auto signedOne = async::andThen(key, this, [prepared](const HeldKey &held) -> Future<IssuedResponse> {
        const ResponseDraft draft = draftOf(prepared.request, prepared.application(), prepared.decision, prepared.now);
        return QtConcurrent::run([draft, held, algorithm = prepared.application().sso.signatureAlgorithm] {
            return written(draft, *held.key, held.verifier, algorithm);
        });
    });
    async::whenDone(signedOne, this, [this, prepared](const Result<IssuedResponse> &result) {
        if (!result)
            append(prepared.outcome(result.error().message));
    });
    return async::andThen(signedOne, this, [this, prepared](IssuedResponse issued) {
        issued.relayState = prepared.request.relayState;
        issued.groups = prepared.facts.facts.groups;
        return log(prepared, issued);
    });
}

/// The last gate: between the decision and now, somebody may have been suspended or a group unbound.
Future<IssuedResponse> IdentityProvider::log(const Prepared &prepared, const IssuedResponse &issued)
{
    struct Verdict {
        QString reason = {};
        bool again = false;
        bool tookOver = false;
    };
    const auto verdict =
        m_database.transaction([prepared, issued, now = m_clock()](Connection &connection) -> Result<Verdict> {
            SignInTable::Outcome outcome = prepared.outcome(prepared.decision.reason);
            if (issued.status.isSuccess()) {
                // The time may have come while the answer was signed.
                const auto tookOver = RolloverTable::activateDue(connection, prepared.application().id, now);
                if (!tookOver)
                    return failure(tookOver.error());
                const auto facts =
                    SignInTable::factsOf(connection, prepared.application().id, prepared.facts.facts.user->id);
                if (!facts)
                    return failure(facts.error());
                if (!prepared.isSecond && onlyTheCertificateChanged(prepared.facts, *facts))
                    return Verdict{{}, true, *tookOver};
                outcome.reason = accessProblem(facts->facts, now);
                if (outcome.reason.isEmpty() && facts->facts.application.version != prepared.application().version &&
                    !onlyTheVersionChanged(prepared.facts, *facts))
                    outcome.reason = tr("The settings of the application were changed meanwhile. Start again.");
                if (outcome.reason.isEmpty())
                    outcome.assertion = issued.assertion;
            }
            outcome.responseId = issued.responseId;
            if (auto appended = SignInTable::append(connection, outcome); !appended)
                return failure(appended.error());
            return Verdict{issued.status.isSuccess() ? outcome.reason : QString()};
        });
    return async::andThen(verdict, this, [this, prepared, issued](const Verdict &verdict) {
        if (verdict.tookOver)
            Q_EMIT certificateTookOver(prepared.application().id);
        if (verdict.again)
            return issueAgain(prepared);
        Q_EMIT logged();
        if (!verdict.reason.isEmpty())
            return async::ready<IssuedResponse>(failure(ErrorKind::Denied, verdict.reason));
        return async::ready<IssuedResponse>(issued);
    });
}

/// Nobody's sign-in fails because a certificate was rolled over while it was signed.
Future<IssuedResponse> IdentityProvider::issueAgain(const Prepared &first)
{
    const auto anew = prepare(first.request, first.user, first.authentication);
    return async::andThen(anew, this, [this, rehearsedBy = first.rehearsedBy](Prepared prepared) {
        prepared.rehearsedBy = rehearsedBy;
        prepared.isSecond = true;
        return issue(prepared);
    });
}

Future<IdentityProvider::HeldKey> IdentityProvider::heldKey(const ApplicationId &application,
                                                            const StoredCertificate &certificate)
{
    const QString pem = certificate.certificate.pem;
    if (const auto held = m_keys.constFind(pem); held != m_keys.constEnd())
        return async::ready<HeldKey>(*held);
    const auto opened = m_envelope.open(certificate.sealedKey, ApplicationService::keyContext(application));
    return async::andThen(opened, this, [this, pem](const Secret &keyPem) {
        const auto key = SigningKey::read(keyPem, pem);
        if (!key)
            return async::ready<HeldKey>(failure(key.error()));
        const auto verifier = SignatureVerifier::withCertificates({pem});
        if (!verifier)
            return async::ready<HeldKey>(failure(verifier.error()));
        if (m_keys.size() >= mostHeldKeys)
            m_keys.clear();
        const HeldKey held{*key, *verifier};
        m_keys.insert(pem, held);
        return async::ready<HeldKey>(held);
    });
}

/// Whoever can reach the server can send nonsense: of the same one event a minute is enough, and never many.
void IdentityProvider::report(const Application &application, const Error &error)
{
    if (m_reports.size() >= mostReported)
        m_reports.clear();
    Reports &reports = m_reports[application.id];
    const QDateTime now = m_clock();
    if (!reports.since.isValid() || reports.since.addSecs(reportWindowSeconds) <= now)
        reports = {now, {}};
    if (reports.messages.contains(error.message) || reports.messages.size() >= mostReportsInWindow)
        return;
    reports.messages.insert(error.message);
    SignInTable::Outcome outcome;
    outcome.application = application;
    outcome.reason = error.message;
    append(outcome);
}

void IdentityProvider::append(const SignInTable::Outcome &outcome)
{
    const auto appended =
        m_database.transaction([outcome](Connection &connection) { return SignInTable::append(connection, outcome); });
    async::whenDone(appended, this, [this](const Result<void> &) { Q_EMIT logged(); });
}

} // namespace gatehouse

#include "moc_IdentityProvider.cpp"
