// SPDX-License-Identifier: Apache-2.0
#include "models/events/Event.h"

#include <QJsonDocument>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class EventTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hasTheKeysOfTheCommandLine()
    {
        Event event;
        event.id = 7;
        event.timestamp = QDateTime(QDate(2026, 11, 25), QTime(20, 0, 1, 5), Qt::UTC);
        event.type = u"user_deprovision"_s;
        event.success = false;
        event.errorMessage = u"no"_s;
        event.initiatedBy = {u"admin"_s, u"root"_s};
        event.applicationId = u"a"_s;
        event.applicationName = u"Netskope"_s;
        event.resourceType = u"user"_s;
        event.resourceId = u"u"_s;
        event.resourceName = u"anna"_s;
        event.changes = {{u"active"_s, u"true"_s, u"false"_s}};
        const QByteArray expected =
            R"({"application":{"id":"a","name":"Netskope"},"changes":[{"field":"active","from":"true","to":"false"}],)"
            R"("error_message":"no","event_type":"user_deprovision","id":7,"initiated_by":{"name":"root","type":"admin"},)"
            R"("resource":{"id":"u","name":"anna","type":"user"},"success":false,"timestamp":"2026-11-25T20:00:01.005Z"})";
        QCOMPARE(QJsonDocument(toJson(event)).toJson(QJsonDocument::Compact), expected);
        event.details = {{u"request"_s, u"PATCH"_s}};
        QCOMPARE(toJson(event).value(u"details"_s).toObject(), event.details);
    }

    void describesEveryEventTypeOnce()
    {
        QStringList names;
        for (const EventType &type : eventTypes()) {
            QVERIFY2(!names.contains(type.name), qPrintable(type.name));
            names.append(type.name);
            QVERIFY2(type.description.startsWith(u"Logged when "_s) && type.description.endsWith(u'.'),
                     qPrintable(type.name));
            QVERIFY2((QStringList{u"Integration"_s, u"User"_s, u"Group"_s, u"Directory"_s, u"Sign-in"_s})
                         .contains(type.group),
                     qPrintable(type.name));
        }
        for (const char *name :
             {"idm_integration_activate", "idm_integration_update", "idm_integration_reauth", "idm_integration_delete",
              "user_create_provision", "user_update_provision", "user_deprovision", "user_delete_provision",
              "user_lookup_provision", "group_create_provision", "group_update_provision", "group_delete_provision"})
            QVERIFY2(names.contains(QString::fromLatin1(name)), name);
    }
};

QTEST_GUILESS_MAIN(EventTest)
#include "EventTest.moc"
