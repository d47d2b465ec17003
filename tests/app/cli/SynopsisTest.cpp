// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Synopsis.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class SynopsisTest : public QObject
{
    Q_OBJECT

    const Synopsis m_configure{u"apps idm APP configure --base-url URL --token-stdin [--group-management on|off]"_s};
    const Synopsis m_run{u"import run APP (--all-new | --user USERNAME…) [--no-wait]"_s};
    const Synopsis m_sso{u"apps sso APP [--set KEY=VALUE…] [--activate|--deactivate]"_s};

private Q_SLOTS:
    void takesArgumentsAndOptionsInAnyOrder()
    {
        const auto parsed = m_configure.parse({u"apps"_s, u"idm"_s, u"--token-stdin"_s, u"Netskope EU"_s,
                                               u"configure"_s, u"--base-url"_s, u"https://x"_s});
        QVERIFY(parsed);
        QCOMPARE(parsed->value(u"APP"_s), u"Netskope EU"_s);
        QCOMPARE(parsed->value(u"--base-url"_s), u"https://x"_s);
        QVERIFY(parsed->has(u"--token-stdin"_s));
        QVERIFY(!parsed->has(u"--group-management"_s));
    }

    void takesManyValuesUpToTheNextOption()
    {
        const auto parsed =
            m_run.parse({u"import"_s, u"run"_s, u"Egnyte"_s, u"--user"_s, u"ada"_s, u"bob"_s, u"--no-wait"_s});
        QVERIFY(parsed);
        QCOMPARE(parsed->values(u"--user"_s), QStringList({u"ada"_s, u"bob"_s}));
        QVERIFY(parsed->has(u"--no-wait"_s));
        QVERIFY(!parsed->has(u"--all-new"_s));
    }

    void takesAlternativesWithoutValues()
    {
        const auto parsed =
            m_sso.parse({u"apps"_s, u"sso"_s, u"A"_s, u"--deactivate"_s, u"--set"_s, u"a=1"_s, u"b=2"_s});
        QVERIFY(parsed);
        QVERIFY(parsed->has(u"--deactivate"_s));
        QCOMPARE(parsed->pairs(u"--set"_s)->size(), 2);
    }

    void takesAValueThatStartsWithDashesAfterAnEqualsSign()
    {
        const auto parsed = m_configure.parse(
            {u"apps"_s, u"idm"_s, u"A"_s, u"configure"_s, u"--token-stdin"_s, u"--base-url=--odd=1"_s});
        QVERIFY(parsed);
        QCOMPARE(parsed->value(u"--base-url"_s), u"--odd=1"_s);
    }

    void takesWordsThatStartWithDashesAfterTwoDashes()
    {
        const Synopsis add(u"groups add GROUP"_s);
        QCOMPARE(add.parse({u"groups"_s, u"add"_s, u"--"_s, u"--odd"_s})->value(u"GROUP"_s), u"--odd"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("typed");
        QTest::addColumn<QString>("says");
        const QStringList start{u"apps"_s, u"idm"_s, u"A"_s, u"configure"_s};
        QTest::newRow("missing option") << start + QStringList{u"--token-stdin"_s} << u"--base-url URL is missing"_s;
        QTest::newRow("unknown option") << start + QStringList{u"--nonsense"_s} << u"--nonsense"_s;
        QTest::newRow("option without value")
            << start + QStringList{u"--base-url"_s, u"--token-stdin"_s} << u"--base-url needs a value"_s;
        QTest::newRow("value for a switch")
            << start + QStringList{u"--token-stdin=secret"_s} << u"--token-stdin takes no value"_s;
        QTest::newRow("option twice") << start + QStringList{u"--base-url"_s, u"a"_s, u"--base-url"_s, u"b"_s}
                                      << u"given twice"_s;
        QTest::newRow("argument too many")
            << start + QStringList{u"extra"_s, u"--base-url"_s, u"a"_s, u"--token-stdin"_s}
            << u"one argument too many"_s;
        QTest::newRow("missing word") << QStringList{u"apps"_s,       u"idm"_s, u"A"_s,
                                                     u"--base-url"_s, u"a"_s,   u"--token-stdin"_s}
                                      << u"configure is missing"_s;
    }

    void refuses()
    {
        QFETCH(const QStringList, typed);
        QFETCH(const QString, says);
        const auto parsed = m_configure.parse(typed);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().message.contains(says), qPrintable(parsed.error().message));
    }

    void countsItsOwnWordsAndNoneOfAnotherCommand()
    {
        QCOMPARE(m_configure.matchedWords({u"apps"_s, u"idm"_s, u"A"_s, u"configure"_s}), 3);
        QCOMPARE(m_configure.matchedWords({u"apps"_s, u"idm"_s, u"A"_s, u"test"_s}), 0);
        QCOMPARE(m_configure.matchedWords({u"users"_s, u"list"_s}), 0);
    }

    void readsNumbersChoicesAndTimes()
    {
        Arguments arguments;
        arguments.add(u"--limit"_s, u"20"_s);
        arguments.add(u"--bad"_s, u"0"_s);
        arguments.add(u"--success"_s, u"no"_s);
        arguments.add(u"--since"_s, u"2026-11-25"_s);
        arguments.add(u"--until"_s, u"2026-11-25T10:00:00+02:00"_s);
        QCOMPARE(arguments.number(u"--limit"_s, 100).value(), 20);
        QCOMPARE(arguments.number(u"--absent"_s, 100).value(), 100);
        QVERIFY(!arguments.number(u"--bad"_s, 100));
        QCOMPARE(arguments.choice(u"--success"_s)->value(), false);
        QVERIFY(!arguments.choice(u"--limit"_s));
        QCOMPARE(arguments.time(u"--since"_s)->value(), QDateTime({2026, 11, 25}, {0, 0}, Qt::UTC));
        QCOMPARE(arguments.time(u"--until"_s)->value(), QDateTime({2026, 11, 25}, {8, 0}, Qt::UTC));
        QVERIFY(!arguments.time(u"--success"_s));
    }
};

QTEST_GUILESS_MAIN(SynopsisTest)
#include "SynopsisTest.moc"
