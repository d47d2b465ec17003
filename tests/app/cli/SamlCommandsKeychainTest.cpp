// SPDX-License-Identifier: Apache-2.0
#include "tests/support/CommandLine.h"
#include "tests/support/SamlParties.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

#define RAN(ran, expected)                                                                                             \
    QVERIFY2((ran).status == (expected), qPrintable(u"exit %1\n%2%3"_s.arg((ran).status).arg((ran).out, (ran).error)))

/// `saml respond` and `saml inspect`, the first against a real keychain.
class SamlCommandsKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CommandLine> m_cli;

    QString stored(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_cli->file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write %s", qPrintable(name));
        return file.fileName();
    }
    CommandLine::Ran respond(const QStringList &more = {})
    {
        return m_cli->json(QStringList{u"saml"_s, u"respond"_s, u"--app"_s, u"Acme"_s, u"--user"_s, u"ada"_s} + more);
    }

private Q_SLOTS:
    void init()
    {
        m_cli = std::make_unique<CommandLine>();
        RAN(m_cli->json({u"workspace"_s, u"create"_s, u"--organization"_s, u"Orchard"_s, u"--sign-in-url"_s,
                         u"https://sso.example.org"_s}),
            0);
        RAN(m_cli->json({u"users"_s, u"add"_s, u"--username"_s, u"ada"_s, u"--email"_s, u"ada@example.org"_s}), 0);
        RAN(m_cli->json({u"groups"_s, u"add"_s, u"Engineering"_s}), 0);
        RAN(m_cli->json({u"groups"_s, u"add-member"_s, u"Engineering"_s, u"ada"_s}), 0);
        RAN(m_cli->json({u"apps"_s, u"add"_s, u"--connector"_s, u"custom"_s, u"--label"_s, u"Acme"_s}), 0);
        RAN(m_cli->json({u"apps"_s, u"sso"_s, u"Acme"_s, u"--set"_s, u"spEntityId=https://sp.example.org"_s,
                         u"acsUrl=https://sp.example.org/acs"_s, u"attribute.mail=email"_s,
                         u"defaultRelayState=/home"_s, u"--activate"_s}),
            0);
        RAN(m_cli->json({u"apps"_s, u"groups"_s, u"Acme"_s, u"--bind"_s, u"Engineering"_s}), 0);
    }

    void respondsAsTheServiceWouldAndSaysSoInTheLog()
    {
        const auto made = respond({u"--in-response-to"_s, u"_42"_s, u"--relay-state"_s, u"there"_s});
        RAN(made, 0);
        QCOMPARE(made.json[u"acsUrl"].toString(), u"https://sp.example.org/acs"_s);
        QCOMPARE(made.json[u"relayState"].toString(), u"there"_s);
        const QByteArray base64 = made.json[u"samlResponse"].toString().toLatin1();
        const auto metadata = m_cli->plain({u"--workspace"_s, m_cli->workspace(), u"apps"_s, u"metadata"_s, u"Acme"_s});
        RAN(metadata, 0);
        const QString idp = stored(u"idp.xml"_s, metadata.out.toUtf8());
        const QStringList inspect{u"saml"_s,
                                  u"inspect"_s,
                                  u"-"_s,
                                  u"--idp-metadata"_s,
                                  idp,
                                  u"--sp-entity-id"_s,
                                  u"https://sp.example.org"_s,
                                  u"--acs-url"_s,
                                  u"https://sp.example.org/acs"_s,
                                  u"--in-response-to"_s};
        const auto seen = m_cli->json(inspect + QStringList{u"_42"_s}, base64);
        RAN(seen, 0);
        QCOMPARE(seen.json[u"kind"].toString(), u"Response"_s);
        QCOMPARE(seen.json[u"accepted"], QJsonValue(true));
        QCOMPARE(seen.json[u"signature"][u"valid"], QJsonValue(true));
        QCOMPARE(seen.json[u"signature"][u"covers"].toArray().size(), 1);
        QCOMPARE(seen.json[u"nameId"][u"value"].toString(), u"ada@example.org"_s);
        QCOMPARE(seen.json[u"attributes"][u"mail"].toArray(), QJsonArray{u"ada@example.org"_s});
        const auto other = m_cli->json(inspect + QStringList{u"_43"_s}, base64);
        RAN(other, 1);
        QCOMPARE(other.json[u"accepted"], QJsonValue(false));
        const auto later = m_cli->json(inspect + QStringList{u"_42"_s, u"--at"_s, u"2099-01-01T00:00:00Z"_s}, base64);
        RAN(later, 1);

        const auto events = m_cli->json({u"events"_s, u"list"_s, u"--type"_s, u"sso_auth"_s});
        RAN(events, 0);
        const QJsonValue event = events.json[u"events"][0];
        QCOMPARE(event[u"initiated_by"][u"type"].toString(), u"cli"_s);
        QCOMPARE(event[u"success"].toBool(), true);
    }
    void respondsAtAnotherTime()
    {
        const auto made = respond({u"--at"_s, QDateTime::currentDateTimeUtc().addDays(-1).toString(Qt::ISODate)});
        RAN(made, 0);
        QCOMPARE(made.json[u"relayState"].toString(), u"/home"_s);
        const auto seen =
            m_cli->json({u"saml"_s, u"inspect"_s, u"-"_s}, made.json[u"samlResponse"].toString().toLatin1());
        RAN(seen, 1);                                  // its time is over
        RAN(respond({u"--at"_s, u"2099-01-01"_s}), 1); // the certificate has expired by then
    }
    void givesNothingToWhoMayNotSignIn_I7()
    {
        RAN(m_cli->json({u"users"_s, u"suspend"_s, u"ada"_s}), 0);
        for (const QStringList &more : {QStringList(), QStringList{u"--in-response-to"_s, u"_1"_s}}) {
            const auto refused = respond(more);
            RAN(refused, 1);
            QVERIFY(refused.json[u"samlResponse"].isNull());
            QVERIFY(refused.json[u"reason"].toString().contains(u"suspended"_s));
        }
        RAN(m_cli->json({u"users"_s, u"activate"_s, u"ada"_s}), 0);
        RAN(m_cli->json({u"apps"_s, u"groups"_s, u"Acme"_s, u"--unbind"_s, u"Engineering"_s, u"--yes"_s}), 0);
        RAN(respond(), 1);
        RAN(m_cli->json({u"saml"_s, u"respond"_s, u"--app"_s, u"Nobody"_s, u"--user"_s, u"ada"_s}), 3);
    }
    void takesTheEncryptionKeyFromMetadata()
    {
        const QString pem = SamlParties::spCertificate().certificate.pem;
        const QByteArray base64 = pem.section(u"-----"_s, 2, 2).remove(u'\n').toLatin1();
        const QByteArray metadata =
            R"(<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#")"
            R"( entityID="https://sp.example.org"><md:SPSSODescriptor )"
            R"(protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:KeyDescriptor use="encryption">)"
            R"(<ds:KeyInfo><ds:X509Data><ds:X509Certificate>)" +
            base64 +
            R"(</ds:X509Certificate></ds:X509Data></ds:KeyInfo><md:EncryptionMethod )"
            R"(Algorithm="http://www.w3.org/2001/04/xmlenc#aes128-cbc"/></md:KeyDescriptor><md:AssertionConsumerService )"
            R"(Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://sp.example.org/acs" index="3"/>)"
            R"(</md:SPSSODescriptor></md:EntityDescriptor>)";
        RAN(m_cli->json({u"apps"_s, u"sso"_s, u"Acme"_s, u"--sp-metadata"_s, stored(u"sp.xml"_s, metadata)}), 0);
        const auto made = respond();
        RAN(made, 0);
        const QByteArray response = QByteArray::fromBase64(made.json[u"samlResponse"].toString().toLatin1());
        QVERIFY(response.contains("aes128-cbc") && !response.contains("ada@example.org"));
        const auto shut = m_cli->json({u"saml"_s, u"inspect"_s, u"-"_s}, response);
        RAN(shut, 0);
        QVERIFY(shut.json[u"accepted"].isNull());
        const QString key = stored(u"sp.key"_s, SamlParties::spCertificate().privateKeyPem.bytes());
        const auto open = m_cli->json({u"saml"_s, u"inspect"_s, u"-"_s, u"--decryption-key"_s, key}, response);
        QCOMPARE(open.json[u"nameId"][u"value"].toString(), u"ada@example.org"_s);
    }
    void inspectsWithoutAnyWorkspace()
    {
        const QString folder = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/saml/");
        const auto forged = m_cli->plain(
            {u"--json"_s, u"saml"_s, u"inspect"_s, folder + u"crewjam/TestXswPermutationThreeIsRejected_response"_s});
        RAN(forged, 1);
        QCOMPARE(forged.json[u"accepted"], QJsonValue(false));
        const auto nonsense = m_cli->plain({u"--json"_s, u"saml"_s, u"inspect"_s, u"-"_s}, "hello, world!");
        RAN(nonsense, 1);
        QVERIFY(nonsense.json[u"kind"].isNull());
        QCOMPARE(nonsense.json[u"findings"][0][u"code"].toString(), u"unreadable"_s);
        RAN(m_cli->plain({u"saml"_s, u"inspect"_s, u"/nowhere/at/all.xml"_s}), 3);
        RAN(m_cli->plain({u"saml"_s, u"inspect"_s}), 2);
        const auto text =
            m_cli->plain({u"saml"_s, u"inspect"_s, folder + u"gosaml2/okta_response.xml"_s, u"--certificate"_s,
                          folder + u"gosaml2/okta_cert.pem"_s, u"--at"_s, u"2016-03-16T17:02:00Z"_s});
        QVERIFY2(text.out.startsWith(u"Response: "_s), qPrintable(text.out + text.error));
    }
};

QTEST_GUILESS_MAIN(SamlCommandsKeychainTest)
#include "SamlCommandsKeychainTest.moc"
