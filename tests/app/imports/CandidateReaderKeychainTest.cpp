// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportSettingsStore.h"
#include "tests/support/Directory.h"
#include "tests/support/ProviderScene.h"
#include "tests/support/Waiting.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

using Scene = ProviderScene;

class CandidateReaderKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void everyPageIsComparedAsItComes()
    {
        Scene scene(450);
        const auto end = scene.list();
        VERIFY_OK(end);
        QVERIFY(end->complete);
        QCOMPARE(end->received, 450);
        QCOMPARE(scene.candidates.size(), 450);
        QVERIFY(scene.pages >= 3);
        QCOMPARE(scene.count(ImportStatus::New), 450);
    }

    void whoIsKnownIsSaidWithWhatAgreed()
    {
        Scene scene(5);
        VERIFY_OK(scene.list());
        const auto first = scene.candidates;
        // One by userName, one by e-mail, one by externalId.
        const auto byName = Directory::addPerson(scene.fresh.database, first.at(1).remote.userName().toUpper());
        auto mail = first.at(2).remote.email();
        Directory::addPerson(scene.fresh.database, u"somebody"_s);
        VERIFY_OK(scene.fresh.place.tamper(
            u"UPDATE users SET email = '%1', email_key = '%1' WHERE username = 'somebody'"_s.arg(mail)));
        const auto imported = scene.console.import(scene.application, {first.at(3)});
        VERIFY_OK(imported);
        QCOMPARE(imported->counts.created, 1);
        VERIFY_OK(scene.list());
        QCOMPARE(scene.candidates.at(1).status, ImportStatus::Conflict);
        QCOMPARE(scene.candidates.at(1).matchedOn, u"userName"_s);
        QCOMPARE(scene.candidates.at(1).directoryUser, byName);
        QCOMPARE(scene.candidates.at(2).matchedOn, u"email"_s);
        QCOMPARE(scene.candidates.at(2).directoryUsername, u"somebody"_s);
        QCOMPARE(scene.candidates.at(3).status, ImportStatus::Imported);
        QCOMPARE(scene.candidates.at(3).matchedOn, u"link"_s);
        QCOMPARE(scene.candidates.at(4).status, ImportStatus::New);
    }

    void whatWouldBeTakenOverIsSaidOfThoseWhoAreImported()
    {
        Scene scene(2);
        VERIFY_OK(scene.list());
        VERIFY_OK(scene.console.import(scene.application, scene.candidates));
        VERIFY_OK(scene.fresh.place.tamper(u"UPDATE users SET firstname = 'Former'"_s));
        VERIFY_OK(scene.list());
        QVERIFY(scene.candidates.at(0).changes.isEmpty());
        ImportSettingsStore store(scene.fresh.database);
        ImportSettings settings;
        settings.updated = QStringList{u"firstname"_s};
        VERIFY_OK(waited(store.save(scene.application.id, {}, settings, scene.console.actor)));
        VERIFY_OK(scene.list());
        const RemoteUser remote = scene.candidates.at(0).remote;
        QCOMPARE(scene.candidates.at(0).changes,
                 (QList<Change>{{u"firstname"_s, u"Former"_s, remote.text(RemoteUser::GivenName)}}));
        const auto job = scene.console.import(scene.application, {scene.candidates.at(0)});
        VERIFY_OK(job);
        QCOMPARE(job->counts.linked, 1);
        QVERIFY(scene.console.rows(job->id).first().reason.contains(u"First Name"_s));
        QCOMPARE(scene.console.number(
                     u"SELECT count(*) FROM users WHERE firstname = '%1'"_s.arg(remote.text(RemoteUser::GivenName))),
                 1);
        VERIFY_OK(scene.list());
        QVERIFY(scene.candidates.at(0).changes.isEmpty());
    }

    void aServerThatRefusesEndsTheListingWithItsReason()
    {
        Scene scene(10, {u"401"_s});
        const auto end = scene.list();
        QVERIFY(!end);
        QVERIFY(!end.error().message.isEmpty());
        QVERIFY(scene.candidates.isEmpty());
    }

    void cancellingEndsTheListing()
    {
        Scene scene(5000);
        CandidateListing *listing = scene.console.imports.candidates(scene.application.id, &scene.console.imports);
        std::optional<Result<ListingEnd>> end;
        qint64 seen = 0;
        connect(listing, &CandidateListing::finished, this, [&](const Result<ListingEnd> &last) { end = last; });
        connect(listing, &CandidateListing::received, this, [&](const QList<ImportCandidate> &page, qint64, qint64) {
            seen += page.size();
            listing->cancel();
        });
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 60000);
        QVERIFY(seen < 5000);
    }

    void whatTheDatabaseRefusesIsSaidAsItIs()
    {
        Scene scene(450);
        VERIFY_OK(scene.fresh.place.tamper(u"ALTER TABLE links RENAME TO elsewhere"_s));
        const auto end = scene.list();
        VERIFY_OK(scene.fresh.place.tamper(u"ALTER TABLE elsewhere RENAME TO links"_s));
        QVERIFY(!end);
        QCOMPARE(end.error().kind, ErrorKind::Storage); // and not Cancelled: nobody cancelled anything
        QVERIFY(scene.candidates.isEmpty());
    }

    void aListingMayBeDestroyedAtAnyTime()
    {
        Scene scene(1000);
        QList<QPointer<QObject>> parents; // a first page may come, and end one, while the next wait is under way
        for (int i = 0; i < 10; ++i) {
            auto *parent = new QObject;
            parents.append(parent);
            CandidateListing *listing = scene.console.imports.candidates(scene.application.id, parent);
            connect(listing, &CandidateListing::received, parent, [parent] { parent->deleteLater(); });
            QTest::qWait(i * 5);
            if (i % 2 && parents.last())
                parents.last()->deleteLater();
        }
        VERIFY_OK(scene.list());
        QCOMPARE(scene.candidates.size(), 1000);
        for (const QPointer<QObject> &parent : parents)
            delete parent; // before what it reads from
    }

    void retryingReadsTheAccountsAgain()
    {
        Scene scene(3);
        VERIFY_OK(scene.list());
        auto selected = scene.candidates;
        selected[0].remote.set(RemoteUser::UserName, u"\u0007"_s); // corrected at the provider since
        selected[1].remote.set(RemoteUser::UserName, u"\u0007"_s);
        selected[1].remote.set(RemoteUser::Id, u"deleted-meanwhile"_s);
        const auto first = scene.console.import(scene.application, selected);
        VERIFY_OK(first);
        QCOMPARE(first->counts.failed, 2);
        scene.console.ended.clear();
        const auto again = waited(scene.console.imports.retryFailed(first->id, scene.console.actor));
        VERIFY_OK(again);
        QCOMPARE(again->state, JobState::Running);
        const auto end = scene.console.waitForEnd();
        VERIFY_OK(end);
        QCOMPARE(end->state, JobState::Finished);
        QCOMPARE(end->counts, (ImportCounts{3, 2, 0, 0, 1}));
        const auto rows = scene.console.rows(first->id);
        QCOMPARE(rows.at(0).outcome, ImportOutcome::Created);
        QCOMPARE(rows.at(0).remote.userName(), scene.candidates.at(0).remote.userName());
        QCOMPARE(rows.at(1).outcome, ImportOutcome::Failed);
        QVERIFY(rows.at(1).reason.contains(u"does not exist at the provider"_s));
    }

    void retryingWhereNobodyFailedIsRefused()
    {
        Scene scene(1);
        VERIFY_OK(scene.list());
        const auto job = scene.console.import(scene.application, scene.candidates);
        VERIFY_OK(job);
        const auto again = waited(scene.console.imports.retryFailed(job->id, scene.console.actor));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, ErrorKind::Conflict);
    }

    void aRetryThatCannotReadChangesNothing()
    {
        Scene scene(2);
        VERIFY_OK(scene.list());
        auto selected = scene.candidates;
        selected[0].remote.set(RemoteUser::UserName, u"\u0007"_s);
        const auto job = scene.console.import(scene.application, selected);
        VERIFY_OK(job);
        QCOMPARE(job->counts.failed, 1);
        const auto before = scene.console.rows(job->id);
        scene.server.reset();
        QVERIFY(!waited(scene.console.imports.retryFailed(job->id, scene.console.actor)));
        QCOMPARE(scene.console.rows(job->id), before);
    }

    void tenThousandAreListedAndImported()
    {
        Scene scene(10'000);
        const auto end = scene.list();
        VERIFY_OK(end);
        QVERIFY(end->complete);
        QCOMPARE(scene.candidates.size(), 10'000);
        const auto job =
            waited(scene.console.imports.start(scene.application.id, scene.candidates, {}, scene.console.actor), 60000);
        VERIFY_OK(job);
        QElapsedTimer timer;
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(!scene.console.ended.isEmpty(), 150000);
        const ImportJob finished = scene.console.ended.first();
        qInfo("%lld rows/s", 10'000'000 / qMax<qint64>(1, timer.elapsed()));
        QCOMPARE(finished.state, JobState::Finished);
        QCOMPARE(finished.counts.done(), 10'000);
        QCOMPARE(scene.console.number(u"SELECT count(*) FROM users"_s), finished.counts.created);
        // Service accounts without an address cannot be people of ours; each says so.
        QVERIFY(finished.counts.failed > 0);
        QVERIFY(finished.counts.failed < 200);
        for (const ImportRow &row : scene.console.rows(finished.id))
            QVERIFY(row.outcome != ImportOutcome::Waiting && !row.reason.isEmpty());
    }
};

QTEST_GUILESS_MAIN(CandidateReaderKeychainTest)
#include "CandidateReaderKeychainTest.moc"
