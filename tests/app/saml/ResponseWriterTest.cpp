// SPDX-License-Identifier: Apache-2.0
#include "app/saml/ResponseWriter.h"

#include "app/saml/IssuedCheck.h"
#include "app/saml/SamlInspector.h"

#include "tests/support/SamlParties.h"
#include "tests/support/Waiting.h"

#include <QJsonArray>
#include <QJsonDocument>

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

    void checksWhoWhereAndWhen_data()
    {
        QTest::addColumn<SamlExpectations>("expected");
        QTest::addColumn<QString>("check");
        const auto row = [](const char *name, const char *check, auto change) {
            SamlExpectations expected = expectations();
            change(expected);
            QTest::newRow(name) << expected << QString::fromLatin1(check);
        };
        const QDateTime now = QDateTime::currentDateTimeUtc();
        row("another issuer", "Issuer", [](auto &e) { e.issuer = u"https://evil.example.org"_s; });
        row("another audience", "Audience", [](auto &e) { e.spEntityId = u"https://other.example.org"_s; });
        row("another recipient", "Subject confirmation",
            [](auto &e) { e.acsUrl = u"https://other.example.org/acs"_s; });
        row("another request", "InResponseTo", [](auto &e) { e.inResponseTo = u"_request-2"_s; });
        row("too late", "Conditions", [now](auto &e) { e.at = now.addSecs(300 + 180 + 2); });
        row("too early", "Conditions", [now](auto &e) { e.at = now.addSecs(-180 - 180 - 2); });
    }
    void checksWhoWhereAndWhen()
    {
        QFETCH(SamlExpectations, expected);
        QFETCH(QString, check);
        const SamlInspection seen = inspectSaml(SamlParties::write(SamlParties::draft()).xml, expected);
        QVERIFY(seen.accepted == false);
        QVERIFY(seen.signature.valid == true);
        const bool named = std::any_of(seen.checks.cbegin(), seen.checks.cend(), [&](const auto &one) {
            return one.name == check && one.passed == false && !one.message.isEmpty();
        });
        QVERIFY2(named, qPrintable(reasons(seen)));
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
        for (qsizetype at = 0; at < xml.size(); at += 3) {
            QByteArray changed = xml;
            changed[at] = changed[at] == 'b' ? 'c' : 'b';
            const SamlInspection seen = inspectSaml(changed, expected);
            if (seen.accepted != true)
                continue;
            ++accepted; // outside of what is signed: a prefix, KeyInfo, base64 padding
            QCOMPARE(seen.nameId, draft.assertion->nameId);
            QCOMPARE(seen.attributes, draft.assertion->attributes);
        }
        QVERIFY2(accepted < xml.size() / 3 / 2, qPrintable(QString::number(accepted)));
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
