// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportSettingsStore.h"
#include "app/imports/JobOwner.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/ImportConsole.h"
#include "tests/support/Waiting.h"

#include <QProcess>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

const QString people = u"SELECT count(*) FROM users"_s;
const QString links = u"SELECT count(*) FROM links"_s;

ImportCandidate conflict(const QString &userName, const QString &matchedOn, const UserId &person)
{
    ImportCandidate candidate = importCandidate(userName, ImportStatus::Conflict);
    candidate.matchedOn = matchedOn;
    candidate.directoryUser = person;
    candidate.directoryUsername = userName;
    return candidate;
}

} // namespace

class ImportServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void createsPersonLinkAndEventForEveryRow()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto job = console.import(netskope, importCandidates(120));
        VERIFY_OK(job);
        QCOMPARE(job->state, JobState::Finished);
        QCOMPARE(job->counts, (ImportCounts{120, 120, 0, 0, 0}));
        QVERIFY(job->ended.isValid());
        QCOMPARE(console.number(people), 120);
        QCOMPARE(console.number(links), 120);
        QCOMPARE(console.number(u"SELECT count(*) FROM users WHERE state = 'active'"_s), 120);
        QCOMPARE(console.number(u"SELECT count(*) FROM memberships"_s), 0);
        const auto rows = console.rows(job->id);
        QCOMPARE(rows.size(), 120);
        for (const ImportRow &row : rows) {
            QCOMPARE(row.outcome, ImportOutcome::Created);
            QVERIFY(!row.reason.isEmpty());
            QVERIFY(!row.directoryUser.isNull());
        }
        QCOMPARE(console.announced.size(), 120);
        const auto types = Directory::eventTypes(fresh.database);
        QCOMPARE(types.count(u"user_create"_s), 120);
        QCOMPARE(types.count(u"import_start"_s), 1);
        QCOMPARE(types.last(), u"import_finish"_s);
    }

    void eventsNameTheImportAndItsCounts()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        auto nobody = importCandidate(u"nobody"_s);
        nobody.remote.set(RemoteUser::Email, {});
        VERIFY_OK(console.import(netskope, {importCandidate(u"ada"_s), nobody}));
        const auto events = Directory::events(fresh.database);
        const Event created = events.at(events.size() - 2);
        QCOMPARE(created.type, u"user_create"_s);
        QCOMPARE(created.initiatedBy, (Actor{u"import"_s, u"Test"_s}));
        QCOMPARE(created.applicationName, u"Netskope"_s);
        QCOMPARE(created.resourceName, u"ada"_s);
        const Event finished = events.last();
        QCOMPARE(finished.type, u"import_finish"_s);
        QVERIFY(!finished.success);
        QCOMPARE(finished.details.value(u"counts"_s).toObject().value(u"created"_s).toInt(), 1);
        QCOMPARE(finished.details.value(u"counts"_s).toObject().value(u"failed"_s).toInt(), 1);
    }

    void aBadRowFailsAloneAndSaysWhatToDo()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        Directory::addPerson(fresh.database, u"Taken"_s);
        auto noMail = importCandidate(u"nomail"_s);
        noMail.remote.set(RemoteUser::Email, {});
        auto control = importCandidate(u"control"_s);
        control.remote.set(RemoteUser::DisplayName, u"a"_s + QChar(0) + u'b');
        auto noId = importCandidate(u"noid"_s);
        noId.remote.set(RemoteUser::Id, {});
        auto sameMail = importCandidate(u"other"_s);
        sameMail.remote.set(RemoteUser::Email, u"TAKEN@example.org"_s);
        const QList<ImportCandidate> bad{noMail,
                                         importCandidate(u"with blank"_s),
                                         importCandidate(QString(300, u'x')),
                                         control,
                                         noId,
                                         importCandidate(u"tAKEN"_s),
                                         sameMail};
        const auto job =
            console.import(netskope, QList{importCandidate(u"first"_s)} + bad + QList{importCandidate(u"last"_s)});
        VERIFY_OK(job);
        QCOMPARE(job->state, JobState::Finished);
        QCOMPARE(job->counts, (ImportCounts{9, 2, 0, 0, 7}));
        QCOMPARE(console.number(people), 3);
        const auto rows = console.rows(job->id);
        for (int i = 1; i <= bad.size(); ++i) {
            QCOMPARE(rows.at(i).outcome, ImportOutcome::Failed);
            QVERIFY2(rows.at(i).reason.size() > 20, qPrintable(rows.at(i).reason));
        }
        QVERIFY(rows.at(6).reason.contains(u"Taken"_s));
        QVERIFY(rows.at(7).reason.contains(u"e-mail"_s));
    }

    void theSamePersonTwiceInOneSelectionIsOneRow()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto job = console.import(netskope, {importCandidate(u"ada"_s), importCandidate(u"ada"_s)});
        VERIFY_OK(job);
        QCOMPARE(job->counts, (ImportCounts{1, 1, 0, 0, 0}));
    }

    void importingAgainSkipsWhoIsImported()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        VERIFY_OK(console.import(netskope, importCandidates(3)));
        const auto again = console.import(netskope, importCandidates(4));
        VERIFY_OK(again);
        QCOMPARE(again->counts, (ImportCounts{4, 1, 0, 3, 0}));
        QCOMPARE(console.number(people), 4);
        QVERIFY(console.rows(again->id).first().reason.contains(u"person00000"_s));
    }

    void conflictsAreSkippedUnlessSomebodyDecidedToLink()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto ada = conflict(u"ada"_s, u"userName"_s, Directory::addPerson(fresh.database, u"ada"_s));
        const auto bob = conflict(u"bob"_s, u"email"_s, Directory::addPerson(fresh.database, u"bob"_s));
        const auto job = console.import(netskope, {ada, bob}, {ada.remote.id()});
        VERIFY_OK(job);
        QCOMPARE(job->counts, (ImportCounts{2, 0, 1, 1, 0}));
        QCOMPARE(console.number(people), 2);
        QCOMPARE(console.number(u"SELECT count(*) FROM links WHERE remote_user_name = 'ada'"_s), 1);
        QCOMPARE(console.number(links), 1);
        const auto rows = console.rows(job->id);
        QCOMPARE(rows.at(0).directoryUser, ada.directoryUser);
        QVERIFY(rows.at(1).reason.contains(u"email"_s));
        QCOMPARE(Directory::eventTypes(fresh.database).count(u"association_change"_s), 1);
    }

    void aSecondAccountOfTheSamePersonIsAQuestionAndNotASecondLink()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        auto ada = conflict(u"ada"_s, u"userName"_s, Directory::addPerson(fresh.database, u"ada"_s));
        VERIFY_OK(console.import(netskope, {ada}, {ada.remote.id()}));
        ada.remote.set(RemoteUser::Id, u"another"_s);
        const auto refused = console.import(netskope, {ada}, {ada.remote.id()});
        VERIFY_OK(refused);
        QCOMPARE(refused->counts.failed, 1);
        QCOMPARE(console.number(links), 1);
    }

    void aReusedIdChangesItsUserNameOnlyWhenConfirmed()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto first = console.import(netskope, {importCandidate(u"ada"_s)});
        VERIFY_OK(first);
        auto renamed = conflict(u"ada.lovelace"_s, u"link"_s, console.rows(first->id).first().directoryUser);
        renamed.remote.set(RemoteUser::Id, u"id-ada"_s);
        VERIFY_OK(console.import(netskope, {renamed}));
        const QString renamedLinks = u"SELECT count(*) FROM links WHERE remote_user_name = 'ada.lovelace'"_s;
        QCOMPARE(console.number(renamedLinks), 0);
        const auto job = console.import(netskope, {renamed}, {u"id-ada"_s});
        VERIFY_OK(job);
        QCOMPARE(job->counts.linked, 1);
        QCOMPARE(console.number(renamedLinks), 1);
        QCOMPARE(console.number(people), 1);
    }

    void anotherPersonOfTheSameNameIsCreatedUnderTheNameThatWasDecided()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto ada = conflict(u"ada"_s, u"userName"_s, Directory::addPerson(fresh.database, u"ada"_s));
        const auto bob = conflict(u"bob"_s, u"email"_s, Directory::addPerson(fresh.database, u"bob"_s));
        ImportDecisions decisions;
        decisions.create.insert(ada.remote.id(), {u"ada.two"_s, u"ada.two@example.org"_s});
        decisions.create.insert(bob.remote.id(), {u"bob"_s, u"bob@example.org"_s}); // taken
        const auto job = console.import(netskope, {ada, bob}, decisions);
        VERIFY_OK(job);
        QCOMPARE(job->counts, (ImportCounts{2, 1, 0, 0, 1}));
        QCOMPARE(console.number(u"SELECT count(*) FROM users WHERE username = 'ada.two'"_s), 1);
        QCOMPARE(console.number(u"SELECT count(*) FROM links WHERE remote_user_name = 'ada'"_s), 1);
        QVERIFY(console.rows(job->id).at(1).reason.contains(u"bob"_s));
    }

    void aReusedIdMayBelongToAnotherPersonFromNowOn()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto first = console.import(netskope, {importCandidate(u"ada"_s)});
        VERIFY_OK(first);
        auto grace = conflict(u"grace"_s, u"link"_s, console.rows(first->id).first().directoryUser);
        grace.remote.set(RemoteUser::Id, u"id-ada"_s);
        ImportDecisions decisions;
        decisions.create.insert(grace.remote.id(), {});
        const auto job = console.import(netskope, {grace}, decisions);
        VERIFY_OK(job);
        QCOMPARE(job->counts.created, 1);
        QCOMPARE(console.number(links), 1);
        QCOMPARE(console.number(u"SELECT count(*) FROM links l JOIN users u ON u.id = l.user_id "
                                "WHERE u.username = 'grace'"_s),
                 1);
        QCOMPARE(console.number(people), 2);
    }

    void whoHasTheAccountKeepsItUntilTheOtherPersonIsCreated()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto first = console.import(netskope, {importCandidate(u"ada"_s)});
        VERIFY_OK(first);
        auto grace = conflict(u"grace"_s, u"link"_s, console.rows(first->id).first().directoryUser);
        grace.remote.set(RemoteUser::Id, u"id-ada"_s);
        const QString adasLink = u"SELECT count(*) FROM links l JOIN users u ON u.id = l.user_id "
                                 "WHERE u.username = 'ada'"_s;
        ImportDecisions decisions;
        decisions.create.insert(grace.remote.id(), {u"ada"_s, u"ada@example.org"_s}); // taken
        const auto job = console.import(netskope, {grace}, decisions);
        VERIFY_OK(job);
        QCOMPARE(job->counts.failed, 1);
        QCOMPARE(console.number(adasLink), 1);
        QCOMPARE(Directory::eventTypes(fresh.database).count(u"association_change"_s), 0);
        // Nor does anybody lose it whom the admin did not see.
        decisions.create.insert(grace.remote.id(), {});
        grace.directoryUser = Directory::addPerson(fresh.database, u"bob"_s);
        const auto other = console.import(netskope, {grace}, decisions);
        VERIFY_OK(other);
        QCOMPARE(other->counts.failed, 1);
        QVERIFY(console.rows(other->id).first().reason.contains(u"ada"_s));
        QCOMPARE(console.number(adasLink), 1);
        QCOMPARE(console.number(people), 2);
    }

    void anExternalIdTakesOverNothing()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        ImportSettingsStore store(fresh.database);
        ImportSettings settings;
        settings.updated = QStringList{u"department"_s};
        VERIFY_OK(waited(store.save(netskope.id, {}, settings, console.actor)));
        auto ada = importCandidate(u"ada"_s, ImportStatus::Imported);
        ada.matchedOn = u"externalId"_s;
        ada.directoryUser = Directory::addPerson(fresh.database, u"ada"_s);
        ada.directoryUsername = u"ada"_s;
        ada.remote.set(RemoteUser::Department, u"Research"_s);
        ada.changes = {{u"department"_s, {}, u"Research"_s}};
        const auto job = console.import(netskope, {ada});
        VERIFY_OK(job);
        QCOMPARE(job->counts.skipped, 1);
        QCOMPARE(console.number(links), 0);
        QCOMPARE(console.number(u"SELECT count(*) FROM users WHERE department = 'Research'"_s), 0);
    }

    void settingsThatSomebodyChangedMeanwhileAreNotOverwritten()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        ImportSettingsStore store(fresh.database);
        ImportSettings first;
        first.stateOfNew = UserState::Staged;
        VERIFY_OK(waited(store.save(netskope.id, {}, first, console.actor)));
        ImportSettings second;
        second.updated = QStringList{u"department"_s};
        const auto late = waited(store.save(netskope.id, {}, second, console.actor));
        QVERIFY(!late);
        QCOMPARE(late.error().kind, ErrorKind::Stale);
        QCOMPARE(*waited(store.find(netskope.id)), first);
        VERIFY_OK(waited(store.save(netskope.id, first, second, console.actor)));
        QCOMPARE(*waited(store.find(netskope.id)), second);
    }

    void newPeopleArriveAsTheSettingsSay()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        ImportSettingsStore store(fresh.database);
        ImportSettings settings;
        settings.stateOfNew = UserState::Staged;
        VERIFY_OK(waited(store.save(netskope.id, {}, settings, console.actor)));
        VERIFY_OK(console.import(netskope, {importCandidate(u"ada"_s)}));
        QCOMPARE(console.number(u"SELECT count(*) FROM users WHERE state = 'staged'"_s), 1);
    }

    void linkingTakesOverWhatTheSettingsSayAndNobodysName()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        ImportSettingsStore store(fresh.database);
        ImportSettings settings;
        settings.updated = QStringList{u"department"_s, u"jobTitle"_s};
        VERIFY_OK(waited(store.save(netskope.id, {}, settings, console.actor)));
        auto ada = conflict(u"ADA"_s, u"userName"_s, Directory::addPerson(fresh.database, u"ada"_s));
        ada.remote.set(RemoteUser::Department, u"Research"_s);
        ada.remote.set(RemoteUser::Email, u"elsewhere@example.org"_s);
        const auto job = console.import(netskope, {ada}, {ada.remote.id()});
        VERIFY_OK(job);
        QCOMPARE(job->counts.linked, 1);
        QVERIFY(console.rows(job->id).first().reason.contains(u"Department"_s));
        QCOMPARE(console.number(u"SELECT count(*) FROM users WHERE username = 'ada' AND department = 'Research' "
                                "AND email = 'ada@example.org'"_s),
                 1);
        QCOMPARE(Directory::eventTypes(fresh.database).count(u"user_update"_s), 1);
    }

    void theRowsAreStoredBeforeTheFirstIsDone()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto job = waited(console.imports.start(netskope.id, importCandidates(500), {}, console.actor));
        VERIFY_OK(job);
        QCOMPARE(job->state, JobState::Running);
        QCOMPARE(job->counts.selected, 500);
        QCOMPARE(job->counts.done(), 0);
        VERIFY_OK(console.waitForEnd());
        qint64 before = 0;
        for (const ImportJob &step : console.progress) {
            QVERIFY(step.counts.done() > before);
            before = step.counts.done();
        }
        QCOMPARE(before, 500);
    }

    void cancelStopsAndResumeDoesTheRest()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto job = waited(console.imports.start(netskope.id, importCandidates(2000), {}, console.actor));
        VERIFY_OK(job);
        QTRY_VERIFY_WITH_TIMEOUT(!console.progress.isEmpty(), 20000);
        QCOMPARE(waited(console.imports.resume(job->id, console.actor)).error().kind, ErrorKind::Conflict);
        const auto cancelled = waited(console.imports.cancel(job->id));
        VERIFY_OK(cancelled);
        QCOMPARE(cancelled->state, JobState::Cancelled);
        QVERIFY(cancelled->counts.done() > 0);
        QVERIFY(cancelled->counts.done() < 2000);
        QCOMPARE(console.number(people), cancelled->counts.created);
        VERIFY_OK(console.waitForEnd());
        for (const ImportRow &row : console.rows(job->id))
            QVERIFY(!row.reason.isEmpty());
        VERIFY_OK(waited(console.imports.resume(job->id, console.actor)));
        const auto finished = console.waitForEnd();
        VERIFY_OK(finished);
        QCOMPARE(finished->state, JobState::Finished);
        QCOMPARE(finished->counts, (ImportCounts{2000, 2000, 0, 0, 0}));
        QCOMPARE(console.number(people), 2000);
        QCOMPARE(waited(console.imports.resume(job->id, console.actor)).error().kind, ErrorKind::Conflict);
        QCOMPARE(waited(console.imports.cancel(job->id)).error().kind, ErrorKind::Conflict);
    }

    void anotherProgramCanCancelTheJob()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        Database second;
        VERIFY_OK(waited(second.open(fresh.place.location(), false)));
        ImportConsole other(second);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto job = waited(console.imports.start(netskope.id, importCandidates(20'000), {}, console.actor));
        VERIFY_OK(job);
        VERIFY_OK(waited(other.imports.cancel(job->id), 60'000));
        const auto ended = console.waitForEnd();
        VERIFY_OK(ended);
        QCOMPARE(ended->state, JobState::Cancelled);
        QVERIFY(ended->counts.done() < 20'000);
        QCOMPARE(Directory::eventTypes(fresh.database).count(u"import_finish"_s), 1);
    }

    void twoProgramsThatResumeTheSameJobDoubleNobody()
    {
        constexpr int candidates = 10'000; // more than are imported before the cancel arrives
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        Database second;
        VERIFY_OK(waited(second.open(fresh.place.location(), false)));
        ImportConsole other(second);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto job = waited(console.imports.start(netskope.id, importCandidates(candidates), {}, console.actor));
        VERIFY_OK(job);
        VERIFY_OK(waited(console.imports.cancel(job->id)));
        VERIFY_OK(console.waitForEnd());
        const auto first = console.imports.resume(job->id, console.actor);
        const auto also = other.imports.resume(job->id, other.actor);
        VERIFY_OK(waited(first));
        const auto joined = waited(also);
        auto ended = console.waitForEnd();
        if (joined)
            ended = other.waitForEnd();
        else // it was done before the other one looked
            QCOMPARE(joined.error().kind, ErrorKind::Conflict);
        VERIFY_OK(ended);
        QCOMPARE(ended->state, JobState::Finished);
        QCOMPARE(ended->counts, (ImportCounts{candidates, candidates, 0, 0, 0}));
        QCOMPARE(console.number(people), candidates);
        QCOMPARE(console.number(links), candidates);
        const QString events = u"SELECT count(*) FROM events WHERE type = '%1'"_s;
        QCOMPARE(console.number(events.arg(u"user_create"_s)), candidates);
        QCOMPARE(console.number(events.arg(u"import_finish"_s)), 2); // the cancelled one and the finished one
    }

    void twoJobsForTheSamePeopleDoubleNobody()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        Database second;
        VERIFY_OK(waited(second.open(fresh.place.location(), false)));
        ImportConsole other(second);
        const auto netskope = console.addApplication(u"Netskope"_s);
        VERIFY_OK(waited(console.imports.start(netskope.id, importCandidates(600), {}, console.actor)));
        VERIFY_OK(waited(other.imports.start(netskope.id, importCandidates(600), {}, other.actor)));
        const auto one = console.waitForEnd();
        const auto two = other.waitForEnd();
        VERIFY_OK(one);
        VERIFY_OK(two);
        QCOMPARE(one->counts.created + two->counts.created, 600);
        QCOMPARE(one->counts.done() + two->counts.done(), 1200);
        QCOMPARE(console.number(people), 600);
    }

    void aDatabaseThatRefusesStopsTheJobAndLosesNothing()
    {
        FreshWorkspace fresh;
        const bool postgres = fresh.place.isPostgres();
        VERIFY_OK(fresh.place.tamper(
            postgres ? u"ALTER TABLE links ADD CONSTRAINT no CHECK (remote_id <> 'id-person00120')"_s
                     : u"CREATE TRIGGER no BEFORE INSERT ON links WHEN new.remote_id = 'id-person00120' "
                       "BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto failed = console.import(netskope, importCandidates(200));
        VERIFY_OK(failed);
        QCOMPARE(failed->state, JobState::Failed);
        QVERIFY(!failed->problem.isEmpty());
        const auto stored = waited(console.imports.job(failed->id));
        VERIFY_OK(stored);
        QCOMPARE(stored->state, JobState::Failed);
        QCOMPARE(console.number(people), stored->counts.created);
        QCOMPARE(console.number(links), stored->counts.created);
        QVERIFY(stored->counts.created < 121);
        VERIFY_OK(fresh.place.tamper(postgres ? u"ALTER TABLE links DROP CONSTRAINT no"_s : u"DROP TRIGGER no"_s));
        VERIFY_OK(waited(console.imports.resume(failed->id, console.actor)));
        const auto finished = console.waitForEnd();
        VERIFY_OK(finished);
        QCOMPARE(finished->counts, (ImportCounts{200, 200, 0, 0, 0}));
        QCOMPARE(console.number(people), 200);
    }

    void whatACrashLeftRunningIsInterrupted()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto done = console.import(netskope, importCandidates(2));
        VERIFY_OK(done);
        VERIFY_OK(fresh.place.tamper(u"UPDATE import_jobs SET state = 'running', ended = NULL"_s));
        VERIFY_OK(fresh.place.tamper(
            u"INSERT INTO import_rows (job_id, position, remote, outcome) SELECT job_id, 3, "
            "replace(remote, 'person00000', 'late'), 'waiting' FROM import_rows WHERE position = 1"_s));
        QCOMPARE(*waited(console.imports.markInterrupted()), 1);
        QCOMPARE(waited(console.imports.job(done->id))->state, JobState::Interrupted);
        QCOMPARE(*waited(console.imports.markInterrupted()), 0);
        VERIFY_OK(waited(console.imports.resume(done->id, console.actor)));
        const auto finished = console.waitForEnd();
        VERIFY_OK(finished);
        QCOMPARE(finished->state, JobState::Finished);
        QCOMPARE(finished->counts, (ImportCounts{3, 3, 0, 0, 0}));
    }

    void aJobThatAnotherProgramRunsIsLeftAlone()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        Database second;
        VERIFY_OK(waited(second.open(fresh.place.location(), false)));
        ImportConsole other(second);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto job = waited(console.imports.start(netskope.id, importCandidates(3000), {}, console.actor));
        VERIFY_OK(job);
        QCOMPARE(*waited(other.imports.markInterrupted()), 0);
        QCOMPARE(waited(other.imports.jobs({}))->first().state, JobState::Running);
        QCOMPARE(*waited(console.imports.markInterrupted()), 0);
        VERIFY_OK(waited(console.imports.cancel(job->id)));
    }

    void aRunningJobBelongsToALiveProgram_data()
    {
        QTest::addColumn<QString>("owner");
        QTest::addColumn<int>("age");
        QTest::addColumn<bool>("dead");
        const QString elsewhere = u"another-computer/pid:[1] 1 2 3"_s;
        QStringList ended = JobOwner::create().split(u' ');
        QProcess process;
        process.start(u"true"_s);
        QVERIFY(process.waitForStarted());
        ended[1] = QString::number(process.processId());
        QVERIFY(process.waitForFinished());
        QStringList reused = JobOwner::create().split(u' ');
        reused[2] = u"1"_s;
        QTest::newRow("of this computer") << JobOwner::create() << 0 << false;
        QTest::newRow("whose process ended a moment ago") << ended.join(u' ') << 0 << true;
        QTest::newRow("whose process id belongs to another process now") << reused.join(u' ') << 0 << true;
        QTest::newRow("of another computer") << elsewhere << 30'000 << false;
        QTest::newRow("of another computer, silent for a minute") << elsewhere << 61'000 << true;
        QTest::newRow("of this computer, silent for a minute") << JobOwner::create() << 61'000 << true;
        QTest::newRow("from before jobs had owners") << QString() << 1'000'000 << true;
        QTest::newRow("whose clock was set back") << elsewhere << -600'000 << true;
    }

    void aRunningJobBelongsToALiveProgram()
    {
        QFETCH(const QString, owner);
        QFETCH(const int, age);
        QFETCH(const bool, dead);
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto done = console.import(console.addApplication(u"Netskope"_s), importCandidates(2));
        VERIFY_OK(done);
        VERIFY_OK(fresh.place.tamper(
            u"UPDATE import_jobs SET state = 'running', ended = NULL, heartbeat = heartbeat - %1, owner = '%2'"_s.arg(
                QString::number(age), owner)));
        const auto jobs = waited(console.imports.jobs({}));
        VERIFY_OK(jobs);
        QCOMPARE(jobs->first().state, dead ? JobState::Interrupted : JobState::Running);
        QCOMPARE(*waited(console.imports.markInterrupted()), 0);
    }

    void refusesWhatCannotBeImported()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto configured = console.addApplication(u"Netskope"_s, IdmState::Configured);
        QCOMPARE(waited(console.imports.start(configured.id, importCandidates(1), {}, console.actor)).error().kind,
                 ErrorKind::Conflict);
        const auto active = console.addApplication(u"Egnyte"_s);
        QCOMPARE(waited(console.imports.start(active.id, {}, {}, console.actor)).error().kind, ErrorKind::Invalid);
        const auto unknown = ApplicationId::create();
        QCOMPARE(waited(console.imports.start(unknown, importCandidates(1), {}, console.actor)).error().kind,
                 ErrorKind::NotFound);
        QCOMPARE(console.number(u"SELECT count(*) FROM import_jobs"_s), 0);
        CandidateListing *listing = console.imports.candidates(configured.id, &console.imports);
        std::optional<Result<ListingEnd>> end;
        connect(listing, &CandidateListing::finished, this, [&](const Result<ListingEnd> &last) { end = last; });
        QTRY_VERIFY_WITH_TIMEOUT(end.has_value(), 20000);
        QVERIFY(!end->has_value());
        QCOMPARE(end->error().kind, ErrorKind::Conflict);
    }

    void jobsOutliveTheirApplicationAndCannotBeResumedThen()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto egnyte = console.addApplication(u"Egnyte"_s);
        const auto job = console.import(netskope, importCandidates(2));
        VERIFY_OK(job);
        VERIFY_OK(console.import(egnyte, {importCandidate(u"eve"_s)}));
        VERIFY_OK(waited(console.store.remove({netskope.id}, console.actor)));
        const auto jobs = waited(console.imports.jobs({}));
        VERIFY_OK(jobs);
        QCOMPARE(jobs->size(), 2);
        QCOMPARE(jobs->at(0).applicationLabel, u"Egnyte"_s);
        QCOMPARE(jobs->at(1).applicationLabel, u"Netskope"_s);
        QCOMPARE(waited(console.imports.jobs(egnyte.id))->size(), 1);
        VERIFY_OK(fresh.place.tamper(u"UPDATE import_jobs SET state = 'interrupted'"_s));
        QCOMPARE(waited(console.imports.resume(job->id, console.actor)).error().kind, ErrorKind::NotFound);
    }

    void rowsArePagedByPosition()
    {
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const auto netskope = console.addApplication(u"Netskope"_s);
        const auto job = console.import(netskope, importCandidates(25));
        VERIFY_OK(job);
        PageRequest request{10, {}};
        QStringList names;
        int pages = 0;
        do {
            const auto page = waited(console.imports.rows(job->id, request));
            VERIFY_OK(page);
            for (const ImportRow &row : page->items)
                names.append(row.remote.userName());
            request.after = page->next;
            ++pages;
        } while (!request.after.isEmpty());
        QCOMPARE(pages, 3);
        QCOMPARE(names.size(), 25);
        QVERIFY(std::is_sorted(names.begin(), names.end()));
    }
};

QTEST_GUILESS_MAIN(ImportServiceTest)
#include "ImportServiceTest.moc"
