// SPDX-License-Identifier: Apache-2.0
#include "models/x509/CertificateFindings.h"

#include "app/x509/BundleReader.h"
#include "models/x509/OddCharacters.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/Waiting.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

using Severity = CertificateFinding::Severity;

/// Every finding on certificates that OpenSSL made with just that fault, and none on a good one.
class CertificateFindingsTest : public QObject
{
    Q_OBJECT

    const QDateTime m_now{QDate(2026, 11, 25), QTime(12, 0), Qt::UTC};

    CertificateWish good() const
    {
        CertificateWish wish;
        wish.notBefore = m_now.addDays(-100);
        wish.notAfter = m_now.addDays(300);
        wish.keyUsage = "critical,digitalSignature";
        return wish;
    }
    QList<CertificateFinding> findingsIn(const QByteArray &pem) const
    {
        const auto bundle = readBundle(pem);
        if (!bundle)
            qFatal("the test made a file that cannot be read: %s", qPrintable(bundle.error().message));
        return findingsAbout(*bundle, m_now);
    }
    QStringList codesIn(const QByteArray &pem) const
    {
        QStringList codes;
        for (const CertificateFinding &finding : findingsIn(pem))
            codes += QString::number(int(finding.severity)) + u' ' + finding.code;
        return codes;
    }
    QStringList codesOf(const CertificateWish &wish) const { return codesIn(makeTestPair(wish).certificate); }
    QStringList error(const QString &code) const { return {u"0 "_s + code}; }
    QStringList warning(const QString &code) const { return {u"1 "_s + code}; }

private Q_SLOTS:
    void hasNothingToSayAboutAGoodOne() { QCOMPARE(codesOf(good()), QStringList()); }
    void saysWhoseFindingItIsAndWhatToDo()
    {
        CertificateWish wish = good();
        wish.notAfter = m_now.addDays(-1);
        const auto pem = makeTestPair(wish).certificate;
        const auto findings = findingsIn(pem);
        QCOMPARE(findings.size(), 1);
        QCOMPARE(findings[0].certificate, readBundle(pem)->certificates[0].summary.sha256);
        QVERIFY(findings[0].message.contains(u"2026-11-24"_s));
        QVERIFY(findings[0].message.contains(u"Replace it"_s));
    }
    void expiresToTheSecond()
    {
        CertificateWish wish = good();
        wish.notAfter = m_now;
        QCOMPARE(codesOf(wish), warning(u"expiring"_s));
        wish.notAfter = m_now.addSecs(-1);
        QCOMPARE(codesOf(wish), error(u"expired"_s));
        wish.notAfter = m_now.addDays(60);
        QCOMPARE(codesOf(wish), QStringList());
        wish.notAfter = m_now.addDays(60).addSecs(-1);
        QCOMPARE(codesOf(wish), warning(u"expiring"_s));
    }
    void beginsToTheSecond()
    {
        CertificateWish wish = good();
        wish.notBefore = m_now.addSecs(1);
        QCOMPARE(codesOf(wish), error(u"not-yet-valid"_s));
        wish.notBefore = m_now;
        QCOMPARE(codesOf(wish), QStringList());
    }
    void seesAValidityThatRunsBackwards()
    {
        CertificateWish wish = good();
        wish.notBefore = m_now.addDays(2);
        wish.notAfter = m_now.addDays(1);
        QCOMPARE(codesOf(wish), error(u"validity-reversed"_s));
    }
    void seesAValidityBeyondReason()
    {
        CertificateWish wish = good();
        wish.notAfter = m_now.addYears(20);
        QCOMPARE(codesOf(wish), warning(u"long-validity"_s));
        wish.basicConstraints = "critical,CA:TRUE"; // a root lives longer
        QCOMPARE(codesOf(wish), QStringList());
        wish.notAfter = QDateTime(QDate(9999, 12, 31), QTime(23, 59, 59), Qt::UTC);
        QCOMPARE(codesOf(wish), warning(u"long-validity"_s));
    }
    void seesWeakKeys_data()
    {
        QTest::addColumn<QStringList>("codes");
        for (const char *fine : {"RSA:2048", "P-256", "P-384", "P-521"})
            QTest::newRow(fine) << QStringList();
        for (const char *weak : {"RSA:1024", "RSA:2047", "prime192v1"})
            QTest::newRow(weak) << error(u"weak-key"_s);
        QTest::newRow("secp256k1") << warning(u"not-for-saml"_s);
    }
    void seesWeakKeys()
    {
        QFETCH(QStringList, codes);
        CertificateWish wish = good();
        wish.key = QTest::currentDataTag();
        QCOMPARE(codesOf(wish), codes);
    }
    void seesWeakHashesWhereSomebodyReliesOnThem()
    {
        CertificateWish authority = good();
        authority.commonName = u"Root"_s;
        authority.key = "RSA:2048"; // ECDSA with MD5 was never defined
        authority.basicConstraints = "critical,CA:TRUE";
        const TestPair root = makeTestPair(authority);
        CertificateWish wish = good();
        wish.digest = "SHA1";
        QCOMPARE(codesOf(wish), QStringList{u"2 weak-hash"_s});
        QCOMPARE(codesIn(makeTestPair(wish, &root).certificate), warning(u"weak-hash"_s));
        wish.digest = "MD5";
        QCOMPARE(codesIn(makeTestPair(wish, &root).certificate), error(u"weak-hash"_s));
    }
    void seesASelfSignatureOfAnotherKey()
    {
        const TestPair real = makeTestPair(good());
        QCOMPARE(codesIn(makeTestPair(good(), &real).certificate), error(u"broken-signature"_s));
    }
    void seesWhatIsNotForSigning()
    {
        CertificateWish wish = good();
        wish.keyUsage = "critical,keyEncipherment";
        QCOMPARE(codesOf(wish), warning(u"not-for-signing"_s));
        wish.keyUsage = {};
        QCOMPARE(codesOf(wish), QStringList()); // no keyUsage restricts nothing
    }
    void noticesPrivateKeysAndNeverShowsThem()
    {
        const TestPair pair = makeTestPair(good());
        QCOMPARE(codesIn(pair.certificate + pair.key), warning(u"private-key"_s));
        const QByteArray secret = pair.key.split('\n').value(1);
        QVERIFY(secret.size() > 40);
        const auto findings = findingsIn(pair.key + pair.certificate);
        QCOMPARE(findings[0].certificate, readBundle(pair.certificate)->certificates[0].summary.sha256);
        for (const CertificateFinding &finding : findings)
            QVERIFY(!finding.message.toLatin1().contains(secret));
    }
    void seesAKeyOfAnotherCertificate()
    {
        const QStringList both{u"0 key-mismatch"_s, u"1 private-key"_s};
        QCOMPARE(codesIn(makeTestPair(good()).certificate + makeTestPair(good()).key), both);
    }
    void seesAChainInTheWrongOrder()
    {
        CertificateWish authority = good();
        authority.commonName = u"Root"_s;
        authority.basicConstraints = "critical,CA:TRUE";
        authority.keyUsage = "critical,keyCertSign,cRLSign";
        const TestPair root = makeTestPair(authority);
        authority.commonName = u"Between"_s;
        const TestPair between = makeTestPair(authority, &root);
        const TestPair end = makeTestPair(good(), &between);
        QCOMPARE(codesIn(end.certificate + between.certificate + root.certificate), QStringList());
        QCOMPARE(codesIn(end.certificate + root.certificate + between.certificate), warning(u"wrong-order"_s));
        QCOMPARE(codesIn(root.certificate + between.certificate + end.certificate), warning(u"wrong-order"_s));
        QCOMPARE(codesIn(root.certificate + makeTestPair(good()).certificate), QStringList());
    }
    void seesNamesThatAreNotWhatTheySeem_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("odd");
        QTest::newRow("plain") << u"sso.example.org"_s << QString();
        QTest::newRow("umlaut") << u"Bücher Straße"_s << QString();
        QTest::newRow("all Cyrillic") << u"Банк"_s << QString();
        QTest::newRow("a word of each") << u"Банк Bank"_s << QString();
        QTest::newRow("comma and quote") << u"a, \"b\" + c"_s << QString();
        QTest::newRow("right to left") << u"abc\u202Egro"_s << u"U+202E"_s;
        QTest::newRow("zero width") << u"exa\u200Bmple"_s << u"U+200B"_s;
        QTest::newRow("line feed") << u"a\nb"_s << u"U+000A"_s;
        QTest::newRow("NUL") << u"a"_s + QChar(0) + u"b"_s << u"U+0000"_s;
        QTest::newRow("Cyrillic in Latin") << u"ex\u0430mple"_s << u"U+0430"_s;
        QTest::newRow("no-break space") << u"a\u00A0b"_s << u"U+00A0"_s;
    }
    void seesNamesThatAreNotWhatTheySeem()
    {
        QFETCH(QString, name);
        QFETCH(QString, odd);
        QCOMPARE(oddCharacterIn(name), odd);
        CertificateWish wish = good();
        wish.commonName = name;
        QCOMPARE(codesOf(wish), odd.isEmpty() ? QStringList() : warning(u"odd-characters"_s));
        if (odd.isEmpty())
            return;
        const auto findings = findingsIn(makeTestPair(wish).certificate);
        QVERIFY2(findings[0].message.contains(odd), qPrintable(findings[0].message));
        QCOMPARE(visibleName(findings[0].message), findings[0].message);
    }
    void seesSerialNumbersThatAreRefusedElsewhere_data()
    {
        QTest::addColumn<bool>("fine");
        QTest::newRow("7F") << true;
        QTest::newRow("7FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF") << true;
        QTest::newRow("80FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF") << false;
        QTest::newRow("0") << false;
        QTest::newRow("-5") << false;
    }
    void seesSerialNumbersThatAreRefusedElsewhere()
    {
        QFETCH(bool, fine);
        CertificateWish wish = good();
        wish.serial = QTest::currentDataTag();
        QCOMPARE(codesOf(wish), fine ? QStringList() : warning(u"bad-serial"_s));
    }
    void countsWhatCannotBeRead()
    {
        const QByteArray broken = "-----BEGIN CERTIFICATE-----\nMAAwADAA\n-----END CERTIFICATE-----\n";
        QCOMPARE(codesIn(makeTestPair(good()).certificate + broken), error(u"unreadable"_s));
    }
};

QTEST_GUILESS_MAIN(CertificateFindingsTest)
#include "CertificateFindingsTest.moc"
