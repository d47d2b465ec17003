// SPDX-License-Identifier: Apache-2.0
#include "ui/saml/SamlInspectorPage.h"

#include "tests/support/InspectionMain.h"
#include "tests/support/SamlParties.h"
#include "tests/support/Visitor.h"
#include "tests/ui/applications/Console.h"
#include "ui/directory/PersonField.h"
#include "ui/widgets/SegmentedControl.h"
#include "ui/widgets/StatusChip.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QLabel>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QStringEncoder>

#include <functional>

using namespace gatehouse;
using namespace Qt::StringLiterals;

/// Takes the place of the desktop's browser.
class BrowserStub : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

/// The SAML inspector over a real workspace and a real keyring.
class SamlInspectorPageKeychainTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<SamlInspectorPage> m_page;
    std::unique_ptr<QSignalSpy> m_navigated;
    Application m_acme;

    void show(const QString &tab)
    {
        m_page = std::make_unique<SamlInspectorPage>(m_console->context);
        m_navigated = std::make_unique<QSignalSpy>(m_page.get(), &ConsolePage::navigate);
        m_page->resize(1232, 830);
        m_page->show();
        m_page->open({u"saml-inspector"_s, m_acme.id.toString(), tab, {}});
        QTRY_VERIFY(child<QComboBox>(m_page.get(), "testApplication")->count() > 0);
        QTRY_VERIFY(child<PersonField>(m_page.get(), "testPerson")->person());
    }
    void choosePerson(const QString &username)
    {
        auto *field = child<PersonField>(m_page.get(), "testPerson");
        field->lineEdit()->setFocus();
        field->lineEdit()->selectAll();
        QTest::keyClicks(field->lineEdit(), username);
        QTRY_VERIFY(field->person() && field->person()->username == username);
    }
    QString outcome() { return child<StatusChip>(m_page.get(), "signInOutcome")->status().text; }
    /// Every text that is on the page now.
    QString said()
    {
        QStringList texts;
        for (const QLabel *label : m_page->findChildren<QLabel *>())
            if (label->isVisible())
                texts.append(label->text());
        return texts.join(u'\n');
    }
    QString xml()
    {
        return child<QPlainTextEdit>(child<QWidget>(m_page.get(), "signInTestPane"), "samlXml")->toPlainText();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(u"GatehouseTest"_s);
        m_theme = std::make_unique<Theme>();
    }

    void init()
    {
        m_console = std::make_unique<Console>();
        QVERIFY(m_console->create());
        const UserGroupId staff = m_console->addGroup(u"Engineering"_s, {u"ada"_s});
        m_console->addGroup(u"Others"_s, {u"bob"_s});
        m_acme = m_console->add(u"custom"_s, u"Acme"_s);
        m_acme.sso.spEntityId = u"https://acme.example.org/sp"_s;
        m_acme.sso.acsUrls = QStringList{u"https://acme.example.org/acs"_s};
        const auto saved =
            waited(m_console->services.applicationService.save(m_acme, {staff}, {}, std::nullopt, m_console->actor));
        VERIFY_OK(saved);
        m_acme = *saved;
    }

    void cleanup()
    {
        m_page.reset();
        m_console.reset();
    }

    void rehearsesBothWorkflowsAndShowsWhatWouldBeSent()
    {
        show(u"sign-in-test"_s);
        choosePerson(u"ada"_s);
        QVERIFY(press(m_page.get(), "runSignInTest"));
        QTRY_COMPARE(outcome(), u"It works"_s);
        QTRY_VERIFY(said().contains(u"Member of Engineering"_s));
        QVERIFY(said().contains(u"Held back by this test"_s));
        QVERIFY(said().contains(u"Signature is valid"_s));
        QVERIFY2(xml().contains(u"ada@example.org"_s), qPrintable(xml()));
        QVERIFY(!xml().contains(u"InResponseTo"_s));
        QVERIFY(!m_page->findChild<QWidget *>(u"samlMessageChooser"_s));

        QVERIFY(press(child<QWidget>(m_page.get(), "testWorkflow"), "segment-sp"));
        QVERIFY(press(m_page.get(), "runSignInTest"));
        QTRY_VERIFY(m_page->findChild<QWidget *>(u"samlMessageChooser"_s));
        QCOMPARE(outcome(), u"It works"_s);
        QTRY_VERIFY(said().contains(u"AuthnRequest from acme.example.org"_s));
        QVERIFY(xml().contains(u"InResponseTo"_s));
        QVERIFY(press(child<QWidget>(m_page.get(), "samlMessageChooser"), "segment-0"));
        QVERIFY(xml().contains(u"samlp:AuthnRequest"_s));
        // It is in the log, and says what it was.
        const auto events = waited(m_console->services.events.list({}));
        VERIFY_OK(events);
        QCOMPARE(events->items.first().type, u"sso_auth"_s);
        QCOMPARE(events->items.first().initiatedBy.type, u"admin"_s);
    }

    void stopsWhereItFailsAndLeadsToTheCure()
    {
        show(u"sign-in-test"_s);
        choosePerson(u"bob"_s);
        QVERIFY(press(m_page.get(), "runSignInTest"));
        QTRY_COMPARE(outcome(), u"Stopped at step 4"_s);
        QVERIFY(xml().isEmpty());
        QVERIFY(press(m_page.get(), "fixStep"));
        QCOMPARE(m_navigated->count(), 1);
        QCOMPARE(m_navigated->first().first().value<Route>(),
                 (Route{u"application"_s, m_acme.id.toString(), u"user-groups"_s, {}}));
    }

    void watchesASignInInTheBrowser()
    {
        BrowserStub browser;
        QDesktopServices::setUrlHandler(u"http"_s, &browser, "open");
        const UserId ada = waited(m_console->services.users.findByUsername(u"ada"_s))->id;
        const Secret password("correct horse battery");
        VERIFY_OK(waited(m_console->services.credentials.setPassword(ada, password, false, m_console->actor)));
        show(u"sign-in-test"_s);
        QVERIFY(press(m_page.get(), "runInBrowser"));
        QTRY_COMPARE(browser.opened.size(), 1);
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QCOMPARE(outcome(), u"Waiting"_s);
        const QUrl launch = browser.opened.first();
        Visitor visitor(launch.adjusted(QUrl::RemovePath));
        visitor.logIn(u"ada"_s, u"correct horse battery"_s);
        const auto page = visitor.follow(visitor.get(launch.path()));
        QCOMPARE(page.status, 200);
        QVERIFY(!page.input(u"SAMLResponse"_s).isEmpty());
        QTRY_COMPARE(outcome(), u"It works"_s);
        QTRY_VERIFY(said().contains(u"ada, logged in in the browser"_s));
        QVERIFY(said().contains(u"https://acme.example.org/acs"_s));
        // Leaving the page ends the service.
        bool left = false;
        m_page->tryLeave([&] { left = true; });
        QVERIFY(left);
        QCOMPARE(visitor.get(u"/userconsole"_s).status, 0);
    }

    void decodesAMessageAndComparesItWithAnApplication()
    {
        const auto request = waited(m_console->services.identityProvider.initiate(m_acme.id));
        VERIFY_OK(request);
        const UserId ada = waited(m_console->services.users.findByUsername(u"ada"_s))->id;
        const auto issued = waited(
            m_console->services.identityProvider.respond(*request, ada, {QDateTime::currentDateTimeUtc(), u"s"_s}));
        VERIFY_OK(issued);
        m_acme.sso.spEntityId = u"https://acme.example.org/other"_s;
        VERIFY_OK(waited(m_console->services.applicationService.save(m_acme, {}, {}, std::nullopt, m_console->actor)));

        show(u"decode-message"_s);
        auto *input = child<QPlainTextEdit>(m_page.get(), "samlInput");
        input->setPlainText(QString::fromLatin1(issued->samlResponse));
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY(said().contains(u"Not decided"_s));
        QVERIFY(said().contains(u"ada@example.org"_s));
        auto *compare = child<QComboBox>(m_page.get(), "compareApplication");
        QTRY_COMPARE(compare->count(), 2);
        compare->setCurrentIndex(1);
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY(said().contains(u"Audience does not match"_s));
        QVERIFY(said().contains(u"Signature is valid"_s));
        QVERIFY(said().contains(u"A service provider has to refuse it"_s));
        QVERIFY(press(m_page.get(), "fix-spEntityId"));
        QCOMPARE(m_navigated->first().first().value<Route>(),
                 (Route{u"application"_s, m_acme.id.toString(), u"sso"_s, u"spEntityId"_s}));
    }

    void decryptsWithTheKeyOfTheServiceProvider()
    {
        m_acme.sso.spEncryption.certificate = SamlParties::spCertificate().certificate.pem;
        VERIFY_OK(waited(m_console->services.applicationService.save(m_acme, {}, {}, std::nullopt, m_console->actor)));
        const auto request = waited(m_console->services.identityProvider.initiate(m_acme.id));
        VERIFY_OK(request);
        const UserId ada = waited(m_console->services.users.findByUsername(u"ada"_s))->id;
        const auto issued = waited(
            m_console->services.identityProvider.respond(*request, ada, {QDateTime::currentDateTimeUtc(), u"s"_s}));
        VERIFY_OK(issued);
        const QString plain = m_console->folder.filePath(u"sp.key"_s);
        const QString locked = m_console->folder.filePath(u"locked.key"_s);
        QFile file(plain);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(SamlParties::spCertificate().privateKeyPem.bytes());
        file.close();
        QCOMPARE(QProcess::execute(u"openssl"_s, {u"pkcs8"_s, u"-topk8"_s, u"-in"_s, plain, u"-out"_s, locked,
                                                  u"-passout"_s, u"pass:open sesame"_s}),
                 0);
        show(u"decode-message"_s);
        auto *compare = child<QComboBox>(m_page.get(), "compareApplication");
        QTRY_COMPARE(compare->count(), 2);
        compare->setCurrentIndex(1);
        child<QPlainTextEdit>(m_page.get(), "samlInput")->setPlainText(QString::fromLatin1(issued->samlResponse));
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY(said().contains(u"Verdict"_s));
        QVERIFY(!said().contains(u"ada@example.org"_s));
        m_console->files.next = {locked};
        QVERIFY(press(m_page.get(), "decryptionKey"));
        auto *password = child<QWidget>(m_page.get(), "decryptionPassword");
        QTRY_VERIFY(password->isVisible());
        auto *edit = qobject_cast<QLineEdit *>(password) ? qobject_cast<QLineEdit *>(password)
                                                         : password->findChild<QLineEdit *>();
        QTest::keyClicks(edit, u"wrong"_s);
        QVERIFY(press(m_page.get(), "unlockKey"));
        QTRY_VERIFY(said().contains(u"does not open"_s));
        QTest::keyClicks(edit, u"open sesame"_s);
        QVERIFY(press(m_page.get(), "unlockKey"));
        QTRY_VERIFY(said().contains(u"ada@example.org"_s));
        QVERIFY(said().contains(u"A service provider may accept it"_s));
        QVERIFY(!password->isVisible());
    }

    void saysWhatChangedInTheMetadataOfAServiceProvider()
    {
        show(u"decode-message"_s);
        auto *compare = child<QComboBox>(m_page.get(), "compareApplication");
        QTRY_COMPARE(compare->count(), 2);
        compare->setCurrentIndex(1);
        auto *input = child<QPlainTextEdit>(m_page.get(), "samlInput");
        const QByteArray bytes =
            R"(<EntityDescriptor xmlns="urn:oasis:names:tc:SAML:2.0:metadata" entityID="https://acme.example.org/sp">)"
            R"(<SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">)"
            R"(<AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" )"
            R"(Location="https://acme.example.org/acs" index="0"/></SPSSODescriptor></EntityDescriptor>)";
        const QString metadata = QString::fromLatin1(bytes);
        input->setPlainText(metadata);
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY(said().contains(u"It knows all of this already"_s));
        input->setPlainText(QString(metadata).replace(u"example.org/acs"_s, u"example.org/new/acs"_s));
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY(said().contains(u"Changed: ACS URL"_s));
        QVERIFY(!said().contains(u"Changed: SP Entity ID"_s));
        QVERIFY(said().contains(u"→ https://acme.example.org/new/acs"_s));
        QVERIFY(said().contains(u"Nothing in it is wrong"_s));

        input->setPlainText(QString(metadata).replace(u"acme.example.org"_s, u"wiki.example.org"_s));
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY(said().contains(u"https://wiki.example.org/sp"_s));
        QSignalSpy navigated(m_page.get(), &ConsolePage::navigate);
        QVERIFY(press(m_page.get(), "addFromMetadata"));
        QTRY_COMPARE_WITH_TIMEOUT(navigated.count(), 1, 20000);
        const Route route = navigated.first().first().value<Route>();
        QCOMPARE(route.tab, u"sso"_s);
        const auto added = waited(m_console->services.applications.find(ApplicationId::fromString(route.id)));
        VERIFY_OK(added);
        QCOMPARE(added->sso.acsUrls, QStringList{u"https://wiki.example.org/acs"_s});
    }

    void readsTheOctetsOfAFileAndShowsItsText()
    {
        const QString text = uR"(<?xml version="1.0" encoding="%1"?><samlp:Response)"
                             uR"( xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0">)"
                             uR"(<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">https://grün.%2)"
                             uR"(</saml:Issuer></samlp:Response>)"_s;
        using Encoded = std::function<QByteArray(const QString &)>;
        const auto wide = [](QStringConverter::Encoding encoding, QStringConverter::Flags flags) -> Encoded {
            return [=](const QString &xml) { return QByteArray(QStringEncoder(encoding, flags)(xml)); };
        };
        const auto plain = QStringConverter::Flag::Default, mark = QStringConverter::Flag::WriteBom;
        const Encoded latin1 = [](const QString &xml) { return xml.toLatin1(); };
        const QList<std::pair<QString, Encoded>> files{
            {u"UTF-16"_s, wide(QStringConverter::Utf16LE, mark)},
            {u"UTF-16"_s, wide(QStringConverter::Utf16BE, mark)},
            {u"UTF-16BE"_s, wide(QStringConverter::Utf16BE, plain)},
            {u"UTF-8"_s, [](const QString &xml) { return "\xEF\xBB\xBF" + xml.toUtf8(); }},
            {u"ISO-8859-1"_s, latin1},
            {u"windows-1252"_s, latin1}};
        show(u"decode-message"_s);
        auto *input = child<QPlainTextEdit>(m_page.get(), "samlInput");
        int number = 0;
        for (const auto &[declared, encoded] : files) {
            const QString xml = text.arg(declared).arg(++number);
            QFile file(m_console->folder.filePath(u"message.xml"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(encoded(xml));
            file.close();
            m_console->files.next = {file.fileName()};
            QVERIFY(press(m_page.get(), "openSamlFile"));
            QTRY_VERIFY2(said().contains(u"https://grün.%1"_s.arg(number)), qPrintable(declared + said()));
            QCOMPARE(input->toPlainText(), xml);
            QVERIFY(press(child<QWidget>(m_page.get(), "decodeMessagePane"), "copyXml"));
            QCOMPARE(QGuiApplication::clipboard()->text(), xml);
        }
        // What is changed by hand is read as it stands there.
        input->setPlainText(u"<a/>"_s);
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY2(said().contains(u"no SAML"_s), qPrintable(said()));
    }

    void aLongFileIsReadInWholeAndShownInPart()
    {
        QFile file(m_console->folder.filePath(u"long.xml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<samlp:Response xmlns:samlp='urn:oasis:names:tc:SAML:2.0:protocol' ID='_1' Version='2.0'><!--" +
                   QByteArray(300'000, 'x') +
                   "--><saml:Issuer xmlns:saml='urn:oasis:names:tc:SAML:2.0:assertion'>https://last.example"
                   "</saml:Issuer></samlp:Response>");
        file.close();
        show(u"decode-message"_s);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file.fileName())});
        auto *pane = child<QWidget>(m_page.get(), "decodeMessagePane");
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(pane, &enter);
        QVERIFY(enter.isAccepted() && !child<QPlainTextEdit>(pane, "samlInput")->acceptDrops());
        QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(pane, &drop);
        QTRY_VERIFY2(said().contains(u"https://last.example"_s), qPrintable(said()));
        QVERIFY2(said().contains(u"The beginning of long.xml"_s), qPrintable(said()));
        QVERIFY(child<QPlainTextEdit>(m_page.get(), "samlInput")->toPlainText().size() < 100'000);
    }

    void saysOfASignatureWithoutAReferenceWhatItCovers()
    {
        const QString signedResponse =
            uR"(<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_1" Version="2.0">)"
            uR"(<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo>)"
            uR"(<ds:CanonicalizationMethod Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/>)"
            uR"(<ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>)"
            uR"(<ds:Reference%1><ds:Transforms><ds:Transform )"
            uR"(Algorithm="http://www.w3.org/2001/10/xml-exc-c14n#"/></ds:Transforms>)"
            uR"(<ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/>)"
            uR"(<ds:DigestValue>AAAA</ds:DigestValue></ds:Reference></ds:SignedInfo>)"
            uR"(<ds:SignatureValue>AAAA</ds:SignatureValue></ds:Signature></samlp:Response>)"_s;
        show(u"decode-message"_s);
        auto *input = child<QPlainTextEdit>(m_page.get(), "samlInput");
        input->setPlainText(signedResponse.arg(u" URI=\"\""_s));
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY2(said().contains(u"covers the whole document"_s), qPrintable(said()));
        QVERIFY(said().contains(u"(#_1)"_s));
        input->setPlainText(signedResponse.arg(QString()));
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY2(said().contains(u"does not name what it covers"_s), qPrintable(said()));
        input->setPlainText(signedResponse.arg(QString()).remove(u"ID=\"_1\""_s));
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY2(said().contains(u"has no ID"_s), qPrintable(said()));
    }

    void r29_livesOnWhenAMessageCrashesItsReader()
    {
        show(u"decode-message"_s);
        auto *input = child<QPlainTextEdit>(m_page.get(), "samlInput");
        input->setPlainText(u"<a/>"_s);
        qputenv("GATEHOUSE_TEST_WORKER", "crash");
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY2(said().contains(u"crashed at this one"_s), qPrintable(said()));
        qunsetenv("GATEHOUSE_TEST_WORKER");
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY2(said().contains(u"no SAML"_s), qPrintable(said()));
    }

    void saysWhatIsNoMessage()
    {
        show(u"decode-message"_s);
        child<QPlainTextEdit>(m_page.get(), "samlInput")->setPlainText(u"hello, world"_s);
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY(child<QWidget>(m_page.get(), "decodeBanner")->isVisible());
        // What is no message has no verdict, and not that of the message before.
        auto *input = child<QPlainTextEdit>(m_page.get(), "samlInput");
        input->setPlainText(u"<samlp:LogoutRequest xmlns:samlp='urn:oasis:names:tc:SAML:2.0:protocol' ID='_1'/>"_s);
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY2(said().contains(u"anybody may have written it"_s), qPrintable(said()));
        input->setPlainText(u"hello, world"_s);
        QVERIFY(press(m_page.get(), "decodeMessage"));
        QTRY_VERIFY2(said().contains(u"could not be decoded"_s), qPrintable(said()));
        QVERIFY(!said().contains(u"anybody may have written it"_s));
        QCOMPARE(child<QPlainTextEdit>(m_page.get(), "samlInput")->toPlainText(), u"hello, world"_s);
    }
};

INSPECTING_TEST_MAIN(QApplication, SamlInspectorPageKeychainTest)
#include "SamlInspectorPageKeychainTest.moc"
