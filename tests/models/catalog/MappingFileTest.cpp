// SPDX-License-Identifier: Apache-2.0
#include "models/catalog/MappingFile.h"

#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

class MappingFileTest : public QObject
{
    Q_OBJECT

    static Connector connector()
    {
        Connector connector;
        connector.name = u"Egnyte"_s;
        connector.userMappings = {{.property = u"username"_s,
                                   .label = u"Username"_s,
                                   .scim = u"userName"_s,
                                   .providerValue = u"User"_s,
                                   .constant = {},
                                   .required = true},
                                  {.property = {},
                                   .label = {},
                                   .scim = u"userType"_s,
                                   .providerValue = u"Type"_s,
                                   .constant = u"power"_s,
                                   .onCreateOnly = true,
                                   .required = true}};
        return connector;
    }

    static QString refusal(const QByteArray &file)
    {
        const auto read = mappingsFromFile(file, connector());
        return read ? u"it was read"_s : read.error().message;
    }

private Q_SLOTS:
    void whatIsWrittenIsRead()
    {
        QList<AttributeMapping> mappings = connector().userMappings;
        mappings.append({.property = {},
                         .label = {},
                         .scim = u"displayName"_s,
                         .providerValue = {},
                         .constant = {},
                         .pattern = u"{firstname} {lastname}"_s,
                         .fallback = u"“nobody”"_s});
        const auto read = mappingsFromFile(mappingFile(u"egnyte"_s, mappings), connector());
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        QCOMPARE(*read, mappings);
    }

    void theConnectorSaysWhatIsRequired()
    {
        QList<AttributeMapping> mappings = connector().userMappings;
        mappings[0].required = mappings[1].required = false;
        mappings.append({.property = u"jobTitle"_s,
                         .label = {},
                         .scim = u"title"_s,
                         .providerValue = {},
                         .constant = {},
                         .required = true});
        const auto read = mappingsFromFile(mappingFile(u"custom"_s, mappings), connector());
        QVERIFY(read);
        QVERIFY(read->at(0).required && read->at(1).required && !read->at(2).required);
        mappings.removeAt(1);
        QVERIFY(refusal(mappingFile(u"custom"_s, mappings)).contains(u"Egnyte requires userType"_s));
    }

    void namesAreTheConnectorsOwn()
    {
        QList<AttributeMapping> mappings = connector().userMappings;
        mappings[0].scim = u"USERNAME"_s;
        mappings[0].providerValue = u"What another provider calls it"_s;
        const auto read = mappingsFromFile(mappingFile(u"custom"_s, mappings), connector());
        QVERIFY(read);
        QCOMPARE(*read, connector().userMappings);
    }

    void aPropertyThatNobodyHasIsRefused()
    {
        QList<AttributeMapping> mappings = connector().userMappings;
        mappings[0].property = u"firstname/lastnam"_s;
        QVERIFY(refusal(mappingFile(u"egnyte"_s, mappings)).contains(u"lastnam is no Gatehouse property"_s));
        mappings.removeFirst();
        QVERIFY(refusal(mappingFile(u"egnyte"_s, mappings)).contains(u"told apart by userName"_s));
    }

    void whatIsTheProvidersToSetIsRefused()
    {
        for (const auto &scim :
             {u"id"_s, u"ID"_s, u"meta.location"_s, u"schemas"_s, u"groups: value"_s, u"password"_s, u"active"_s}) {
            QList<AttributeMapping> mappings = connector().userMappings;
            mappings.append(
                {.property = u"department"_s, .label = {}, .scim = scim, .providerValue = {}, .constant = {}});
            const QString said = refusal(mappingFile(u"custom"_s, mappings));
            QVERIFY2(said.contains(u"provider's to set"_s) || said.contains(u"has access"_s), qPrintable(scim + said));
        }
    }

    void saysWhatIsWrongWithAFile()
    {
        const auto with = [](const QByteArray &rows) {
            return "{\"format\": \"gatehouse-mappings\", \"userMappings\": " + rows + '}';
        };
        QVERIFY(refusal("").contains(u"no file of attribute mappings"_s));
        QVERIFY(refusal("{\"userMappings\": []}").contains(u"no file of attribute mappings"_s));
        QVERIFY(refusal(with("7")).contains(u"“userMappings” must be a list"_s));
        QVERIFY(refusal(with("[{\"scim\": \"title\"}]")).contains(u"“userMappings[0].property”"_s));
        QVERIFY(refusal(with("[{\"scim\": \"title\", \"property\": \"jobTitle\", \"sicm\": 1}]"))
                    .contains(u"“userMappings[0].sicm”"_s));
        QVERIFY(refusal(with("[{\"scim\": \"a b\", \"property\": \"jobTitle\"}]")).contains(u"no attribute name"_s));
    }
};

QTEST_GUILESS_MAIN(MappingFileTest)
#include "MappingFileTest.moc"
