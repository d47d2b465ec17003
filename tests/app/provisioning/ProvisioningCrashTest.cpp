// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"
#include "tests/support/Directory.h"
#include "tests/support/FreshWorkspace.h"
#include "tests/support/ProvisioningConsole.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QProcess>
#include <QRandomGenerator>

#include <csignal>
#include <cstdio>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using Kind = PracticeDirectory::Kind;

namespace
{

constexpr int population = 50;
constexpr int groupCount = 5;
constexpr int kills = 25;
const QByteArray token = "practice-token-of-the-crash-test";

/// The program that is killed: one run, and it says when it begins.
int provisioning(const QString &location, const QString &profile, const QString &baseUrl)
{
    Database database;
    if (const auto opened = waited(database.open({location}, false)); !opened) {
        std::fprintf(stderr, "%s\n", qPrintable(opened.error().message));
        return 1;
    }
    ProvisioningConsole console(database, profile, QUrl(baseUrl), Secret(token));
    std::puts("running");
    std::fflush(stdout);
    const auto outcome = console.run();
    if (!outcome) {
        std::fprintf(stderr, "%s %s\n", qPrintable(outcome.error().message), qPrintable(outcome.error().detail));
        return 1;
    }
    return outcome->failed + outcome->waiting > 0 || !outcome->problem.isEmpty() ? 1 : 0;
}

} // namespace

class ProvisioningCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { FreshLocation::databaseRows(); }

    void killedAnywhereItLosesNothingAndCreatesNobodyTwice_data()
    {
        QTest::addColumn<QString>("profile");
        QTest::addColumn<quint32>("seed");
        QTest::newRow("Netskope") << u"netskope"_s << 1u;
        QTest::newRow("Egnyte") << u"egnyte"_s << 2u;
    }

    void killedAnywhereItLosesNothingAndCreatesNobodyTwice() // R0, R1
    {
        QFETCH(const QString, profile);
        QFETCH(const quint32, seed);
        PracticeOptions options;
        options.profile = *practiceProfile(profile);
        options.token = Secret(token);
        const auto practice = PracticeServer::start(options);
        VERIFY_OK(practice);
        FreshWorkspace fresh;
        ProvisioningConsole console(fresh.database, profile, (*practice)->baseUrl(), Secret(token));
        QList<QList<UserId>> members(groupCount);
        for (int i = 0; i < population; ++i)
            members[i % groupCount].append(Directory::addPerson(fresh.database, u"p%1"_s.arg(i, 3, 10, QChar(u'0'))));
        QList<UserGroupId> groups;
        for (int i = 0; i < groupCount; ++i)
            groups.append(Directory::addGroup(fresh.database, u"Group %1"_s.arg(i), members[i]));
        console.bind(groups);

        QRandomGenerator random(seed);
        int killed = 0;
        int late = 0;
        int code = -1;
        while (code != 0) {
            QProcess child;
            child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
            child.start(QCoreApplication::applicationFilePath(),
                        {u"--provisioning"_s, fresh.place.location().text, profile, (*practice)->baseUrl().toString()});
            QVERIFY(child.waitForStarted());
            if (killed < kills) {
                child.waitForReadyRead(60000);
                const qint64 before = qint64((*practice)->requests().size());
                // Some requests further on, so that kills fall between look-ups, creates and groups alike.
                const qint64 target = before + random.bounded(1, 20);
                for (int i = 0; i < 4000 && child.state() == QProcess::Running; ++i) {
                    if ((*practice)->requests().size() >= target)
                        break;
                    child.waitForFinished(1);
                }
                QThread::usleep(random.bounded(3'000));
                ::kill(pid_t(child.processId()), SIGKILL);
            }
            QVERIFY(child.waitForFinished(120000));
            if (child.exitStatus() == QProcess::NormalExit) {
                code = child.exitCode();
                QVERIFY2(code == 0 || ++late < 3, "the last run did not go through");
            } else {
                ++killed;
            }
        }
        qInfo("killed %d times", killed);
        QVERIFY(killed > 3);

        QSet<QString> externalIds;
        QHash<QString, QString> names;
        for (const QJsonObject &user : (*practice)->resources(Kind::Users)) {
            externalIds.insert(user[u"externalId"_s].toString());
            names.insert(user[u"id"_s].toString(), user[u"userName"_s].toString());
        }
        QCOMPARE((*practice)->resources(Kind::Users).size(), population);
        QCOMPARE(externalIds.size(), population);
        QCOMPARE((*practice)->resources(Kind::Groups).size(), groupCount);
        for (const QJsonObject &group : (*practice)->resources(Kind::Groups)) {
            const int number = group[u"displayName"_s].toString().last(1).toInt();
            const QJsonArray there = group[u"members"_s].toArray();
            QSet<QString> people;
            for (const QJsonValue &member : there)
                people.insert(names.value(member[u"value"].toString()));
            QCOMPARE(there.size(), population / groupCount);
            QCOMPARE(people.size(), population / groupCount);
            for (const QString &name : people)
                QCOMPARE(name.mid(1).toInt() % groupCount, number);
        }
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM provisioned_users WHERE active = 1"_s),
                 population);
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM links"_s), population);
        QCOMPARE(Directory::number(fresh.database, u"SELECT count(*) FROM provisioned_members"_s), population);
        const auto again = console.run();
        VERIFY_OK(again);
        QCOMPARE(again->requests, 0);
    }
};

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    if (argc == 5 && qstrcmp(argv[1], "--provisioning") == 0)
        return provisioning(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]),
                            QString::fromLocal8Bit(argv[4]));
    ProvisioningCrashTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "ProvisioningCrashTest.moc"
