// SPDX-License-Identifier: Apache-2.0
#include "tests/support/CommandLine.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/Visitor.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// The real program in a process of its own: its flags, its one line, its log and its end.
class GatehouseServerKeychainTest : public QObject
{
    Q_OBJECT

    CommandLine m_cli;

    struct Server {
        QProcess process;
        QString url; ///< empty: it ended without one

        ~Server()
        {
            process.terminate();
            process.waitForFinished(20000);
        }
        void start(const QStringList &arguments, const QByteArray &input = {})
        {
            process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-server"), arguments);
            process.write(input);
            process.closeWriteChannel();
            const bool said = QTest::qWaitFor(
                [this] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, 20000);
            if (!said)
                return;
            const QString line = QString::fromUtf8(process.readLine()).trimmed();
            if (line.startsWith(u"ready "_s))
                url = line.mid(6);
        }
    };
    QStringList workspace() const { return {u"--workspace"_s, m_cli.workspace(), u"--listen"_s, u"127.0.0.1:0"_s}; }
    void write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_cli.file(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_cli
                     .json({u"workspace"_s, u"create"_s, u"--organization"_s, u"Orchard"_s, u"--sign-in-url"_s,
                            u"http://127.0.0.1:8780"_s})
                     .status,
                 0);
        QCOMPARE(m_cli.json({u"users"_s, u"add"_s, u"--username"_s, u"anna"_s, u"--email"_s, u"anna@orchard.example"_s})
                     .status,
                 0);
        QCOMPARE(
            m_cli.json({u"users"_s, u"password"_s, u"anna"_s, u"--password-stdin"_s}, "correct horse battery").status,
            0);
        QCOMPARE(m_cli.json({u"groups"_s, u"add"_s, u"Staff"_s}).status, 0);
        QCOMPARE(m_cli.json({u"groups"_s, u"add-member"_s, u"Staff"_s, u"anna"_s}).status, 0);
        QCOMPARE(m_cli.json({u"apps"_s, u"add"_s, u"--connector"_s, u"custom"_s, u"--label"_s, u"Wiki"_s}).status, 0);
        QCOMPARE(m_cli
                     .json({u"apps"_s, u"sso"_s, u"Wiki"_s, u"--set"_s, u"spEntityId=https://wiki.example/sp"_s,
                            u"--set"_s, u"acsUrl=https://wiki.example/acs"_s})
                     .status,
                 0);
        QCOMPARE(m_cli.json({u"apps"_s, u"groups"_s, u"Wiki"_s, u"--bind"_s, u"Staff"_s, u"--yes"_s}).status, 0);
    }

    void mailSettingsThatSendNothingAreRefusedAtTheStart()
    {
        write(u"no-mail.ini"_s, "[mail]\nport=25\n");
        for (const QString &name : {u"no-mail.ini"_s, u"not-there.ini"_s}) {
            Server server;
            server.start(workspace() + QStringList{u"--mail-settings"_s, m_cli.file(name)});
            QVERIFY(server.url.isEmpty());
            QVERIFY(server.process.state() == QProcess::NotRunning || server.process.waitForFinished(20000));
            QCOMPARE(server.process.exitCode(), 2);
            QVERIFY(server.process.readAllStandardError().contains(name.toUtf8()));
        }
    }

    void servesStopsCleanlyAndLogsOneLinePerRequest()
    {
        Server server;
        server.start(workspace());
        QVERIFY2(!server.url.isEmpty(), server.process.readAllStandardError().constData());
        Visitor anna{QUrl(server.url)};
        QCOMPARE(anna.get(u"/healthz"_s).status, 200);
        QCOMPARE(anna.logIn(u"anna"_s, u"correct horse battery"_s).location(), u"/userconsole"_s);
        QVERIFY(anna.get(u"/userconsole"_s).text().contains(u">Wiki<"_s));
        // What another program changes in the workspace counts at once.
        QCOMPARE(m_cli.json({u"users"_s, u"suspend"_s, u"anna"_s}).status, 0);
        QCOMPARE(anna.get(u"/userconsole"_s).location(), u"/login"_s);
        QCOMPARE(m_cli.json({u"users"_s, u"activate"_s, u"anna"_s}).status, 0);
        QCOMPARE(anna.get(u"/userconsole"_s).location(), u"/login"_s);
        anna.send("GET", u"/x%0d%0aforged"_s, {});
        server.process.terminate();
        QVERIFY(server.process.waitForFinished(20000));
        QCOMPARE(server.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(server.process.exitCode(), 0);
        QCOMPARE(server.process.readAllStandardOutput(), QByteArray());
        const auto lines = server.process.readAllStandardError().split('\n');
        QVERIFY(lines.size() > 5);
        for (const QByteArray &line : lines) {
            if (!line.isEmpty())
                QVERIFY2(QJsonDocument::fromJson(line).object().contains(u"time"_s), line.constData());
        }
    }

    void takesTheKeyFromStandardInputOnAMachineWithoutAKeychain()
    {
        const QString file = m_cli.file(u"workspace.key"_s);
        QCOMPARE(m_cli.json({u"workspace"_s, u"key"_s, file}).status, 2);
        QVERIFY(!QFile::exists(file));
        QCOMPARE(m_cli.json({u"workspace"_s, u"key"_s, file, u"--yes"_s}).status, 0);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QFile key(file);
        QVERIFY(key.open(QIODevice::ReadOnly));
        const QByteArray line = key.readAll();
        const auto launched = [&](const QByteArray &input) {
            Server server;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, u"unix:path=/nonexistent"_s);
            server.process.setProcessEnvironment(environment);
            server.start(workspace() + (input.isEmpty() ? QStringList() : QStringList{u"--key-stdin"_s}), input);
            if (server.url.isEmpty())
                return Visitor::Answer();
            Visitor anna{QUrl(server.url)};
            anna.logIn(u"anna"_s, u"correct horse battery"_s);
            const auto show = m_cli.json({u"apps"_s, u"show"_s, u"Wiki"_s});
            return anna.get(u"/userconsole/launch/"_s + show.json[u"id"_s].toString());
        };
        QCOMPARE(launched({}).status, 503);
        const auto signedIn = launched(line);
        QCOMPARE(signedIn.status, 200);
        QVERIFY(!signedIn.input(u"SAMLResponse"_s).isEmpty());
        QCOMPARE(launched("bm90IGEga2V5\n").status, 0); // no key: it does not start
        QCOMPARE(m_cli.json({u"workspace"_s, u"adopt-key"_s, u"--key-stdin"_s}, QByteArray(43, 'A') + '=').status, 2);
        QCOMPARE(m_cli.json({u"workspace"_s, u"adopt-key"_s, u"--key-stdin"_s}, line).status, 0); // it has it already
    }

    void protectsPasswordsOnTheWay()
    {
        Server open;
        open.start({u"--workspace"_s, m_cli.workspace(), u"--listen"_s, u"0.0.0.0:0"_s});
        QVERIFY(open.url.isEmpty());
        QVERIFY(open.process.readAllStandardError().contains("https"));
        QCOMPARE(open.process.exitCode(), 2);
        Server proxied;
        proxied.start(workspace() + QStringList{u"--public-url"_s, u"https://sso.orchard.example/"_s});
        QCOMPARE(proxied.url, u"https://sso.orchard.example"_s);
    }

    void speaksTlsWithACertificateOfItsOwn()
    {
        const TestCertificate made = makeTestCertificate(u"localhost"_s);
        write(u"tls.pem"_s, made.certificate.toPem());
        write(u"tls.key"_s, made.key.toPem());
        Server server;
        server.start(workspace() + QStringList{u"--tls-certificate"_s, m_cli.file(u"tls.pem"_s), u"--tls-key"_s,
                                               m_cli.file(u"tls.key"_s)});
        QVERIFY2(server.url.startsWith(u"https://127.0.0.1:"_s), server.process.readAllStandardError().constData());
        QSslSocket socket;
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setCaCertificates({made.certificate});
        socket.setSslConfiguration(configuration);
        socket.connectToHostEncrypted(u"127.0.0.1"_s, quint16(QUrl(server.url).port()), u"localhost"_s);
        QVERIFY2(socket.waitForEncrypted(5000), qPrintable(socket.errorString()));
        socket.write("GET /login HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        QByteArray bytes;
        while (socket.waitForReadyRead(10000))
            bytes += socket.readAll();
        QVERIFY(bytes.startsWith("HTTP/1.1 200"));
        QVERIFY2(bytes.contains("Set-Cookie: __Host-gatehouse-visit=") && bytes.contains("; Secure"),
                 bytes.left(2000).constData());
        QVERIFY2(bytes.contains("\r\nStrict-Transport-Security: max-age=31536000\r\n"), bytes.left(2000).constData());

        Server half;
        half.start(workspace() + QStringList{u"--tls-certificate"_s, m_cli.file(u"tls.pem"_s)});
        QVERIFY(half.url.isEmpty());
        QCOMPARE(half.process.exitCode(), 2);
    }

    void servesOnlyMetadataWhenSignInIsOff()
    {
        Server server;
        server.start(workspace() + QStringList{u"--no-sign-in"_s, u"--no-sync"_s});
        Visitor visitor{QUrl(server.url)};
        QCOMPARE(visitor.get(u"/saml2/wiki/metadata"_s).status, 200);
        QCOMPARE(visitor.get(u"/login"_s).status, 404);
        QCOMPARE(visitor.get(u"/userconsole"_s).status, 404);
    }

    void saysWhatIsMissing()
    {
        Server server;
        server.start({u"--workspace"_s, m_cli.file(u"none"_s), u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(server.url.isEmpty());
        QCOMPARE(server.process.exitCode(), 3);
        QVERIFY(server.process.readAllStandardError().contains("There is no workspace"));
    }

    void everyProgramTellsUsageFromWhatItCouldNotDo()
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        const QString inUse = u"127.0.0.1:%1"_s.arg(taken.serverPort());
        const auto ran = [](const QString &program, const QStringList &arguments) {
            QProcess process;
            process.start(QStringLiteral(GATEHOUSE_BIN_DIR "/") + program, arguments);
            return process.waitForFinished(20000) ? process.exitCode() : -1;
        };
        for (const QString &program : {u"gatehouse"_s, u"gatehouse-server"_s, u"gatehouse-practice"_s}) {
            QCOMPARE(ran(program, {u"--nonsense"_s}), 2);
            QCOMPARE(ran(program, {u"surplus"_s, u"words"_s}), 2);
            QCOMPARE(ran(program, {u"--version"_s}), 0);
        }
        QCOMPARE(ran(u"gatehouse-server"_s, {u"--workspace"_s, QString()}), 2);
        QCOMPARE(ran(u"gatehouse-server"_s, workspace().mid(0, 2) + QStringList{u"--listen"_s, inUse}), 3);
        QCOMPARE(ran(u"gatehouse-practice"_s, {u"--listen"_s, inUse}), 3);
        QCOMPARE(ran(u"gatehouse-practice"_s, {u"--fault"_s, u"nonsense"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(GatehouseServerKeychainTest)
#include "GatehouseServerKeychainTest.moc"
