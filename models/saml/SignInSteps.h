// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/SamlInspection.h"
#include "models/saml/SignInDecision.h"

namespace gatehouse
{

/// Where something that fails is put right, for a link to it.
struct SignInFix {
    enum class Place { Nowhere, Sso, UserGroups, Person };
    Place place = Place::Nowhere;
    QString field; ///< objectName of the field there; empty: the place as a whole
    QString text;  ///< of the link: "Edit SP Entity ID"
    bool operator==(const SignInFix &) const = default;
};

/// One step of a sign-in as an admin reads it.
struct SignInStep {
    enum class Verdict { Passed, Failed, Waiting, NotReached };
    QString name;
    Verdict verdict = Verdict::NotReached;
    QString message;
    qint64 milliseconds = -1; ///< it took; -1: not measured
    SignInFix fix;
    bool operator==(const SignInStep &) const = default;
};

/// What is known of one sign-in by now. It fills while the sign-in goes on; the steps are made from it each time.
struct SignInProgress {
    bool rehearsed = true; ///< nobody logs in, and nothing is sent
    bool spInitiated = false;
    std::optional<SignInRequest> request;
    QString requestProblem; ///< why it was turned away; empty: it was not
    std::optional<SignInFacts> facts;
    std::optional<IssuedResponse> response;
    QString responseProblem; ///< why there is none
    std::optional<SamlInspection> inspection;
    QDateTime now;
    qint64 requestMilliseconds = -1;
    qint64 factsMilliseconds = -1;
    qint64 responseMilliseconds = -1;
};

/// Request received, Application found, Person signed in, Access allowed, Response checked, Sent: the first that fails
/// is the last that was reached.
QList<SignInStep> signInSteps(const SignInProgress &progress);

} // namespace gatehouse
