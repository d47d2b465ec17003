// SPDX-License-Identifier: Apache-2.0
#include "app/saml/MessageDecoder.h"

#include "app/saml/AuthnRequestReader.h"
#include "app/saml/IncomingRequest.h"
#include "app/saml/XmlTree.h"

#include "tests/support/SamlParties.h"
#include "tests/support/Waiting.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>

#include <sys/resource.h>
#include <zlib.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;
using SamlParties::deflated;

namespace
{

QByteArray encoded(const QByteArray &xml) { return deflated(xml).toBase64().toPercentEncoding(); }

QByteArray authnRequest(const QByteArray &attributes = {}, const QByteArray &content = {},
                        const QByteArray &issuer = "<saml:Issuer>https://sp.example.org</saml:Issuer>")
{
    return R"(<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" )"
           R"(xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_1" Version="2.0" )"
           R"(IssueInstant="2026-03-01T12:00:00Z" )" +
           attributes + ">" + issuer + content + "</samlp:AuthnRequest>";
}

QByteArray contexts(int count)
{
    return "<samlp:RequestedAuthnContext>" +
           QByteArray("<saml:AuthnContextClassRef>urn:c</saml:AuthnContextClassRef>").repeated(count) +
           "</samlp:RequestedAuthnContext>";
}

QByteArray issuer(int size) { return "<saml:Issuer>" + QByteArray(size, 'i') + "</saml:Issuer>"; }

QByteArray binding(int size) { return "ProtocolBinding='" + QByteArray(size, 'b') + '\''; }

/// So many MB of nothing, deflated without ever being in memory.
QByteArray bombOf(int megabytes)
{
    const QByteArray nothing(1024 * 1024, '\0');
    QByteArray out;
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    for (int i = 1; i <= megabytes; ++i) {
        char part[64 * 1024];
        stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(nothing.constData()));
        stream.avail_in = uInt(nothing.size());
        stream.next_out = reinterpret_cast<Bytef *>(part);
        stream.avail_out = sizeof part;
        deflate(&stream, i == megabytes ? Z_FINISH : Z_NO_FLUSH);
        out.append(part, qsizetype(sizeof part - stream.avail_out));
    }
    deflateEnd(&stream);
    return out;
}

/// In UTF-16, with its mark; little end first unless told.
QByteArray wide(const QByteArray &utf8, bool bigEnd = false)
{
    QStringEncoder encoder(bigEnd ? QStringEncoder::Utf16BE : QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    return encoder(QString::fromUtf8(utf8));
}

} // namespace

class MessageDecoderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsTheLastAnswerInARecordingOfABrowser()
    {
        using Entries = QList<QJsonObject>;
        const auto got = [](const QString &url) {
            return QJsonObject{{u"request"_s, QJsonObject{{u"method"_s, u"GET"_s}, {u"url"_s, url}}}};
        };
        const auto posted = [](const QJsonObject &data) {
            return QJsonObject{{u"request"_s, QJsonObject{{u"method"_s, u"POST"_s},
                                                          {u"url"_s, u"https://sp.example/acs"_s},
                                                          {u"postData"_s, data}}}};
        };
        const QJsonObject redirect = got(u"https://idp.example/saml2/x?SAMLRequest=%1&RelayState=1"_s.arg(
            QString::fromLatin1(encoded("<request/>"))));
        const QJsonObject decodedForm = posted(
            {{u"params"_s, QJsonArray{QJsonObject{
                               {u"name"_s, u"SAMLResponse"_s},
                               {u"value"_s, QString::fromLatin1(QByteArray("<first>?>></first>").toBase64())}}}}});
        const QJsonObject rawForm = posted(
            {{u"text"_s, u"RelayState=1&SAMLResponse="_s +
                             QString::fromLatin1(QByteArray("<second>?>></second>").toBase64().toPercentEncoding())}});
        const QJsonObject other = got(u"https://sp.example/style.css"_s);
        const auto recording = [](const Entries &entries) {
            QJsonArray all;
            for (const QJsonObject &entry : entries)
                all.append(entry);
            return QJsonDocument(QJsonObject{{u"log"_s, QJsonObject{{u"version"_s, u"1.2"_s}, {u"entries"_s, all}}}})
                .toJson();
        };
        const auto seen = [&](const Entries &entries) {
            return MessageDecoder::anything(recording(entries), 1024 * 1024).value_or("nothing");
        };
        QCOMPARE(seen({redirect, decodedForm, other}), "<first>?>></first>");
        QCOMPARE(seen({redirect, decodedForm, rawForm, redirect, other}), "<second>?>></second>");
        QCOMPARE(seen({other, redirect}), "<request/>");
        QVERIFY(MessageDecoder::anything(recording({other}), 1024 * 1024).error().message.contains(u"no SAML message"));
        QVERIFY(MessageDecoder::anything("{\"log\":{\"entries\":[", 1024 * 1024).error().message.contains(u"HAR"));
    }
    void undoesTheRedirectBinding()
    {
        const auto message = MessageDecoder::redirect("SAMLRequest=" + encoded("<x/>") + "&RelayState=a%20b+c");
        VERIFY_OK(message);
        QCOMPARE(message->xml, "<x/>");
        QCOMPARE(message->relayState, u"a b c"_s);
        QVERIFY(message->signatureAlgorithm.isEmpty());
    }
    void keepsTheReceivedBytesForTheSignature_I3()
    {
        // Lower-case escapes, another order and a foreign parameter: none of it may change what was signed.
        const QByteArray request = encoded("<x/>").toLower().contains("%2b") ? encoded("<x/>") : encoded("<x/>");
        const auto message =
            MessageDecoder::redirect("Signature=AAAA&x=1&RelayState=a%2fb&SigAlg=urn%3aalg&SAMLRequest=" + request);
        VERIFY_OK(message);
        QCOMPARE(message->signedBytes, "SAMLRequest=" + request + "&RelayState=a%2fb&SigAlg=urn%3aalg");
        QCOMPARE(message->signatureAlgorithm, u"urn:alg"_s);
        QCOMPARE(message->signature, QByteArray("\0\0\0", 3));
        QCOMPARE(MessageDecoder::redirect("Signature=AAAA&SigAlg=urn%3aalg&SAMLRequest=" + request)->signedBytes,
                 "SAMLRequest=" + request + "&SigAlg=urn%3aalg");
    }
    void takesWhatIsAtTheEdge()
    {
        const QByteArray request = "SAMLRequest=" + encoded("<x/>");
        const auto padded = [](const QByteArray &query, qsizetype size) {
            return query + "&x=" + QByteArray(size - query.size() - 3, 'a');
        };
        VERIFY_OK(MessageDecoder::redirect(padded(request, 64 * 1024)));
        QVERIFY(!MessageDecoder::redirect(padded(request, 64 * 1024 + 1)));
        const auto parameters = [&request](int count) {
            QByteArray query = request;
            for (int i = 1; i < count; ++i)
                query += "&p" + QByteArray::number(i);
            return query;
        };
        VERIFY_OK(MessageDecoder::redirect(parameters(100)));
        QVERIFY(!MessageDecoder::redirect(parameters(101)));
        QCOMPARE(MessageDecoder::redirect(request + "&&&RelayState=r&")->relayState, u"r"_s);
        QCOMPARE(MessageDecoder::redirect(request + "&RelayState")->relayState, QString());
        QCOMPARE(MessageDecoder::redirect(request + "&SAMLEncoding=urn%3Aoasis%3Anames%3Atc%3ASAML%3A2.0%3Abindings%3A"
                                                    "URL-Encoding%3ADEFLATE")
                     ->xml,
                 "<x/>");
        const QByteArray large(1024 * 1024, 'x');
        QCOMPARE(MessageDecoder::redirect("SAMLRequest=" + encoded(large))->xml.size(), large.size());
        QVERIFY(!MessageDecoder::redirect("SAMLRequest=" + encoded(large + 'x')));
    }
    void refusesWhatTwoReadersWouldReadTwoWays_I3_data()
    {
        QTest::addColumn<QByteArray>("query");
        const QByteArray request = "SAMLRequest=" + encoded("<x/>");
        QTest::newRow("twice") << request + "&" + request;
        QTest::newRow("twice, once encoded") << request + "&SAMLReques%74=AAAA";
        QTest::newRow("RelayState twice") << request + "&RelayState=a&RelayState=b";
        QTest::newRow("RelayState twice, once without a value") << request + "&RelayState&RelayState=b";
        QTest::newRow("request and response") << request + "&SAMLResponse=AAAA";
        QTest::newRow("SigAlg without Signature") << request + "&SigAlg=x";
        QTest::newRow("Signature without SigAlg") << request + "&Signature=AAAA";
        QTest::newRow("empty signature") << request + "&SigAlg=x&Signature=";
        QTest::newRow("signature that is no base64") << request + "&SigAlg=x&Signature=%21";
        QTest::newRow("another encoding") << request + "&SAMLEncoding=urn%3Ax";
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("no base64") << QByteArray("SAMLRequest=%21%21%21%21");
        QTest::newRow("not deflated") << "SAMLRequest=" + QByteArray("<x/>").toBase64().toPercentEncoding();
        QTest::newRow("cut off") << "SAMLRequest=" +
                                        deflated(QByteArray(900, 'x')).chopped(3).toBase64().toPercentEncoding();
        QTest::newRow("RelayState too long") << request + "&RelayState=" + QByteArray(1025, 'a');
        QTest::newRow("too long") << request + "&x=" + QByteArray(64 * 1024, 'a');
        QTest::newRow("too many parameters") << request + QByteArray("&").repeated(200);
    }
    void refusesWhatTwoReadersWouldReadTwoWays_I3()
    {
        QFETCH(QByteArray, query);
        const auto message = MessageDecoder::redirect(query);
        QVERIFY(!message);
        QCOMPARE(message.error().kind, ErrorKind::Invalid);
    }
    void inflatesNoFurtherThanOneMegabyte_I4_CVE_2023_28119()
    {
        const QByteArray bomb = bombOf(100);
        rusage before{}, after{};
        getrusage(RUSAGE_SELF, &before);
        const auto message = MessageDecoder::anything(bomb.toBase64(), 1024 * 1024);
        QVERIFY(!message);
        QVERIFY2(message.error().message.contains(u"1 MB"_s), qPrintable(message.error().message));
        const auto inQuery = MessageDecoder::redirect("SAMLRequest=" + bombOf(10).toBase64().toPercentEncoding());
        QVERIFY(!inQuery);
        QVERIFY2(inQuery.error().message.contains(u"1 MB"_s), qPrintable(inQuery.error().message));
        getrusage(RUSAGE_SELF, &after);
        QVERIFY2(after.ru_maxrss - before.ru_maxrss < 50 * 1024, qPrintable(QString::number(after.ru_maxrss)));
    }
    void readsWhateverAPersonPastes_data()
    {
        QTest::addColumn<QByteArray>("pasted");
        const QByteArray xml = "<samlp:Response xmlns:samlp='x'>ü</samlp:Response>";
        QTest::newRow("XML") << xml;
        QTest::newRow("XML with a mark in front") << "\xEF\xBB\xBF" + xml;
        QTest::newRow("base64") << xml.toBase64();
        QTest::newRow("base64 in lines") << xml.toBase64().insert(20, "\r\n") + "\n";
        QTest::newRow("base64 with blanks") << xml.toBase64().insert(20, " \t ");
        QTest::newRow("deflated") << deflated(xml).toBase64();
        QTest::newRow("percent-encoded") << deflated(xml).toBase64().toPercentEncoding();
        QTest::newRow("address") << "https://sso.example.org/saml2/x?SAMLRequest=" + encoded(xml) + "&RelayState=y";
        QTest::newRow("form") << "RelayState=y&SAMLResponse=" + xml.toBase64().toPercentEncoding();
    }
    void readsWhateverAPersonPastes()
    {
        QFETCH(QByteArray, pasted);
        const auto message = MessageDecoder::anything(pasted, 1024 * 1024);
        VERIFY_OK(message);
        QVERIFY(message->endsWith("ü</samlp:Response>"));
        QVERIFY(!MessageDecoder::anything("hello, world!", 1024));
        QVERIFY(!MessageDecoder::anything("", 1024));
    }

    void findsAMessageWhereverSomebodyCopiedItFrom_data()
    {
        QTest::addColumn<QByteArray>("text");
        const QByteArray xml =
            "<samlp:Response xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\">?>></samlp:Response>";
        const QByteArray base64 = xml.toBase64(), request = encoded(xml);
        QTest::newRow("address with a fragment") << "https://idp.example/?a=b&SAMLRequest=" + request + "#part";
        QTest::newRow("signs in small letters")
            << "https://idp.example/?SAMLRequest=" + QByteArray(request).replace("%2B", "%2b").replace("%2F", "%2f");
        QTest::newRow("encoded twice") << "SAMLRequest=" + request.toPercentEncoding();
        QTest::newRow("curl") << "curl 'https://idp.example/?SAMLRequest=" + request + "' -H 'a: b'";
        QTest::newRow("request line") << "GET /?SAMLRequest=" + request + " HTTP/1.1\r\nHost: a\r\n";
        QTest::newRow("form with its head")
            << "POST /acs HTTP/1.1\r\nHost: a\r\n\r\nSAMLResponse=" + base64.toPercentEncoding() + "&RelayState=x";
        QTest::newRow("tool of the browser") << "SAMLResponse: " + base64;
        QTest::newRow("with quotes") << '"' + base64 + '"';
        QTest::newRow("alphabet of addresses") << xml.toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("page") << "<!DOCTYPE html><html><form><input type='hidden' value='" +
                                     QByteArray(base64).replace("+", "&#43;").replace("=", "&#61;") +
                                     "' name='SAMLResponse'/></form></html>";
        QTest::newRow("line of a log") << "12:00 DEBUG got " + xml + " from a";
        QTest::newRow("JSON") << '"' + QByteArray(xml).replace("\"", "\\\"") + '"';
        QTest::newRow("escaped") << QByteArray(xml).replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
        QTest::newRow("SOAP") << QByteArray("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\" "
                                            "xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\"><s:Body>"
                                            "<samlp:Response>?&gt;&gt;</samlp:Response></s:Body></s:Envelope>");
    }
    void findsAMessageWhereverSomebodyCopiedItFrom()
    {
        QFETCH(QByteArray, text);
        const auto found = MessageDecoder::anything(text, 1024 * 1024);
        VERIFY_OK(found);
        const auto document = xml::parse(*found, 1024 * 1024);
        VERIFY_OK(document);
        const xmlNode *root = xmlDocGetRootElement(document->get());
        QVERIFY2(xml::isElement(root, "Response", xml::samlp), found->constData());
        QCOMPARE(xml::plainText(root).value_or(QString()), u"?>>"_s);
    }
    void saysThatAMessageBreaksOff()
    {
        const QByteArray address = "https://idp.example/?SAMLRequest=" + encoded(authnRequest());
        const auto cut = MessageDecoder::anything(address.left(address.size() / 2 + 20), 1024 * 1024);
        QVERIFY2(!cut && cut.error().message.contains(u"breaks off"), cut ? "read" : qPrintable(cut.error().message));
    }
    void readsAuthnRequests()
    {
        const auto parsed = readAuthnRequest(authnRequest(
            R"(Destination="https://sso.example.org/saml2/x" ForceAuthn="1" IsPassive="true" )"
            R"(AssertionConsumerServiceURL="https://sp.example.org/acs" )"
            R"(ProtocolBinding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST")",
            R"(<saml:Subject><saml:NameID Format="f">ada<!-- -->@example.org</saml:NameID></saml:Subject>)"
            R"(<samlp:NameIDPolicy Format="p" AllowCreate="true" SPNameQualifier="q"/>)"
            R"(<samlp:RequestedAuthnContext Comparison="minimum"><saml:AuthnContextClassRef>a</saml:AuthnContextClassRef>)"
            R"(<saml:AuthnContextClassRef>b</saml:AuthnContextClassRef></samlp:RequestedAuthnContext>)"));
        VERIFY_OK(parsed);
        AuthnRequest expected;
        expected.id = u"_1"_s;
        expected.issueInstant = QDateTime(QDate(2026, 3, 1), QTime(12, 0), Qt::UTC);
        expected.issuer = u"https://sp.example.org"_s;
        expected.destination = u"https://sso.example.org/saml2/x"_s;
        expected.acsUrl = u"https://sp.example.org/acs"_s;
        expected.protocolBinding = u"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"_s;
        expected.forceAuthn = expected.isPassive = true;
        expected.subject = AuthnRequest::Subject{u"ada@example.org"_s, u"f"_s};
        expected.nameIdPolicy = AuthnRequest::NameIdPolicy{u"p"_s, u"q"_s, true};
        expected.requestedAuthnContext = AuthnRequest::RequestedAuthnContext{{u"a"_s, u"b"_s}, u"minimum"_s};
        QVERIFY(parsed->request == expected);
        QCOMPARE(readAuthnRequest(authnRequest("AssertionConsumerServiceIndex='7'"))->request.acsIndex, 7);
        // A wish for a declaration is a wish.
        QCOMPARE(readAuthnRequest(authnRequest({}, "<samlp:RequestedAuthnContext><saml:AuthnContextDeclRef>urn:x"
                                                   "</saml:AuthnContextDeclRef></samlp:RequestedAuthnContext>"))
                     ->request.requestedAuthnContext->classRefs,
                 QStringList{u"urn:x"_s});
    }
    void joinsTextAroundCommentsInTheIssuer_X5()
    {
        const auto parsed = readAuthnRequest(
            authnRequest({}, {}, "<saml:Issuer>https://sp.example.org<!-- x -->.evil.example</saml:Issuer>"));
        VERIFY_OK(parsed);
        QCOMPARE(parsed->request.issuer, u"https://sp.example.org.evil.example"_s);
    }
    void readsAsMuchAsIsAllowed()
    {
        const auto read = [](const QByteArray &xml) { return readAuthnRequest(xml)->request; };
        for (const auto &[word, isTrue] : {std::pair("true", true), std::pair("1", true), std::pair(" true\n", true),
                                           std::pair("false", false), std::pair("0", false), std::pair("", false)}) {
            const QByteArray value = QByteArray("='") + word + '\'';
            const auto asked =
                read(authnRequest("ForceAuthn" + value, "<samlp:NameIDPolicy AllowCreate" + value + "/>"));
            QCOMPARE(asked.forceAuthn, isTrue);
            QCOMPARE(asked.nameIdPolicy->allowCreate, isTrue);
            QVERIFY(!asked.isPassive);
            QCOMPARE(read(authnRequest("IsPassive" + value)).isPassive, isTrue);
        }
        QVERIFY(!read(authnRequest({}, "<samlp:NameIDPolicy/>")).nameIdPolicy->allowCreate);
        const auto wish = *read(authnRequest({}, contexts(32))).requestedAuthnContext;
        QCOMPARE(wish.classRefs.size(), 32);
        QCOMPARE(wish.comparison, u"exact"_s);
        QCOMPARE(read(authnRequest({}, {}, issuer(1024))).issuer.size(), 1024);
        QCOMPARE(read(authnRequest(binding(8 * 1024))).protocolBinding.size(), 8 * 1024);
    }

    void refusesRequestsThatAreNone_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut off") << authnRequest().chopped(5);
        QTest::newRow("other element") << authnRequest().replace("AuthnRequest", "LogoutRequest");
        QTest::newRow("other namespace") << authnRequest().replace("SAML:2.0:protocol", "SAML:1.0:protocol");
        QTest::newRow("other version") << authnRequest().replace("2.0\"", "2.1\"");
        QTest::newRow("no ID") << authnRequest().replace("_1", "");
        QTest::newRow("ID with a quote") << authnRequest().replace("_1", "_1&apos;x");
        QTest::newRow("no time") << authnRequest().replace("2026-03-01T12:00:00Z", "soon");
        QTest::newRow("no issuer") << authnRequest({}, {}, {});
        QTest::newRow("element in the issuer") << authnRequest({}, {}, "<saml:Issuer>a<b/></saml:Issuer>");
        QTest::newRow("two issuers") << authnRequest({}, "<saml:Issuer>https://b</saml:Issuer>");
        QTest::newRow("URL and index") << authnRequest(
            "AssertionConsumerServiceURL='https://a' AssertionConsumerServiceIndex='0'");
        QTest::newRow("negative index") << authnRequest("AssertionConsumerServiceIndex='-1'");
        QTest::newRow("binding and index") << authnRequest("ProtocolBinding='urn:x' AssertionConsumerServiceIndex='0'");
        QTest::newRow("index too large") << authnRequest("AssertionConsumerServiceIndex='65536'");
        QTest::newRow("no boolean") << authnRequest("ForceAuthn='perhaps'");
        QTest::newRow("no boolean, either") << authnRequest("IsPassive='TRUE'");
        QTest::newRow("no boolean in the policy") << authnRequest({}, "<samlp:NameIDPolicy AllowCreate='perhaps'/>");
        QTest::newRow("two policies") << authnRequest({}, "<samlp:NameIDPolicy/><samlp:NameIDPolicy/>");
        const QByteArray subject = "<saml:Subject><saml:NameID>ada</saml:NameID></saml:Subject>";
        QTest::newRow("element in the subject") << authnRequest({}, QByteArray(subject).replace("ada", "ada<x/>"));
        QTest::newRow("two subjects") << authnRequest({}, subject + subject);
        QTest::newRow("two contexts") << authnRequest({}, contexts(1) + contexts(1));
        QTest::newRow("too many contexts") << authnRequest({}, contexts(33));
        QTest::newRow("element in a context") << authnRequest({}, contexts(1).replace("urn:c", "<x/>"));
        QTest::newRow("issuer too long") << authnRequest({}, {}, issuer(1025));
        QTest::newRow("wishes too long") << authnRequest(binding(8 * 1024 + 1));
        // Kept until somebody has logged in, 4,096 of them; see also the limit of the message.
        const QByteArray longText(9000, 'x');
        QTest::newRow("long format") << authnRequest({}, "<samlp:NameIDPolicy Format='" + longText + "'/>");
        QTest::newRow("long subject") << authnRequest({}, "<saml:Subject><saml:NameID>" + longText +
                                                              "</saml:NameID></saml:Subject>");
        QTest::newRow("long contexts") << authnRequest(
            {}, "<samlp:RequestedAuthnContext>" +
                    ("<saml:AuthnContextClassRef>" + longText.left(300) + "</saml:AuthnContextClassRef>").repeated(30) +
                    "</samlp:RequestedAuthnContext>");
        QTest::newRow("subject without name") << authnRequest({}, "<saml:Subject/>");
        QTest::newRow("subject that names nobody")
            << authnRequest({}, "<saml:Subject><saml:NameID> </saml:NameID></saml:Subject>");
        QTest::newRow("DOCTYPE") << "<!DOCTYPE x>" + authnRequest();
        QTest::newRow("too large") << authnRequest({}, "<x>" + QByteArray(1024 * 1024, 'x') + "</x>");
        QTest::newRow("too deep") << authnRequest({}, QByteArray("<x>").repeated(80) + QByteArray("</x>").repeated(80));
        QTest::newRow("EBCDIC") << R"(<?xml version="1.0" encoding="EBCDIC-CP-US"?>)" + authnRequest();
        QTest::newRow("UTF-7") << R"(<?xml version="1.0" encoding='UTF-7'?>)" + authnRequest();
    }
    void refusesRequestsThatAreNone()
    {
        QFETCH(QByteArray, xml);
        const auto parsed = readAuthnRequest(xml);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::Invalid);
        QVERIFY(!parsed.error().message.isEmpty());
    }
    /// Both bindings, each with its own way to sign, and the error of the first thing that is wrong.
    void letsInWhatIsSignedAsTheApplicationWants_I3()
    {
        Application application;
        const auto said = [](const Result<IncomingRequest> &got) {
            return got ? got->request.id + u' ' + got->relayState : got.error().message;
        };
        const auto posted = [&](const QByteArray &xml, const QString &relayState = u"r"_s) {
            return said(IncomingRequest::fromPost(application, xml.toBase64(), relayState));
        };
        const auto redirected = [&](const QByteArray &query) {
            return said(IncomingRequest::fromRedirect(application, query));
        };
        const auto key = SamlParties::keyFor(u"RSA-SHA256"_s);
        const QByteArray uri = signatureAlgorithm(u"RSA-SHA256"_s)->uri.toLatin1();
        const auto query = [&](const QByteArray &xml, const QByteArray &relayState = "r") {
            return "SAMLRequest=" + encoded(xml) + "&RelayState=" + relayState;
        };
        const auto signedQuery = [&](const QByteArray &relayState = "r") {
            const QByteArray bytes = query(authnRequest(), relayState) + "&SigAlg=" + uri.toPercentEncoding();
            return bytes +
                   "&Signature=" + xmlsec::signatureOf(bytes, key->xmlsecKey(), uri).toBase64().toPercentEncoding();
        };
        const QByteArray plain = authnRequest();
        const QByteArray sealed = SamlParties::signedAgain(plain, {u"AuthnRequest"_s});
        const QByteArray forged = QByteArray(sealed).replace("12:00:00Z", "12:00:01Z");
        const QString fine = u"_1 r"_s;
        const auto accepts = [&](bool unsignedOnes, bool signedOnes, bool forgedOnes) {
            QCOMPARE(posted(plain) == fine, unsignedOnes);
            QCOMPARE(redirected(query(plain)) == fine, unsignedOnes);
            QCOMPARE(redirected(query(sealed)) == fine, unsignedOnes); // not by what is within
            QCOMPARE(posted(sealed) == fine, signedOnes);
            QCOMPARE(redirected(signedQuery()) == fine, signedOnes);
            QCOMPARE(posted(forged) == fine, forgedOnes);
            QCOMPARE(redirected(signedQuery("s").replace("RelayState=s", "RelayState=r")) == fine, forgedOnes);
        };
        accepts(true, true, true); // there is nothing to check with
        application.sso.spCertificate = SamlParties::rsaCertificate().certificate.pem;
        application.sso.requireSignedRequests = true;
        accepts(false, true, false);
        QVERIFY(posted(plain).contains(u"is not signed"));
        QVERIFY(redirected(query(plain)).contains(u"is not signed"));
        QVERIFY(posted(forged).contains(u"was not accepted. The signature does not fit"));
        application.sso.requireSignedRequests = false;
        accepts(true, true, false);
        application.sso.spCertificate = SamlParties::spCertificate().certificate.pem;
        accepts(true, false, false);
        application.sso.spCertificate = u"no certificate"_s;
        accepts(false, false, false);
        for (const QString &message : {posted(sealed), redirected(signedQuery())})
            QVERIFY(message.contains(u"certificate to check signatures with cannot be read"));
        application.sso.spCertificate.clear();

        QVERIFY(redirected("SAMLRequest=%21").contains(u"not base64"));
        QVERIFY(said(IncomingRequest::fromPost(application, "!", {})).contains(u"not base64"));
        for (const QString &message : {posted("<x/>"), redirected(query("<x/>"))})
            QVERIFY(message.contains(u"no AuthnRequest"));
        const QByteArray longest(MessageDecoder::longestRelayState, 'r');
        QCOMPARE(posted(plain, QString::fromLatin1(longest)), u"_1 "_s + QString::fromLatin1(longest));
        QCOMPARE(redirected(query(plain, longest)), u"_1 "_s + QString::fromLatin1(longest));
        for (const QString &message : {posted(plain, QString::fromLatin1(longest + 'r')),
                                       redirected(query(plain, longest + 'r')), posted(plain, QString(513, u'ü'))})
            QVERIFY(message.contains(u"RelayState is longer"));
    }
    void refusesTwentyThousandAttributesBeforeTheyCostSeconds_X12()
    {
        QByteArray attributes;
        for (int i = 0; i < 20000; ++i)
            attributes += " a" + QByteArray::number(i) + "='x'";
        const auto parsed = readAuthnRequest(authnRequest(attributes));
        QVERIFY(!parsed);
        QVERIFY(parsed.error().message.contains(u"256 attributes"_s));
        // In UTF-16, too, where half of "Ģ" is a quotation mark to whoever looks at bytes.
        const QByteArray declaration = R"(<?xml version="1.0" encoding="UTF-16"?>)";
        for (const QByteArray &first : {QByteArray(), QByteArray(" Ģ=''")})
            QVERIFY(readAuthnRequest(wide(declaration + authnRequest(first + attributes).replace('\'', '"')))
                        .error()
                        .message.contains(u"256 attributes"_s));
    }

    /// What libxml2 sees is what was looked at before, whatever the encoding (X1, X12).
    void looksAtWhatTheParserSees_X1_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("word"); // empty: it is read
        const QByteArray good = authnRequest();
        const auto row = [](const char *name, const QByteArray &xml, const char *word = "") {
            QTest::newRow(name) << xml << QString::fromLatin1(word);
        };
        const QByteArray wideXml = R"(<?xml version="1.0" encoding="UTF-16"?>)" + good;
        row("UTF-16", wide(wideXml));
        row("UTF-16, the other way round", wide(wideXml, true));
        row("UTF-16 without a mark", wide(wideXml).mid(2));
        row("UTF-16 without a mark, the other way round", wide(wideXml, true).mid(2));
        row("UTF-16 without a declaration", wide(good));
        row("UTF-16 by its full name", wide(QByteArray(wideXml).replace("16", "16LE")));
        row("UTF-16 by the name of the other", wide(QByteArray(wideXml).replace("16", "16BE")), "encoding");
        row("UTF-16 that calls itself Latin 1", wide(QByteArray(wideXml).replace("UTF-16", "ISO-8859-1")), "encoding");
        row("Latin 1", R"(<?xml version="1.0" encoding='iso-8859-1'?>)" + good);
        row("mark of UTF-8", "\xEF\xBB\xBF" + good);
        row("another mark", QByteArray("\x2B\x2F\x76") + good, "no XML");
        row("NUL", QByteArray(good).replace("<saml:Issuer>", QByteArray("<saml:Issuer>\0", 14)), "encoding");
        row("NUL in UTF-16", wide(QByteArray(wideXml).replace("<saml:Issuer>", QByteArray("<saml:Issuer>\0", 14))),
            "encoding");
        row("UCS-4", wide(wideXml).mid(2).replace(QByteArray("\0", 1), QByteArray("\0\0\0", 3)), "encoding");
        row("no markup at all", "hello", "no XML");
        row("text before it", "x" + good, "no XML");
        row("blanks before it", "\n " + good);

        // Before it is found out that the rest cannot be read.
        const QByteArray doctype = "<!DOCTYPE x><x";
        row("DOCTYPE", doctype, "DOCTYPE");
        row("DOCTYPE behind a comment", "<!-- > --><?p > ?>" + doctype, "DOCTYPE");
        row("DOCTYPE in UTF-16", wide(doctype), "DOCTYPE");
        row("DOCTYPE in UTF-16, behind a sign that ends what it is in",
            wide("<?xml version='1.0'?><?p \xE3\xB8\xBF<\" ?>" + doctype), "DOCTYPE");
        // And where it is none.
        row("comment on a DOCTYPE", "<!-- <!DOCTYPE x> -->" + good);
        row("text on a DOCTYPE", authnRequest({}, "<x><![CDATA[<!DOCTYPE x><a b=c ]]></x>"));
        row("instruction on a DOCTYPE", authnRequest({}, "<?p <!DOCTYPE x> ?>"));
        row("attribute on a DOCTYPE", authnRequest("x='<'").replace("'<'", "'&lt;!DOCTYPE x>'"));
        row("comment that does not end", "<!-- " + good, "cannot be read|can be read");

        QByteArray attributes;
        for (int i = 0; i < 255; ++i)
            attributes += " a" + QByteArray::number(i) + "='=>'";
        row("256 attributes", authnRequest({}, "<x b='' " + attributes + "/>"));
        row("257 attributes", authnRequest({}, "<x b='' c='' " + attributes + "/>"), "256 attributes");
        const auto nested = [](int levels) {
            return authnRequest({}, QByteArray("<x>").repeated(levels) + QByteArray("</x>").repeated(levels));
        };
        row("64 levels", nested(64));
        row("65 levels", nested(65), "nested");
        const QByteArray text = authnRequest({}, "<x>" + QByteArray(1024 * 1024, 'x') + "</x>");
        const qsizetype over = text.size() - 1024 * 1024;
        row("1 MB", QByteArray(text).remove(text.size() / 2, over));
        row("a byte more", QByteArray(text).remove(text.size() / 2, over - 1), "1 MB");
    }
    void looksAtWhatTheParserSees_X1()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, word);
        const auto document = xml::parse(xml, xml::largestMessage);
        const QString said = document ? QString() : document.error().message;
        QCOMPARE(said.isEmpty(), word.isEmpty());
        QVERIFY2(word.isEmpty() || said.contains(word.section(u'|', -1)), qPrintable(said));
    }
};

QTEST_APPLESS_MAIN(MessageDecoderTest)
#include "MessageDecoderTest.moc"
