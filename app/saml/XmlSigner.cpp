// SPDX-License-Identifier: Apache-2.0
#include "app/saml/XmlSigner.h"

#include "app/saml/CanonicalXml.h"
#include "app/saml/XmlTree.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString exclusive = u"http://www.w3.org/2001/10/xml-exc-c14n#"_s;
const QString enveloped = u"http://www.w3.org/2000/09/xmldsig#enveloped-signature"_s;

QByteArray digestOf(const QByteArray &bytes, const EVP_MD *algorithm)
{
    QByteArray digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    const bool made = EVP_Digest(bytes.constData(), size_t(bytes.size()),
                                 reinterpret_cast<unsigned char *>(digest.data()), &size, algorithm, nullptr) == 1;
    return made && !bytes.isEmpty() ? digest.left(qsizetype(size)) : QByteArray();
}

/// SignedInfo with the one Reference: to the element of that ID, whose canonical bytes have that digest.
xmlNode *addSignedInfo(xmlNode *signature, const QString &id, const QByteArray &digest,
                       const SignatureAlgorithm &algorithm)
{
    xmlNs *ds = signature->ns;
    xmlNode *info = xml::add(signature, ds, "SignedInfo");
    xml::set(xml::add(info, ds, "CanonicalizationMethod"), "Algorithm", exclusive);
    xml::set(xml::add(info, ds, "SignatureMethod"), "Algorithm", algorithm.uri);
    xmlNode *reference = xml::add(info, ds, "Reference");
    xml::set(reference, "URI", u'#' + id);
    xmlNode *transforms = xml::add(reference, ds, "Transforms");
    xml::set(xml::add(transforms, ds, "Transform"), "Algorithm", enveloped);
    xml::set(xml::add(transforms, ds, "Transform"), "Algorithm", exclusive);
    xml::set(xml::add(reference, ds, "DigestMethod"), "Algorithm", algorithm.digestUri);
    xml::add(reference, ds, "DigestValue", QString::fromLatin1(digest.toBase64()));
    return info;
}

} // namespace

Result<void> signElement(xmlNode *element, xmlNode *after, const SigningKey &key, const SignatureAlgorithm &algorithm)
{
    // Before the Signature is there, which is what the enveloped-signature transform amounts to.
    const QByteArray digest = digestOf(xml::canonical(element), algorithm.digest());
    xmlNode *signature = xmlNewDocNode(element->doc, nullptr, reinterpret_cast<const xmlChar *>("Signature"), nullptr);
    xmlNs *ds =
        xmlNewNs(signature, reinterpret_cast<const xmlChar *>(xml::ds), reinterpret_cast<const xmlChar *>("ds"));
    xmlSetNs(signature, ds);
    xmlAddNextSibling(after, signature);
    const xmlNode *info = addSignedInfo(signature, xml::attribute(element, "ID"), digest, algorithm);
    const QByteArray value = digest.isEmpty() || !key.fits(algorithm)
                                 ? QByteArray()
                                 : xmlsec::signatureOf(xml::canonical(info), key.xmlsecKey(), algorithm.uri.toLatin1());
    if (value.isEmpty())
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("XmlSigner", "The answer could not be signed with %1. Nothing was "
                                                                "sent: check the certificate of the application.")
                           .arg(algorithm.name),
                       openssl::lastError());
    xml::add(signature, ds, "SignatureValue", QString::fromLatin1(value.toBase64()));
    // Not part of what is signed, and no verifier should take a key from it; it tells which certificate was used.
    xmlNode *data = xml::add(xml::add(signature, ds, "KeyInfo"), ds, "X509Data");
    xml::add(data, ds, "X509Certificate", key.certificateBase64());
    return {};
}

} // namespace gatehouse
