// SPDX-License-Identifier: Apache-2.0
#include "models/saml/SignInSteps.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// The steps of a sign-in from what is known of it.
class SignInStepsTest : public QObject
{
    Q_OBJECT

    using Verdict = SignInStep::Verdict;

    static SignInProgress working()
    {
        SignInProgress progress;
        progress.now = QDateTime(QDate(2026, 11, 27), QTime(12, 0), Qt::UTC);
        progress.request = SignInRequest();
        SignInFacts facts;
        facts.application.displayLabel = u"Netskope"_s;
        facts.application.idpUrl = u"https://sso.example/saml2/netskope"_s;
        facts.application.sso.active = true;
        facts.certificateExpires = progress.now.addYears(1);
        facts.user = User();
        facts.user->username = u"mira"_s;
        facts.user->state = UserState::Active;
        facts.groups = QStringList{u"All Staff"_s, u"Engineering"_s};
        progress.facts = facts;
        IssuedResponse response;
        response.status = {SamlStatus::Code::Success, SamlStatus::SubCode::None};
        response.assertion.nameId = u"mira@example.org"_s;
        response.signatureAlgorithm = u"RSA-SHA256"_s;
        progress.response = response;
        progress.inspection = SamlInspection();
        return progress;
    }
    static QList<Verdict> verdicts(const SignInProgress &progress)
    {
        QList<Verdict> all;
        for (const SignInStep &step : signInSteps(progress))
            all.append(step.verdict);
        return all;
    }

private Q_SLOTS:
    void aRehearsalThatWorksStopsOnlyBeforeItIsSent()
    {
        const auto steps = signInSteps(working());
        QCOMPARE(steps.size(), 6);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(steps[i].verdict, Verdict::Passed);
        QCOMPARE(steps[3].message, u"Member of All Staff, Engineering"_s);
        QVERIFY(steps[4].message.contains(u"mira@example.org"_s));
        QCOMPARE(steps[5].verdict, Verdict::NotReached);
        QCOMPARE(steps[5].message, u"Held back by this test"_s);
    }

    void aStepThatFailsIsTheLastThatIsReachedAndLeadsToItsCure_data()
    {
        QTest::addColumn<int>("step");
        QTest::addColumn<int>("place");
        using Place = SignInFix::Place;
        QTest::newRow("request") << 0 << int(Place::Sso);
        QTest::newRow("application") << 1 << int(Place::Sso);
        QTest::newRow("person") << 2 << int(Place::Person);
        QTest::newRow("groups") << 3 << int(Place::UserGroups);
        QTest::newRow("response") << 4 << int(Place::Sso);
    }
    void aStepThatFailsIsTheLastThatIsReachedAndLeadsToItsCure()
    {
        QFETCH(int, step);
        QFETCH(int, place);
        SignInProgress progress = working();
        switch (step) {
        case 0:
            progress.requestProblem = u"too old"_s;
            break;
        case 1:
            progress.facts->certificateExpires = progress.now.addDays(-1);
            break;
        case 2:
            progress.facts->user->state = UserState::Suspended;
            break;
        case 3:
            progress.facts->groups.clear();
            break;
        case 4:
            progress.inspection->checks.append({u"Audience"_s, false, u"it is for another"_s});
            break;
        }
        const auto steps = signInSteps(progress);
        for (int i = 0; i < 6; ++i)
            QCOMPARE(steps[i].verdict, i < step ? Verdict::Passed : i == step ? Verdict::Failed : Verdict::NotReached);
        QCOMPARE(int(steps[step].fix.place), place);
        QVERIFY(!steps[step].message.isEmpty());
        QVERIFY(!steps[step].fix.text.isEmpty());
        if (step == 4)
            QCOMPARE(steps[step].fix.field, u"spEntityId"_s);
    }

    void inABrowserItWaitsForTheLogIn()
    {
        SignInProgress progress = working();
        progress.rehearsed = false;
        progress.response.reset();
        progress.inspection.reset();
        progress.facts->user.reset();
        progress.facts->groups.clear();
        QCOMPARE(verdicts(progress), (QList<Verdict>{Verdict::Passed, Verdict::Passed, Verdict::Waiting,
                                                     Verdict::NotReached, Verdict::NotReached, Verdict::NotReached}));
        progress = working();
        progress.rehearsed = false;
        QCOMPARE(signInSteps(progress).last().verdict, Verdict::Passed);
    }

    void aRefusalThatTheApplicationIsToldIsNoSuccess()
    {
        SignInProgress progress = working();
        progress.response->status = {SamlStatus::Code::Responder, SamlStatus::SubCode::NoAuthnContext};
        progress.response->reason = u"another kind of log-in"_s;
        const auto steps = signInSteps(progress);
        QCOMPARE(steps[4].verdict, Verdict::Failed);
        QVERIFY(steps[4].message.contains(u"another kind of log-in"_s));
    }
};

QTEST_APPLESS_MAIN(SignInStepsTest)
#include "SignInStepsTest.moc"
