// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/saml/AuthnRequest.h"

namespace gatehouse
{

/// A sign-in that may begin: which application it is for and where its answer goes. The ACS URL has been compared with
/// the application's own by now (I1), so an answer may be sent there. A plain value, to be kept until the person has
/// logged in.
struct SignInRequest {
    ApplicationId application;
    QString displayLabel; ///< of the application, for the log-in page
    QString acsUrl;
    QString relayState;
    QDateTime received;
    std::optional<AuthnRequest> authnRequest; ///< absent: started at the User Console

    bool isIdpInitiated() const { return !authnRequest; }
    bool isPassive() const { return authnRequest && authnRequest->isPassive; }
    bool forceAuthn() const { return authnRequest && authnRequest->forceAuthn; }
    bool operator==(const SignInRequest &) const = default;
};

/// How and when the person proved who they are, for the AuthnStatement.
struct Authentication {
    QDateTime instant;
    QString sessionIndex; ///< opaque; never the session cookie
    QString contextClass = QStringLiteral("urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport");

    bool operator==(const Authentication &) const = default;
};

} // namespace gatehouse
