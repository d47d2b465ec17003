// SPDX-License-Identifier: Apache-2.0
#include "app/saml/SpMetadataReader.h"

#include "app/saml/AssertionEncryption.h"
#include "app/saml/KeyDescriptors.h"
#include "app/saml/SamlTime.h"
#include "app/saml/XmlTree.h"
#include "models/x509/OddCharacters.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

#include <algorithm>
#include <optional>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qsizetype largestFile = 10 * 1024 * 1024;
constexpr qsizetype longestEntityId = 1024; // SAML 2.0 Core, section 8.3.6

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SpMetadataReader)
};

bool isTrue(const QString &boolean) { return boolean == u"true" || boolean == u"1"; }

/// The first that speaks SAML 2.0; an entity may have older ones beside it.
const xmlNode *spDescriptor(const xmlNode *entity)
{
    for (const xmlNode *descriptor : xml::children(entity, "SPSSODescriptor", xml::md)) {
        const QString protocols = xml::attribute(descriptor, "protocolSupportEnumeration").simplified();
        if (protocols.split(u' ').contains(u"urn:oasis:names:tc:SAML:2.0:protocol"_s))
            return descriptor;
    }
    return nullptr;
}

/// When the description ends: the earliest validUntil of the entity, its descriptor, and what they stand in; invalid
/// when none of them says.
Result<QDateTime> validUntil(const xmlNode *descriptor)
{
    QDateTime earliest;
    for (const xmlNode *node = descriptor; node && node->type == XML_ELEMENT_NODE; node = node->parent) {
        const QString text = xml::attribute(node, "validUntil");
        const QDateTime until = samlTime(text);
        if (!text.isEmpty() && !until.isValid())
            return failure(
                ErrorKind::Invalid,
                Texts::tr("The metadata's validUntil is no time: %1. Ask the service provider for a corrected "
                          "file.")
                    .arg(visibleName(text.left(200))));
        if (until.isValid() && (!earliest.isValid() || until < earliest))
            earliest = until;
    }
    return earliest;
}

/// EntitiesDescriptors may hold others; the depth was limited when the file was parsed.
void collectProviders(const xmlNode *node, QList<const xmlNode *> &found)
{
    if (xml::isElement(node, "EntityDescriptor", xml::md) && spDescriptor(node))
        found += node;
    if (!xml::isElement(node, "EntitiesDescriptor", xml::md))
        return;
    for (const xmlNode *child = node->children; child; child = child->next)
        collectProviders(child, found);
}

struct Endpoint {
    QString location;
    int index = 0;
    std::optional<bool> isDefault;
};

/// Section 2.2.3: marked as default, else the first without isDefault, else the first; the rest by index.
void putDefaultFirst(QList<Endpoint> &endpoints)
{
    auto chosen = std::find_if(endpoints.begin(), endpoints.end(),
                               [](const Endpoint &endpoint) { return endpoint.isDefault.value_or(false); });
    if (chosen == endpoints.end())
        chosen = std::find_if(endpoints.begin(), endpoints.end(),
                              [](const Endpoint &endpoint) { return !endpoint.isDefault.has_value(); });
    if (chosen == endpoints.end())
        chosen = endpoints.begin();
    std::rotate(endpoints.begin(), chosen, chosen + 1);
    std::stable_sort(endpoints.begin() + 1, endpoints.end(),
                     [](const Endpoint &a, const Endpoint &b) { return a.index < b.index; });
}

Result<QList<Endpoint>> endpointsOf(const xmlNode *descriptor)
{
    QList<Endpoint> endpoints;
    for (const xmlNode *service : xml::children(descriptor, "AssertionConsumerService", xml::md)) {
        if (xml::attribute(service, "Binding") != u"urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST")
            continue;
        const QString location = xml::attribute(service, "Location").trimmed();
        const QUrl url(location, QUrl::StrictMode);
        // Other schemes ("javascript:") would run in the browser of whoever signs in (I2).
        if (!url.isValid() || url.host().isEmpty() || (url.scheme() != u"https" && url.scheme() != u"http"))
            return failure(
                ErrorKind::Invalid,
                Texts::tr("The metadata names an ACS URL that is no web address: %1. Ask the service provider for a "
                          "corrected file.")
                    .arg(location));
        const QString isDefault = xml::attribute(service, "isDefault");
        endpoints.append({location, xml::attribute(service, "index").toInt(),
                          isDefault.isEmpty() ? std::nullopt : std::optional(isTrue(isDefault))});
    }
    if (endpoints.isEmpty())
        return failure(
            ErrorKind::Invalid,
            Texts::tr("The metadata names no AssertionConsumerService with the HTTP-POST binding, and Gatehouse "
                      "sends assertions no other way. Enter the ACS URL by hand if the provider has one."));
    putDefaultFirst(endpoints);
    return endpoints;
}

Result<void> readKeys(const xmlNode *descriptor, SpMetadata &metadata)
{
    auto signing = certificatesIn(keyDescriptors(descriptor, u"signing"_s));
    if (!signing)
        return failure(signing.error());
    metadata.signingCertificates = *signing;
    const auto encryptionKeys = keyDescriptors(descriptor, u"encryption"_s);
    auto encryption = certificatesIn(encryptionKeys);
    if (!encryption)
        return failure(encryption.error());
    metadata.encryptionCertificates = *encryption;
    if (encryption->isEmpty())
        return {};
    for (const xmlNode *method : xml::children(encryptionKeys.first(), "EncryptionMethod", xml::md)) {
        const QString algorithm = xml::attribute(method, "Algorithm");
        if (blockEncryptionAlgorithms().contains(algorithm))
            metadata.encryptionAlgorithms += algorithm;
    }
    return {};
}

Result<SpMetadata> readProvider(const xmlNode *entity)
{
    SpMetadata metadata;
    metadata.entityId = xml::attribute(entity, "entityID").trimmed();
    if (metadata.entityId.isEmpty() || metadata.entityId.size() > longestEntityId)
        return failure(ErrorKind::Invalid,
                       Texts::tr("The metadata names no entityID of 1 to 1,024 characters. Ask the service "
                                 "provider for a corrected file."));
    const xmlNode *descriptor = spDescriptor(entity);
    auto endpoints = endpointsOf(descriptor);
    if (!endpoints)
        return failure(endpoints.error());
    for (const Endpoint &endpoint : *endpoints) {
        if (metadata.acsUrls.contains(endpoint.location))
            continue;
        metadata.acsUrls += endpoint.location;
        metadata.acsIndexes.insert(endpoint.location, endpoint.index);
    }
    if (auto keys = readKeys(descriptor, metadata); !keys)
        return failure(keys.error());
    for (const xmlNode *format : xml::children(descriptor, "NameIDFormat", xml::md)) {
        const QString text = xml::text(format);
        if (!text.isEmpty() && !metadata.nameIdFormats.contains(text))
            metadata.nameIdFormats += text;
    }
    const auto until = validUntil(descriptor);
    if (!until)
        return failure(until.error());
    metadata.validUntil = *until;
    metadata.wantAssertionsSigned = isTrue(xml::attribute(descriptor, "WantAssertionsSigned"));
    metadata.authnRequestsSigned = isTrue(xml::attribute(descriptor, "AuthnRequestsSigned"));
    return metadata;
}

} // namespace

Result<SpMetadata> readSpMetadata(const QByteArray &bytes, const QString &entityId, const QDateTime &now)
{
    const auto document = xml::parse(bytes, largestFile);
    if (!document)
        return failure(document.error());
    QList<const xmlNode *> providers;
    collectProviders(xmlDocGetRootElement(document->get()), providers);
    if (!entityId.isEmpty())
        erase_if(providers, [&](const xmlNode *provider) { return xml::attribute(provider, "entityID") != entityId; });
    if (providers.isEmpty())
        return failure(ErrorKind::Invalid,
                       Texts::tr("The file describes no service provider that speaks SAML 2.0. Choose the "
                                 "metadata of the service provider."));
    if (providers.size() > 1)
        return failure(
            ErrorKind::Conflict,
            Texts::tr("The file describes %1 service providers. Use a file with only the one of this application.")
                .arg(providers.size()));
    auto metadata = readProvider(providers.first());
    if (metadata && metadata->validUntil.isValid() && metadata->validUntil <= now)
        return failure(
            ErrorKind::Invalid,
            Texts::tr("This metadata was valid until %1, so its addresses and certificates may have changed since. "
                      "Ask the service provider for a current file.")
                .arg(QLocale::c().toString(metadata->validUntil.toUTC(), u"d MMMM yyyy"_s)));
    return metadata;
}

Result<QStringList> readSpEntityIds(const QByteArray &bytes)
{
    const auto document = xml::parse(bytes, largestFile);
    if (!document)
        return failure(document.error());
    QList<const xmlNode *> providers;
    collectProviders(xmlDocGetRootElement(document->get()), providers);
    QStringList ids;
    for (const xmlNode *provider : providers)
        ids += xml::attribute(provider, "entityID");
    return ids;
}

} // namespace gatehouse
