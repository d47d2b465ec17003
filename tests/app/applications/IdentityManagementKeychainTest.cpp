// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/ImportConsole.h"
#include "tests/support/Keyring.h"
#include "tests/support/Waiting.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

const Secret token(QByteArray("the-practice-token"));

std::unique_ptr<PracticeServer> practice(const QByteArray &accepted = token.bytes())
{
    PracticeOptions options;
    options.profile = *practiceProfile(u"netskope"_s);
    options.people = 3;
    options.token = Secret(accepted);
    auto server = PracticeServer::start(options);
    if (!server)
        qFatal("%s", qPrintable(server.error().message));
    return std::move(*server);
}

/// A workspace, a provider, and an application that is not configured yet.
struct Scene {
    explicit Scene(const QString &connector = u"netskope"_s, const QByteArray &accepted = token.bytes())
        : server(practice(accepted))
        , console(fresh.database)
    {
        auto added = waited(console.store.insert(Directory::application(connector, u"App"_s), {}, console.actor));
        if (!added)
            qFatal("%s", qPrintable(added.error().message));
        id = added->id;
    }

    QString baseUrl() const { return server->baseUrl().toString(); }
    Result<Application> configure(const Secret &typed = token)
    {
        return waited(console.idm.configure(id, baseUrl(), typed, true, true, console.actor));
    }
    Result<Application> activate(bool anyway = false)
    {
        return waited(console.idm.activate(id, anyway, console.actor));
    }
    Result<Secret> stored() { return waited(console.secrets.read(SecretStore::tokenName(id.toString()))); }
    Event lastEvent() { return Directory::events(fresh.database).last(); }

    FreshWorkspace fresh;
    std::unique_ptr<PracticeServer> server;
    ImportConsole console;
    ApplicationId id;
};

} // namespace

class IdentityManagementKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("postgres");
        QTest::newRow("SQLite") << false;
    }

    void configuringKeepsTheTokenInTheKeychainOnly()
    {
        Scene scene;
        const auto configured = scene.configure();
        VERIFY_OK(configured);
        QCOMPARE(configured->idm.state, IdmState::Configured);
        QCOMPARE(configured->idm.baseUrl, scene.baseUrl());
        QVERIFY(configured->idm.groupManagement);
        QVERIFY(!configured->idm.userMappings.isEmpty());
        QCOMPARE(*scene.stored(), token);
        QCOMPARE(scene.server->requests().size(), 0);
        QCOMPARE(scene.lastEvent().type, u"application_update"_s);
        const auto endpoint = waited(scene.console.idm.endpoint(scene.id));
        VERIFY_OK(endpoint);
        QCOMPARE(endpoint->token, token);
        QCOMPARE(endpoint->manners.pageCap, scene.console.catalog.find(u"netskope"_s)->manners.pageCap);
    }

    void anUnusableAddressOrTokenChangesNothing()
    {
        Scene scene;
        for (const QString &address : {u""_s, u"scim.example"_s, u"http://scim.example"_s,
                                       u"https://user:pw@scim.example"_s, u"https://scim.example?x=1"_s}) {
            const auto refused =
                waited(scene.console.idm.configure(scene.id, address, token, false, true, scene.console.actor));
            QVERIFY2(!refused, qPrintable(address));
            QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        }
        for (const QByteArray &typed : {QByteArray(), QByteArray("a b"), QByteArray("a\r\nX: y"), QByteArray("tök")})
            QCOMPARE(scene.configure(Secret(typed)).error().kind, ErrorKind::Invalid);
        QCOMPARE(scene.stored().error().kind, ErrorKind::NotFound);
        QCOMPARE(waited(scene.console.store.find(scene.id))->idm.state, IdmState::NotConfigured);
    }

    void theStoredTokenServesAgainButNeverAtAnotherServer()
    {
        Scene scene;
        VERIFY_OK(scene.configure());
        const auto path = waited(
            scene.console.idm.configure(scene.id, scene.baseUrl() + u"/other"_s, {}, false, true, scene.console.actor));
        VERIFY_OK(path);
        const auto elsewhere = practice();
        const auto refused = waited(scene.console.idm.configure(scene.id, elsewhere->baseUrl().toString(), {}, false,
                                                                true, scene.console.actor));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        const auto probe = waited(scene.console.idm.test(scene.id, elsewhere->baseUrl().toString(), {}, false, true));
        QVERIFY(!probe);
        QCOMPARE(elsewhere->requests().size(), 0);
    }

    void activatingTestsFirst()
    {
        Scene scene;
        VERIFY_OK(scene.configure());
        const auto active = scene.activate();
        VERIFY_OK(active);
        QCOMPARE(active->idm.state, IdmState::Active);
        QCOMPARE(active->idm.activatedBy, u"Test"_s);
        QVERIFY(active->idm.activated.isValid());
        QVERIFY(scene.server->requests().contains(u"GET /Users"_s));
        for (const QString &request : scene.server->requests())
            QVERIFY2(request.startsWith(u"GET "_s), qPrintable(request));
        QCOMPARE(scene.lastEvent().type, u"idm_integration_activate"_s);
        QVERIFY(scene.lastEvent().success);
        QCOMPARE(scene.activate().error().kind, ErrorKind::Conflict);
    }

    void aRefusedTokenStopsTheActivationAndIsLogged()
    {
        Scene scene(u"netskope"_s, "another-token");
        VERIFY_OK(scene.configure());
        const auto refused = scene.activate();
        QVERIFY(!refused);
        QCOMPARE(waited(scene.console.store.find(scene.id))->idm.state, IdmState::Configured);
        const Event event = scene.lastEvent();
        QCOMPARE(event.type, u"idm_integration_activate"_s);
        QVERIFY(!event.success);
        QCOMPARE(event.errorMessage, refused.error().message);
        QVERIFY(!event.errorMessage.contains(QString::fromLatin1(token.bytes())));
        QCOMPARE(event.applicationName, u"App"_s);
        VERIFY_OK(scene.activate(true));
    }

    void activatingNeedsAConfiguration()
    {
        Scene scene;
        QCOMPARE(scene.activate().error().kind, ErrorKind::NotFound);
        QCOMPARE(scene.lastEvent().type, u"idm_integration_activate"_s);
        QVERIFY(!scene.lastEvent().success);
        QCOMPARE(waited(scene.console.idm.endpoint(scene.id)).error().kind, ErrorKind::NotFound);
        QCOMPARE(waited(scene.console.idm.test(scene.id, scene.baseUrl(), {}, false, true)).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(scene.server->requests().size(), 0);
    }

    void egnyteWantsSingleSignOnFirst()
    {
        Scene scene(u"egnyte"_s);
        VERIFY_OK(scene.configure());
        const auto refused = scene.activate(true);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(u"single sign-on"_s));
        auto application = waited(scene.console.store.find(scene.id));
        VERIFY_OK(application);
        application->sso.active = true;
        VERIFY_OK(waited(scene.console.store.save(*application, {}, {}, {}, scene.console.actor)));
        VERIFY_OK(scene.activate());
    }

    void whileActiveAddressAndTokenAreLocked()
    {
        Scene scene;
        VERIFY_OK(scene.configure());
        VERIFY_OK(scene.activate());
        const auto refused = scene.configure(Secret("a-new-token"));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Conflict);
        QVERIFY(refused.error().message.contains(u"Deactivate"_s));
        QCOMPARE(*scene.stored(), token);
        QCOMPARE(scene.lastEvent().type, u"idm_integration_reauth"_s);
        QVERIFY(!scene.lastEvent().success);
    }

    void deactivatingForgetsTheTokenAndKeepsTheAddress()
    {
        Scene scene;
        VERIFY_OK(scene.configure());
        VERIFY_OK(scene.activate());
        const qsizetype requests = scene.server->requests().size();
        const auto inactive = waited(scene.console.idm.deactivate(scene.id, scene.console.actor));
        VERIFY_OK(inactive);
        QCOMPARE(inactive->idm.state, IdmState::NotConfigured);
        QCOMPARE(inactive->idm.baseUrl, scene.baseUrl());
        QCOMPARE(scene.stored().error().kind, ErrorKind::NotFound);
        QCOMPARE(scene.lastEvent().type, u"idm_integration_delete"_s);
        QCOMPARE(scene.server->requests().size(), requests);
        QCOMPARE(waited(scene.console.idm.deactivate(scene.id, scene.console.actor)).error().kind, ErrorKind::Conflict);
    }

    void changingTheTokenTheWayOfTheArticlesIsAReauthentication()
    {
        Scene scene;
        VERIFY_OK(scene.configure());
        VERIFY_OK(scene.activate());
        VERIFY_OK(waited(scene.console.idm.deactivate(scene.id, scene.console.actor)));
        VERIFY_OK(scene.configure());
        QCOMPARE(scene.lastEvent().type, u"idm_integration_reauth"_s);
        QVERIFY(scene.lastEvent().success);
        VERIFY_OK(scene.activate());
        QCOMPARE(scene.lastEvent().type, u"idm_integration_activate"_s);
    }

    void replacingTheTokenKeepsTheOldOneUntilTheNewOneWorks()
    {
        Scene scene;
        VERIFY_OK(scene.configure());
        QCOMPARE(waited(scene.console.idm.replaceToken(scene.id, token, scene.console.actor)).error().kind,
                 ErrorKind::Conflict);
        VERIFY_OK(scene.activate());
        const auto refused =
            waited(scene.console.idm.replaceToken(scene.id, Secret("wrong-token"), scene.console.actor));
        QVERIFY(!refused);
        QCOMPARE(*scene.stored(), token);
        QCOMPARE(scene.lastEvent().type, u"idm_integration_reauth"_s);
        QVERIFY(!scene.lastEvent().success);
        VERIFY_OK(waited(scene.console.idm.replaceToken(scene.id, token, scene.console.actor)));
        QVERIFY(scene.lastEvent().success);
        QCOMPARE(waited(scene.console.store.find(scene.id))->idm.state, IdmState::Active);
    }

    void aFailureToSavePutsTheTokenBack()
    {
        Scene scene;
        VERIFY_OK(scene.fresh.place.tamper(u"CREATE TRIGGER no BEFORE UPDATE ON applications BEGIN "
                                           "SELECT RAISE(ABORT, 'no'); END"_s));
        QVERIFY(!scene.configure());
        QCOMPARE(scene.stored().error().kind, ErrorKind::NotFound);
        VERIFY_OK(scene.fresh.place.tamper(u"DROP TRIGGER no"_s));
        VERIFY_OK(scene.configure());
        VERIFY_OK(scene.fresh.place.tamper(u"CREATE TRIGGER no BEFORE UPDATE ON applications BEGIN "
                                           "SELECT RAISE(ABORT, 'no'); END"_s));
        QVERIFY(!scene.configure(Secret("a-new-token")));
        QCOMPARE(*scene.stored(), token);
        QVERIFY(!waited(scene.console.idm.deactivate(scene.id, scene.console.actor)));
        QCOMPARE(*scene.stored(), token);
        QCOMPARE(scene.lastEvent().type, u"idm_integration_delete"_s);
        QVERIFY(!scene.lastEvent().success);
    }

    void aTokenThatIsGoneDoesNotKeepTheIntegrationActive()
    {
        Scene scene;
        VERIFY_OK(scene.configure());
        VERIFY_OK(scene.activate());
        VERIFY_OK(waited(scene.console.secrets.remove(SecretStore::tokenName(scene.id.toString()))));
        const auto endpoint = waited(scene.console.idm.endpoint(scene.id));
        QVERIFY(!endpoint);
        QVERIFY(endpoint.error().message.contains(u"Token Key"_s));
        VERIFY_OK(waited(scene.console.idm.deactivate(scene.id, scene.console.actor)));
    }

    void mappingsOfAnActiveIntegrationAreAnUpdateOfIt()
    {
        Scene scene;
        VERIFY_OK(scene.configure());
        const auto active = scene.activate();
        VERIFY_OK(active);
        IdmSettings idm = active->idm;
        idm.groupManagement = false;
        idm.userMappings.removeLast();
        idm.baseUrl = u"https://elsewhere.example"_s;
        const auto updated = waited(scene.console.idm.update(scene.id, idm, scene.console.actor));
        VERIFY_OK(updated);
        QVERIFY(!updated->idm.groupManagement);
        QCOMPARE(updated->idm.userMappings, idm.userMappings);
        QCOMPARE(updated->idm.baseUrl, scene.baseUrl());
        QCOMPARE(updated->idm.state, IdmState::Active);
        QCOMPARE(scene.lastEvent().type, u"idm_integration_update"_s);
    }

    void aLockedKeyringChangesNothing()
    {
        Scene scene;
        VERIFY_OK(scene.configure());
        VERIFY_OK(scene.activate());
        QVERIFY(lockKeyring());
        QCOMPARE(waited(scene.console.idm.deactivate(scene.id, scene.console.actor)).error().kind, ErrorKind::Locked);
        QCOMPARE(waited(scene.console.store.find(scene.id))->idm.state, IdmState::Active);
        QCOMPARE(waited(scene.console.idm.endpoint(scene.id)).error().kind, ErrorKind::Locked);
    }
};

QTEST_GUILESS_MAIN(IdentityManagementKeychainTest)
#include "IdentityManagementKeychainTest.moc"
