// SPDX-License-Identifier: Apache-2.0
#include "tests/support/CommandLine.h"
#include "tests/support/TestCertificate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

// Runs the command once, whatever becomes of it.
#define RAN(ran, expected)                                                                                             \
    do {                                                                                                               \
        const auto &did = (ran);                                                                                       \
        QVERIFY2(did.status == (expected), qPrintable(u"exit %1\n%2%3"_s.arg(did.status).arg(did.out, did.error)));    \
    } while (false)

/// `apps groups`, `sso`, `certificate` and `metadata` as a script uses them, with a real keychain.
class GatehouseCliAppsKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CommandLine> m_cli;

    CommandLine::Ran apps(const QStringList &words) const { return m_cli->json(QStringList{u"apps"_s} + words); }

    static QStringList bound(const CommandLine::Ran &ran)
    {
        QStringList names;
        for (const QJsonValue &group : ran.json[u"groups"_s].toArray())
            if (group[u"bound"_s].toBool())
                names.append(group[u"name"_s].toString());
        return names;
    }

    QByteArray contentsOf(const QString &name) const
    {
        QFile file(m_cli->file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString fileWith(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_cli->file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("a file of the test cannot be written");
        return file.fileName();
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CommandLine>();
        RAN(m_cli->json({u"workspace"_s, u"create"_s, u"--organization"_s, u"Acme"_s, u"--sign-in-url"_s,
                         u"https://sso.acme.example"_s}),
            0);
        RAN(apps({u"add"_s, u"--connector"_s, u"netskope"_s, u"--label"_s, u"Netskope"_s}), 0);
    }

    void bindsGroupsAndAsksBeforeSomebodyLosesAccess()
    {
        for (const QString &group : {u"Everyone"_s, u"Finance"_s})
            RAN(m_cli->json({u"groups"_s, u"add"_s, group}), 0);
        RAN(m_cli->json({u"users"_s, u"add"_s, u"--username"_s, u"ada"_s, u"--email"_s, u"ada@acme.example"_s}), 0);
        RAN(m_cli->json({u"groups"_s, u"add-member"_s, u"Everyone"_s, u"ada"_s}), 0);
        QCOMPARE(bound(apps({u"groups"_s, u"Netskope"_s})), QStringList());
        const auto both = apps({u"groups"_s, u"Netskope"_s, u"--bind"_s, u"Everyone"_s, u"Finance"_s});
        RAN(both, 0);
        QCOMPARE(bound(both), QStringList({u"Everyone"_s, u"Finance"_s}));
        QCOMPARE(both.json[u"gained"_s].toInt(), 1);
        RAN(apps({u"groups"_s, u"Netskope"_s, u"--bind"_s, u"Nobody"_s}), 3);
        const auto asked = apps({u"groups"_s, u"Netskope"_s, u"--unbind"_s, u"Everyone"_s});
        RAN(asked, 3);
        QVERIFY2(asked.error.contains(u"ada"_s), qPrintable(asked.error));
        QCOMPARE(bound(apps({u"groups"_s, u"Netskope"_s})), QStringList({u"Everyone"_s, u"Finance"_s}));
        // Nobody loses anything with the group that is empty.
        QCOMPARE(bound(apps({u"groups"_s, u"Netskope"_s, u"--unbind"_s, u"Finance"_s})), QStringList({u"Everyone"_s}));
        const auto done = apps({u"groups"_s, u"Netskope"_s, u"--unbind"_s, u"Everyone"_s, u"--yes"_s});
        RAN(done, 0);
        QCOMPARE(done.json[u"lost"_s].toInt(), 1);
        QCOMPARE(bound(done), QStringList());
    }

    void carriesAttributeMappingsToAnotherApplication()
    {
        RAN(apps({u"add"_s, u"--connector"_s, u"netskope"_s, u"--label"_s, u"Two"_s}), 0);
        const auto mappings = [this](const QString &label) { return apps({u"idm"_s, label, u"mappings"_s}).json; };
        const QJsonObject before = mappings(u"Netskope"_s);
        QVERIFY(QJsonDocument(before).toJson().contains("\"userName\""));
        RAN(apps({u"idm"_s, u"Netskope"_s, u"mappings"_s, u"--out"_s, m_cli->file(u"mappings.json"_s)}), 0);
        QByteArray changed = contentsOf(u"mappings.json"_s);
        changed.replace("\"userMappings\": [", "\"userMappings\": [{\"scim\": \"title\", \"constant\": \"Chief\"},");
        const QString file = fileWith(u"changed.json"_s, changed);
        RAN(apps({u"idm"_s, u"Two"_s, u"mappings"_s, u"--in"_s, file}), 0);
        const QJsonObject after = mappings(u"Two"_s);
        QCOMPARE(after[u"mappings"_s][0][u"constant"_s].toString(), u"Chief"_s);
        QCOMPARE(mappings(u"Netskope"_s), before);
        const auto wrong = apps({u"idm"_s, u"Two"_s, u"mappings"_s, u"--in"_s, fileWith(u"wrong.json"_s, "{}")});
        RAN(wrong, 2);
        QVERIFY2(wrong.error.contains(u"no file of attribute mappings"_s), qPrintable(wrong.error));
        QCOMPARE(mappings(u"Two"_s), after);
    }

    void setsEveryKeyOfSingleSignOn()
    {
        const auto set =
            apps({u"sso"_s, u"Netskope"_s, u"--set"_s, u"spEntityId=https://sp.example"_s,
                  u"acsUrl=https://sp.example/acs"_s, u"acsUrl=https://sp.example/acs2"_s, u"idpEntityId=acme"_s,
                  u"nameId=username"_s, u"nameIdFormat=urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"_s,
                  u"signatureAlgorithm=RSA-SHA512"_s, u"sign=both"_s, u"defaultRelayState=/home"_s,
                  u"loginUrl=https://sp.example/login"_s, u"attribute.mail=email"_s, u"constant.role=admin=1"_s,
                  u"groupsAttribute=memberOf"_s, u"declareRedirectEndpoint=true"_s, u"requireSignedRequests=false"_s});
        RAN(set, 0);
        const QJsonValue sso = set.json[u"sso"_s];
        QCOMPARE(sso[u"spEntityId"_s].toString(), u"https://sp.example"_s);
        QCOMPARE(sso[u"acsUrls"_s].toArray(), QJsonArray({u"https://sp.example/acs"_s, u"https://sp.example/acs2"_s}));
        QCOMPARE(sso[u"idpEntityId"_s].toString(), u"acme"_s);
        QCOMPARE(sso[u"nameId"_s].toString(), u"username"_s);
        QCOMPARE(sso[u"signatureAlgorithm"_s].toString(), u"RSA-SHA512"_s);
        QCOMPARE(sso[u"sign"_s].toString(), u"both"_s);
        QCOMPARE(sso[u"defaultRelayState"_s].toString(), u"/home"_s);
        QCOMPARE(sso[u"loginUrl"_s].toString(), u"https://sp.example/login"_s);
        QCOMPARE(sso[u"groupsAttribute"_s].toString(), u"memberOf"_s);
        QVERIFY(sso[u"declareRedirectEndpoint"_s].toBool() && !sso[u"requireSignedRequests"_s].toBool(true));
        const QByteArray all = QJsonDocument(set.json).toJson();
        QVERIFY(all.contains("\"mail\"") && all.contains("admin=1"));
        QCOMPARE(apps({u"sso"_s, u"Netskope"_s}).json[u"sso"_s], sso);
        RAN(apps({u"sso"_s, u"Netskope"_s, u"--set"_s, u"shoeSize=44"_s}), 2);
        RAN(apps({u"sso"_s, u"Netskope"_s, u"--set"_s, u"sign=nothing"_s}), 2);
        RAN(apps({u"sso"_s, u"Netskope"_s, u"--set"_s, u"declareRedirectEndpoint=yes"_s}), 2);
        RAN(apps({u"sso"_s, u"Netskope"_s, u"--set"_s, u"spEntityId"_s}), 2);
    }

    void activatesSingleSignOnOnlyWhenItIsComplete()
    {
        RAN(apps({u"sso"_s, u"Netskope"_s, u"--activate"_s}), 2); // placeholders are left
        const auto active =
            apps({u"sso"_s, u"Netskope"_s, u"--set"_s, u"idpEntityId=acme"_s, u"spEntityId=https://sp.example"_s,
                  u"acsUrl=https://sp.example/acs"_s, u"--activate"_s});
        RAN(active, 0);
        QCOMPARE(active.json[u"sso"_s][u"active"_s].toBool(), true);
        // People sign in with it: what they could not sign in with is not taken.
        for (const QString &bad : {u"nameId=bogus"_s, u"nameIdFormat=bogus"_s, u"signatureAlgorithm=RSA-MD5"_s,
                                   u"signatureAlgorithm=ECDSA-SHA256"_s, u"attribute.bad=nope"_s, u"loginUrl=nope"_s}) {
            const auto refused = apps({u"sso"_s, u"Netskope"_s, u"--set"_s, bad});
            RAN(refused, 2);
            QVERIFY2(refused.error.contains(bad.section(u'=', 1)) && !refused.error.contains(u".."),
                     qPrintable(refused.error));
        }
        RAN(apps({u"sso"_s, u"Netskope"_s, u"--activate"_s, u"--deactivate"_s}), 2);
        QCOMPARE(apps({u"sso"_s, u"Netskope"_s}).json[u"sso"_s], active.json[u"sso"_s]);
        const auto inactive = apps({u"sso"_s, u"Netskope"_s, u"--deactivate"_s});
        RAN(inactive, 0);
        QCOMPARE(inactive.json[u"sso"_s][u"active"_s].toBool(true), false);
    }

    void takesOverTheMetadataOfAServiceProvider()
    {
        const QByteArray metadata =
            R"(<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://sp.example/saml">)"
            R"(<SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">)"
            R"(<AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" )"
            R"(Location="https://sp.example/acs" index="0"/></SPSSODescriptor></EntityDescriptor>)";
        const QStringList compare{u"sso"_s, u"Netskope"_s, u"--sp-metadata"_s, fileWith(u"sp.xml"_s, metadata),
                                  u"--compare"_s};
        const auto before = apps(compare);
        RAN(before, 1);
        QStringList fields;
        for (const QJsonValue &change : before.json[u"changes"_s].toArray())
            fields.append(change[u"field"_s].toString());
        QCOMPARE(fields, (QStringList{u"spEntityId"_s, u"acsUrl"_s}));
        QCOMPARE(before.json[u"changes"_s][1][u"to"_s].toString(), u"https://sp.example/acs"_s);
        const auto taken = apps({u"sso"_s, u"Netskope"_s, u"--sp-metadata"_s, m_cli->file(u"sp.xml"_s)});
        RAN(taken, 0);
        const auto after = apps(compare);
        RAN(after, 0);
        QCOMPARE(after.json[u"changes"_s].toArray(), QJsonArray());
        QCOMPARE(taken.json[u"sso"_s][u"spEntityId"_s].toString(), u"https://sp.example/saml"_s);
        QCOMPARE(taken.json[u"sso"_s][u"acsUrls"_s].toArray(), QJsonArray({u"https://sp.example/acs"_s}));
        QByteArray old = metadata;
        old.replace("entityID=", "validUntil=\"2020-01-01T00:00:00Z\" entityID=");
        const auto refused = apps({u"sso"_s, u"Netskope"_s, u"--sp-metadata"_s, fileWith(u"old.xml"_s, old)});
        RAN(refused, 2);
        QVERIFY2(refused.error.contains(u"1 January 2020"_s), qPrintable(refused.error));
        RAN(apps({u"sso"_s, u"Netskope"_s, u"--sp-metadata"_s, m_cli->file(u"none"_s)}), 3);
    }

    void writesTheCertificateAndRollsItOver()
    {
        const auto first = apps({u"certificate"_s, u"Netskope"_s, u"--out"_s, m_cli->file(u"certificate.pem"_s)});
        RAN(first, 0);
        QVERIFY(first.json[u"next"_s].isNull());
        const QString sha256 = first.json[u"certificate"_s][u"sha256"_s].toString();
        const QSslCertificate written(contentsOf(u"certificate.pem"_s));
        QCOMPARE(QString::fromLatin1(written.digest(QCryptographicHash::Sha256).toHex(':').toUpper()), sha256);
        QVERIFY(!contentsOf(u"certificate.pem"_s).contains("PRIVATE"));
        const auto announced = apps({u"certificate"_s, u"Netskope"_s, u"--regenerate"_s});
        RAN(announced, 0);
        QCOMPARE(announced.json[u"certificate"_s][u"sha256"_s].toString(), sha256);
        const QString next = announced.json[u"next"_s][u"sha256"_s].toString();
        QVERIFY(!next.isEmpty() && next != sha256);
        const auto active = apps({u"certificate"_s, u"Netskope"_s, u"--activate-next"_s});
        RAN(active, 0);
        QCOMPARE(active.json[u"certificate"_s][u"sha256"_s].toString(), next);
        RAN(apps({u"certificate"_s, u"Netskope"_s, u"--activate-next"_s}), 3);
        for (const QStringList &idle :
             {QStringList{u"--key"_s, u"rsa2048"_s}, QStringList{u"--regenerate"_s, u"--key"_s, u"rsa1024"_s},
              QStringList{u"--key-file"_s, u"x"_s}, QStringList{u"--regenerate"_s, u"--upload"_s, u"x"_s}})
            RAN(apps(QStringList{u"certificate"_s, u"Netskope"_s} + idle), 2);
    }

    void plansTheNextCertificateWithTheKeyThatWasChosen()
    {
        const auto made = apps({u"certificate"_s, u"Netskope"_s, u"--regenerate"_s, u"--key"_s, u"p256"_s, u"--told"_s,
                                u"yes"_s, u"--activate-at"_s, u"2027-01-31T08:00:00Z"_s});
        RAN(made, 0);
        const QJsonValue next = made.json[u"next"_s];
        QCOMPARE(next[u"keyAlgorithm"_s].toString(), u"EC P-256"_s);
        QVERIFY(next[u"takesOver"_s].toString().startsWith(u"2027-01-31T08:00:00"_s));
        QVERIFY(!next[u"told"_s].isNull());
        QVERIFY(made.json[u"expiresWithinDays"_s].isNull());
        const QByteArray metadata = apps({u"metadata"_s, u"Netskope"_s}).json[u"metadata"_s].toString().toUtf8();
        QCOMPARE(metadata.count("X509Certificate>"), 4);
        RAN(apps({u"certificate"_s, u"Netskope"_s, u"--out"_s, m_cli->file(u"current.pem"_s)}), 0);
        const auto used = m_cli->json({u"certificate"_s, u"inspect"_s, m_cli->file(u"current.pem"_s), u"--used-by"_s});
        RAN(used, 0);
        const QJsonValue use = used.json[u"files"_s][0][u"certificates"_s][0][u"usedBy"_s][0];
        QCOMPARE(use[u"role"_s].toString(), u"current"_s);
        QCOMPARE(use[u"application"_s][u"label"_s].toString(), u"Netskope"_s);
        const auto calendar = apps({u"calendar"_s});
        RAN(calendar, 0);
        QCOMPARE(calendar.json[u"entries"_s].toInt(), 2);
        QVERIFY(calendar.json[u"content"_s].toString().contains(u"DTSTART:20270131T080000Z"_s));
        RAN(apps({u"certificate"_s, u"Netskope"_s, u"--activate-at"_s, u"2020-01-01"_s}), 2);
        RAN(apps({u"certificate"_s, u"Netskope"_s, u"--regenerate"_s, u"--key"_s, u"dsa"_s}), 2);
        const auto byHand = apps({u"certificate"_s, u"Netskope"_s, u"--activate-at"_s, u"never"_s});
        RAN(byHand, 0);
        QVERIFY(byHand.json[u"next"_s][u"takesOver"_s].isNull());
        RAN(apps({u"certificate"_s, u"Netskope"_s, u"--discard-next"_s}), 0);

        const TestPair mine = makeTestPair(QByteArray("RSA:2048"));
        const TestPair other = makeTestPair(QByteArray("RSA:2048"));
        const QString certificate = fileWith(u"mine.pem"_s, mine.certificate);
        const auto mismatched = apps({u"certificate"_s, u"Netskope"_s, u"--upload"_s, certificate, u"--key-file"_s,
                                      fileWith(u"other.key"_s, other.key)});
        RAN(mismatched, 2);
        QVERIFY2(mismatched.error.contains(u"does not belong"_s), qPrintable(mismatched.error));
        RAN(apps({u"certificate"_s, u"Netskope"_s, u"--upload"_s, certificate}), 2);
        const auto uploaded = apps({u"certificate"_s, u"Netskope"_s, u"--upload"_s, certificate, u"--key-file"_s,
                                    fileWith(u"mine.key"_s, mine.key)});
        RAN(uploaded, 0);
        QCOMPARE(uploaded.json[u"next"_s][u"keyAlgorithm"_s].toString(), u"RSA 2048"_s);
    }

    void writesTheMetadataOfTheIdentityProvider()
    {
        const auto shown =
            m_cli->plain({u"--workspace"_s, m_cli->workspace(), u"apps"_s, u"metadata"_s, u"Netskope"_s});
        RAN(shown, 0);
        QVERIFY(shown.out.contains(u"EntityDescriptor"_s));
        QVERIFY(shown.out.contains(u"https://sso.acme.example/saml2/netskope"_s));
        const auto asJson = apps({u"metadata"_s, u"Netskope"_s});
        RAN(asJson, 0);
        QCOMPARE(asJson.json[u"metadata"_s].toString().trimmed(), shown.out.trimmed());
        RAN(apps({u"metadata"_s, u"Netskope"_s, u"--out"_s, m_cli->file(u"idp.xml"_s)}), 0);
        QCOMPARE(QString::fromUtf8(contentsOf(u"idp.xml"_s)).trimmed(), shown.out.trimmed());
        RAN(apps({u"metadata"_s, u"Nothing"_s}), 3);
    }
};

QTEST_GUILESS_MAIN(GatehouseCliAppsKeychainTest)
#include "GatehouseCliAppsKeychainTest.moc"
