// SPDX-License-Identifier: Apache-2.0
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

namespace
{

constexpr int population = 1000;
constexpr int kills = 25;
const QByteArray token = "practice-token-for-the-crash-test";

/// Everybody at the practice provider who has an address, as far as `population` goes.
Result<QList<ImportCandidate>> listFromPractice(const QUrl &baseUrl)
{
    ScimClient client;
    ScimEndpoint endpoint;
    endpoint.baseUrl = baseUrl;
    endpoint.token = Secret(token);
    endpoint.allowLoopbackHttp = true;
    endpoint.manners.pageCap = 200;
    ScimListing *listing = client.listUsers(endpoint, &client);
    QList<ImportCandidate> candidates;
    std::optional<Result<ListingEnd>> end;
    QObject::connect(listing, &ScimListing::received, &client, [&](const QList<RemoteUser> &users) {
        for (const RemoteUser &user : users) {
            if (!user.email.isEmpty() && candidates.size() < population)
                candidates.append({user, ImportStatus::New, {}, {}, {}, {}});
        }
    });
    QObject::connect(listing, &ScimListing::finished, &client, [&](const Result<ListingEnd> &last) { end = last; });
    if (!QTest::qWaitFor([&] { return end.has_value(); }, 60000))
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

/// The program that is killed: goes on with the import of the workspace, or begins it, and says when rows are done.
int importing(const QString &location, const QString &baseUrl)
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
        const auto candidates = listFromPractice(QUrl(baseUrl));
        if (!candidates)
            return failed(candidates.error());
        std::puts("importing");
        std::fflush(stdout);
        const auto started = waited(console.imports.start(application->id, *candidates, {}, console.actor));
        if (!started)
            return failed(started.error());
    } else if (jobs->first().state != JobState::Finished) {
        std::puts("importing");
        std::fflush(stdout);
        const auto resumed = waited(console.imports.resume(jobs->first().id, console.actor));
        if (!resumed)
            return failed(resumed.error());
    } else {
        return 0;
    }
    const auto end = console.waitForEnd();
    return end && end->state == JobState::Finished ? 0 : 1;
}

} // namespace

class ImportCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void killedAnywhereItLosesNothingAndDoublesNobody_data()
    {
        QTest::addColumn<quint32>("seed");
        for (const quint32 seed : {1u, 2u, 3u})
            QTest::addRow("seed %u", seed) << seed;
    }

    void killedAnywhereItLosesNothingAndDoublesNobody()
    {
        QFETCH(quint32, seed);
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.people = population + 20;
        options.token = Secret(token);
        const auto practice = PracticeServer::start(options);
        VERIFY_OK(practice);
        FreshWorkspace fresh;
        ImportConsole console(fresh.database);
        console.addApplication(u"Netskope"_s, IdmState::Active, (*practice)->baseUrl().toString());

        QRandomGenerator random(seed);
        int killed = 0;
        int code = -1;
        while (code != 0) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--importing"_s, fresh.place.location().text, (*practice)->baseUrl().toString()});
            QVERIFY(child.waitForStarted());
            if (killed < kills) {
                child.waitForReadyRead(60000);
                QThread::usleep(random.bounded(60'000));
                ::kill(pid_t(child.processId()), SIGKILL);
            }
            QVERIFY(child.waitForFinished(120000));
            if (child.exitStatus() == QProcess::NormalExit) {
                code = child.exitCode();
                QCOMPARE(code, 0);
            } else {
                ++killed;
            }
        }
        qInfo("killed %d times", killed);
        QVERIFY(killed > 0);

        QCOMPARE(console.number(u"SELECT count(*) FROM users"_s), population);
        QCOMPARE(console.number(u"SELECT count(DISTINCT username_key) FROM users"_s), population);
        QCOMPARE(console.number(u"SELECT count(*) FROM links"_s), population);
        QCOMPARE(console.number(u"SELECT count(*) FROM import_jobs"_s), 1);
        QCOMPARE(console.number(u"SELECT count(*) FROM events WHERE type = 'user_create'"_s), population);
        QCOMPARE(console.number(u"SELECT count(*) FROM events WHERE type = 'import_finish'"_s), 1);
        const auto jobs = waited(console.imports.jobs({}));
        VERIFY_OK(jobs);
        QCOMPARE(jobs->first().state, JobState::Finished);
        QCOMPARE(jobs->first().counts, (ImportCounts{population, population, 0, 0, 0}));
        for (const ImportRow &row : console.rows(jobs->first().id)) {
            QCOMPARE(row.outcome, ImportOutcome::Created);
            QVERIFY(!row.reason.isEmpty());
        }
        const auto chain = waited(console.events.verify());
        VERIFY_OK(chain);
        QVERIFY(chain->whole);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 4 && qstrcmp(argv[1], "--importing") == 0)
        return importing(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]));
    ImportCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ImportCrashTest.moc"
