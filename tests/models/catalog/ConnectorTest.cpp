// SPDX-License-Identifier: Apache-2.0
#include "models/catalog/Connector.h"

#include <QJsonDocument>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class ConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheKeyThatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        QTest::newRow("empty") << QByteArray("{}") << u"“id” is missing"_s;
        QTest::newRow("bad id") << QByteArray(R"({"id": "../x", "name": "X", "summary": "s", "bookmark": true})")
                                << u"“id” must be lower-case letters, digits and hyphens"_s;
        QTest::newRow("nothing to do") << QByteArray(R"({"id": "x", "name": "X", "summary": "s"})")
                                       << u"“sso” is missing, and so are “identityManagement” and “bookmark”"_s;
        QTest::newRow("unknown") << QByteArray(
                                        R"({"id": "x", "name": "X", "summary": "s", "bookmark": true, "colour": 1})")
                                 << u"“colour” is not a key of a connector; check its spelling"_s;
        QTest::newRow("wrong type") << QByteArray(R"({"id": "x", "name": "X", "summary": 7, "bookmark": true})")
                                    << u"“summary” must be a text"_s;
        QTest::newRow("unknown, deep")
            << QByteArray(R"({"id": "x", "name": "X", "summary": "s", "identityManagement":
                              {"userMappings": [{"property": "a", "scim": "userName", "providerValue": "b"}],
                               "manners": {"pagecap": 1}}})")
            << u"“identityManagement.manners.pagecap” is not a key of a connector; check its spelling"_s;
        QTest::newRow("wrong type, in a list")
            << QByteArray(R"({"id": "x", "name": "X", "summary": "s", "sso": {"guide": [{"text": "t"}, 7]}})")
            << u"“sso.guide[1]” must be an object"_s;
        QTest::newRow("unknown word") << QByteArray(
                                             R"({"id": "x", "name": "X", "summary": "s", "sso": {"sign": "nothing"}})")
                                      << u"“sso.sign” must be one of: assertion, response, both"_s;
        QTest::newRow("no userName")
            << QByteArray(R"({"id": "x", "name": "X", "summary": "s", "identityManagement": {"userMappings": []}})")
            << u"“identityManagement.userMappings” must map something to userName"_s;
    }
    void namesTheKeyThatIsWrong()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, problem);
        const auto connector = connectorFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(!connector);
        QCOMPARE(connector.error().kind, ErrorKind::Invalid);
        QCOMPARE(connector.error().message, problem);
    }
    void keepsTheDefaultsOfWhatIsNotSaid()
    {
        const auto connector = connectorFromJson(
            QJsonDocument::fromJson(
                R"({"$schema": "connector.schema.json", "id": "x", "name": "X", "summary": "s", "sso": {}})")
                .object());
        QVERIFY(connector.has_value());
        QVERIFY(connector->saml && !connector->scim && !connector->bookmark);
        QCOMPARE(connector->nameId, u"email"_s);
        QCOMPARE(connector->sign, u"assertion"_s);
        QCOMPARE(connector->signatureAlgorithm, u"RSA-SHA256"_s);
        QCOMPARE(connector->manners, ScimManners());
    }
};

QTEST_GUILESS_MAIN(ConnectorTest)
#include "ConnectorTest.moc"
