// SPDX-License-Identifier: Apache-2.0
#include "models/provisioning/PatchForms.h"

#include "models/provisioning/AttributeDiff.h"
#include "models/provisioning/ScimRequests.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

QJsonObject json(const QByteArray &text) { return QJsonDocument::fromJson(text).object(); }

ProvisioningRequest patch(const QString &path, const QList<QJsonObject> &operations)
{
    return {u"PATCH"_s, path, patchBody(operations)};
}

const ScimManners withPaths;

} // namespace

Q_DECLARE_METATYPE(gatehouse::PatchEffect)

class PatchFormsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatAPatchIsAbout()
    {
        QCOMPARE(topicOf(patch(u"/Users/1"_s, {activeOperation(false, withPaths)})), PatchTopic::UserActive);
        ScimManners pathless;
        pathless.patch = u"pathless"_s;
        QCOMPARE(topicOf(patch(u"/Users/1"_s, {activeOperation(true, pathless)})), PatchTopic::UserActive);
        QCOMPARE(topicOf(patch(u"/Users/1"_s, {json(R"({"op":"replace","path":"title","value":"x"})")})),
                 PatchTopic::UserAttributes);
        QCOMPARE(topicOf(patch(u"/Groups/1"_s, {json(R"({"op":"replace","path":"displayName","value":"x"})")})),
                 PatchTopic::GroupAttributes);
        QCOMPARE(topicOf(patch(u"/Groups/1"_s, {joinOperation({u"a"_s})})), PatchTopic::Join);
        QCOMPARE(topicOf(patch(u"/Groups/1"_s, leaveOperations({u"a"_s, u"b"_s}))), PatchTopic::Leave);
    }

    void aPartOfAListIsSaidAsTheWholeListInAnotherWay()
    {
        const auto part = patch(u"/Users/1"_s, {QJsonObject{{u"op"_s, u"replace"_s},
                                                            {u"path"_s, u"emails[type eq \"work\"].value"_s},
                                                            {u"value"_s, u"new"_s}},
                                                json(R"({"op":"replace","path":"title","value":"x"})")});
        QCOMPARE(topicOf(part), PatchTopic::UserListPart);
        QCOMPARE(topicOf(patch(u"/Users/1"_s,
                               {QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, u"emails[type eq \"work\"]"_s}},
                                activeOperation(true, withPaths)})),
                 PatchTopic::UserActive);
        const QJsonArray both =
            json(R"({"emails":[{"value":"home"},{"value":"new","type":"work"}]})")[u"emails"_s].toArray();
        const ProvisioningRequest whole = withLists(part, {{u"emails"_s, both}});
        QCOMPARE(topicOf(whole), PatchTopic::UserAttributes);
        const QJsonArray said = whole.body.value(u"Operations"_s).toArray();
        QCOMPARE(said[0].toObject(),
                 (QJsonObject{{u"op"_s, u"replace"_s}, {u"path"_s, u"emails"_s}, {u"value"_s, both}}));
        QCOMPARE(said[1], part.body.value(u"Operations"_s)[1]);
        QVERIFY(!otherForm(part, {{u"emails"_s, both}})); // nobody knows what else is in it
        const auto other = otherForm(whole, {});
        QVERIFY(other.has_value());
        QCOMPARE(other->body.value(u"Operations"_s).toArray(),
                 (QJsonArray{QJsonObject{{u"op"_s, u"replace"_s},
                                         {u"value"_s, QJsonObject{{u"emails"_s, both}, {u"title"_s, u"x"_s}}}}}));
        const auto pathless = patch(u"/Users/1"_s, {json(R"({"op":"replace","value":{"emails":[{"value":"new"}]}})")});
        QCOMPARE(withLists(pathless, {{u"emails"_s, both}}).body.value(u"Operations"_s)[0][u"value"][u"emails"], both);
        const auto none =
            patch(u"/Users/1"_s, {QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, u"emails[type eq \"work\"]"_s}}});
        QCOMPARE(withLists(none, {{u"emails"_s, QJsonArray()}}).body.value(u"Operations"_s)[0].toObject(),
                 (QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, u"emails"_s}}));
    }

    void seesWhetherAPartOfAListWasTaken()
    {
        const auto part = patch(u"/Users/1"_s, {QJsonObject{{u"op"_s, u"replace"_s},
                                                            {u"path"_s, u"emails[type eq \"work\"].value"_s},
                                                            {u"value"_s, u"new"_s}}});
        QCOMPARE(effectOf(part, json(R"({"emails":[{"value":"home"},{"value":"NEW"}]})")), PatchEffect::Taken);
        QCOMPARE(effectOf(part, json(R"({"emails":[{"value":"old","type":"work"}]})")), PatchEffect::NotTaken);
        QCOMPARE(effectOf(part, {}), PatchEffect::NotShown);
        const auto street = patch(u"/Users/1"_s, {QJsonObject{{u"op"_s, u"replace"_s},
                                                              {u"path"_s, u"addresses[type eq \"work\"].locality"_s},
                                                              {u"value"_s, u"Ulm"_s}}});
        QCOMPARE(effectOf(street, json(R"({"addresses":[{"type":"work","locality":"Ulm"}]})")), PatchEffect::Taken);
        const auto gone =
            patch(u"/Users/1"_s, {QJsonObject{{u"op"_s, u"remove"_s}, {u"path"_s, u"emails[type eq \"work\"]"_s}}});
        QCOMPARE(effectOf(gone, json(R"({"emails":[{"value":"home"}]})")), PatchEffect::Taken);
        QCOMPARE(effectOf(gone, json(R"({"emails":[{"value":"old","type":"work"}]})")), PatchEffect::NotTaken);
    }

    void saysTheSameWithAndWithoutPaths()
    {
        const auto paths = patch(
            u"/Users/1"_s,
            {json(R"({"op":"replace","path":"title","value":"x"})"), json(R"({"op":"remove","path":"nickName"})"),
             json(R"({"op":"replace","path":"name.givenName","value":"Ada"})"),
             json(
                 R"({"op":"replace","path":"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department","value":"Sales"})")});
        const auto without = otherForm(paths, json(R"({"name":{"givenName":"Ada","familyName":"Moor"}})"));
        QVERIFY(without.has_value());
        QCOMPARE(
            without->body.value(u"Operations"_s).toArray(),
            QJsonArray(
                {json(
                     R"({"op":"replace","value":{"title":"x","name":{"familyName":"Moor","givenName":"Ada"},"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":{"department":"Sales"}}})"),
                 json(R"({"op":"remove","path":"nickName"})")}));
        const auto again = otherForm(*without, {});
        QVERIFY(again.has_value());
        QCOMPARE(again->body.value(u"Operations"_s).toArray().size(), 5);
        QCOMPARE(effectOf(paths, wholeForm(*without, {})->body), PatchEffect::Taken);
    }

    void saysWhoLeavesAsAValue()
    {
        const auto other = otherForm(patch(u"/Groups/1"_s, leaveOperations({u"a\"b"_s})), {});
        QVERIFY(other.has_value());
        const QJsonObject expected{{u"op"_s, u"remove"_s},
                                   {u"path"_s, u"members"_s},
                                   {u"value"_s, QJsonArray{QJsonObject{{u"value"_s, u"a\"b"_s}}}}};
        QCOMPARE(other->body.value(u"Operations"_s).toArray(), QJsonArray{expected});
        const QJsonObject removed{{u"op"_s, u"remove"_s}, {u"path"_s, u"title"_s}};
        QVERIFY(!otherForm(patch(u"/Users/1"_s, {removed}), {}));
    }

    void replacesWhatIsThereButNoGroupWhoseMembersAreHidden()
    {
        const auto leave = patch(u"/Groups/1"_s, leaveOperations({u"2"_s}));
        const auto whole = wholeForm(
            leave,
            json(R"({"id":"1","displayName":"Staff","meta":{"version":"3"},"members":[{"value":2},{"value":3}]})"));
        QVERIFY(whole.has_value());
        QCOMPARE(whole->method, u"PUT"_s);
        QCOMPARE(whole->body.object(), json(R"({"id":"1","displayName":"Staff","members":[{"value":3}]})"));
        QVERIFY(!wholeForm(leave, json(R"({"id":"1","displayName":"Staff"})")));
    }

    void seesWhetherAChangeTookEffect_data()
    {
        QTest::addColumn<QByteArray>("operation");
        QTest::addColumn<QByteArray>("held");
        QTest::addColumn<PatchEffect>("effect");
        const QByteArray off = R"({"op":"replace","path":"active","value":false})";
        QTest::newRow("done") << off << QByteArray(R"({"active":false})") << PatchEffect::Taken;
        QTest::newRow("not done") << off << QByteArray(R"({"active":true})") << PatchEffect::NotTaken;
        QTest::newRow("a text for a Boolean") << off << QByteArray(R"({"active":"False"})") << PatchEffect::Taken;
        QTest::newRow("not shown") << off << QByteArray(R"({})") << PatchEffect::NotShown;
        const QByteArray name = R"({"op":"replace","path":"userName","value":"ada@x.example"})";
        QTest::newRow("another case") << name << QByteArray(R"({"USERNAME":"ADA@x.example"})") << PatchEffect::Taken;
        QTest::newRow("another name") << name << QByteArray(R"({"userName":"bob"})") << PatchEffect::NotTaken;
        const QByteArray mail =
            R"({"op":"replace","path":"emails","value":[{"value":"a@x.example","type":"work","primary":true}]})";
        QTest::newRow("an address with more around it")
            << mail << QByteArray(R"({"emails":[{"value":"b@x.example"},{"value":"a@x.example","display":"A"}]})")
            << PatchEffect::Taken;
        QTest::newRow("another address") << mail << QByteArray(R"({"emails":[{"value":"b@x.example"}]})")
                                         << PatchEffect::NotTaken;
        const QByteArray join = R"({"op":"add","path":"members","value":[{"value":"7"}]})";
        QTest::newRow("joined, by number") << join << QByteArray(R"({"members":[{"value":7}]})") << PatchEffect::Taken;
        QTest::newRow("not joined") << join << QByteArray(R"({"members":[{"value":8}]})") << PatchEffect::NotTaken;
        QTest::newRow("members are hidden") << join << QByteArray(R"({"id":"1"})") << PatchEffect::NotShown;
        const QByteArray leave = QJsonDocument(leaveOperations({u"7"_s}).first()).toJson(QJsonDocument::Compact);
        QTest::newRow("left") << leave << QByteArray(R"({"members":[{"value":"8"}]})") << PatchEffect::Taken;
        QTest::newRow("did not leave") << leave << QByteArray(R"({"members":[{"value":"7"}]})")
                                       << PatchEffect::NotTaken;
        QTest::newRow("removed") << QByteArray(R"({"op":"remove","path":"title"})") << QByteArray(R"({})")
                                 << PatchEffect::Taken;
        QTest::newRow("not removed") << QByteArray(R"({"op":"remove","path":"title"})")
                                     << QByteArray(R"({"title":"x"})") << PatchEffect::NotTaken;
    }

    void seesWhetherAChangeTookEffect()
    {
        QFETCH(const QByteArray, operation);
        QFETCH(const QByteArray, held);
        QFETCH(const PatchEffect, effect);
        QCOMPARE(effectOf(patch(u"/Groups/1"_s, {json(operation)}), json(held)), effect);
    }

    void givesUpOtherFormsWhenNoneIsTaken()
    {
        ProvenForms forms;
        QCOMPARE(forms.form(PatchTopic::Leave), PatchForm::Planned);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(forms.areWorthTrying(PatchTopic::Leave));
            forms.noneTaken(PatchTopic::Leave);
        }
        QVERIFY(!forms.areWorthTrying(PatchTopic::Leave));
        QVERIFY(forms.areWorthTrying(PatchTopic::Join));
        forms.prove(PatchTopic::Leave, PatchForm::Whole);
        QVERIFY(forms.isProven(PatchTopic::Leave));
        QCOMPARE(forms.form(PatchTopic::Leave), PatchForm::Whole);
    }
};

QTEST_GUILESS_MAIN(PatchFormsTest)
#include "PatchFormsTest.moc"
