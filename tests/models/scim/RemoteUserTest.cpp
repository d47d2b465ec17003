// SPDX-License-Identifier: Apache-2.0
#include "models/scim/RemoteUser.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class RemoteUserTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesBackFromJsonAsItWas()
    {
        RemoteUser user;
        QCOMPARE(remoteUserFromJson(toJson(user)), user);
        user = RemoteUser({"7", "x", "zoë", "Zoë", "Weber", "Dr. Zoë Weber", "Zoë", "z@orchard.example", "Analyst",
                           "Sales", "17", "Orchard", "4000", "power"},
                          false);
        QCOMPARE(remoteUserFromJson(toJson(user)), user);
    }

    void changesOneTextAndLeavesTheOthers()
    {
        RemoteUser user({"7", "", "zoë"}, false);
        user.resource = {{u"id"_s, u"7"_s}};
        user.set(RemoteUser::ExternalId, u"e–1"_s);
        user.set(RemoteUser::UserName, {});
        user.set(RemoteUser::UserType, u"power"_s);
        QCOMPARE(user.id(), u"7"_s);
        QCOMPARE(user.externalId(), u"e–1"_s);
        QVERIFY(!user.has(RemoteUser::UserName));
        QCOMPARE(user.userName(), QString());
        QCOMPARE(user.text(RemoteUser::UserType), u"power"_s);
        QVERIFY(!user.active);
        QCOMPARE(user.resource, QJsonObject({{u"id"_s, u"7"_s}}));
    }

    void showsTheBestNameThereIs()
    {
        RemoteUser user;
        user.set(RemoteUser::UserName, u"svc-1"_s);
        QCOMPARE(user.shownName(), u"svc-1"_s);
        user.set(RemoteUser::FamilyName, u"Weber"_s);
        QCOMPARE(user.shownName(), u"Weber"_s);
        user.set(RemoteUser::GivenName, u"Zoë"_s);
        QCOMPARE(user.shownName(), u"Zoë Weber"_s);
        user.set(RemoteUser::FormattedName, u"Dr. Zoë Weber"_s);
        QCOMPARE(user.shownName(), u"Dr. Zoë Weber"_s);
        user.set(RemoteUser::DisplayName, u"Zoë"_s);
        QCOMPARE(user.shownName(), u"Zoë"_s);
    }
};

QTEST_GUILESS_MAIN(RemoteUserTest)
#include "RemoteUserTest.moc"
