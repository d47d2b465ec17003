// SPDX-License-Identifier: Apache-2.0
#include "tests/interop/ScimPeer.h"
#include "tests/support/CommandLine.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

// Runs the command once, whatever becomes of it.
#define RAN(ran, expected)                                                                                             \
    do {                                                                                                               \
        const auto &did = (ran);                                                                                       \
        QVERIFY2(did.status == (expected), qPrintable(u"exit %1\n%2"_s.arg(did.status).arg(did.error)));               \
    } while (false)

/// Ten thousand people of a server that somebody else wrote become people of a workspace, through the program itself
/// with a real keychain. One in fifty has no e-mail address there; the userName is one.
class ScimmyImportTest : public QObject
{
    Q_OBJECT

    static constexpr int people = 10'000;
    ScimPeer m_server;
    CommandLine m_cli;

    CommandLine::Ran import(const QStringList &words) const { return m_cli.json(QStringList{u"import"_s} + words); }
    qint64 users() const { return m_cli.json({u"workspace"_s, u"info"_s}).json[u"counts"_s][u"users"_s].toInteger(); }

private Q_SLOTS:
    void initTestCase()
    {
        const QString baseUrl = m_server.start({u"scimmy-server.mjs"_s, QString::number(people)}, "interop-token");
        QVERIFY(!baseUrl.isEmpty());
        RAN(m_cli.json({u"workspace"_s, u"create"_s, u"--organization"_s, u"Acme"_s}), 0);
        RAN(m_cli.json({u"apps"_s, u"add"_s, u"--connector"_s, u"custom"_s, u"--label"_s, u"Scimmy"_s}), 0);
        RAN(m_cli.json({u"apps"_s, u"idm"_s, u"Scimmy"_s, u"configure"_s, u"--base-url"_s, baseUrl, u"--token-stdin"_s},
                       "interop-token\n"),
            0);
        RAN(m_cli.json({u"apps"_s, u"idm"_s, u"Scimmy"_s, u"activate"_s}), 0);
    }

    void listsTenThousandPeople()
    {
        const auto list = import({u"list"_s, u"Scimmy"_s});
        RAN(list, 0);
        QVERIFY(list.json[u"warning"_s].isNull());
        QCOMPARE(list.json[u"users"_s].toArray().size(), people);
        QCOMPARE(list.json[u"counts"_s][u"new"_s].toInt(), people);
    }

    void importsTenThousandPeopleEachWithAnOutcome()
    {
        QElapsedTimer clock;
        clock.start();
        const auto run = import({u"run"_s, u"Scimmy"_s, u"--all-new"_s});
        qInfo("listed and imported in %.1f s", double(clock.elapsed()) / 1000);
        RAN(run, 0);
        QCOMPARE(run.json[u"state"_s].toString(), u"finished"_s);
        const QJsonObject counts{
            {u"selected"_s, people}, {u"created"_s, people}, {u"linked"_s, 0}, {u"skipped"_s, 0}, {u"failed"_s, 0}};
        QCOMPARE(run.json[u"counts"_s].toObject(), counts);
        const QJsonArray results = run.json[u"results"_s].toArray();
        QCOMPARE(results.size(), people);
        for (const QJsonValue &row : results)
            QCOMPARE(row[u"outcome"_s].toString(), u"created"_s);
        QCOMPARE(users(), people);
    }

    void aSecondImportCreatesNobody()
    {
        const auto run = import({u"run"_s, u"Scimmy"_s, u"--all-new"_s});
        RAN(run, 0);
        QCOMPARE(run.json[u"counts"_s][u"selected"_s].toInt(-1), 0);
        QCOMPARE(run.json[u"counts"_s][u"created"_s].toInt(-1), 0);
        QCOMPARE(users(), people);
        const auto list = import({u"list"_s, u"Scimmy"_s, u"--limit"_s, u"1"_s});
        QCOMPARE(list.json[u"counts"_s][u"imported"_s].toInt(), people);
        RAN(m_cli.json({u"events"_s, u"verify"_s}), 0);
    }
};

QTEST_GUILESS_MAIN(ScimmyImportTest)
#include "ScimmyImportTest.moc"
