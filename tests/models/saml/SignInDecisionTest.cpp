// SPDX-License-Identifier: Apache-2.0
#include "models/saml/SignInDecision.h"

#include "models/saml/AcsUrl.h"
#include "models/saml/AuthnContext.h"
#include "models/saml/RequestRules.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

const QDateTime now(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
const QString nameIdFormats = u"urn:oasis:names:tc:SAML:2.0:nameid-format:"_s;
const QString classes = u"urn:oasis:names:tc:SAML:2.0:ac:classes:"_s;

Application application()
{
    Application application;
    application.id = ApplicationId::create();
    application.displayLabel = u"Acme"_s;
    application.idpUrl = u"https://sso.example.org/saml2/acme"_s;
    application.sso.active = true;
    application.sso.idpEntityId = application.idpUrl;
    application.sso.spEntityId = u"https://sp.example.org"_s;
    application.sso.acsUrls = {u"https://sp.example.org/acs"_s, u"https://sp.example.org/acs2"_s};
    application.sso.acsIndexes = {{u"https://sp.example.org/acs"_s, 0}, {u"https://sp.example.org/acs2"_s, 7}};
    return application;
}

User ada()
{
    User user;
    user.id = UserId::create();
    user.username = u"ada"_s;
    user.email = u"ada@example.org"_s;
    user.firstname = u"Ada"_s;
    user.department = u"Mathematics"_s;
    return user;
}

SignInFacts facts()
{
    SignInFacts facts;
    facts.application = application();
    facts.certificateExpires = now.addYears(1);
    facts.user = ada();
    facts.groups = {u"Engineering"_s};
    return facts;
}

AuthnRequest request()
{
    AuthnRequest request;
    request.id = u"_1"_s;
    request.issuer = u"https://sp.example.org"_s;
    request.issueInstant = now;
    return request;
}

SignInRequest asked(const AuthnRequest &authnRequest = request())
{
    SignInRequest request;
    request.acsUrl = u"https://sp.example.org/acs"_s;
    request.received = now;
    request.authnRequest = authnRequest;
    return request;
}

const Authentication password{now, u"session"_s};

Result<SignInRequest> accepted(const AuthnRequest &request)
{
    return acceptedRequest(application(), request, {application().idpUrl, u"https://proxy.example.org/saml2/acme"_s},
                           now);
}

} // namespace

class SignInDecisionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesRequestsThatAreForThisApplication()
    {
        AuthnRequest right = request();
        QCOMPARE(accepted(right)->acsUrl, u"https://sp.example.org/acs"_s);
        right.destination = u"https://proxy.example.org/saml2/acme"_s;
        right.acsUrl = u"https://sp.example.org/acs2"_s;
        QCOMPARE(accepted(right)->acsUrl, u"https://sp.example.org/acs2"_s);
        right.acsUrl.clear();
        right.acsIndex = 7;
        QCOMPARE(accepted(right)->acsUrl, u"https://sp.example.org/acs2"_s);
        right.issueInstant = now.addSecs(-5 * 60);
        QVERIFY(accepted(right));
        right.issueInstant = now.addSecs(3 * 60);
        QVERIFY(accepted(right));
        Application inactive = application();
        inactive.sso.active = false;
        QVERIFY(!acceptedRequest(inactive, request(), {inactive.idpUrl}, now));
    }
    void refusesRequestsForSomebodyElse_data()
    {
        QTest::addColumn<AuthnRequest>("wrong");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *word, auto change) {
            AuthnRequest wrong = request();
            change(wrong);
            QTest::newRow(name) << wrong << QString::fromLatin1(word);
        };
        row("another issuer", "SP Entity ID", [](auto &r) { r.issuer = u"https://other.example.org"_s; });
        row("issuer in other letters", "SP Entity ID", [](auto &r) { r.issuer = u"https://SP.example.org"_s; });
        row("another destination", "meant for", [](auto &r) { r.destination = u"https://x.example.org/saml2/acme"_s; });
        row("too old", "too old", [](auto &r) { r.issueInstant = now.addSecs(-8 * 60); });
        row("from the future", "future", [](auto &r) { r.issueInstant = now.addSecs(3 * 60 + 1); });
        row("foreign ACS (I1)", "not an ACS URL", [](auto &r) { r.acsUrl = u"https://evil.example.org/acs"_s; });
        row("ACS with a slash more", "not an ACS URL", [](auto &r) { r.acsUrl = u"https://sp.example.org/acs/"_s; });
        row("ACS in other letters", "not an ACS URL", [](auto &r) { r.acsUrl = u"https://SP.example.org/acs"_s; });
        row("unknown index", "index 3", [](auto &r) { r.acsIndex = 3; });
    }
    void refusesRequestsForSomebodyElse()
    {
        QFETCH(AuthnRequest, wrong);
        QFETCH(QString, word);
        const auto result = accepted(wrong);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Denied);
        QVERIFY2(result.error().message.contains(word), qPrintable(result.error().message));
    }
    void sendsAssertionsOverHttpsOnly_I2()
    {
        SsoSettings sso;
        for (const QString &url :
             {u"http://sp.example.org/acs"_s, u"javascript:alert(1)"_s, u"data:text/html,x"_s,
              u"https://user@sp.example.org/acs"_s, u"https:///acs"_s, u"https://sp example.org/acs"_s,
              u"https://sp.example.org/a b"_s, u"https://sp.example.org/%zz"_s, u"ftp://127.0.0.1/acs"_s,
              u"http://localhost.example.org/acs"_s, u""_s}) {
            sso.acsUrls = {url};
            QVERIFY2(!acsUrlFor(sso, request()), qPrintable(url));
        }
        for (const QString &url : {u"https://sp.example.org/acs"_s, u"http://127.0.0.1:8790/acs"_s,
                                   u"http://localhost/acs"_s, u"http://[::1]:8790/acs"_s}) {
            sso.acsUrls = {url};
            QVERIFY2(acsUrlFor(sso, request()), qPrintable(url));
        }
    }

    void givesNobodyAnAssertionWhoMayNotHaveOne_I7_data()
    {
        QTest::addColumn<SignInFacts>("wrong");
        QTest::addColumn<QString>("word");
        const auto row = [](const char *name, const char *word, auto change) {
            SignInFacts wrong = facts();
            change(wrong);
            QTest::newRow(name) << wrong << QString::fromLatin1(word);
        };
        row("suspended", "suspended", [](auto &f) { f.user->state = UserState::Suspended; });
        row("staged", "staged", [](auto &f) { f.user->state = UserState::Staged; });
        row("deleted", "no such person", [](auto &f) { f.user.reset(); });
        row("in no bound group", "no user group", [](auto &f) { f.groups.clear(); });
        row("inactive", "not active", [](auto &f) { f.application.sso.active = false; });
        row("bookmark", "no single sign-on", [](auto &f) { f.application.idpUrl.clear(); });
        row("without certificate", "no IdP certificate", [](auto &f) { f.certificateExpires = {}; });
        row("expired certificate", "expired", [](auto &f) { f.certificateExpires = now; });
        row("ACS taken away meanwhile", "not an ACS URL", [](auto &f) { f.application.sso.acsUrls.removeFirst(); });
        row("ACS that is not safe any more", "not an ACS URL",
            [](auto &f) { f.application.sso.acsUrls = {u"http://sp.example.org/acs"_s}; });
        row("no value for the NameID", "no value", [](auto &f) { f.application.sso.nameId = u"employeeIdentifier"_s; });
    }
    void givesNobodyAnAssertionWhoMayNotHaveOne_I7()
    {
        QFETCH(SignInFacts, wrong);
        QFETCH(QString, word);
        QVERIFY(decideSignIn(facts(), asked(), password, now).status.isSuccess());
        SignInRequest wanted = asked();
        if (wrong.application.sso.acsUrls.size() == 1 && wrong.application.sso.acsUrls.first().startsWith(u"http:"))
            wanted.acsUrl = wrong.application.sso.acsUrls.first();
        const SignInDecision decision = decideSignIn(wrong, wanted, password, now);
        QVERIFY(!decision.status.isSuccess());
        QVERIFY2(decision.reason.contains(word), qPrintable(decision.reason));
        QVERIFY(decision.assertion == Assertion());
    }

    void explainsAGroupThatIsMissingBeforeAnybodyIsKnown()
    {
        SignInFacts nobody = facts();
        QVERIFY(groupProblem(nobody).isEmpty());
        nobody.groups.clear();
        QVERIFY(groupProblem(nobody).startsWith(u"ada is in no user group"_s));
        nobody.user.reset();
        QVERIFY(groupProblem(nobody).contains(u"in no user group"_s));
    }

    void saysWhatTheSettingsSay()
    {
        SignInFacts known = facts();
        QVERIFY(
            decideSignIn(known, asked(), password, now).assertion.attributes.isEmpty()); // groups are not said unasked
        SsoSettings &sso = known.application.sso;
        sso.nameId = u"username"_s;
        sso.userAttributes = {{u"givenName"_s, u"firstname"_s},
                              {u"phone"_s, u"location"_s},
                              {u"all"_s, u"email"_s},
                              {u"nothing"_s, u"noSuchProperty"_s}};
        sso.constantAttributes = {{u"tenant"_s, u"acme"_s}, {u"all"_s, u"yes"_s}};
        sso.includeGroups = true;
        sso.groupsAttribute = u"memberOf"_s;
        const Assertion assertion = decideSignIn(known, asked(), password, now).assertion;
        QCOMPARE(assertion.nameId, u"ada"_s);
        QCOMPARE(assertion.issuer, sso.idpEntityId);
        QCOMPARE(assertion.audience, sso.spEntityId);
        QCOMPARE(assertion.recipient, u"https://sp.example.org/acs"_s);
        QCOMPARE(assertion.notBefore, now.addSecs(-180));
        QCOMPARE(assertion.notOnOrAfter, now.addSecs(300));
        const QList<Assertion::Attribute> expected{{u"givenName"_s, {u"Ada"_s}},
                                                   {u"all"_s, {u"ada@example.org"_s, u"yes"_s}},
                                                   {u"tenant"_s, {u"acme"_s}},
                                                   {u"memberOf"_s, {u"Engineering"_s}}};
        QCOMPARE(assertion.attributes, expected);
    }

    void answersNameIdPolicy_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("source");
        QTest::addColumn<QString>("value");
        QTest::newRow("nothing") << QString() << int(NameId::Source::Property) << u"ada"_s;
        QTest::newRow("unspecified") << u"urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"_s
                                     << int(NameId::Source::Property) << u"ada"_s;
        QTest::newRow("emailAddress") << u"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"_s
                                      << int(NameId::Source::Property) << u"ada@example.org"_s;
        QTest::newRow("persistent") << nameIdFormats + u"persistent"_s << int(NameId::Source::Persistent) << QString();
        QTest::newRow("transient") << nameIdFormats + u"transient"_s << int(NameId::Source::Transient) << QString();
        QTest::newRow("kerberos") << nameIdFormats + u"kerberos"_s << -1 << QString();
        QTest::newRow("encrypted") << nameIdFormats + u"encrypted"_s << -1 << QString();
    }
    void answersNameIdPolicy()
    {
        QFETCH(QString, wanted);
        QFETCH(int, source);
        QFETCH(QString, value);
        SignInFacts known = facts();
        known.application.sso.nameId = u"username"_s;
        AuthnRequest policy = request();
        policy.nameIdPolicy = AuthnRequest::NameIdPolicy{wanted, {}, true};
        const SignInDecision decision = decideSignIn(known, asked(policy), password, now);
        if (source < 0) {
            QCOMPARE(decision.status,
                     (SamlStatus{SamlStatus::Code::Requester, SamlStatus::SubCode::InvalidNameIdPolicy}));
            return;
        }
        QVERIFY(decision.status.isSuccess());
        QCOMPARE(int(decision.nameId.source), source);
        QCOMPARE(decision.assertion.nameId, value);
        policy.nameIdPolicy->spNameQualifier = known.application.sso.spEntityId;
        QVERIFY(decideSignIn(known, asked(policy), password, now).status.isSuccess());
        policy.nameIdPolicy->spNameQualifier = u"https://other.example.org"_s;
        QVERIFY(!decideSignIn(known, asked(policy), password, now).status.isSuccess());
    }
    void answersNameIdPolicyInTheFormatThatIsSet()
    {
        const QString email = u"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"_s;
        const auto answer = [](const QString &set, const QString &wanted) {
            SignInFacts known = facts();
            known.application.sso.nameId = u"username"_s;
            known.application.sso.nameIdFormat = set;
            AuthnRequest policy = request();
            policy.nameIdPolicy = AuthnRequest::NameIdPolicy{wanted, {}, false};
            const SignInDecision decision = decideSignIn(known, asked(policy), password, now);
            return decision.status.isSuccess() ? decision.assertion.nameId + u' ' + decision.assertion.nameIdFormat
                                               : u"refused"_s;
        };
        QCOMPARE(answer(email, u"urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"_s), u"ada "_s + email);
        QCOMPARE(answer(email, {}), u"ada "_s + email);
        QCOMPARE(answer(email, nameIdFormats + u"emailAddress"_s), u"ada "_s + nameIdFormats + u"emailAddress"_s);
        QCOMPARE(answer(u"urn:own"_s, u"urn:own"_s), u"ada urn:own"_s);
        QCOMPARE(answer(u"urn:own"_s, u"urn:other"_s), u"refused"_s);
    }

    void answersWishesOrSaysWhyNot()
    {
        AuthnRequest wish = request();
        wish.protocolBinding = u"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact"_s;
        QCOMPARE(decideSignIn(facts(), asked(wish), password, now).status.subCode,
                 SamlStatus::SubCode::UnsupportedBinding);
        wish = request();
        wish.forceAuthn = true;
        QVERIFY(decideSignIn(facts(), asked(wish), password, now).status.isSuccess());
        const Authentication before{now.addSecs(-60), u"session"_s};
        QCOMPARE(decideSignIn(facts(), asked(wish), before, now).status.subCode, SamlStatus::SubCode::AuthnFailed);
        // Databases and forms know full seconds.
        QVERIFY(decideSignIn(facts(), asked(wish), {now.addSecs(-1), u"session"_s}, now).status.isSuccess());
        wish = request();
        wish.protocolBinding = u"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"_s;
        QVERIFY(decideSignIn(facts(), asked(wish), before, now).status.isSuccess());
        SignInRequest fromTile = asked();
        fromTile.authnRequest.reset();
        QVERIFY(decideSignIn(facts(), fromTile, before, now).status.isSuccess());
        wish = request();
        wish.requestedAuthnContext = AuthnRequest::RequestedAuthnContext{{classes + u"X509"_s}};
        const SignInDecision decision = decideSignIn(facts(), asked(wish), password, now);
        QCOMPARE(decision.status, (SamlStatus{SamlStatus::Code::Responder, SamlStatus::SubCode::NoAuthnContext}));
        QVERIFY(decision.reason.contains(u"X509"_s));
        QVERIFY(decision.assertion == Assertion());
    }
    void holdsTheAnswerToTheSubjectThatWasAskedFor()
    {
        AuthnRequest wish = request();
        wish.subject = AuthnRequest::Subject{u"ada@example.org"_s, {}};
        SignInDecision decision = decideSignIn(facts(), asked(wish), password, now);
        holdToSubject(decision, asked(wish), ada());
        QVERIFY(decision.status.isSuccess());
        wish.subject->nameId = u"eve@example.org"_s;
        holdToSubject(decision, asked(wish), ada());
        QCOMPARE(decision.status.subCode, SamlStatus::SubCode::UnknownPrincipal);
        QVERIFY(decision.assertion == Assertion());
        // By any name that is hers, or the one that she is given.
        for (const auto &[name, isHer] : {std::pair{u"ada"_s, true},
                                          {u"ADA"_s, true},
                                          {u"Ada@Example.org"_s, true},
                                          {u"her-pseudonym"_s, true},
                                          {u"Her-Pseudonym"_s, false},
                                          {u""_s, false}}) {
            wish.subject->nameId = name;
            decision = decideSignIn(facts(), asked(wish), password, now);
            decision.assertion.nameId = u"her-pseudonym"_s;
            holdToSubject(decision, asked(wish), ada());
            QCOMPARE(decision.status.isSuccess(), isHer);
        }
        // Who is refused already stays refused for that reason; who is not asked for is nobody else.
        wish.subject->nameId = u"eve@example.org"_s;
        decision.status = {SamlStatus::Code::Responder, SamlStatus::SubCode::RequestDenied};
        holdToSubject(decision, asked(wish), ada());
        QCOMPARE(decision.status.subCode, SamlStatus::SubCode::RequestDenied);
        SignInRequest fromTile = asked();
        for (const bool requested : {true, false}) {
            if (!requested)
                fromTile.authnRequest.reset();
            decision = decideSignIn(facts(), fromTile, password, now);
            holdToSubject(decision, fromTile, ada());
            QVERIFY(decision.status.isSuccess());
        }
    }

    void comparesAuthenticationContexts_data()
    {
        QTest::addColumn<QString>("comparison");
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("performed");
        QTest::addColumn<QString>("answer");
        const QString none = classes + u"unspecified"_s;
        const QString weak = classes + u"Password"_s;
        const QString usual = classes + u"PasswordProtectedTransport"_s;
        const QString strong = classes + u"TimeSyncToken"_s;
        const QString other = classes + u"Kerberos"_s;
        QTest::newRow("exact") << u"exact"_s << QStringList{usual} << usual << usual;
        QTest::newRow("exact, weaker") << u"exact"_s << QStringList{weak} << usual << weak;
        QTest::newRow("exact, second of two") << u"exact"_s << QStringList{other, usual} << strong << usual;
        QTest::newRow("exact, unspecified") << u"exact"_s << QStringList{none} << usual << usual;
        QTest::newRow("exact, stronger") << u"exact"_s << QStringList{strong} << usual << QString();
        QTest::newRow("exact, other") << u"exact"_s << QStringList{other} << usual << QString();
        QTest::newRow("minimum") << u"minimum"_s << QStringList{weak} << usual << usual;
        QTest::newRow("minimum, stronger") << u"minimum"_s << QStringList{strong} << usual << QString();
        QTest::newRow("better") << u"better"_s << QStringList{usual} << strong << strong;
        QTest::newRow("better, same") << u"better"_s << QStringList{usual} << usual << QString();
        QTest::newRow("maximum") << u"maximum"_s << QStringList{usual} << strong << usual;
        QTest::newRow("maximum, stronger") << u"maximum"_s << QStringList{strong} << usual << usual;
        const QString mobile = classes + u"MobileTwoFactorContract"_s;
        QTest::newRow("nothing in particular") << u"exact"_s << QStringList() << usual << usual;
        QTest::newRow("exact, as strong") << u"exact"_s << QStringList{mobile} << strong << mobile;
        QTest::newRow("exact, of a kind unknown here") << u"exact"_s << QStringList{other} << other << other;
        QTest::newRow("minimum, other") << u"minimum"_s << QStringList{other} << usual << QString();
        QTest::newRow("minimum, one of two") << u"minimum"_s << QStringList{other, weak} << usual << usual;
        QTest::newRow("better, other") << u"better"_s << QStringList{other} << usual << QString();
        QTest::newRow("better than one of two") << u"better"_s << QStringList{weak, usual} << usual << QString();
        QTest::newRow("maximum, other") << u"maximum"_s << QStringList{other} << usual << QString();
        QTest::newRow("maximum, as strong") << u"maximum"_s << QStringList{mobile} << strong << strong;
        QTest::newRow("maximum, the stronger last") << u"maximum"_s << QStringList{weak, usual} << strong << usual;
        QTest::newRow("maximum, the stronger first") << u"maximum"_s << QStringList{usual, weak} << strong << usual;
        QTest::newRow("unknown comparison") << u"any"_s << QStringList{usual} << usual << QString();
    }
    void comparesAuthenticationContexts()
    {
        QFETCH(QString, comparison);
        QFETCH(QStringList, wanted);
        QFETCH(QString, performed);
        QFETCH(QString, answer);
        QCOMPARE(
            answeringContext(AuthnRequest::RequestedAuthnContext{wanted, comparison}, performed).value_or(QString()),
            answer);
        QCOMPARE(answeringContext(std::nullopt, performed), performed);
    }
};

QTEST_APPLESS_MAIN(SignInDecisionTest)
#include "SignInDecisionTest.moc"
