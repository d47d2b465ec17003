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
        user = {.id = u"7"_s,
                .externalId = u"x"_s,
                .userName = u"zoë"_s,
                .givenName = u"Zoë"_s,
                .familyName = u"Weber"_s,
                .formattedName = u"Dr. Zoë Weber"_s,
                .displayName = u"Zoë"_s,
                .email = u"z@orchard.example"_s,
                .title = u"Analyst"_s,
                .department = u"Sales"_s,
                .employeeNumber = u"17"_s,
                .organization = u"Orchard"_s,
                .costCenter = u"4000"_s,
                .userType = u"power"_s,
                .active = false};
        QCOMPARE(remoteUserFromJson(toJson(user)), user);
    }

    void showsTheBestNameThereIs()
    {
        RemoteUser user;
        user.userName = u"svc-1"_s;
        QCOMPARE(user.shownName(), u"svc-1"_s);
        user.familyName = u"Weber"_s;
        QCOMPARE(user.shownName(), u"Weber"_s);
        user.givenName = u"Zoë"_s;
        QCOMPARE(user.shownName(), u"Zoë Weber"_s);
        user.formattedName = u"Dr. Zoë Weber"_s;
        QCOMPARE(user.shownName(), u"Dr. Zoë Weber"_s);
        user.displayName = u"Zoë"_s;
        QCOMPARE(user.shownName(), u"Zoë"_s);
    }
};

QTEST_GUILESS_MAIN(RemoteUserTest)
#include "RemoteUserTest.moc"
