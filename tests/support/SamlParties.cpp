// SPDX-License-Identifier: Apache-2.0
#include "tests/support/SamlParties.h"

#include "app/saml/XmlSigner.h"
#include "app/saml/XmlTree.h"

#include <QFile>

#include <zlib.h>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

GeneratedCertificate generated(const QString &name, KeyKind kind)
{
    const auto made = generateCertificate(name, QDateTime::currentDateTimeUtc(), kind);
    if (!made)
        qFatal("%s", qPrintable(made.error().message));
    return *made;
}

} // namespace

namespace SamlParties
{

const GeneratedCertificate &rsaCertificate()
{
    static const GeneratedCertificate made = generated(u"acme"_s, KeyKind::Rsa2048);
    return made;
}

const GeneratedCertificate &ecCertificate()
{
    static const GeneratedCertificate made = generated(u"acme"_s, KeyKind::P256);
    return made;
}

const GeneratedCertificate &spCertificate()
{
    static const GeneratedCertificate made = generated(u"sp.example.org"_s, KeyKind::Rsa2048);
    return made;
}

const GeneratedCertificate &certificateFor(const QString &algorithm)
{
    return algorithm.startsWith(u"ECDSA") ? ecCertificate() : rsaCertificate();
}

std::shared_ptr<const SigningKey> keyFor(const QString &algorithm)
{
    const GeneratedCertificate &made = certificateFor(algorithm);
    const auto key = SigningKey::read(made.privateKeyPem, made.certificate.pem);
    if (!key)
        qFatal("%s", qPrintable(key.error().message));
    return *key;
}

ResponseDraft draft(const QDateTime &now)
{
    Assertion assertion;
    assertion.id = newSamlId();
    assertion.issuer = issuer;
    assertion.audience = spEntityId;
    assertion.recipient = acsUrl;
    assertion.nameId = u"ada@example.org"_s;
    assertion.nameIdFormat = u"urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress"_s;
    assertion.notBefore = now.addSecs(-180);
    assertion.notOnOrAfter = now.addSecs(300);
    assertion.authnInstant = now.addSecs(-5);
    assertion.sessionIndex = u"session-1"_s;
    assertion.contextClass = u"urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport"_s;
    assertion.attributes = {{u"firstname"_s, {u"Ada"_s}},        {u"lastname"_s, {u"Lovelace"_s}},
                            {u"mail"_s, {u"ada@example.org"_s}}, {u"department"_s, {u"Mathematics"_s}},
                            {u"company"_s, {u"Orchard"_s}},      {u"location"_s, {u"London"_s}},
                            {u"jobTitle"_s, {u"Analyst"_s}},     {u"memberOf"_s, {u"Engineering"_s, u"Everybody"_s}}};
    ResponseDraft draft;
    draft.id = newSamlId();
    draft.issuer = issuer;
    draft.destination = acsUrl;
    draft.inResponseTo = u"_request-1"_s;
    draft.issued = now;
    draft.assertion = assertion;
    return draft;
}

WrittenResponse write(const ResponseDraft &draft, const QString &algorithm)
{
    const auto written = writeResponse(draft, *keyFor(algorithm), *signatureAlgorithm(algorithm));
    if (!written)
        qFatal("%s %s", qPrintable(written.error().message), qPrintable(written.error().detail));
    return *written;
}

QByteArray signedAgain(const QByteArray &xml, const QStringList &elements, const SignatureAlgorithm &algorithm,
                       const SigningKey *key)
{
    const auto document = xml::parse(xml, xml::largestMessage);
    if (!document)
        qFatal("%s %s", qPrintable(document.error().message), qPrintable(document.error().detail));
    xmlNode *root = xmlDocGetRootElement(document->get());
    QList<xmlNode *> signedOnes = xml::children(root, "Assertion", xml::saml) + QList<xmlNode *>{root};
    const auto own = key ? nullptr : keyFor(algorithm.name);
    for (xmlNode *element : std::as_const(signedOnes)) {
        for (xmlNode *signature : xml::children(element, "Signature", xml::ds)) {
            xmlUnlinkNode(signature);
            xmlFreeNode(signature);
        }
    }
    for (xmlNode *element : std::as_const(signedOnes)) {
        xmlNode *issuer = xmlFirstElementChild(element);
        if (!issuer || !elements.contains(QString::fromUtf8(reinterpret_cast<const char *>(element->name))))
            continue;
        if (const auto done = signElement(element, issuer, key ? *key : *own, algorithm); !done)
            qFatal("%s %s", qPrintable(done.error().message), qPrintable(done.error().detail));
    }
    return xml::written(document->get());
}

QByteArray deflated(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
    QByteArray out(qsizetype(deflateBound(&stream, uLong(bytes.size()))), '\0');
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(bytes.constData()));
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = uInt(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray file(const QString &name)
{
    QFile file(QStringLiteral(GATEHOUSE_SOURCE_DIR "/tests/data/saml/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(name));
    const QByteArray bytes = file.readAll().trimmed();
    return bytes.startsWith('<') || bytes.startsWith("-----") || name.endsWith(u".json")
               ? bytes
               : QByteArray::fromBase64(bytes);
}

} // namespace SamlParties
} // namespace gatehouse
