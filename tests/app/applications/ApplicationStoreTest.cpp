// SPDX-License-Identifier: Apache-2.0
#include "app/applications/ApplicationStore.h"
#include "app/mail/CertificateNoticeTable.h"
#include "app/x509/CertificateGenerator.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/Waiting.h"

#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

StoredCertificate certificate(const QByteArray &der)
{
    StoredCertificate stored;
    stored.certificate.pem =
        u"-----BEGIN CERTIFICATE-----\n%1\n-----END CERTIFICATE-----\n"_s.arg(QString::fromLatin1(der.toBase64()));
    stored.certificate.notBefore = QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC);
    stored.certificate.notAfter = QDateTime::fromSecsSinceEpoch(1'800'000'000, Qt::UTC);
    stored.sealedKey = "sealed \0 bytes"_ba;
    return stored;
}

QStringList changedFields(const Event &event)
{
    QStringList fields;
    for (const Change &change : event.changes)
        fields.append(change.field);
    return fields;
}

} // namespace

class ApplicationStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void whatWasInsertedIsFoundAgainInEveryField()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        QSignalSpy changed(&store, &ApplicationStore::changed);
        Application draft = Directory::application(u"netskope"_s, u"Netskope EU"_s);
        draft.description = u"Ünïcödé 日本語 'quoted'"_s;
        draft.portalImage = {QByteArray("\x89PNG\0\1", 6), u"#202D38"_s};
        draft.showInPortal = false;
        draft.sso.acsUrls = {u"https://sp.example/acs"_s, u"https://sp.example/acs2"_s};
        draft.sso.userAttributes = {{u"mail"_s, u"email"_s, true}};
        draft.idm.groupManagement = true;
        const auto inserted = waited(store.insert(draft, certificate("one"), fresh.actor));
        VERIFY_OK(inserted);
        QCOMPARE(inserted->version, 1);
        QCOMPARE(inserted->createdBy, u"Test"_s);
        const auto found = waited(store.find(inserted->id));
        VERIFY_OK(found);
        QCOMPARE(*found, *inserted);
        const auto byLabel = waited(store.findByLabel(u"NETSKOPE eu"_s));
        VERIFY_OK(byLabel);
        QCOMPARE(*byLabel, *inserted);
        const auto byId = waited(store.findByLabel(inserted->id.toString()));
        VERIFY_OK(byId);
        const auto stored = waited(store.certificate(inserted->id));
        VERIFY_OK(stored);
        QVERIFY(stored->has_value());
        QCOMPARE((*stored)->sealedKey, certificate("one").sealedKey);
        QCOMPARE((*stored)->certificate.notAfter, certificate("one").certificate.notAfter);
        QTRY_COMPARE(changed.size(), 1);
    }

    void aTakenLabelOrAddressNamesWhoHasIt()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        VERIFY_OK(waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), {}, fresh.actor)));
        const auto sameLabel =
            waited(store.insert(Directory::application(u"egnyte"_s, u"netsKOPE"_s), {}, fresh.actor));
        QVERIFY(!sameLabel);
        QCOMPARE(sameLabel.error().kind, ErrorKind::Conflict);
        QVERIFY(sameLabel.error().message.contains(u"Netskope"_s));
        Application other = Directory::application(u"egnyte"_s, u"Egnyte"_s);
        other.idpUrl = u"https://sso.example.org/saml2/netskope"_s;
        const auto sameUrl = waited(store.insert(other, {}, fresh.actor));
        QVERIFY(!sameUrl);
        QCOMPARE(sameUrl.error().kind, ErrorKind::Conflict);
        QVERIFY(sameUrl.error().message.contains(u"SSO IdP URL"_s));
        other.idpUrl.clear();
        VERIFY_OK(waited(store.insert(other, {}, fresh.actor)));
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM applications"_s), 2);
        QCOMPARE(Directory::eventTypes(fresh.database).count(u"application_create"_s), 2);
    }

    void aSaveReportsTheFieldsItChanged()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        auto application =
            waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), certificate("one"), fresh.actor));
        VERIFY_OK(application);
        application->displayLabel = u"Netskope 2"_s;
        application->sso.nameId = u"username"_s;
        application->idpUrl = u"https://elsewhere.example"_s;
        application->idm.state = IdmState::Active;
        application->idm.baseUrl = u"https://evil.example"_s;
        const auto saved = waited(store.save(*application, {}, {}, certificate("two"), fresh.actor));
        VERIFY_OK(saved);
        QCOMPARE(saved->version, 2);
        QCOMPARE(saved->idpUrl, u"https://sso.example.org/saml2/netskope"_s);
        QCOMPARE(saved->idm.state, IdmState::NotConfigured);
        QCOMPARE(saved->idm.baseUrl, QString());
        const Event event = Directory::events(fresh.database).last();
        QCOMPARE(event.type, u"application_update"_s);
        QCOMPARE(changedFields(event), (QStringList{u"displayLabel"_s, u"sso.nameId"_s, u"idpCertificate"_s}));
        QCOMPARE(event.changes.at(1).from, u"email"_s);
        QCOMPARE(event.changes.at(1).to, u"username"_s);
        QVERIFY(event.changes.last().from != event.changes.last().to);
        QVERIFY(!event.changes.last().to.contains(u"sealed"_s));
    }

    void aStaleSaveIsRefusedAndChangesNothing()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        const auto mine = waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), {}, fresh.actor));
        VERIFY_OK(mine);
        const auto group = Directory::addGroup(fresh.database, u"Everyone"_s, {});
        Application theirs = *mine;
        theirs.description = u"theirs"_s;
        VERIFY_OK(waited(store.save(theirs, {}, {}, {}, fresh.actor)));
        Application late = *mine;
        late.description = u"mine"_s;
        const qsizetype events = Directory::events(fresh.database).size();
        const auto refused = waited(store.save(late, {group}, {}, certificate("x"), fresh.actor));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Stale);
        QVERIFY(refused.error().message.contains(u"version 2"_s));
        QCOMPARE(waited(store.find(mine->id))->description, u"theirs"_s);
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM bindings"_s), 0);
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM certificates"_s), 0);
        QCOMPARE(Directory::events(fresh.database).size(), events);
    }

    void changingAnActiveIntegrationWithTheOtherTabsIsAnUpdateOfIt()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        auto application = waited(store.insert(
            Directory::application(u"netskope"_s, u"Netskope"_s, IdmState::Active, u"https://scim.example"_s), {},
            fresh.actor));
        VERIFY_OK(application);
        application->idm.groupManagement = true;
        const auto saved = waited(store.save(*application, {}, {}, {}, fresh.actor));
        VERIFY_OK(saved);
        QVERIFY(saved->idm.groupManagement);
        QCOMPARE(saved->idm.baseUrl, u"https://scim.example"_s);
        QCOMPARE(Directory::eventTypes(fresh.database).last(), u"idm_integration_update"_s);
    }

    void bindingsAreChangedOnceAndReportedOnce()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        auto application = waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), {}, fresh.actor));
        VERIFY_OK(application);
        const auto ada = Directory::addPerson(fresh.database, u"ada"_s);
        const auto zeta = Directory::addGroup(fresh.database, u"Zeta"_s, {ada});
        const auto alpha = Directory::addGroup(fresh.database, u"alpha"_s, {});
        application = waited(store.save(*application, {zeta, zeta}, {alpha}, {}, fresh.actor));
        VERIFY_OK(application);
        const auto bindings = waited(store.bindings(application->id));
        VERIFY_OK(bindings);
        QCOMPARE(bindings->size(), 2);
        QCOMPARE(bindings->at(0).group.name, u"Zeta"_s);
        QVERIFY(bindings->at(0).bound);
        QCOMPARE(bindings->at(0).group.memberCount, 1);
        QVERIFY(!bindings->at(1).bound);
        QCOMPARE(Directory::eventTypes(fresh.database).count(u"association_change"_s), 1);
        const Event event = Directory::events(fresh.database).last();
        QCOMPARE(event.resourceType, u"user_group"_s);
        QCOMPARE(event.resourceName, u"Zeta"_s);
        QCOMPARE(event.applicationName, u"Netskope"_s);
        VERIFY_OK(waited(store.save(*application, {}, {zeta}, {}, fresh.actor)));
        QCOMPARE(Directory::eventTypes(fresh.database).count(u"association_change"_s), 2);
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM bindings"_s), 0);
    }

    void aGroupThatIsGoneRefusesTheWholeSave()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        auto application = waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), {}, fresh.actor));
        VERIFY_OK(application);
        application->description = u"new"_s;
        const auto refused = waited(store.save(*application, {UserGroupId::create()}, {}, {}, fresh.actor));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::NotFound);
        QCOMPARE(waited(store.find(application->id))->description, QString());
    }

    void whoIsInTwoBoundGroupsNeitherGainsNorLoses()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        auto application = waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), {}, fresh.actor));
        VERIFY_OK(application);
        const auto both = Directory::addPerson(fresh.database, u"both"_s);
        const auto only = Directory::addPerson(fresh.database, u"only"_s);
        const auto staged = Directory::addPerson(fresh.database, u"staged"_s, u"staged"_s);
        const auto gone = Directory::addPerson(fresh.database, u"suspended"_s, u"suspended"_s);
        const auto first = Directory::addGroup(fresh.database, u"First"_s, {both, only, gone});
        const auto second = Directory::addGroup(fresh.database, u"Second"_s, {both, staged});
        const auto gain = waited(store.effectOf(application->id, {first, second}, {}));
        VERIFY_OK(gain);
        QCOMPARE(gain->gain, 3);
        QCOMPARE(gain->gaining, (QStringList{u"both"_s, u"only"_s, u"staged"_s}));
        QCOMPARE(gain->lose, 0);
        application = waited(store.save(*application, {first, second}, {}, {}, fresh.actor));
        VERIFY_OK(application);
        QCOMPARE(*waited(store.peopleWithAccess(application->id)), 2);
        const auto lose = waited(store.effectOf(application->id, {}, {first}));
        VERIFY_OK(lose);
        QCOMPARE(lose->lose, 1);
        QCOMPARE(lose->losing, QStringList{u"only"_s});
        QCOMPARE(lose->gain, 0);
        const auto none = waited(store.effectOf(application->id, {first}, {first}));
        VERIFY_OK(none);
        QCOMPARE(none->lose, 1);
    }

    void theListKnowsCertificateGroupsFailuresAndTheLastImportOrSync()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        auto netskope =
            waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), certificate("one"), fresh.actor));
        VERIFY_OK(netskope);
        VERIFY_OK(waited(store.insert(Directory::application(u"egnyte"_s, u"egnyte"_s), {}, fresh.actor)));
        const auto group = Directory::addGroup(fresh.database, u"Everyone"_s, {});
        VERIFY_OK(waited(store.save(*netskope, {group}, {}, {}, fresh.actor)));
        const QString job = UserId::create().toString();
        VERIFY_OK(fresh.place.tamper(
            u"INSERT INTO import_jobs (id, application_id, application_label, state, started, "
            "ended) VALUES ('%1', '%2', 'Netskope', 'finished', 1000, 5000)"_s.arg(job, netskope->id.toString())));
        VERIFY_OK(fresh.place.tamper(u"INSERT INTO import_rows (job_id, position, remote, outcome) VALUES "
                                     "('%1', 1, '{}', 'failed'), ('%1', 2, '{}', 'created')"_s.arg(job)));
        const auto list = waited(store.list());
        VERIFY_OK(list);
        QCOMPARE(list->size(), 2);
        QCOMPARE(list->at(0).application.displayLabel, u"egnyte"_s);
        QVERIFY(!list->at(0).certificateExpires.isValid());
        QVERIFY(!list->at(0).lastSync.isValid());
        QCOMPARE(list->at(1).certificateExpires, certificate("one").certificate.notAfter);
        QCOMPARE(list->at(1).groupCount, 1);
        QCOMPARE(list->at(1).failedCount, 1);
        QCOMPARE(list->at(1).lastSync, QDateTime::fromMSecsSinceEpoch(5000, Qt::UTC));
        VERIFY_OK(fresh.place.tamper(u"DELETE FROM provisioning_runs"_s));
        VERIFY_OK(fresh.place.tamper(u"INSERT INTO provisioning_runs (application_id, ended) VALUES ('%1', 9000)"_s.arg(
            netskope->id.toString())));
        for (const QString &state : {u"failed"_s, u"unknown"_s, u"waiting"_s, u"done"_s})
            VERIFY_OK(
                fresh.place.tamper(u"INSERT INTO provisioning_operations (application_id, position, change_id, "
                                   "kind, action, resource_id, name, state, changed) VALUES ('%1', %2, '%3', 'user', "
                                   "'update', 'x', 'x', '%3', 1)"_s.arg(netskope->id.toString())
                                       .arg(state.size() * 10 + state.at(0).unicode())
                                       .arg(state)));
        const auto synced = waited(store.list());
        VERIFY_OK(synced);
        QCOMPARE(synced->at(1).failedCount, 1 + 2);
        QCOMPARE(synced->at(1).lastSync, QDateTime::fromMSecsSinceEpoch(9000, Qt::UTC));
        const auto ofGroup = waited(store.applicationsOf(group));
        VERIFY_OK(ofGroup);
        QCOMPARE(ofGroup->size(), 1);
        QCOMPARE(ofGroup->first().application.displayLabel, u"Netskope"_s);
    }

    void removingTakesEverythingButTheHistory()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        auto netskope =
            waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), certificate("one"), fresh.actor));
        VERIFY_OK(netskope);
        const auto ada = Directory::addPerson(fresh.database, u"ada"_s);
        const auto group = Directory::addGroup(fresh.database, u"Everyone"_s, {ada});
        VERIFY_OK(waited(store.save(*netskope, {group}, {}, {}, fresh.actor)));
        VERIFY_OK(fresh.place.tamper(u"INSERT INTO links (application_id, remote_id, user_id, created) VALUES "
                                     "('%1', '1', '%2', 0)"_s.arg(netskope->id.toString(), ada.toString())));
        VERIFY_OK(fresh.place.tamper(u"INSERT INTO import_jobs (id, application_id, application_label, state, started) "
                                     "VALUES ('%2', '%1', 'Netskope', 'finished', 1000)"_s.arg(
                                         netskope->id.toString(), UserId::create().toString())));
        const auto unknown = waited(store.remove({netskope->id, ApplicationId::create()}, fresh.actor));
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().kind, ErrorKind::NotFound);
        VERIFY_OK(waited(store.find(netskope->id)));
        VERIFY_OK(waited(store.remove({netskope->id}, fresh.actor)));
        QCOMPARE(waited(store.find(netskope->id)).error().kind, ErrorKind::NotFound);
        for (const auto &table : {u"applications"_s, u"certificates"_s, u"bindings"_s, u"links"_s})
            QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM "_s + table), 0);
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM import_jobs"_s), 1);
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM users"_s), 1);
        const Event event = Directory::events(fresh.database).last();
        QCOMPARE(event.type, u"application_delete"_s);
        QCOMPARE(event.resourceName, u"Netskope"_s);
    }

    void theNextCertificateTakesOverOnlyWhenAsked()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        auto netskope =
            waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), certificate("one"), fresh.actor));
        VERIFY_OK(netskope);
        QCOMPARE(waited(store.activateNext(netskope->id, fresh.actor)).error().kind, ErrorKind::NotFound);
        VERIFY_OK(waited(store.keepNext(netskope->id, certificate("two"), fresh.actor)));
        QCOMPARE((*waited(store.certificate(netskope->id)))->certificate.pem, certificate("one").certificate.pem);
        QCOMPARE((*waited(store.nextCertificate(netskope->id)))->certificate.pem, certificate("two").certificate.pem);
        VERIFY_OK(waited(store.activateNext(netskope->id, fresh.actor)));
        QCOMPARE((*waited(store.certificate(netskope->id)))->certificate.pem, certificate("two").certificate.pem);
        QVERIFY(!waited(store.nextCertificate(netskope->id))->has_value());
        QCOMPARE(Directory::eventTypes(fresh.database).last(), u"application_update"_s);
    }

    void aPlannedCertificateTakesOverOnceWhoeverLooks()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        Application draft = Directory::application(u"netskope"_s, u"Netskope"_s);
        draft.sso.signatureAlgorithm = u"RSA-SHA384"_s;
        const auto netskope = waited(store.insert(draft, certificate("one"), fresh.actor));
        VERIFY_OK(netskope);
        const auto made = generateCertificate(u"netskope"_s, QDateTime::currentDateTimeUtc(), KeyKind::P256);
        VERIFY_OK(made);
        const StoredCertificate next{made->certificate, "sealed"};
        VERIFY_OK(waited(store.keepNext(netskope->id, next, fresh.actor)));
        VERIFY_OK(waited(store.setNextTold(netskope->id, true, fresh.actor)));
        const QDateTime inAnHour = QDateTime::fromSecsSinceEpoch(QDateTime::currentSecsSinceEpoch() + 3600, Qt::UTC);
        VERIFY_OK(waited(store.planNext(netskope->id, inAnHour, fresh.actor)));
        const NextCertificate listed = waited(store.list())->first().nextCertificate;
        QCOMPARE(listed.expires, made->certificate.notAfter);
        QCOMPARE(listed.rollover.takesOver, inAnHour);
        QVERIFY(listed.rollover.told.isValid());
        QCOMPARE(listed.rollover.toldBy, fresh.actor.name);
        QVERIFY(waited(store.activateDue())->isEmpty());

        VERIFY_OK(fresh.place.tamper(u"UPDATE certificates SET takes_over = 1000 WHERE role = 'next'"_s));
        Database second;
        VERIFY_OK(waited(second.open(fresh.place.location(), false)));
        ApplicationStore other(second);
        QSignalSpy changed(&store, &ApplicationStore::changed);
        const auto here = store.activateDue();
        const auto there = other.activateDue();
        const auto a = waited(here);
        const auto b = waited(there);
        VERIFY_OK(a);
        VERIFY_OK(b);
        QCOMPARE(a->size() + b->size(), 1);
        QCOMPARE((*waited(store.certificate(netskope->id)))->certificate.sha256, made->certificate.sha256);
        QVERIFY(!waited(store.certificate(netskope->id))->value().rollover.told.isValid());
        QVERIFY(!waited(store.nextCertificate(netskope->id))->has_value());
        // The key is of another kind, so the Signature Algorithm follows, with the same hash.
        QCOMPARE(waited(store.find(netskope->id))->sso.signatureAlgorithm, u"ECDSA-SHA384"_s);
        const Event event = Directory::events(fresh.database).last();
        QCOMPARE(event.initiatedBy, (Actor{u"schedule"_s, u"Gatehouse"_s}));
        QCOMPARE(changedFields(event), (QStringList{u"idpCertificate"_s, u"sso.signatureAlgorithm"_s}));
        QCOMPARE(event.changes.first().to, made->certificate.sha256);
        QVERIFY(waited(store.activateDue())->isEmpty());
        QCOMPARE(Directory::events(fresh.database).last().id, event.id);
        QCOMPARE(changed.size(), a->size());
    }

    void noTimeIsPlannedAtWhichNobodyCouldSignIn()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        const auto netskope =
            waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), certificate("one"), fresh.actor));
        VERIFY_OK(netskope);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QCOMPARE(waited(store.planNext(netskope->id, now.addDays(1), fresh.actor)).error().kind, ErrorKind::NotFound);
        StoredCertificate next = certificate("two");
        next.certificate.notBefore = now.addDays(2);
        next.certificate.notAfter = now.addDays(900);
        VERIFY_OK(waited(store.keepNext(netskope->id, next, fresh.actor)));
        const QDateTime ends = certificate("one").certificate.notAfter;
        for (const QDateTime &bad : {now.addSecs(-60), now.addDays(1), ends.addSecs(60), now.addDays(901)})
            QCOMPARE(waited(store.planNext(netskope->id, bad, fresh.actor)).error().kind, ErrorKind::Invalid);
        QCOMPARE(waited(store.activateNext(netskope->id, fresh.actor)).error().kind, ErrorKind::Invalid);
        VERIFY_OK(waited(store.planNext(netskope->id, now.addDays(3), fresh.actor)));
        VERIFY_OK(waited(store.planNext(netskope->id, {}, fresh.actor)));
        QVERIFY(!(*waited(store.nextCertificate(netskope->id)))->rollover.takesOver.isValid());
        VERIFY_OK(waited(store.discardNext(netskope->id, fresh.actor)));
        QVERIFY(!waited(store.nextCertificate(netskope->id))->has_value());
        QCOMPARE(waited(store.setNextTold(netskope->id, true, fresh.actor)).error().kind, ErrorKind::NotFound);
        QCOMPARE(changedFields(Directory::events(fresh.database).last()), QStringList{u"nextIdpCertificate"_s});
    }

    void twoSaversOfTheSameVersionNeverBothWin()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        const auto start = waited(store.insert(Directory::application(u"netskope"_s, u"Netskope"_s), {}, fresh.actor));
        VERIFY_OK(start);
        Database second;
        VERIFY_OK(waited(second.open(fresh.place.location(), false)));
        ApplicationStore other(second);
        QList<Future<Application>> saves;
        for (int i = 0; i < 10; ++i) {
            Application edit = *start;
            edit.description = QString::number(i);
            saves.append((i % 2 ? store : other).save(edit, {}, {}, {}, fresh.actor));
        }
        int won = 0;
        for (const auto &save : saves)
            won += waited(save).has_value();
        QCOMPARE(won, 1);
        QCOMPARE(waited(store.find(start->id))->version, 2);
    }

    /// CertificateNoticeTable, which speaks of applications.
    void onlyOneTellsOfACertificateAndOnlyOnce_R26()
    {
        FreshWorkspace fresh;
        ApplicationStore store(fresh.database);
        const auto application = waited(store.insert(Directory::application(u"custom"_s, u"Files"_s), {}, fresh.actor));
        VERIFY_OK(application);
        const QDateTime now = QDateTime::fromSecsSinceEpoch(1'790'000'000, Qt::UTC);
        const CertificateReminder reminder{application->id, u"Files"_s, now.addDays(30), 30};
        const qint64 pause = CertificateNoticeTable::retryAfter.count();
        const qint64 abandoned = CertificateNoticeTable::abandonedAfter.count();
        const auto asks = [&](auto question, const CertificateReminder &wanted, const QString &sender,
                              const QDateTime &at) {
            const auto answer = waited(fresh.database.run([=](Connection &connection) {
                return question(connection, wanted, CertificateNoticeTable::Claim{sender, at});
            }));
            return answer ? int(*answer) : -1;
        };
        const auto claims = [&](const CertificateReminder &wanted, const QDateTime &at,
                                const QString &sender = u"console"_s) {
            // What is due can be claimed, and nothing else.
            const int due = asks(CertificateNoticeTable::isDue, wanted, sender, at);
            const int claimed = asks(CertificateNoticeTable::claim, wanted, sender, at);
            return due == claimed ? claimed : -2;
        };
        const auto finish = [&](const QString &problem, const QDateTime &at, const QString &sender = u"console"_s) {
            VERIFY_OK(waited(fresh.database.run([=](Connection &connection) {
                return CertificateNoticeTable::finish(connection, reminder, problem, {sender, at});
            })));
        };
        QCOMPARE(claims(reminder, now), 1);
        QCOMPARE(claims(reminder, now.addMSecs(abandoned - 1), u"server"_s), 0); // somebody is at it
        const auto unsent = [&](const QDateTime &since) {
            return waited(fresh.database.run(
                [since](Connection &connection) { return CertificateNoticeTable::unsent(connection, since); }));
        };
        QCOMPARE(unsent(now)->size(), 0);
        finish(u"The mail server refused it."_s, now);
        QCOMPARE(*unsent(now), (QList<UnsentReminder>{
                                   {application->id, reminder.expires, 30, u"The mail server refused it."_s, now}}));
        QCOMPARE(unsent(now.addMSecs(1))->size(), 0);
        QCOMPARE(claims(reminder, now.addMSecs(pause - 1)), 0);
        // Who has other mail settings need not wait.
        QCOMPARE(claims(reminder, now.addMSecs(1), u"server"_s), 1);
        finish(u"late"_s, now, u"console"_s); // no longer its own
        QCOMPARE(claims(reminder, now.addMSecs(pause), u"console"_s), 0);
        finish(u"no route"_s, now.addDays(1), u"server"_s);
        QCOMPARE(claims(reminder, now.addMSecs(2), u"server"_s), 1); // its clock was ahead
        finish(u"no route"_s, now, u"server"_s);
        QCOMPARE(claims(reminder, now.addMSecs(pause), u"server"_s), 1);
        // A program that ended in the middle of it does not keep it for ever.
        QCOMPARE(claims(reminder, now.addMSecs(pause + abandoned), u"console"_s), 1);
        finish({}, now.addMSecs(pause + abandoned));
        QCOMPARE(claims(reminder, now.addDays(10)), 0);
        CertificateReminder next = reminder;
        next.days = 14;
        QCOMPARE(claims(next, now), 1);
        next.expires = now.addDays(31); // another certificate
        QCOMPARE(claims(next, now), 1);
    }
};

QTEST_GUILESS_MAIN(ApplicationStoreTest)
#include "ApplicationStoreTest.moc"
