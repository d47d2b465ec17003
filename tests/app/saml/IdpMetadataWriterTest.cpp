// SPDX-License-Identifier: Apache-2.0
#include "app/saml/IdpMetadataWriter.h"
#include "app/saml/XmlTree.h"
#include "tests/support/Waiting.h"

#include <QFile>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

Application netskope()
{
    Application application;
    application.displayLabel = u"Netskope"_s;
    application.idpUrl = u"https://sso.example.org/saml2/netskope"_s;
    application.sso.idpEntityId = u"https://sso.example.org/saml2/netskope"_s;
    application.sso.nameIdFormat = u"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"_s;
    return application;
}

const QString pem = u"-----BEGIN CERTIFICATE-----\nMIIC\r\nAAAA\n-----END CERTIFICATE-----\n"_s;

} // namespace

class IdpMetadataWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAnEntityDescriptorAsTheSpecificationOrdersIt()
    {
        const auto written = writeIdpMetadata(netskope(), {pem});
        VERIFY_OK(written);
        QFile expected(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/metadata/idp-written.xml"));
        QVERIFY(expected.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(*written), QString::fromUtf8(expected.readAll()));
    }
    void declaresTheRedirectEndpointOnlyWhenAsked()
    {
        Application application = netskope();
        QVERIFY(!writeIdpMetadata(application, {})->contains("HTTP-Redirect"));
        application.sso.declareRedirectEndpoint = true;
        QVERIFY(writeIdpMetadata(application, {})->contains("HTTP-Redirect"));
    }
    void wantsSignedRequestsWhenItCanVerifyThem()
    {
        Application application = netskope();
        application.sso.spCertificate = pem;
        QVERIFY(writeIdpMetadata(application, {})->contains("WantAuthnRequestsSigned=\"true\""));
        application.sso.requireSignedRequests = false;
        QVERIFY(writeIdpMetadata(application, {})->contains("WantAuthnRequestsSigned=\"false\""));
    }
    void declaresEveryCertificate()
    {
        QCOMPARE(writeIdpMetadata(netskope(), {pem, pem})->count("<md:KeyDescriptor use=\"signing\">"), 2);
    }
    void carriesAnyTextUnchanged_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("markup") << u"a\"><evil>&amp;]]>'"_s;
        QTest::newRow("other scripts") << u"日本語 العربية 🙂"_s;
        QTest::newRow("breaks") << u"a\tb\nc"_s;
    }
    void carriesAnyTextUnchanged()
    {
        QFETCH(QString, value);
        Application application = netskope();
        application.sso.idpEntityId = value;
        application.sso.nameIdFormat = value;
        const auto document = xml::parse(*writeIdpMetadata(application, {}), 1024 * 1024);
        VERIFY_OK(document);
        const xmlNode *root = xmlDocGetRootElement(document->get());
        QCOMPARE(xml::attribute(root, "entityID"), value);
        const auto descriptors = xml::children(root, "IDPSSODescriptor", xml::md);
        const auto formats = xml::children(descriptors.first(), "NameIDFormat", xml::md);
        QCOMPARE(xml::text(formats.first()), value);
    }
    void refusesWhatXmlCannotCarry()
    {
        Application application = netskope();
        application.sso.idpEntityId = u"a\u0001b"_s;
        QCOMPARE(writeIdpMetadata(application, {}).error().kind, ErrorKind::Invalid);
        application.sso.idpEntityId = QString(QChar(0xD800));
        QCOMPARE(writeIdpMetadata(application, {}).error().kind, ErrorKind::Invalid);
    }
    void writesNothingForABookmark()
    {
        QCOMPARE(writeIdpMetadata(Application(), {}).error().kind, ErrorKind::NotFound);
    }
};

QTEST_GUILESS_MAIN(IdpMetadataWriterTest)
#include "IdpMetadataWriterTest.moc"
