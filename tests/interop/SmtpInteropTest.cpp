// SPDX-License-Identifier: Apache-2.0
#include "app/mail/CertificateNotice.h"
#include "app/mail/ImportNotice.h"
#include "app/store/Workspace.h"
#include "models/mail/ImportMail.h"
#include "tests/support/ImportConsole.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/Waiting.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

/// An SMTP server that somebody else wrote, npm smtp-server. Needs the folder that tests/interop/run has made.
class SmtpServer
{
public:
    ~SmtpServer()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }

    int start(QJsonObject wish, const TestCertificate &certificate)
    {
        const QString folder = qEnvironmentVariable("GATEHOUSE_INTEROP");
        if (folder.isEmpty())
            qFatal("start this test with tests/interop/run");
        wish[u"key"_s] = QString::fromLatin1(certificate.key.toPem());
        wish[u"cert"_s] = QString::fromLatin1(certificate.certificate.toPem());
        m_process.setWorkingDirectory(folder);
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"node"_s, {u"smtp-server.mjs"_s});
        if (!m_process.waitForStarted())
            return 0;
        m_process.write(QJsonDocument(wish).toJson(QJsonDocument::Compact) + '\n');
        if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 60000))
            return 0;
        return m_process.readLine().trimmed().mid(6).toInt();
    }

    /// The next message that it took.
    QJsonObject taken()
    {
        if (!QTest::qWaitFor([this] { return m_process.canReadLine(); }, 10000))
            return {};
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    bool tookNothing() { return !m_process.canReadLine(); }

private:
    QProcess m_process;
};

/// A workspace in a file of its own.
struct OwnWorkspace {
    QTemporaryDir folder;
    Database database;
    Workspace workspace{database};

    OwnWorkspace()
    {
        const auto opened = waited(database.open({folder.filePath(u"mail.gatehouse"_s)}, true));
        const auto made = waited(workspace.create({{}, u"Example"_s, {}, 0}, {u"admin"_s, u"Test"_s}));
        if (!opened || !made)
            qFatal("no workspace");
    }
};

} // namespace

/// E-mail against a real server: npm smtp-server. Started by tests/interop/run.
class SmtpInteropTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    TestCertificate m_certificate = makeTestCertificate(u"localhost"_s);
    QString m_trusted;

    MailServer at(int port, MailServer::Security security = MailServer::Security::StartTls) const
    {
        return {u"localhost"_s, port, security, {}, u"console@example.org"_s, u"desk@example.org"_s};
    }
    static MailMessage message()
    {
        return {{}, {}, u"Größe\r\nBcc: eve@example.org"_s, u"Line\n.\nEnd"_s, QDateTime::currentDateTimeUtc()};
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_trusted = m_folder.filePath(u"roots.pem"_s);
        QFile file(m_trusted);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(m_certificate.certificate.toPem());
    }

    void sendsByBothWaysOfEncryption_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("STARTTLS") << false;
        QTest::newRow("TLS") << true;
    }

    void sendsByBothWaysOfEncryption()
    {
        QFETCH(bool, tls);
        SmtpServer real;
        const int port =
            real.start({{u"secure"_s, tls}, {u"user"_s, u"ada"_s}, {u"password"_s, u"pä ss"_s}}, m_certificate);
        QVERIFY(port > 0);
        SmtpClient client(m_trusted);
        MailServer server = at(port, tls ? MailServer::Security::Tls : MailServer::Security::StartTls);
        server.user = u"ada"_s;
        VERIFY_OK(waited(client.send(server, Secret(u"pä ss"_s.toUtf8()), message())));
        const QJsonObject taken = real.taken();
        QCOMPARE(taken[u"from"_s].toString(), u"console@example.org"_s);
        QCOMPARE(taken[u"to"_s][0].toString(), u"desk@example.org"_s);
        QVERIFY(taken[u"secure"_s].toBool());
        QCOMPARE(taken[u"user"_s].toString(), u"ada"_s);
        const QString raw = taken[u"raw"_s].toString();
        QVERIFY2(!raw.contains(u"\nBcc:"_s), qPrintable(raw));
        QVERIFY(raw.contains(u"Subject: =?utf-8?B?"_s));
        const QByteArray body = raw.mid(raw.indexOf(u"\r\n\r\n"_s)).toLatin1();
        QCOMPARE(QByteArray::fromBase64(body), QByteArray("Line\r\n.\r\nEnd"));
    }

    void aWrongPasswordIsDenied()
    {
        SmtpServer real;
        MailServer server = at(real.start({{u"user"_s, u"ada"_s}, {u"password"_s, u"right"_s}}, m_certificate));
        server.user = u"ada"_s;
        SmtpClient client(m_trusted);
        const auto sent = waited(client.send(server, Secret("canary-wrong"), message()));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Denied);
        QVERIFY2(sent.error().message.contains(u"password"_s), qPrintable(sent.error().message));
        QVERIFY(!sent.error().detail.contains(u"canary"_s));
        QVERIFY(real.tookNothing());
    }

    void whatTheServerRefusesIsSaidInItsWords_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("words");
        QTest::newRow("the person") << u"refused@example.org"_s << u"550 no mailbox of this name"_s;
        QTest::newRow("the message") << u"late@example.org"_s << u"554 this looks like spam"_s;
    }

    void whatTheServerRefusesIsSaidInItsWords()
    {
        QFETCH(QString, to);
        QFETCH(QString, words);
        SmtpServer real;
        MailServer server = at(real.start({}, m_certificate));
        server.to = to;
        SmtpClient client(m_trusted);
        const auto sent = waited(client.send(server, {}, message()));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Denied);
        QVERIFY2(sent.error().message.contains(words), qPrintable(sent.error().message));
    }

    void aCertificateThatNobodyTrustsStopsIt_data() { sendsByBothWaysOfEncryption_data(); }

    void aCertificateThatNobodyTrustsStopsIt()
    {
        QFETCH(bool, tls);
        SmtpServer real;
        MailServer server =
            at(real.start({{u"secure"_s, tls}, {u"user"_s, u"ada"_s}, {u"password"_s, u"right"_s}}, m_certificate),
               tls ? MailServer::Security::Tls : MailServer::Security::StartTls);
        server.user = u"ada"_s;
        SmtpClient strict; // the system's roots
        auto sent = waited(strict.send(server, Secret("right"), message()));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Denied);
        QVERIFY2(sent.error().message.contains(u"certificate"_s), qPrintable(sent.error().message));
        SmtpClient client(m_trusted); // trusted, and of another name
        server.host = u"127.0.0.1"_s;
        sent = waited(client.send(server, Secret("right"), message()));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Denied);
        QVERIFY(real.tookNothing());
    }

    void nothingIsSentInTheClear()
    {
        SmtpServer real;
        SmtpClient client(m_trusted);
        const int port = real.start({{u"plain"_s, true}}, m_certificate);
        auto sent = waited(client.send(at(port), {}, message()));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Protocol);
        QVERIFY2(sent.error().message.contains(u"no encryption"_s), qPrintable(sent.error().message));
        sent = waited(client.send(at(port, MailServer::Security::Tls), {}, message()));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Protocol);
        QVERIFY(real.tookNothing());
    }

    void aServerThatIsNotThereIsUnavailable()
    {
        QTcpServer unused;
        QVERIFY(unused.listen(QHostAddress::LocalHost));
        const int port = unused.serverPort();
        unused.close();
        SmtpClient client(m_trusted);
        const auto sent = waited(client.send(at(port), {}, message()));
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, ErrorKind::Unavailable);
        QVERIFY(sent.error().message.contains(u"localhost:%1"_s.arg(port)));
    }

    void aServerThatSaysNothingCanBeGivenUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        SmtpClient client(m_trusted);
        const auto first = client.send(at(silent.serverPort()), {}, message());
        const auto second = client.send(at(silent.serverPort()), {}, message()); // waits for its turn
        QTest::qWait(200);
        QVERIFY(!first.isFinished());
        client.cancel();
        for (const auto &future : {first, second}) {
            const auto sent = waited(future, 5000);
            QVERIFY(!sent);
            QCOMPARE(sent.error().kind, ErrorKind::Cancelled);
        }
        SmtpServer real;
        VERIFY_OK(waited(client.send(at(real.start({}, m_certificate)), {}, message())));
    }

    void tellsTheEndOfALargeImportAndOfNoSmallOne()
    {
        OwnWorkspace fresh;
        ImportConsole console(fresh.database);
        const Application application = console.addApplication(u"Netskope"_s);
        SmtpServer real;
        const MailServer server = at(real.start({}, m_certificate));
        MailService mail(
            console.secrets, [server] { return server; }, m_trusted);
        ImportNotice notice(console.imports, mail);
        QSignalSpy sent(&notice, &ImportNotice::sent);
        QSignalSpy failed(&notice, &ImportNotice::failed);
        VERIFY_OK(console.import(application, importCandidates(int(importMailFrom) - 1)));
        QTest::qWait(300);
        QVERIFY(real.tookNothing());
        QList<ImportCandidate> more;
        for (int i = 0; i < importMailFrom; ++i)
            more.append(importCandidate(u"more%1"_s.arg(i)));
        VERIFY_OK(console.import(application, more));
        QTRY_COMPARE(sent.count(), 1);
        QVERIFY(!real.taken().isEmpty());
        QCOMPARE(failed.count(), 0);
    }

    void goesToEverybodyWhoIsNamed()
    {
        SmtpServer real;
        MailServer server = at(real.start({}, m_certificate));
        server.to = u"desk@example.org, boss@example.org"_s;
        SecretStore secrets(u"Gatehouse test"_s);
        MailService mail(
            secrets, [&server] { return server; }, m_trusted);
        const auto sent = waited(mail.send(heldImportMail({}, u"Netskope"_s)));
        VERIFY_OK(sent);
        QCOMPARE(*sent, server.to);
        const QJsonObject taken = real.taken();
        QCOMPARE(taken[u"to"_s].toArray(), (QJsonArray{u"desk@example.org"_s, u"boss@example.org"_s}));
        server.host.clear(); // no e-mail is wanted
        QCOMPARE(waited(mail.send(message())).value_or(u"?"_s), QString());
    }

    void aHoldIsToldAfterAFailureAndAFailureAfterAHold()
    {
        OwnWorkspace fresh;
        ImportConsole console(fresh.database);
        SmtpServer real;
        const MailServer server = at(real.start({}, m_certificate));
        MailService mail(
            console.secrets, [server] { return server; }, m_trusted);
        ImportNotice notice(console.imports, mail);
        ImportWorker worker(fresh.database, console.imports);
        notice.follow(worker);
        QSignalSpy sent(&notice, &ImportNotice::sent);
        ScheduledImport scheduled;
        scheduled.application = ApplicationId::create();
        const auto held = [&] { Q_EMIT worker.held(scheduled, u"Netskope"_s); };
        const auto failed = [&] {
            Q_EMIT worker.failed(scheduled.application, u"Netskope"_s, {ErrorKind::Unavailable, u"No answer."_s, {}});
        };
        failed();
        failed();
        QTRY_COMPARE(sent.count(), 1);
        held();
        held();
        QTRY_COMPARE(sent.count(), 2);
        failed();
        QTRY_COMPARE(sent.count(), 3);
        failed();
        Q_EMIT worker.ran(scheduled, {});
        failed();
        QTRY_COMPARE(sent.count(), 4);
        QTest::qWait(200);
        QCOMPARE(sent.count(), 4);
    }

    void remindsOfACertificateOnceForEachNumberOfDaysWhoeverLooks_R26()
    {
        OwnWorkspace fresh;
        ApplicationStore store(fresh.database);
        Application application;
        application.connectorId = u"custom"_s;
        application.displayLabel = u"Orchard"_s;
        application.idpUrl = u"https://sso.example/saml2/orchard"_s;
        application.sso.active = true;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        StoredCertificate certificate;
        certificate.certificate.pem = u"pem"_s;
        certificate.certificate.notBefore = now.addDays(-10);
        certificate.certificate.notAfter = now.addDays(20);
        certificate.sealedKey = "sealed";
        VERIFY_OK(waited(store.insert(application, certificate, {u"admin"_s, u"Test"_s})));
        SmtpServer real;
        MailServer server = at(real.start({}, m_certificate));
        SecretStore secrets(u"Gatehouse test"_s);
        MailService mail(
            secrets, [&server] { return server; }, m_trusted);
        MailServer wrong = server;
        wrong.to = u"refused@example.org"_s;
        MailService badMail(
            secrets, [&wrong] { return wrong; }, m_trusted);
        CertificateNotice console(fresh.database, store, badMail);
        CertificateNotice service(fresh.database, store, mail);
        QSignalSpy sent(&console, &CertificateNotice::sent);
        QSignalSpy sentToo(&service, &CertificateNotice::sent);
        QSignalSpy failed(&console, &CertificateNotice::failed);
        console.look(now);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(sent.count() + sentToo.count(), 0);
        service.look(now.addSecs(60)); // its settings are right, so it does not wait for those that are not
        QTRY_COMPARE(sentToo.count(), 1);
        wrong.to = u"desk@example.org"_s;
        for (CertificateNotice *each : {&console, &service})
            each->look(now.addSecs(7200));
        QVERIFY(real.taken()[u"raw"_s].toString().contains(u"Subject:"));
        for (CertificateNotice *each : {&console, &service})
            each->look(now.addDays(7)); // 14 days before the end
        QTRY_COMPARE(sent.count() + sentToo.count(), 2);
        QVERIFY(!real.taken().isEmpty());
        QTest::qWait(100);
        QCOMPARE(sent.count() + sentToo.count(), 2);
        QVERIFY(real.tookNothing());
    }

    void aFailedMailFailsNoImport()
    {
        OwnWorkspace fresh;
        ImportConsole console(fresh.database);
        const Application application = console.addApplication(u"Netskope"_s);
        SmtpServer real;
        MailServer server = at(real.start({}, m_certificate));
        server.to = u"refused@example.org"_s;
        MailService mail(
            console.secrets, [server] { return server; }, m_trusted);
        ImportNotice notice(console.imports, mail);
        QSignalSpy failed(&notice, &ImportNotice::failed);
        const auto job = console.import(application, importCandidates(int(importMailFrom)));
        VERIFY_OK(job);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(job->state, JobState::Finished);
        QCOMPARE(waited(console.imports.job(job->id))->counts.created, importMailFrom);
        QVERIFY(failed.first().at(1).value<Error>().message.contains(u"no mailbox"_s));
    }
};

QTEST_GUILESS_MAIN(SmtpInteropTest)
#include "SmtpInteropTest.moc"
