// SPDX-License-Identifier: Apache-2.0
#include "app/saml/IncomingRequest.h"

#include "app/saml/AuthnRequestReader.h"
#include "app/saml/MessageDecoder.h"
#include "app/saml/SignatureVerifier.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(IncomingRequest)
};

Result<void> judged(const SignatureCheck &check, bool required)
{
    if (check.isValid() || (check.verdict == SignatureVerdict::Unsigned && !required))
        return {};
    if (check.verdict == SignatureVerdict::Unsigned)
        return failure(ErrorKind::Denied,
                       Texts::tr("The request is not signed, and this application has an SP Certificate to check "
                                 "signatures with. Switch signing on at the service provider, or switch Require "
                                 "signed requests off."));
    return failure(ErrorKind::Denied,
                   Texts::tr("The signature of the request was not accepted. %1 Compare the SP Certificate on the SSO "
                             "tab with the one of the service provider.")
                       .arg(check.reason));
}

} // namespace

Result<IncomingRequest> IncomingRequest::fromRedirect(const Application &application, const QByteArray &rawQuery)
{
    const auto message = MessageDecoder::redirect(rawQuery);
    if (!message)
        return failure(message.error());
    const auto parsed = readAuthnRequest(message->xml);
    if (!parsed)
        return failure(parsed.error());
    if (!application.sso.spCertificate.isEmpty()) {
        const auto verifier = SignatureVerifier::withCertificates({application.sso.spCertificate});
        if (!verifier)
            return failure(verifier.error());
        // In a redirect it is the parameter that counts, never a signature within the XML (Bindings 3.4.4.1).
        const SignatureCheck check =
            message->signatureAlgorithm.isEmpty()
                ? SignatureCheck()
                : verifier->check(message->signedBytes, message->signatureAlgorithm, message->signature);
        if (auto right = judged(check, application.sso.requireSignedRequests); !right)
            return failure(right.error());
    }
    return IncomingRequest{parsed->request, message->relayState};
}

Result<IncomingRequest> IncomingRequest::fromPost(const Application &application, const QByteArray &samlRequest,
                                                  const QString &relayState)
{
    if (relayState.toUtf8().size() > MessageDecoder::longestRelayState)
        return failure(ErrorKind::Invalid,
                       Texts::tr("RelayState is longer than 1 kB. Have the service provider shorten it."));
    const auto xml = MessageDecoder::post(samlRequest);
    if (!xml)
        return failure(xml.error());
    const auto parsed = readAuthnRequest(*xml);
    if (!parsed)
        return failure(parsed.error());
    if (!application.sso.spCertificate.isEmpty()) {
        const auto verifier = SignatureVerifier::withCertificates({application.sso.spCertificate});
        if (!verifier)
            return failure(verifier.error());
        const SignatureCheck check = verifier->check(xmlDocGetRootElement(parsed->document.get()));
        if (auto right = judged(check, application.sso.requireSignedRequests); !right)
            return failure(right.error());
    }
    return IncomingRequest{parsed->request, relayState};
}

} // namespace gatehouse
