// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandText.h"

#include <QJsonArray>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class CommandTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAnObjectAsLines()
    {
        QCOMPARE(
            commandText(
                Answer({{u"name"_s, u"Ada"_s}, {u"active"_s, true}, {u"count"_s, 3}, {u"none"_s, QJsonValue()}}), {}),
            u"active: yes\ncount: 3\nname: Ada\n"_s);
    }

    void showsAListAsATableWithItsColumnsAndHowToGoOn()
    {
        const QJsonArray users{
            QJsonObject{{u"username"_s, u"ada"_s}, {u"state"_s, u"active"_s}, {u"id"_s, u"1"_s}},
            QJsonObject{{u"username"_s, u"benjamin"_s}, {u"state"_s, u"staged"_s}, {u"id"_s, u"2"_s}}};
        QCOMPARE(commandText(Answer({{u"users"_s, users}, {u"next"_s, u"k2"_s}}), {u"username"_s, u"state"_s}),
                 u"username  state\nada       active\nbenjamin  staged\nmore: --cursor k2\n"_s);
    }

    void showsRowsThatAreMadeWhileTheyArePrintedAsATable()
    {
        Answer answer({{u"managed"_s, 2}});
        answer.rows = {
            u"changes"_s, 2, [](qsizetype i) {
                return QJsonObject{{u"name"_s, i == 0 ? u"ada"_s : u"benjamin"_s}, {u"action"_s, u"create"_s}};
            }};
        QCOMPARE(commandText(answer, {u"name"_s, u"action"_s}),
                 u"managed: 2\nname      action\nada       create\nbenjamin  create\n"_s);
    }

    void tellsTheNextCertificateFromTheNextPage()
    {
        QCOMPARE(commandText(Answer({{u"next"_s, QJsonObject{{u"sha256"_s, u"AB"_s}}}}), {}), u"next: sha256=AB\n"_s);
        QCOMPARE(commandText(Answer({{u"next"_s, QJsonValue()}}), {}), QString());
    }

    void keepsNamesFromDrivingTheTerminal()
    {
        QCOMPARE(commandText(Answer({{u"name"_s, u"a\x1b[2J\u202E\n"_s}}), {}), u"name: a\uFFFD[2J\uFFFD\uFFFD\n"_s);
    }
};

QTEST_GUILESS_MAIN(CommandTextTest)
#include "CommandTextTest.moc"
