// SPDX-License-Identifier: Apache-2.0
#include "app/saml/IncomingRequest.h"

#include "tests/support/SamlParties.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Our Responses before service providers that somebody else wrote: npm @node-saml/node-saml, and the xmlsec1 command.
/// Started by tests/interop/run.
class SamlInteropTest : public QObject
{
    Q_OBJECT

    QProcess m_sp;
    QTemporaryDir m_folder;

    QJsonObject ask(const QJsonObject &question)
    {
        m_sp.write(QJsonDocument(question).toJson(QJsonDocument::Compact) + '\n');
        if (!QTest::qWaitFor([this] { return m_sp.canReadLine(); }, 30000))
            return {{u"error"_s, u"no answer"_s}};
        return QJsonDocument::fromJson(m_sp.readLine()).object();
    }

    QJsonObject options(const QString &sign) const
    {
        return {{u"idpCert"_s, SamlParties::rsaCertificate().certificate.pem},
                {u"idpIssuer"_s, SamlParties::issuer},
                {u"entryPoint"_s, SamlParties::issuer},
                {u"issuer"_s, SamlParties::spEntityId},
                {u"audience"_s, SamlParties::spEntityId},
                {u"callbackUrl"_s, SamlParties::acsUrl},
                {u"wantAssertionsSigned"_s, sign != u"response"},
                {u"wantAuthnResponseSigned"_s, sign != u"assertion"},
                {u"decryptionPvk"_s, QString::fromLatin1(SamlParties::spCertificate().privateKeyPem.bytes())}};
    }

    QJsonObject consume(const QByteArray &xml, const QString &sign)
    {
        return ask({{u"do"_s, u"consume"_s},
                    {u"options"_s, options(sign)},
                    {u"samlResponse"_s, QString::fromLatin1(xml.toBase64())}});
    }

    QString stored(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write %s", qPrintable(name));
        return file.fileName();
    }

    /// The exit status of xmlsec1, on the signature of the element of that name.
    int xmlsec1(const QByteArray &xml, const QString &element, const QString &certificatePem)
    {
        const QString space = element == u"Response" ? u"protocol"_s : u"assertion"_s;
        QProcess process;
        process.start(u"xmlsec1"_s,
                      {u"--verify"_s, u"--pubkey-cert-pem"_s, stored(u"certificate.pem"_s, certificatePem.toLatin1()),
                       u"--id-attr:ID"_s, u"urn:oasis:names:tc:SAML:2.0:"_s + space + u':' + element, u"--node-xpath"_s,
                       u"//*[local-name()='%1']/*[local-name()='Signature']"_s.arg(element),
                       stored(u"response.xml"_s, xml)});
        return process.waitForFinished() ? process.exitCode() : -1;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = qEnvironmentVariable("GATEHOUSE_INTEROP");
        QVERIFY2(!folder.isEmpty(), "start this test with tests/interop/run");
        m_sp.setWorkingDirectory(folder);
        m_sp.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_sp.start(u"node"_s, {u"saml-sp.mjs"_s});
        QVERIFY(m_sp.waitForStarted());
    }
    void cleanupTestCase()
    {
        m_sp.closeWriteChannel();
        QVERIFY(m_sp.waitForFinished());
    }

    void acceptsWhatWeSign_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("sign");
        QTest::addColumn<QString>("encryption");
        const QString gcm = u"http://www.w3.org/2009/xmlenc11#aes256-gcm"_s;
        const QString cbc = u"http://www.w3.org/2001/04/xmlenc#aes128-cbc"_s;
        for (const QString &algorithm : {u"RSA-SHA256"_s, u"RSA-SHA384"_s, u"RSA-SHA512"_s, u"ECDSA-SHA256"_s}) {
            for (const QString &sign : {u"assertion"_s, u"response"_s, u"both"_s}) {
                for (const QString &encryption : {QString(), gcm, cbc})
                    QTest::addRow("%s %s %s", qPrintable(algorithm), qPrintable(sign),
                                  qPrintable(encryption.section(u'#', 1)))
                        << algorithm << sign << encryption;
            }
        }
    }
    void acceptsWhatWeSign()
    {
        QFETCH(QString, algorithm);
        QFETCH(QString, sign);
        QFETCH(QString, encryption);
        ResponseDraft draft = SamlParties::draft();
        draft.sign = sign;
        draft.encryptionAlgorithm = encryption;
        if (!encryption.isEmpty())
            draft.encryptionCertificate = SamlParties::spCertificate().certificate.pem;
        const WrittenResponse written = SamlParties::write(draft, algorithm);
        const QString pem = SamlParties::certificateFor(algorithm).certificate.pem;
        if (sign != u"assertion")
            QCOMPARE(xmlsec1(written.xml, u"Response"_s, pem), 0);
        if (sign != u"response")
            QCOMPARE(xmlsec1(encryption.isEmpty() ? written.xml : written.assertion, u"Assertion"_s, pem), 0);
        if (algorithm.startsWith(u"ECDSA") || algorithm == u"RSA-SHA384")
            return; // node-saml does not know these
        const QJsonObject answer = consume(written.xml, sign);
        QVERIFY2(answer[u"ok"].toBool(), qPrintable(answer[u"error"].toString()));
        QCOMPARE(answer[u"nameID"].toString(), draft.assertion->nameId);
        QCOMPARE(answer[u"nameIDFormat"].toString(), draft.assertion->nameIdFormat);
        QCOMPARE(answer[u"attributes"][u"department"].toString(), u"Mathematics"_s);
        QCOMPARE(answer[u"attributes"][u"memberOf"].toArray(), (QJsonArray{u"Engineering"_s, u"Everybody"_s}));

        // And no longer once a letter was changed.
        QByteArray tampered = written.xml;
        if (encryption.isEmpty())
            tampered.replace("ada@example.org", "eve@example.org");
        else
            tampered.replace(tampered.lastIndexOf("</xenc:CipherValue>") - 40, 4, "AAAA");
        QVERIFY(!consume(tampered, sign)[u"ok"].toBool());
    }

    void refusesAnotherAudienceAndThePast()
    {
        ResponseDraft other = SamlParties::draft();
        other.assertion->audience = u"https://other.example.org"_s;
        QVERIFY(!consume(SamlParties::write(other).xml, u"assertion"_s)[u"ok"].toBool());
        const ResponseDraft old = SamlParties::draft(QDateTime::currentDateTimeUtc().addSecs(-3600));
        QVERIFY(!consume(SamlParties::write(old).xml, u"assertion"_s)[u"ok"].toBool());
        ResponseDraft refusal = SamlParties::draft();
        refusal.assertion.reset();
        refusal.status = {SamlStatus::Code::Responder, SamlStatus::SubCode::NoPassive};
        const QJsonObject answer = consume(SamlParties::write(refusal).xml, u"response"_s);
        QVERIFY(!answer[u"error"].toString().startsWith(u"the test"));
    }

    void sendsRequestsThatWeUnderstand_data()
    {
        QTest::addColumn<QString>("binding");
        QTest::addColumn<bool>("isSigned");
        QTest::newRow("redirect") << u"redirect"_s << false;
        QTest::newRow("redirect, signed") << u"redirect"_s << true;
        QTest::newRow("post") << u"post"_s << false;
        QTest::newRow("post, signed") << u"post"_s << true;
    }
    void sendsRequestsThatWeUnderstand()
    {
        QFETCH(QString, binding);
        QFETCH(bool, isSigned);
        QJsonObject options = this->options(u"assertion"_s);
        options[u"identifierFormat"] = u"urn:oasis:names:tc:SAML:2.0:nameid-format:persistent"_s;
        options[u"authnRequestBinding"] = binding == u"post" ? u"HTTP-POST"_s : u"HTTP-Redirect"_s;
        if (isSigned) {
            options[u"privateKey"] = QString::fromLatin1(SamlParties::spCertificate().privateKeyPem.bytes());
            options[u"signatureAlgorithm"] = u"sha256"_s;
            options[u"digestAlgorithm"] = u"sha256"_s;
        }
        const QJsonObject answer = ask({{u"do"_s, binding}, {u"options"_s, options}});
        QVERIFY2(!answer.contains(u"error"_s), qPrintable(answer[u"error"].toString()));
        Application application;
        application.sso.spCertificate = SamlParties::spCertificate().certificate.pem;
        const auto read = [&] {
            return binding == u"post"
                       ? IncomingRequest::fromPost(application, answer[u"samlRequest"].toString().toLatin1(), {})
                       : IncomingRequest::fromRedirect(application, answer[u"query"].toString().toLatin1());
        };
        const auto incoming = read();
        QVERIFY2(incoming.has_value() == isSigned, incoming ? "" : qPrintable(incoming.error().message));
        if (!isSigned) {
            QCOMPARE(incoming.error().kind, ErrorKind::Denied);
            application.sso.spCertificate.clear();
            VERIFY_OK(read());
            return;
        }
        QCOMPARE(incoming->request.issuer, SamlParties::spEntityId);
        QCOMPARE(incoming->request.acsUrl, SamlParties::acsUrl);
        QCOMPARE(incoming->request.destination, SamlParties::issuer);
        QVERIFY(incoming->request.nameIdPolicy->format.endsWith(u":persistent"_s));
        if (binding == u"redirect")
            QCOMPARE(incoming->relayState, u"where"_s);
        application.sso.spCertificate = SamlParties::rsaCertificate().certificate.pem;
        QCOMPARE(read().error().kind, ErrorKind::Denied);
    }
};

QTEST_GUILESS_MAIN(SamlInteropTest)
#include "SamlInteropTest.moc"
