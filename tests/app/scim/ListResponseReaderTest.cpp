// SPDX-License-Identifier: Apache-2.0
#include "app/scim/ListResponseReader.h"

#include <QFile>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class ListResponseReaderTest : public QObject
{
    Q_OBJECT

    ListResponseReader m_reader;

    static QByteArray list(const QByteArray &rows)
    {
        return "{\"totalResults\":7,\"startIndex\":3,\"itemsPerPage\":2,\"Resources\":[" + rows + "]}";
    }

private Q_SLOTS:
    void readsAPersonWithEverythingOnTheAllowList()
    {
        const auto page = m_reader.read(list(R"({
            "schemas":["urn:ietf:params:scim:schemas:core:2.0:User"],"id":"2819c223","externalId":"e1",
            "userName":"zoe","name":{"givenName":"Zoë","familyName":"Weber","formatted":"Dr. Zoë Weber"},
            "displayName":"Zoë W","title":"Analyst","userType":"power","active":false,"password":"never",
            "roles":[{"value":"admin"}],
            "emails":[{"value":"home@z.example"},{"value":"work@z.example","primary":true}],
            "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Sales","employeeNumber":17,
            "organization":"Orchard","costCenter":"4000"}})"));
        QVERIFY2(page, page ? "" : qPrintable(page.error().message));
        QCOMPARE(page->totalResults, 7);
        QCOMPARE(page->startIndex, 3);
        const RemoteUser zoe({"2819c223", "e1", "zoe", "Zoë", "Weber", "Dr. Zoë Weber", "Zoë W", "work@z.example",
                              "Analyst", "Sales", "17", "Orchard", "4000", "power"},
                             false);
        QCOMPARE(page->users, QList<RemoteUser>{zoe});
    }

    void understandsNumbersAsIdsAndTextsAsBooleans()
    {
        const auto page = m_reader.read(list(R"({"id":9007199254740993,"userName":"a","active":"False"},
                                                {"id":2,"userName":"b","active":"true"},{"id":3,"userName":"c"})"));
        QVERIFY(page);
        QCOMPARE(page->users[0].id(), u"9007199254740993"_s);
        QVERIFY(!page->users[0].active);
        QVERIFY(page->users[1].active);
        QVERIFY(page->users[2].active);
    }

    void toleratesAttributeNamesInAnotherCase()
    {
        const auto page = m_reader.read(R"({"TotalResults":1,"resources":[{"ID":"1","username":"a"}]})");
        QVERIFY(page);
        QCOMPARE(page->users.size(), 1);
    }

    void toleratesMissingResourcesWhenEmpty()
    {
        const auto page = m_reader.read(R"({"totalResults":0})");
        QVERIFY(page);
        QCOMPARE(page->rows, 0);
        QVERIFY(m_reader.read(R"({"totalResults":0,"Resources":null})"));
    }

    void takesAnEmptyListByItsSchema()
    {
        const auto page = m_reader.read(
            R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"startIndex":1,"itemsPerPage":0})");
        QVERIFY(page);
        QCOMPARE(page->rows, 0);
        QCOMPARE(page->totalResults, -1);
        QVERIFY(!m_reader.read(R"({"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"404"})"));
    }

    void r20_oneBadRowDoesNotLoseTheOthers()
    {
        const auto page = m_reader.read(list(R"({"id":"1","userName":"a"},17,{"userName":"no id"},{"id":"2"},
                                                {"id":{},"userName":"x"},{"id":"3","userName":"c","emails":"odd"})"));
        QVERIFY(page);
        QCOMPARE(page->users.size(), 2);
        QCOMPARE(page->unusable, 4);
        QCOMPARE(page->rows, 6);
    }

    void tellsPeopleWithNumbersAsIdsApart()
    {
        QByteArray rows;
        for (int i = 0; i < 1000; ++i)
            rows += (i > 0 ? ",{\"id\":" : "{\"id\":") + QByteArray::number(10000 + i) + ",\"userName\":\"a\"}";
        const auto page = m_reader.read(list(rows));
        QVERIFY(page);
        QCOMPARE(page->users.size(), 1000);
        QCOMPARE(page->rows, 1000);
    }

    void countsARepeatedRowOnce()
    {
        const auto page = m_reader.read(list(R"({"id":"1","userName":"a"},{"id":"1","userName":"a"})"));
        QVERIFY(page);
        QCOMPARE(page->rows, 1);
    }

    void r20_namesTheByteWhereAnAnswerBreaksOff()
    {
        const QByteArray whole = list(R"({"id":"1","userName":"Zoë"})");
        for (qsizetype length = 0; length < whole.size(); ++length) {
            const auto page = m_reader.read(whole.left(length));
            QVERIFY2(!page, qPrintable(QString::number(length)));
            QCOMPARE(page.error().kind, ErrorKind::Protocol);
        }
        QVERIFY(m_reader.read(whole.left(60)).error().message.contains(u"byte"));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("duplicate key") << list(R"({"id":"1","userName":"a","id":"2"})");
        QTest::newRow("duplicate key below what is used") << list(R"({"id":"1","userName":"a","x":[{"y":1,"y":1}]})");
        QByteArray many;
        for (int i = 0; i < 200; ++i)
            many += "\"key" + QByteArray::number(i) + "\":1,";
        QTest::newRow("duplicate among many") << QByteArray("{\"totalResults\":0," + many + "\"key7\":1}");
        QTest::newRow("duplicate Resources") << QByteArray(R"({"totalResults":1,"Resources":[],"Resources":[]})");
        QTest::newRow("depth 65") << list(QByteArray(70, '[') + QByteArray(70, ']'));
        QTest::newRow("invalid UTF-8") << list("{\"id\":\"1\",\"userName\":\"\xff\"}");
        QTest::newRow("lone surrogate") << list(R"({"id":"1","userName":"\ud800"})");
        QTest::newRow("control character") << list("{\"id\":\"1\",\"userName\":\"a\nb\"}");
        QTest::newRow("trailing bytes") << list("") + "x";
        QTest::newRow("an array") << QByteArray("[]");
        QTest::newRow("an error document") << QByteArray(R"({"status":"401","detail":"no"})");
        QTest::newRow("Resources of another type") << QByteArray(R"({"totalResults":1,"Resources":{}})");
    }
    void refuses()
    {
        QFETCH(QByteArray, body);
        const auto page = m_reader.read(body);
        QVERIFY(!page);
        QCOMPARE(page.error().kind, ErrorKind::Protocol);
    }

    void readsCapabilities()
    {
        const auto config = m_reader.readCapabilities(
            R"({"patch":{"supported":"false"},"filter":{"supported":true,"maxResults":200},"bulk":{"supported":true}})");
        QVERIFY(config);
        QVERIFY(!config->patch);
        QVERIFY(config->filter);
        QCOMPARE(config->filterMaxResults, 200);
        QVERIFY(!m_reader.readCapabilities("{}"));
    }
};

QTEST_GUILESS_MAIN(ListResponseReaderTest)
#include "ListResponseReaderTest.moc"
