// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SignatureVerifier.h"

#include "app/saml/SignatureShape.h"
#include "app/saml/XmlTree.h"

#include "tests/support/SamlParties.h"
#include "tests/support/TestCertificate.h"
#include "tests/support/Waiting.h"

using namespace gatehouse;
using namespace Qt::StringLiterals;

namespace
{

SignatureVerifier knowing(const QString &pem) { return *SignatureVerifier::withCertificates({pem}); }

SignatureVerifier ours() { return knowing(SamlParties::rsaCertificate().certificate.pem); }

/// Of the assertion, wherever it is.
SignatureCheck checkOf(const QByteArray &xml, const SignatureVerifier &verifier)
{
    const auto document = xml::parse(xml, xml::largestMessage);
    if (!document)
        qFatal("%s %s", qPrintable(document.error().message), qPrintable(document.error().detail));
    xmlNode *root = xmlDocGetRootElement(document->get());
    const auto assertions = xml::children(root, "Assertion", xml::saml);
    return verifier.check(assertions.isEmpty() ? root : assertions.first());
}

/// The verdict, and whether the reason given for it is the one.
QString word(const SignatureCheck &check)
{
    switch (check.verdict) {
    case SignatureVerdict::Valid:
        return u"valid"_s;
    case SignatureVerdict::Unsigned:
        return u"unsigned"_s;
    case SignatureVerdict::NoKey:
        return u"no key"_s;
    case SignatureVerdict::Malformed:
        return u"malformed"_s;
    case SignatureVerdict::Forbidden:
        return u"forbidden"_s;
    case SignatureVerdict::Weak:
        return check.reason.contains(u"SHA-1") ? u"weak"_s : u"weak key"_s;
    case SignatureVerdict::WrongKey:
        return check.reason.contains(check.algorithm) ? u"wrong key"_s : u"wrong key, without a reason"_s;
    case SignatureVerdict::Forged:
        return check.reason.startsWith(u"The signature does not fit") ? u"forged"_s : u"forged, without a reason"_s;
    }
    return {};
}

QByteArray signatureOver(const QByteArray &bytes, EVP_PKEY *key, const EVP_MD *digest)
{
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    size_t size = 4096;
    QByteArray signature(qsizetype(size), '\0');
    EVP_DigestSignInit(context, nullptr, digest, nullptr, key);
    EVP_DigestSign(context, reinterpret_cast<unsigned char *>(signature.data()), &size,
                   reinterpret_cast<const unsigned char *>(bytes.constData()), size_t(bytes.size()));
    EVP_MD_CTX_free(context);
    return signature.left(qsizetype(size));
}

/// A signature by hand: of one algorithm, with the digest of another.
SignatureAlgorithm mixed(const QByteArray &algorithm, const QByteArray &digestOf)
{
    SignatureAlgorithm made = *signatureAlgorithm(QString::fromLatin1(algorithm));
    const SignatureAlgorithm *other = signatureAlgorithm(QString::fromLatin1(digestOf));
    made.digestUri = other->digestUri;
    made.digest = other->digest;
    return made;
}

std::shared_ptr<const SigningKey> keyOf(const TestPair &pair)
{
    const auto key = SigningKey::read(Secret(pair.key), QString::fromLatin1(pair.certificate));
    if (!key)
        qFatal("%s", qPrintable(key.error().message));
    return *key;
}

} // namespace

/// Each thing that a signature can have wrong, alone, and the word for it: a check that is missing makes another word
/// of it (X10).
class SignatureVerifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheShapeOfASignature_data()
    {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("verdict");
        const ResponseDraft draft = SamlParties::draft();
        const QByteArray good = SamlParties::write(draft).xml;
        const auto row = [&good](const QByteArray &name, const char *verdict, const QByteArray &what = {},
                                 const QByteArray &with = {}) {
            QByteArray xml = good;
            const qsizetype at = xml.indexOf(what);
            if (at < 0)
                qFatal("%s: the message has no %s", name.constData(), what.constData());
            QTest::newRow(name.constData()) << xml.replace(at, what.size(), with) << QString::fromLatin1(verdict);
        };
        const auto element = [&good](const QByteArray &name) {
            const QByteArray end = "</ds:" + name + '>';
            const qsizetype from = good.indexOf("<ds:" + name);
            return good.mid(from, good.indexOf(end, from) + end.size() - from);
        };
        row("as it is", "valid");
        row("none", "unsigned", element("Signature"));
        row("two", "malformed", "<ds:Signature ", element("Signature") + "<ds:Signature ");
        row("of another namespace", "unsigned", "xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"",
            "xmlns:ds=\"urn:x\"");
        for (const char *where : {"<ds:SignedInfo>", "<ds:CanonicalizationMethod", "<ds:Reference ", "<ds:Transforms>",
                                  "<ds:Transform ", "<ds:SignatureValue>", "</ds:DigestValue>", "</ds:SignatureValue>",
                                  "<ds:X509Data>", "</ds:X509Certificate>", "</ds:Signature>"}) {
            const QByteArray name(where);
            row("comment before " + name, "malformed", where, "<!---->" + name);
            row("instruction before " + name, "malformed", where, "<?x?>" + name);
        }
        for (const char *where : {"<ds:SignedInfo>", "<ds:Reference ", "</ds:Transforms>", "<ds:KeyInfo>"})
            row(QByteArray("text before ") + where, "malformed", where, QByteArray("x") + where);
        row("line breaks", "valid", "</ds:SignedInfo>", "</ds:SignedInfo>\n\t "); // see the corpora for those within
        row("no SignedInfo", "malformed", element("SignedInfo"));
        row("no value", "malformed", element("SignatureValue"));
        row("no KeyInfo", "valid", element("KeyInfo"));
        row("value first", "malformed", element("SignedInfo") + element("SignatureValue"),
            element("SignatureValue") + element("SignedInfo"));
        row("something behind", "malformed", "</ds:Signature>", "<ds:Object/></ds:Signature>");
        row("something behind, of another namespace", "malformed", "</ds:Signature>", "<x/></ds:Signature>");
        row("no canonicalisation", "malformed", "<ds:CanonicalizationMethod", "<ds:Other");
        row("no method", "malformed", "<ds:SignatureMethod", "<ds:Other");
        row("no reference", "malformed", element("Reference"));
        row("two references", "malformed", "</ds:SignedInfo>", element("Reference") + "</ds:SignedInfo>");
        row("no transforms", "malformed", element("Transforms"));
        row("no digest", "malformed", element("DigestValue"));
        row("something behind the digest", "malformed", "</ds:Reference>", "<x/></ds:Reference>");
        const QByteArray method =
            "<ds:SignatureMethod Algorithm=\"http://www.w3.org/2001/04/xmldsig-more#rsa-sha256\"/>";
        row("parameter of the method", "malformed", method,
            method.chopped(2) + "><ds:HMACOutputLength/></ds:SignatureMethod>");
        const QByteArray digest = "<ds:DigestMethod Algorithm=\"http://www.w3.org/2001/04/xmlenc#sha256\"/>";
        row("parameter of the digest", "malformed", digest, digest.chopped(2) + "><x/></ds:DigestMethod>");
        row("element in the digest", "malformed", "</ds:DigestValue>", "<x/></ds:DigestValue>");
        row("element in the value", "malformed", "</ds:SignatureValue>", "<x/></ds:SignatureValue>");
        row("of the whole document", "malformed", "URI=\"#", "URI=\"\" x=\"");
        row("of another element", "malformed", "URI=\"#", "URI=\"#x");
        row("of an element that is not named", "malformed", " ID=\"" + draft.assertion->id.toLatin1(),
            " Name=\"" + draft.assertion->id.toLatin1());
        QTest::newRow("ID that could mean something")
            << QByteArray(good).replace(draft.assertion->id.toLatin1(), "_a'b") << u"malformed"_s;
        row("same ID twice", "malformed", "<saml:AuthnContext>", "<saml:AuthnContext ID=\"_x\"><x id=\"_x\"/>");
        row("same ID in another namespace", "malformed", "<saml:AuthnContext>",
            "<saml:AuthnContext ID=\"_x\"><x xml:id=\"_x\"/>");
        row("other IDs", "forged", "<saml:AuthnContext>", "<saml:AuthnContext ID=\"_x\"><x Id=\"_X\" ID=\"\"/>");

        row("unknown method", "forbidden", "xmldsig-more#rsa-sha256", "xmldsig-more#rsa-md5");
        row("our own word for the method", "forbidden", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
            "RSA-SHA256");
        row("unknown digest", "forbidden", "xmlenc#sha256", "xmldsig-more#md5");
        const QByteArray exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#";
        const QByteArray canonicalisation = "<ds:CanonicalizationMethod Algorithm=\"" + exclusive + "\"/>";
        row("inclusive canonicalisation", "forbidden", canonicalisation,
            "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>");
        row("parameter of the canonicalisation", "forbidden", canonicalisation,
            canonicalisation.chopped(2) + "><x/></ds:CanonicalizationMethod>");
        const QByteArray prefixes = "><InclusiveNamespaces xmlns=\"" + exclusive + "\" PrefixList=\"xs\"/>";
        row("prefixes to keep", "forged", canonicalisation,
            canonicalisation.chopped(2) + prefixes + "</ds:CanonicalizationMethod>");
        row("something in the prefixes", "forbidden", canonicalisation,
            canonicalisation.chopped(2) + prefixes.chopped(2) +
                "><x/></InclusiveNamespaces></ds:CanonicalizationMethod>");
        const QByteArray enveloped =
            "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>";
        const QByteArray second = "<ds:Transform Algorithm=\"" + exclusive + "\"/>";
        row("transforms the other way round", "forbidden", enveloped + second, second + enveloped);
        row("one transform", "forbidden", enveloped + second, second);
        row("the other transform", "forbidden", enveloped + second, enveloped);
        row("three transforms", "forbidden", enveloped + second, enveloped + second + second);
        row("XPath first", "forbidden", enveloped,
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"/>");
        row("XSLT second", "forbidden", second,
            "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>");
        row("parameter of the first transform", "forbidden", enveloped, enveloped.chopped(2) + "><x/></ds:Transform>");
        row("parameter of the second transform", "forbidden", second, second.chopped(2) + "><x/></ds:Transform>");
        row("prefixes to keep in the second transform", "forged", second,
            second.chopped(2) + prefixes + "</ds:Transform>");

        row("another name", "forged", ">ada@", ">eve@");
        row("another digest", "forged", "<ds:DigestValue>", "<ds:DigestValue>AAAA");
        row("another value", "forged", "<ds:SignatureValue>", "<ds:SignatureValue>AAAA");
    }
    void knowsTheShapeOfASignature()
    {
        QFETCH(QByteArray, xml);
        QFETCH(QString, verdict);
        const SignatureCheck check = checkOf(xml, ours());
        QCOMPARE(word(check), verdict);
        QCOMPARE(check.reason.isEmpty(), check.isValid());
        if (verdict == u"valid" || verdict == u"forged")
            QCOMPARE(check.algorithm, u"RSA-SHA256"_s);
        // Without a key nobody knows more than the shape.
        const QString unknown = verdict == u"valid" || verdict == u"forged" ? u"no key"_s : verdict;
        QCOMPARE(word(checkOf(xml, SignatureVerifier())), unknown);
    }

    /// The signature is sound each time.
    void knowsWhatIsWeak_X7()
    {
        const QByteArray good = SamlParties::write(SamlParties::draft()).xml;
        const auto verdict = [&good](const SignatureAlgorithm &algorithm, const SigningKey &key) {
            const QByteArray xml = SamlParties::signedAgain(good, {u"Assertion"_s}, algorithm, &key);
            return word(checkOf(xml, knowing(key.certificatePem())));
        };
        const auto rsa = SamlParties::keyFor(u"RSA-SHA256"_s);
        const auto ec = SamlParties::keyFor(u"ECDSA-SHA256"_s);
        for (const char *digest : {"RSA-SHA256", "RSA-SHA384", "RSA-SHA512"}) {
            for (const char *hash : {"SHA256", "SHA384", "SHA512"}) {
                QCOMPARE(verdict(mixed(QByteArray("RSA-").append(hash), digest), *rsa), u"valid"_s);
                QCOMPARE(verdict(mixed(QByteArray("ECDSA-").append(hash), digest), *ec), u"valid"_s);
            }
        }
        QCOMPARE(verdict(mixed("RSA-SHA256", "RSA-SHA1"), *rsa), u"weak"_s);
        QCOMPARE(verdict(mixed("RSA-SHA1", "RSA-SHA256"), *rsa), u"weak"_s);
        QCOMPARE(verdict(mixed("ECDSA-SHA1", "RSA-SHA256"), *ec), u"weak"_s);
        const SignatureAlgorithm &usual = *signatureAlgorithm(u"RSA-SHA256"_s);
        QCOMPARE(verdict(usual, *keyOf(makeTestPair("RSA:2047"))), u"weak key"_s);
        QCOMPARE(verdict(usual, *keyOf(makeTestPair("RSA:2048"))), u"valid"_s);
        const SignatureAlgorithm &curves = *signatureAlgorithm(u"ECDSA-SHA256"_s);
        QCOMPARE(verdict(curves, *keyOf(makeTestPair("secp224r1"))), u"weak key"_s);
        QCOMPARE(verdict(curves, *keyOf(makeTestPair("P-384"))), u"valid"_s);
    }

    void triesEveryKeyThatItWasGiven_X6()
    {
        const QByteArray rsa = SamlParties::write(SamlParties::draft()).xml;
        const QByteArray ec = SamlParties::write(SamlParties::draft(), u"ECDSA-SHA256"_s).xml;
        const QString rsaPem = SamlParties::rsaCertificate().certificate.pem;
        const QString ecPem = SamlParties::ecCertificate().certificate.pem;
        const QString otherPem = SamlParties::spCertificate().certificate.pem;
        const auto verdict = [](const QByteArray &xml, const QStringList &pems) {
            return word(checkOf(xml, *SignatureVerifier::withCertificates(pems)));
        };
        QCOMPARE(verdict(rsa, {otherPem, ecPem, rsaPem}), u"valid"_s);
        QCOMPARE(verdict(ec, {otherPem + ecPem}), u"valid"_s); // several in one file
        QCOMPARE(verdict(rsa, {ecPem, otherPem}), u"forged"_s);
        QCOMPARE(verdict(rsa, {ecPem}), u"wrong key"_s);
        QCOMPARE(verdict(ec, {rsaPem}), u"wrong key"_s);
        QVERIFY(!SignatureVerifier().hasKeys());
        for (const QString &pem : {QString(), u"no certificate"_s, rsaPem.left(200)})
            QVERIFY(!SignatureVerifier::withCertificates({pem}));
        QVERIFY(!SignatureVerifier::withCertificates({rsaPem, u"no certificate"_s}));
        // A key that signs nothing in SAML is none.
        QVERIFY(!SignatureVerifier::withCertificates({QString::fromLatin1(makeTestPair("ED25519").certificate)}));
    }

    /// Of the HTTP-Redirect binding.
    void checksSignaturesOverBytes_I3()
    {
        const QByteArray bytes = "SAMLRequest=x&RelayState=y&SigAlg=z";
        const QString more = u"http://www.w3.org/2001/04/xmldsig-more#"_s;
        const auto verdict = [&bytes](const SignatureVerifier &verifier, const QString &uri,
                                      const QByteArray &signature) {
            const SignatureCheck check = verifier.check(bytes, uri, signature);
            return check.reason.isEmpty() == check.isValid() ? word(check) : u"without a reason"_s;
        };
        const auto rsa = SamlParties::keyFor(u"RSA-SHA256"_s);
        const QByteArray good = signatureOver(bytes, rsa->key(), EVP_sha256());
        QCOMPARE(verdict(ours(), more + u"rsa-sha256"_s, good), u"valid"_s);
        QCOMPARE(verdict(ours(), more + u"rsa-sha512"_s, signatureOver(bytes, rsa->key(), EVP_sha512())), u"valid"_s);
        QCOMPARE(verdict(ours(), more + u"rsa-sha384"_s, good), u"forged"_s);
        QCOMPARE(verdict(ours(), more + u"rsa-sha256"_s, signatureOver("other", rsa->key(), EVP_sha256())),
                 u"forged"_s);
        QCOMPARE(verdict(ours(), more + u"rsa-sha256"_s, {}), u"forged"_s);
        QCOMPARE(verdict(ours(), u"RSA-SHA256"_s, good), u"forbidden"_s);
        QCOMPARE(verdict(ours(), more + u"rsa-md5"_s, good), u"forbidden"_s);
        QCOMPARE(verdict(ours(), u"http://www.w3.org/2000/09/xmldsig#rsa-sha1"_s,
                         signatureOver(bytes, rsa->key(), EVP_sha1())),
                 u"weak"_s);
        QCOMPARE(verdict(SignatureVerifier(), more + u"rsa-sha256"_s, good), u"no key"_s);
        QCOMPARE(verdict(SignatureVerifier(), u"RSA-SHA256"_s, good), u"forbidden"_s);

        // Senders disagree about the form of an ECDSA signature.
        const auto ec = SamlParties::keyFor(u"ECDSA-SHA256"_s);
        const SignatureVerifier curve = knowing(SamlParties::ecCertificate().certificate.pem);
        const QByteArray der = signatureOver(bytes, ec->key(), EVP_sha256());
        const QByteArray pair = xmlsec::signatureOf(bytes, ec->xmlsecKey(), (more + u"ecdsa-sha256"_s).toLatin1());
        QCOMPARE(pair.size(), 64);
        QCOMPARE(verdict(curve, more + u"ecdsa-sha256"_s, der), u"valid"_s);
        QCOMPARE(verdict(curve, more + u"ecdsa-sha256"_s, pair), u"valid"_s);
        QCOMPARE(verdict(curve, more + u"ecdsa-sha256"_s, pair.chopped(1)), u"forged"_s);
        QCOMPARE(verdict(curve, more + u"ecdsa-sha256"_s, pair + 'x'), u"forged"_s);
        QCOMPARE(verdict(curve, more + u"ecdsa-sha256"_s, {}), u"forged"_s);
        QCOMPARE(verdict(curve, more + u"ecdsa-sha256"_s, QByteArray(64, '\0')), u"forged"_s);
        QCOMPARE(verdict(curve, more + u"rsa-sha256"_s, good), u"wrong key"_s);
        QCOMPARE(verdict(ours(), more + u"ecdsa-sha256"_s, der), u"wrong key"_s);
        const auto small = keyOf(makeTestPair("RSA:1024"));
        QCOMPARE(verdict(knowing(small->certificatePem()), more + u"rsa-sha256"_s,
                         signatureOver(bytes, small->key(), EVP_sha256())),
                 u"weak key"_s);
    }

    /// The second lock: whatever xmlsec says it saw, if it is not this one thing, it counts for nothing.
    void believesXmlsecAboutTheOneElementOnly_X3()
    {
        const auto document = xml::parse("<a ID='_a'><b ID='_b'/></a>", xml::largestMessage);
        VERIFY_OK(document);
        xmlNode *a = xmlDocGetRootElement(document->get());
        xmlNode *b = xmlFirstElementChild(a);
        QVERIFY(xmlsec::registerId(a) && xmlsec::registerId(b));
        const auto key = SamlParties::keyFor(u"RSA-SHA256"_s);
        struct Seen {
            const char *uri;
            xmlSecDSigStatus status;
        };
        constexpr auto right = xmlSecDSigStatusSucceeded;
        const auto saw = [&](xmlNode *element, const QString &id, const QList<Seen> &references, int manifests = 0,
                             xmlSecDSigStatus whole = xmlSecDSigStatusSucceeded) {
            xmlsec::LentKeyContext context(key->xmlsecKey());
            const auto add = [&context](xmlSecPtrList &list, const Seen &seen) {
                auto *reference = xmlSecDSigReferenceCtxCreate(context.get(), xmlSecDSigReferenceOriginSignedInfo);
                reference->status = seen.status;
                if (seen.uri)
                    reference->uri = xmlStrdup(reinterpret_cast<const xmlChar *>(seen.uri));
                xmlSecPtrListAdd(&list, reference);
            };
            for (const Seen &seen : references)
                add(context.get()->signedInfoReferences, seen);
            for (int i = 0; i < manifests; ++i)
                add(context.get()->manifestReferences, {"#_a", right});
            context.get()->status = whole;
            return xmlsec::sawOnly(context.get(), element, id);
        };
        QVERIFY(saw(a, u"_a"_s, {{"#_a", right}}));
        QVERIFY(saw(b, u"_b"_s, {{"#_b", right}}));
        QVERIFY(!saw(a, u"_a"_s, {}));
        QVERIFY(!saw(a, u"_a"_s, {{"#_a", right}, {"#_a", right}}));
        QVERIFY(!saw(a, u"_a"_s, {{"#_a", right}}, 1));
        QVERIFY(!saw(a, u"_a"_s, {{"#_a", right}}, 0, xmlSecDSigStatusInvalid));
        QVERIFY(!saw(a, u"_a"_s, {{"#_a", right}}, 0, xmlSecDSigStatusUnknown));
        QVERIFY(!saw(a, u"_a"_s, {{"#_a", xmlSecDSigStatusInvalid}}));
        QVERIFY(!saw(a, u"_a"_s, {{"#_a", xmlSecDSigStatusUnknown}}));
        QVERIFY(!saw(a, u"_a"_s, {{nullptr, right}}));
        QVERIFY(!saw(a, u"_a"_s, {{"", right}}));
        QVERIFY(!saw(a, u"_a"_s, {{"#_b", right}}));
        QVERIFY(!saw(a, u"_b"_s, {{"#_b", right}}));
        QVERIFY(!saw(a, u"_c"_s, {{"#_c", right}}));
        QVERIFY(!saw(a, u"_c"_s, {{"#_a", right}}));
        QVERIFY(!saw(a, u"_a"_s, {{"x_a", right}}));
        // Nothing at all where a reference should be.
        xmlsec::LentKeyContext context(key->xmlsecKey());
        xmlSecPtrListAdd(&context.get()->signedInfoReferences, nullptr);
        context.get()->status = right;
        QVERIFY(!xmlsec::sawOnly(context.get(), a, u"_a"_s));
    }

    /// One that somebody else claimed, or that is no text, is nothing to sign or to verify by (X3).
    void registersAnIdForItsOwnElementOnly_X3()
    {
        const auto document = xml::parse("<a ID='_a'><b ID='_b' Name='_c'/><c ID=''/><d/><e ID='_c'/></a>", 1000);
        VERIFY_OK(document);
        xmlNode *a = xmlDocGetRootElement(document->get());
        QList<xmlNode *> inner;
        for (xmlNode *child = xmlFirstElementChild(a); child; child = xmlNextElementSibling(child))
            inner += child;
        QVERIFY(xmlsec::registerId(a));
        QVERIFY(xmlsec::registerId(a)); // as often as it is asked
        const auto *name = reinterpret_cast<const xmlChar *>("Name");
        xmlAddID(nullptr, document->get(), reinterpret_cast<const xmlChar *>("_c"), xmlHasProp(inner[0], name));
        QVERIFY(xmlsec::registerId(inner[0]));
        QVERIFY(!xmlsec::registerId(inner[2]));
        QVERIFY(!xmlsec::registerId(inner[3]));
        // As a tree is that was not parsed: without any text, and with two.
        xmlAttr *bare = xmlNewProp(inner[2], reinterpret_cast<const xmlChar *>("ID"), nullptr);
        QVERIFY(!xmlsec::registerId(inner[2]));
        QVERIFY(idsAreUnique(document->get()));
        bare->children = xmlNewDocText(document->get(), reinterpret_cast<const xmlChar *>("_x"));
        bare->children->parent = reinterpret_cast<xmlNode *>(bare);
        bare->children->next = xmlNewDocText(document->get(), reinterpret_cast<const xmlChar *>("y"));
        bare->children->next->parent = bare->children->parent;
        QVERIFY(!xmlsec::registerId(inner[2]));
    }

    void signsNothingItCannot()
    {
        const auto key = SamlParties::keyFor(u"RSA-SHA256"_s);
        const QByteArray uri = signatureAlgorithm(u"RSA-SHA256"_s)->uri.toLatin1();
        QCOMPARE(xmlsec::signatureOf("x", key->xmlsecKey(), uri).size(), 256);
        QVERIFY(xmlsec::signatureOf({}, key->xmlsecKey(), uri).isEmpty());
        QVERIFY(xmlsec::signatureOf("x", nullptr, uri).isEmpty());
        QVERIFY(xmlsec::signatureOf("x", key->xmlsecKey(), "urn:x").isEmpty());
        QVERIFY(xmlsec::signatureOf("x", SamlParties::keyFor(u"ECDSA-SHA256"_s)->xmlsecKey(), uri).isEmpty());
        QVERIFY(!xmlsec::keyFrom(nullptr));
        QVERIFY(!xmlsec::LentKeyContext(nullptr).isReady());
    }
};

QTEST_GUILESS_MAIN(SignatureVerifierTest)
#include "SignatureVerifierTest.moc"
