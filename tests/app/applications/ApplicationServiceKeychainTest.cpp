// SPDX-License-Identifier: Apache-2.0
#include "app/applications/ApplicationService.h"
#include "app/events/EventLog.h"
#include "app/secrets/SecretEnvelope.h"
#include "app/store/Workspace.h"
#include "app/x509/CertificateReader.h"
#include "tests/support/Keyring.h"
#include "tests/support/Waiting.h"

#include <QDirIterator>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// A workspace in a file, a real keyring, and the service on top of both.
struct Office {
    Office()
    {
        auto opened = waited(database.open({folder.filePath(u"workspace.gatehouse"_s)}, true));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        auto created = waited(workspace.create({{}, u"Example"_s, u"https://sso.example.org"_s, 0}, actor));
        if (!created)
            qFatal("%s", qPrintable(created.error().message));
        envelope.use(created->id);
    }

    Result<Application> add(const QString &connector, const QString &label)
    {
        ApplicationDraft draft;
        draft.connectorId = connector;
        draft.displayLabel = label;
        draft.bookmarkUrl = u"https://intranet.example.org/"_s;
        return waited(service.add(draft, actor));
    }

    QTemporaryDir folder;
    Database database;
    Workspace workspace{database};
    SecretStore secrets;
    SecretEnvelope envelope{secrets};
    Catalog catalog = Catalog::load({});
    ApplicationStore store{database};
    ApplicationService service{store, workspace, catalog, secrets, envelope};
    EventLog events{database};
    Actor actor{u"admin"_s, u"Test"_s};
};

} // namespace

/// Runs against a real gnome-keyring in a session of its own (tests/support/with-keyring).
class ApplicationServiceKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void addsAnApplicationWithAFreshCertificate()
    {
        Office office;
        const auto added = office.add(u"netskope"_s, u"Netskope EU"_s);
        VERIFY_OK(added);
        QCOMPARE(added->idpUrl, u"https://sso.example.org/saml2/netskope-eu"_s);
        QCOMPARE(added->sso.acsUrls, QStringList{u"NETSKOPE_PROXY_ACS_URL"_s});
        const auto stored = waited(office.store.certificate(added->id));
        VERIFY_OK(stored);
        QVERIFY(stored->has_value());
        const auto certificate = readCertificate((*stored)->certificate.pem.toLatin1());
        QCOMPARE(certificate->subject, u"CN=netskope-eu"_s);
        const auto key = waited(office.envelope.open((*stored)->sealedKey, ApplicationService::keyContext(added->id)));
        VERIFY_OK(key);
        QVERIFY(keyBelongsTo(*key, certificate->pem.toLatin1()));
        EventQuery query;
        query.types = {u"application_create"_s};
        QCOMPARE(*waited(office.events.count(query)), 1);
    }
    void givesBookmarksNoCertificate()
    {
        Office office;
        const auto added = office.add(u"bookmark"_s, u"Intranet"_s);
        VERIFY_OK(added);
        QVERIFY(!waited(office.store.certificate(added->id))->has_value());
    }
    void namesTheApplicationThatIsInTheWay()
    {
        Office office;
        VERIFY_OK(office.add(u"netskope"_s, u"Netskope"_s));
        const auto sameLabel = office.add(u"egnyte"_s, u"NETSKOPE"_s);
        QVERIFY(!sameLabel);
        QCOMPARE(sameLabel.error().kind, ErrorKind::Conflict);
        QVERIFY(sameLabel.error().message.contains(u"“Netskope”"_s));
        const auto sameUrl = office.add(u"egnyte"_s, u"Net-skope"_s);
        VERIFY_OK(sameUrl);
        const auto reallySameUrl = office.add(u"egnyte"_s, u"Net skope"_s);
        QVERIFY(!reallySameUrl);
        QCOMPARE(reallySameUrl.error().kind, ErrorKind::Conflict);
        QVERIFY(reallySameUrl.error().message.contains(u"“Net-skope”"_s));
        QCOMPARE(waited(office.store.list())->size(), 2);
    }
    void refusesDraftsBeforeAnythingIsMade()
    {
        Office office;
        QCOMPARE(office.add(u"netskope"_s, u" "_s).error().kind, ErrorKind::Invalid);
        QCOMPARE(office.add(u"unknown"_s, u"X"_s).error().kind, ErrorKind::NotFound);
        QVERIFY(waited(office.store.list())->isEmpty());
    }

    void replacesTheCertificateWithTheSave()
    {
        Office office;
        auto application = office.add(u"netskope"_s, u"Netskope"_s);
        const auto before = waited(office.store.certificate(application->id));
        const auto draft = waited(office.service.generateCertificate(*application));
        VERIFY_OK(draft);
        QCOMPARE(draft->certificate.subject, u"CN=netskope"_s);
        QCOMPARE(*waited(office.store.certificate(application->id)), *before);
        VERIFY_OK(waited(office.service.save(*application, {}, {}, *draft, office.actor)));
        const auto after = waited(office.store.certificate(application->id));
        QCOMPARE((*after)->certificate.pem, draft->certificate.pem);
        const auto key =
            waited(office.envelope.open((*after)->sealedKey, ApplicationService::keyContext(application->id)));
        QVERIFY(*key == draft->privateKeyPem);
    }
    void switchesSignInOnWhenNothingIsMissing()
    {
        Office office;
        auto application = office.add(u"netskope"_s, u"Netskope"_s);
        application = waited(office.service.save(*application, {}, {}, std::nullopt, office.actor));
        VERIFY_OK(application);
        QVERIFY(!application->sso.active);
        application->sso.spEntityId = u"https://tenant.goskope.com/"_s;
        application->sso.acsUrls = {u"https://tenant.goskope.com/acs"_s};
        application = waited(office.service.save(*application, {}, {}, std::nullopt, office.actor));
        VERIFY_OK(application);
        QVERIFY(application->sso.active);
        // The key is of RSA; with a new one of the right kind the same change is taken.
        Application curve = *application;
        curve.sso.signatureAlgorithm = u"ECDSA-SHA256"_s;
        const auto unsignable = waited(office.service.save(curve, {}, {}, std::nullopt, office.actor));
        QVERIFY(!unsignable && unsignable.error().kind == ErrorKind::Invalid);
        QVERIFY2(unsignable.error().message.contains(u"ECDSA-SHA256"_s), qPrintable(unsignable.error().message));
        const auto draft = waited(office.service.generateCertificate(curve));
        application = waited(office.service.save(curve, {}, {}, *draft, office.actor));
        VERIFY_OK(application);
        application->sso.acsUrls = {u"NETSKOPE_PROXY_ACS_URL"_s};
        QCOMPARE(waited(office.service.save(*application, {}, {}, std::nullopt, office.actor)).error().kind,
                 ErrorKind::Invalid);
    }
    void removesTheTokenAfterTheApplication()
    {
        Office office;
        auto application = office.add(u"netskope"_s, u"Netskope"_s);
        const QString name = SecretStore::tokenName(application->id.toString());
        VERIFY_OK(waited(office.secrets.write(name, Secret("a token"))));
        IdmSettings idm = application->idm;
        idm.state = IdmState::Configured;
        VERIFY_OK(waited(office.store.saveIdm(application->id, idm, u"idm_integration_update"_s, office.actor)));
        VERIFY_OK(waited(office.service.remove({application->id}, office.actor)));
        QVERIFY(waited(office.store.list())->isEmpty());
        QCOMPARE(waited(office.secrets.read(name)).error().kind, ErrorKind::NotFound);
    }
    void writesTheMetadataOfTheApplication()
    {
        Office office;
        const auto application = office.add(u"egnyte"_s, u"Egnyte"_s);
        const auto metadata = waited(office.service.idpMetadata(application->id));
        VERIFY_OK(metadata);
        QVERIFY(metadata->contains("entityID=\"https://sso.example.org/saml2/egnyte\""));
        QVERIFY(metadata->contains("<ds:X509Certificate>MII"));
        const auto bookmark = office.add(u"bookmark"_s, u"Intranet"_s);
        QCOMPARE(waited(office.service.idpMetadata(bookmark->id)).error().kind, ErrorKind::NotFound);
    }
    void leavesNoKeyInTheWorkspace()
    {
        Office office;
        const auto application = office.add(u"netskope"_s, u"Netskope"_s);
        const auto stored = waited(office.store.certificate(application->id));
        const auto key =
            waited(office.envelope.open((*stored)->sealedKey, ApplicationService::keyContext(application->id)));
        const QByteArray line = key->bytes().split('\n').value(5);
        QVERIFY(line.size() >= 60);
        int files = 0;
        for (QDirIterator it(office.folder.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext(); ++files) {
            QFile file(it.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(line) && !bytes.contains(QByteArray::fromBase64(line)),
                     qPrintable(file.fileName()));
        }
        QVERIFY(files > 0);
    }

    // From here on the keyring is locked.
    void changesNothingWhileTheKeychainIsLocked()
    {
        Office office;
        auto application = office.add(u"netskope"_s, u"Netskope"_s);
        VERIFY_OK(application);
        IdmSettings idm = application->idm;
        idm.state = IdmState::Configured;
        VERIFY_OK(waited(office.store.saveIdm(application->id, idm, u"idm_integration_update"_s, office.actor)));
        QVERIFY(lockKeyring());

        Office other; // holds no wrapping key in memory
        QCOMPARE(other.add(u"netskope"_s, u"Netskope"_s).error().kind, ErrorKind::Locked);
        QVERIFY(waited(other.store.list())->isEmpty());
        VERIFY_OK(other.add(u"bookmark"_s, u"Intranet"_s));

        const auto removed = waited(office.service.remove({application->id}, office.actor));
        QVERIFY(!removed);
        QCOMPARE(removed.error().kind, ErrorKind::Locked);
        QVERIFY(removed.error().message.contains(u"“Netskope” was deleted, but its token is still"_s));
        QVERIFY(waited(office.store.list())->isEmpty());
    }
};

QTEST_GUILESS_MAIN(ApplicationServiceKeychainTest)
#include "ApplicationServiceKeychainTest.moc"
