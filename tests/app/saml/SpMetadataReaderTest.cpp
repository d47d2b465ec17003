// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SpMetadataReader.h"

#include "tests/support/SamlParties.h"
#include "tests/support/Waiting.h"

#include <QFile>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

QByteArray file(const QString &name)
{
    QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/metadata/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray post = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";

/// One EntityDescriptor around the content of its SPSSODescriptor.
QByteArray provider(const QByteArray &content, const QByteArray &entityId = "https://sp.example.org",
                    const QByteArray &attributes = {})
{
    return R"(<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID=")" + entityId +
           R"("><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol" )" + attributes +
           ">" + content + "</md:SPSSODescriptor></md:EntityDescriptor>";
}

QByteArray acs(const QByteArray &location, const QByteArray &attributes, const QByteArray &binding = post)
{
    return R"(<md:AssertionConsumerService Binding=")" + binding + R"(" Location=")" + location + "\" " + attributes +
           "/>";
}

} // namespace

class SpMetadataReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsARealServiceProvider()
    {
        const QDateTime then(QDate(2019, 5, 30), QTime(14, 9, 17), Qt::UTC);
        const auto metadata = readSpMetadata(file(u"sp-two-certificates.xml"_s), {}, then);
        VERIFY_OK(metadata);
        QCOMPARE(metadata->entityId, u"https://api.test.surfconext.nl/"_s);
        QCOMPARE(metadata->acsUrls, QStringList{u"https://api.test.surfconext.nl/v1/assertionConsumer"_s});
        QCOMPARE(metadata->nameIdFormats, QStringList{u"urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"_s});
        QCOMPARE(metadata->signingCertificates.size(), 2);
        QVERIFY(metadata->signingCertificates.first().startsWith(u"-----BEGIN CERTIFICATE-----\nMIIC5DCC"_s));
        QCOMPARE(metadata->validUntil, QDateTime(QDate(2019, 5, 30), QTime(14, 9, 17, 257), Qt::UTC));
    }
    void refusesWhatWasNotToBeUsedAnyMore()
    {
        const auto old = readSpMetadata(file(u"sp-two-certificates.xml"_s));
        QVERIFY(!old);
        QCOMPARE(old.error().kind, ErrorKind::Invalid);
        QVERIFY2(old.error().message.contains(u"30 May 2019"), qPrintable(old.error().message));
        // The descriptor, and a federation around the entity, may end before it.
        const QByteArray ended = "validUntil='2020-01-01T00:00:00Z'";
        const QByteArray services = acs("https://a", "index='0'");
        QVERIFY(!readSpMetadata(provider(services, "https://sp.example.org", ended)));
        QVERIFY(!readSpMetadata("<md:EntitiesDescriptor xmlns:md='urn:oasis:names:tc:SAML:2.0:metadata' " + ended +
                                ">" + provider(services) + "</md:EntitiesDescriptor>"));
        VERIFY_OK(readSpMetadata(provider(services, "https://sp.example.org", "validUntil='2999-01-01T00:00:00Z'")));
    }
    void readsUntilWhenItIsValidAsSamlWritesTimes()
    {
        const QByteArray services = acs("https://a", "index='0'");
        const auto until = [&](const QByteArray &time) {
            return readSpMetadata(provider(services, "https://sp.example.org", "validUntil='" + time + "'"), {},
                                  QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC));
        };
        const QByteArray zone = qgetenv("TZ");
        qputenv("TZ", "America/Los_Angeles");
        tzset();
        const auto without = until("2026-03-01T12:00:00"); // it is UTC, and over
        const auto soon = until(" 2026-03-01T12:00:01 ");
        qputenv("TZ", zone);
        tzset();
        QVERIFY(!without);
        VERIFY_OK(soon);
        QCOMPARE(soon->validUntil, QDateTime(QDate(2026, 3, 1), QTime(12, 0, 1), Qt::UTC));
        // What cannot be read must not count as never.
        for (const char *broken : {"2999-01-01", "soon", " "}) {
            const auto refused = until(broken);
            QVERIFY2(!refused, broken);
            QCOMPARE(refused.error().kind, ErrorKind::Invalid);
            QVERIFY2(refused.error().message.contains(u"validUntil"_s), qPrintable(refused.error().message));
        }
    }
    void readsTheKeyToEncryptFor()
    {
        const auto key = [](const QByteArray &use, const QByteArray &methods = {}) {
            const QString pem = SamlParties::spCertificate().certificate.pem;
            return "<md:KeyDescriptor " + use +
                   "><ds:KeyInfo xmlns:ds='http://www.w3.org/2000/09/xmldsig#'><ds:X509Data><ds:X509Certificate>" +
                   pem.section(u"-----"_s, 2, 2).toLatin1() + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo>" +
                   methods + "</md:KeyDescriptor>";
        };
        const QByteArray services = acs("https://a", "index='4'") + acs("https://b", "index='9' isDefault='true'");
        const QByteArray unknown = "<md:EncryptionMethod Algorithm='http://www.w3.org/2001/04/xmlenc#tripledes-cbc'/>";
        const QByteArray known = "<md:EncryptionMethod Algorithm='http://www.w3.org/2009/xmlenc11#aes128-gcm'/>";
        auto metadata = readSpMetadata(provider(key("use='encryption'", unknown + known) + services));
        VERIFY_OK(metadata);
        QCOMPARE(metadata->encryptionCertificates, QStringList{SamlParties::spCertificate().certificate.pem});
        QCOMPARE(metadata->encryptionAlgorithms, QStringList{u"http://www.w3.org/2009/xmlenc11#aes128-gcm"_s});
        QVERIFY(metadata->signingCertificates.isEmpty());
        SsoSettings sso;
        takeOver(sso, *metadata);
        QCOMPARE(sso.spEncryption.certificate, SamlParties::spCertificate().certificate.pem);
        QCOMPARE(sso.acsIndexes, (QMap<QString, int>{{u"https://a"_s, 4}, {u"https://b"_s, 9}}));
        QCOMPARE(ssoSettingsFromJson(toJson(sso)), sso);
        // A key without a use is not taken for one that decrypts.
        metadata = readSpMetadata(provider(key({}) + services));
        QVERIFY(metadata->encryptionCertificates.isEmpty());
        QCOMPARE(metadata->signingCertificates.size(), 1);
        takeOver(sso, *metadata);
        QVERIFY(sso.spEncryption.certificate.isEmpty());
    }
    void putsTheDefaultAcsUrlFirst_data()
    {
        QTest::addColumn<QByteArray>("services");
        QTest::addColumn<QStringList>("urls");
        const QStringList abc{u"https://a"_s, u"https://b"_s, u"https://c"_s};
        QTest::newRow("by index") << acs("https://a", "index='0'") + acs("https://c", "index='2'") +
                                         acs("https://b", "index='1'")
                                  << abc;
        QTest::newRow("marked") << acs("https://b", "index='0'") + acs("https://c", "index='1'") +
                                       acs("https://a", "index='2' isDefault='true'")
                                << abc;
        QTest::newRow("marked with 1") << acs("https://b", "index='0'") + acs("https://a", "index='2' isDefault='1'")
                                       << abc.mid(0, 2);
        QTest::newRow("first that is not marked false")
            << acs("https://b", "index='0' isDefault='false'") + acs("https://a", "index='1'") << abc.mid(0, 2);
        QTest::newRow("other bindings are left out") << acs("https://artifact", "index='0' isDefault='true'",
                                                            "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact") +
                                                            acs("https://a", "index='1'")
                                                     << abc.mid(0, 1);
        QTest::newRow("each once") << acs("https://a", "index='0'") + acs("https://a", "index='1'") << abc.mid(0, 1);
    }
    void putsTheDefaultAcsUrlFirst()
    {
        QFETCH(QByteArray, services);
        const auto metadata = readSpMetadata(provider(services));
        VERIFY_OK(metadata);
        QTEST(metadata->acsUrls, "urls");
    }
    void readsWhatIsToBeSigned()
    {
        const auto metadata = readSpMetadata(provider(acs("https://a", "index='0'"), "https://sp.example.org",
                                                      "AuthnRequestsSigned='1' WantAssertionsSigned='true'"));
        QVERIFY(metadata->authnRequestsSigned && metadata->wantAssertionsSigned);
        QVERIFY(!readSpMetadata(provider(acs("https://a", "index='0'")))->wantAssertionsSigned);
    }
    void requiresSignedRequestsOfThoseThatSayTheySign()
    {
        SsoSettings sso;
        SpMetadata metadata;
        takeOver(sso, metadata);
        QVERIFY(sso.requireSignedRequests); // which a certificate that is uploaded later keeps
        metadata.signingCertificates = {u"pem"_s};
        takeOver(sso, metadata);
        QVERIFY(!sso.requireSignedRequests);
        metadata.authnRequestsSigned = true;
        takeOver(sso, metadata);
        QVERIFY(sso.requireSignedRequests);
        metadata.authnRequestsSigned = false;
        takeOver(sso, metadata);
        QVERIFY(sso.requireSignedRequests); // read again, it weakens nothing
    }
    void choosesAmongSeveralEntities()
    {
        const QByteArray one = provider(acs("https://one", "index='0'"), "https://one.example.org");
        const QByteArray two = provider(acs("https://two", "index='0'"), "https://two.example.org");
        const QByteArray open = R"(<md:EntitiesDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">)";
        const QByteArray close = "</md:EntitiesDescriptor>";
        QCOMPARE(readSpMetadata(open + open + one + close + close)->entityId, u"https://one.example.org"_s);
        const QByteArray both = open + one + open + two + close + close;
        QCOMPARE(readSpMetadata(both).error().kind, ErrorKind::Conflict);
        QCOMPARE(readSpMetadata(both, u"https://two.example.org"_s)->acsUrls, QStringList{u"https://two"_s});
        QCOMPARE(readSpMetadata(both, u"https://three.example.org"_s).error().kind, ErrorKind::Invalid);
        QCOMPARE(*readSpEntityIds(both), (QStringList{u"https://one.example.org"_s, u"https://two.example.org"_s}));
    }

    void refusesWhatIsNoServiceProvider_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        const QString noProvider = u"no service provider"_s;
        QTest::newRow("empty") << QByteArray() << u"no XML"_s;
        QTest::newRow("text") << QByteArray("hello") << u"no XML"_s;
        QTest::newRow("an identity provider") << file(u"idp-boxyhq.xml"_s) << noProvider;
        QTest::newRow("SAML 1.1 only") << file(u"sp-saml11-only.xml"_s) << noProvider;
        QTest::newRow("other namespace")
            << provider(acs("https://a", "index='0'")).replace("SAML:2.0:metadata", "SAML:9.9:metadata") << noProvider;
        QTest::newRow("no entityID") << provider(acs("https://a", "index='0'"), "") << u"no entityID"_s;
        QTest::newRow("no HTTP-POST") << provider({}) << u"HTTP-POST"_s;
        QTest::newRow("script as address") << provider(acs("javascript:alert(1)", "index='0'")) << u"javascript"_s;
        QTest::newRow("data as address") << provider(acs("data:text/html,x", "index='0'")) << u"no web address"_s;
        QTest::newRow("broken certificate")
            << provider(R"(<md:KeyDescriptor><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
                        <ds:X509Certificate>AAAA</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>)" +
                        acs("https://a", "index='0'"))
            << u"certificate that cannot be read"_s;
        QTest::newRow("DOCTYPE") << "<!DOCTYPE x>" + provider(acs("https://a", "index='0'")) << u"DOCTYPE"_s;
        QTest::newRow("entity that reads a file") << R"(<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>)" +
                                                         provider(acs("https://a", "index='0'"), "&e;")
                                                  << QString();
        QTest::newRow("billion laughs")
            << R"(<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>)" +
                   provider(acs("https://a", "index='0'"), "&c;")
            << u"DOCTYPE"_s;
        QTest::newRow("two roots") << provider(acs("https://a", "index='0'")) + "<x/>" << u"no XML"_s;
        QTest::newRow("too deep") << QByteArray("<a>").repeated(70) + QByteArray("</a>").repeated(70)
                                  << u"nested too deeply"_s;
        QTest::newRow("too large") << QByteArray(10 * 1024 * 1024 + 1, ' ') << u"larger than 10 MB"_s;
        QByteArray attributes;
        for (int i = 0; i < 300; ++i)
            attributes += " a" + QByteArray::number(i) + "=''";
        QTest::newRow("too many attributes")
            << provider({}, "https://sp.example.org", attributes) << u"more than 256 attributes"_s;
    }
    void refusesWhatIsNoServiceProvider()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, reason);
        const auto metadata = readSpMetadata(bytes);
        QVERIFY(!metadata);
        QCOMPARE(metadata.error().kind, ErrorKind::Invalid);
        QVERIFY2(metadata.error().message.contains(reason), qPrintable(metadata.error().message));
        QVERIFY(!metadata.error().message.contains(u"root:"_s));
    }
    void readsEveryCutFileAsAnErrorOnly()
    {
        const QByteArray whole = file(u"sp-two-certificates.xml"_s).trimmed();
        QVERIFY(whole.size() > 1000);
        for (qsizetype length = 0; length < whole.size(); length += 13)
            QVERIFY(!readSpMetadata(whole.left(length)));
    }
};

QTEST_GUILESS_MAIN(SpMetadataReaderTest)
#include "SpMetadataReaderTest.moc"
