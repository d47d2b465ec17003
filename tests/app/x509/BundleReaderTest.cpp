// SPDX-License-Identifier: Apache-2.0
#include "app/x509/BundleReader.h"

#include "app/x509/BundleParts.h"
#include "app/x509/CertificateRows.h"

#include "app/x509/OpenSslHandles.h"
#include "models/x509/CertificateFindings.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/Waiting.h"

#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

#include <openssl/pem.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the test cannot read %s", qPrintable(path));
    return file.readAll();
}

QByteArray stored(const QString &name) { return contents(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/") + name); }

QByteArray der(const QByteArray &pem) { return QSslCertificate(pem).toDer(); }

/// How many certificates OpenSSL's own readers find: all of PEM up to the first that is broken, or one in DER form.
int readByOpenSsl(const QByteArray &bytes)
{
    const openssl::Bio binary(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
    int count = openssl::Certificate(d2i_X509_bio(binary.get(), nullptr)) ? 1 : 0;
    const openssl::Bio text(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
    while (openssl::Certificate(PEM_read_bio_X509(
        text.get(), nullptr, [](char *, int, int, void *) { return 0; }, nullptr)))
        ++count;
    ERR_clear_error();
    return count;
}

struct Outcome {
    int files = 0;
    int certificates = 0;
    QStringList missed; ///< files of which OpenSSL reads more
    QStringList slow;
};

/// Reads and judges every file below the folder.
Outcome readAll(const QString &folder)
{
    Outcome outcome;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        const QByteArray bytes = contents(path);
        QElapsedTimer clock;
        clock.start();
        const auto bundle = readBundle(bytes);
        if (bundle)
            (void)findingsAbout(*bundle, QDateTime::currentDateTimeUtc());
        if (clock.elapsed() > 1000)
            outcome.slow += path;
        const int count = bundle ? int(bundle->certificates.size()) : 0;
        if (count < readByOpenSsl(bytes))
            outcome.missed += path;
        outcome.certificates += count;
        ++outcome.files;
    }
    return outcome;
}

} // namespace

/// Every form that certificates come in; those that other programs write are written by the openssl command.
class BundleReaderTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    TestPair m_root;
    TestPair m_end;

    QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write %s", qPrintable(name));
    }
    /// What the openssl command wrote to the file "out".
    QByteArray openssl(const QStringList &arguments) const
    {
        QProcess process;
        process.setWorkingDirectory(m_folder.path());
        process.start(u"openssl"_s, arguments);
        if (!process.waitForFinished() || process.exitCode() != 0)
            qFatal("openssl %s: %s", qPrintable(arguments.join(u' ')), process.readAllStandardError().constData());
        return contents(path(u"out"_s));
    }
    QByteArray pkcs12(const QStringList &more) const
    {
        return openssl(QStringList{u"pkcs12"_s, u"-export"_s, u"-in"_s, u"end.pem"_s, u"-inkey"_s, u"end.key"_s,
                                   u"-certfile"_s, u"root.pem"_s, u"-out"_s, u"out"_s} +
                       more);
    }
    static QStringList subjects(const Result<CertificateBundle> &bundle)
    {
        QStringList names;
        for (const auto &certificate : bundle->certificates)
            names += certificate.summary.subject;
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        CertificateWish wish;
        wish.notBefore = QDateTime::currentDateTimeUtc().addDays(-1);
        wish.notAfter = wish.notBefore.addDays(365);
        wish.commonName = u"Root"_s;
        wish.basicConstraints = "critical,CA:TRUE";
        m_root = makeTestPair(wish);
        wish.commonName = u"End"_s;
        wish.basicConstraints = "critical,CA:FALSE";
        wish.keyUsage = "critical,digitalSignature,keyEncipherment";
        wish.extendedKeyUsage = "serverAuth,1.2.3.4";
        wish.subjectAltName = "DNS:a.example,IP:192.0.2.7,IP:2001:db8::1,email:a@b.example,URI:https://a.example/";
        wish.serial = "0ABC";
        m_end = makeTestPair(wish, &m_root);
        write(u"root.pem"_s, m_root.certificate);
        write(u"end.pem"_s, m_end.certificate);
        write(u"end.key"_s, m_end.key);
    }

    void describesEveryFieldOfTheContract()
    {
        const auto bundle = readBundle(m_end.certificate);
        VERIFY_OK(bundle);
        const auto &certificate = bundle->certificates[0];
        const QSslCertificate other(m_end.certificate);
        const auto fingerprint = [](const QByteArray &digest) {
            return QString::fromLatin1(digest.toHex(':').toUpper());
        };
        QCOMPARE(certificate.summary.sha256, fingerprint(other.digest(QCryptographicHash::Sha256)));
        QCOMPARE(certificate.sha1, fingerprint(other.digest(QCryptographicHash::Sha1)));
        const QByteArray spki = QByteArray::fromBase64(
            QString::fromLatin1(other.publicKey().toPem()).remove(QRegularExpression(u"-----.*?-----"_s)).toLatin1());
        QCOMPARE(certificate.spkiSha256, fingerprint(QCryptographicHash::hash(spki, QCryptographicHash::Sha256)));
        QCOMPARE(certificate.summary.serial, u"0ABC"_s);
        QCOMPARE(certificate.publicKey, (CertificateDescription::PublicKey{u"EC"_s, 256, u"P-256"_s}));
        QCOMPARE(*certificate.keyUsage, (QStringList{u"digitalSignature"_s, u"keyEncipherment"_s}));
        QCOMPARE(certificate.extendedKeyUsage, (QStringList{u"serverAuth"_s, u"1.2.3.4"_s}));
        const QList<CertificateDescription::AlternativeName> names{
            {u"dNSName"_s, u"a.example"_s},
            {u"iPAddress"_s, u"192.0.2.7"_s},
            {u"iPAddress"_s, u"2001:db8::1"_s},
            {u"rfc822Name"_s, u"a@b.example"_s},
            {u"uniformResourceIdentifier"_s, u"https://a.example/"_s}};
        QCOMPARE(certificate.subjectAltNames, names);
        QVERIFY(!certificate.isCa && !certificate.selfSigned);
        const auto root = readBundle(m_root.certificate)->certificates[0];
        QVERIFY(root.isCa && root.selfSigned && !root.keyUsage);
    }
    void listsInRowsWhatItDescribes()
    {
        int compared = 0;
        const QDir data(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/x509"));
        for (const QFileInfo &each : data.entryInfoList({u"*.pem"_s, u"*.der"_s}, QDir::Files)) {
            QFile file(each.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const auto rows = certificateRows(bytes);
            const auto bundle = readBundle(bytes);
            if (!bundle || bundle->format == u"PKCS#7") {
                QVERIFY2(rows.isEmpty(), qPrintable(each.fileName()));
                continue;
            }
            QCOMPARE(rows.size(), bundle->certificates.size());
            for (qsizetype i = 0; i < rows.size(); ++i) {
                QVERIFY2(rows[i] == rowFrom(bundle->certificates[i]), qPrintable(each.fileName()));
                ++compared;
            }
        }
        QVERIFY(compared >= 15);
        const QByteArray der = QByteArray::fromBase64(
            QString::fromLatin1(makeTestPair("P-256").certificate).section(u"-----"_s, 2, 2).toLatin1());
        QVERIFY(certificateRow(der));
        for (qsizetype size = 0; size < der.size(); size += 3)
            QVERIFY(!certificateRow(der.left(size)));
    }
    void readsPemWithAnyTextAround()
    {
        const auto bundle = readBundle("Dear all,\r\n\r\n" + m_end.certificate + "\nsubject=/CN=Root\n" +
                                       m_root.certificate + "Kind regards -----\n");
        VERIFY_OK(bundle);
        QCOMPARE(bundle->format, u"PEM"_s);
        QCOMPARE(subjects(bundle), (QStringList{u"CN=End"_s, u"CN=Root"_s}));
    }
    void readsPemThatAConfigurationFileIndents()
    {
        QByteArray indented = "certificate: |\n    " + m_end.certificate;
        indented.replace("\n", "\n    ");
        QCOMPARE(subjects(readBundle(indented)), QStringList{u"CN=End"_s});
    }
    void readsPemInUtf16WithAndWithoutAMark()
    {
        const QString text = QString::fromLatin1(m_end.certificate);
        const QByteArray little(reinterpret_cast<const char *>(text.utf16()), 2 * text.size());
        QByteArray big = little;
        for (qsizetype i = 0; i < big.size(); i += 2)
            std::swap(big[i], big[i + 1]);
        for (const QByteArray &bytes : {"\xFF\xFE" + little, little, "\xFE\xFF" + big, big})
            QCOMPARE(subjects(readBundle(bytes)), QStringList{u"CN=End"_s});
    }
    void readsPemHoweverItsLinesEnd_data()
    {
        QTest::addColumn<QByteArray>("with");
        QTest::newRow("CR LF") << QByteArray("\r\n");
        QTest::newRow("CR") << QByteArray("\r");
        QTest::newRow("JSON") << QByteArray("\\n");
        QTest::newRow("JSON of Windows") << QByteArray("\\r\\n");
        QTest::newRow("a quoted mail") << QByteArray("\n> > ");
        QTest::newRow("not at all") << QByteArray();
    }
    void readsPemHoweverItsLinesEnd()
    {
        QFETCH(QByteArray, with);
        QByteArray text = m_end.certificate + m_root.certificate;
        text.replace("\n", with);
        if (with.startsWith('\\'))
            text = "{\"pem\": \"" + text.replace("/", "\\/") + "\"}";
        QCOMPARE(subjects(readBundle(text)), (QStringList{u"CN=End"_s, u"CN=Root"_s}));
    }
    void goesOnBehindABrokenBlock()
    {
        const QByteArray broken = "-----BEGIN CERTIFICATE-----\n!!!!\n-----END CERTIFICATE-----\n";
        const auto bundle = readBundle(broken + m_end.certificate);
        QCOMPARE(subjects(bundle), QStringList{u"CN=End"_s});
        QCOMPARE(bundle->unreadable, 1);
        QCOMPARE(readBundle(broken).error().kind, ErrorKind::Invalid);
    }
    void readsDerOneAfterAnother()
    {
        const auto bundle = readBundle(der(m_end.certificate) + der(m_root.certificate));
        VERIFY_OK(bundle);
        QCOMPARE(bundle->format, u"DER"_s);
        QCOMPARE(subjects(bundle), (QStringList{u"CN=End"_s, u"CN=Root"_s}));
    }
    void readsBase64Alone()
    {
        const auto bundle = readBundle(der(m_end.certificate).toBase64());
        VERIFY_OK(bundle);
        QCOMPARE(bundle->format, u"base64"_s);
        QCOMPARE(subjects(bundle), QStringList{u"CN=End"_s});
        const auto forUrls =
            der(m_end.certificate).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        QVERIFY(forUrls.contains('-') || forUrls.contains('_'));
        QCOMPARE(subjects(readBundle(forUrls)), QStringList{u"CN=End"_s});
    }
    void readsTrustedCertificatesOfOpenSsl()
    {
        const auto bundle =
            readBundle(openssl({u"x509"_s, u"-in"_s, u"end.pem"_s, u"-trustout"_s, u"-out"_s, u"out"_s}));
        QCOMPARE(subjects(bundle), QStringList{u"CN=End"_s});
    }
    void readsPkcs7_data()
    {
        QTest::addColumn<QString>("form");
        QTest::newRow("PEM") << u"PEM"_s;
        QTest::newRow("DER") << u"DER"_s;
    }
    void readsPkcs7()
    {
        QFETCH(QString, form);
        const auto bundle =
            readBundle(openssl({u"crl2pkcs7"_s, u"-nocrl"_s, u"-certfile"_s, u"end.pem"_s, u"-certfile"_s,
                                u"root.pem"_s, u"-outform"_s, form, u"-out"_s, u"out"_s}));
        VERIFY_OK(bundle);
        QCOMPARE(bundle->format, u"PKCS#7"_s);
        QStringList names = subjects(bundle);
        names.sort(); // it is a set
        QCOMPARE(names, (QStringList{u"CN=End"_s, u"CN=Root"_s}));
    }
    void readsPkcs12_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("as OpenSSL 3 writes it") << QStringList();
        QTest::newRow("as Windows wrote it") << QStringList{u"-legacy"_s};
        QTest::newRow("without a MAC") << QStringList{u"-nomac"_s, u"-certpbe"_s, u"AES-256-CBC"_s};
    }
    void readsPkcs12()
    {
        QFETCH(QStringList, options);
        const QByteArray bytes = pkcs12(options + QStringList{u"-passout"_s, u"pass:correct horse"_s});
        const auto bundle = readBundle(bytes, Secret("correct horse"));
        VERIFY_OK(bundle);
        QCOMPARE(bundle->format, u"PKCS#12"_s);
        QCOMPARE(subjects(bundle), (QStringList{u"CN=End"_s, u"CN=Root"_s}));
        QCOMPARE(bundle->privateKeys.size(), 1);
        QCOMPARE(bundle->privateKeys[0].spkiSha256, bundle->certificates[0].spkiSha256);

        const auto without = readBundle(bytes);
        QCOMPARE(without.error().kind, ErrorKind::Denied);
        QVERIFY(without.error().message.contains(u"Enter its password"_s));
        const auto wrong = readBundle(bytes, Secret("wrong"));
        QCOMPARE(wrong.error().kind, ErrorKind::Denied);
        QVERIFY(wrong.error().message.contains(u"does not open"_s));
    }
    void readsPkcs12WithAnEmptyPassword()
    {
        QCOMPARE(subjects(readBundle(pkcs12({u"-passout"_s, u"pass:"_s}))).size(), 2);
        QCOMPARE(subjects(readBundle(stored(u"x509/no-password.p12"_s))).size(), 1);
    }
    void readsPkcs12OfAnotherLibrary()
    {
        for (const QString &name :
             {u"cert-key-aes256cbc.p12"_s, u"cert-rc2-key-3des.p12"_s, u"cert-none-key-none.p12"_s}) {
            const auto bundle = readBundle(stored(u"x509/"_s + name), Secret("cryptography"));
            QVERIFY2(bundle.has_value(), qPrintable(name));
            QCOMPARE(bundle->certificates.size(), 1);
            QCOMPARE(bundle->privateKeys.size(), 1);
        }
    }
    void refusesToHashForMinutes()
    {
        const QByteArray bytes =
            pkcs12({u"-passout"_s, u"pass:x"_s, u"-iter"_s, u"3000000"_s, u"-nomaciter"_s, u"-nokeys"_s});
        QElapsedTimer clock;
        clock.start();
        const auto bundle = readBundle(bytes, Secret("x"));
        QCOMPARE(bundle.error().kind, ErrorKind::Invalid);
        QVERIFY2(bundle.error().message.contains(u"rounds"_s), qPrintable(bundle.error().message));
        QVERIFY(clock.elapsed() < 1000);
    }
    void noticesLockedKeysAndOpensThemWithThePassword()
    {
        const QByteArray locked = openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, u"end.key"_s, u"-passout"_s,
                                           u"pass:correct horse"_s, u"-out"_s, u"out"_s});
        const auto shut = readBundle(m_end.certificate + locked);
        QCOMPARE(shut->privateKeys.size(), 1);
        QCOMPARE(shut->privateKeys[0].spkiSha256, QString());
        const auto open = readBundle(m_end.certificate + locked, Secret("correct horse"));
        QCOMPARE(open->privateKeys[0].spkiSha256, open->certificates[0].spkiSha256);
        QCOMPARE(readBundle(locked)->certificates.size(), 0);
        QCOMPARE(readBundle(stored(u"x509/enc-rsa-pkcs8.der"_s))->privateKeys.size(), 1);
    }
    void opensNoMoreLockedKeysThanItHasTimeFor()
    {
        const QByteArray locked = openssl({u"pkcs8"_s, u"-topk8"_s, u"-in"_s, u"end.key"_s, u"-iter"_s, u"900000"_s,
                                           u"-passout"_s, u"pass:x"_s, u"-out"_s, u"out"_s});
        const auto bundle = readBundle(locked.repeated(50), Secret("x"));
        QCOMPARE(bundle->privateKeys.size(), 50);
        const auto open = std::count_if(bundle->privateKeys.cbegin(), bundle->privateKeys.cend(),
                                        [](const auto &key) { return !key.spkiSha256.isEmpty(); });
        QCOMPARE(open, 2);
    }
    void findsPemInWhatWebPagesAndMailMakeOfIt()
    {
        const auto with = [this](std::initializer_list<std::pair<QByteArray, QByteArray>> changes) {
            QByteArray text = m_end.certificate;
            for (const auto &[from, to] : changes)
                text.replace(from, to);
            return text;
        };
        const QByteArray entities = with({{"+", "&#43;"}, {"/", "&#x2F;"}, {"=", "&#61;"}});
        QByteArray soft = with({{"=", "=3D"}});
        soft.insert(200, "=\r\n");
        for (const QByteArray &bytes :
             {QByteArray("<html><body><pre>" + entities + "</pre></body></html>"), QByteArray("Hello,<br>" + entities),
              QByteArray("<p>Hello</p>" + with({{"\n", "<br/>\n"}})), with({{"\n", "</div><div>"}}), soft,
              m_end.certificate.toPercentEncoding()}) {
            const auto bundle = readBundle(bytes);
            QVERIFY2(bundle && subjects(bundle) == QStringList{u"CN=End"_s}, bytes.constData());
            QCOMPARE(bundle->format, u"PEM"_s);
        }
    }
    void readsTheChainsOfAJsonWebKeySet()
    {
        const QByteArray chain =
            '"' + der(m_end.certificate).toBase64() + "\",\"" + der(m_root.certificate).toBase64() + '"';
        const auto bundle = readBundle(R"({"keys":[{"kty":"RSA","x5c":[)" + chain + R"(]},{"x5c":["AAAA"]}]})");
        VERIFY_OK(bundle);
        QCOMPARE(bundle->format, u"JWKS"_s);
        QCOMPARE(subjects(bundle), (QStringList{u"CN=End"_s, u"CN=Root"_s}));
        QCOMPARE(bundle->unreadable, 1);
    }
    void readsSamlMetadataOnceForEachCertificate()
    {
        const QByteArray base64 = der(m_end.certificate).toBase64();
        const QByteArray key = "<md:KeyDescriptor use=\"signing\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>" +
                               base64 + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
        const QByteArray xml = "<md:EntityDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\" "
                               "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" entityID=\"a\">" +
                               key + key + "</md:EntityDescriptor>";
        for (const QByteArray &bytes : {xml, xml.toBase64()}) {
            const auto bundle = readBundle(bytes);
            VERIFY_OK(bundle);
            QCOMPARE(bundle->format, u"SAML"_s);
            QCOMPARE(subjects(bundle), QStringList{u"CN=End"_s});
        }
        QCOMPARE(readBundle(stored(u"metadata/sp-two-certificates.xml"_s))->certificates.size(), 2);
    }
    void readsSamlMessages()
    {
        for (const QString &name : {u"gosaml2/okta_response.xml"_s, u"gosaml2/adfs_response.b64"_s,
                                    u"python3-saml/valid_response.xml.base64"_s}) {
            const auto bundle = readBundle(stored(u"saml/"_s + name));
            QVERIFY2(bundle && !bundle->certificates.isEmpty(), qPrintable(name));
            QCOMPARE(bundle->format, u"SAML"_s);
        }
    }
    void refusesXmlWithADoctype()
    {
        const QByteArray xml = "<!DOCTYPE a [<!ENTITY c \"" + der(m_end.certificate).toBase64() +
                               "\">]><ds:X509Certificate xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\">&c;"
                               "</ds:X509Certificate>";
        QCOMPARE(readBundle(xml).error().kind, ErrorKind::Invalid);
    }
    void refusesWhatIsNoCertificate_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("hello, world!");
        QTest::newRow("base64 of text") << QByteArray("aGVsbG8=");
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("cut DER") << QByteArray::fromHex("3082FFFF3082");
        QTest::newRow("XML without one") << QByteArray("<a/>");
        QTest::newRow("PEM of something else") << QByteArray("-----BEGIN X-----\nMAA=\n-----END X-----\n");
    }
    void refusesWhatIsNoCertificate()
    {
        QFETCH(QByteArray, bytes);
        const auto bundle = readBundle(bytes);
        QVERIFY(!bundle);
        QCOMPARE(bundle.error().kind, ErrorKind::Invalid);
        QVERIFY(bundle.error().message.contains(u"Choose a file"_s));
    }
    void saysWhatAFileIsInstead()
    {
        const auto said = [](const QByteArray &bytes) { return readBundle(bytes).error().message; };
        const QByteArray request =
            openssl({u"req"_s, u"-new"_s, u"-key"_s, u"end.key"_s, u"-subj"_s, u"/CN=a"_s, u"-out"_s, u"out"_s});
        const QByteArray key = openssl({u"pkey"_s, u"-in"_s, u"end.key"_s, u"-pubout"_s, u"-out"_s, u"out"_s});
        const auto binary = [](const QByteArray &pem) {
            return QByteArray::fromBase64(QString::fromLatin1(pem).section(u"-----"_s, 2, 2).toLatin1());
        };
        const QList<std::pair<QByteArray, QString>> files{
            {{}, u"empty"_s},
            {" \r\n", u"empty"_s},
            {request, u"signing request"_s},
            {binary(request), u"signing request"_s},
            {key, u"public key alone"_s},
            {binary(key), u"public key alone"_s},
            {"-----BEGIN X509 CRL-----\nMAA=\n-----END X509 CRL-----\n", u"revoked"_s},
            {QByteArray::fromHex("FEEDFEED0000000200000000"), u"keytool"_s},
            {"ssh-ed25519 AAAA me", u"SSH"_s},
            {R"({"keys":[{"kty":"EC","x":"a"}]})", u"JWKS"_s},
            {QByteArray(m_end.certificate).replace("-----", "----"), u"five hyphens"_s},
            {QByteArray(m_end.certificate).replace("-----", QStringLiteral("—–").toUtf8()), u"five hyphens"_s},
            {"PK\x03\x04 and more", u"archive"_s},
            {"%PDF-1.7", u"PDF"_s},
            {"\n<!DOCTYPE HTML><html>Sign in", u"web page"_s}};
        for (const auto &[bytes, word] : files)
            QVERIFY2(said(bytes).contains(word), qPrintable(said(bytes)));
    }
    void readsWithinItsLimits()
    {
        QCOMPARE(readBundle(QByteArray(32 * 1024 * 1024 + 1, 'x')).error().kind, ErrorKind::Invalid);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(readBundle(m_end.certificate.repeated(1000))->certificates.size(), 1000);
        QVERIFY2(clock.elapsed() < 5000, qPrintable(QString::number(clock.elapsed())));
        qInfo("1,000 certificates in %lld ms", clock.elapsed());
        const QByteArray metadata = "<a>" + QByteArray(10 * 1024 * 1024, ' ') + "</a>";
        QVERIFY(readBundle(metadata).error().message.contains(u"one provider"_s));
        // More are not given out, and the file is refused.
        bundle::Parts parts;
        int found = 0;
        parts.found = [&found](X509 *) { ++found; };
        for (int i = 0; i <= bundle::mostCertificates; ++i)
            parts.add(nullptr);
        QVERIFY(parts.isFull());
        QCOMPARE(found, 20'000);
    }
    void leavesNoErrorBehind()
    {
        (void)readBundle("nonsense");
        (void)readBundle(m_end.certificate);
        QCOMPARE(ERR_peek_error(), 0UL);
    }
    void readsAsManyAsOpenSslOfThePublicFiles()
    {
        const Outcome outcome = readAll(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/x509"));
        QVERIFY(outcome.files > 20);
        QVERIFY(outcome.certificates > 15);
        QCOMPARE(outcome.missed, QStringList());
        QCOMPARE(outcome.slow, QStringList());
    }
    /// The whole corpora are not stored here; GATEHOUSE_CORPORA names the folder that has x509.tar.gz.
    void readsAsManyAsOpenSslOfTheWholeCorpora()
    {
        QString folder = qEnvironmentVariable("GATEHOUSE_CORPORA");
        if (folder.isEmpty())
            folder = QStringLiteral(GATEHOUSE_SOURCE_DIR "/../shared/corpora");
        const QString archive = folder + u"/x509.tar.gz"_s;
        if (!QFile::exists(archive))
            QSKIP("the corpora are not here; GATEHOUSE_CORPORA may name their folder");
        const QTemporaryDir unpacked;
        const QString x509 = unpacked.filePath(u"x509"_s);
        QCOMPARE(QProcess::execute(u"tar"_s, {u"xzf"_s, archive, u"-C"_s, unpacked.path()}), 0);
        for (const QString &name : QDir(x509).entryList({u"*.tar.gz"_s})) {
            const QString inner = x509 + u'/' + name.section(u'.', 0, 0);
            QVERIFY(QDir().mkpath(inner));
            QCOMPARE(QProcess::execute(u"tar"_s, {u"xzf"_s, x509 + u'/' + name, u"-C"_s, inner}), 0);
        }
        const Outcome outcome = readAll(x509);
        qInfo("%d files, %d certificates", outcome.files, outcome.certificates);
        QVERIFY(outcome.files > 3000);
        QCOMPARE(outcome.missed, QStringList());
        QCOMPARE(outcome.slow, QStringList());
        QVERIFY(readAll(x509 + u"/zlint"_s).certificates >= 1099);
        QVERIFY(readAll(x509 + u"/nist-pkits"_s).certificates >= 405);
    }
};

QTEST_GUILESS_MAIN(BundleReaderTest)
#include "BundleReaderTest.moc"
