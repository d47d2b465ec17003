// SPDX-License-Identifier: Apache-2.0
#include "models/applications/Application.h"
#include "models/applications/SsoActivation.h"

#include <QTest>

#include <array>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

Connector netskopeLike()
{
    Connector connector;
    connector.id = u"netskope"_s;
    connector.name = u"Netskope"_s;
    connector.saml = connector.scim = connector.groups = true;
    connector.placeholders = {u"APPLICATION_INSTANCE_URL"_s, u"NETSKOPE_PROXY_ACS_URL"_s};
    connector.spEntityId = u"APPLICATION_INSTANCE_URL"_s;
    connector.acsUrls = {u"NETSKOPE_PROXY_ACS_URL"_s};
    connector.userAttributes = {{u"email"_s, u"email"_s, true}};
    connector.userMappings = {
        {u"username"_s, u"Username"_s, u"userName"_s, u"userName"_s, {}, false, true},
        {{}, {}, u"userType"_s, u"User Type"_s, u"power"_s, true, true},
    };
    return connector;
}

Application readyForSignIn()
{
    ApplicationDraft draft;
    draft.displayLabel = u"Netskope"_s;
    Application application = applicationFromDraft(draft, netskopeLike(), u"https://sso.example.org"_s);
    application.sso.spEntityId = u"https://tenant.goskope.com/"_s;
    application.sso.acsUrls = {u"https://tenant.goskope.com/acs"_s};
    return application;
}

} // namespace

class ApplicationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void derivesTheApplicationNameFromTheLabel_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<QString>("name");
        QTest::newRow("blanks and capitals") << u"Netskope EU 2"_s << u"netskope-eu-2"_s;
        QTest::newRow("accents") << u"Zürich Café"_s << u"zurich-cafe"_s;
        QTest::newRow("dots and slashes") << u"../a//b.."_s << u"a-b"_s;
        QTest::newRow("nothing") << u"  "_s << QString();
    }
    void derivesTheApplicationNameFromTheLabel()
    {
        QFETCH(QString, label);
        QFETCH(QString, name);
        QCOMPARE(applicationName(label), name);
    }
    void givesLabelsWithoutLatinLettersDifferentNames()
    {
        QVERIFY(!applicationName(u"日本語"_s).isEmpty());
        QCOMPARE(applicationName(u"日本語"_s), applicationName(u"日本語"_s));
        QVERIFY(applicationName(u"日本語"_s) != applicationName(u"中文"_s));
    }
    void cutsLongLabels() { QCOMPARE(applicationName(QString(300, u'x')).size(), 64); }

    void fillsInTheConnectorsProposals()
    {
        ApplicationDraft draft;
        draft.connectorId = u"netskope"_s;
        draft.displayLabel = u" Netskope EU "_s;
        draft.showInPortal = false;
        const Application application = applicationFromDraft(draft, netskopeLike(), u"https://sso.example.org/"_s);
        QVERIFY(!application.id.isNull());
        QCOMPARE(application.displayLabel, u"Netskope EU"_s);
        QCOMPARE(application.idpUrl, u"https://sso.example.org/saml2/netskope-eu"_s);
        QCOMPARE(application.sso.idpEntityId, application.idpUrl);
        QCOMPARE(application.sso.acsUrls, QStringList{u"NETSKOPE_PROXY_ACS_URL"_s});
        QCOMPARE(application.idm.userMappings, netskopeLike().userMappings);
        QVERIFY(!application.showInPortal);
        QVERIFY(!application.sso.active);
        QCOMPARE(application.idm.state, IdmState::NotConfigured);
        QVERIFY(!application.idm.groupManagement);
    }
    void takesTheNameOfTheIdpUrlFromTheDraft()
    {
        ApplicationDraft draft;
        draft.displayLabel = u"Netskope"_s;
        draft.idpUrlName = u"Web.Security_1"_s;
        QCOMPARE(applicationFromDraft(draft, netskopeLike(), u"https://sso.example.org"_s).idpUrl,
                 u"https://sso.example.org/saml2/Web.Security_1"_s);
    }
    void givesBookmarksNoIdpUrl()
    {
        Connector bookmark;
        bookmark.bookmark = true;
        ApplicationDraft draft;
        draft.displayLabel = u"Intranet"_s;
        draft.bookmarkUrl = u"https://intranet.example.org/"_s;
        const Application application = applicationFromDraft(draft, bookmark, u"https://sso.example.org"_s);
        QCOMPARE(application.bookmarkUrl, draft.bookmarkUrl);
        QVERIFY(application.idpUrl.isEmpty());
    }

    void refusesDraftsThatBreakARule()
    {
        ApplicationDraft draft;
        QCOMPARE(draftProblems(draft, netskopeLike()).size(), 1);
        draft.displayLabel = u"Netskope"_s;
        QVERIFY(draftProblems(draft, netskopeLike()).isEmpty());
        draft.idpUrlName = u"a/b"_s;
        QVERIFY(draftProblems(draft, netskopeLike()).value(0).startsWith(u"SSO IdP URL"_s));
        draft.idpUrlName.clear();
        draft.portalImage.image = QByteArray(512 * 1024 + 1, 'x');
        QVERIFY(draftProblems(draft, netskopeLike()).value(0).contains(u"512 kB"_s));
        draft.portalImage.image.clear();
        Connector bookmark;
        bookmark.bookmark = true;
        draft.bookmarkUrl = u"javascript:alert(1)"_s;
        QVERIFY(draftProblems(draft, bookmark).value(0).startsWith(u"Bookmark URL"_s));
    }

    void namesEachPlaceholderOnce()
    {
        SsoSettings sso;
        sso.spEntityId = u"APPLICATION_INSTANCE_URL"_s;
        sso.acsUrls = {u"https://x/APPLICATION_INSTANCE_URL"_s};
        QCOMPARE(placeholdersLeft(sso, netskopeLike()), QStringList{u"APPLICATION_INSTANCE_URL"_s});
        sso.spEntityId.clear();
        sso.acsUrls.clear();
        QVERIFY(placeholdersLeft(sso, netskopeLike()).isEmpty());
    }
    void saysWhatKeepsSignInFromBeingActivated()
    {
        const Application ready = readyForSignIn();
        QCOMPARE(ssoProblems(ready, netskopeLike()), QStringList());

        Application application = ready;
        application.sso.acsUrls = {u"NETSKOPE_PROXY_ACS_URL"_s};
        QCOMPARE(ssoProblems(application, netskopeLike()),
                 QStringList{u"Replace NETSKOPE_PROXY_ACS_URL with your Netskope value."_s});
        application = ready;
        application.sso.acsUrls += u"javascript:alert(1)"_s;
        QVERIFY(ssoProblems(application, netskopeLike()).value(0).contains(u"javascript:alert(1)"_s));
        application.sso.acsUrls = {u"http://tenant.goskope.com/acs"_s};
        QCOMPARE(ssoProblems(application, netskopeLike()).size(), 1);
        application.sso.acsUrls = {u"http://127.0.0.1:8080/acs"_s};
        QVERIFY(ssoProblems(application, netskopeLike()).isEmpty());
        application.sso.includeGroups = true;
        QVERIFY(ssoProblems(application, netskopeLike()).value(0).startsWith(u"Groups Attribute Name"_s));
        application = ready;
        application.sso.spEntityId.clear();
        QVERIFY(ssoProblems(application, netskopeLike()).value(0).startsWith(u"SP Entity ID"_s));
    }

    void refusesValuesThatNoSignInCanBeMadeOf_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says"); // empty: is taken
        const QString old = u"urn:oasis:names:tc:SAML:1.1:nameid-format:"_s;
        const QList<std::array<QString, 3>> rows{
            {u"nameId"_s, u"bogus"_s, u"SAMLSubject NameID bogus"_s},
            {u"nameId"_s, u"employeeIdentifier"_s, {}},
            {u"nameIdFormat"_s, u"bogus"_s, u"SAMLSubject NameID Format bogus"_s},
            {u"nameIdFormat"_s, old + u"emailAdress"_s, u"SAMLSubject NameID Format urn:"_s},
            {u"nameIdFormat"_s, old + u"WindowsDomainQualifiedName"_s, {}},
            {u"nameIdFormat"_s, u"urn:mace:shibboleth:1.0:nameIdentifier"_s, {}},
            {u"signatureAlgorithm"_s, u"RSA-MD5"_s, u"Signature Algorithm RSA-MD5"_s},
            {u"signatureAlgorithm"_s, u"RSA-SHA1"_s, u"Signature Algorithm RSA-SHA1"_s},
            {u"signatureAlgorithm"_s, u"ECDSA-SHA384"_s, {}},
            {u"attribute"_s, u"nope"_s, u"Attribute mail: nope"_s},
            {u"attribute"_s, u"fullname"_s, {}},
            {u"loginUrl"_s, u"nope"_s, u"Login URL nope"_s},
            {u"loginUrl"_s, u"javascript:alert(1)"_s, u"Login URL javascript:"_s},
            {u"loginUrl"_s, u"https://sp.example/login"_s, {}},
        };
        for (const auto &[key, value, says] : rows)
            QTest::newRow(qPrintable(key + u'=' + value)) << key << value << says;
    }
    void refusesValuesThatNoSignInCanBeMadeOf()
    {
        QFETCH(const QString, key);
        QFETCH(const QString, value);
        QFETCH(const QString, says);
        Application application = readyForSignIn();
        SsoSettings &sso = application.sso;
        if (key == u"attribute")
            sso.userAttributes = {{u"mail"_s, value, false}};
        else
            (key == u"nameId"         ? sso.nameId
             : key == u"nameIdFormat" ? sso.nameIdFormat
             : key == u"loginUrl"     ? sso.loginUrl
                                      : sso.signatureAlgorithm) = value;
        const QString problems = ssoProblems(application, netskopeLike()).join(u' ');
        QVERIFY2(says.isEmpty() ? problems.isEmpty() : problems.startsWith(says), qPrintable(problems));
        sso.active = true;
        const auto saved = ssoActiveAfterSave(application, netskopeLike());
        QCOMPARE(saved.has_value(), says.isEmpty());
        if (!saved)
            QVERIFY2(!saved.error().message.contains(u".."), qPrintable(saved.error().message));
    }

    void ssoSettingsSurviveJson()
    {
        SsoSettings sso = readyForSignIn().sso;
        sso.active = sso.deactivated = true;
        sso.spCertificate = u"-----BEGIN CERTIFICATE-----"_s;
        sso.sign = u"both"_s;
        sso.declareRedirectEndpoint = true;
        sso.requireSignedRequests = false;
        sso.constantAttributes = {{u"tenant"_s, u"<&>"_s, false}};
        sso.includeGroups = true;
        sso.groupsAttribute = u"memberOf"_s;
        sso.defaultRelayState = u"日本"_s;
        sso.loginUrl = u"https://login"_s;
        QCOMPARE(ssoSettingsFromJson(toJson(sso)), sso);
        QCOMPARE(ssoSettingsFromJson({}), SsoSettings());
    }
    void idmSettingsSurviveJson()
    {
        for (const IdmState state : {IdmState::NotConfigured, IdmState::Configured, IdmState::Active}) {
            IdmSettings idm = readyForSignIn().idm;
            idm.state = state;
            idm.baseUrl = u"https://tenant.goskope.com/SCIM/V2/1"_s;
            idm.groupManagement = idm.allowLoopbackHttp = true;
            idm.groupMappings = {{u"name"_s, u"Name"_s, u"displayName"_s, u"Name"_s, {}, false, true}};
            idm.activated = QDateTime::fromMSecsSinceEpoch(1'700'000'000'123, Qt::UTC);
            idm.activatedBy = u"D. Arlen"_s;
            QCOMPARE(idmSettingsFromJson(toJson(idm)), idm);
        }
        QCOMPARE(idmSettingsFromJson({}), IdmSettings());
    }
};

QTEST_GUILESS_MAIN(ApplicationTest)
#include "ApplicationTest.moc"
