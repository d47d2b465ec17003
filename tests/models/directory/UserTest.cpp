// SPDX-License-Identifier: Apache-2.0
#include "models/directory/User.h"
#include "models/directory/UserProperty.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

User anna()
{
    User user;
    user.username = u"anna"_s;
    user.email = u"anna@example.org"_s;
    return user;
}

} // namespace

class UserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheBestNameThereIs()
    {
        User user = anna();
        QCOMPARE(user.shownName(), u"anna"_s);
        user.lastname = u"Schmidt"_s;
        QCOMPARE(user.shownName(), u"Schmidt"_s);
        user.firstname = u"Anna"_s;
        QCOMPARE(user.shownName(), u"Anna Schmidt"_s);
        user.displayName = u"A. Schmidt"_s;
        QCOMPARE(user.shownName(), u"A. Schmidt"_s);
    }

    void acceptsNamesFromEverywhere()
    {
        User user = anna();
        user.username = u"zoë.müller@日本.example"_s;
        user.lastname = u"O'Neill-Łęcki"_s;
        QCOMPARE(problemsOf(user), QStringList());
    }

    void namesThePropertyThatBreaksARule_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("no username") << u"username"_s << QString();
        QTest::newRow("blank in username") << u"username"_s << u"an na"_s;
        QTest::newRow("no-break space in username") << u"username"_s << u"an\u00a0na"_s;
        QTest::newRow("control character in username") << u"username"_s << u"an\u0007na"_s;
        QTest::newRow("username too long") << u"username"_s << QString(257, u'x');
        QTest::newRow("no email") << u"email"_s << QString();
        QTest::newRow("email without at") << u"email"_s << u"anna.example.org"_s;
        QTest::newRow("email without name") << u"email"_s << u"@example.org"_s;
        QTest::newRow("email with two at") << u"email"_s << u"anna@home@example.org"_s;
        QTest::newRow("email without host") << u"email"_s << u"anna@"_s;
        QTest::newRow("line break in a name") << u"firstname"_s << u"Anna\nMaria"_s;
        QTest::newRow("name too long") << u"lastname"_s << QString(257, u'x');
    }

    void namesThePropertyThatBreaksARule()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        User user = anna();
        userProperty(key)->write(user, value);
        const QStringList problems = problemsOf(user);
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().startsWith(key + u':'));
    }

    void readsAndWritesEveryProperty()
    {
        User user = anna();
        for (const UserProperty &property : userProperties()) {
            if (!property.write)
                continue;
            const QString value = property.key == u"state"_s ? u"staged"_s : u"value of "_s + property.key;
            property.write(user, value);
            QCOMPARE(property.read(user), value);
            QCOMPARE(userProperty(property.key.toUpper()), &property);
        }
        QCOMPARE(userProperty(u"password"_s), nullptr);
    }

    void derivesFullNameAndStatus()
    {
        User user = anna();
        user.firstname = u"Anna"_s;
        QCOMPARE(userProperty(u"fullname"_s)->read(user), u"Anna"_s);
        QCOMPARE(userProperty(u"active"_s)->read(user), u"true"_s);
        user.state = UserState::Staged;
        QCOMPARE(userProperty(u"active"_s)->read(user), u"false"_s);
        QVERIFY(!userProperty(u"active"_s)->write);
    }

    void knowsItsStatesByName()
    {
        bool known = false;
        for (const UserState state : {UserState::Staged, UserState::Active, UserState::Suspended}) {
            QCOMPARE(userStateFromText(toText(state).toUpper(), &known), state);
            QVERIFY(known);
        }
        QCOMPARE(userStateFromText(u"sleeping"_s, &known), UserState::Active);
        QVERIFY(!known);
    }
};

QTEST_GUILESS_MAIN(UserTest)
#include "UserTest.moc"
