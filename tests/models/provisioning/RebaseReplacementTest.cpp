// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/RebaseReplacement.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class RebaseReplacementTest : public QObject
{
    Q_OBJECT

    static QJsonObject object(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

private Q_SLOTS:
    void whatOthersChangedStays_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("planned");
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QByteArray>("sent"); // empty: a conflict
        const auto row = [](const char *name, const char *before, const char *planned, const char *now,
                            const char *sent) {
            QTest::newRow(name) << QByteArray(before) << QByteArray(planned) << QByteArray(now) << QByteArray(sent);
        };
        row("another attribute", R"({"a":"1","b":"1"})", R"({"a":"2","b":"1"})", R"({"a":"1","b":"9"})",
            R"({"a":"2","b":"9"})");
        row("the same attribute", R"({"a":"1"})", R"({"a":"2"})", R"({"a":"9"})", "");
        row("the same, to the same value", R"({"a":"1"})", R"({"a":"2"})", R"({"a":"2"})", R"({"a":"2"})");
        row("one that is new", R"({})", R"({"a":"2"})", R"({"b":"9"})", R"({"a":"2","b":"9"})");
        row("one that was to be new", R"({})", R"({"a":"2"})", R"({"a":"9"})", "");
        row("one that goes", R"({"a":"1","b":"1"})", R"({"b":"1"})", R"({"a":"1","b":"9"})", R"({"b":"9"})");
        row("one that was to go", R"({"a":"1"})", R"({})", R"({"a":"9"})", "");
        row("parts of a name", R"({"name":{"g":"1","f":"1"}})", R"({"name":{"g":"2","f":"1"}})",
            R"({"name":{"g":"1","f":"9"}})", R"({"name":{"g":"2","f":"9"}})");
        row("the same part", R"({"name":{"g":"1"}})", R"({"name":{"g":"2"}})", R"({"name":{"g":"9"}})", "");
        row("a Boolean as a text", R"({"active":"true","a":"1"})", R"({"active":true,"a":"2"})",
            R"({"active":"false","a":"1"})", R"({"active":"false","a":"2"})");
        row("members one by one", R"({"members":[{"value":"1"},{"value":2}]})",
            R"({"members":[{"value":"2"},{"value":"3"}]})", R"({"members":[{"value":"1"},{"value":2},{"value":"9"}]})",
            R"({"members":[{"value":2},{"value":"9"},{"value":"3"}]})");
        row("what the provider says of itself", R"({"meta":{"version":"1"},"id":"x","a":"1"})", R"({"id":"x","a":"2"})",
            R"({"meta":{"version":"2"},"id":"x","groups":[1],"a":"1"})", R"({"id":"x","a":"2"})");
    }

    void whatOthersChangedStays()
    {
        QFETCH(const QByteArray, before);
        QFETCH(const QByteArray, planned);
        QFETCH(const QByteArray, now);
        QFETCH(const QByteArray, sent);
        const auto body = rebaseReplacement(object(before), object(planned), object(now));
        QCOMPARE(body.has_value(), !sent.isEmpty());
        if (body)
            QCOMPARE(QJsonDocument(*body).toJson(QJsonDocument::Compact),
                     QJsonDocument(object(sent)).toJson(QJsonDocument::Compact));
    }
};

QTEST_GUILESS_MAIN(RebaseReplacementTest)
#include "RebaseReplacementTest.moc"
