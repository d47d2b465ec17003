// SPDX-License-Identifier: Apache-2.0
#include "app/inspection/InspectionProcess.h"

#include "app/inspection/NoNetwork.h"
#include "app/saml/SamlQuestions.h"
#include "app/x509/BundleReader.h"
#include "app/x509/CertificateQuestions.h"
#include "app/x509/ExpiryScan.h"
#include "tests/support/InspectionMain.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/Waiting.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <csignal>
#include <unistd.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Spec R29: files are read by another process, and what they do to it is told in a sentence.
class InspectionProcessTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    const QDateTime m_now{QDate(2026, 11, 25), QTime(12, 0), Qt::UTC};

    static QByteArray contents(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QString stored(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("the test cannot write");
        return file.fileName();
    }
    BundleQuestion about(const QByteArray &bytes, const Secret &password = {}) const
    {
        return {bytes, password, {m_now, {}}};
    }
    /// What a file that takes its reader over leads to.
    Result<InspectedBundle> afterwards(const QByteArray &how, const InspectionProcess::Limits &limits = {}) const
    {
        qputenv("GATEHOUSE_TEST_WORKER", how);
        InspectionProcess inspection(limits, nullptr);
        return waited(inspection.ask(about("anything")));
    }

private Q_SLOTS:
    void cleanup() { qunsetenv("GATEHOUSE_TEST_WORKER"); }

    void saysTheSameAsReadingHere_data()
    {
        QTest::addColumn<QString>("path");
        const QString data = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/");
        for (const QString &name :
             {u"x509/no-password.p12"_s, u"x509/enc-rsa-pkcs8.der"_s, u"metadata/sp-two-certificates.xml"_s})
            QTest::newRow(qPrintable(name)) << data + name;
        QTest::newRow("nothing") << m_folder.filePath(u"missing"_s);
    }
    void saysTheSameAsReadingHere()
    {
        QFETCH(QString, path);
        InspectionProcess inspection;
        const QByteArray bytes = contents(path);
        const auto there = waited(inspection.ask(about(bytes, Secret("cryptography"))));
        const auto here = readBundle(bytes, Secret("cryptography"));
        QCOMPARE(there.has_value(), here.has_value());
        if (here)
            QCOMPARE(there->bundle, *here);
        else
            QCOMPARE(there.error().message, here.error().message);
    }

    void readsAMessageAndItsMetadataThere()
    {
        const QString data = QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/");
        const QByteArray message = contents(data + u"saml/samlify/signed_request_sha256.xml"_s);
        InspectionProcess inspection;
        MessageQuestion question{message, {}};
        question.context.application = Application();
        const auto there = waited(inspection.ask(question));
        VERIFY_OK(there);
        const auto here = answerTo(question);
        QCOMPARE(there->inspection, here->inspection);
        QCOMPARE(there->lines, here->lines);
        QCOMPARE(there->xml, here->xml);
        question.bytes =
            "<md:EntityDescriptor xmlns:md='urn:oasis:names:tc:SAML:2.0:metadata' entityID='https://sp.example'>"
            "<md:SPSSODescriptor protocolSupportEnumeration='urn:oasis:names:tc:SAML:2.0:protocol'>"
            "<md:AssertionConsumerService Binding='urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST' "
            "Location='https://sp.example/acs' index='1'/></md:SPSSODescriptor></md:EntityDescriptor>";
        const auto metadata = waited(inspection.ask(question));
        VERIFY_OK(metadata);
        QVERIFY(metadata->metadata);
        QCOMPARE(metadata->metadata, answerTo(question)->metadata);
        QCOMPARE(waited(inspection.ask(TrustQuestion{"no certificate"})).error().kind, ErrorKind::Invalid);
    }

    void opensAKeyThatIsLockedThere()
    {
        const QString path = stored(u"key.pem"_s, makeTestPair("P-256").key);
        QProcess openssl;
        openssl.start(u"openssl"_s, {u"pkcs8"_s, u"-topk8"_s, u"-in"_s, path, u"-passout"_s, u"pass:correct horse"_s});
        QVERIFY(openssl.waitForFinished());
        const QByteArray locked = openssl.readAllStandardOutput();
        InspectionProcess inspection;
        QCOMPARE(waited(inspection.ask(KeyQuestion{locked, Secret("wrong")})).error().kind, ErrorKind::Denied);
        const auto open = waited(inspection.ask(KeyQuestion{locked, Secret("correct horse")}));
        VERIFY_OK(open);
        QVERIFY(open->bytes().startsWith("-----BEGIN PRIVATE KEY-----"));
    }

    void theCertificatesOfALongFileComeInTheirOrderBeforeTheAnswer()
    {
        QByteArray file;
        QStringList names;
        CertificateWish wish;
        for (const QString &name : {u"One"_s, u"Two"_s, u"Three"_s}) {
            wish.commonName = name;
            file += makeTestPair(wish).certificate;
        }
        for (int i = 0; i < 300; ++i)
            names += QStringList{u"CN=One"_s, u"CN=Two"_s, u"CN=Three"_s}[i % 3];
        InspectionProcess inspection;
        QList<qsizetype> sizes;
        QStringList came;
        const LongBundleQuestion question{file.repeated(100) + makeTestPair("P-256").key, {}, {m_now, {}}};
        const auto take = [&](const QList<CertificateDescription> &piece) {
            sizes.append(piece.size());
            for (const CertificateDescription &each : piece)
                came += each.summary.subject;
        };
        const auto answer = waited(inspection.ask(question, take));
        VERIFY_OK(answer);
        QCOMPARE(sizes, (QList<qsizetype>{20, 100, 100, 80}));
        QCOMPARE(came, names);
        QCOMPARE(answer->bundle.format, u"PEM"_s);
        QCOMPARE(answer->bundle.privateKeys.size(), 1);
        QVERIFY(answer->bundle.certificates.isEmpty() && answer->tree.nodes.isEmpty());
        // What came before a crash came, and what makes no sense did not.
        came.clear();
        qputenv("GATEHOUSE_TEST_WORKER", "crash after 200000");
        QCOMPARE(waited(inspection.ask(question, take)).error().kind, ErrorKind::Damaged);
        QVERIFY2(!came.isEmpty() && came == names.mid(0, came.size()), qPrintable(came.join(u' ')));
        came.clear();
        for (const char *how : {"pieces", "endless piece"}) {
            qputenv("GATEHOUSE_TEST_WORKER", how);
            QCOMPARE(waited(inspection.ask(question, take)).error().kind, ErrorKind::Protocol);
        }
        QVERIFY(came.isEmpty());
    }

    void r29_aCrashIsTold()
    {
        const auto crash = afterwards("crash");
        QCOMPARE(crash.error().kind, ErrorKind::Damaged);
        QVERIFY2(crash.error().message.contains(u"crashed"), qPrintable(crash.error().message));
    }
    void r29_whatTakesTooLongIsStopped()
    {
        InspectionProcess::Limits limits;
        limits.seconds = 1;
        const auto slow = afterwards("hang", limits);
        QCOMPARE(slow.error().kind, ErrorKind::Timeout);
        QVERIFY2(slow.error().message.contains(u"1 second"), qPrintable(slow.error().message));
    }
    void r29_whatTakesTooMuchMemoryIsStopped()
    {
#if defined(__SANITIZE_ADDRESS__)
        QSKIP("the address sanitizer needs address space without limit");
#endif
        for (const char *how : {"memory", "memory of Qt"}) {
            const auto greedy = afterwards(how);
            QCOMPARE(greedy.error().kind, ErrorKind::Damaged);
            QVERIFY2(greedy.error().message.contains(u"512 MB"), qPrintable(greedy.error().message));
        }
    }
    void whatTakesTooLongByTheClockIsNoMatterOfComputing()
    {
        InspectionProcess::Limits limits;
        limits.patience = 0;
        const auto late = afterwards("hang", limits);
        QCOMPARE(late.error().kind, ErrorKind::Timeout);
        QVERIFY2(late.error().message.contains(u"much else to do"), qPrintable(late.error().message));
    }
    void r29_anAnswerThatWouldFillTheMemoryIsNotTakenApart()
    {
        QVERIFY(cbor::isModest(QByteArray(cbor::deepest, '\x81') + '\0'));
        QVERIFY(!cbor::isModest(QByteArray(cbor::deepest + 1, '\x81') + '\0'));
        QVERIFY(cbor::isModest("\x9f\x01\x61\x78\xa1\x01\x80\xff"));
        const auto much = afterwards("many");
        QCOMPARE(much.error().kind, ErrorKind::Protocol);
        QVERIFY2(much.error().message.contains(u"more in this file"), qPrintable(much.error().message));
        CertificateTree::Node node;
        const auto unknown = QCborArray{u"00"_s, 0, 99, QString()};
        QVERIFY2(!cbor::read(QCborValue(unknown), node), "a state that there is not");
    }
    void anAnswerThatMakesNoSenseIsNone()
    {
        QCOMPARE(afterwards("nonsense").error().kind, ErrorKind::Protocol);
        QCOMPARE(afterwards("silence").error().kind, ErrorKind::Protocol);
    }
    void r29_whoTookTheProcessOverHasNoNetworkAndChangesNoFile()
    {
        const QByteArray file = QFile::encodeName(stored(u"data"_s, "mine"));
        const QByteArray fresh = QFile::encodeName(m_folder.filePath(u"new"_s));
        QCOMPARE(afterwards("write " + fresh).error().kind, ErrorKind::Damaged);
        QCOMPARE(contents(m_folder.filePath(u"new"_s)), QByteArray());
        QProcess asks; // in a process of its own, which it is for good
        asks.setChildProcessModifier([] { _exit(takeSocketsAway(true) ? 0 : 1); });
        asks.start(u"true"_s);
        if (!asks.waitForFinished() || asks.exitCode() != 0)
            QSKIP("this kernel lets no process give system calls up");
        QList<QByteArray> ways{"socket", "truncate " + file, "remove " + file};
#if !defined(__SANITIZE_ADDRESS__) // whose leak check needs a process beside this one
        ways.append("fork");
#endif
        for (const QByteArray &how : std::as_const(ways)) {
            const auto ended = afterwards(how);
            QVERIFY2(!ended && ended.error().kind == ErrorKind::Damaged, how.constData());
        }
        QCOMPARE(contents(QFile::decodeName(file)), QByteArray("mine"));
    }

    void endsTheProcessWithWhoeverAskedForIt()
    {
        qputenv("GATEHOUSE_TEST_WORKER", "hang");
        auto inspection = std::make_unique<InspectionProcess>();
        const auto future = inspection->ask(about("anything"));
        auto *process = inspection->findChild<QProcess *>();
        QVERIFY(process && process->waitForStarted());
        const auto id = pid_t(process->processId());
        QCOMPARE(kill(id, 0), 0);
        inspection.reset();
        QVERIFY(kill(id, 0) != 0);
        QCOMPARE(waited(future).error().kind, ErrorKind::Cancelled);
    }

    void aScanGoesOnAfterAFileThatEndsItsReader()
    {
        QDir(m_folder.path()).mkdir(u"scan"_s);
        const TestPair pair = makeTestPair(CertificateWish());
        for (int i = 0; i < 3; ++i)
            stored(u"scan/%1.pem"_s.arg(i), i == 1 ? QByteArray("nothing") : pair.certificate);
        const QString folder = m_folder.filePath(u"scan"_s);
        InspectionProcess inspection;
        const auto scan = waited(scanForExpiry({folder}, inspection));
        VERIFY_OK(scan);
        QCOMPARE(scan->entries.size(), 1);
        QCOMPARE(scan->files, 2);
        QCOMPARE(scan->refused, QStringList());
        stored(u"scan/1.pem"_s, "mark that crashes");
        qputenv("GATEHOUSE_TEST_WORKER", "crash at mark that crashes");
        const auto others = waited(scanForExpiry({folder}, inspection));
        VERIFY_OK(others);
        QCOMPARE(others->files, 2);
        QCOMPARE(others->refused.size(), 1);
        QVERIFY2(others->refused.first().contains(u"1.pem") && others->refused.first().contains(u"crashed"),
                 qPrintable(others->refused.first()));
    }
};

INSPECTING_TEST_MAIN(QCoreApplication, InspectionProcessTest)
#include "InspectionProcessTest.moc"
