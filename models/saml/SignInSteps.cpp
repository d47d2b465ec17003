// SPDX-License-Identifier: Apache-2.0
#include "models/saml/SignInSteps.h"

#include "models/saml/CheckWords.h"
#include "models/saml/RequestRules.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SignInSteps)
};

using Verdict = SignInStep::Verdict;
using Place = SignInFix::Place;

/// "haldenmoor.goskope.com" of an entity ID that is an address, else all of it.
QString shortName(const QString &entityId)
{
    const QString host = QUrl(entityId).host();
    return host.isEmpty() ? entityId : host;
}

SignInFix openSso() { return {Place::Sso, {}, Texts::tr("Open the SSO tab")}; }

SignInStep requestStep(const SignInProgress &progress)
{
    SignInStep step{Texts::tr("Request received"), Verdict::Waiting, {}, progress.requestMilliseconds, {}};
    if (!progress.requestProblem.isEmpty()) {
        step.verdict = Verdict::Failed;
        step.message = progress.requestProblem;
        step.fix = openSso();
    } else if (progress.request) {
        step.verdict = Verdict::Passed;
        step.message = progress.request->authnRequest
                           ? Texts::tr("AuthnRequest from %1").arg(shortName(progress.request->authnRequest->issuer))
                           : Texts::tr("Started at the tile in the User Console");
    } else {
        step.message = progress.spInitiated ? Texts::tr("Waiting for an AuthnRequest of the application")
                                            : Texts::tr("Waiting for the browser");
    }
    return step;
}

SignInStep applicationStep(const SignInProgress &progress)
{
    SignInStep step{Texts::tr("Application found"), Verdict::Waiting, {}, progress.factsMilliseconds, {}};
    if (!progress.facts)
        return step;
    const SignInFacts &facts = *progress.facts;
    QString problem = signInProblem(facts.application);
    if (problem.isEmpty())
        problem = certificateProblem(facts, progress.now);
    step.verdict = problem.isEmpty() ? Verdict::Passed : Verdict::Failed;
    step.message = problem.isEmpty() ? Texts::tr("%1, SSO active").arg(facts.application.displayLabel) : problem;
    if (!problem.isEmpty())
        step.fix = openSso();
    return step;
}

SignInStep personStep(const SignInProgress &progress)
{
    SignInStep step{Texts::tr("Person signed in"), Verdict::Waiting, {}, -1, {}};
    if (!progress.facts || !progress.facts->user) {
        if (progress.facts && progress.rehearsed) {
            step.verdict = Verdict::Failed;
            step.message = personProblem(*progress.facts);
        } else {
            step.message = Texts::tr("Log in in the browser");
        }
        return step;
    }
    const QString problem = personProblem(*progress.facts);
    step.verdict = problem.isEmpty() ? Verdict::Passed : Verdict::Failed;
    const QString username = progress.facts->user->username;
    step.message = !problem.isEmpty()   ? problem
                   : progress.rehearsed ? Texts::tr("%1, taken as logged in by this test").arg(username)
                                        : Texts::tr("%1, logged in in the browser").arg(username);
    if (!problem.isEmpty())
        step.fix = {Place::Person, {}, Texts::tr("Open the person")};
    return step;
}

SignInStep accessStep(const SignInProgress &progress)
{
    SignInStep step{Texts::tr("Access allowed"), Verdict::Waiting, {}, -1, {}};
    if (!progress.facts)
        return step;
    const QString problem = groupProblem(*progress.facts);
    step.verdict = problem.isEmpty() ? Verdict::Passed : Verdict::Failed;
    step.message =
        problem.isEmpty() ? Texts::tr("Member of %1").arg(progress.facts->groups.join(QStringLiteral(", "))) : problem;
    if (!problem.isEmpty())
        step.fix = {Place::UserGroups, {}, Texts::tr("Open User Groups")};
    return step;
}

SignInStep responseStep(const SignInProgress &progress)
{
    SignInStep step{Texts::tr("Response checked"), Verdict::Waiting, {}, progress.responseMilliseconds, {}};
    if (!progress.responseProblem.isEmpty()) {
        step.verdict = Verdict::Failed;
        step.message = progress.responseProblem;
        step.fix = openSso();
        return step;
    }
    if (!progress.response)
        return step;
    const IssuedResponse &response = *progress.response;
    if (!response.status.isSuccess()) {
        step.verdict = Verdict::Failed;
        step.message = Texts::tr("The application is told that nobody was signed in: %1").arg(response.reason);
        step.fix = openSso();
        return step;
    }
    if (progress.inspection) {
        const auto &checks = progress.inspection->checks;
        const auto failed =
            std::find_if(checks.cbegin(), checks.cend(), [](const auto &c) { return c.passed == false; });
        if (failed != checks.cend() || progress.inspection->accepted == false) {
            step.verdict = Verdict::Failed;
            step.message = Texts::tr("The application would refuse this response");
            step.fix = failed != checks.cend() ? checkWords(failed->name).fix : openSso();
            return step;
        }
    }
    step.verdict = Verdict::Passed;
    step.message =
        response.encrypted
            ? Texts::tr("NameID %1, signed and encrypted").arg(response.assertion.nameId)
            : Texts::tr("NameID %1, signed with %2").arg(response.assertion.nameId, response.signatureAlgorithm);
    return step;
}

SignInStep sentStep(const SignInProgress &progress)
{
    SignInStep step{Texts::tr("Sent to the application"), Verdict::Waiting, {}, -1, {}};
    if (progress.rehearsed) {
        step.verdict = Verdict::NotReached;
        step.message = Texts::tr("Held back by this test");
    } else if (progress.response) {
        step.verdict = Verdict::Passed;
        step.message = Texts::tr("The browser took it to %1. What the application answered is shown there.")
                           .arg(progress.response->acsUrl);
    }
    return step;
}

} // namespace

QList<SignInStep> signInSteps(const SignInProgress &progress)
{
    QList<SignInStep> steps{requestStep(progress), applicationStep(progress), personStep(progress),
                            accessStep(progress),  responseStep(progress),    sentStep(progress)};
    bool reached = true;
    for (SignInStep &step : steps) {
        if (!reached)
            step = {step.name, Verdict::NotReached, {}, -1, {}};
        reached = reached && step.verdict == Verdict::Passed;
    }
    return steps;
}

} // namespace gatehouse
