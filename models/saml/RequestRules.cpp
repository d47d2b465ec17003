// SPDX-License-Identifier: Apache-2.0
#include "models/saml/RequestRules.h"

#include "models/saml/AcsUrl.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RequestRules)
};

} // namespace

QString signInProblem(const Application &application)
{
    if (application.idpUrl.isEmpty())
        return Texts::tr("“%1” has no single sign-on.").arg(application.displayLabel);
    if (!application.sso.active)
        return Texts::tr("Sign-in to “%1” is not active. Complete its SSO tab and save it.")
            .arg(application.displayLabel);
    return {};
}

Result<SignInRequest> acceptedRequest(const Application &application, const AuthnRequest &request,
                                      const QStringList &addresses, const QDateTime &now)
{
    if (const QString problem = signInProblem(application); !problem.isEmpty())
        return failure(ErrorKind::Denied, problem);
    const SsoSettings &sso = application.sso;
    if (request.issuer != sso.spEntityId)
        return failure(
            ErrorKind::Denied,
            Texts::tr("The request comes from “%1”, but “%2” is set up for “%3”. Compare SP Entity ID on the "
                      "SSO tab, letter by letter.")
                .arg(request.issuer.left(300), application.displayLabel, sso.spEntityId));
    if (!request.destination.isEmpty() && !addresses.contains(request.destination))
        return failure(ErrorKind::Denied,
                       Texts::tr("The request was meant for %1, not for %2. Correct the IDP URL at the service "
                                 "provider.")
                           .arg(request.destination.left(300), application.idpUrl));
    if (request.issueInstant.addSecs(requestWindowSeconds + clockToleranceSeconds) <= now)
        return failure(ErrorKind::Denied, Texts::tr("The request is too old. Start again at the service provider; if "
                                                    "that does not help, compare the clocks of both sides."));
    if (request.issueInstant.addSecs(-clockToleranceSeconds) > now)
        return failure(ErrorKind::Denied, Texts::tr("The request comes from the future. Compare the clocks of both "
                                                    "sides."));
    const auto acsUrl = acsUrlFor(sso, request);
    if (!acsUrl)
        return failure(acsUrl.error());
    SignInRequest accepted;
    accepted.application = application.id;
    accepted.displayLabel = application.displayLabel;
    accepted.acsUrl = *acsUrl;
    accepted.received = now;
    accepted.authnRequest = request;
    return accepted;
}

} // namespace gatehouse
