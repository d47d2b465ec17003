// SPDX-License-Identifier: Apache-2.0
#include "models/scim/ScimMapping.h"

#include <QJsonDocument>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }

User mira()
{
    User user;
    user.username = u"mira.okonda"_s;
    user.email = u"mira@example.org"_s;
    user.firstname = u"Mira"_s;
    user.lastname = u"Okonda"_s;
    return user;
}

AttributeMapping row(const QString &property, const QString &scim)
{
    AttributeMapping mapping;
    mapping.property = property;
    mapping.scim = scim;
    return mapping;
}

} // namespace

class ScimMappingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesEveryFormOfTheArticlesTables()
    {
        QList<AttributeMapping> mappings{row(u"email"_s, u"emails: value"_s),
                                         row(u"username"_s, u"userName"_s),
                                         row(u"firstname/lastname"_s, u"name.formatted"_s),
                                         row(u"firstname"_s, u"name.givenName"_s),
                                         row(u"lastname"_s, u"name.familyName"_s),
                                         row(u"active"_s, u"active"_s)};
        AttributeMapping constant = row({}, u"userType"_s);
        constant.constant = u"power"_s;
        constant.onCreateOnly = true;
        mappings += constant;
        QCOMPARE(scimUser(mira(), mappings, {}), json(R"({
            "schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"],
            "userName": "mira.okonda",
            "name": {"formatted": "Mira Okonda", "givenName": "Mira", "familyName": "Okonda"},
            "emails": [{"value": "mira@example.org", "type": "work", "primary": true}],
            "userType": "power",
            "active": true})"));
    }
    void fillsTemplatesAndTakesDefaultsWhereNothingIsKnown()
    {
        AttributeMapping pattern = row({}, u"displayName"_s);
        pattern.pattern = u"{firstname}.{ lastname }@x"_s;
        AttributeMapping title = row(u"jobTitle"_s, u"title"_s);
        title.fallback = u"Staff"_s;
        AttributeMapping nothing = row({}, u"nickName"_s);
        nothing.pattern = u"{department}"_s;
        nothing.fallback = u"none"_s;
        const QJsonObject user = scimUser(mira(), {pattern, title, nothing}, {});
        QCOMPARE(user.value(u"displayName"_s).toString(), u"Mira.Okonda@x"_s);
        QCOMPARE(user.value(u"title"_s).toString(), u"Staff"_s);
        QCOMPARE(user.value(u"nickName"_s).toString(), u"none"_s);
    }
    void leavesEmptyValuesOut()
    {
        User user = mira();
        user.lastname.clear();
        const QJsonObject resource =
            scimUser(user,
                     {row(u"firstname/lastname"_s, u"name.formatted"_s), row(u"lastname"_s, u"name.familyName"_s),
                      row(u"employeeIdentifier"_s, u"externalId"_s)},
                     {});
        QCOMPARE(resource,
                 json(R"({"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "name": {"formatted": "Mira"}})"));
    }
    void sendsStagedAndSuspendedPeopleAsNotActive()
    {
        for (const UserState state : {UserState::Staged, UserState::Suspended}) {
            User user = mira();
            user.state = state;
            QCOMPARE(scimUser(user, {row(u"active"_s, u"active"_s)}, {}).value(u"active"_s), QJsonValue(false));
        }
    }
    void takesTheLocalPartWhereAddressesAreRefused()
    {
        User user = mira();
        user.username = u"mira@example.org"_s;
        ScimManners manners;
        manners.usernameRule = u"localPart"_s;
        const QList<AttributeMapping> mappings{row(u"username"_s, u"userName"_s), row(u"username"_s, u"nickName"_s)};
        const QJsonObject resource = scimUser(user, mappings, manners);
        QCOMPARE(resource.value(u"userName"_s), QJsonValue(u"mira"_s));
        QCOMPARE(resource.value(u"nickName"_s), QJsonValue(u"mira@example.org"_s));
        QCOMPARE(scimUser(user, mappings, {}).value(u"userName"_s), QJsonValue(u"mira@example.org"_s));
    }
    void namesTheExtensionSchemaOnce()
    {
        User user = mira();
        user.department = u"Sales"_s;
        user.costCenter = u"4711"_s;
        const QString urn = u"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"_s;
        QCOMPARE(scimUser(user,
                          {row(u"department"_s, urn + u":department"_s), row(u"costCenter"_s, urn + u":costCenter"_s)},
                          {}),
                 json(R"({"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                                      "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                          "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                              {"department": "Sales", "costCenter": "4711"}})"));
    }
    void writesAGroup()
    {
        UserGroup group;
        group.name = u"Sales"_s;
        QCOMPARE(scimGroup(group, {row(u"name"_s, u"displayName"_s)}),
                 json(R"({"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group"], "displayName": "Sales"})"));
    }
};

QTEST_GUILESS_MAIN(ScimMappingTest)
#include "ScimMappingTest.moc"
