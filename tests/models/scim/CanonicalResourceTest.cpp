// SPDX-License-Identifier: Apache-2.0
#include "models/scim/CanonicalResource.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class CanonicalResourceTest : public QObject
{
    Q_OBJECT

    /// Of JSON with ' for ".
    static QJsonObject object(const char *json)
    {
        QJsonParseError error;
        const QJsonObject object = QJsonDocument::fromJson(QByteArray(json).replace('\'', '"'), &error).object();
        if (error.error != QJsonParseError::NoError)
            qFatal("%s", qPrintable(error.errorString()));
        return object;
    }

private Q_SLOTS:
    void namesGetTheSpellingOfTheStandard()
    {
        QCOMPARE(canonicalResource(object("{'ID': '7', 'UserName': 'anna', 'Name': {'GivenName': 'Anna'}, 'EMAILS': "
                                          "[{'Value': 'a@b.example', 'Primary': true}]}")),
                 object("{'id': '7', 'userName': 'anna', 'name': {'givenName': 'Anna'}, 'emails': [{'value': "
                        "'a@b.example', 'primary': true}]}"));
        QCOMPARE(canonicalResource(object("{'totalresults': 1, 'resources': [{'Id': 7}]}")),
                 object("{'totalResults': 1, 'Resources': [{'id': 7}]}"));
    }

    void whatIsSaidTwiceCountsAsItIsSpelledRight()
    {
        QCOMPARE(canonicalResource(object("{'ID': 'wrong', 'id': '7', 'Id': 'wrong'}")), object("{'id': '7'}"));
    }

    void anExtensionKeepsItsOwnNames()
    {
        const QJsonObject extended =
            object("{'id': '7', 'urn:example:2.0:User': {'Title': 'x', 'ID': 1}, 'Custom': {'Of their own': 1}}");
        QCOMPARE(canonicalResource(extended), extended);
    }

    void aMemberThatIsOnlyReferredToHasTheIdOfItsAddress()
    {
        QCOMPARE(
            canonicalResource(
                object("{'Members': [{'$ref': 'https://idp.example/scim/v2/Users/a%2Fb'}, {'$REF': '../Users/8'}, "
                       "{'value': '9', '$ref': '../Users/x'}, {'display': 'Anna'}, '10']}")),
            object("{'members': [{'$ref': 'https://idp.example/scim/v2/Users/a%2Fb', 'value': 'a/b'}, {'$ref': "
                   "'../Users/8', 'value': '8'}, {'value': '9', '$ref': '../Users/x'}, {'display': 'Anna'}, '10']}"));
    }
};

QTEST_GUILESS_MAIN(CanonicalResourceTest)
#include "CanonicalResourceTest.moc"
