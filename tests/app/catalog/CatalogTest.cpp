// SPDX-License-Identifier: Apache-2.0
#include "app/catalog/Catalog.h"

#include "models/catalog/ConnectorTexts.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

QStringList names(const QList<Connector> &connectors)
{
    QStringList result;
    for (const Connector &connector : connectors)
        result += connector.name;
    return result;
}

QStringList rows(const QList<AttributeMapping> &mappings)
{
    QStringList result;
    for (const AttributeMapping &row : mappings)
        result += QStringList{row.property, row.label, row.scim, row.providerValue}.join(u" | "_s);
    return result;
}

const QByteArray netsuite = R"({"id": "netsuite", "name": "NetSuite", "summary": "Finance and ERP",
    "keywords": ["books"], "sso": {"spEntityId": "http://www.netsuite.com/sp"}})";

/// The translation of a window, as far as the catalogue asks it.
class German : public QTranslator
{
public:
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return context == "Catalog"_ba && source == "en"_ba ? u"de"_s : QString();
    }
    bool isEmpty() const override { return false; }
};

QJsonObject objectIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

QStringList boldParts(const QString &text)
{
    QStringList parts = text.split(u"**"_s);
    for (qsizetype i = parts.size() - 1; i >= 0; i -= 2)
        parts.removeAt(i);
    return parts;
}

} // namespace

class CatalogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryConnectorThatIsCompiledIn()
    {
        const Catalog catalog = Catalog::load({});
        QCOMPARE(catalog.problems(), QStringList());
        QCOMPARE(names(catalog.connectors()),
                 (QStringList{u"Egnyte"_s, u"Netskope"_s, u"Custom Application"_s, u"Bookmark"_s}));
        QVERIFY(catalog.find(u"bookmark"_s)->bookmark);
        QVERIFY(!catalog.find(u"unknown"_s));
    }
    void saysInGermanExactlyWhatTheEnglishFileSays()
    {
        for (const QString &id : {u"netskope"_s, u"egnyte"_s, u"custom"_s, u"bookmark"_s}) {
            const QStringList english = ConnectorTexts::of(objectIn(u":/catalog/%1.json"_s.arg(id)));
            const QJsonObject german = objectIn(u":/catalog/%1.de.json"_s.arg(id));
            QVERIFY(!english.isEmpty());
            for (const QString &text : english) {
                const QString said = german.value(text).toString();
                QVERIFY2(!said.isEmpty(), qPrintable(id + u": "_s + text));
                QCOMPARE(boldParts(said).size(), boldParts(text).size());
            }
            for (const QString &text : german.keys())
                QVERIFY2(english.contains(text), qPrintable(id + u" no longer says: "_s + text));
        }
    }
    void speaksTheLanguageOfTheWindowAndKeepsTheNamesOfThings()
    {
        const Connector english = *Catalog::load({}).find(u"netskope"_s);
        German german;
        QCoreApplication::installTranslator(&german);
        const Catalog catalog = Catalog::load({});
        QCoreApplication::removeTranslator(&german);
        QCOMPARE(catalog.problems(), QStringList());
        const Connector &netskope = *catalog.find(u"netskope"_s);
        QCOMPARE(netskope.summary, u"Sicherheit für Cloud und Web"_s);
        QCOMPARE(netskope.ssoGuide.at(4).text, u"Klicken Sie auf **Submit**."_s);
        QCOMPARE(netskope.ssoGuide.at(3).values, english.ssoGuide.at(3).values);
        QCOMPARE(netskope.userMappings, english.userMappings);
        QCOMPARE(netskope.placeholders, english.placeholders);
    }
    void aConnectorOfOnesOwnNeedsNoTranslation()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"netsuite.json"_s), netsuite);
        write(folder.filePath(u"netsuite.fr.json"_s), R"({"Finance and ERP": "Finances"})");
        German german;
        QCoreApplication::installTranslator(&german);
        const Catalog catalog = Catalog::load(folder.path());
        QCoreApplication::removeTranslator(&german);
        QCOMPARE(catalog.problems(), QStringList());
        QCOMPARE(catalog.find(u"netsuite"_s)->summary, u"Finance and ERP"_s);
    }
    void aConnectorWhoseNameEndsLikeALanguageIsOne()
    {
        const QTemporaryDir folder;
        write(folder.filePath(u"netsuite.io.json"_s), netsuite);
        QVERIFY(Catalog::load(folder.path()).find(u"netsuite"_s));
    }
    void netskopeIsAsItsArticleSays()
    {
        const Catalog catalog = Catalog::load({});
        const Connector &netskope = *catalog.find(u"netskope"_s);
        QCOMPARE(netskope.placeholders, (QStringList{u"APPLICATION_INSTANCE_URL"_s, u"NETSKOPE_PROXY_ACS_URL"_s}));
        QCOMPARE(
            rows(netskope.userMappings),
            (QStringList{u"username | Username | userName | userName"_s,
                         u"firstname | First Name | name.givenName | First Name"_s,
                         u"lastname | Last Name | name.familyName | Last Name"_s,
                         u"email | Company Email | emails: value | Email ID"_s, u"active | Status | active | active"_s,
                         u"displayName | Display Name | displayName | displayName"_s,
                         u"employeeIdentifier | Employee ID | externalId | externalId"_s}));
        QCOMPARE(rows(netskope.groupMappings), QStringList{u"name | Name | displayName | Name"_s});
        QVERIFY(netskope.groups && !netskope.groupManagementDefault && !netskope.groupManagementAfterFields);
        QVERIFY(!netskope.ssoBeforeIdm);
        QCOMPARE(netskope.baseUrlHint, u"https://{SUBDOMAIN}.goskope.com/SCIM/V2/{tenantId}"_s);
        QCOMPARE(netskope.manners.pageCap, 200);
        QCOMPARE(netskope.manners.membersParameter, u"attributes=members"_s);
        QCOMPARE(netskope.ssoGuide.size(), 5);
        QCOMPARE(netskope.ssoGuide.at(3).values.first().label, u"IDP URL"_s);
        QCOMPARE(netskope.idmGuide.at(2).values.first().source, u"text:Gatehouse"_s);
    }
    void egnyteIsAsItsArticleSays()
    {
        const Catalog catalog = Catalog::load({});
        const Connector &egnyte = *catalog.find(u"egnyte"_s);
        QCOMPARE(egnyte.placeholders, QStringList{u"SUBDOMAIN"_s});
        QCOMPARE(
            rows(egnyte.userMappings),
            (QStringList{u"email | Company Email | emails: value | Email"_s,
                         u"username | Username | userName | IdP Username"_s,
                         u"firstname/lastname | First Name/Last Name | name.formatted | Display Name"_s,
                         u"firstname | First Name | name.givenName | First name"_s,
                         u"lastname | Last Name | name.familyName | Last name"_s, u" |  | userType | User Type"_s}));
        const AttributeMapping userType = egnyte.userMappings.last();
        QVERIFY(userType.constant == u"power"_s && userType.onCreateOnly && userType.required);
        QVERIFY(egnyte.groups && egnyte.groupManagementDefault && egnyte.groupManagementAfterFields);
        QVERIFY(egnyte.ssoBeforeIdm);
        QCOMPARE(egnyte.manners.pageCap, 100);
        QCOMPARE(egnyte.manners.callsPerSecond, 2.0);
        QVERIFY(egnyte.manners.conflictMeansThrottle);
        QCOMPARE(egnyte.manners.usernameRule, u"localPart"_s);
    }
    void namesNoOtherProductAsThisOne()
    {
        for (const QString &name : {u"netskope"_s, u"egnyte"_s, u"custom"_s, u"bookmark"_s}) {
            QFile file(u":/catalog/%1.json"_s.arg(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().toLower().contains("jumpcloud"));
        }
    }

    void addsAConnectorFromTheUsersFolder()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"netsuite.json"_s), netsuite);
        const Catalog catalog = Catalog::load(folder.path());
        QCOMPARE(catalog.problems(), QStringList());
        QVERIFY(catalog.find(u"netsuite"_s));
        QVERIFY(catalog.find(u"netsuite"_s)->saml);
        QCOMPARE(catalog.connectors().size(), 5);
    }
    void letsTheUsersFileReplaceABuiltInOne()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"netskope.json"_s), QByteArray(netsuite).replace("netsuite", "netskope"));
        const Catalog catalog = Catalog::load(folder.path());
        QCOMPARE(catalog.connectors().size(), 4);
        QCOMPARE(catalog.find(u"netskope"_s)->name, u"NetSuite"_s);
    }
    void leavesOutBrokenFilesAndSaysWhatIsWrong()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"a.json"_s), "{");
        write(folder.filePath(u"b.json"_s), "[]");
        write(folder.filePath(u"c.json"_s), R"({"id": "c", "name": "C", "sumary": "x", "bookmark": true})");
        write(folder.filePath(u"d.json"_s), netsuite);
        write(folder.filePath(u"e.json"_s), netsuite);
        write(folder.filePath(u"notes.txt"_s), "not read");
        const Catalog catalog = Catalog::load(folder.path());
        QCOMPARE(catalog.connectors().size(), 5);
        QCOMPARE(catalog.problems().size(), 4);
        QVERIFY(catalog.problems().at(0).startsWith(u"a.json: is no JSON"_s));
        QCOMPARE(catalog.problems().at(2), u"c.json: “summary” is missing"_s);
        QCOMPARE(catalog.problems().at(3), u"e.json: “id” netsuite is taken by another file"_s);
    }

    void searchesBestFirst()
    {
        QTemporaryDir folder;
        write(folder.filePath(u"netsuite.json"_s), netsuite);
        write(folder.filePath(u"planet.json"_s),
              R"({"id": "planet", "name": "Planet Ledger", "summary": "Bookkeeping", "sso": {}})");
        const Catalog catalog = Catalog::load(folder.path());
        const QStringList always{u"Custom Application"_s, u"Bookmark"_s};
        QCOMPARE(names(catalog.search(u"net"_s)),
                 (QStringList{u"Netskope"_s, u"NetSuite"_s, u"Planet Ledger"_s} + always));
        QCOMPARE(names(catalog.search(u"LEDGER"_s)), QStringList{u"Planet Ledger"_s} + always);
        QCOMPARE(names(catalog.search(u"erp net"_s)), QStringList{u"NetSuite"_s} + always);
        QCOMPARE(names(catalog.search(u"xyzzy"_s)), always);
        QCOMPARE(catalog.search(u" "_s).size(), catalog.connectors().size());
    }
};

QTEST_GUILESS_MAIN(CatalogTest)
#include "CatalogTest.moc"
