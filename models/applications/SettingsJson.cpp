// SPDX-License-Identifier: Apache-2.0
#include "models/applications/Application.h"
#include "models/catalog/MappingFile.h"

#include <QJsonArray>

namespace gatehouse
{

using namespace Qt::StringLiterals;

// What an older version did not write keeps its default, so that a workspace outlives an added setting.

namespace
{

QJsonArray toArray(const QList<SamlAttribute> &attributes)
{
    QJsonArray array;
    for (const SamlAttribute &attribute : attributes)
        array.append(QJsonObject{
            {u"name"_s, attribute.name}, {u"property"_s, attribute.property}, {u"required"_s, attribute.required}});
    return array;
}

QList<SamlAttribute> samlAttributes(const QJsonValue &value)
{
    QList<SamlAttribute> attributes;
    for (const QJsonValue &row : value.toArray())
        attributes.append({row[u"name"].toString(), row[u"property"].toString(), row[u"required"].toBool()});
    return attributes;
}

QJsonArray toArray(const QList<AttributeMapping> &mappings)
{
    QJsonArray array;
    for (const AttributeMapping &mapping : mappings)
        array.append(toJson(mapping));
    return array;
}

QList<AttributeMapping> attributeMappings(const QJsonValue &value)
{
    QList<AttributeMapping> mappings;
    for (const QJsonValue &row : value.toArray())
        mappings.append({row[u"property"].toString(), row[u"label"].toString(), row[u"scim"].toString(),
                         row[u"providerValue"].toString(), row[u"constant"].toString(), row[u"onCreateOnly"].toBool(),
                         row[u"required"].toBool(), row[u"pattern"].toString(), row[u"fallback"].toString()});
    return mappings;
}

QStringList texts(const QJsonValue &value)
{
    QStringList result;
    for (const QJsonValue &item : value.toArray())
        result += item.toString();
    return result;
}

QJsonObject toObject(const QMap<QString, int> &indexes)
{
    QJsonObject object;
    for (auto it = indexes.cbegin(); it != indexes.cend(); ++it)
        object.insert(it.key(), it.value());
    return object;
}

QMap<QString, int> indexes(const QJsonObject &object)
{
    QMap<QString, int> result;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        result.insert(it.key(), it.value().toInt());
    return result;
}

const QStringList &idmStates()
{
    static const QStringList words{u"notConfigured"_s, u"configured"_s, u"active"_s};
    return words;
}

} // namespace

QJsonObject toJson(const SsoSettings &sso)
{
    return {{u"active"_s, sso.active},
            {u"deactivated"_s, sso.deactivated},
            {u"idpEntityId"_s, sso.idpEntityId},
            {u"spEntityId"_s, sso.spEntityId},
            {u"acsUrls"_s, QJsonArray::fromStringList(sso.acsUrls)},
            {u"acsIndexes"_s, toObject(sso.acsIndexes)},
            {u"spCertificate"_s, sso.spCertificate},
            {u"requireSignedRequests"_s, sso.requireSignedRequests},
            {u"spEncryption"_s, QJsonObject{{u"certificate"_s, sso.spEncryption.certificate},
                                            {u"algorithm"_s, sso.spEncryption.algorithm}}},
            {u"nameId"_s, sso.nameId},
            {u"nameIdFormat"_s, sso.nameIdFormat},
            {u"signatureAlgorithm"_s, sso.signatureAlgorithm},
            {u"sign"_s, sso.sign},
            {u"defaultRelayState"_s, sso.defaultRelayState},
            {u"loginUrl"_s, sso.loginUrl},
            {u"declareRedirectEndpoint"_s, sso.declareRedirectEndpoint},
            {u"userAttributes"_s, toArray(sso.userAttributes)},
            {u"constantAttributes"_s, toArray(sso.constantAttributes)},
            {u"includeGroups"_s, sso.includeGroups},
            {u"groupsAttribute"_s, sso.groupsAttribute}};
}

SsoSettings ssoSettingsFromJson(const QJsonObject &object)
{
    SsoSettings sso;
    sso.active = object[u"active"].toBool();
    sso.deactivated = object[u"deactivated"].toBool();
    sso.idpEntityId = object[u"idpEntityId"].toString();
    sso.spEntityId = object[u"spEntityId"].toString();
    sso.acsUrls = texts(object[u"acsUrls"]);
    sso.acsIndexes = indexes(object[u"acsIndexes"].toObject());
    sso.spCertificate = object[u"spCertificate"].toString();
    sso.requireSignedRequests = object[u"requireSignedRequests"].toBool(true);
    sso.spEncryption = {object[u"spEncryption"][u"certificate"].toString(),
                        object[u"spEncryption"][u"algorithm"].toString()};
    sso.nameId = object[u"nameId"].toString(sso.nameId);
    sso.nameIdFormat = object[u"nameIdFormat"].toString(sso.nameIdFormat);
    sso.signatureAlgorithm = object[u"signatureAlgorithm"].toString(sso.signatureAlgorithm);
    sso.sign = object[u"sign"].toString(sso.sign);
    sso.defaultRelayState = object[u"defaultRelayState"].toString();
    sso.loginUrl = object[u"loginUrl"].toString();
    sso.declareRedirectEndpoint = object[u"declareRedirectEndpoint"].toBool();
    sso.userAttributes = samlAttributes(object[u"userAttributes"]);
    sso.constantAttributes = samlAttributes(object[u"constantAttributes"]);
    sso.includeGroups = object[u"includeGroups"].toBool();
    sso.groupsAttribute = object[u"groupsAttribute"].toString();
    return sso;
}

QJsonObject toJson(const IdmSettings &idm)
{
    return {{u"state"_s, idmStates().at(int(idm.state))},
            {u"baseUrl"_s, idm.baseUrl},
            {u"groupManagement"_s, idm.groupManagement},
            {u"whenAccessEnds"_s, idm.whenAccessEnds},
            {u"serverPatches"_s, idm.serverPatches},
            {u"serverFilters"_s, idm.serverFilters},
            {u"allowLoopbackHttp"_s, idm.allowLoopbackHttp},
            {u"userMappings"_s, toArray(idm.userMappings)},
            {u"groupMappings"_s, toArray(idm.groupMappings)},
            {u"activated"_s, idm.activated.toUTC().toString(Qt::ISODateWithMs)},
            {u"activatedBy"_s, idm.activatedBy}};
}

IdmSettings idmSettingsFromJson(const QJsonObject &object)
{
    IdmSettings idm;
    const qsizetype state = idmStates().indexOf(object[u"state"].toString());
    idm.state = state < 0 ? IdmState::NotConfigured : IdmState(state);
    idm.baseUrl = object[u"baseUrl"].toString();
    idm.groupManagement = object[u"groupManagement"].toBool();
    idm.serverPatches = object[u"serverPatches"].toBool(true);
    idm.serverFilters = object[u"serverFilters"].toBool(true);
    idm.whenAccessEnds = object[u"whenAccessEnds"].toString(idm.whenAccessEnds);
    idm.allowLoopbackHttp = object[u"allowLoopbackHttp"].toBool();
    idm.userMappings = attributeMappings(object[u"userMappings"]);
    idm.groupMappings = attributeMappings(object[u"groupMappings"]);
    idm.activated = QDateTime::fromString(object[u"activated"].toString(), Qt::ISODateWithMs);
    idm.activatedBy = object[u"activatedBy"].toString();
    return idm;
}

} // namespace gatehouse
