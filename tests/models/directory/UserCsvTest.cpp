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
        const auto users = usersFromCsv("Last Name,USERNAME,email,state\nOkonda,mira,mira@x.example,Suspended\n"_ba);
        QVERIFY2(users.has_value(), users ? "" : qPrintable(users.error().message));
        QCOMPARE(users->size(), 1);
        QCOMPARE(users->first().username, u"mira"_s);
        QCOMPARE(users->first().lastname, u"Okonda"_s);
        QCOMPARE(users->first().email, u"mira@x.example"_s);
        QCOMPARE(users->first().state, UserState::Suspended);
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
        const auto users = usersFromCsv(userCsvHeader() + userCsvLine(user));
        QVERIFY2(users.has_value(), users ? "" : qPrintable(users.error().message));
        QCOMPARE(*users, QList<User>{user});
    }

    void saysWhichPropertiesTheFileHas()
    {
        QCOMPARE(userCsvProperties("Last Name,USERNAME,state,active\n"_ba),
                 (QStringList{u"lastname"_s, u"username"_s, u"state"_s}));
    }

    void namesTheColumnNobodyKnows()
    {
        const auto users = usersFromCsv("username,shoe size\na,44\n"_ba);
        QVERIFY(!users.has_value());
        QVERIFY(users.error().message.contains(u"shoe size"_s));
    }

    void refusesAFileWithoutUsernames() { QVERIFY(!usersFromCsv("email\na@x.example\n"_ba).has_value()); }

    void dropsNothingSilently()
    {
        const auto longer = usersFromCsv("username,lastname\na,Moor\nb,Halden, Moor\n"_ba);
        QVERIFY(!longer.has_value());
        QVERIFY(longer.error().message.contains(u"Row 3"_s));
        QVERIFY(usersFromCsv("username,lastname\na,Moor,,\n"_ba).has_value()); // as spreadsheets write it
        const auto twice = usersFromCsv("username,Last Name,lastname\na,b,c\n"_ba);
        QVERIFY(!twice.has_value());
        QVERIFY(twice.error().message.contains(u"Last Name"_s));
    }

    void neverGuessesAState() { QVERIFY(!usersFromCsv("username,state\na,retired\n"_ba).has_value()); }
};

QTEST_GUILESS_MAIN(UserCsvTest)
#include "UserCsvTest.moc"
