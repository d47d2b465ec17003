// SPDX-License-Identifier: Apache-2.0
#include "models/events/EventSteps.h"

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

    void tellsTheStepsOfWhatWasSent()
    {
        Event event;
        QVERIFY(stepsOf(event).isEmpty() && adviceOf(event).isEmpty());
        event.details = {{u"reason"_s, u"left All Staff"_s},
                         {u"remote_id"_s, u"42"_s},
                         {u"attempt"_s, 3},
                         {u"milliseconds"_s, 1500},
                         {u"request"_s, QJsonObject{{u"method"_s, u"PATCH"_s}, {u"path"_s, u"/Users/42"_s}}},
                         {u"message_chain"_s, QJsonObject{{u"response_code"_s, 204}}}};
        const QList<EventStep> done = stepsOf(event);
        QCOMPARE(done.size(), 4);
        QCOMPARE(done.at(0).text, u"left All Staff"_s);
        QVERIFY(done.at(1).text.startsWith(u"PATCH /Users/42, 3 attempt"_s));
        QCOMPARE(done.at(2).text, u"204 after 1.5 s"_s);
        QVERIFY(done.at(3).outcome == EventStep::Outcome::Done && done.at(3).text.contains(u"42"));
        QVERIFY(adviceOf(event).isEmpty());
    }

    void advisesByWhatWasAnswered_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("next");
        QTest::newRow("no answer") << 0 << u"Test connection"_s;
        QTest::newRow("token") << 401 << u"Token Key"_s;
        QTest::newRow("conflict") << 409 << u"manual import"_s;
        QTest::newRow("no PATCH") << 501 << u"ServiceProviderConfig"_s;
        QTest::newRow("its own problem") << 503 << u"later"_s;
        QTest::newRow("refused") << 400 << u"mapping"_s;
    }
    void advisesByWhatWasAnswered()
    {
        QFETCH(const int, status);
        QFETCH(const QString, next);
        Event event;
        event.success = false;
        event.errorMessage = u"refused"_s;
        event.details = {{u"request"_s, QJsonObject{{u"method"_s, u"POST"_s}, {u"path"_s, u"/Users"_s}}},
                         {u"message_chain"_s, QJsonObject{{u"response_code"_s, status}}}};
        QCOMPARE(adviceOf(event).first().text, u"refused"_s);
        QVERIFY2(adviceOf(event).last().text.contains(next), qPrintable(adviceOf(event).last().text));
        QCOMPARE(stepsOf(event).last().outcome, EventStep::Outcome::NotReached);
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
