// SPDX-License-Identifier: Apache-2.0
#include "models/saml/SignInDecision.h"

#include "models/directory/UserProperty.h"
#include "models/saml/AcsUrl.h"
#include "models/saml/AuthnContext.h"
#include "models/saml/RequestRules.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 validForSeconds = 5 * 60;
const QString postBinding = u"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"_s;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignInDecision)
};

using Code = SamlStatus::Code;
using SubCode = SamlStatus::SubCode;

SignInDecision refused(Code code, SubCode subCode, const QString &reason)
{
    SignInDecision decision;
    decision.status = {code, subCode};
    decision.reason = reason;
    return decision;
}

QString valueOf(const User &user, const QString &property)
{
    const UserProperty *known = userProperty(property);
    return known ? known->read(user) : QString();
}

void add(QList<Assertion::Attribute> &attributes, const QString &name, const QStringList &values)
{
    for (auto &attribute : attributes) {
        if (attribute.name == name) {
            attribute.values += values; // two rows of one name are one attribute with two values
            return;
        }
    }
    attributes.append({name, values});
}

/// A property that the person has no value for is left out: an empty value would say something.
QList<Assertion::Attribute> attributesOf(const SignInFacts &facts)
{
    const SsoSettings &sso = facts.application.sso;
    QList<Assertion::Attribute> attributes;
    for (const SamlAttribute &row : sso.userAttributes) {
        const QString value = valueOf(*facts.user, row.property);
        if (!value.isEmpty())
            add(attributes, row.name, {value});
    }
    for (const SamlAttribute &row : sso.constantAttributes)
        add(attributes, row.name, {row.property});
    if (sso.includeGroups)
        add(attributes, sso.groupsAttribute, facts.groups);
    return attributes;
}

/// Wishes of the request that cannot be met; a decision with Success when there is none.
SignInDecision answeredWishes(const SignInRequest &request, const Authentication &authentication)
{
    SignInDecision decision;
    decision.assertion.contextClass = authentication.contextClass;
    if (!request.authnRequest)
        return decision;
    const AuthnRequest &asked = *request.authnRequest;
    if (!asked.protocolBinding.isEmpty() && asked.protocolBinding != postBinding)
        return refused(Code::Responder, SubCode::UnsupportedBinding,
                       Texts::tr("The service provider wants the answer through %1, and only HTTP-POST is used here. "
                                 "Set the binding to HTTP-POST there.")
                           .arg(asked.protocolBinding.left(200)));
    if (asked.forceAuthn && authentication.instant.addSecs(1) < request.received)
        return refused(Code::Responder, SubCode::AuthnFailed,
                       Texts::tr("The service provider wants the person to log in anew, and the log-in was before."));
    const auto context = answeringContext(asked.requestedAuthnContext, authentication.contextClass);
    if (!context)
        return refused(Code::Responder, SubCode::NoAuthnContext,
                       Texts::tr("The service provider asks for a log-in of the kind %1 (%2), and the person logged in "
                                 "with %3. Change the authentication context there, or have it ask for none.")
                           .arg(asked.requestedAuthnContext->classRefs.join(u", "_s).left(300),
                                asked.requestedAuthnContext->comparison, authentication.contextClass));
    decision.assertion.contextClass = *context;
    return decision;
}

} // namespace

QString certificateProblem(const SignInFacts &facts, const QDateTime &now)
{
    const QString label = facts.application.displayLabel;
    if (!facts.certificateExpires.isValid())
        return Texts::tr("“%1” has no IdP certificate. Regenerate it on the SSO tab.").arg(label);
    if (facts.certificateExpires <= now)
        return Texts::tr("The IdP certificate of “%1” expired on %2. Regenerate it on the SSO tab and give the new one "
                         "to the service provider.")
            .arg(label, facts.certificateExpires.toString(u"yyyy-MM-dd"));
    return {};
}

QString personProblem(const SignInFacts &facts)
{
    if (!facts.user)
        return Texts::tr("There is no such person in the directory any more.");
    if (facts.user->state == UserState::Suspended)
        return Texts::tr("%1 is suspended. Activate the person to let them sign in.").arg(facts.user->username);
    if (facts.user->state != UserState::Active)
        return Texts::tr("%1 is staged and not active yet. Activate the person to let them sign in.")
            .arg(facts.user->username);
    return {};
}

QString groupProblem(const SignInFacts &facts)
{
    if (!facts.groups.isEmpty())
        return {};
    return Texts::tr("%1 is in no user group that “%2” is bound to. Bind one on the User Groups tab.")
        .arg(facts.user ? facts.user->username : QString(), facts.application.displayLabel);
}

QString accessProblem(const SignInFacts &facts, const QDateTime &now)
{
    for (const QString &problem :
         {signInProblem(facts.application), certificateProblem(facts, now), personProblem(facts), groupProblem(facts)})
        if (!problem.isEmpty())
            return problem;
    return {};
}

SignInDecision decideSignIn(const SignInFacts &facts, const SignInRequest &request,
                            const Authentication &authentication, const QDateTime &now)
{
    if (const QString problem = accessProblem(facts, now); !problem.isEmpty())
        return refused(Code::Responder, SubCode::RequestDenied, problem);
    const SsoSettings &sso = facts.application.sso;
    if (!sso.acsUrls.contains(request.acsUrl) || !isSafeAcsUrl(request.acsUrl))
        return refused(Code::Responder, SubCode::RequestDenied,
                       Texts::tr("%1 is not an ACS URL of “%2” any more. Start again.")
                           .arg(request.acsUrl, facts.application.displayLabel));
    SignInDecision decision = answeredWishes(request, authentication);
    if (!decision.status.isSuccess())
        return decision;
    const auto nameId = chosenNameId(sso, request.authnRequest ? request.authnRequest->nameIdPolicy : std::nullopt);
    if (!nameId)
        return refused(Code::Requester, SubCode::InvalidNameIdPolicy, nameId.error().message);
    decision.nameId = *nameId;
    Assertion &assertion = decision.assertion;
    if (nameId->source == NameId::Source::Property) {
        assertion.nameId = valueOf(*facts.user, nameId->property);
        if (assertion.nameId.isEmpty())
            return refused(
                Code::Responder, SubCode::UnknownPrincipal,
                Texts::tr("%1 has no value for “%2”, which is the SAMLSubject NameID of “%3”. Fill it in, or "
                          "choose another one on the SSO tab.")
                    .arg(facts.user->username, nameId->property, facts.application.displayLabel));
    }
    assertion.nameIdFormat = nameId->format;
    assertion.issuer = sso.idpEntityId;
    assertion.audience = sso.spEntityId;
    assertion.recipient = request.acsUrl;
    assertion.notBefore = now.addSecs(-clockToleranceSeconds);
    assertion.notOnOrAfter = now.addSecs(validForSeconds);
    assertion.authnInstant = authentication.instant;
    assertion.sessionIndex = authentication.sessionIndex;
    assertion.attributes = attributesOf(facts);
    return decision;
}

void holdToSubject(SignInDecision &decision, const SignInRequest &request, const User &user)
{
    if (!request.authnRequest || !request.authnRequest->subject || !decision.status.isSuccess())
        return;
    if (!meansPerson(*request.authnRequest->subject, user, decision.assertion.nameId))
        decision = refused(Code::Responder, SubCode::UnknownPrincipal,
                           Texts::tr("The service provider asks for “%1”, and it was %2 who logged in. Log out, then "
                                     "log in as the other person.")
                               .arg(request.authnRequest->subject->nameId.left(200), user.username));
}

} // namespace gatehouse
