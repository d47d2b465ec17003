// SPDX-License-Identifier: Apache-2.0
#include "app/saml/AuthnRequestWriter.h"

#include "app/saml/SamlTime.h"
#include "app/saml/XmlTree.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

QByteArray writeAuthnRequest(const AuthnRequest &request)
{
    const xml::Document document(xmlNewDoc(BAD_CAST "1.0"));
    xmlNode *root = xmlNewNode(nullptr, BAD_CAST "AuthnRequest");
    xmlDocSetRootElement(document.get(), root);
    xmlNs *samlp = xmlNewNs(root, BAD_CAST xml::samlp, BAD_CAST "samlp");
    xmlNs *saml = xmlNewNs(root, BAD_CAST xml::saml, BAD_CAST "saml");
    xmlSetNs(root, samlp);
    xml::set(root, "ID", request.id);
    xml::set(root, "Version", u"2.0"_s);
    xml::set(root, "IssueInstant", toSamlTime(request.issueInstant));
    if (!request.destination.isEmpty())
        xml::set(root, "Destination", request.destination);
    if (!request.acsUrl.isEmpty())
        xml::set(root, "AssertionConsumerServiceURL", request.acsUrl);
    xml::set(root, "ProtocolBinding", u"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"_s);
    xml::add(root, saml, "Issuer", request.issuer);
    return xml::written(document.get());
}

} // namespace gatehouse
