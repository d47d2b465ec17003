// SPDX-License-Identifier: Apache-2.0
#include "tests/support/CommandLine.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

QStringList column(const QJsonObject &answer, const QString &list, const QString &key)
{
    QStringList values;
    for (const QJsonValue &item : answer[list].toArray())
        values.append(item[key].toString());
    return values;
}

QStringList sortedKeys(const QJsonValue &value) { return value.toObject().keys(); }

} // namespace

// Runs the command once, whatever becomes of it.
#define RAN(ran, expected)                                                                                             \
    do {                                                                                                               \
        const auto &did = (ran);                                                                                       \
        QVERIFY2(did.status == (expected), qPrintable(u"exit %1\n%2%3"_s.arg(did.status).arg(did.out, did.error)));    \
    } while (false)

/// The real program in a process of its own, against the words, keys and exit codes that scripts rely on.
class GatehouseCliTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CommandLine> m_cli;

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CommandLine>();
        RAN(m_cli->json({u"workspace"_s, u"create"_s, u"--organization"_s, u"Acme"_s, u"--sign-in-url"_s,
                         u"https://sso.acme.example"_s}),
            0);
    }

    void cleanup() { m_cli.reset(); }

    void createsAWorkspaceOnce()
    {
        const auto again = m_cli->json({u"workspace"_s, u"create"_s, u"--organization"_s, u"Acme"_s});
        RAN(again, 3);
        QVERIFY(again.error.startsWith(u"error: "_s));
        QCOMPARE(again.error.count(u'\n'), 1);
        QCOMPARE(again.out, QString());
    }

    void saysWhoseWorkspaceItIs()
    {
        const auto info = m_cli->json({u"workspace"_s, u"info"_s});
        RAN(info, 0);
        QCOMPARE(info.json[u"organization"_s][u"name"_s].toString(), u"Acme"_s);
        QCOMPARE(info.json[u"organization"_s][u"signInUrl"_s].toString(), u"https://sso.acme.example"_s);
        QCOMPARE(info.json[u"location"_s].toString(), m_cli->workspace());
        QCOMPARE(info.json[u"counts"_s][u"users"_s].toInt(-1), 0);
        QCOMPARE(info.json[u"counts"_s][u"events"_s].toInt(-1), 1);
    }

    void changesNothingForTheHelpDesk()
    {
        const QStringList add{u"users"_s, u"add"_s, u"--username"_s, u"ada"_s, u"--email"_s, u"ada@acme.example"_s};
        const auto refused = m_cli->json(QStringList{u"--help-desk"_s} + add);
        RAN(refused, 3);
        QVERIFY2(refused.error.contains(u"Help desk sessions change nothing"_s), qPrintable(refused.error));
        RAN(m_cli->json(add), 0);
        const auto list = m_cli->json({u"--help-desk"_s, u"users"_s, u"list"_s});
        RAN(list, 0);
        QCOMPARE(column(list.json, u"users"_s, u"username"_s), QStringList{u"ada"_s});
        RAN(m_cli->json({u"--help-desk"_s, u"workspace"_s, u"info"_s}), 0);
        RAN(m_cli->json({u"--help-desk"_s, u"events"_s, u"list"_s, u"--search"_s, u"ada"_s}), 0);
        RAN(m_cli->json({u"--help-desk"_s, u"workspace"_s, u"backup"_s, m_cli->file(u"copy"_s)}), 3);
        QVERIFY(!QFile::exists(m_cli->file(u"copy"_s)));
    }

    void printsTheSqlOfAHelpDeskRole()
    {
        const auto text = m_cli->plain({u"workspace"_s, u"helpdesk-sql"_s, u"desk"_s});
        RAN(text, 0);
        QVERIFY(text.out.contains(u"CREATE ROLE \"desk\" LOGIN;"_s));
        QVERIFY(!text.out.contains(u"{{"_s));
        const auto json = m_cli->json({u"workspace"_s, u"helpdesk-sql"_s, u"desk"_s});
        RAN(json, 0);
        QCOMPARE(json.json[u"sql"_s].toString(), text.out);
        RAN(m_cli->json({u"workspace"_s, u"helpdesk-sql"_s, u"no such'name"_s}), 2);
    }

    void refusesAWorkspaceThatIsNotThere()
    {
        const auto list = m_cli->plain({u"--workspace"_s, m_cli->file(u"none"_s), u"users"_s, u"list"_s});
        RAN(list, 3);
        QVERIFY(list.error.startsWith(u"error: "_s));
        QVERIFY(!QFile::exists(m_cli->file(u"none"_s)));
    }

    void givesAPersonAPasswordFromStandardInputOnly()
    {
        RAN(m_cli->json({u"users"_s, u"add"_s, u"--username"_s, u"ada"_s, u"--email"_s, u"ada@acme.example"_s}), 0);
        const QStringList command{u"users"_s, u"password"_s, u"ada"_s};
        RAN(m_cli->json(command, "correct horse battery"), 2);
        RAN(m_cli->json(command + QStringList{u"--password-stdin"_s}, ""), 2);
        const auto weak = m_cli->json(command + QStringList{u"--password-stdin"_s}, "short\n");
        RAN(weak, 2);
        QVERIFY(weak.error.contains(u"8 characters"_s));
        const auto given =
            m_cli->json(command + QStringList{u"--password-stdin"_s, u"--temporary"_s}, "correct horse battery\n");
        RAN(given, 0);
        QCOMPARE(given.json[u"username"_s].toString(), u"ada"_s);
        QVERIFY(given.json[u"password"_s].toBool());
        QVERIFY(given.json[u"temporary"_s].toBool());
        QVERIFY(!given.json[u"secondFactor"_s].toBool());
        QVERIFY(!given.out.contains(u"correct horse"_s));
        const auto reset = m_cli->json({u"users"_s, u"second-factor"_s, u"ada"_s, u"--reset"_s});
        RAN(reset, 0);
        QVERIFY(!reset.json[u"secondFactor"_s].toBool());
        RAN(m_cli->json({u"users"_s, u"unlock"_s, u"ada"_s}), 0);
        const QString file = m_cli->file(u"export.jsonl"_s);
        RAN(m_cli->json({u"workspace"_s, u"export"_s, file}), 0);
        QFile exported(file);
        QVERIFY(exported.open(QIODevice::ReadOnly));
        QVERIFY(!exported.readAll().contains("argon2id"));
    }

    void addsAndShowsAPerson()
    {
        const auto added = m_cli->json({u"users"_s, u"add"_s, u"--username"_s, u"ada"_s, u"--email"_s,
                                        u"ada@acme.example"_s, u"--firstname"_s, u"Ada"_s, u"--display-name"_s,
                                        u"Ada L."_s, u"--employee-id"_s, u"E7"_s, u"--state"_s, u"staged"_s});
        RAN(added, 0);
        const auto shown = m_cli->json({u"users"_s, u"show"_s, u"ada"_s});
        RAN(shown, 0);
        for (const QJsonObject &user : {added.json, shown.json}) {
            QCOMPARE(user[u"username"_s].toString(), u"ada"_s);
            QCOMPARE(user[u"email"_s].toString(), u"ada@acme.example"_s);
            QCOMPARE(user[u"firstname"_s].toString(), u"Ada"_s);
            QCOMPARE(user[u"displayName"_s].toString(), u"Ada L."_s);
            QCOMPARE(user[u"employeeIdentifier"_s].toString(), u"E7"_s);
            QCOMPARE(user[u"state"_s].toString(), u"staged"_s);
        }
        QVERIFY(shown.json[u"groups"_s].isArray());
    }

    void changesSuspendsActivatesAndDeletesAPerson()
    {
        addPeople({u"ada"_s});
        const auto set = m_cli->json({u"users"_s, u"set"_s, u"ada"_s, u"firstname=Ada=1"_s, u"department="_s});
        RAN(set, 0);
        QCOMPARE(set.json[u"firstname"_s].toString(), u"Ada=1"_s);
        QCOMPARE(m_cli->json({u"users"_s, u"suspend"_s, u"ada"_s}).json[u"state"_s].toString(), u"suspended"_s);
        QCOMPARE(m_cli->json({u"users"_s, u"activate"_s, u"ada"_s}).json[u"state"_s].toString(), u"active"_s);
        RAN(m_cli->json({u"users"_s, u"set"_s, u"ada"_s, u"shoeSize=44"_s}), 2);
        RAN(m_cli->json({u"users"_s, u"delete"_s, u"ada"_s}), 0);
        RAN(m_cli->json({u"users"_s, u"show"_s, u"ada"_s}), 3);
    }

    void listsPeoplePageByPage()
    {
        addPeople({u"ada"_s, u"ben"_s, u"cem"_s, u"dot"_s, u"eve"_s});
        QStringList seen;
        QString cursor;
        int pages = 0;
        do {
            QStringList words{u"users"_s, u"list"_s, u"--limit"_s, u"2"_s};
            if (!cursor.isEmpty())
                words += {u"--cursor"_s, cursor};
            const auto page = m_cli->json(words);
            RAN(page, 0);
            QCOMPARE(sortedKeys(page.json), QStringList({u"next"_s, u"users"_s}));
            QVERIFY(page.json[u"next"_s].isNull() || page.json[u"next"_s].isString());
            seen += column(page.json, u"users"_s, u"username"_s);
            cursor = page.json[u"next"_s].toString();
            ++pages;
        } while (!cursor.isEmpty() && pages < 10);
        QCOMPARE(seen, QStringList({u"ada"_s, u"ben"_s, u"cem"_s, u"dot"_s, u"eve"_s}));
        QCOMPARE(pages, 3);
        const auto searched = m_cli->json({u"users"_s, u"list"_s, u"--search"_s, u"EVE@"_s});
        QCOMPARE(column(searched.json, u"users"_s, u"username"_s), QStringList({u"eve"_s}));
    }

    void loadsPeopleFromCsvAndSaysWhatBecameOfEachRow()
    {
        addPeople({u"ada"_s});
        QFile csv(m_cli->file(u"people.csv"_s));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("username,email,First "
                  "Name\nada,ada@acme.example,Ada\nben,ben@acme.example,Ben\ncem,ben@acme.example,Cem\n");
        csv.close();
        const auto preview = m_cli->json({u"users"_s, u"load"_s, csv.fileName(), u"--preview"_s});
        RAN(preview, 1);
        QCOMPARE(column(preview.json, u"results"_s, u"outcome"_s),
                 QStringList({u"updated"_s, u"created"_s, u"failed"_s}));
        RAN(m_cli->json({u"users"_s, u"show"_s, u"ben"_s}), 3);
        const auto load = m_cli->json({u"users"_s, u"load"_s, csv.fileName()});
        RAN(load, 1);
        QCOMPARE(load.json[u"counts"_s][u"created"_s].toInt(), 1);
        QCOMPARE(load.json[u"counts"_s][u"updated"_s].toInt(), 1);
        QCOMPARE(load.json[u"counts"_s][u"failed"_s].toInt(), 1);
        QVERIFY(load.json[u"results"_s][2][u"reason"_s].isString());
        RAN(m_cli->json({u"users"_s, u"show"_s, u"ben"_s}), 0);
    }

    void loadsTheOtherRowsWhenOneCannotBeRead()
    {
        QFile csv(m_cli->file(u"people.csv"_s));
        QVERIFY(csv.open(QIODevice::WriteOnly));
        csv.write("username;email;Last Name;state\n"
                  "ada;ada@acme.example;Moor;retired\n"
                  "ben;ben@acme.example;Halden;Moor;\n"
                  "cem;cem@acme@example;;\n"
                  "dot;dot@acme.example;\"Halden; Moor\";\n");
        csv.close();
        for (const QStringList &extra : {QStringList(u"--preview"_s), QStringList()}) {
            const auto load = m_cli->json(QStringList{u"users"_s, u"load"_s, csv.fileName()} + extra);
            RAN(load, 1);
            QCOMPARE(column(load.json, u"results"_s, u"outcome"_s),
                     QStringList({u"failed"_s, u"failed"_s, u"failed"_s, u"created"_s}));
            QVERIFY(load.json[u"results"_s][0][u"reason"_s].toString().contains(u"“retired”"_s));
            QVERIFY(load.json[u"results"_s][2][u"reason"_s].toString().contains(u"more than one @"_s));
        }
        RAN(m_cli->json({u"users"_s, u"show"_s, u"dot"_s}), 0);
        RAN(m_cli->json({u"users"_s, u"show"_s, u"ada"_s}), 3);
    }

    void r5_waitsFiveSecondsForAnotherProgramAndNotTwice()
    {
        addPeople({u"ada"_s}); // whose event is not indexed yet
        {
            auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(m_cli->workspace());
            QVERIFY(other.open());
            QVERIFY(QSqlQuery(other).exec(u"BEGIN EXCLUSIVE"_s));
            QElapsedTimer clock;
            clock.start();
            const auto refused = m_cli->json({u"users"_s, u"delete"_s, u"ada"_s});
            const qint64 waited = clock.elapsed();
            RAN(refused, 3);
            QVERIFY2(refused.error.contains(u"Another program is busy"_s), qPrintable(refused.error));
            QVERIFY2(waited >= 4900 && waited < 9000, qPrintable(QString::number(waited)));
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        RAN(m_cli->json({u"users"_s, u"show"_s, u"ada"_s}), 0);
    }

    void keepsGroupsAndTheirMembers()
    {
        addPeople({u"ada"_s, u"ben"_s});
        RAN(m_cli->json({u"groups"_s, u"add"_s, u"Netskope users"_s}), 0);
        const auto joined = m_cli->json({u"groups"_s, u"add-member"_s, u"Netskope users"_s, u"ada"_s, u"ben"_s});
        RAN(joined, 0);
        QCOMPARE(joined.json[u"memberCount"_s].toInt(), 2);
        RAN(m_cli->json({u"groups"_s, u"add-member"_s, u"Netskope users"_s, u"nobody"_s}), 3);
        RAN(m_cli->json({u"groups"_s, u"remove-member"_s, u"Netskope users"_s, u"ben"_s}), 0);
        RAN(m_cli->json({u"groups"_s, u"rename"_s, u"Netskope users"_s, u"Everyone"_s}), 0);
        const auto shown = m_cli->json({u"groups"_s, u"show"_s, u"Everyone"_s});
        QCOMPARE(shown.json[u"members"_s].toArray(), QJsonArray({u"ada"_s}));
        const auto people = m_cli->json({u"users"_s, u"list"_s, u"--group"_s, u"Everyone"_s});
        QCOMPARE(column(people.json, u"users"_s, u"username"_s), QStringList({u"ada"_s}));
        const auto groups = m_cli->json({u"groups"_s, u"list"_s});
        QCOMPARE(column(groups.json, u"groups"_s, u"name"_s), QStringList({u"Everyone"_s}));
        RAN(m_cli->json({u"groups"_s, u"delete"_s, u"Everyone"_s}), 0);
        RAN(m_cli->json({u"groups"_s, u"show"_s, u"Everyone"_s}), 3);
    }

    void showsTheCatalogWithoutAWorkspace()
    {
        const auto list = m_cli->plain({u"--json"_s, u"catalog"_s, u"list"_s});
        RAN(list, 0);
        for (const QString &id : {u"netskope"_s, u"egnyte"_s, u"custom"_s, u"bookmark"_s})
            QVERIFY2(column(list.json, u"connectors"_s, u"id"_s).contains(id), qPrintable(id));
        const auto shown = m_cli->plain({u"catalog"_s, u"show"_s, u"egnyte"_s, u"--json"_s});
        RAN(shown, 0);
        QCOMPARE(shown.json[u"ssoBeforeIdm"_s].toBool(), true);
        RAN(m_cli->plain({u"catalog"_s, u"show"_s, u"nonsense"_s}), 3);
    }

    void listsExportsAndVerifiesEvents()
    {
        addPeople({u"ada"_s, u"ben"_s});
        const auto list = m_cli->json({u"events"_s, u"list"_s, u"--type"_s, u"user_create"_s, u"--limit"_s, u"1"_s});
        RAN(list, 0);
        QVERIFY(list.json[u"next"_s].isString());
        const QJsonObject event = list.json[u"events"_s][0].toObject();
        for (const QString &key : {u"id"_s, u"timestamp"_s, u"event_type"_s, u"success"_s, u"error_message"_s,
                                   u"initiated_by"_s, u"application"_s, u"resource"_s, u"changes"_s})
            QVERIFY2(event.contains(key), qPrintable(key));
        QCOMPARE(event[u"resource"_s][u"name"_s].toString(), u"ben"_s);
        QCOMPARE(event[u"initiated_by"_s][u"type"_s].toString(), u"cli"_s);
        QCOMPARE(
            column(m_cli->json({u"events"_s, u"list"_s, u"--user"_s, u"ada"_s}).json, u"events"_s, u"event_type"_s),
            QStringList({u"user_create"_s}));
        const auto exported = m_cli->json({u"events"_s, u"export"_s, m_cli->file(u"events.jsonl"_s)});
        RAN(exported, 0);
        QCOMPARE(exported.json[u"events"_s].toInt(), 3);
        const auto verified = m_cli->json({u"events"_s, u"verify"_s});
        RAN(verified, 0);
        QCOMPARE(verified.json[u"whole"_s].toBool(), true);
        QCOMPARE(verified.json[u"events"_s].toInt(), 3);
        RAN(m_cli->json({u"workspace"_s, u"check"_s}), 0);
    }

    void backsUpAndCarriesAWorkspaceElsewhere()
    {
        addPeople({u"ada"_s, u"ben"_s});
        RAN(m_cli->json({u"groups"_s, u"add"_s, u"Everyone"_s}), 0);
        RAN(m_cli->json({u"groups"_s, u"add-member"_s, u"Everyone"_s, u"ada"_s}), 0);
        const QString copy = m_cli->file(u"copy.gatehouse"_s);
        RAN(m_cli->json({u"workspace"_s, u"backup"_s, copy}), 0);
        RAN(m_cli->json({u"workspace"_s, u"backup"_s, copy}), 3);
        QCOMPARE(users(copy), QStringList({u"ada"_s, u"ben"_s}));

        const QString archive = m_cli->file(u"archive.jsonl"_s), other = m_cli->file(u"other.gatehouse"_s);
        RAN(m_cli->json({u"workspace"_s, u"export"_s, archive}), 0);
        const auto imported =
            m_cli->plain({u"--workspace"_s, other, u"--json"_s, u"workspace"_s, u"import"_s, archive});
        RAN(imported, 0);
        QCOMPARE(imported.json[u"organization"_s][u"name"_s].toString(), u"Acme"_s);
        QCOMPARE(users(other), QStringList({u"ada"_s, u"ben"_s}));
        const auto searched =
            m_cli->plain({u"--workspace"_s, other, u"--json"_s, u"users"_s, u"list"_s, u"--search"_s, u"ben@acme"_s});
        QCOMPARE(column(searched.json, u"users"_s, u"username"_s), QStringList({u"ben"_s}));
        const auto group = m_cli->plain({u"--workspace"_s, other, u"--json"_s, u"groups"_s, u"show"_s, u"Everyone"_s});
        QCOMPARE(group.json[u"members"_s].toArray(), QJsonArray({u"ada"_s}));
        RAN(m_cli->plain({u"--workspace"_s, other, u"events"_s, u"verify"_s}), 0);
        RAN(m_cli->plain({u"--workspace"_s, other, u"workspace"_s, u"import"_s, archive}), 3);
    }

    void refusesAnArchiveThatWasCutShort()
    {
        const QString archive = m_cli->file(u"archive.jsonl"_s), other = m_cli->file(u"other.gatehouse"_s);
        RAN(m_cli->json({u"workspace"_s, u"export"_s, archive}), 0);
        QFile file(archive);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.resize(file.size() - 12));
        file.close();
        const auto imported = m_cli->plain({u"--workspace"_s, other, u"workspace"_s, u"import"_s, archive});
        RAN(imported, 3);
        QVERIFY2(imported.error.contains(u"not a whole export"_s), qPrintable(imported.error));
        RAN(m_cli->plain({u"--workspace"_s, other, u"workspace"_s, u"info"_s}), 3);
        QVERIFY(QDir(QFileInfo(other).path()).entryList({u"other*"_s}).isEmpty());
    }

    void leavesNothingWhereNothingCouldBeMade()
    {
        const QString other = m_cli->file(u"other.gatehouse"_s);
        RAN(m_cli->plain({u"--workspace"_s, other, u"workspace"_s, u"import"_s, m_cli->file(u"none"_s)}), 3);
        RAN(m_cli->plain(
                {u"--workspace"_s, other, u"workspace"_s, u"create"_s, u"--organization"_s, QString(300, u'x')}),
            2);
        QVERIFY(QDir(QFileInfo(other).path()).entryList({u"other*"_s}).isEmpty());
        // What was there before stays.
        RAN(m_cli->json({u"workspace"_s, u"import"_s, m_cli->file(u"none"_s)}), 3);
        RAN(m_cli->json({u"workspace"_s, u"info"_s}), 0);
    }

    void worksOnThePersonsOwnWorkspaceWhenNoneIsNamed()
    {
        RAN(m_cli->plain({u"workspace"_s, u"info"_s}), 3);
        const auto made = m_cli->plain({u"--json"_s, u"workspace"_s, u"create"_s, u"--organization"_s, u"Own"_s});
        RAN(made, 0);
        QCOMPARE(made.json[u"location"_s].toString(), m_cli->file(u"gatehouse/workspace.gatehouse"_s));
        const auto info = m_cli->plain({u"--json"_s, u"workspace"_s, u"info"_s});
        RAN(info, 0);
        QCOMPARE(info.json[u"organization"_s][u"name"_s].toString(), u"Own"_s);
    }

    void saysHowToCallIt_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("no command") << QStringList{};
        QTest::newRow("unknown command") << QStringList{u"users"_s, u"explode"_s};
        QTest::newRow("missing option") << QStringList{u"users"_s, u"add"_s, u"--username"_s, u"ada"_s};
        QTest::newRow("no number") << QStringList{u"users"_s, u"list"_s, u"--limit"_s, u"many"_s};
        QTest::newRow("no time") << QStringList{u"events"_s, u"list"_s, u"--since"_s, u"yesterday"_s};
        QTest::newRow("wrong count") << QStringList{u"apps"_s, u"delete"_s, u"A"_s, u"B"_s, u"--count"_s, u"1"_s};
    }

    void saysHowToCallIt()
    {
        QFETCH(const QStringList, words);
        const auto ran = m_cli->plain(QStringList{u"--workspace"_s, m_cli->workspace()} + words);
        RAN(ran, 2);
        QCOMPARE(ran.out, QString());
        QVERIFY(ran.error.contains(words.isEmpty() ? u"Usage: "_s : u"error: "_s));
    }

    /// What a command would otherwise pass over, and do something else than was meant.
    void refusesValuesThatMeanNothing()
    {
        addPeople({u"ada"_s});
        const QString here = m_cli->workspace();
        const QString other = m_cli->file(u"other"_s);
        const QString absent = m_cli->file(u"absent"_s);
        const QList<std::pair<QStringList, QString>> rows{
            {{here, u"users"_s, u"set"_s, u"ada"_s, u"state=nope"_s}, u"staged, active or suspended"_s},
            {{other, u"workspace"_s, u"create"_s, u"--organization"_s, u"X"_s, u"--sign-in-url"_s, u"not a url"_s},
             u"not a url"_s},
            {{other, u"workspace"_s, u"create"_s, u"--organization"_s, u"X"_s, u"--sign-in-url=http://x.example"_s},
             u"https"_s},
            {{QString(), u"users"_s, u"list"_s}, u"--workspace is empty"_s},
            {{u" "_s, u"users"_s, u"list"_s}, u"--workspace is empty"_s},
            // Before anything is opened.
            {{absent, u"users"_s, u"list"_s, u"--limit"_s, u"abc"_s}, u"--limit takes"_s},
            {{absent, u"events"_s, u"list"_s, u"--limit"_s, u"0"_s}, u"--limit takes"_s},
            {{absent, u"apps"_s, u"list"_s, u"--limit=-1"_s}, u"--limit takes"_s},
            {{here, u"events"_s, u"list"_s, u"--type"_s, u"user_creat"_s}, u"user_create,"_s},
            {{here, u"events"_s, u"list"_s, u"--cursor"_s, u"xxx"_s}, u"--cursor takes"_s},
            {{here, u"users"_s}, u"one of: add, list, show, set"_s},
            {{here, u"apps"_s, u"idm"_s, u"A"_s}, u"one of: configure, test, activate"_s},
            {{here, u"apps"_s, u"idm"_s}, u"APP configure"_s},
            {{here, u"groups"_s, u"add"_s}, u"GROUP is missing"_s},
        };
        for (const auto &[words, says] : rows) {
            const auto ran = m_cli->plain(QStringList{u"--workspace"_s} + words);
            RAN(ran, 2);
            QVERIFY2(ran.error.startsWith(u"error: "_s) && ran.error.contains(says), qPrintable(ran.error));
            QCOMPARE(ran.error.count(u'\n'), 1);
        }
        QVERIFY(!QFile::exists(other));
        RAN(m_cli->plain({u"--workspace="_s, u"users"_s, u"list"_s}), 2);
        QCOMPARE(m_cli->json({u"users"_s, u"show"_s, u"ada"_s}).json[u"state"_s].toString(), u"active"_s);
    }

    void saysWhenItsAnswerCouldNotBeWritten()
    {
        addPeople({u"ada"_s});
        for (const QString &form : {QString(), u"--json"_s}) {
            QProcess full;
            full.setStandardOutputFile(u"/dev/full"_s);
            QStringList words{u"--workspace"_s, m_cli->workspace(), u"users"_s, u"list"_s, form};
            words.removeAll(QString());
            full.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-cli"), words);
            QVERIFY(full.waitForFinished(60000));
            QCOMPARE(full.exitCode(), 3);
            const QByteArray said = full.readAllStandardError();
            QVERIFY2(said.startsWith("error: ") && said.contains("standard output"), said.constData());
        }
    }

    void listsEveryCommandInItsHelp()
    {
        const auto help = m_cli->plain({u"--help"_s});
        RAN(help, 0);
        for (const QString &word :
             {u"workspace create"_s, u"users load"_s, u"groups add-member"_s, u"apps delete"_s, u"events verify"_s})
            QVERIFY2(help.out.contains(word), qPrintable(word));
    }

private:
    void addPeople(const QStringList &usernames)
    {
        for (const QString &username : usernames)
            RAN(m_cli->json(
                    {u"users"_s, u"add"_s, u"--username"_s, username, u"--email"_s, username + u"@acme.example"_s}),
                0);
    }

    QStringList users(const QString &workspace)
    {
        return column(m_cli->plain({u"--workspace"_s, workspace, u"--json"_s, u"users"_s, u"list"_s}).json, u"users"_s,
                      u"username"_s);
    }
};

QTEST_GUILESS_MAIN(GatehouseCliTest)
#include "GatehouseCliTest.moc"
