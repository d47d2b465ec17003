// SPDX-License-Identifier: Apache-2.0
#include "app/saml/IdentityProvider.h"

#include "app/Services.h"
#include "app/saml/SamlInspector.h"
#include "app/saml/XmlSigner.h"
#include "app/saml/XmlTree.h"

#include "tests/support/Directory.h"
#include "tests/support/Keyring.h"
#include "tests/support/SamlParties.h"
#include "tests/support/Waiting.h"

#include <QSignalSpy>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using SamlParties::deflated;

namespace
{

QByteArray requestXml(const QString &id, const QByteArray &attributes = {}, const QByteArray &content = {})
{
    return R"(<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" )"
           R"(xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID=")" +
           id.toUtf8() + R"(" Version="2.0" IssueInstant=")" +
           QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toUtf8() + "\" " + attributes + "><saml:Issuer>" +
           SamlParties::spEntityId.toUtf8() + "</saml:Issuer>" + content + "</samlp:AuthnRequest>";
}

/// A workspace with one application, one group bound to it, and Ada in the group; a real keyring holds the keys.
struct House {
    House()
    {
        const auto created = waited(services.create({folder.filePath(u"workspace.gatehouse"_s)},
                                                    {{}, u"Example"_s, u"https://sso.example.org"_s, 0}, actor));
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        ApplicationDraft draft;
        draft.connectorId = u"custom"_s;
        draft.displayLabel = u"Acme"_s;
        auto added = waited(services.applicationService.add(draft, actor));
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        application = *added;
        application.sso.spEntityId = SamlParties::spEntityId;
        application.sso.acsUrls = {SamlParties::acsUrl};
        application.sso.defaultRelayState = u"/home"_s;
        application.sso.userAttributes = {{u"mail"_s, u"email"_s}};
        application.sso.includeGroups = true;
        application.sso.groupsAttribute = u"memberOf"_s;
        ada = Directory::addPerson(services.database, u"ada"_s);
        group = Directory::addGroup(services.database, u"Engineering"_s, {ada});
        save({group});
    }

    void save(const QList<UserGroupId> &bind = {}, const QList<UserGroupId> &unbind = {})
    {
        const auto saved = waited(services.applicationService.save(application, bind, unbind, std::nullopt, actor));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        application = *saved;
    }

    Result<SignInRequest> redirected(const QByteArray &xml, const QByteArray &more = "&RelayState=where")
    {
        return waited(services.identityProvider.receiveRedirect(
            u"acme"_s, "SAMLRequest=" + deflated(xml).toBase64().toPercentEncoding() + more));
    }
    Result<SignInRequest> posted(const QByteArray &xml)
    {
        return waited(services.identityProvider.receivePost(u"acme"_s, xml.toBase64(), u"where"_s));
    }
    Result<SignInRequest> initiated() { return waited(services.identityProvider.initiate(application.id)); }
    Result<IssuedResponse> respond(const SignInRequest &request)
    {
        return waited(services.identityProvider.respond(request, ada, {QDateTime::currentDateTimeUtc(), u"s1"_s}));
    }

    /// What the service provider makes of it.
    SamlInspection seenBySp(const IssuedResponse &issued)
    {
        const auto certificate = waited(services.applications.certificate(application.id));
        SamlExpectations expected;
        expected.verifier = *SignatureVerifier::withCertificates({(*certificate)->certificate.pem});
        expected.issuer = application.sso.idpEntityId;
        expected.spEntityId = SamlParties::spEntityId;
        expected.acsUrl = SamlParties::acsUrl;
        expected.inResponseTo = issued.inResponseTo;
        expected.decryptionKey = SamlParties::spCertificate().privateKeyPem;
        return inspectSaml(QByteArray::fromBase64(issued.samlResponse), expected);
    }

    Event lastSignIn()
    {
        const auto all = Directory::events(services.database);
        for (auto it = all.crbegin(); it != all.crend(); ++it) {
            if (it->type == u"sso_auth")
                return *it;
        }
        return {};
    }
    qint64 signIns() { return Directory::eventTypes(services.database).count(u"sso_auth"_s); }

    QTemporaryDir folder;
    Actor actor{u"admin"_s, u"Test"_s};
    Services services;
    Application application;
    UserId ada;
    UserGroupId group;
};

} // namespace

/// Runs against a real gnome-keyring in a session of its own (tests/support/with-keyring).
class IdentityProviderKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void signsInFromTheUserConsole()
    {
        House house;
        const auto request = house.initiated();
        VERIFY_OK(request);
        QVERIFY(request->isIdpInitiated());
        const auto issued = house.respond(*request);
        VERIFY_OK(issued);
        QCOMPARE(issued->acsUrl, SamlParties::acsUrl);
        QCOMPARE(issued->relayState, u"/home"_s);
        QVERIFY(issued->status.isSuccess());
        const SamlInspection seen = house.seenBySp(*issued);
        QVERIFY(seen.accepted == true);
        QCOMPARE(seen.nameId, u"ada@example.org"_s);
        const QList<Assertion::Attribute> attributes{{u"mail"_s, {u"ada@example.org"_s}},
                                                     {u"memberOf"_s, {u"Engineering"_s}}};
        QCOMPARE(seen.attributes, attributes);
        QVERIFY(seen.inResponseTo.isEmpty());

        const Event event = house.lastSignIn();
        QVERIFY(event.success);
        QCOMPARE(event.applicationName, u"Acme"_s);
        QCOMPARE(event.resourceName, u"ada"_s);
        QCOMPARE(event.initiatedBy, (Actor{u"person"_s, u"ada"_s}));
        QCOMPARE(event.details[u"idp_initiated"].toBool(), true);
        QCOMPARE(event.details[u"response_id"].toString(), issued->responseId);
        QCOMPARE(event.details[u"assertion_id"].toString(), issued->assertion.id);
    }
    void signsInFromTheServiceProvider()
    {
        House house;
        for (const bool post : {false, true}) {
            const auto request = post ? house.posted(requestXml(u"_p"_s)) : house.redirected(requestXml(u"0r"_s));
            VERIFY_OK(request);
            QCOMPARE(request->relayState, u"where"_s);
            const auto issued = house.respond(*request);
            VERIFY_OK(issued);
            QCOMPARE(issued->inResponseTo, post ? u"_p"_s : u"0r"_s);
            QCOMPARE(issued->relayState, u"where"_s);
            QVERIFY(house.seenBySp(*issued).accepted == true);
            QCOMPARE(house.lastSignIn().details[u"idp_initiated"].toBool(true), false);
            QCOMPARE(house.lastSignIn().details[u"request_id"].toString(), issued->inResponseTo);
        }
    }
    void takesARequestOnce_I8()
    {
        House house;
        VERIFY_OK(house.redirected(requestXml(u"_once"_s)));
        const auto again = house.posted(requestXml(u"_once"_s));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Denied);
        QVERIFY(again.error().message.contains(u"used before"_s));
        QVERIFY(!house.lastSignIn().success);
        VERIFY_OK(house.redirected(requestXml(u"_another"_s)));
    }
    void wantsASignatureOnceThereIsACertificate()
    {
        House house;
        house.application.sso.spCertificate = SamlParties::spCertificate().certificate.pem;
        house.save();
        QCOMPARE(house.redirected(requestXml(u"_1"_s)).error().kind, ErrorKind::Denied);
        QCOMPARE(house.posted(requestXml(u"_2"_s)).error().kind, ErrorKind::Denied);

        const auto key =
            *SigningKey::read(SamlParties::spCertificate().privateKeyPem, SamlParties::spCertificate().certificate.pem);
        const auto algorithm = signatureAlgorithm(u"RSA-SHA256"_s);
        const auto signedXml = [&](const QString &id) {
            const auto document = xml::parse(requestXml(id), xml::largestMessage);
            xmlNode *root = xmlDocGetRootElement(document->get());
            if (!signElement(root, xmlFirstElementChild(root), *key, *algorithm))
                qFatal("the test could not sign");
            return xml::written(document->get());
        };
        VERIFY_OK(house.posted(signedXml(u"_3"_s)));
        QCOMPARE(house.posted(signedXml(u"_4"_s).replace("_4", "_5")).error().kind, ErrorKind::Denied);
        // A signature within the XML is none of the redirect's.
        QCOMPARE(house.redirected(signedXml(u"_6"_s)).error().kind, ErrorKind::Denied);

        const auto query = [&](const QString &id) {
            QByteArray bytes = "SAMLRequest=" + deflated(requestXml(id)).toBase64().toPercentEncoding() +
                               "&RelayState=where&SigAlg=" + algorithm->uri.toUtf8().toPercentEncoding();
            EVP_MD_CTX *context = EVP_MD_CTX_new();
            size_t size = 4096;
            QByteArray signature(qsizetype(size), '\0');
            EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, key->key());
            EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
                           reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()));
            EVP_MD_CTX_free(context);
            return bytes + "&Signature=" + signature.left(qsizetype(size)).toBase64().toPercentEncoding();
        };
        IdentityProvider &provider = house.services.identityProvider;
        VERIFY_OK(waited(provider.receiveRedirect(u"acme"_s, query(u"_7"_s))));
        QCOMPARE(waited(provider.receiveRedirect(u"acme"_s, query(u"_8"_s).replace("=where", "=there"))).error().kind,
                 ErrorKind::Denied);
        QCOMPARE(
            waited(provider.receiveRedirect(u"acme"_s, query(u"_9"_s).replace("rsa-sha256", "rsa-sha1"))).error().kind,
            ErrorKind::Denied);

        // Where signing is not required, the same wrong signatures are refused still.
        house.application.sso.requireSignedRequests = false;
        house.save();
        VERIFY_OK(house.redirected(requestXml(u"_10"_s)));
        VERIFY_OK(house.posted(requestXml(u"_11"_s)));
        VERIFY_OK(house.posted(signedXml(u"_12"_s)));
        QCOMPARE(house.posted(signedXml(u"_13"_s).replace("_13", "_14")).error().kind, ErrorKind::Denied);
        QCOMPARE(waited(provider.receiveRedirect(u"acme"_s, query(u"_15"_s).replace("=where", "=there"))).error().kind,
                 ErrorKind::Denied);
        QVERIFY(!waited(provider.receiveRedirect(u"acme"_s, query(u"_16"_s).replace("&SigAlg=", "&sigAlg="))));
    }
    void showsAnErrorPageBeforeTheAddressIsTrusted_I1()
    {
        House house;
        const auto foreign =
            house.redirected(requestXml(u"_1"_s, "AssertionConsumerServiceURL='https://evil.example.org/acs'"));
        QVERIFY(!foreign);
        QVERIFY(foreign.error().message.contains(u"https://evil.example.org/acs"_s));
        QCOMPARE(house.redirected(requestXml(u"_2"_s, "Destination='https://evil.example.org/'")).error().kind,
                 ErrorKind::Denied);
        VERIFY_OK(house.redirected(requestXml(u"_3"_s, "Destination='https://sso.example.org/saml2/acme'")));
        house.services.identityProvider.setPublicUrl(u"https://proxy.example.org/"_s);
        VERIFY_OK(house.redirected(requestXml(u"_4"_s, "Destination='https://proxy.example.org/saml2/acme'")));
        QCOMPARE(waited(house.services.identityProvider.receiveRedirect(u"nobody"_s, "SAMLRequest=x")).error().kind,
                 ErrorKind::NotFound);
    }

    void answersWhatItCannotDoWithAStatus()
    {
        House house;
        const auto request = house.redirected(requestXml(
            u"_1"_s, {}, "<samlp:NameIDPolicy Format='urn:oasis:names:tc:SAML:2.0:nameid-format:kerberos'/>"));
        VERIFY_OK(request);
        const auto issued = house.respond(*request);
        VERIFY_OK(issued);
        QCOMPARE(issued->status.subCode, SamlStatus::SubCode::InvalidNameIdPolicy);
        QVERIFY(issued->assertion == Assertion());
        QCOMPARE(issued->sign, u"response"_s);
        const SamlInspection seen = house.seenBySp(*issued);
        QVERIFY(seen.signature.valid == true);
        QVERIFY(seen.accepted == false);
        QVERIFY(seen.nameId.isEmpty());
        QCOMPARE(seen.inResponseTo, u"_1"_s);
        QVERIFY(!house.lastSignIn().success);

        const auto passive = house.redirected(requestXml(u"_2"_s, "IsPassive='true'"));
        QVERIFY(passive->isPassive());
        const auto refused = waited(house.services.identityProvider.refuse(
            *passive, {SamlStatus::Code::Responder, SamlStatus::SubCode::NoPassive}, u"Nobody is logged in."_s));
        VERIFY_OK(refused);
        QVERIFY(house.seenBySp(*refused).status.endsWith(u":NoPassive"_s));
        QCOMPARE(house.lastSignIn().errorMessage, u"Nobody is logged in."_s);
        QCOMPARE(
            waited(house.services.identityProvider.refuse(*house.initiated(), refused->status, u"x"_s)).error().kind,
            ErrorKind::Invalid);
    }

    /// A refusal is an answer too: it is signed, and goes to an address. Where either is in doubt, nobody is told (I1).
    void tellsOfARefusalOnlyWhomItMay()
    {
        House house;
        Services &services = house.services;
        IdentityProvider &provider = services.identityProvider;
        const auto held = house.redirected(
            requestXml(u"_held"_s, "AssertionConsumerServiceURL='" + SamlParties::acsUrl.toUtf8() + '\''));
        const auto fromTile = house.initiated();
        VERIFY_OK(held);
        VERIFY_OK(fromTile);
        VERIFY_OK(waited(services.users.setState(house.ada, UserState::Suspended, house.actor)));
        /// Whether the service provider would hear of it.
        const auto tells = [&](const SignInRequest &request) {
            const auto issued = house.respond(request);
            const auto refused = waited(
                provider.refuse(request, {SamlStatus::Code::Responder, SamlStatus::SubCode::NoPassive}, u"Nobody"_s));
            if (issued.has_value() != refused.has_value() || (issued && issued->status.isSuccess()))
                qFatal("told in one way only");
            return issued.has_value();
        };
        QVERIFY(tells(*held));
        QVERIFY(!tells(*fromTile));
        QCOMPARE(waited(provider.refuse(*held, {SamlStatus::Code::Success, {}}, u"x"_s)).error().kind,
                 ErrorKind::Invalid);

        const QStringList right = house.application.sso.acsUrls;
        house.application.sso.acsUrls = {u"https://elsewhere.example.org/acs"_s};
        house.save();
        QVERIFY(!tells(*held));
        house.application.sso.acsUrls = right;
        house.save();
        const auto exec = [&services](const QString &sql) {
            return waited(services.database.run([sql](Connection &connection) -> Result<void> {
                const auto done = connection.exec(sql);
                return done ? Result<void>() : failure(done.error());
            }));
        };
        // As only another program can have written it.
        const QString replace = u"UPDATE applications SET sso = replace(sso, '%1', '%2')"_s;
        SignInRequest unsafe = *held;
        unsafe.acsUrl = u"http://sp.example.org/acs"_s;
        VERIFY_OK(exec(replace.arg(SamlParties::acsUrl, unsafe.acsUrl)));
        QVERIFY(!tells(unsafe));
        VERIFY_OK(exec(replace.arg(unsafe.acsUrl, SamlParties::acsUrl)));
        QVERIFY(tells(*held));

        house.application.sso.active = false;
        house.application.sso.deactivated = true;
        house.save();
        QVERIFY(!tells(*held));
        house.application.sso.active = true;
        house.application.sso.deactivated = false;
        house.save();
        QVERIFY(tells(*held));

        const QDateTime expires =
            (*waited(services.applications.certificate(house.application.id)))->certificate.notAfter;
        QDateTime now = expires.addSecs(-1);
        provider.setClock([&now] { return now; });
        QVERIFY(tells(*held));
        now = expires;
        QVERIFY(!tells(*held));
        now = QDateTime::currentDateTimeUtc();
        VERIFY_OK(exec(u"DELETE FROM certificates"_s));
        QVERIFY(!tells(*held));
    }

    /// Every way in, and everything that closes it, also after the request was let in (I7).
    void givesNoAssertionByAnyPath_I7_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("obstacle");
        for (const QString &path : {u"idp"_s, u"redirect"_s, u"post"_s, u"held"_s, u"replay"_s}) {
            for (const QString &obstacle :
                 {u"suspended"_s, u"staged"_s, u"unbound"_s, u"left"_s, u"inactive"_s, u"deleted"_s})
                QTest::addRow("%s %s", qPrintable(path), qPrintable(obstacle)) << path << obstacle;
        }
    }
    void givesNoAssertionByAnyPath_I7()
    {
        QFETCH(QString, path);
        QFETCH(QString, obstacle);
        House house;
        Services &services = house.services;
        // What somebody holds from before: a request that was let in, and one that was answered.
        const auto held = house.redirected(requestXml(u"_held"_s));
        VERIFY_OK(held);
        const auto answered = house.redirected(requestXml(u"_answered"_s));
        VERIFY_OK(house.respond(*answered));

        if (obstacle == u"suspended")
            VERIFY_OK(waited(services.users.setState(house.ada, UserState::Suspended, house.actor)));
        if (obstacle == u"staged")
            VERIFY_OK(waited(services.users.setState(house.ada, UserState::Staged, house.actor)));
        if (obstacle == u"unbound")
            house.save({}, {house.group});
        if (obstacle == u"left")
            VERIFY_OK(waited(services.groups.changeMembers(house.group, {}, {house.ada}, house.actor)));
        if (obstacle == u"inactive") {
            house.application.sso.active = false;
            house.application.sso.deactivated = true;
            house.save();
        }
        if (obstacle == u"deleted")
            VERIFY_OK(waited(services.users.remove(house.ada, house.actor)));

        const auto request = path == u"idp"        ? house.initiated()
                             : path == u"redirect" ? house.redirected(requestXml(u"_1"_s))
                             : path == u"post"     ? house.posted(requestXml(u"_1"_s))
                             : path == u"held"     ? held
                                                   : answered;
        const qint64 before = house.signIns();
        const auto issued = request ? house.respond(*request) : failure(request.error());
        if (issued) {
            QVERIFY(!issued->status.isSuccess());
            QVERIFY(!QByteArray::fromBase64(issued->samlResponse).contains("Assertion "));
            QVERIFY(!issued->reason.isEmpty());
            QVERIFY(house.seenBySp(*issued).accepted == false);
        } else {
            QCOMPARE(issued.error().kind, ErrorKind::Denied);
            QVERIFY(!issued.error().message.isEmpty());
        }
        if (request) {
            QTRY_VERIFY(house.signIns() > before);
            QVERIFY(!house.lastSignIn().success);
        }
    }

    /// What happens between the decision and the log counts as well (I7).
    void decidesOnceMoreBeforeAnythingLeaves_I7_data()
    {
        QTest::addColumn<QString>("meanwhile");
        for (const char *one : {"nothing", "suspended", "left", "unbound", "inactive", "settings", "certificate",
                                "settings and certificate", "no certificate", "deleted"})
            QTest::newRow(one) << QString::fromLatin1(one);
    }
    void decidesOnceMoreBeforeAnythingLeaves_I7()
    {
        QFETCH(QString, meanwhile);
        House house;
        Services &services = house.services;
        const auto request = house.initiated();
        VERIFY_OK(request);
        const auto fresh = waited(services.applicationService.generateCertificate(house.application));
        VERIFY_OK(fresh);
        VERIFY_OK(waited(services.applicationService.keepNext(house.application.id, *fresh, house.actor)));
        Application changed = *waited(services.applications.find(house.application.id));
        const auto byHand = [&services](const QString &sql) {
            return waited(services.database.run([sql](Connection &connection) -> Result<void> {
                const auto done = connection.exec(sql);
                return done ? Result<void>() : failure(done.error());
            }));
        };
        // The decision is the first that the database is asked for, this the second, and the log can only be the third.
        const auto answer =
            services.identityProvider.respond(*request, house.ada, {QDateTime::currentDateTimeUtc(), {}});
        const auto save = [&](const QList<UserGroupId> &unbind) {
            return services.applications.save(changed, {}, unbind, std::nullopt, house.actor);
        };
        if (meanwhile == u"suspended")
            VERIFY_OK(waited(services.users.setState(house.ada, UserState::Suspended, house.actor)));
        if (meanwhile == u"left")
            VERIFY_OK(waited(services.groups.changeMembers(house.group, {}, {house.ada}, house.actor)));
        if (meanwhile == u"unbound")
            VERIFY_OK(waited(save({house.group})));
        if (meanwhile == u"inactive") {
            changed.sso.active = false;
            changed.sso.deactivated = true;
            VERIFY_OK(waited(save({})));
        }
        const auto activated = meanwhile.endsWith(u"certificate") && meanwhile != u"no certificate"
                                   ? services.applications.activateNext(house.application.id, house.actor)
                                   : services.applications.find(house.application.id);
        if (meanwhile.startsWith(u"settings"))
            VERIFY_OK(byHand(u"UPDATE applications SET version = version + 1, sso = replace(sso, '%1', '%2')"_s.arg(
                SamlParties::spEntityId, u"https://other.example.org"_s)));
        if (meanwhile == u"no certificate")
            VERIFY_OK(byHand(u"DELETE FROM certificates"_s));
        VERIFY_OK(waited(activated));
        if (meanwhile == u"deleted")
            VERIFY_OK(waited(services.applications.remove({house.application.id}, house.actor)));
        const auto issued = waited(answer);
        if (meanwhile == u"nothing" || meanwhile == u"certificate") {
            VERIFY_OK(issued);
            QVERIFY(house.seenBySp(*issued).accepted == true);
            return;
        }
        QVERIFY(!issued);
        QCOMPARE(issued.error().kind, meanwhile == u"deleted" ? ErrorKind::NotFound : ErrorKind::Denied);
        QVERIFY(!issued.error().message.isEmpty());
        if (meanwhile == u"deleted")
            return;
        QCOMPARE(issued.error().message.contains(u"changed meanwhile"_s), meanwhile.startsWith(u"settings"));
        const Event event = house.lastSignIn();
        QVERIFY(!event.success);
        QCOMPARE(event.errorMessage, issued.error().message);
        QVERIFY(!event.details.contains(u"assertion_id"_s));
        QVERIFY(!event.details[u"response_id"_s].toString().isEmpty()); // it was signed
    }
    void tellsWhoeverListensWhatBecameOfARequest()
    {
        House house;
        IdentityProvider &provider = house.services.identityProvider;
        QSignalSpy received(&provider, &IdentityProvider::received);
        QSignalSpy turnedAway(&provider, &IdentityProvider::turnedAway);
        QSignalSpy answered(&provider, &IdentityProvider::answered);
        QSignalSpy logged(&provider, &IdentityProvider::logged);
        const auto request = house.redirected(requestXml(u"_1"_s));
        VERIFY_OK(request);
        QCOMPARE(request->displayLabel, u"Acme"_s);
        QCOMPARE(received.size(), 1);
        QCOMPARE(turnedAway.size(), 0);
        const auto issued = house.respond(*request);
        VERIFY_OK(issued);
        QCOMPARE(issued->groups, QStringList(u"Engineering"_s));
        QVERIFY(!issued->encrypted);
        QCOMPARE(answered.size(), 1);
        QCOMPARE(logged.size(), 1);
        QVERIFY(!house.redirected(requestXml(u"_1"_s)));
        QCOMPARE(turnedAway.size(), 1);
        QVERIFY(turnedAway.first().at(1).toString().contains(u"used before"_s));
        QTRY_COMPARE(logged.size(), 2);
        const auto tile = house.initiated();
        VERIFY_OK(tile);
        QCOMPARE(tile->displayLabel, u"Acme"_s);
        QCOMPARE(tile->acsUrl, SamlParties::acsUrl);
        QVERIFY(qAbs(tile->received.secsTo(QDateTime::currentDateTimeUtc())) < 60);
        QCOMPARE(received.size(), 2);
        QCOMPARE(waited(provider.initiate(ApplicationId::create())).error().kind, ErrorKind::NotFound);
        QCOMPARE(turnedAway.size(), 2);
        QCOMPARE(waited(provider.facts(house.application.id, house.ada))->groups, QStringList(u"Engineering"_s));
        QCOMPARE(waited(provider.facts(ApplicationId::create(), house.ada)).error().kind, ErrorKind::NotFound);
        // Whoever is asked for has to be the one that logs in.
        const auto another = house.redirected(
            requestXml(u"_2"_s, {}, "<saml:Subject><saml:NameID>eve@example.org</saml:NameID></saml:Subject>"));
        VERIFY_OK(another);
        QCOMPARE(house.respond(*another)->status.subCode, SamlStatus::SubCode::UnknownPrincipal);
        // An application that is gone by now answers nobody.
        const auto held = house.initiated();
        VERIFY_OK(waited(house.services.applications.remove({house.application.id}, house.actor)));
        QCOMPARE(house.respond(*held).error().kind, ErrorKind::NotFound);
        QCOMPARE(waited(provider.refuse(*another, {SamlStatus::Code::Responder, {}}, u"x"_s)).error().kind,
                 ErrorKind::NotFound);
    }

    void givesPersistentNamesThatStayAndDiffer()
    {
        House house;
        house.application.sso.nameIdFormat = u"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"_s;
        house.save();
        const QString first = house.respond(*house.initiated())->assertion.nameId;
        QCOMPARE(first.size(), 40);
        QCOMPARE(house.respond(*house.initiated())->assertion.nameId, first);
        house.application.sso.spEntityId = u"https://other.example.org"_s;
        house.save();
        QVERIFY(house.respond(*house.initiated())->assertion.nameId != first);
        house.application.sso.nameIdFormat = u"urn:oasis:names:tc:SAML:2.0:nameid-format:transient"_s;
        house.save();
        const QString transient = house.respond(*house.initiated())->assertion.nameId;
        QVERIFY(house.respond(*house.initiated())->assertion.nameId != transient);
    }
    void encryptsForServiceProvidersThatHaveAKey()
    {
        House house;
        house.application.sso.spEncryption.certificate = SamlParties::spCertificate().certificate.pem;
        house.application.sso.spEncryption.algorithm = u"http://www.w3.org/2009/xmlenc11#aes128-gcm"_s;
        house.save();
        const auto issued = house.respond(*house.initiated());
        VERIFY_OK(issued);
        QVERIFY(issued->encrypted);
        QVERIFY(!QByteArray::fromBase64(issued->samlResponse).contains("ada@example.org"));
        QVERIFY(QByteArray::fromBase64(issued->samlResponse).contains("xmlenc11#aes128-gcm"));
        const SamlInspection seen = house.seenBySp(*issued);
        QVERIFY(seen.accepted == true);
        QCOMPARE(seen.nameId, u"ada@example.org"_s);
    }
    void signsWithWhatTheSettingsSay()
    {
        House house;
        for (const QString &algorithm : {u"RSA-SHA384"_s, u"RSA-SHA512"_s}) {
            house.application.sso.signatureAlgorithm = algorithm;
            house.application.sso.sign = u"both"_s;
            house.save();
            const auto issued = house.respond(*house.initiated());
            VERIFY_OK(issued);
            QCOMPARE(house.seenBySp(*issued).signature.algorithm, algorithm);
            QCOMPARE(issued->sign, u"both"_s);
        }
        // The service refuses these, and a workspace of before may hold them all the same.
        for (const QString &algorithm : {u"RSA-SHA1"_s, u"nonsense"_s, u"ECDSA-SHA256"_s}) {
            house.application.sso.signatureAlgorithm = algorithm;
            const auto past =
                waited(house.services.applications.save(house.application, {}, {}, std::nullopt, house.actor));
            VERIFY_OK(past);
            house.application = *past;
            QCOMPARE(house.respond(*house.initiated()).error().kind, ErrorKind::Invalid);
            QTRY_VERIFY(!house.lastSignIn().success && house.lastSignIn().errorMessage.contains(algorithm));
        }
        const auto draft = waited(house.services.applicationService.generateCertificate(house.application));
        VERIFY_OK(draft);
        VERIFY_OK(waited(house.services.applicationService.save(house.application, {}, {}, *draft, house.actor)));
        const auto issued = house.respond(*house.initiated());
        VERIFY_OK(issued);
        QCOMPARE(house.seenBySp(*issued).signature.algorithm, u"ECDSA-SHA256"_s);
    }
    void signsNothingWithoutARow_I11()
    {
        House house;
        QStringList issued;
        for (const bool known : {true, false}) {
            const auto request = house.redirected(requestXml(
                known ? u"_1"_s : u"_2"_s, {},
                known ? "" : "<samlp:NameIDPolicy Format='urn:oasis:names:tc:SAML:2.0:nameid-format:kerberos'/>"));
            VERIFY_OK(request);
            const auto response = house.respond(*request);
            VERIFY_OK(response);
            issued += response->responseId;
            const Event event = house.lastSignIn();
            QCOMPARE(event.details[u"response_id"].toString(), response->responseId);
            QCOMPARE(event.resourceName, u"ada"_s);
            QCOMPARE(event.applicationName, u"Acme"_s);
            QCOMPARE(event.success, known);
            QCOMPARE(event.details[u"service_provider"].toString(), known ? SamlParties::spEntityId : QString());
        }
        QVERIFY(issued[0] != issued[1]);
        // Where the row cannot be written, nothing that was signed leaves.
        const auto request = house.initiated();
        VERIFY_OK(waited(house.services.database.run([](Connection &connection) -> Result<void> {
            const auto done = connection.exec(u"ALTER TABLE events RENAME TO elsewhere"_s);
            return done ? Result<void>() : failure(done.error());
        })));
        QVERIFY(!house.respond(*request));
    }
    /// What cannot be written, and what reads otherwise than it was meant, stays here and is told.
    void sendsNothingThatItsOwnCheckRefuses_I9()
    {
        House house;
        const auto exec = [&house](const QString &from, const QString &to) {
            return waited(house.services.database.run([=](Connection &connection) -> Result<void> {
                const auto done = connection.exec(u"UPDATE applications SET sso = replace(sso, ?, ?)"_s, {from, to});
                return done ? Result<void>() : failure(done.error());
            }));
        };
        for (const auto &[from, to, kind] :
             {std::tuple(u"\"mail\""_s, u"\"ma\\u0001il\""_s, ErrorKind::Invalid),
              std::tuple(u"\""_s + house.application.sso.idpEntityId + u'"',
                         u"\" "_s + house.application.sso.idpEntityId + u'"', ErrorKind::Damaged)}) {
            VERIFY_OK(exec(from, to));
            const auto issued = house.respond(*house.initiated());
            QVERIFY(!issued);
            QCOMPARE(issued.error().kind, kind);
            QTRY_COMPARE(house.lastSignIn().errorMessage, issued.error().message);
            QVERIFY(house.lastSignIn().details[u"response_id"].toString().isEmpty());
            VERIFY_OK(exec(to, from));
            VERIFY_OK(house.respond(*house.initiated()));
        }
    }
    void saysThatARehearsalIsOne()
    {
        House house;
        const auto issued = waited(house.services.identityProvider.respond(
            *house.initiated(), house.ada, {QDateTime::currentDateTimeUtc(), u"r"_s}, house.actor));
        VERIFY_OK(issued);
        const Event event = house.lastSignIn();
        QCOMPARE(event.details[u"purpose"].toString(), u"rehearsal"_s);
        QCOMPARE(event.initiatedBy, house.actor);
    }
    void signsNothingWithTheOldKeyOnceTheNextIsDue_R26()
    {
        House house;
        ApplicationStore &store = house.services.applications;
        const auto next =
            waited(house.services.applicationService.generateCertificate(house.application, KeyKind::P256));
        VERIFY_OK(next);
        VERIFY_OK(waited(house.services.applicationService.keepNext(house.application.id, *next, house.actor)));
        const QDateTime due = QDateTime::currentDateTimeUtc().addSecs(3600);
        VERIFY_OK(waited(store.planNext(house.application.id, due, house.actor)));
        const QString old = (*waited(store.certificate(house.application.id)))->certificate.sha256;
        QDateTime now = due.addSecs(-1);
        house.services.identityProvider.setClock([&now] { return now; });
        VERIFY_OK(house.respond(*house.initiated()));
        QCOMPARE((*waited(store.certificate(house.application.id)))->certificate.sha256, old);
        QSignalSpy changed(&store, &ApplicationStore::changed);
        now = due;
        const auto issued = house.respond(*house.initiated());
        VERIFY_OK(issued);
        QCOMPARE(issued->signatureAlgorithm, u"ECDSA-SHA256"_s);
        QCOMPARE((*waited(store.certificate(house.application.id)))->certificate.sha256, next->certificate.sha256);
        QVERIFY(changed.size() > 0);

        // The time comes between the decision and the log.
        const auto second = waited(house.services.applicationService.generateCertificate(house.application));
        VERIFY_OK(second);
        VERIFY_OK(waited(house.services.applicationService.keepNext(house.application.id, *second, house.actor)));
        const QDateTime later = due.addSecs(3600);
        VERIFY_OK(waited(store.planNext(house.application.id, later, house.actor)));
        now = later.addSecs(-1);
        const auto onTheWay = house.initiated();
        int asked = 0;
        house.services.identityProvider.setClock([&] { return asked++ == 0 ? now : later; });
        const auto atTheTurn = waited(house.services.identityProvider.respond(*onTheWay, house.ada, {now, u"s1"_s}));
        VERIFY_OK(atTheTurn);
        QCOMPARE(atTheTurn->signatureAlgorithm, u"RSA-SHA256"_s);
        house.services.identityProvider.setClock([&now] { return now; });
        now = later;

        // Taken over by another program between the decision and the log: signed again, and nobody notices.
        const auto third =
            waited(house.services.applicationService.generateCertificate(house.application, KeyKind::P256));
        VERIFY_OK(third);
        VERIFY_OK(waited(house.services.applicationService.keepNext(house.application.id, *third, house.actor)));
        const auto request = house.initiated();
        const auto answer = house.services.identityProvider.respond(*request, house.ada, {now, u"s1"_s});
        const auto activated = store.activateNext(house.application.id, house.actor);
        VERIFY_OK(waited(activated));
        const auto signedAgain = waited(answer);
        VERIFY_OK(signedAgain);
        QCOMPARE(signedAgain->signatureAlgorithm, u"ECDSA-SHA256"_s);

        // Something is noted about the next one meanwhile: what signs is what signed.
        const auto fourth = waited(house.services.applicationService.generateCertificate(house.application));
        VERIFY_OK(fourth);
        VERIFY_OK(waited(house.services.applicationService.keepNext(house.application.id, *fourth, house.actor)));
        const auto another = house.initiated();
        const auto underWay = house.services.identityProvider.respond(*another, house.ada, {now, u"s2"_s});
        const auto noted = store.setNextTold(house.application.id, true, house.actor);
        VERIFY_OK(waited(noted));
        VERIFY_OK(waited(underWay));
    }

    void floodsTheLogWithNothing()
    {
        House house;
        const QDateTime begin = QDateTime::currentDateTimeUtc();
        QDateTime now = begin;
        house.services.identityProvider.setClock([&now] { return now; });
        const auto refused = [&house](const QString &id, const QByteArray &acs) {
            return !house.redirected(requestXml(id, "AssertionConsumerServiceURL='" + acs + "'"));
        };
        for (int i = 0; i < 40; ++i)
            QVERIFY(refused(u"_%1"_s.arg(i), "https://evil.example.org/" + QByteArray::number(i)));
        QTRY_COMPARE(house.signIns(), 20);
        // A minute later it is news again, and the same thing is so once.
        now = begin.addSecs(59);
        QVERIFY(refused(u"_x"_s, "https://x"));
        now = begin.addSecs(60);
        for (const auto &id : {u"_y1"_s, u"_y2"_s})
            QVERIFY(refused(id, "https://y"));
        QVERIFY(refused(u"_z"_s, "https://z"));
        QTRY_VERIFY(house.lastSignIn().errorMessage.contains(u"https://z"_s));
        QCOMPARE(house.signIns(), 22);
    }

    // From here on the keyring is locked.
    void saysThatTheKeychainIsLocked()
    {
        House before;
        VERIFY_OK(before.respond(*before.initiated()));
        House house;
        const auto request = house.initiated();
        VERIFY_OK(request);
        QVERIFY(lockKeyring());
        // Who signed already holds the key.
        before.services.envelope.use(u"forgotten"_s);
        VERIFY_OK(before.respond(*before.initiated()));
        house.services.envelope.use(u"forgotten"_s);
        const auto issued = house.respond(*request);
        QVERIFY(!issued);
        QTRY_VERIFY(!house.lastSignIn().success && !house.lastSignIn().type.isEmpty());
    }
};

QTEST_GUILESS_MAIN(IdentityProviderKeychainTest)
#include "IdentityProviderKeychainTest.moc"
