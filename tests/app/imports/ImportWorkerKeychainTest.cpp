// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportWorker.h"

#include "app/imports/ImportScheduleTable.h"
#include "app/imports/ImportSettingsStore.h"
#include "tests/support/Directory.h"
#include "tests/support/ProviderScene.h"
#include "tests/support/Waiting.h"

#include <QSignalSpy>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

/// A provider, its application with a schedule whose time has come, and a worker as the server has it.
class Scheduled : public ProviderScene
{
public:
    explicit Scheduled(int people, const QStringList &faults = {}, int mostNew = 100)
        : ProviderScene(people, faults)
        , store(fresh.database)
        , worker(fresh.database, console.imports, 50ms)
    {
        ImportSettings settings;
        settings.schedule.every = ImportSchedule::Every::Day;
        settings.schedule.mostNew = mostNew;
        ok(waited(store.save(application.id, {}, settings, console.actor)));
        comeDue();
    }

    template <typename T> static void ok(const Result<T> &result)
    {
        if (!result)
            qFatal("%s %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
    template <typename Fn> void change(Fn fn)
    {
        const auto read = waited(store.find(application.id));
        ok(read);
        ImportSettings settings = *read;
        fn(settings);
        ok(waited(store.save(application.id, *read, settings, console.actor)));
    }
    void comeDue() { ok(fresh.place.tamper(u"UPDATE import_schedules SET next_run = 0"_s)); }
    qint64 people() { return console.number(u"SELECT count(*) FROM users"_s); }
    ScheduledImport now()
    {
        const auto scheduled = waited(store.scheduled(application.id));
        ok(scheduled);
        return *scheduled;
    }

    ImportSettingsStore store;
    ImportWorker worker;
};

} // namespace

class ImportWorkerKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void importsWhoIsNewWhenItsTimeHasComeAndNotBefore()
    {
        Scheduled scene(8);
        VERIFY_OK(scene.fresh.place.tamper(u"UPDATE import_schedules SET next_run = 9000000000000"_s));
        QSignalSpy ran(&scene.worker, &ImportWorker::ran);
        scene.worker.start();
        QTest::qWait(300);
        QCOMPARE(scene.people(), 0);
        scene.comeDue();
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 1, 20000);
        QCOMPARE(scene.people(), 8);
        const ScheduledImport now = scene.now();
        QVERIFY(now.next > QDateTime::currentDateTimeUtc());
        QCOMPARE(now.lastNew, 8);
        QVERIFY(now.lastRun.isValid());
        QVERIFY(!now.running);
        const auto jobs = waited(scene.console.imports.jobs(scene.application.id));
        VERIFY_OK(jobs);
        QCOMPARE(jobs->size(), 1);
        QCOMPARE(jobs->first().startedBy, u"gatehouse-server"_s);
        QCOMPARE(jobs->first().counts.created, 8);
        scene.comeDue();
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 2, 20000);
        QCOMPARE(waited(scene.console.imports.jobs(scene.application.id))->size(), 1); // nobody was new
        QVERIFY(ran.last().at(1).value<ImportJob>().id.isNull());
    }

    void whoMayBeKnownIsLeftForAPersonToDecide()
    {
        Scheduled scene(3);
        VERIFY_OK(scene.list());
        Directory::addPerson(scene.fresh.database, scene.candidates.at(1).remote.userName());
        QSignalSpy ran(&scene.worker, &ImportWorker::ran);
        scene.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 1, 20000);
        QCOMPARE(scene.now().conflicts, 1);
        QCOMPARE(scene.people(), 3);
        QCOMPARE(scene.console.number(u"SELECT count(*) FROM links"_s), 2);
    }

    void surprisinglyManyAreHeldUntilAnAdminSaysYesToTheirNumber()
    {
        Scheduled scene(12, {}, 5);
        QSignalSpy held(&scene.worker, &ImportWorker::held);
        QSignalSpy ran(&scene.worker, &ImportWorker::ran);
        scene.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(held.count(), 1, 20000);
        QCOMPARE(scene.people(), 0);
        QCOMPARE(scene.now().held, 12);
        QCOMPARE(scene.now().heldOf, 0);
        QVERIFY(Directory::eventTypes(scene.fresh.database).contains(u"import_scheduled"_s));
        const auto all = waited(scene.store.allScheduled());
        VERIFY_OK(all);
        QCOMPARE(all->size(), 1);
        const auto other = waited(scene.store.approve(scene.application.id, 11, scene.console.actor));
        QVERIFY(!other);
        QCOMPARE(other.error().kind, ErrorKind::Conflict);
        VERIFY_OK(waited(scene.store.approve(scene.application.id, 12, scene.console.actor)));
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 1, 20000);
        QCOMPARE(scene.people(), 12);
        QCOMPARE(scene.now().held, 0);
        QCOMPARE(scene.now().approved, 0); // it was for this one time
        QVERIFY(Directory::eventTypes(scene.fresh.database).contains(u"import_approve"_s));
    }

    void whatDidNotGetThroughIsSaidAndTriedAgainLater()
    {
        Scheduled scene(3, {u"401"_s});
        QSignalSpy failed(&scene.worker, &ImportWorker::failed);
        VERIFY_OK(scene.fresh.place.tamper(
            u"UPDATE import_schedules SET held = 5, held_of = 9, held_since = 1, conflicts = 2, new_people = 5"_s));
        scene.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 20000);
        const ScheduledImport now = scene.now();
        QVERIFY(!now.problem.isEmpty());
        QCOMPARE(now.held, 5); // as they were counted
        QCOMPARE(now.heldOf, 9);
        QVERIFY(now.heldSince.isValid());
        QCOMPARE(now.conflicts, 2);
        QCOMPARE(now.lastNew, 5);
        const qint64 rest = QDateTime::currentDateTimeUtc().secsTo(now.next);
        QVERIFY2(rest > 0 && rest <= 15 * 60, qPrintable(QString::number(rest)));
        const auto events = Directory::events(scene.fresh.database);
        QCOMPARE(events.last().type, u"import_scheduled"_s);
        QVERIFY(!events.last().success);
    }

    void anIntegrationThatIsNotActiveIsLeftAlone()
    {
        Scheduled scene(2);
        VERIFY_OK(waited(scene.console.idm.deactivate(scene.application.id, scene.console.actor)));
        QSignalSpy failed(&scene.worker, &ImportWorker::failed);
        scene.worker.start();
        QTest::qWait(300);
        QCOMPARE(failed.count(), 0);
        QCOMPARE(scene.people(), 0);
    }

    void ofTwoServersOneHasTheTurn()
    {
        Scheduled scene(9);
        Database second;
        VERIFY_OK(waited(second.open(scene.fresh.place.location(), false)));
        ImportConsole console(second);
        ImportWorker other(second, console.imports, 50ms);
        QSignalSpy ran(&scene.worker, &ImportWorker::ran);
        QSignalSpy otherRan(&other, &ImportWorker::ran);
        scene.worker.start();
        other.start();
        QTRY_COMPARE_WITH_TIMEOUT(ran.count() + otherRan.count(), 1, 20000);
        QTest::qWait(300);
        QCOMPARE(ran.count() + otherRan.count(), 1);
        QCOMPARE(scene.people(), 9);
        QCOMPARE(waited(console.imports.jobs(scene.application.id))->size(), 1);
    }

    void whileAnImportRunsTheScheduleWaits()
    {
        Scheduled scene(2);
        VERIFY_OK(scene.list());
        const auto job = waited(scene.console.imports.prepare(scene.application.id, scene.candidates, {},
                                                              scene.console.actor)); // somebody has a minute for it
        VERIFY_OK(job);
        VERIFY_OK(scene.fresh.place.tamper(u"UPDATE import_jobs SET owner = 'elsewhere'"_s));
        scene.worker.start();
        QTest::qWait(400);
        QVERIFY(!scene.now().running);
        QCOMPARE(scene.people(), 0);
    }

    void whatADeadServerBeganIsResumed()
    {
        Scheduled scene(6);
        VERIFY_OK(scene.list());
        const auto job =
            waited(scene.console.imports.prepare(scene.application.id, scene.candidates, {}, scene.console.actor));
        VERIFY_OK(job);
        VERIFY_OK(scene.fresh.place.tamper(u"UPDATE import_jobs SET owner = 'dead', heartbeat = 1"_s));
        VERIFY_OK(scene.fresh.place.tamper(
            u"UPDATE import_schedules SET next_run = 9000000000000, owner = 'dead', heartbeat = 1, "
            "conflicts = 4, job_id = '%1'"_s.arg(job->id.toString())));
        QSignalSpy ran(&scene.worker, &ImportWorker::ran);
        scene.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 1, 20000);
        QCOMPARE(ran.first().at(1).value<ImportJob>().id, job->id);
        QCOMPARE(scene.now().conflicts, 4); // no list was read
        QCOMPARE(scene.people(), 6);
        QCOMPARE(waited(scene.console.imports.jobs(scene.application.id))->size(), 1);
    }

    void aListThatWasCutIsHeldForWhomItDidNotShow()
    {
        Scheduled scene(250, {u"400:after=1:path=/Users"_s}, 1000);
        VERIFY_OK(scene.console.import(scene.application, importCandidates(600))); // 120 more may come unasked
        QSignalSpy held(&scene.worker, &ImportWorker::held);
        scene.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(held.count(), 1, 20000);
        QCOMPARE(scene.people(), 600);
        QVERIFY2(scene.now().held > 200, qPrintable(QString::number(scene.now().held)));
        QVERIFY(!scene.now().problem.isEmpty());
    }

    void aListOfUnknownLengthThatMayHaveBeenCutIsHeld()
    {
        Scheduled scene(250, {u"no-total"_s, u"ignore-startindex"_s}, 1000);
        QSignalSpy held(&scene.worker, &ImportWorker::held);
        QSignalSpy ran(&scene.worker, &ImportWorker::ran);
        scene.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(held.count(), 1, 20000);
        QCOMPARE(scene.people(), 0);
        const ScheduledImport now = scene.now();
        QVERIFY2(now.held > 0 && now.held < 250, qPrintable(QString::number(now.held)));
        QVERIFY(!now.problem.isEmpty());
        VERIFY_OK(waited(scene.store.approve(scene.application.id, now.held, scene.console.actor)));
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 1, 20000);
        QCOMPARE(scene.people(), now.held);
    }

    void anOddListFailsOnlyWhenSomebodyIsMissing()
    {
        Scheduled odd(10, {u"no-id"_s}); // one of them cannot be used, but everybody was seen
        QSignalSpy ran(&odd.worker, &ImportWorker::ran);
        QSignalSpy failed(&odd.worker, &ImportWorker::failed);
        odd.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 1, 20000);
        odd.comeDue();
        QTRY_COMPARE_WITH_TIMEOUT(ran.count(), 2, 20000); // nobody is new any more
        QCOMPARE(failed.count(), 0);
        QVERIFY(!odd.now().problem.isEmpty());
        QVERIFY(odd.now().next > QDateTime::currentDateTimeUtc().addSecs(60));
        Scheduled missing(3, {u"wrong-total"_s});
        QSignalSpy ranToo(&missing.worker, &ImportWorker::ran);
        QSignalSpy failedToo(&missing.worker, &ImportWorker::failed);
        missing.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(ranToo.count(), 1, 20000);
        QCOMPARE(missing.people(), 3);
        missing.comeDue();
        QTRY_COMPARE_WITH_TIMEOUT(failedToo.count(), 1, 20000); // nobody is new, as far as can be seen
    }

    void whoCannotBecomeAPersonIsLeftForAPersonToDecide()
    {
        Scheduled scene(3);
        VERIFY_OK(scene.list());
        scene.change([](ImportSettings &s) { s.matching = {MatchRule::Link, MatchRule::UserName}; });
        Directory::addPerson(scene.fresh.database, u"somebody"_s);
        VERIFY_OK(scene.fresh.place.tamper(
            u"UPDATE users SET email = '%1', email_key = '%1'"_s.arg(scene.candidates.at(1).remote.email().toLower())));
        QSignalSpy ran(&scene.worker, &ImportWorker::ran);
        scene.worker.start();
        for (int turn = 1; turn <= 2; ++turn) {
            QTRY_COMPARE_WITH_TIMEOUT(ran.count(), turn, 20000);
            QCOMPARE(scene.now().conflicts, 1);
            QCOMPARE(scene.now().lastNew, turn == 1 ? 2 : 0);
            QCOMPARE(scene.people(), 3);
            scene.comeDue();
        }
        QCOMPARE(waited(scene.console.imports.jobs(scene.application.id))->size(), 1);
    }

    void aScheduleThatIsSwitchedOffMeanwhileImportsNobody()
    {
        Scheduled scene(3, {u"slow:ms=600"_s});
        scene.worker.start();
        QTRY_VERIFY(scene.now().running);
        scene.change([](ImportSettings &s) { s.schedule.every = ImportSchedule::Every::Never; });
        QTRY_VERIFY_WITH_TIMEOUT(!scene.now().running, 20000);
        QCOMPARE(scene.people(), 0);
        QVERIFY(waited(scene.console.imports.jobs(scene.application.id))->isEmpty());
    }

    void aTurnThatIsSomebodyElsesMeanwhileImportsNobody()
    {
        Scheduled scene(3, {u"slow:ms=600"_s});
        scene.worker.start();
        QTRY_VERIFY(scene.now().running);
        VERIFY_OK(scene.fresh.place.tamper(u"UPDATE import_schedules SET owner = 'elsewhere'"_s));
        QTest::qWait(1500);
        QCOMPARE(scene.people(), 0);
        QVERIFY(!scene.now().lastRun.isValid());
        QCOMPARE(scene.console.number(u"SELECT count(*) FROM import_schedules WHERE owner = 'elsewhere'"_s), 1);
    }

    void aJobIsStoredTogetherWithTheNoteOfItsTurnOrNotAtAll()
    {
        Scheduled scene(3);
        VERIFY_OK(scene.list());
        const auto start = [&] {
            return waited(scene.console.imports.startTurn(scene.application.id, scene.candidates, u"here"_s,
                                                          scene.console.actor));
        };
        VERIFY_OK(scene.fresh.place.tamper(u"UPDATE import_schedules SET owner = 'elsewhere'"_s));
        const auto late = start();
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Conflict);
        QCOMPARE(scene.console.number(u"SELECT count(*) FROM import_jobs"_s), 0);
        QCOMPARE(scene.console.number(u"SELECT count(*) FROM events WHERE type = 'import_start'"_s), 0);
        VERIFY_OK(scene.fresh.place.tamper(u"UPDATE import_schedules SET owner = 'here'"_s));
        const auto started = start();
        VERIFY_OK(started);
        QCOMPARE(
            scene.console.number(u"SELECT count(*) FROM import_schedules s JOIN import_jobs j ON j.id = s.job_id"_s),
            1);
        QVERIFY(scene.console.waitForEnd(20000).has_value());
        QCOMPARE(scene.people(), 3);
    }

    void finishingGivesUpEveryListThatIsRead()
    {
        Scheduled scene(3, {u"slow:ms=600"_s});
        for (const QString &label : {u"Second"_s, u"Third"_s}) {
            const Application added =
                scene.console.addApplication(label, IdmState::Active, scene.server->baseUrl().toString());
            VERIFY_OK(waited(scene.console.secrets.write(SecretStore::tokenName(added.id.toString()),
                                                         Secret("the-practice-token"))));
            ImportSettings settings;
            settings.schedule.every = ImportSchedule::Every::Day;
            VERIFY_OK(waited(scene.store.save(added.id, {}, settings, scene.console.actor)));
        }
        scene.comeDue();
        scene.worker.start();
        QTRY_COMPARE(scene.console.number(u"SELECT count(*) FROM import_schedules WHERE owner <> ''"_s), 3);
        scene.worker.finish();
        QTest::qWait(900);
        QCOMPARE(scene.people(), 0);
    }

    void whoWasHeldAndIsImportedByHandIsCountedAgain()
    {
        Scheduled scene(12, {}, 5);
        QSignalSpy held(&scene.worker, &ImportWorker::held);
        scene.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(held.count(), 1, 20000);
        VERIFY_OK(scene.list());
        VERIFY_OK(scene.console.import(scene.application, scene.candidates));
        QTRY_COMPARE_WITH_TIMEOUT(scene.now().held, 0, 20000);
        QCOMPARE(scene.people(), 12);
        QVERIFY(scene.now().next > QDateTime::currentDateTimeUtc());
    }

    void aTurnIsTakenOnlyWhenItIsDueAndSaysWhenItCannotBe()
    {
        Scheduled scene(2);
        const auto take = [&] {
            return waited(scene.fresh.database.transaction([id = scene.application.id](Connection &connection) {
                return ImportScheduleTable::take(connection, id, u"here"_s);
            }));
        };
        VERIFY_OK(scene.fresh.place.tamper(u"UPDATE import_schedules SET next_run = 9000000000000"_s));
        auto taken = take();
        VERIFY_OK(taken);
        QVERIFY(!taken->has_value()); // whoever was here a moment ago had the turn
        scene.comeDue();
        VERIFY_OK(scene.fresh.place.tamper(u"ALTER TABLE import_jobs RENAME TO elsewhere"_s));
        QSignalSpy failed(&scene.worker, &ImportWorker::failed);
        scene.worker.start();
        QTRY_VERIFY(failed.count() > 0);
        scene.worker.finish();
        VERIFY_OK(scene.fresh.place.tamper(u"ALTER TABLE elsewhere RENAME TO import_jobs"_s));
        taken = take();
        VERIFY_OK(taken);
        QVERIFY(taken->has_value());
    }

    void aChangedScheduleForgetsWhatWasHeld()
    {
        Scheduled scene(12, {}, 5);
        QSignalSpy held(&scene.worker, &ImportWorker::held);
        scene.worker.start();
        QTRY_COMPARE_WITH_TIMEOUT(held.count(), 1, 20000);
        scene.change([](ImportSettings &s) { s.schedule.every = ImportSchedule::Every::Never; });
        QCOMPARE(scene.now().held, 0);
        QVERIFY(!scene.now().next.isValid());
        const Event event = Directory::events(scene.fresh.database).last();
        QCOMPARE(event.type, u"import_settings_update"_s);
        QCOMPARE(event.changes.size(), 1);
        QCOMPARE(event.changes.first().to, u"never"_s);
    }
};

QTEST_GUILESS_MAIN(ImportWorkerKeychainTest)
#include "ImportWorkerKeychainTest.moc"
