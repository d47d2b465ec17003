// SPDX-License-Identifier: Apache-2.0
#include "models/scim/MappingRules.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

AttributeMapping row(const QString &scim, const QString &property, bool required = false)
{
    AttributeMapping mapping;
    mapping.scim = scim;
    mapping.property = property;
    mapping.required = required;
    return mapping;
}

Connector egnyte()
{
    Connector connector;
    connector.name = u"Egnyte"_s;
    connector.userMappings = {row(u"userName"_s, u"username"_s, true), row(u"userType"_s, u"employeeType"_s, true),
                              row(u"title"_s, u"jobTitle"_s)};
    return connector;
}

} // namespace

class MappingRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheConnectorProposesIsFine() { QCOMPARE(mappingProblems(egnyte().userMappings, egnyte()), QStringList()); }

    void anOptionalAttributeMayGoAndARequiredOneMayNot()
    {
        auto mappings = egnyte().userMappings;
        mappings.removeLast();
        QVERIFY(mappingProblems(mappings, egnyte()).isEmpty());
        mappings.removeLast();
        QCOMPARE(mappingProblems(mappings, egnyte()), QStringList{u"Egnyte requires userType. Add it again."_s});
        QVERIFY(isRequired(row(u"userType"_s, {}), egnyte()));
        QVERIFY(!isRequired(row(u"title"_s, {}), egnyte()));
    }

    void userNameIsAlwaysRequired() { QVERIFY(isRequired(row(u"userName"_s, u"email"_s), Connector())); }

    void noAttributeIsWrittenTwice()
    {
        auto mappings = egnyte().userMappings;
        mappings.append(row(u"Title"_s, u"department"_s));
        QCOMPARE(mappingProblems(mappings, egnyte()), QStringList{u"Title is written twice. Remove one of the two."_s});
    }

    void everyFormOfAnAttributeNameIsRead_data()
    {
        QTest::addColumn<QString>("scim");
        QTest::addColumn<bool>("fine");
        QTest::newRow("plain") << u"title"_s << true;
        QTest::newRow("sub") << u"name.givenName"_s << true;
        QTest::newRow("article") << u"emails: value"_s << true;
        QTest::newRow("extension") << u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department"_s
                                   << true;
        QTest::newRow("empty") << u" "_s << false;
        QTest::newRow("blank") << u"given name"_s << false;
        QTest::newRow("filter") << u"emails[type eq \"work\"]"_s << false;
    }
    void everyFormOfAnAttributeNameIsRead()
    {
        QFETCH(QString, scim);
        QTEST(mappingProblem(row(scim, u"email"_s)).isEmpty(), "fine");
    }

    void aTemplateNamesPropertiesOnly()
    {
        AttributeMapping mapping = row(u"displayName"_s, {});
        QVERIFY(!mappingProblem(mapping).isEmpty()); // nothing is sent
        mapping.pattern = u"{firstname} {lastname}"_s;
        QCOMPARE(mappingProblem(mapping), QString());
        mapping.pattern = u"{firstname} {surname}"_s;
        QVERIFY(mappingProblem(mapping).contains(u"{surname}"_s));
        mapping.pattern = u"{firstname"_s;
        QVERIFY(mappingProblem(mapping).contains(u"{ is no"_s));
    }
};

QTEST_GUILESS_MAIN(MappingRulesTest)
#include "MappingRulesTest.moc"
