// SPDX-License-Identifier: Apache-2.0
// Programs that import, killed at random points and started again. GATEHOUSE_IMPORT_PEOPLE and GATEHOUSE_IMPORT_KILLS
// make it as large as somebody likes to wait for; GATEHOUSE_IMPORT_SEED begins elsewhere.
#include "app/imports/ImportSettingsStore.h"
#include "app/imports/ImportWorker.h"
#include "app/practice/PracticeServer.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/ImportConsole.h"
#include "tests/support/Waiting.h"

#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

const QByteArray token = "practice-token-for-the-crash-test";

int numberFrom(const char *variable, int otherwise)
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue(variable, &given);
    return given ? number : otherwise;
}

int population(int otherwise) { return numberFrom("GATEHOUSE_IMPORT_PEOPLE", otherwise); }
int kills(int otherwise) { return numberFrom("GATEHOUSE_IMPORT_KILLS", otherwise); }
/// Patience, for as many people as there are.
int patience() { return 60'000 + population(1000) * 20; }

/// Everybody at the practice provider who has an address, as far as `most` goes.
Result<QList<ImportCandidate>> listFromPractice(const QUrl &baseUrl, qsizetype most)
{
    ScimClient client;
    ScimEndpoint endpoint;
    endpoint.baseUrl = baseUrl;
    endpoint.token = Secret(token);
    endpoint.allowLoopbackHttp = true;
    endpoint.manners.pageCap = 1000;
    ScimListing *listing = client.listUsers(endpoint, &client);
    QList<ImportCandidate> candidates;
    std::optional<Result<ListingEnd>> end;
    QObject::connect(listing, &ScimListing::received, &client, [&](const QList<RemoteUser> &users) {
        for (const RemoteUser &user : users) {
            if (!user.email().isEmpty() && candidates.size() < most)
                candidates.append({user, ImportStatus::New, {}, {}, {}, {}});
        }
    });
    QObject::connect(listing, &ScimListing::finished, &client, [&](const Result<ListingEnd> &last) { end = last; });
    if (!QTest::qWaitFor([&] { return end.has_value(); }, patience()))
        return failure(ErrorKind::Timeout, u"the practice provider did not answer"_s);
    if (!*end)
        return failure(end->error());
    return candidates;
}

int failed(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(error.message), qPrintable(error.detail));
    return 1;
}

void say(const char *word)
{
    std::puts(word);
    std::fflush(stdout);
}

/// The program that is killed: goes on with the import of the workspace, or begins it, and says when it can be killed.
/// `early`: before the job is stored.
int importing(const QString &location, const QString &baseUrl, int people, bool early)
{
    Database database;
    if (const auto opened = waited(database.open({location}, false)); !opened)
        return failed(opened.error());
    ImportConsole console(database);
    if (const auto marked = waited(console.imports.markInterrupted()); !marked)
        return failed(marked.error());
    const auto jobs = waited(console.imports.jobs({}));
    if (!jobs)
        return failed(jobs.error());
    const auto application = waited(console.store.findByLabel(u"Netskope"_s));
    if (!application)
        return failed(application.error());
    if (jobs->isEmpty()) {
        const auto candidates = listFromPractice(QUrl(baseUrl), people);
        if (!candidates)
            return failed(candidates.error());
        if (early)
            say("importing");
        const auto started = waited(console.imports.start(application->id, *candidates, {}, console.actor), patience());
        if (!started)
            return failed(started.error());
        if (!early)
            say("importing");
    } else if (jobs->first().state != JobState::Finished) {
        say("importing");
        const auto resumed = waited(console.imports.resume(jobs->first().id, console.actor), patience());
        if (!resumed)
            return failed(resumed.error());
    } else {
        return 0;
    }
    const auto end = console.waitForEnd(patience());
    return end && end->state == JobState::Finished ? 0 : 1;
}

/// The import worker of a server: takes the turn, which its predecessor may have died with, and ends after it. `early`:
/// it can be killed before anybody is imported.
int serving(const QString &location, bool early)
{
    Database database;
    if (const auto opened = waited(database.open({location}, false)); !opened)
        return failed(opened.error());
    ImportConsole console(database);
    ImportSettingsStore schedules(database);
    const auto scheduled = waited(schedules.allScheduled());
    if (!scheduled)
        return failed(scheduled.error());
    if (scheduled->first().lastRun.isValid() && !scheduled->first().running)
        return 0; // the last one was killed after its work
    ImportWorker worker(database, console.imports, 20ms);
    std::optional<int> code;
    QObject::connect(&worker, &ImportWorker::ran, [&code] { code = 0; });
    QObject::connect(&worker, &ImportWorker::failed,
                     [&code](const ApplicationId &, const QString &, const Error &error) { code = failed(error); });
    QObject::connect(&worker, &ImportWorker::held, [&code] { code = failed({{}, u"held"_s, {}}); });
    if (early)
        say("serving");
    else
        QObject::connect(&console.imports, &ImportService::progressed, [] { say("importing"); });
    worker.start();
    return QTest::qWaitFor([&] { return code.has_value(); }, patience()) ? *code : 1;
}

} // namespace

class ImportCrashKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<PracticeServer> m_practice;

    void startPractice(int people)
    {
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.profile.pageCap = 1000;
        options.people = people + people / 20 + 20; // some are service accounts without an address
        options.token = Secret(token);
        auto practice = PracticeServer::start(options);
        VERIFY_OK(practice);
        m_practice = std::move(*practice);
    }

    /// Starts this program again and again, and kills it `most` times at random points before it ends by itself.
    void killAndStartAgain(const QStringList &arguments, quint32 seed, int people, int most)
    {
        // Such pauses that the kills are spread over all of it; a fast machine would get far before the first late one.
        const int longestPause = 60'000 + people * 10;
        constexpr int earlyKills = 3;
        QRandomGenerator random(seed + quint32(numberFrom("GATEHOUSE_IMPORT_SEED", 0)));
        int killed = 0;
        int code = -1;
        while (code != 0) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            const QString when = killed < earlyKills || random.bounded(4) == 0 ? u"early"_s : u"late"_s;
            child.start(QCoreApplication::applicationFilePath(), arguments + QStringList{when});
            QVERIFY(child.waitForStarted());
            if (killed < most) {
                child.waitForReadyRead(patience());
                QThread::usleep(random.bounded(longestPause));
                if (child.processId() > 0) // it may have ended, and 0 is everybody
                    ::kill(pid_t(child.processId()), SIGKILL);
            }
            QVERIFY(child.state() == QProcess::NotRunning || child.waitForFinished(patience()));
            if (child.exitStatus() == QProcess::NormalExit) {
                code = child.exitCode();
                QCOMPARE(code, 0);
            } else {
                ++killed;
            }
        }
        qInfo("killed %d times", killed);
        QVERIFY(killed > 0);
    }

    static void nobodyIsLostOrDoubled(ImportConsole &console, int people)
    {
        QCOMPARE(console.number(u"SELECT count(*) FROM users"_s), people);
        QCOMPARE(console.number(u"SELECT count(DISTINCT username_key) FROM users"_s), people);
        QCOMPARE(console.number(u"SELECT count(*) FROM links"_s), people);
        QCOMPARE(console.number(u"SELECT count(DISTINCT user_id) FROM links"_s), people);
        QCOMPARE(console.number(u"SELECT count(*) FROM import_rows WHERE outcome = 'created' AND reason <> ''"_s),
                 people);
        QCOMPARE(console.number(u"SELECT count(*) FROM events WHERE type = 'user_create'"_s), people);
        const auto chain = waited(console.events.verify(), patience());
        VERIFY_OK(chain);
        QVERIFY(chain->whole);
    }

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void killedAnywhereItLosesNothingAndDoublesNobody_data()
    {
        QTest::addColumn<quint32>("seed");
        const bool asked = qEnvironmentVariableIsSet("GATEHOUSE_IMPORT_KILLS");
        for (const quint32 seed : asked ? QList<quint32>{1} : QList<quint32>{1, 2, 3})
            QTest::addRow("seed %u", seed) << seed;
    }

    void killedAnywhereItLosesNothingAndDoublesNobody()
    {
        QFETCH(quint32, seed);
        const int people = population(1000);
        startPractice(people);
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        console.addApplication(u"Netskope"_s, IdmState::Active, m_practice->baseUrl().toString());
        killAndStartAgain(
            {u"--importing"_s, fresh.place.location().text, m_practice->baseUrl().toString(), QString::number(people)},
            seed, people, kills(25));
        nobodyIsLostOrDoubled(console, people);
        QCOMPARE(console.number(u"SELECT count(*) FROM import_jobs"_s), 1);
        QCOMPARE(console.number(u"SELECT count(*) FROM events WHERE type = 'import_finish'"_s), 1);
        const auto jobs = waited(console.imports.jobs({}));
        VERIFY_OK(jobs);
        QCOMPARE(jobs->first().state, JobState::Finished);
        QCOMPARE(jobs->first().counts, (ImportCounts{people, people, 0, 0, 0}));
    }

    void aServerKilledAnywhereLeavesAScheduleThatTheNextOneFinishes()
    {
        const int people = population(600);
        startPractice(people);
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        const Application application =
            console.addApplication(u"Netskope"_s, IdmState::Active, m_practice->baseUrl().toString());
        VERIFY_OK(waited(console.secrets.write(SecretStore::tokenName(application.id.toString()), Secret(token))));
        ImportSettingsStore schedules(fresh.database);
        ImportSettings settings;
        settings.schedule.every = ImportSchedule::Every::Day;
        VERIFY_OK(waited(schedules.save(application.id, {}, settings, console.actor)));
        VERIFY_OK(fresh.place.tamper(u"UPDATE import_schedules SET next_run = 0, approved = 1000000"_s));
        killAndStartAgain({u"--serving"_s, fresh.place.location().text}, 4, people, kills(8));
        const auto scheduled = waited(schedules.scheduled(application.id));
        VERIFY_OK(scheduled);
        QVERIFY(!scheduled->running);
        QVERIFY(scheduled->next > QDateTime::currentDateTimeUtc());
        QVERIFY(scheduled->problem.isEmpty());
        const auto everybody = listFromPractice(m_practice->baseUrl(), 2 * people + 100);
        VERIFY_OK(everybody); // but those without an address, who are left for a person to decide
        nobodyIsLostOrDoubled(console, int(everybody->size()));
        QCOMPARE(console.number(u"SELECT count(*) FROM import_schedules WHERE owner <> '' OR job_id <> ''"_s), 0);
        QCOMPARE(console.number(u"SELECT count(*) FROM import_jobs"_s), 1);
        QCOMPARE(console.number(u"SELECT count(*) FROM import_jobs WHERE state <> 'finished'"_s), 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--importing")
        return importing(arguments.value(2), arguments.value(3), arguments.value(4).toInt(),
                         arguments.value(5) == u"early");
    if (arguments.value(1) == u"--serving")
        return serving(arguments.value(2), arguments.value(3) == u"early");
    ImportCrashKeychainTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ImportCrashKeychainTest.moc"
