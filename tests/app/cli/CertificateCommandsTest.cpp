// SPDX-License-Identifier: Apache-2.0
#include "app/inspection/NoNetwork.h"
#include "tests/support/CommandLine.h"
#include "tests/support/TestCertificate.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTest>

#include <unistd.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

#define RAN(ran, expected)                                                                                             \
    QVERIFY2((ran).status == (expected), qPrintable(u"exit %1\n%2%3"_s.arg((ran).status).arg((ran).out, (ran).error)))

/// `certificate inspect` and `certificate compare` in a process of their own, without any workspace.
class CertificateCommandsTest : public QObject
{
    Q_OBJECT

    CommandLine m_cli;
    TestPair m_root;
    TestPair m_end;

    QString stored(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_cli.file(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write %s", qPrintable(name));
        return file.fileName();
    }
    CommandLine::Ran inspect(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_cli.plain(QStringList{u"--json"_s, u"certificate"_s, u"inspect"_s} + arguments, input);
    }
    static QStringList codes(const QJsonValue &file)
    {
        QStringList codes;
        for (const QJsonValue &finding : file[u"findings"].toArray())
            codes += finding[u"code"].toString();
        return codes;
    }

private Q_SLOTS:
    void initTestCase()
    {
        CertificateWish wish;
        wish.notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        wish.notAfter = QDateTime(QDate(2028, 1, 1), QTime(0, 0), Qt::UTC);
        wish.commonName = u"Root"_s;
        wish.basicConstraints = "critical,CA:TRUE";
        m_root = makeTestPair(wish);
        wish.commonName = u"End"_s;
        wish.basicConstraints = {};
        wish.keyUsage = "critical,digitalSignature";
        wish.subjectAltName = "DNS:end.example";
        m_end = makeTestPair(wish, &m_root);
    }

    void answersInTheKeysOfTheContract()
    {
        const auto seen = inspect({stored(u"end.pem"_s, m_end.certificate), u"--at"_s, u"2026-11-25"_s});
        RAN(seen, 0);
        QCOMPARE(seen.json.keys(), QStringList{u"files"_s});
        const QJsonObject file = seen.json[u"files"][0].toObject();
        QCOMPARE(file.keys(), (QStringList{u"certificates"_s, u"chain"_s, u"error"_s, u"file"_s, u"findings"_s,
                                           u"format"_s, u"tree"_s}));
        QCOMPARE(file[u"file"].toString(), m_cli.file(u"end.pem"_s));
        QCOMPARE(file[u"format"].toString(), u"PEM"_s);
        QVERIFY(file[u"error"].isNull() && file[u"chain"].isNull());
        const QJsonObject certificate = file[u"certificates"][0].toObject();
        QCOMPARE(
            certificate.keys(),
            (QStringList{u"extendedKeyUsage"_s, u"extensions"_s, u"isCa"_s, u"issuer"_s, u"keyUsage"_s, u"notAfter"_s,
                         u"notBefore"_s, u"publicKey"_s, u"selfSigned"_s, u"serial"_s, u"sha1"_s, u"sha256"_s,
                         u"signatureAlgorithm"_s, u"spkiSha256"_s, u"state"_s, u"subject"_s, u"subjectAltNames"_s}));
        QCOMPARE(certificate[u"publicKey"].toObject(),
                 (QJsonObject{{u"algorithm"_s, u"EC"_s}, {u"bits"_s, 256}, {u"curve"_s, u"P-256"_s}}));
        QCOMPARE(certificate[u"notAfter"].toString(), u"2028-01-01T00:00:00.000Z"_s);
        QCOMPARE(certificate[u"keyUsage"].toArray(), QJsonArray{u"digitalSignature"_s});
        QCOMPARE(certificate[u"subjectAltNames"][0].toObject(),
                 (QJsonObject{{u"type"_s, u"dNSName"_s}, {u"value"_s, u"end.example"_s}}));
    }
    void judgesAtTheGivenTime_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<int>("status");
        QTest::newRow("valid") << u"2027-01-01"_s << 0;
        QTest::newRow("expiring") << u"2027-12-01"_s << 0;
        QTest::newRow("expired") << u"2028-01-02"_s << 1;
        QTest::newRow("not yet valid") << u"2025-12-31"_s << 1;
    }
    void judgesAtTheGivenTime()
    {
        QFETCH(QString, at);
        QFETCH(int, status);
        const auto seen = inspect({stored(u"end.pem"_s, m_end.certificate), u"--at"_s, at});
        RAN(seen, status);
        QCOMPARE(seen.json[u"files"][0][u"certificates"][0][u"state"].toString(),
                 QString::fromLatin1(QTest::currentDataTag()));
    }
    void verifiesAgainstTheGivenRootsOnly()
    {
        const QString end = stored(u"end.pem"_s, m_end.certificate);
        const QString root = stored(u"root.pem"_s, m_root.certificate);
        const auto trusted = inspect({end, u"--trust"_s, root, u"--at"_s, u"2027-01-01"_s});
        RAN(trusted, 0);
        const QJsonObject chain = trusted.json[u"files"][0][u"chain"].toObject();
        QCOMPARE(chain.keys(), (QStringList{u"error"_s, u"path"_s, u"trusted"_s}));
        QVERIFY(chain[u"trusted"].toBool() && chain[u"error"].isNull());
        QCOMPARE(chain[u"path"].toArray().size(), 2);
        QCOMPARE(chain[u"path"][0], trusted.json[u"files"][0][u"certificates"][0][u"sha256"]);
        // Root first, though the file does not hold it.
        const QJsonArray tree = trusted.json[u"files"][0][u"tree"].toArray();
        QCOMPARE(tree.size(), 2);
        QCOMPARE(tree[0].toObject().keys(),
                 (QStringList{u"depth"_s, u"problem"_s, u"sha256"_s, u"state"_s, u"subject"_s}));
        QCOMPARE(tree[0][u"subject"].toString() + u' ' + tree[0][u"state"].toString(), u"CN=Root root"_s);
        QCOMPARE(tree[1][u"subject"].toString() + u' ' + tree[1][u"state"].toString(), u"CN=End trusted"_s);
        QCOMPARE(tree[1][u"depth"].toInt(), 1);
        const auto late = inspect({end, root, u"--trust"_s, root, u"--at"_s, u"2029-01-01"_s});
        RAN(late, 1);
        QCOMPARE(late.json[u"files"][0][u"tree"][0][u"state"].toString(), u"problem"_s);
        QVERIFY(late.json[u"files"][0][u"tree"][0][u"problem"].toString().contains(u"expired"));
        const auto other = inspect({root, u"--trust"_s, end, u"--at"_s, u"2027-01-01"_s});
        RAN(other, 1);
        QCOMPARE(other.json[u"files"][0][u"chain"][u"trusted"], QJsonValue(false));
        RAN(inspect({end, u"--trust"_s, u"/nowhere/at/all.pem"_s}), 3);
    }
    void opensPkcs12WithThePasswordFromStandardInput()
    {
        const QString end = stored(u"end.pem"_s, m_end.certificate + m_end.key);
        const QString p12 = m_cli.file(u"end.p12"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s, {u"pkcs12"_s, u"-export"_s, u"-in"_s, end, u"-out"_s, p12,
                                                  u"-passout"_s, u"pass:correct horse"_s}),
                 0);
        const QStringList command{p12, u"--at"_s, u"2027-01-01"_s};
        const auto open = inspect(command + QStringList{u"--password-stdin"_s}, "correct horse\n");
        RAN(open, 0);
        QCOMPARE(open.json[u"files"][0][u"format"].toString(), u"PKCS#12"_s);
        QCOMPARE(codes(open.json[u"files"][0]), QStringList{u"private-key"_s});
        QVERIFY(!open.out.contains(u"PRIVATE KEY"_s) && !open.out.contains(u"correct horse"_s));
        const auto wrong = inspect(command + QStringList{u"--password-stdin"_s}, "wrong\n");
        RAN(wrong, 1);
        QVERIFY(wrong.json[u"files"][0][u"error"].toString().contains(u"password"_s));
        const auto without = inspect(command);
        RAN(without, 1);
        QVERIFY(without.json[u"files"][0][u"error"].toString().contains(u"Enter its password"_s));
        RAN(inspect({u"-"_s, u"--password-stdin"_s}, "x"), 2);
    }
    void inspectsManyFilesAndStandardInput()
    {
        const QString end = stored(u"end.pem"_s, m_end.certificate);
        const auto seen =
            inspect({end, u"-"_s, u"/nowhere/at/all.pem"_s, u"--at"_s, u"2027-01-01"_s}, m_root.certificate);
        RAN(seen, 1);
        const QJsonArray files = seen.json[u"files"].toArray();
        QCOMPARE(files.size(), 3);
        QVERIFY(files[0][u"error"].isNull() && files[1][u"error"].isNull());
        QVERIFY(!files[2][u"error"].toString().isEmpty());
        QCOMPARE(files[1][u"certificates"][0][u"subject"].toString(), u"CN=Root"_s);
    }
    void tellsUsageFromWhatCannotBeRead()
    {
        RAN(inspect({}), 2);
        RAN(inspect({stored(u"end.pem"_s, m_end.certificate), u"--at"_s, u"soon"_s}), 2);
        const auto missing = inspect({u"/nowhere/at/all.pem"_s});
        RAN(missing, 3);
        QVERIFY(missing.error.startsWith(u"error: "_s));
        QCOMPARE(missing.out, QString());
        RAN(inspect({stored(u"no.pem"_s, "nonsense")}), 1);
    }
    void writesForPeopleWithoutDrivingTheirTerminal()
    {
        CertificateWish wish;
        wish.notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        wish.notAfter = wish.notBefore.addYears(2);
        wish.commonName = u"evil\u001B[2J\u202Etxt"_s;
        const QString file = stored(u"evil.pem"_s, makeTestPair(wish).certificate);
        const auto seen = m_cli.plain({u"certificate"_s, u"inspect"_s, file, u"--at"_s, u"2026-11-25"_s});
        RAN(seen, 0);
        QVERIFY(!seen.out.contains(QChar(0x1B)) && !seen.out.contains(QChar(0x202E)));
        QVERIFY2(seen.out.contains(u"\\u{202E}"_s) && seen.out.contains(u"warning: "_s), qPrintable(seen.out));
    }
    void comparesTwoFieldByField()
    {
        const QString end = stored(u"end.pem"_s, m_end.certificate);
        const QString root = stored(u"root.pem"_s, m_root.certificate);
        const QStringList command{u"--json"_s, u"certificate"_s, u"compare"_s, end};
        const auto same = m_cli.plain(command + QStringList{end});
        RAN(same, 0);
        QVERIFY(same.json[u"sameCertificate"].toBool() && same.json[u"sameKey"].toBool());
        QCOMPARE(same.json[u"differences"].toArray(), QJsonArray());
        const auto other = m_cli.plain(command + QStringList{root});
        RAN(other, 1);
        QVERIFY(!other.json[u"sameKey"].toBool());
        QCOMPARE(other.json[u"differences"][0].toObject(),
                 (QJsonObject{{u"field"_s, u"subject"_s}, {u"a"_s, u"CN=End"_s}, {u"b"_s, u"CN=Root"_s}}));
        QVERIFY(other.json[u"sameIssuer"].toBool());
        const auto words = m_cli.plain({u"certificate"_s, u"compare"_s, end, root});
        QVERIFY2(
            words.out.startsWith(u"They are two different certificates.\nThey have different keys.\n"
                                 "Both name the same issuer, Root. The second is named as the issuer of the first."_s),
            qPrintable(words.out));
        QVERIFY2(words.out.contains(u"extension "_s), qPrintable(words.out));
        RAN(m_cli.plain(command + QStringList{u"/nowhere/at/all.pem"_s}), 3);
        RAN(m_cli.plain({u"certificate"_s, u"compare"_s, end}), 2);
    }
    void exportsEachCertificateBeforeItsIssuerAndNeverAKey()
    {
        const QByteArray rest = "some text\n" + m_root.certificate + m_end.key + m_root.certificate + m_end.certificate;
        const QString mixed = stored(u"mixed.pem"_s, rest);
        const auto pem = m_cli.plain({u"certificate"_s, u"export"_s, mixed});
        RAN(pem, 0);
        QCOMPARE(pem.out.toLatin1(), m_end.certificate + m_root.certificate);
        const auto written = m_cli.plain({u"--json"_s, u"certificate"_s, u"export"_s, mixed, u"--format"_s, u"json"_s,
                                          u"--out"_s, m_cli.file(u"report.json"_s)});
        RAN(written, 0);
        QCOMPARE(written.json[u"certificates"].toInt(), 2);
        QFile file(m_cli.file(u"report.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("PRIVATE KEY"));
        const QJsonObject report = QJsonDocument::fromJson(bytes).object();
        QCOMPARE(report[u"certificates"][0][u"subject"].toString(), u"CN=End"_s);
        QVERIFY(codes(report).contains(u"private-key"_s));
        const auto text = m_cli.plain({u"certificate"_s, u"export"_s, mixed, u"--format"_s, u"text"_s});
        RAN(text, 0);
        QVERIFY(text.out.indexOf(u"CN=End"_s) < text.out.indexOf(u"CN=Root"_s));
        RAN(m_cli.plain({u"certificate"_s, u"export"_s, mixed, u"--format"_s, u"xml"_s}), 2);
        RAN(m_cli.plain({u"certificate"_s, u"export"_s, stored(u"alone.key"_s, m_end.key)}), 3);
    }
    void showsExtensionsThatNobodyKnowsAsOidAndHex()
    {
        const QString file = m_cli.file(u"odd.pem"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s,
                                   {u"req"_s, u"-x509"_s, u"-new"_s, u"-key"_s, stored(u"odd.key"_s, m_end.key),
                                    u"-subj"_s, u"/CN=Odd"_s, u"-addext"_s, u"1.2.3.4.5=critical,DER:04020506"_s,
                                    u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s, u"-out"_s, file}),
                 0);
        const auto seen = inspect({file});
        QJsonObject unknown;
        QJsonObject basic;
        for (const QJsonValue &extension : seen.json[u"files"][0][u"certificates"][0][u"extensions"].toArray()) {
            if (extension[u"oid"].toString() == u"1.2.3.4.5")
                unknown = extension.toObject();
            if (extension[u"name"].toString() == u"basicConstraints" && basic.isEmpty())
                basic = extension.toObject();
        }
        QCOMPARE(unknown, (QJsonObject{{u"oid"_s, u"1.2.3.4.5"_s},
                                       {u"name"_s, QJsonValue()},
                                       {u"critical"_s, true},
                                       {u"hex"_s, u"04:02:05:06"_s}}));
        QVERIFY2(!basic[u"value"].toString().isEmpty(), qPrintable(seen.out));
        QVERIFY(m_cli.plain({u"certificate"_s, u"inspect"_s, file}).out.contains(u"04:02:05:06"_s));
    }
    void makesACalendarOfFilesAndFolders_Rfc5545()
    {
        const QString folder = m_cli.file(u"certificates"_s);
        QVERIFY(QDir().mkpath(folder + u"/below"_s));
        CertificateWish wish;
        wish.commonName = u"Ümläut, with; marks and a name too long for one line"_s;
        wish.notBefore = QDateTime(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        wish.notAfter = QDateTime(QDate(2027, 5, 6), QTime(7, 8, 9), Qt::UTC);
        stored(u"certificates/below/odd.pem"_s, makeTestPair(wish).certificate);
        stored(u"certificates/end.pem"_s, m_end.certificate);
        stored(u"certificates/again.pem"_s, m_end.certificate);
        stored(u"certificates/readme.txt"_s, "nothing here");
        const auto made = m_cli.plain({u"--json"_s, u"certificate"_s, u"calendar"_s, folder});
        RAN(made, 0);
        QCOMPARE(made.json[u"certificates"].toInt(), 2);
        const QByteArray calendar = made.json[u"content"].toString().toUtf8();
        QCOMPARE(calendar.count("BEGIN:VEVENT\r\n"), 2);
        QCOMPARE(calendar.count('\n'), calendar.count("\r\n"));
        for (const QByteArray &line : calendar.split('\n'))
            QVERIFY2(line.size() <= 76, line.constData()); // with the CR
        QByteArray unfolded = calendar;
        unfolded.replace("\r\n ", "");
        QVERIFY(unfolded.contains("DTSTART:20270506T070809Z\r\n"));
        QVERIFY2(unfolded.contains("SUMMARY:Ümläut\\, with\\; marks and a name too long"), unfolded.constData());
        QVERIFY(unfolded.indexOf("DTSTART:20270506") < unfolded.indexOf("DTSTART:20280101"));
        QVERIFY(unfolded.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") && unfolded.endsWith("END:VCALENDAR\r\n"));
        const auto partly =
            m_cli.plain({u"--json"_s, u"certificate"_s, u"calendar"_s, folder, folder + u"/readme.txt"_s});
        RAN(partly, 1);
        QCOMPARE(partly.json[u"refused"].toArray().size(), 1);
        RAN(m_cli.plain({u"certificate"_s, u"calendar"_s, folder + u"/readme.txt"_s}), 3);
    }
    /// The offline commands with the network taken away: whoever asks for a socket, even for a moment, is killed.
    void opensNoSocketEver()
    {
        // Who reads a file is a process of its own: of its end the command tells.
        const auto killed = [](const QString &program, const QStringList &arguments, bool &ran) {
            QProcess process;
            process.setChildProcessModifier([] {
                if (!takeSocketsAway(true))
                    ::_exit(77);
            });
            process.start(program, arguments);
            ran = process.waitForFinished(30000) && process.exitCode() != 77;
            const QByteArray said = process.readAllStandardOutput() + process.readAllStandardError();
            return process.exitStatus() == QProcess::CrashExit || said.contains("crashed at this one");
        };
        bool ran = false;
        // What does open a socket must die of it, or the rest says nothing.
        const bool guarded = killed(u"bash"_s, {u"-c"_s, u": < /dev/tcp/127.0.0.1/9"_s}, ran);
        if (!ran || !guarded)
            QSKIP("the kernel does not let a process take sockets away from itself");
        const QString end = stored(u"end.pem"_s, m_end.certificate);
        const QString root = stored(u"root.pem"_s, m_root.certificate);
        const QString data = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/");
        QList<QStringList> all{{u"certificate"_s, u"inspect"_s, end, root, u"--trust"_s, root},
                               {u"certificate"_s, u"compare"_s, end, root},
                               {u"certificate"_s, u"export"_s, end},
                               {u"certificate"_s, u"calendar"_s, data + u"x509"_s}};
        for (const QString &folder : {u"saml/xml-crypto"_s, u"saml/crewjam"_s, u"metadata"_s})
            for (const QFileInfo &file : QDir(data + folder).entryInfoList(QDir::Files).mid(0, 5))
                all.append({u"saml"_s, u"inspect"_s, file.filePath()});
        QVERIFY(all.size() > 15);
        for (const QStringList &arguments : std::as_const(all)) {
            QVERIFY2(!killed(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-cli"), arguments, ran),
                     qPrintable(arguments.join(u' ')));
            QVERIFY(ran);
        }
    }
    void knowsARenewalOfTheSameKey()
    {
        const QString key = stored(u"key.pem"_s, m_end.key);
        const QString renewed = m_cli.file(u"renewed.pem"_s);
        QCOMPARE(QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-new"_s, u"-key"_s, key, u"-subj"_s,
                                                  u"/CN=End"_s, u"-out"_s, renewed}),
                 0);
        const auto seen = m_cli.plain(
            {u"--json"_s, u"certificate"_s, u"compare"_s, stored(u"end.pem"_s, m_end.certificate), renewed});
        RAN(seen, 1);
        QVERIFY(seen.json[u"sameKey"].toBool() && !seen.json[u"sameCertificate"].toBool());
    }
};

QTEST_GUILESS_MAIN(CertificateCommandsTest)
#include "CertificateCommandsTest.moc"
