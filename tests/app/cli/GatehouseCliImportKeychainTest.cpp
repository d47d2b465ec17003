// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeServer.h"
#include "tests/support/CommandLine.h"
#include "tests/support/ImportConsole.h"
#include "tests/support/Waiting.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QSet>

using namespace gatehouse;
using namespace Qt::StringLiterals;

// Runs the command once, whatever becomes of it.
#define RAN(ran, expected)                                                                                             \
    do {                                                                                                               \
        const auto &did = (ran);                                                                                       \
        QVERIFY2(did.status == (expected), qPrintable(u"exit %1\n%2%3"_s.arg(did.status).arg(did.out, did.error)));    \
    } while (false)

namespace
{

const QByteArray token = "practice-token-of-the-command-line";
const QString anna = u"anna.abel@orchard.example"_s;

QStringList column(const QJsonValue &list, const QString &key)
{
    QStringList values;
    for (const QJsonValue &item : list.toArray())
        values.append(item[key].toString());
    return values;
}

} // namespace

/// `apps idm` and `import` as a script uses them: the real program, a real keychain, and a practice provider.
class GatehouseCliImportKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CommandLine> m_cli;
    std::unique_ptr<PracticeServer> m_practice;

    void startPractice(int people, const QStringList &faults = {})
    {
        PracticeOptions options;
        options.profile = *practiceProfile(u"netskope"_s);
        options.people = people;
        options.token = Secret(token);
        for (const QString &fault : faults)
            options.faults.append(*practiceFault(fault));
        auto started = PracticeServer::start(options);
        VERIFY_OK(started);
        m_practice = std::move(*started);
    }

    CommandLine::Ran idm(const QStringList &words, const QByteArray &input = {}) const
    {
        return m_cli->json(QStringList{u"apps"_s, u"idm"_s, u"Netskope"_s} + words, input);
    }

    CommandLine::Ran configure(const QByteArray &typed = token) const
    {
        return idm({u"configure"_s, u"--base-url"_s, m_practice->baseUrl().toString(), u"--token-stdin"_s},
                   typed + '\n');
    }

    void activate()
    {
        RAN(configure(), 0);
        RAN(idm({u"activate"_s}), 0);
    }

    CommandLine::Ran import(const QStringList &words) const { return m_cli->json(QStringList{u"import"_s} + words); }

    qint64 people() const { return m_cli->json({u"workspace"_s, u"info"_s}).json[u"counts"_s][u"users"_s].toInteger(); }

    /// As `import run --no-wait` leaves it, before the program that is to do it has started.
    QString preparedJob(const QList<ImportCandidate> &people)
    {
        Database database;
        const auto opened = waited(database.open({m_cli->workspace()}, false));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message));
        ImportConsole console(database);
        const auto application = waited(console.store.findByLabel(u"Netskope"_s));
        const auto job = waited(console.imports.prepare(application->id, people, QStringList(), console.actor));
        return job ? job->id.toString() : job.error().message;
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CommandLine>();
        RAN(m_cli->json({u"workspace"_s, u"create"_s, u"--organization"_s, u"Acme"_s, u"--sign-in-url"_s,
                         u"https://sso.acme.example"_s}),
            0);
        RAN(m_cli->json({u"apps"_s, u"add"_s, u"--connector"_s, u"netskope"_s, u"--label"_s, u"Netskope"_s}), 0);
    }

    void configuresTestsActivatesAndDeactivates()
    {
        startPractice(5);
        QCOMPARE(idm({u"status"_s}).json[u"state"_s].toString(), u"not configured"_s);
        RAN(idm({u"test"_s}), 3);
        RAN(idm({u"activate"_s}), 3);
        RAN(idm({u"configure"_s, u"--base-url"_s, m_practice->baseUrl().toString(), u"--token-stdin"_s}), 2);
        const auto configured = configure();
        RAN(configured, 0);
        QCOMPARE(configured.json[u"state"_s].toString(), u"configured"_s);
        QCOMPARE(configured.json[u"baseUrl"_s].toString(), m_practice->baseUrl().toString());
        QVERIFY(!configured.out.contains(QString::fromLatin1(token)));
        const auto tested = idm({u"test"_s});
        RAN(tested, 0);
        QVERIFY(tested.json[u"passed"_s].toBool());
        QCOMPARE(tested.json[u"users"_s].toInt(), 5);
        QVERIFY(hasKeys(tested.json[u"checks"_s][0], {u"name"_s, u"verdict"_s, u"message"_s}));
        const auto active = idm({u"activate"_s});
        RAN(active, 0);
        QCOMPARE(active.json[u"state"_s].toString(), u"active"_s);
        RAN(configure(), 3); // locked while it is active, as the articles say
        RAN(idm({u"deactivate"_s}), 2);
        const auto inactive = idm({u"deactivate"_s, u"--yes"_s});
        RAN(inactive, 0);
        QCOMPARE(inactive.json[u"state"_s].toString(), u"not configured"_s);
        RAN(idm({u"test"_s}), 3); // the token is gone
    }

    void n4_asksBeforeATokenGoesInside()
    {
        const QStringList inside{u"configure"_s, u"--base-url"_s, u"https://192.168.7.8/scim"_s, u"--token-stdin"_s};
        const auto asked = idm(inside, token);
        RAN(asked, 2);
        QVERIFY2(asked.error.contains(u"192.168.7.8"_s), qPrintable(asked.error));
        QCOMPARE(idm({u"status"_s}).json[u"state"_s].toString(), u"not configured"_s);
        RAN(idm(inside + QStringList{u"--private-address"_s}, token), 0);
        RAN(idm(inside, token), 0); // once
    }

    void saysNoWhenTheTokenIsRefused()
    {
        startPractice(5);
        RAN(configure("another"), 0);
        const auto tested = idm({u"test"_s});
        RAN(tested, 1);
        QVERIFY(!tested.json[u"passed"_s].toBool(true));
        RAN(idm({u"activate"_s}), 3);
        QCOMPARE(idm({u"status"_s}).json[u"state"_s].toString(), u"configured"_s);
    }

    void replacesTheTokenOnlyByOneThatWorks()
    {
        startPractice(5);
        activate();
        RAN(idm({u"replace-token"_s, u"--token-stdin"_s}, "wrong\n"), 3);
        RAN(idm({u"test"_s}), 0);
        RAN(idm({u"replace-token"_s, u"--token-stdin"_s}, token + '\n'), 0);
        RAN(idm({u"test"_s}), 0);
    }

    void listsWhoExistsAtTheProvider()
    {
        startPractice(30);
        RAN(import({u"list"_s, u"Netskope"_s}), 3);
        activate();
        RAN(m_cli->json({u"users"_s, u"add"_s, u"--username"_s, u"chloe.castro@orchard.example"_s, u"--email"_s,
                         u"someone@acme.example"_s}),
            0);
        const auto list = import({u"list"_s, u"Netskope"_s});
        RAN(list, 0);
        QVERIFY(hasKeys(list.json, {u"application"_s, u"users"_s, u"counts"_s, u"next"_s}));
        QCOMPARE(list.json[u"application"_s][u"label"_s].toString(), u"Netskope"_s);
        QCOMPARE(list.json[u"users"_s].toArray().size(), 30);
        QVERIFY(list.json[u"next"_s].isNull());
        const QJsonObject counts{{u"new"_s, 29}, {u"imported"_s, 0}, {u"conflict"_s, 1}};
        QCOMPARE(list.json[u"counts"_s].toObject(), counts);
        const QJsonValue user = list.json[u"users"_s][0];
        QVERIFY(hasKeys(user, {u"remoteId"_s, u"userName"_s, u"email"_s, u"displayName"_s, u"active"_s, u"status"_s,
                               u"matchedOn"_s, u"directoryUser"_s}));
        QCOMPARE(user[u"status"_s].toString(), u"New"_s);
        QVERIFY(user[u"matchedOn"_s].isNull());
        QVERIFY(user[u"directoryUser"_s].isNull());
        const auto found = import({u"list"_s, u"Netskope"_s, u"--search"_s, u"CHLOE"_s});
        QCOMPARE(found.json[u"users"_s].toArray().size(), 2);
        QCOMPARE(found.json[u"users"_s][0][u"status"_s].toString(), u"Conflict"_s);
        QCOMPARE(found.json[u"users"_s][0][u"matchedOn"_s].toString(), u"userName"_s);
        QCOMPARE(found.json[u"users"_s][0][u"directoryUser"_s].toString(), u"chloe.castro@orchard.example"_s);
        const auto fresh = import({u"list"_s, u"Netskope"_s, u"--new-users-only"_s});
        QCOMPARE(fresh.json[u"users"_s].toArray().size(), 29);
        QCOMPARE(fresh.json[u"counts"_s].toObject(), counts);
    }

    void everyListComesPageByPage_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QString>("noun");
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("all");
        QTest::newRow("users") << QStringList{u"users"_s, u"list"_s} << u"users"_s << u"username"_s << 7;
        QTest::newRow("groups") << QStringList{u"groups"_s, u"list"_s} << u"groups"_s << u"name"_s << 3;
        QTest::newRow("catalog") << QStringList{u"catalog"_s, u"list"_s} << u"connectors"_s << u"id"_s << -1;
        QTest::newRow("apps") << QStringList{u"apps"_s, u"list"_s} << u"apps"_s << u"label"_s << 2;
        QTest::newRow("apps groups") << QStringList{u"apps"_s, u"groups"_s, u"Netskope"_s} << u"groups"_s << u"name"_s
                                     << 3;
        QTest::newRow("import list") << QStringList{u"import"_s, u"list"_s, u"Netskope"_s} << u"users"_s
                                     << u"userName"_s << 7;
        QTest::newRow("import jobs") << QStringList{u"import"_s, u"jobs"_s} << u"jobs"_s << u"job"_s << 3;
        QTest::newRow("events") << QStringList{u"events"_s, u"list"_s, u"--type"_s, u"user_create"_s} << u"events"_s
                                << u"id"_s << 7;
    }

    void everyListComesPageByPage()
    {
        QFETCH(const QStringList, command);
        QFETCH(const QString, noun);
        QFETCH(const QString, key);
        QFETCH(const int, all);
        startPractice(7);
        activate();
        RAN(import({u"run"_s, u"Netskope"_s, u"--all-new"_s}), 0);
        for (int i = 0; i < 2; ++i)
            RAN(import({u"run"_s, u"Netskope"_s, u"--user"_s, anna}), 0);
        for (const QString &group : {u"Blue"_s, u"Green"_s, u"Red"_s})
            RAN(m_cli->json({u"groups"_s, u"add"_s, group}), 0);
        RAN(m_cli->json({u"apps"_s, u"add"_s, u"--connector"_s, u"bookmark"_s, u"--label"_s, u"Wiki"_s,
                         u"--bookmark-url"_s, u"https://wiki.acme.example"_s}),
            0);

        const auto whole = m_cli->json(command);
        RAN(whole, 0);
        const QStringList expected = column(whole.json[noun], key);
        QCOMPARE(all < 0 ? all : int(expected.size()), all);
        QStringList seen;
        QString cursor;
        do {
            QStringList words = command + QStringList{u"--limit"_s, u"2"_s};
            if (!cursor.isEmpty())
                words += {u"--cursor"_s, cursor};
            const auto page = m_cli->json(words);
            RAN(page, 0);
            QVERIFY(page.json[u"next"_s].isNull() || page.json[u"next"_s].isString());
            QVERIFY(page.json[noun].toArray().size() <= 2);
            seen += column(page.json[noun], key);
            cursor = page.json[u"next"_s].toString();
        } while (!cursor.isEmpty() && seen.size() <= expected.size());
        QCOMPARE(seen, expected);
        RAN(m_cli->json(command + QStringList{u"--limit"_s, u"0"_s}), 2);
    }

    void importsEverybodyNewAndOnlyOnce()
    {
        startPractice(120); // one of them a service account without an address
        activate();
        const auto run = import({u"run"_s, u"Netskope"_s, u"--all-new"_s});
        RAN(run, 1);
        QCOMPARE(run.json[u"state"_s].toString(), u"finished"_s);
        const QJsonObject counts{
            {u"selected"_s, 120}, {u"created"_s, 119}, {u"linked"_s, 0}, {u"skipped"_s, 0}, {u"failed"_s, 1}};
        QCOMPARE(run.json[u"counts"_s].toObject(), counts);
        const QJsonArray results = run.json[u"results"_s].toArray();
        QCOMPARE(results.size(), 120);
        for (const QJsonValue &row : results) {
            QVERIFY(hasKeys(row, {u"userName"_s, u"outcome"_s, u"reason"_s}));
            QVERIFY(QStringList({u"created"_s, u"failed"_s}).contains(row[u"outcome"_s].toString()));
            if (row[u"outcome"_s].toString() == u"failed")
                QVERIFY(row[u"reason"_s].isString());
        }
        QCOMPARE(people(), 119);
        const auto again = import({u"run"_s, u"Netskope"_s, u"--all-new"_s});
        RAN(again, 1); // the account without an address is still new, and still refused
        QCOMPARE(again.json[u"counts"_s][u"selected"_s].toInt(), 1);
        QCOMPARE(people(), 119);
        const auto list = import({u"list"_s, u"Netskope"_s});
        QCOMPARE(list.json[u"counts"_s][u"imported"_s].toInt(), 119);
        const auto job = import({u"show"_s, run.json[u"job"_s].toString()});
        RAN(job, 0);
        QCOMPARE(job.json[u"results"_s], run.json[u"results"_s]);
        QCOMPARE(job.json[u"counts"_s].toObject(), counts);
        const auto part = import({u"show"_s, run.json[u"job"_s].toString(), u"--limit"_s, u"50"_s});
        QCOMPARE(part.json[u"results"_s].toArray().size(), 50);
        const auto rest = import({u"show"_s, run.json[u"job"_s].toString(), u"--limit"_s, u"100"_s, u"--cursor"_s,
                                  part.json[u"next"_s].toString()});
        QCOMPARE(rest.json[u"results"_s].toArray().size(), 70);
        QVERIFY(rest.json[u"next"_s].isNull());
        QCOMPARE(column(import({u"jobs"_s, u"Netskope"_s}).json[u"jobs"_s], u"state"_s),
                 QStringList({u"finished"_s, u"finished"_s}));
    }

    void importsThoseWhoAreNamed()
    {
        startPractice(10);
        activate();
        RAN(import({u"run"_s, u"Netskope"_s}), 2);
        RAN(import({u"run"_s, u"Netskope"_s, u"--all-new"_s, u"--user"_s, anna}), 2);
        RAN(import({u"run"_s, u"Netskope"_s, u"--user"_s, anna, u"nobody"_s}), 3);
        QCOMPARE(people(), 0);
        const auto run = import({u"run"_s, u"Netskope"_s, u"--user"_s, anna, u"BEN.BROWN@orchard.example"_s});
        RAN(run, 0);
        QCOMPARE(column(run.json[u"results"_s], u"userName"_s), QStringList({anna, u"ben.brown@orchard.example"_s}));
        QCOMPARE(column(run.json[u"results"_s], u"outcome"_s), QStringList({u"created"_s, u"created"_s}));
        const auto again = import({u"run"_s, u"Netskope"_s, u"--user"_s, anna});
        RAN(again, 0);
        QCOMPARE(column(again.json[u"results"_s], u"outcome"_s), QStringList({u"skipped"_s}));
        QCOMPARE(people(), 2);
    }

    void aMatchIsLinkedOnlyWhenSomebodySaysSo()
    {
        startPractice(10);
        activate();
        RAN(m_cli->json({u"users"_s, u"add"_s, u"--username"_s, anna, u"--email"_s, u"anna@acme.example"_s}), 0);
        const auto skipped = import({u"run"_s, u"Netskope"_s, u"--user"_s, anna});
        RAN(skipped, 0);
        QCOMPARE(column(skipped.json[u"results"_s], u"outcome"_s), QStringList({u"skipped"_s}));
        const auto linked = import({u"run"_s, u"Netskope"_s, u"--user"_s, anna, u"--link"_s});
        RAN(linked, 0);
        QCOMPARE(column(linked.json[u"results"_s], u"outcome"_s), QStringList({u"linked"_s}));
        QCOMPARE(people(), 1);
    }

    void s1_saysHowManyLinksAnotherBaseUrlForgot()
    {
        startPractice(10);
        activate();
        RAN(import({u"run"_s, u"Netskope"_s, u"--user"_s, anna}), 0);
        RAN(idm({u"deactivate"_s, u"--yes"_s}), 0);
        const auto same = configure();
        RAN(same, 0);
        QCOMPARE(same.json[u"forgottenLinks"_s].toInt(-1), 0);
        const QString other = m_practice->baseUrl().toString() + u"/other"_s;
        const auto moved = idm({u"configure"_s, u"--base-url"_s, other, u"--token-stdin"_s}, token + '\n');
        RAN(moved, 0);
        QCOMPARE(moved.json[u"forgottenLinks"_s].toInt(), 1);
        QVERIFY2(moved.json[u"note"_s].toString().contains(u"looked up again"_s), qPrintable(moved.out));
    }

    void leavesTheWorkToAnotherProgramWithoutWaiting()
    {
        startPractice(90);
        activate();
        const auto run = import({u"run"_s, u"Netskope"_s, u"--all-new"_s, u"--no-wait"_s});
        RAN(run, 0);
        QCOMPARE(run.json[u"state"_s].toString(), u"running"_s);
        const QString job = run.json[u"job"_s].toString();
        QString state;
        QTRY_VERIFY_WITH_TIMEOUT((state = import({u"show"_s, job}).json[u"state"_s].toString()) != u"running", 60000);
        QCOMPARE(state, u"finished"_s);
        QCOMPARE(people(), 90);
        RAN(import({u"resume"_s, job}), 3);
        RAN(import({u"cancel"_s, job}), 3);
    }

    void cancelsAndResumesAJob()
    {
        startPractice(1);
        activate();
        RAN(import({u"show"_s, u"nonsense"_s}), 2);
        RAN(import({u"show"_s, u"5b0f4b06-6b61-4c6a-9f43-1c1d1f3a0001"_s}), 3);
        QList<ImportCandidate> selected = importCandidates(50);
        selected[7].remote.set(RemoteUser::Email, QString());
        const QString job = preparedJob(selected);
        const auto cancelled = import({u"cancel"_s, job});
        RAN(cancelled, 0);
        QCOMPARE(cancelled.json[u"state"_s].toString(), u"cancelled"_s);
        // As the program that was to do it says, when it starts only now.
        RAN(import({u"resume"_s, job, u"--unless-cancelled"_s}), 3);
        QCOMPARE(import({u"show"_s, job}).json[u"state"_s].toString(), u"cancelled"_s);
        QCOMPARE(people(), 0);
        const auto resumed = import({u"resume"_s, job});
        RAN(resumed, 1); // the answer is no: without an e-mail address nobody can be a person here
        QCOMPARE(resumed.json[u"state"_s].toString(), u"finished"_s);
        QCOMPARE(people(), 49);
        QCOMPARE(resumed.json[u"counts"_s][u"failed"_s].toInt(), 1);
        const QJsonArray results = resumed.json[u"results"_s].toArray();
        QCOMPARE(results.size(), 50);
        for (const QJsonValue &row : results) {
            const bool noAddress = row[u"userName"_s].toString() == selected[7].remote.userName();
            QCOMPARE(row[u"outcome"_s].toString(), noAddress ? u"failed"_s : u"created"_s);
            QVERIFY(row[u"reason"_s].isString()); // what comes next, or why not
        }
        RAN(import({u"cancel"_s, job}), 3);
    }

    void importsWhomAFileNamesAndSaysWhoIsNotThere()
    {
        startPractice(6);
        activate();
        const QString everybody = m_cli->file(u"everybody.csv"_s);
        const auto listed = import({u"list"_s, u"Netskope"_s, u"--csv"_s, everybody, u"--active"_s, u"yes"_s});
        RAN(listed, 0);
        const QStringList names = column(listed.json[u"users"_s], u"userName"_s);
        QFile file(everybody);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), names.size() + 1);
        QFile some(m_cli->file(u"some.csv"_s));
        QVERIFY(some.open(QIODevice::WriteOnly));
        some.write("userName\n" + names.at(1).toUtf8() + "\nnobody\n");
        some.close();
        const auto run = import({u"run"_s, u"Netskope"_s, u"--list"_s, some.fileName()});
        RAN(run, 1);
        QCOMPARE(run.json[u"counts"_s][u"created"_s].toInt(), 1);
        QCOMPARE(run.json[u"notFound"_s].toArray(), QJsonArray{u"nobody"_s});
        QCOMPARE(people(), 1);
        RAN(import({u"run"_s, u"Netskope"_s, u"--all-new"_s, u"--domain"_s, u"nowhere.example"_s}), 0);
        QCOMPARE(people(), 1);
        RAN(import({u"run"_s, u"Netskope"_s, u"--list"_s, some.fileName(), u"--all-new"_s}), 2);
        RAN(import({u"run"_s, u"Netskope"_s, u"--user"_s, u"x"_s, u"--active"_s, u"yes"_s}), 2);
    }

    void showsAndChangesTheSchedule()
    {
        startPractice(3);
        activate();
        const QStringList schedule{u"schedule"_s, u"Netskope"_s};
        QCOMPARE(import(schedule).json[u"every"_s].toString(), u"never"_s);
        const auto set =
            import(schedule + QStringList{u"--every"_s, u"week"_s, u"--weekday"_s, u"Friday"_s, u"--at"_s, u"6:30"_s,
                                          u"--time-zone"_s, u"Europe/Berlin"_s, u"--most-new"_s, u"50"_s});
        RAN(set, 0);
        const auto shown = import(schedule);
        RAN(shown, 0);
        QCOMPARE(shown.json, set.json);
        QCOMPARE(shown.json[u"at"_s].toString(), u"06:30"_s);
        QCOMPARE(shown.json[u"weekday"_s].toString(), u"friday"_s);
        QCOMPARE(shown.json[u"mostNew"_s].toInt(), 50);
        QVERIFY(QDateTime::fromString(shown.json[u"next"_s].toString(), Qt::ISODate) > QDateTime::currentDateTime());
        QVERIFY(shown.json[u"held"_s].isNull());
        RAN(import(schedule + QStringList{u"--at"_s, u"25:00"_s}), 2);
        RAN(import(schedule + QStringList{u"--every"_s, u"year"_s}), 2);
        RAN(import(schedule + QStringList{u"--weekday"_s, u"someday"_s}), 2);
        RAN(import(schedule + QStringList{u"--time-zone"_s, u"Moon/Tycho"_s}), 2);
        RAN(import(schedule + QStringList{u"--approve"_s, u"3"_s}), 3); // nobody is held
        QCOMPARE(import(schedule).json, set.json);
        QVERIFY(import(schedule + QStringList{u"--every"_s, u"never"_s}).json[u"next"_s].isNull());
    }

    void showsAndChangesTheRules()
    {
        startPractice(2);
        activate();
        const QStringList rules{u"rules"_s, u"Netskope"_s};
        QCOMPARE(import(rules).json[u"matching"_s].toArray().size(), 4);
        const auto set = import(rules + QStringList{u"--match"_s, u"email"_s, u"userName"_s, u"--new-state"_s,
                                                    u"staged"_s, u"--update"_s, u"department"_s});
        RAN(set, 0);
        QCOMPARE(set.json[u"matching"_s].toArray(), (QJsonArray{u"link"_s, u"email"_s, u"userName"_s}));
        RAN(import({u"run"_s, u"Netskope"_s, u"--all-new"_s}), 0);
        QCOMPARE(m_cli->json({u"users"_s, u"list"_s, u"--state"_s, u"staged"_s}).json[u"users"_s].toArray().size(), 2);
        RAN(import(rules + QStringList{u"--match"_s, u"surname"_s}), 2);
        RAN(import(rules + QStringList{u"--update"_s, u"username"_s}), 2);
        RAN(import(rules + QStringList{u"--new-state"_s, u"suspended"_s}), 2);
        QVERIFY(import(rules + QStringList{u"--create-only"_s}).json[u"updated"_s].toArray().isEmpty());
    }

    void keepsAMailServerThatItCanReach()
    {
        const auto mail = [this](const QStringList &words, const QByteArray &input = {}) {
            return m_cli->json(QStringList{u"mail"_s} + words, input);
        };
        RAN(mail({u"test"_s}), 3);
        const QStringList server{u"set"_s, u"--host"_s, u"127.0.0.1"_s,           u"--port"_s,
                                 u"9"_s,   u"--from"_s, u"console@acme.example"_s};
        RAN(mail(server), 2); // to nobody
        RAN(mail(server + QStringList{u"--to"_s, u"a@acme.example"_s, u"b@acme.example"_s, u"--user"_s, u"ada"_s,
                                      u"--password-stdin"_s},
                 "secret word"),
            0);
        const auto shown = mail({u"show"_s});
        RAN(shown, 0);
        QCOMPARE(shown.json[u"to"_s].toArray(), (QJsonArray{u"a@acme.example"_s, u"b@acme.example"_s}));
        QVERIFY(!shown.out.contains(u"secret"_s));
        RAN(mail({u"test"_s}), 3); // nothing listens there
        startPractice(120);
        activate();
        const auto run = import({u"run"_s, u"Netskope"_s, u"--all-new"_s});
        RAN(run, 1); // one of the practice accounts has no address, and a failed mail fails no job
        QCOMPARE(run.json[u"state"_s].toString(), u"finished"_s);
        QVERIFY(!run.json[u"mail"_s][u"problem"_s].toString().isEmpty());
        const QString settings = m_cli->file(u"gatehouse/gatehouse.ini"_s);
        QVERIFY(QFile::rename(settings, settings + u".away"_s) && QDir().mkdir(settings)); // cannot be written
        RAN(mail({u"set"_s, u"--off"_s}), 3);
        RAN(mail(server + QStringList{u"--to"_s, u"a@acme.example"_s}), 3);
        QVERIFY(QDir().rmdir(settings) && QFile::rename(settings + u".away"_s, settings));
        RAN(mail({u"set"_s, u"--off"_s}), 0);
        QVERIFY(mail({u"show"_s}).json[u"host"_s].isNull());
    }

    void nobodyToImportIsDone()
    {
        startPractice(0);
        activate();
        const auto run = import({u"run"_s, u"Netskope"_s, u"--all-new"_s});
        RAN(run, 0);
        QCOMPARE(run.json[u"state"_s].toString(), u"finished"_s);
        QCOMPARE(run.json[u"counts"_s][u"selected"_s].toInt(-1), 0);
    }

    void aProviderThatFailsIsReported()
    {
        startPractice(10, {u"403:path=/Users"_s});
        RAN(configure(), 0);
        RAN(idm({u"activate"_s, u"--anyway"_s}), 0);
        const auto list = import({u"list"_s, u"Netskope"_s});
        RAN(list, 3);
        QVERIFY(list.error.startsWith(u"error: "_s));
        QCOMPARE(list.error.count(u'\n'), 1);
        QCOMPARE(list.out, QString());
    }
};

QTEST_GUILESS_MAIN(GatehouseCliImportKeychainTest)
#include "GatehouseCliImportKeychainTest.moc"
