// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateGenerator.h"
#include "app/x509/CertificateQuestions.h"
#include "app/x509/CertificateReader.h"
#include "app/x509/OpenSslHandles.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/Waiting.h"

#include <QSet>
#include <QSslCertificate>

#include <openssl/pem.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// The key again, encrypted with a password.
QByteArray encrypted(const Secret &keyPem, const QByteArray &password)
{
    const openssl::Bio in(BIO_new_mem_buf(keyPem.bytes().constData(), int(keyPem.bytes().size())));
    const openssl::Key key(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr));
    const openssl::Bio out(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), EVP_aes_256_cbc(), password.constData(), int(password.size()),
                                  nullptr, nullptr);
    return openssl::written(out.get());
}

} // namespace

class CertificateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto generated = generateCertificate(u"netskope"_s, m_now);
        VERIFY_OK(generated);
        m_generated = *generated;
    }

    void generatesWhatTheArticlesAskFor()
    {
        const CertificateSummary &certificate = m_generated.certificate;
        QCOMPARE(certificate.subject, u"CN=netskope"_s);
        QCOMPARE(certificate.issuer, u"CN=netskope"_s);
        QCOMPARE(certificate.keyAlgorithm, u"RSA 2048"_s);
        QCOMPARE(certificate.signatureAlgorithm, u"sha256WithRSAEncryption"_s);
        QCOMPARE(certificate.notAfter, m_now.addYears(3));
        QVERIFY(certificate.notBefore <= m_now);
        QVERIFY(certificate.notBefore.secsTo(m_now) <= 3600);
        QVERIFY(certificate.serial.size() >= 16); // 64 bits
        QVERIFY(keyBelongsTo(m_generated.privateKeyPem, certificate.pem.toLatin1()));
    }
    void agreesWithAnotherReader()
    {
        const QSslCertificate other(m_generated.certificate.pem.toLatin1());
        QVERIFY(!other.isNull());
        QCOMPARE(QString::fromLatin1(other.digest(QCryptographicHash::Sha256).toHex(':').toUpper()),
                 m_generated.certificate.sha256);
        QCOMPARE(other.expiryDate(), m_generated.certificate.notAfter);
    }
    void neverRepeatsSerialOrKey()
    {
        const auto other = generateCertificate(u"netskope"_s, m_now);
        QVERIFY(other->certificate.serial != m_generated.certificate.serial);
        QVERIFY(!keyBelongsTo(other->privateKeyPem, m_generated.certificate.pem.toLatin1()));
    }
    void writesNamesAsRfc4514Says()
    {
        const auto generated = generateCertificate(u"Müller, \"日本\" + #1"_s, m_now);
        VERIFY_OK(generated);
        QCOMPARE(generated->certificate.subject, u"CN=Müller\\, \\\"日本\\\" \\+ #1"_s);
    }
    void cutsCommonNamesThatX509DoesNotAllow() { VERIFY_OK(generateCertificate(QString(300, u'x'), m_now)); }

    void readsPemAndDerAlike()
    {
        const QByteArray pem = m_generated.certificate.pem.toLatin1();
        const QByteArray der = QSslCertificate(pem).toDer();
        QCOMPARE(*readCertificate(pem), m_generated.certificate);
        QCOMPARE(*readCertificate(der), m_generated.certificate);
        QCOMPARE(*readCertificate("a comment before\n" + pem), m_generated.certificate);
    }
    void readsAllOfAChainInItsOrder()
    {
        const auto other = generateCertificate(u"other"_s, m_now);
        const auto chain = readCertificates(other->certificate.pem.toLatin1() + m_generated.certificate.pem.toLatin1());
        VERIFY_OK(chain);
        QCOMPARE(*chain, (QList<CertificateSummary>{other->certificate, m_generated.certificate}));
    }
    void refusesWhatIsNoCertificate_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("a key") << QByteArray("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        QTest::newRow("cut PEM") << QByteArray("-----BEGIN CERTIFICATE-----\nMIID\n");
        QTest::newRow("bad DER inside PEM")
            << QByteArray("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("too large") << QByteArray(11 * 1024 * 1024, 'x');
        QTest::newRow("asks for a password")
            << QByteArray("-----BEGIN CERTIFICATE-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,"
                          "00112233445566778899AABBCCDDEEFF\n\nAAAAAAAAAAAAAAAAAAAAAA==\n-----END CERTIFICATE-----\n");
    }
    void refusesWhatIsNoCertificate()
    {
        QFETCH(QByteArray, bytes);
        const auto read = readCertificates(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
    }
    void readsEveryCutCertificateAsAnErrorOnly()
    {
        const QByteArray der = QSslCertificate(m_generated.certificate.pem.toLatin1()).toDer();
        for (qsizetype length = 0; length < der.size(); length += 7)
            QVERIFY(!readCertificate(der.left(length)));
    }

    void opensEncryptedKeysWithTheirPasswordOnly()
    {
        const QByteArray pem = encrypted(m_generated.privateKeyPem, "correct horse");
        QCOMPARE(readPrivateKey(pem, Secret("correct horse"))->bytes(), m_generated.privateKeyPem.bytes());
        QCOMPARE(readPrivateKey(pem, Secret("wrong")).error().kind, ErrorKind::Denied);
        QCOMPARE(readPrivateKey(pem, Secret()).error().kind, ErrorKind::Denied);
        QVERIFY(readPrivateKey(pem, Secret()).error().message.contains(u"Enter its password"_s));
    }
    void readsPlainKeysWhateverThePasswordIs()
    {
        QVERIFY(*readPrivateKey(m_generated.privateKeyPem.bytes(), Secret()) == m_generated.privateKeyPem);
        QVERIFY(*readPrivateKey(m_generated.privateKeyPem.bytes(), Secret("x")) == m_generated.privateKeyPem);
        QCOMPARE(readPrivateKey("no key", Secret()).error().kind, ErrorKind::Invalid);
    }

    void takesOnlyPairsThatBelongTogether()
    {
        const auto other = generateCertificate(u"other"_s, m_now);
        const QByteArray pem = m_generated.certificate.pem.toLatin1();
        const Secret &key = m_generated.privateKeyPem;
        const auto pair = answerTo(PairQuestion{pem, key, {}});
        VERIFY_OK(pair);
        QVERIFY(*pair == (CertificateDraft{m_generated.certificate, key}));
        QCOMPARE(answerTo(PairQuestion{pem, other->privateKeyPem, {}}).error().kind, ErrorKind::Invalid);
        const Secret locked(encrypted(key, "geheim"));
        VERIFY_OK(answerTo(PairQuestion{pem, locked, Secret("geheim")}));
        QCOMPARE(answerTo(PairQuestion{pem, locked, {}}).error().kind, ErrorKind::Denied);
        QCOMPARE(answerTo(PairQuestion{"nothing", locked, {}}).error().kind, ErrorKind::Invalid);
    }
    void c6_takesNoPairThatIsTooWeakToSign()
    {
        const TestPair weak = makeTestPair("RSA:1024");
        const auto refused = answerTo(PairQuestion{weak.certificate, Secret(weak.key), {}});
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QVERIFY2(refused.error().message.contains(u"1024 bits"), qPrintable(refused.error().message));
        const TestPair strong = makeTestPair("P-256");
        VERIFY_OK(answerTo(PairQuestion{strong.certificate, Secret(strong.key), {}}));
    }

    void c6_saysWhichKeysMaySignAssertions_data()
    {
        QTest::addColumn<QString>("problem");
        for (const char *usable : {"RSA:2048", "P-256", "P-384", "P-521"})
            QTest::newRow(usable) << QString();
        QTest::newRow("RSA:2047") << u"2047 bits"_s;
        QTest::newRow("RSA:1024") << u"1024 bits"_s;
        QTest::newRow("secp256k1") << u"secp256k1"_s;
        QTest::newRow("ED25519") << u"ED25519"_s;
    }

    void c6_saysWhichKeysMaySignAssertions()
    {
        QFETCH(const QString, problem);
        const QString said = samlKeyProblem(makeTestPair(QTest::currentDataTag()).certificate);
        QVERIFY2(problem.isEmpty() ? said.isEmpty() : said.contains(problem), qPrintable(said));
    }

private:
    const QDateTime m_now = QDateTime(QDate(2026, 11, 25), QTime(12, 0), Qt::UTC);
    GeneratedCertificate m_generated;
};

QTEST_GUILESS_MAIN(CertificateTest)
#include "CertificateTest.moc"
