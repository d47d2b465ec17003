// SPDX-License-Identifier: Apache-2.0
#include "app/saml/XmlSigner.h"

#include "app/saml/XmlTree.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

const QString exclusive = u"http://www.w3.org/2001/10/xml-exc-c14n#"_s;
const QString enveloped = u"http://www.w3.org/2000/09/xmldsig#enveloped-signature"_s;

xmlNode *signatureTemplate(xmlNode *after, const QString &id, const SignatureAlgorithm &algorithm)
{
    xmlNode *signature = xmlNewDocNode(after->doc, nullptr, reinterpret_cast<const xmlChar *>("Signature"), nullptr);
    xmlNs *ds =
        xmlNewNs(signature, reinterpret_cast<const xmlChar *>(xml::ds), reinterpret_cast<const xmlChar *>("ds"));
    xmlSetNs(signature, ds);
    xmlAddNextSibling(after, signature);
    xmlNode *info = xml::add(signature, ds, "SignedInfo");
    xml::set(xml::add(info, ds, "CanonicalizationMethod"), "Algorithm", exclusive);
    xml::set(xml::add(info, ds, "SignatureMethod"), "Algorithm", algorithm.uri);
    xmlNode *reference = xml::add(info, ds, "Reference");
    xml::set(reference, "URI", u'#' + id);
    xmlNode *transforms = xml::add(reference, ds, "Transforms");
    xml::set(xml::add(transforms, ds, "Transform"), "Algorithm", enveloped);
    xml::set(xml::add(transforms, ds, "Transform"), "Algorithm", exclusive);
    xml::set(xml::add(reference, ds, "DigestMethod"), "Algorithm", algorithm.digestUri);
    xml::add(reference, ds, "DigestValue");
    xml::add(signature, ds, "SignatureValue");
    return signature;
}

} // namespace

Result<void> signElement(xmlNode *element, xmlNode *after, const SigningKey &key, const SignatureAlgorithm &algorithm)
{
    const QString id = xml::attribute(element, "ID");
    xmlNode *signature = signatureTemplate(after, id, algorithm);
    xmlsec::LentKeyContext context(key.xmlsecKey());
    if (!context.isReady() || !key.fits(algorithm) || !xmlsec::registerId(element) ||
        xmlSecDSigCtxSign(context.get(), signature) < 0)
        return failure(ErrorKind::Unavailable,
                       QCoreApplication::translate("XmlSigner", "The answer could not be signed with %1. Nothing was "
                                                                "sent: check the certificate of the application.")
                           .arg(algorithm.name),
                       openssl::lastError());
    // Not part of what is signed, and no verifier should take a key from it; it tells which certificate was used.
    xmlNs *ds = signature->ns;
    xmlNode *data = xml::add(xml::add(signature, ds, "KeyInfo"), ds, "X509Data");
    xml::add(data, ds, "X509Certificate", key.certificateBase64());
    return {};
}

} // namespace gatehouse
