// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/directory/User.h"
#include "models/saml/IssuedResponse.h"
#include "models/saml/NameId.h"
#include "models/saml/SignInRequest.h"

#include <optional>

namespace gatehouse
{

/// What decides about a sign-in, as it is stored at one moment.
struct SignInFacts {
    Application application;
    QDateTime certificateExpires; ///< of the certificate that signs; invalid: there is none
    std::optional<User> user;     ///< nobody: deleted meanwhile
    QStringList groups;           ///< bound ones that the person is in

    bool operator==(const SignInFacts &) const = default;
};

/// The outcome: an assertion, or the status that the service provider is told, and the reason in words for an admin.
/// The NameID of a persistent or transient source is not filled in yet.
struct SignInDecision {
    SamlStatus status;
    QString reason;
    NameId nameId;
    Assertion assertion;

    bool operator==(const SignInDecision &) const = default;
};

/// Why this person gets no assertion of this application, whatever the request says; empty when they may (I7).
QString accessProblem(const SignInFacts &facts, const QDateTime &now);

/// The parts of accessProblem(): of the certificate, the person, and the groups between person and application.
QString certificateProblem(const SignInFacts &facts, const QDateTime &now);
QString personProblem(const SignInFacts &facts);
QString groupProblem(const SignInFacts &facts);

SignInDecision decideSignIn(const SignInFacts &facts, const SignInRequest &request,
                            const Authentication &authentication, const QDateTime &now);

/// Once the NameID is known: whether it is the person that the request asked for. The decision is refused otherwise.
void holdToSubject(SignInDecision &decision, const SignInRequest &request, const User &user);

} // namespace gatehouse
