// SPDX-License-Identifier: Apache-2.0
#include "app/saml/XmlTree.h"
#include "app/x509/BundleParts.h"

namespace gatehouse::bundle
{

namespace
{

/// Base64 as xs:base64Binary has it, and the PEM that some identity providers put there instead.
void takeCertificate(const xmlNode *element, Parts &parts)
{
    QByteArray text = xml::plainText(element).value_or(QString()).toLatin1();
    if (text.contains("-----")) {
        text.replace("-----BEGIN CERTIFICATE-----", "");
        text.replace("-----END CERTIFICATE-----", "");
    }
    const QByteArray der = QByteArray::fromBase64(text);
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    const openssl::Certificate certificate(d2i_X509(nullptr, &at, long(der.size())));
    if (!certificate)
        ++parts.unreadable;
    else
        parts.addOnce(certificate.get()); // metadata name the same one for signing and for encryption
}

const xmlNode *following(const xmlNode *node)
{
    if (node->type == XML_ELEMENT_NODE && node->children)
        return node->children;
    while (node && !node->next)
        node = node->parent;
    return node ? node->next : nullptr;
}

} // namespace

bool readXml(const QByteArray &bytes, Parts &parts)
{
    const auto document = xml::parse(bytes, largestXml);
    if (!document)
        return false;
    for (const xmlNode *node = xmlDocGetRootElement(document->get()); node && !parts.isFull(); node = following(node)) {
        if (xml::isElement(node, "X509Certificate", xml::ds))
            takeCertificate(node, parts);
    }
    return true;
}

} // namespace gatehouse::bundle
