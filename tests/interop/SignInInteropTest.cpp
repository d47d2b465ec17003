// SPDX-License-Identifier: Apache-2.0
#include "tests/interop/Browser.h"
#include "tests/support/CommandLine.h"
#include "tests/support/Visitor.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>

using namespace gatehouse;
using namespace Qt::StringLiterals;

#define RAN(ran)                                                                                                       \
    do {                                                                                                               \
        const auto &verified = (ran);                                                                                  \
        QVERIFY2(verified.status == 0, qPrintable(verified.out + verified.error));                                     \
    } while (false)

#define TOLD(answer)                                                                                                   \
    do {                                                                                                               \
        const auto &told = (answer);                                                                                   \
        QVERIFY2(!told.contains(u"error"_s), QJsonDocument(told).toJson().constData());                                \
    } while (false)

/// gatehouse-server against service providers that nobody here wrote, in a real Chromium: @node-saml/node-saml from npm
/// and mod_auth_mellon from Debian, in an Apache of this test's own; and against gatehouse-practice. Started by
/// tests/interop/run in a session with a keyring.
class SignInInteropTest : public QObject
{
    Q_OBJECT

    CommandLine m_cli;
    QProcess m_server;
    QProcess m_node;
    QProcess m_apache;
    QProcess m_practice;
    Browser m_browser;
    bool m_hasBrowser = false;
    QString m_idp;
    QString m_sp;
    QString m_mellon;
    QString m_practiceUrl;
    QString m_wikiId;
    QString m_mellonId;
    const QString m_password = u"correct horse battery"_s;

    CommandLine::Ran cli(const QStringList &arguments, const QByteArray &input = {}) const
    {
        return m_cli.json(arguments, input);
    }
    static QString readyLine(QProcess &process)
    {
        for (QString line; QTest::qWaitFor([&] { return process.canReadLine(); }, 30000);) {
            line = QString::fromUtf8(process.readLine()).trimmed();
            if (line.startsWith(u"ready "))
                return line.mid(6);
        }
        return {};
    }
    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
    QByteArray contents(const QString &name) const
    {
        QFile file(m_cli.file(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(m_cli.file(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    /// Adds an application for the SP's entity ID and ACS URL, bound to Staff, and answers its id.
    QString addApplication(const QString &label, const QString &entityId, const QString &acsUrl,
                           const QStringList &more = {})
    {
        const auto added = cli({u"apps"_s, u"add"_s, u"--connector"_s, u"custom"_s, u"--label"_s, label});
        const auto set = cli(QStringList{u"apps"_s, u"sso"_s, label, u"--set"_s, u"spEntityId="_s + entityId,
                                         u"--set"_s, u"acsUrl="_s + acsUrl, u"--set"_s, u"attribute.mail=email"_s} +
                             more);
        const auto bound = cli({u"apps"_s, u"groups"_s, label, u"--bind"_s, u"Staff"_s, u"--yes"_s});
        for (const auto &ran : {added, set, bound}) {
            if (ran.status != 0)
                qFatal("%s", qPrintable(ran.error));
        }
        return added.json[u"id"_s].toString();
    }
    void configureSp(bool unsolicited)
    {
        const auto metadata = cli({u"apps"_s, u"show"_s, u"Wiki"_s});
        RAN(cli({u"apps"_s, u"certificate"_s, u"Wiki"_s, u"--out"_s, m_cli.file(u"wiki.pem"_s)}));
        const QJsonObject configuration{{u"entryPoint"_s, m_idp + u"/saml2/wiki"_s},
                                        {u"idpIssuer"_s, metadata.json[u"sso"_s][u"idpEntityId"_s]},
                                        {u"idpCert"_s, QString::fromUtf8(contents(u"wiki.pem"_s))},
                                        {u"unsolicited"_s, unsolicited}};
        m_node.write(QJsonDocument(configuration).toJson(QJsonDocument::Compact) + '\n');
        QVERIFY(QTest::qWaitFor([&] { return m_node.canReadLine(); }, 20000));
        m_node.readLine();
    }
    void startApache();
    void startPractice();
    void logIn()
    {
        TOLD(m_browser.tell(u"fill"_s, {{u"label"_s, u"Username or e-mail address"_s}, {u"value"_s, u"anna"_s}}));
        TOLD(m_browser.tell(u"fill"_s, {{u"label"_s, u"Password"_s}, {u"value"_s, m_password}}));
        TOLD(m_browser.tell(u"click"_s, {{u"name"_s, u"Log in"_s}}));
    }
    /// What the SP got from the browser, without one: the form of the last page.
    Visitor::Fields responseFor(Visitor &person, const QString &path)
    {
        const auto page = person.follow(person.get(path));
        Visitor::Fields fields{{u"SAMLResponse"_s, page.input(u"SAMLResponse"_s)}, {u"token"_s, QString()}};
        if (const QString relay = page.input(u"RelayState"_s); !relay.isEmpty())
            fields.append({u"RelayState"_s, relay});
        return fields;
    }
    static Visitor::Fields tampered(Visitor::Fields fields)
    {
        for (auto &[name, value] : fields) {
            if (name != u"SAMLResponse")
                continue;
            QByteArray xml = QByteArray::fromBase64(value.toLatin1());
            xml.replace("anna@orchard.example", "boss@orchard.example");
            value = QString::fromLatin1(xml.toBase64());
        }
        return fields;
    }
    Visitor person()
    {
        Visitor anna{QUrl(m_idp)};
        anna.logIn(u"anna"_s, m_password);
        return anna;
    }
    /// The path of a redirect to the identity provider.
    QString pathAtIdp(const QString &location) const
    {
        return location.startsWith(m_idp) ? location.mid(m_idp.size()) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString folder = qEnvironmentVariable("GATEHOUSE_INTEROP");
        QVERIFY2(!folder.isEmpty(), "start this test with tests/interop/run");
        const quint16 port = freePort();
        m_idp = u"http://127.0.0.1:%1"_s.arg(port);
        RAN(cli({u"workspace"_s, u"create"_s, u"--organization"_s, u"Orchard"_s, u"--sign-in-url"_s, m_idp}));
        RAN(cli({u"users"_s, u"add"_s, u"--username"_s, u"anna"_s, u"--email"_s, u"anna@orchard.example"_s}));
        RAN(cli({u"users"_s, u"password"_s, u"anna"_s, u"--password-stdin"_s}, m_password.toUtf8()));
        RAN(cli({u"groups"_s, u"add"_s, u"Staff"_s}));
        RAN(cli({u"groups"_s, u"add-member"_s, u"Staff"_s, u"anna"_s}));

        m_node.setWorkingDirectory(folder);
        m_node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_node.start(u"node"_s, {u"sign-in-sp.mjs"_s});
        m_sp = readyLine(m_node);
        QVERIFY(!m_sp.isEmpty());
        m_wikiId = addApplication(u"Wiki"_s, m_sp + u"/metadata"_s, m_sp + u"/acs"_s);

        m_server.setProcessChannelMode(QProcess::SeparateChannels);
        m_server.setStandardErrorFile(m_cli.file(u"server.log"_s));
        m_server.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-server"),
                       {u"--workspace"_s, m_cli.workspace(), u"--listen"_s, u"127.0.0.1:%1"_s.arg(port)});
        QCOMPARE(readyLine(m_server), m_idp);
        configureSp(true);
        startApache();
        startPractice();

        m_hasBrowser = !chromium().isEmpty();
        if (m_hasBrowser)
            QVERIFY2(m_browser.start(), qPrintable(m_browser.problem));
    }

    void cleanupTestCase()
    {
        if (m_hasBrowser)
            m_browser.stop();
        m_node.closeWriteChannel();
        m_node.waitForFinished();
        m_practice.terminate();
        m_practice.waitForFinished();
        m_apache.terminate();
        m_apache.waitForFinished();
        m_server.terminate();
        QVERIFY(m_server.waitForFinished(20000));
        QCOMPARE(m_server.exitCode(), 0);
        const QByteArray log = contents(u"server.log"_s);
        QVERIFY(log.count('\n') > 2);
        for (const char *secret : {"correct horse", "SAMLRe", "gatehouse="})
            QVERIFY2(!log.contains(secret), log.constData());
    }

    void signsInFromTheServiceProvider_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::newRow("node-saml") << u"node-saml"_s;
        QTest::newRow("mod_auth_mellon") << u"mellon"_s;
        QTest::newRow("gatehouse-practice") << u"practice"_s;
    }

    void signsInFromTheServiceProvider()
    {
        if (!m_hasBrowser)
            QSKIP("Chromium is not installed: install the package chromium");
        QFETCH(QString, provider);
        TOLD(m_browser.tell(u"fresh"_s));
        if (provider == u"mellon") {
            TOLD(m_browser.tell(u"goto"_s, {{u"url"_s, m_mellon + u"/secret/index.html"_s}}));
        } else {
            TOLD(m_browser.tell(u"goto"_s, {{u"url"_s, provider == u"practice" ? m_practiceUrl : m_sp}}));
            TOLD(m_browser.tell(u"click"_s, {{u"name"_s, u"Log in with Gatehouse"_s}}));
        }
        TOLD(m_browser.tell(u"heading"_s, {{u"name"_s, u"Log in"_s}}));
        QVERIFY(m_browser.tell(u"url"_s)[u"url"_s].toString().startsWith(m_idp));
        logIn();
        TOLD(m_browser.tell(u"heading"_s, {{u"name"_s, u"Signed in"_s}}));
        const QString text = m_browser.tell(u"text"_s)[u"text"_s].toString();
        if (provider == u"node-saml") {
            QVERIFY2(text.contains(u"anna@orchard.example"_s), qPrintable(text));
            QVERIFY2(text.contains(u"deep/link?a=1"_s), qPrintable(text));
            QVERIFY2(text.contains(u"\"mail\""_s), qPrintable(text));
        } else if (provider == u"practice") {
            QVERIFY2(text.contains(u"anna@orchard.example, SP-initiated"_s), qPrintable(text));
        } else {
            Visitor nobody{QUrl(m_mellon)};
            QVERIFY(nobody.get(u"/secret/index.html"_s).status == 303 ||
                    nobody.get(u"/secret/index.html"_s).status == 302);
        }
        QCOMPARE(m_browser.tell(u"problems"_s)[u"problems"_s].toArray(), QJsonArray());
    }

    void signsInFromItsTile_data() { signsInFromTheServiceProvider_data(); }

    void signsInFromItsTile()
    {
        if (!m_hasBrowser)
            QSKIP("Chromium is not installed: install the package chromium");
        QFETCH(QString, provider);
        TOLD(m_browser.tell(u"fresh"_s));
        TOLD(m_browser.tell(u"goto"_s, {{u"url"_s, m_idp + u"/userconsole"_s}}));
        logIn();
        TOLD(m_browser.tell(u"heading"_s, {{u"name"_s, u"Applications"_s}}));
        TOLD(m_browser.tell(u"click"_s, {{u"name"_s, provider == u"mellon"     ? u"Archive"_s
                                                     : provider == u"practice" ? u"Rehearsal"_s
                                                                               : u"Wiki"_s}}));
        TOLD(m_browser.tell(u"heading"_s, {{u"name"_s, u"Signed in"_s}}));
        QCOMPARE(m_browser.tell(u"problems"_s)[u"problems"_s].toArray(), QJsonArray());
    }

    void followsAnAcsThatLeadsToAnotherHost()
    {
        if (!m_hasBrowser)
            QSKIP("Chromium is not installed: install the package chromium");
        TOLD(m_browser.tell(u"fresh"_s));
        TOLD(m_browser.tell(u"goto"_s, {{u"url"_s, m_sp + u"/login?next=elsewhere"_s}}));
        logIn();
        TOLD(m_browser.tell(u"heading"_s, {{u"name"_s, u"Welcome to the application"_s}}));
        QVERIFY(!m_browser.tell(u"url"_s)[u"url"_s].toString().startsWith(m_sp));
    }

    void worksWithoutScriptsInTheDarkAndInGerman()
    {
        if (!m_hasBrowser)
            QSKIP("Chromium is not installed: install the package chromium");
        TOLD(m_browser.tell(u"fresh"_s, {{u"scripts"_s, false}, {u"dark"_s, true}, {u"language"_s, u"de-DE"_s}}));
        TOLD(m_browser.tell(u"goto"_s, {{u"url"_s, m_idp + u"/userconsole/launch/"_s + m_wikiId}}));
        TOLD(m_browser.tell(u"fill"_s, {{u"label"_s, u"Benutzername oder E-Mail-Adresse"_s}, {u"value"_s, u"anna"_s}}));
        TOLD(m_browser.tell(u"fill"_s, {{u"label"_s, u"Passwort"_s}, {u"value"_s, m_password}}));
        TOLD(m_browser.tell(u"press"_s, {{u"key"_s, u"Enter"_s}}));
        TOLD(m_browser.tell(u"heading"_s, {{u"name"_s, u"Anmeldung bei Wiki"_s}}));
        TOLD(m_browser.tell(u"click"_s, {{u"name"_s, u"Weiter"_s}}));
        TOLD(m_browser.tell(u"heading"_s, {{u"name"_s, u"Signed in"_s}}));
    }

    void nodeSamlRefusesWhatItMust()
    {
        configureSp(false);
        Visitor anna = person();
        Visitor wiki{QUrl(m_sp)};
        const auto start = [&] { return responseFor(anna, pathAtIdp(wiki.get(u"/login"_s).location())); };
        QCOMPARE(wiki.post(u"/acs"_s, tampered(start())).status, 403);
        const auto good = start();
        const auto first = wiki.post(u"/acs"_s, good);
        QVERIFY2(first.status == 200, qPrintable(first.text()));
        QVERIFY(first.text().contains(u"anna@orchard.example"_s));
        QCOMPARE(wiki.post(u"/acs"_s, good).status, 403); // replayed
        const auto other = responseFor(anna, u"/userconsole/launch/"_s + m_mellonId);
        QVERIFY(!other.first().second.isEmpty());
        QCOMPARE(wiki.post(u"/acs"_s, other).status, 403); // for another audience
        configureSp(true);
    }

    void mellonRefusesWhatItMust()
    {
        Visitor anna = person();
        Visitor archive{QUrl(m_mellon)};
        const auto start = [&] {
            const auto login = archive.get(u"/secret/index.html"_s);
            const auto sent = archive.get(
                QUrl(login.location()).toString(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::FullyEncoded));
            // The metadata it has declares HTTP-POST alone, so that is what it uses.
            const auto page =
                anna.follow(anna.post(pathAtIdp(sent.action()), {{u"token"_s, QString()},
                                                                 {u"SAMLRequest"_s, sent.input(u"SAMLRequest"_s)},
                                                                 {u"RelayState"_s, sent.input(u"RelayState"_s)}}));
            return Visitor::Fields{{u"SAMLResponse"_s, page.input(u"SAMLResponse"_s)},
                                   {u"token"_s, QString()},
                                   {u"RelayState"_s, page.input(u"RelayState"_s)}};
        };
        const auto good = start();
        QVERIFY(!good.first().second.isEmpty());
        const auto refused = archive.post(u"/mellon/postResponse"_s, tampered(good));
        QVERIFY2(refused.status >= 400, qPrintable(QString::number(refused.status)));
        const auto accepted = archive.post(u"/mellon/postResponse"_s, good);
        QVERIFY2(accepted.status == 302 || accepted.status == 303, qPrintable(accepted.text()));
        const auto page = archive.get(u"/secret/index.html"_s);
        QCOMPARE(page.status, 200);
        QCOMPARE(page.header("x-signed-in"), QByteArray("anna@orchard.example"));
        Visitor thief{QUrl(m_mellon)};
        QVERIFY(thief.post(u"/mellon/postResponse"_s, good).status >= 400); // replayed
        const auto other = responseFor(anna, u"/userconsole/launch/"_s + m_wikiId);
        QVERIFY(archive.post(u"/mellon/postResponse"_s, other).status >= 400); // for another audience
    }
};

void SignInInteropTest::startApache()
{
    const quint16 port = freePort();
    m_mellon = u"http://localhost:%1"_s.arg(port);
    const QString entity = m_mellon + u"/mellon/metadata"_s;
    const QString acs = m_mellon + u"/mellon/postResponse"_s;
    m_mellonId = addApplication(u"Archive"_s, entity, acs);
    // The other service provider asks by HTTP-Redirect; this one is to know HTTP-POST alone.
    RAN(cli({u"apps"_s, u"sso"_s, u"Archive"_s, u"--set"_s, u"declareRedirectEndpoint=false"_s}));
    RAN(cli({u"apps"_s, u"metadata"_s, u"Archive"_s, u"--out"_s, m_cli.file(u"idp.xml"_s)}));
    QCOMPARE(QProcess::execute(u"openssl"_s, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s,
                                              u"-subj"_s, u"/CN=archive"_s, u"-days"_s, u"30"_s, u"-keyout"_s,
                                              m_cli.file(u"sp.key"_s), u"-out"_s, m_cli.file(u"sp.pem"_s)}),
             0);
    QByteArray certificate = contents(u"sp.pem"_s);
    certificate.replace("-----BEGIN CERTIFICATE-----", "").replace("-----END CERTIFICATE-----", "").replace("\n", "");
    write(u"sp.xml"_s,
          u"<EntityDescriptor xmlns=\"urn:oasis:names:tc:SAML:2.0:metadata\" entityID=\"%1\"><SPSSODescriptor "
          "AuthnRequestsSigned=\"true\" WantAssertionsSigned=\"true\" "
          "protocolSupportEnumeration=\"urn:oasis:names:tc:SAML:2.0:protocol\"><KeyDescriptor use=\"signing\"><KeyInfo "
          "xmlns=\"http://www.w3.org/2000/09/xmldsig#\"><X509Data><X509Certificate>%2</X509Certificate></X509Data></"
          "KeyInfo>"
          "</KeyDescriptor><AssertionConsumerService index=\"0\" isDefault=\"true\" "
          "Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST\" Location=\"%3\"/></SPSSODescriptor>"
          "</EntityDescriptor>"_s.arg(entity, QString::fromLatin1(certificate), acs)
              .toUtf8());
    RAN(cli({u"apps"_s, u"sso"_s, u"Archive"_s, u"--sp-metadata"_s, m_cli.file(u"sp.xml"_s)}));
    QVERIFY(QDir().mkpath(m_cli.file(u"htdocs/secret"_s)));
    write(u"htdocs/secret/index.html"_s, "<!DOCTYPE html><html lang=\"en\"><title>Archive</title><h1>Signed in</h1>\n");
    QString configuration = uR"(ServerRoot "/usr/lib/apache2"
ServerName localhost
Listen 127.0.0.1:PORT
PidFile "FOLDER/apache.pid"
Mutex file:FOLDER
ErrorLog "FOLDER/apache.log"
LoadModule mpm_event_module modules/mod_mpm_event.so
LoadModule authn_core_module modules/mod_authn_core.so
LoadModule authz_core_module modules/mod_authz_core.so
LoadModule authz_user_module modules/mod_authz_user.so
LoadModule headers_module modules/mod_headers.so
LoadModule mime_module modules/mod_mime.so
LoadModule auth_mellon_module modules/mod_auth_mellon.so
TypesConfig /etc/mime.types
AddType text/html .html
DocumentRoot "FOLDER/htdocs"
MellonCacheSize 100
MellonLockFile "FOLDER/mellon.lock"
<Location />
    Require all granted
    MellonEnable info
    MellonEndpointPath /mellon
    MellonSPPrivateKeyFile "FOLDER/sp.key"
    MellonSPCertFile "FOLDER/sp.pem"
    MellonSPMetadataFile "FOLDER/sp.xml"
    MellonIdPMetadataFile "FOLDER/idp.xml"
    MellonDefaultLoginPath /secret/index.html
    MellonSecureCookie secure
    MellonUser mail
</Location>
<Location /secret>
    MellonEnable auth
    Require valid-user
    Header set X-Signed-In "expr=%{REMOTE_USER}"
</Location>
)"_s;
    configuration.replace(u"PORT"_s, QString::number(port)).replace(u"FOLDER"_s, QFileInfo(m_cli.file(u"x"_s)).path());
    write(u"apache.conf"_s, configuration.toUtf8());
    m_apache.setProcessChannelMode(QProcess::ForwardedChannels);
    m_apache.start(u"/usr/sbin/apache2"_s, {u"-X"_s, u"-f"_s, m_cli.file(u"apache.conf"_s)});
    QVERIFY(QTest::qWaitFor(
        [&] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
            return socket.waitForConnected(500);
        },
        20000));
}

void SignInInteropTest::startPractice()
{
    const QString origin = u"http://127.0.0.1:%1"_s.arg(freePort());
    addApplication(u"Rehearsal"_s, origin + u"/saml/metadata"_s, origin + u"/saml/acs"_s);
    RAN(cli({u"apps"_s, u"metadata"_s, u"Rehearsal"_s, u"--out"_s, m_cli.file(u"rehearsal.xml"_s)}));
    m_practice.setProcessChannelMode(QProcess::SeparateChannels);
    m_practice.start(QStringLiteral(GATEHOUSE_BIN_DIR "/gatehouse-practice"),
                     {u"--profile"_s, u"egnyte"_s, u"--listen"_s, origin.mid(7), u"--idp-metadata"_s,
                      m_cli.file(u"rehearsal.xml"_s)});
    QVERIFY(!readyLine(m_practice).isEmpty());
    m_practiceUrl = origin + u"/saml"_s;
}

QTEST_GUILESS_MAIN(SignInInteropTest)
#include "SignInInteropTest.moc"
