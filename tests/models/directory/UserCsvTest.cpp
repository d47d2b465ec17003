// SPDX-License-Identifier: Apache-2.0
#include "models/directory/UserCsv.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class UserCsvTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsColumnsByKeyAndByLabelInAnyOrder()
    {
        const auto file = usersFromCsv("Last Name,USERNAME,email,state\nOkonda,mira,mira@x.example,Suspended\n"_ba);
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
        QCOMPARE(file->rows.size(), 1);
        const User mira = file->rows.first().user;
        QCOMPARE(mira.username, u"mira"_s);
        QCOMPARE(mira.lastname, u"Okonda"_s);
        QCOMPARE(mira.email, u"mira@x.example"_s);
        QCOMPARE(mira.state, UserState::Suspended);
    }

    void readsWhatItWrites()
    {
        User user;
        user.username = u"ravi"_s;
        user.email = u"ravi@x.example"_s;
        user.firstname = u"Ravi"_s;
        user.lastname = u"Tolmere, jr."_s;
        user.department = u"=Finance"_s;
        user.state = UserState::Staged;
        const auto file = usersFromCsv(userCsvHeader() + userCsvLine(user));
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
        QCOMPARE(file->rows, loadRowsOf({user}));
    }

    void saysWhichPropertiesTheFileHas()
    {
        QCOMPARE(usersFromCsv("Last Name,USERNAME,state,active\n"_ba)->properties,
                 (QStringList{u"lastname"_s, u"username"_s, u"state"_s}));
    }

    void readsFilesWithSemicolonsAndTabs()
    {
        for (const QByteArray &text : {"username;lastname\na;Moor, Dr.\n"_ba, "username\tlastname\na\tMoor, Dr.\n"_ba})
            QCOMPARE(usersFromCsv(text)->rows.first().user.lastname, u"Moor, Dr."_s);
    }

    void saysHowCellsAreSeparatedWhenTheyAreNot()
    {
        const auto piped = usersFromCsv("username|email\na|a@x.example\n"_ba);
        QVERIFY(!piped.has_value());
        QVERIFY2(piped.error().message.contains(u"commas, semicolons or tabs"_s), qPrintable(piped.error().message));
    }

    void namesTheColumnNobodyKnows()
    {
        const auto users = usersFromCsv("username,shoe size\na,44\n"_ba);
        QVERIFY(!users.has_value());
        QVERIFY(users.error().message.contains(u"shoe size"_s));
    }

    void refusesAFileWithoutUsernames() { QVERIFY(!usersFromCsv("email\na@x.example\n"_ba).has_value()); }

    void refusesAColumnThatIsThereTwice()
    {
        const auto twice = usersFromCsv("username,Last Name,lastname\na,b,c\n"_ba);
        QVERIFY(!twice.has_value());
        QVERIFY(twice.error().message.contains(u"Last Name"_s));
    }

    void failsTheRowThatItCannotReadAndNoOther()
    {
        const auto file = usersFromCsv("username,state,lastname\n"
                                       "a,,Moor\n"
                                       "b,,Halden, Moor\n"
                                       "c,retired,Moor\n"
                                       "\n"
                                       "d,STAGED,\"Two\nlines\"\n"
                                       "e,active,Moor,,\n"_ba); // as spreadsheets write it
        QVERIFY2(file.has_value(), file ? "" : qPrintable(file.error().message));
        QStringList failed;
        QStringList others;
        for (const LoadRow &row : file->rows) {
            const QString where = u"%1 %2"_s.arg(row.line).arg(row.user.username);
            (row.outcome == LoadRow::Outcome::Failed ? failed : others).append(where);
            QCOMPARE(row.reason.isEmpty(), row.outcome != LoadRow::Outcome::Failed);
        }
        QCOMPARE(failed, (QStringList{u"3 b"_s, u"4 c"_s}));
        QCOMPARE(others, (QStringList{u"2 a"_s, u"6 d"_s, u"8 e"_s}));
        QVERIFY(file->rows.at(1).reason.contains(u"more cells"_s));
        QVERIFY(file->rows.at(2).reason.contains(u"retired"_s));
        QVERIFY(file->rows.at(0).keepsState);
        QVERIFY(!file->rows.at(3).keepsState);
        QCOMPARE(file->rows.at(3).user.state, UserState::Staged);
    }
};

QTEST_GUILESS_MAIN(UserCsvTest)
#include "UserCsvTest.moc"
