// SPDX-License-Identifier: Apache-2.0
// A program that provisions fifty people, stopped at its k-th write or send and started again. GATEHOUSE_CRASH_POINTS
// says at how many points of a run; by itself it looks at a few.
#include "app/practice/PracticeServer.h"
#include "tests/support/Directory.h"
#include "tests/support/FailurePoint.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/ProvisioningConsole.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <cstdio>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = PracticeDirectory::Kind;
using What = FailurePoint::What;

namespace
{

constexpr int population = 50;
constexpr int groupCount = 5;
constexpr int killed = -SIGKILL;
const QByteArray token = "practice-token-of-the-crash-test";

int points(int otherwise)
{
    bool given = false;
    const int number = qEnvironmentVariableIntValue("GATEHOUSE_CRASH_POINTS", &given);
    return given ? number : otherwise;
}

/// The program that something happens to: one run. It prints how many writes and sends that took.
int provisioning(const QString &location, const QString &profile, const QString &baseUrl, const FailurePoint &failure)
{
    Database database;
    if (const auto opened = waited(database.open({location}, false)); !opened) {
        std::printf("%s\n", qPrintable(opened.error().message));
        return 1;
    }
    ProvisioningConsole console(database, profile, QUrl(baseUrl), Secret(token));
    failure.arm();
    const auto outcome = console.run();
    std::printf("%lld\n", FailurePoint::count());
    if (!outcome) {
        std::printf("%s %s\n", qPrintable(outcome.error().message), qPrintable(outcome.error().detail));
        return 1;
    }
    std::printf("%s\n", qPrintable(outcome->problem));
    return outcome->failed + outcome->waiting > 0 || !outcome->problem.isEmpty() ? 1 : 0;
}

/// Fifty people in five groups, bound to an application at a provider of its own.
class World
{
public:
    explicit World(const QString &profileName) : profile(profileName)
    {
        PracticeOptions options;
        options.profile = *practiceProfile(profile);
        options.token = Secret(token);
        auto started = PracticeServer::start(options);
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        practice = std::move(*started);
        console = std::make_unique<ProvisioningConsole>(fresh.database, profile, practice->baseUrl(), Secret(token));
        QList<QList<UserId>> members(groupCount);
        for (int i = 0; i < population; ++i)
            members[i % groupCount].append(Directory::addPerson(fresh.database, u"p%1"_s.arg(i, 3, 10, QChar(u'0'))));
        QList<UserGroupId> groups;
        for (int i = 0; i < groupCount; ++i)
            groups.append(Directory::addGroup(fresh.database, u"Group %1"_s.arg(i), members[i]));
        console->bind(groups);
    }

    void start(QProcess &child, const FailurePoint &failure) const
    {
        child.start(QCoreApplication::applicationFilePath(), {u"--provisioning"_s, fresh.place.location().text, profile,
                                                              practice->baseUrl().toString(), failure.text()});
    }
    /// The exit code of one start of the program; `killed`, when it was.
    int run(const FailurePoint &failure = {})
    {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        start(child, failure);
        if (!QTest::qWaitFor([&child] { return child.state() == QProcess::NotRunning; }, 120000))
            qFatal("the program does not end");
        said = QString::fromUtf8(child.readAllStandardOutput());
        return code = child.exitStatus() == QProcess::CrashExit ? killed : child.exitCode();
    }
    /// Runs until everything went through, which takes a few starts when an answer was lost.
    bool finish()
    {
        for (int i = 0; i < 3; ++i)
            if (run() == 0)
                return true;
        return false;
    }

    /// Empty when provider and workspace are as they are after an undisturbed run, and nothing is left to be sent.
    QString difference()
    {
        QSet<QString> externalIds;
        QHash<QString, QString> names;
        for (const QJsonObject &user : practice->resources(Kind::Users)) {
            externalIds.insert(user[u"externalId"_s].toString());
            names.insert(user[u"id"_s].toString(), user[u"userName"_s].toString());
        }
        if (practice->resources(Kind::Users).size() != population || externalIds.size() != population)
            return u"%1 users there with %2 externalIds"_s.arg(names.size()).arg(externalIds.size());
        if (practice->resources(Kind::Groups).size() != groupCount)
            return u"%1 groups there"_s.arg(practice->resources(Kind::Groups).size());
        for (const QJsonObject &group : practice->resources(Kind::Groups)) {
            const int number = group[u"displayName"_s].toString().last(1).toInt();
            const QJsonArray there = group[u"members"_s].toArray();
            QSet<QString> people;
            for (const QJsonValue &member : there)
                people.insert(names.value(member[u"value"].toString()));
            const auto strange = [number](const QString &name) { return name.mid(1).toInt() % groupCount != number; };
            if (there.size() != population / groupCount || people.size() != there.size() ||
                std::any_of(people.cbegin(), people.cend(), strange))
                return u"members of group %1"_s.arg(number);
        }
        const QList<std::pair<QString, qint64>> counts{
            {u"SELECT count(*) FROM provisioned_users WHERE active = 1"_s, population},
            {u"SELECT count(*) FROM links"_s, population},
            {u"SELECT count(*) FROM provisioned_members"_s, population},
        };
        for (const auto &[sql, expected] : counts)
            if (const qint64 number = Directory::number(fresh.database, sql); number != expected)
                return u"%1: %2"_s.arg(sql).arg(number);
        const auto again = console->run();
        if (!again || again->requests != 0)
            return u"another run sends something"_s;
        return {};
    }

    /// Of the last program.
    qint64 writesAndSends() const { return said.section(u'\n', 0, 0).toLongLong(); }

    QString profile;
    FailurePoint stop;
    std::unique_ptr<PracticeServer> practice;
    FreshWorkspace fresh;
    std::unique_ptr<ProvisioningConsole> console;
    QString said; ///< by the last program
    int code = 0; ///< the same
};

} // namespace

class ProvisioningCrashTest : public QObject
{
    Q_OBJECT

    /// How many writes and sends an undisturbed run takes.
    static qint64 lengthOfARun(const QString &profile)
    {
        World world(profile);
        const int code = world.run();
        return code == 0 ? world.writesAndSends() : 0;
    }

    /// A world in which that happened to a run at this share of its length. What has ended is written together with
    /// what is sent next, so the answers' timing decides how many writes a run takes (some 15 % more or less): one that
    /// ended before its point did all it had to, and another one is stopped where this share of it would have been.
    static std::unique_ptr<World> stopped(const QString &profile, What what, double share, qint64 length)
    {
        for (int i = 0; i < 6; ++i) {
            auto world = std::make_unique<World>(profile);
            world->stop = {what, 1 + qint64(share * double(length))};
            if (world->run(world->stop) != 0 || world->writesAndSends() >= world->stop.at)
                return world;
            if (const QString difference = world->difference(); !difference.isEmpty())
                qFatal("a run that nothing happened to: %s", qPrintable(difference));
            length = std::min(length, world->writesAndSends());
        }
        qFatal("no run reached its point");
    }

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void killedAtAnyWriteOrSendItLosesNothingAndCreatesNobodyTwice_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::newRow("Netskope") << u"netskope"_s;
        QTest::newRow("Egnyte") << u"egnyte"_s;
    }

    void killedAtAnyWriteOrSendItLosesNothingAndCreatesNobodyTwice() // R0, R1
    {
        QFETCH(const QString, profile);
        const qint64 length = lengthOfARun(profile);
        QVERIFY2(length > 100, "the writes and sends of the libraries are not counted");
        const int count = points(3);
        for (int i = 0; i < count; ++i) {
            const auto world = stopped(profile, What::Killed, (i + 0.5) / count, length);
            QCOMPARE(world->code, killed);
            // Whoever goes on is killed, too, if there is as much left to do.
            world->run(world->stop);
            const QString place = u"killed at %1 of %2: "_s.arg(world->stop.at).arg(length);
            QVERIFY2(world->finish(), qPrintable(place + world->said));
            const QString difference = world->difference();
            QVERIFY2(difference.isEmpty(), qPrintable(place + difference));
        }
        qInfo("killed at %d of %lld points", count, length);
    }

    void aFullDiskStopsTheRunWithASentenceAndNothingIsLost()
    {
        if (FreshLocation().isPostgres())
            QSKIP("The disk is the server's.");
        const qint64 length = lengthOfARun(u"netskope"_s);
        const int count = points(2);
        for (int i = 0; i <= count; ++i) { // the last one at the very end, where the run gives its turn back
            const double share = std::min(double(i) / count, 1 - 3.0 / double(length));
            const auto world = stopped(u"netskope"_s, What::DiskFull, share, length);
            QCOMPARE(world->code, 1);
            QVERIFY2(world->said.contains(u"full"_s), qPrintable(world->said));
            const QString place = u"full at %1 of %2: "_s.arg(world->stop.at).arg(length);
            QVERIFY2(world->finish(), qPrintable(place + world->said));
            const QString difference = world->difference();
            QVERIFY2(difference.isEmpty(), qPrintable(place + difference));
        }
    }

    void aLockedDatabaseIsWaitedFor()
    {
        if (FreshLocation().isPostgres())
            QSKIP("Nobody locks all of a server.");
        World world(u"netskope"_s);
        QProcess child;
        Database other;
        VERIFY_OK(waited(other.open(world.fresh.place.location(), false)));
        world.start(child, {});
        QVERIFY(QTest::qWaitFor([&] { return world.practice->requests().size() > 20; }, 60000));
        VERIFY_OK(waited(other.transaction([](Connection &connection) -> Result<void> {
            auto locked = connection.change(u"UPDATE organization SET name = name"_s, {});
            QThread::msleep(1500);
            if (!locked)
                return failure(locked.error());
            return {};
        })));
        QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 60000);
        QCOMPARE(child.exitCode(), 0);
        const QString difference = world.difference();
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void aClockThatIsOffByADayHoldsNobodyUp_data()
    {
        QTest::addColumn<int>("seconds");
        QTest::newRow("ahead") << 86400;
        QTest::newRow("behind") << -86400;
    }

    void aClockThatIsOffByADayHoldsNobodyUp()
    {
        QFETCH(const int, seconds);
        World world(u"egnyte"_s);
        // It leaves a lease, operations and events of another day behind.
        QCOMPARE(world.run({What::Killed, 150, std::chrono::seconds(seconds)}), killed);
        QVERIFY2(world.finish(), qPrintable(world.said));
        const QString difference = world.difference();
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 6 && qstrcmp(argv[1], "--provisioning") == 0)
        return provisioning(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]),
                            QString::fromLocal8Bit(argv[4]), FailurePoint::fromText(QString::fromLocal8Bit(argv[5])));
    ProvisioningCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ProvisioningCrashTest.moc"
