// SPDX-License-Identifier: Apache-2.0
#include "app/saml/ResponseWriter.h"

#include "app/saml/CanonicalXml.h"
#include "app/saml/IssuedCheck.h"
#include "app/saml/SamlInspector.h"
#include "app/saml/XmlTree.h"

#include "tests/support/SamlParties.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <libxml/c14n.h>

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

SignatureVerifier verifierFor(const QString &algorithm)
{
    return *SignatureVerifier::withCertificates({SamlParties::certificateFor(algorithm).certificate.pem});
}

SamlExpectations expectations(const QString &algorithm = u"RSA-SHA256"_s)
{
    SamlExpectations expected;
    expected.verifier = verifierFor(algorithm);
    expected.issuer = SamlParties::issuer;
    expected.spEntityId = SamlParties::spEntityId;
    expected.acsUrl = SamlParties::acsUrl;
    expected.inResponseTo = u"_request-1"_s;
    expected.decryptionKey = SamlParties::spCertificate().privateKeyPem;
    return expected;
}

/// What everybody else canonicalises the whole document to.
QByteArray canonicalByLibxml2(xmlDoc *document)
{
    xmlChar *bytes = nullptr;
    const int size = xmlC14NDocDumpMemory(document, nullptr, XML_C14N_EXCLUSIVE_1_0, nullptr, 0, &bytes);
    const QByteArray result(reinterpret_cast<char *>(bytes), size < 0 ? 0 : size);
    xmlFree(bytes);
    return result;
}

QString reasons(const SamlInspection &seen)
{
    QStringList lines{seen.signature.reason};
    for (const auto &check : seen.checks) {
        if (check.passed == false)
            lines += check.name + u": "_s + check.message;
    }
    for (const auto &finding : seen.findings)
        lines += finding.message;
    return lines.join(u'\n');
}

} // namespace

class ResponseWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItsOwnVerifierAccepts_I9_data()
    {
        QTest::addColumn<QString>("algorithm");
        QTest::addColumn<QString>("sign");
        QTest::addColumn<QString>("encryption");
        for (const QString &algorithm :
             {u"RSA-SHA256"_s, u"RSA-SHA384"_s, u"RSA-SHA512"_s, u"ECDSA-SHA256"_s, u"ECDSA-SHA512"_s}) {
            for (const QString &sign : {u"assertion"_s, u"response"_s, u"both"_s}) {
                for (const QString &encryption :
                     {QString(), u"http://www.w3.org/2009/xmlenc11#aes256-gcm"_s,
                      u"http://www.w3.org/2009/xmlenc11#aes128-gcm"_s, u"http://www.w3.org/2001/04/xmlenc#aes256-cbc"_s,
                      u"http://www.w3.org/2001/04/xmlenc#aes128-cbc"_s})
                    QTest::addRow("%s %s %s", qPrintable(algorithm), qPrintable(sign),
                                  qPrintable(encryption.section(u'#', 1)))
                        << algorithm << sign << encryption;
            }
        }
    }
    void writesWhatItsOwnVerifierAccepts_I9()
    {
        QFETCH(QString, algorithm);
        QFETCH(QString, sign);
        QFETCH(QString, encryption);
        ResponseDraft draft = SamlParties::draft();
        draft.sign = sign;
        draft.encryptionAlgorithm = encryption;
        if (!encryption.isEmpty())
            draft.encryptionCertificate = SamlParties::spCertificate().certificate.pem;
        const WrittenResponse written = SamlParties::write(draft, algorithm);
        QCOMPARE(written.xml.contains("ada@example.org"), encryption.isEmpty());
        VERIFY_OK(checkIssued(written, draft, verifierFor(algorithm)));
        const SamlInspection seen = inspectSaml(written.xml, expectations(algorithm));
        QVERIFY2(seen.accepted == true, qPrintable(reasons(seen)));
        QCOMPARE(seen.signature.algorithm, algorithm);
        QStringList covers;
        if (sign != u"assertion")
            covers += draft.id;
        if (sign != u"response")
            covers += draft.assertion->id;
        QCOMPARE(seen.signature.covers, covers);
        QCOMPARE(seen.nameId, draft.assertion->nameId);
        QCOMPARE(seen.nameIdFormat, draft.assertion->nameIdFormat);
        QCOMPARE(seen.sessionIndex, draft.assertion->sessionIndex);
        QCOMPARE(seen.attributes, draft.assertion->attributes);

        // Nobody else's key, and not without one.
        SamlExpectations other = expectations(algorithm);
        other.verifier = *SignatureVerifier::withCertificates({SamlParties::spCertificate().certificate.pem});
        QVERIFY(inspectSaml(written.xml, other).accepted == false);
        other.verifier = SignatureVerifier();
        QVERIFY(inspectSaml(written.xml, other).accepted == std::nullopt);
        QVERIFY(inspectSaml(written.xml, other).signature.valid == std::nullopt);
        QVERIFY(!checkIssued(written, draft,
                             *SignatureVerifier::withCertificates({SamlParties::spCertificate().certificate.pem})));
    }

    void readsBackEveryNaughtyString_I5()
    {
        const QJsonArray strings = QJsonDocument::fromJson(SamlParties::file(u"blns.json"_s)).array();
        QVERIFY(strings.size() > 500);
        QStringList writable{u"]]>"_s,        u"<&>\"'"_s,   u" x "_s,     u"a\r\nb\tc"_s,
                             u"\U0001F600"_s, u"<!--x-->"_s, u"&amp;lt;"_s};
        int refused = 0;
        for (const QJsonValue &value : strings) {
            const QString text = value.toString();
            ResponseDraft draft = SamlParties::draft();
            draft.assertion->attributes = {{u"value"_s, {text}}};
            const auto written =
                writeResponse(draft, *SamlParties::keyFor(u"RSA-SHA256"_s), *signatureAlgorithm(u"RSA-SHA256"_s));
            if (written)
                writable += text;
            else if (written.error().kind == ErrorKind::Invalid)
                ++refused; // characters that XML does not have
        }
        QVERIFY2(refused < 10, qPrintable(QString::number(refused)));
        // As a value, as the name of an attribute, as NameID, alone and all together.
        ResponseDraft all = SamlParties::draft();
        all.assertion->attributes = {{u"all"_s, writable}};
        for (const QString &text : std::as_const(writable)) {
            if (text.isEmpty())
                continue;
            ResponseDraft draft = SamlParties::draft();
            draft.assertion->attributes = {{text, {text, u"x"_s}}};
            draft.assertion->nameId = text;
            const WrittenResponse written = SamlParties::write(draft);
            const SamlInspection seen = inspectSaml(written.xml, expectations());
            QVERIFY2(seen.accepted == true, qPrintable(text + reasons(seen)));
            QCOMPARE(seen.nameId, text);
            QCOMPARE(seen.attributes, draft.assertion->attributes);
        }
        const SamlInspection seen = inspectSaml(SamlParties::write(all).xml, expectations());
        QVERIFY2(seen.accepted == true, qPrintable(reasons(seen)));
        QCOMPARE(seen.attributes, all.assertion->attributes);
    }
    void canonicalisesWhatItBuiltAsOthersDo()
    {
        const xml::Document document(xmlNewDoc(nullptr));
        xmlNode *root = xmlNewDocNode(document.get(), nullptr, reinterpret_cast<const xmlChar *>("root"), nullptr);
        xmlDocSetRootElement(document.get(), root);
        const auto space = [](xmlNode *node, const char *uri, const char *prefix) {
            return xmlNewNs(node, reinterpret_cast<const xmlChar *>(uri), reinterpret_cast<const xmlChar *>(prefix));
        };
        // One that is used below only, one that is said twice, one prefix for two, one that is never used.
        xmlNs *a = space(root, "urn:a", "a");
        xmlNs *b = space(root, "urn:b", "b");
        space(root, "urn:unused", "c");
        xmlSetNs(root, a);
        xmlNode *inner = xml::add(root, b, "inner");
        xmlNode *again = xml::add(inner, nullptr, "again");
        xmlSetNs(again, space(again, "urn:b", "b"));
        xmlNode *other = xml::add(again, nullptr, "other");
        xmlSetNs(other, space(other, "urn:other", "b"));
        xml::add(other, a, "empty");
        xml::add(again, b, "after");
        int number = 0;
        const QJsonArray strings = QJsonDocument::fromJson(SamlParties::file(u"blns.json"_s)).array();
        QStringList texts{u"<&>\"'\t\n\r x \r\n"_s, u"]]>"_s, u"\U0001F600 \u0085\u2028"_s};
        for (const QJsonValue &value : strings)
            texts += value.toString();
        for (const QString &text : std::as_const(texts)) {
            if (!xml::isWritable(text))
                continue;
            xmlNode *element = xml::add(other, ++number % 2 ? a : b, "text", text);
            for (const char *name : {"Value", "ID", "value", "a.b", "a-b", "a"})
                xml::set(element, name, text);
        }
        QVERIFY(number > 500);
        QCOMPARE(xml::canonical(root), canonicalByLibxml2(document.get()));

        // What it does not know, it does not guess.
        for (const char *foreign : {"<x xmlns='urn:a'/>", "<a:x xmlns:a='urn:a'><!--c--></a:x>",
                                    "<a:x xmlns:a='urn:a' a:y='1'/>", "<a:x xmlns:a='urn:a'><?p?></a:x>", "<x/>",
                                    "<a:x xmlns:a='urn:a'><y/></a:x>", "<a:x xmlns:a='https://a/?b&amp;c'/>"}) {
            const auto parsed = xml::parse(foreign, xml::largestMessage);
            VERIFY_OK(parsed);
            QVERIFY2(xml::canonical(xmlDocGetRootElement(parsed->get())).isEmpty(), foreign);
        }
        QVERIFY(xml::canonical(nullptr).isEmpty());
    }
    void refusesCharactersThatXmlDoesNotHave_I5()
    {
        for (const QString &text :
             {QString(QChar(0)), QString(QChar(0x1)), QString(QChar(0xD800)), QString(QChar(0xFFFE))}) {
            ResponseDraft draft = SamlParties::draft();
            draft.assertion->attributes[0].values = {u"a"_s + text};
            const auto written =
                writeResponse(draft, *SamlParties::keyFor(u"RSA-SHA256"_s), *signatureAlgorithm(u"RSA-SHA256"_s));
            QVERIFY(!written);
            QCOMPARE(written.error().kind, ErrorKind::Invalid);
            QVERIFY(written.error().message.contains(u"firstname"_s));
        }
    }

    void signsRefusalsAsAWhole()
    {
        ResponseDraft draft = SamlParties::draft();
        draft.assertion.reset();
        draft.status = {SamlStatus::Code::Responder, SamlStatus::SubCode::NoPassive};
        draft.statusMessage = u"Nobody is logged in <here>."_s;
        const WrittenResponse written = SamlParties::write(draft);
        const SamlInspection seen = inspectSaml(written.xml, expectations());
        QVERIFY(seen.signature.valid == true);
        QVERIFY(seen.accepted == false);
        QCOMPARE(seen.status,
                 u"urn:oasis:names:tc:SAML:2.0:status:Responder urn:oasis:names:tc:SAML:2.0:status:NoPassive"_s);
        VERIFY_OK(checkIssued(written, draft, verifierFor(u"RSA-SHA256"_s)));
    }

    /// Out of schema, but whoever sends such an ID waits for exactly it (SAML 2.0 Core, section 1.3.4).
    void repeatsAnIdThatIsNoNcName()
    {
        for (const auto &[id, isName] :
             {std::pair(u"_request-1"_s, true), std::pair(u"1f"_s, false), std::pair(u"-a"_s, false),
              std::pair(u"a:b"_s, false), std::pair(u"ü.1"_s, true)}) {
            ResponseDraft draft = SamlParties::draft();
            draft.inResponseTo = id;
            const WrittenResponse written = SamlParties::write(draft);
            VERIFY_OK(checkIssued(written, draft, verifierFor(u"RSA-SHA256"_s)));
            SamlExpectations expected = expectations();
            expected.inResponseTo = id;
            const SamlInspection answer = inspectSaml(written.xml, expected);
            QVERIFY2(answer.accepted == true, qPrintable(reasons(answer)));
            QCOMPARE(answer.inResponseTo, id);
            const SamlInspection request = inspectSaml(
                R"(<p:AuthnRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" Version="2.0" )"
                R"(IssueInstant="2026-03-01T12:00:00Z" ID=")" +
                    id.toUtf8() +
                    R"("><s:Issuer xmlns:s="urn:oasis:names:tc:SAML:2.0:assertion">x</s:Issuer></p:AuthnRequest>)",
                {});
            QCOMPARE(request.id, id);
            QVERIFY2(request.accepted != false, qPrintable(reasons(request)));
            for (const SamlInspection &seen : {answer, request}) {
                const bool told = std::any_of(seen.findings.cbegin(), seen.findings.cend(), [&id](const auto &finding) {
                    return finding.code == u"id-not-ncname" && finding.severity == u"warning" &&
                           finding.message.contains(id);
                });
                QCOMPARE(told, !isName);
            }
        }
    }

    /// One thing of what was meant is another each time (X10).
    void letsNothingLeaveThatIsNotWhatWasMeant_I9_data()
    {
        QTest::addColumn<ResponseDraft>("meant");
        QTest::addColumn<ResponseDraft>("sent");
        const ResponseDraft usual = SamlParties::draft();
        const auto row = [](const QString &name, const ResponseDraft &sent, const auto &change) {
            ResponseDraft meant = sent;
            change(meant);
            QTest::newRow(qPrintable(name)) << meant << sent;
        };
        const auto rows = [&row](const QString &kind, const ResponseDraft &sent) {
            row(kind + u"ID"_s, sent, [](auto &d) { d.id = newSamlId(); });
            row(kind + u"InResponseTo"_s, sent, [](auto &d) { d.inResponseTo = u"_request-2"_s; });
            row(kind + u"unsolicited"_s, sent, [](auto &d) { d.inResponseTo.clear(); });
            if (!sent.assertion)
                return;
            row(kind + u"destination"_s, sent, [](auto &d) { d.destination = u"https://x"_s; });
            row(kind + u"issuer"_s, sent, [](auto &d) { d.issuer = d.assertion->issuer = u"https://x"_s; });
            row(kind + u"issuer of the assertion"_s, sent, [](auto &d) { d.assertion->issuer = u"https://x"_s; });
            row(kind + u"audience"_s, sent, [](auto &d) { d.assertion->audience = u"https://x"_s; });
            row(kind + u"name"_s, sent, [](auto &d) { d.assertion->nameId = u"eve@example.org"_s; });
            row(kind + u"format"_s, sent, [](auto &d) { d.assertion->nameIdFormat.clear(); });
            row(kind + u"session"_s, sent, [](auto &d) { d.assertion->sessionIndex = u"session-2"_s; });
            row(kind + u"attributes"_s, sent, [](auto &d) { d.assertion->attributes.removeLast(); });
            row(kind + u"time"_s, sent, [](auto &d) { d.issued = d.issued.addSecs(600); });
        };
        rows(u"plain: "_s, usual);
        ResponseDraft encrypted = usual;
        encrypted.encryptionCertificate = SamlParties::spCertificate().certificate.pem;
        rows(u"encrypted: "_s, encrypted);
        encrypted.sign = u"response"_s;
        rows(u"encrypted, signed around it: "_s, encrypted);
        ResponseDraft refusal = usual;
        refusal.assertion.reset();
        refusal.status = {SamlStatus::Code::Responder, SamlStatus::SubCode::NoPassive};
        rows(u"refusal: "_s, refusal);
    }
    void letsNothingLeaveThatIsNotWhatWasMeant_I9()
    {
        QFETCH(ResponseDraft, meant);
        QFETCH(ResponseDraft, sent);
        const SignatureVerifier verifier = verifierFor(u"RSA-SHA256"_s);
        const WrittenResponse written = SamlParties::write(sent);
        VERIFY_OK(checkIssued(written, sent, verifier));
        const auto checked = checkIssued(written, meant, verifier);
        QVERIFY(!checked);
        QCOMPARE(checked.error().kind, ErrorKind::Damaged);
    }
    void letsNothingLeaveThatIsNotSigned_I9()
    {
        const SignatureVerifier verifier = verifierFor(u"RSA-SHA256"_s);
        for (const QString &sign : {u"assertion"_s, u"response"_s, u"both"_s}) {
            for (const bool encrypt : {false, true}) {
                ResponseDraft draft = SamlParties::draft();
                draft.sign = sign;
                if (encrypt)
                    draft.encryptionCertificate = SamlParties::spCertificate().certificate.pem;
                const WrittenResponse good = SamlParties::write(draft);
                VERIFY_OK(checkIssued(good, draft, verifier));
                const auto broken = [](QByteArray xml, bool assertion) {
                    const qsizetype at = assertion ? xml.indexOf("<saml:Assertion") : 0;
                    return xml.replace(xml.indexOf("<ds:SignatureValue>", at) + 19, 4, "AAAA");
                };
                // Whichever signature there is to be: broken, and gone.
                if (sign != u"assertion") {
                    QVERIFY(!checkIssued({broken(good.xml, false), good.assertion}, draft, verifier));
                    QVERIFY(!checkIssued({SamlParties::signedAgain(good.xml, {}), good.assertion}, draft, verifier));
                }
                if (sign != u"response" && encrypt) {
                    QVERIFY(!checkIssued({good.xml, broken(good.assertion, true)}, draft, verifier));
                    QVERIFY(!checkIssued({good.xml, SamlParties::signedAgain(good.assertion, {})}, draft, verifier));
                }
                if (sign == u"assertion" && !encrypt) {
                    QVERIFY(!checkIssued({broken(good.xml, true), {}}, draft, verifier));
                    QVERIFY(!checkIssued({SamlParties::signedAgain(good.xml, {}), {}}, draft, verifier));
                }
            }
        }
        ResponseDraft refusal = SamlParties::draft();
        refusal.assertion.reset();
        refusal.status = {SamlStatus::Code::Responder, SamlStatus::SubCode::NoPassive};
        const QByteArray xml = SamlParties::write(refusal).xml;
        QVERIFY(!checkIssued({SamlParties::signedAgain(xml, {}), {}}, refusal, verifier));
        // Nor is another message that says the same, and is signed as well.
        refusal.inResponseTo.clear();
        const QByteArray unasked = SamlParties::write(refusal).xml;
        QByteArray other = unasked;
        other.replace("samlp:Response", "samlp:LogoutResponse");
        VERIFY_OK(checkIssued({SamlParties::signedAgain(unasked, {u"Response"_s}), {}}, refusal, verifier));
        QVERIFY(!checkIssued({SamlParties::signedAgain(other, {u"LogoutResponse"_s}), {}}, refusal, verifier));
    }

    /// Every byte matters: whatever single byte of a message is changed, nobody gets in as somebody else.
    void acceptsNoChangedByte_data()
    {
        QTest::addColumn<QString>("sign");
        QTest::newRow("assertion") << u"assertion"_s;
        QTest::newRow("both") << u"both"_s;
    }
    void acceptsNoChangedByte()
    {
        QFETCH(QString, sign);
        ResponseDraft draft = SamlParties::draft();
        draft.sign = sign;
        const QByteArray xml = SamlParties::write(draft).xml;
        const SamlExpectations expected = expectations();
        int accepted = 0;
        for (qsizetype at = 0; at < xml.size(); at += 5) {
            QByteArray changed = xml;
            changed[at] = changed[at] == 'b' ? 'c' : 'b';
            const SamlInspection seen = inspectSaml(changed, expected);
            if (seen.accepted != true)
                continue;
            ++accepted; // outside of what is signed: a prefix, KeyInfo, base64 padding
            QCOMPARE(seen.nameId, draft.assertion->nameId);
            QCOMPARE(seen.attributes, draft.assertion->attributes);
        }
        QVERIFY2(accepted < xml.size() / 5 / 2, qPrintable(QString::number(accepted)));
    }

    void wantsOneFreshIdEach()
    {
        QSet<QString> ids;
        for (int i = 0; i < 1000; ++i)
            ids.insert(newSamlId());
        QCOMPARE(ids.size(), 1000);
        QCOMPARE(newSamlId().size(), 41);
        QVERIFY(newSamlId().startsWith(u'_'));
    }
    void refusesKeysOfAnotherKind()
    {
        const auto written = writeResponse(SamlParties::draft(), *SamlParties::keyFor(u"RSA-SHA256"_s),
                                           *signatureAlgorithm(u"ECDSA-SHA256"_s));
        QVERIFY(!written);
        QCOMPARE(
            SigningKey::read(SamlParties::rsaCertificate().privateKeyPem, SamlParties::ecCertificate().certificate.pem)
                .error()
                .kind,
            ErrorKind::Invalid);
    }
};

QTEST_GUILESS_MAIN(ResponseWriterTest)
#include "ResponseWriterTest.moc"
