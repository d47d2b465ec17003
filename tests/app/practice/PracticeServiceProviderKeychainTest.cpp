// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"

#include "app/saml/SpMetadataReader.h"
#include "app/signin/SignInServer.h"
#include "tests/support/Directory.h"
#include "tests/support/Visitor.h"
#include "tests/support/Waiting.h"

#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Both articles' "Validating SSO" on loopback: the sign-in service and the practice provider, as a browser sees them.
class PracticeServiceProviderKeychainTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<SignInServer> m_idp;
    QUrl m_url;
    Actor m_actor{u"admin"_s, u"Test"_s};
    UserGroupId m_staff;

    std::unique_ptr<PracticeServer> provider(const QString &profile)
    {
        PracticeOptions options;
        options.profile = *practiceProfile(profile);
        auto server = PracticeServer::start(options);
        if (!server)
            qFatal("%s", qPrintable(server.error().message));
        return std::move(*server);
    }
    /// An application for the provider, set up from its metadata, and the provider told of ours.
    Application application(PracticeServer &server, const QString &label)
    {
        Visitor visitor{QUrl(server.serviceProvider().startUrl())};
        const auto metadata = readSpMetadata(visitor.get(u"/saml/metadata"_s).body);
        ApplicationDraft draft;
        draft.connectorId = u"custom"_s;
        draft.displayLabel = label;
        auto added = waited(m_services->applicationService.add(draft, m_actor));
        if (!metadata || !added)
            qFatal("%s", qPrintable(metadata ? added.error().message : metadata.error().message));
        added->sso.spEntityId = metadata->entityId;
        added->sso.acsUrls = metadata->acsUrls;
        added->sso.spCertificate = metadata->signingCertificates.value(0);
        added->sso.userAttributes = {{u"mail"_s, u"email"_s, false}};
        added->sso.idpEntityId = m_url.toString() + u"/saml2/"_s + applicationName(label);
        const auto saved = waited(m_services->applicationService.save(*added, {m_staff}, {}, std::nullopt, m_actor));
        if (!saved)
            qFatal("%s", qPrintable(saved.error().message));
        const auto ours = waited(m_services->applicationService.idpMetadata(saved->id));
        if (!ours || visitor.post(u"/saml/idp"_s, {{u"metadata"_s, QString::fromUtf8(*ours)}}).status != 303)
            qFatal("the provider does not take our metadata");
        return *saved;
    }
    Visitor::Fields responseFrom(Visitor &anna, const QString &path)
    {
        const auto page = anna.follow(anna.get(path));
        return {{u"token"_s, QString()},
                {u"SAMLResponse"_s, page.input(u"SAMLResponse"_s)},
                {u"RelayState"_s, page.input(u"RelayState"_s)}};
    }
    static QString pathOf(const QString &address)
    {
        return QUrl(address).toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_services = std::make_unique<Services>();
        m_idp = std::make_unique<SignInServer>(*m_services);
        Organization organization;
        organization.name = u"Orchard"_s;
        organization.signInAddress = u"http://127.0.0.1:1"_s;
        VERIFY_OK(waited(m_services->create({m_folder.filePath(u"w.gatehouse"_s)}, organization, m_actor)));
        const auto url = m_idp->start({});
        VERIFY_OK(url);
        m_url = *url;
        organization = *waited(m_services->workspace.organization());
        organization.signInAddress = m_url.toString();
        VERIFY_OK(waited(m_services->workspace.save(organization, m_actor)));
        const UserId anna = Directory::addPerson(m_services->database, u"anna"_s);
        m_staff = Directory::addGroup(m_services->database, u"Staff"_s, {anna});
        VERIFY_OK(waited(m_services->credentials.setPassword(anna, Secret("correct horse battery"), false, m_actor)));
    }

    void cleanupTestCase()
    {
        m_idp.reset();
        m_services.reset();
    }

    void signsInBothWays_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("netskope, which signs its requests") << u"netskope"_s;
        QTest::newRow("egnyte") << u"egnyte"_s;
    }

    void signsInBothWays()
    {
        QFETCH(QString, profile);
        const auto server = provider(profile);
        const Application application = this->application(*server, u"Practice "_s + profile);
        Visitor sp{QUrl(server->serviceProvider().startUrl())};
        Visitor anna{m_url};

        const auto start = sp.get(u"/saml/login"_s);
        QCOMPARE(start.status, 303);
        QVERIFY(start.location().startsWith(application.idpUrl));
        QCOMPARE(start.location().contains(u"&Signature="_s), profile == u"netskope");
        const auto page = anna.follow(anna.get(pathOf(start.location())));
        const auto logIn =
            anna.post(page.action(), {{u"username"_s, u"anna"_s}, {u"password"_s, u"correct horse battery"_s}});
        const auto posted = anna.follow(logIn);
        QCOMPARE(posted.action(), server->serviceProvider().acsUrl());
        const Visitor::Fields response{{u"token"_s, QString()},
                                       {u"SAMLResponse"_s, posted.input(u"SAMLResponse"_s)},
                                       {u"RelayState"_s, posted.input(u"RelayState"_s)}};
        const auto inside = sp.post(u"/saml/acs"_s, response);
        QVERIFY2(inside.status == 200, qPrintable(inside.text()));
        QVERIFY(inside.text().contains(u"<strong id=\"nameid\">anna@example.org</strong>, SP-initiated"_s));
        QVERIFY(inside.text().contains(u"<dt>mail</dt><dd>anna@example.org</dd>"_s));

        const auto fromTile = responseFrom(anna, u"/userconsole/launch/"_s + application.id.toString());
        const auto launched = sp.post(u"/saml/acs"_s, fromTile);
        QVERIFY2(launched.status == 200, qPrintable(launched.text()));
        QVERIFY(launched.text().contains(u"IdP-initiated"_s));
    }

    /// One provider reads the metadata while both certificates are in it; the other holds one certificate and is told
    /// by hand when the next one has taken over. People sign in at both all the time.
    void rollsTheCertificateOverWithoutOneFailedSignIn_R26()
    {
        const auto reading = provider(u"egnyte"_s);
        const auto byHand = provider(u"netskope"_s);
        const Application first = application(*reading, u"Reading"_s);
        const Application second = application(*byHand, u"By hand"_s);
        Visitor anna{m_url};
        anna.logIn(u"anna"_s, u"correct horse battery"_s);
        int failed = 0;
        int signIns = 0;
        const auto signIn = [&](PracticeServer &server, const Application &application) {
            Visitor sp{QUrl(server.serviceProvider().startUrl())};
            const bool in =
                sp.post(u"/saml/acs"_s, responseFrom(anna, u"/userconsole/launch/"_s + application.id.toString()))
                        .status == 200 &&
                sp.post(u"/saml/acs"_s, responseFrom(anna, pathOf(sp.get(u"/saml/login"_s).location()))).status == 200;
            failed += in ? 0 : 1;
            signIns += 2;
        };
        const auto metadataGoesTo = [&](PracticeServer &server, const Application &application) {
            const auto ours = waited(m_services->applicationService.idpMetadata(application.id));
            if (!ours || !server.serviceProvider().trust(*ours))
                qFatal("the provider does not take our metadata");
        };
        ApplicationStore &store = m_services->applications;
        for (const Application &application : {first, second}) {
            const KeyKind kind = application.id == first.id ? KeyKind::P256 : KeyKind::Rsa2048;
            const auto made = waited(m_services->applicationService.generateCertificate(application, kind));
            VERIFY_OK(made);
            VERIFY_OK(waited(m_services->applicationService.keepNext(application.id, *made, m_actor)));
            signIn(application.id == first.id ? *reading : *byHand, application);
        }
        metadataGoesTo(*reading, first);
        const QDateTime soon = QDateTime::currentDateTimeUtc().addMSecs(1200);
        VERIFY_OK(waited(store.planNext(first.id, soon, m_actor)));
        // Nobody but the sign-ins looks at the clock: no worker runs here.
        while (waited(store.nextCertificate(first.id))->has_value()) {
            signIn(*reading, first);
            signIn(*byHand, second);
        }
        QVERIFY(QDateTime::currentDateTimeUtc() >= soon);
        QCOMPARE(waited(store.find(first.id))->sso.signatureAlgorithm, u"ECDSA-SHA256"_s);
        VERIFY_OK(waited(store.activateNext(second.id, m_actor)));
        metadataGoesTo(*byHand, second);
        for (int i = 0; i < 3; ++i) {
            signIn(*reading, first);
            signIn(*byHand, second);
        }
        QVERIFY(signIns >= 16);
        QCOMPARE(failed, 0);
        // What is signed with the old key does not get in any more, once the metadata was read anew.
        metadataGoesTo(*reading, first);
        signIn(*reading, first);
        QCOMPARE(failed, 0);
    }

    void refusesWhatItMust()
    {
        const auto server = provider(u"egnyte"_s);
        const auto other = provider(u"egnyte"_s);
        const Application application = this->application(*server, u"Refusing"_s);
        const Application elsewhere = this->application(*other, u"Elsewhere"_s);
        Visitor sp{QUrl(server->serviceProvider().startUrl())};
        Visitor anna{m_url};
        anna.logIn(u"anna"_s, u"correct horse battery"_s);
        const auto good = responseFrom(anna, u"/userconsole/launch/"_s + application.id.toString());
        auto forged = good;
        forged[1].second = QString::fromLatin1(QByteArray::fromBase64(good[1].second.toLatin1())
                                                   .replace("anna@example.org", "boss@example.org")
                                                   .toBase64());
        QVERIFY(forged != good);
        QCOMPARE(sp.post(u"/saml/acs"_s, forged).status, 403);
        QCOMPARE(
            sp.post(u"/saml/acs"_s, responseFrom(anna, u"/userconsole/launch/"_s + elsewhere.id.toString())).status,
            403);
        QCOMPARE(sp.post(u"/saml/acs"_s, {{u"SAMLResponse"_s, u"bm90IFhNTA=="_s}}).status, 403);
        QCOMPARE(sp.post(u"/saml/acs"_s, good).status, 200);
        const auto replayed = sp.post(u"/saml/acs"_s, good);
        QCOMPARE(replayed.status, 403);
        QVERIFY(replayed.text().contains(u"let somebody in already"_s));
        // An answer to a request of another provider.
        Visitor thief{QUrl(other->serviceProvider().startUrl())};
        const auto asked = thief.get(u"/saml/login"_s).location();
        const auto answered = responseFrom(anna, pathOf(asked));
        QCOMPARE(sp.post(u"/saml/acs"_s, answered).status, 403);
        QCOMPARE(thief.post(u"/saml/acs"_s, answered).status, 200);
        QCOMPARE(thief.post(u"/saml/idp"_s, {{u"metadata"_s, u"<x/>"_s}}).status, 400);
    }

    void knowsNobodyBeforeItIsTold()
    {
        const auto server = provider(u"netskope"_s);
        Visitor sp{QUrl(server->serviceProvider().startUrl())};
        QVERIFY(sp.get(u"/saml"_s).text().contains(u"No identity provider yet"_s));
        QCOMPARE(sp.get(u"/saml/login"_s).status, 409);
        QCOMPARE(sp.post(u"/saml/acs"_s, {{u"SAMLResponse"_s, u"x"_s}}).status, 403);
    }
};

QTEST_GUILESS_MAIN(PracticeServiceProviderKeychainTest)
#include "PracticeServiceProviderKeychainTest.moc"
