// SPDX-License-Identifier: Apache-2.0
#include "app/saml/IdpMetadataReader.h"

#include "app/saml/KeyDescriptors.h"
#include "app/saml/XmlTree.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestFile = 10 * 1024 * 1024;

const xmlNode *idpDescriptor(const xmlNode *entity)
{
    for (const xmlNode *descriptor : xml::children(entity, "IDPSSODescriptor", xml::md)) {
        const QString protocols = xml::attribute(descriptor, "protocolSupportEnumeration").simplified();
        if (protocols.split(u' ').contains(QString::fromLatin1(xml::samlp)))
            return descriptor;
    }
    return nullptr;
}

const xmlNode *firstProvider(const xmlNode *node)
{
    if (xml::isElement(node, "EntityDescriptor", xml::md))
        return idpDescriptor(node) ? node : nullptr;
    if (!xml::isElement(node, "EntitiesDescriptor", xml::md))
        return nullptr;
    for (const xmlNode *child = node->children; child; child = child->next) {
        if (const xmlNode *found = firstProvider(child))
            return found;
    }
    return nullptr;
}

QString serviceOf(const xmlNode *descriptor, const QString &binding)
{
    for (const xmlNode *service : xml::children(descriptor, "SingleSignOnService", xml::md)) {
        if (xml::attribute(service, "Binding") == u"urn:oasis:names:tc:SAML:2.0:bindings:"_s + binding)
            return xml::attribute(service, "Location");
    }
    return {};
}

} // namespace

Result<IdpMetadata> readIdpMetadata(const QByteArray &bytes)
{
    const auto document = xml::parse(bytes, largestFile);
    if (!document)
        return failure(document.error());
    const xmlNode *entity = firstProvider(xmlDocGetRootElement(document->get()));
    if (!entity)
        return failure(ErrorKind::Invalid,
                       QCoreApplication::translate("IdpMetadataReader",
                                                   "The file describes no identity provider that speaks SAML 2.0. "
                                                   "Choose the metadata of the identity provider."));
    const xmlNode *descriptor = idpDescriptor(entity);
    auto certificates = certificatesIn(keyDescriptors(descriptor, u"signing"_s));
    if (!certificates)
        return failure(certificates.error());
    return IdpMetadata{xml::attribute(entity, "entityID"), *certificates, serviceOf(descriptor, u"HTTP-Redirect"_s),
                       serviceOf(descriptor, u"HTTP-POST"_s)};
}

} // namespace gatehouse
