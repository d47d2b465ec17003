// SPDX-License-Identifier: Apache-2.0
#include "app/saml/IdpMetadataWriter.h"

#include "app/saml/XmlTree.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(IdpMetadataWriter)
};

const xmlChar *xmlText(const char *text) { return reinterpret_cast<const xmlChar *>(text); }

/// What stands between the PEM lines.
QString base64Of(const QString &pem)
{
    QString body = pem.section(u"-----BEGIN CERTIFICATE-----"_s, 1).section(u"-----END CERTIFICATE-----"_s, 0, 0);
    return body.remove(u'\n').remove(u'\r').trimmed();
}

void addService(xmlNode *descriptor, xmlNs *md, const QString &binding, const QString &location)
{
    xmlNode *service = xml::add(descriptor, md, "SingleSignOnService");
    xml::set(service, "Binding", u"urn:oasis:names:tc:SAML:2.0:bindings:"_s + binding);
    xml::set(service, "Location", location);
}

} // namespace

Result<QByteArray> writeIdpMetadata(const Application &application, const QStringList &certificatePems)
{
    const SsoSettings &sso = application.sso;
    if (application.idpUrl.isEmpty())
        return failure(ErrorKind::NotFound,
                       Texts::tr("“%1” has no single sign-on, so there is no metadata.").arg(application.displayLabel));
    if (sso.idpEntityId.trimmed().isEmpty())
        return failure(ErrorKind::Invalid,
                       Texts::tr("IdP Entity ID is empty. Enter it, save, then export the metadata."));
    for (const QString &value : {sso.idpEntityId, sso.nameIdFormat, application.idpUrl}) {
        if (!xml::isWritable(value))
            return failure(ErrorKind::Invalid,
                           Texts::tr("A value holds a character that metadata cannot carry. Remove it: %1").arg(value));
    }

    const xml::Document document(xmlNewDoc(xmlText("1.0")));
    xmlNode *entity = xmlNewNode(nullptr, xmlText("EntityDescriptor"));
    xmlDocSetRootElement(document.get(), entity);
    xmlNs *md = xmlNewNs(entity, xmlText(xml::md), xmlText("md"));
    xmlNs *ds = xmlNewNs(entity, xmlText(xml::ds), xmlText("ds"));
    xmlSetNs(entity, md);
    xml::set(entity, "entityID", sso.idpEntityId);

    xmlNode *descriptor = xml::add(entity, md, "IDPSSODescriptor");
    const bool wantsSigned = sso.requireSignedRequests && !sso.spCertificate.isEmpty();
    xml::set(descriptor, "WantAuthnRequestsSigned", wantsSigned ? u"true"_s : u"false"_s);
    xml::set(descriptor, "protocolSupportEnumeration", u"urn:oasis:names:tc:SAML:2.0:protocol"_s);
    for (const QString &pem : certificatePems) {
        xmlNode *key = xml::add(descriptor, md, "KeyDescriptor");
        xml::set(key, "use", u"signing"_s);
        xmlNode *x509 = xml::add(xml::add(key, ds, "KeyInfo"), ds, "X509Data");
        xml::add(x509, ds, "X509Certificate", base64Of(pem));
    }
    if (!sso.nameIdFormat.isEmpty())
        xml::add(descriptor, md, "NameIDFormat", sso.nameIdFormat);
    // Some service providers take the first, and can sign a redirect only when they know that it is one.
    if (sso.declareRedirectEndpoint)
        addService(descriptor, md, u"HTTP-Redirect"_s, application.idpUrl);
    addService(descriptor, md, u"HTTP-POST"_s, application.idpUrl);

    xmlChar *bytes = nullptr;
    int size = 0;
    xmlDocDumpFormatMemoryEnc(document.get(), &bytes, &size, "UTF-8", 1);
    const QByteArray result(reinterpret_cast<const char *>(bytes), size);
    xmlFree(bytes);
    return result;
}

} // namespace gatehouse
