// SPDX-License-Identifier: Apache-2.0
#include "app/practice/PracticeDiscovery.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace gatehouse
{

namespace
{

QJsonObject listOf(const QJsonArray &resources)
{
    return {{u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:api:messages:2.0:ListResponse"_s}},
            {u"totalResults"_s, resources.size()},
            {u"startIndex"_s, 1},
            {u"itemsPerPage"_s, resources.size()},
            {u"Resources"_s, resources}};
}

QJsonObject resourceType(const QString &name, const QString &endpoint)
{
    return {{u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:ResourceType"_s}},
            {u"id"_s, name},
            {u"name"_s, name},
            {u"endpoint"_s, endpoint},
            {u"schema"_s, u"urn:ietf:params:scim:schemas:core:2.0:"_s + name}};
}

QJsonObject schema(const QString &name, const QStringList &attributes, const QString &required)
{
    QJsonArray list;
    for (const auto &attribute : attributes) {
        list.append(QJsonObject{{u"name"_s, attribute},
                                {u"type"_s, attribute == u"active" ? u"boolean"_s : u"string"_s},
                                {u"multiValued"_s, false},
                                {u"required"_s, attribute == required}});
    }
    return {{u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:Schema"_s}},
            {u"id"_s, u"urn:ietf:params:scim:schemas:core:2.0:"_s + name},
            {u"name"_s, name},
            {u"attributes"_s, list}};
}

QJsonObject supported(bool yes) { return {{u"supported"_s, yes}}; }

QJsonObject serviceProviderConfig(const PracticeProfile &profile, const PracticeAbilities &can)
{
    return {
        {u"schemas"_s, QJsonArray{u"urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig"_s}},
        {u"patch"_s, supported(can.patch)},
        {u"bulk"_s, QJsonObject{{u"supported"_s, false}, {u"maxOperations"_s, 0}, {u"maxPayloadSize"_s, 0}}},
        {u"filter"_s, QJsonObject{{u"supported"_s, can.filter}, {u"maxResults"_s, profile.pageCap}}},
        {u"changePassword"_s, supported(false)},
        {u"sort"_s, supported(false)},
        {u"etag"_s, supported(false)},
        {u"authenticationSchemes"_s,
         QJsonArray{QJsonObject{{u"type"_s, u"oauthbearertoken"_s},
                                {u"name"_s, u"Bearer token"_s},
                                {u"description"_s, u"The token that the practice provider printed"_s}}}},
    };
}

} // namespace

std::optional<QJsonObject> practiceDiscovery(QByteArrayView endpoint, const PracticeProfile &profile,
                                             const PracticeAbilities &can)
{
    if (endpoint == "ServiceProviderConfig")
        return serviceProviderConfig(profile, can);
    if (endpoint == "ResourceTypes")
        return listOf({resourceType(u"User"_s, u"/Users"_s), resourceType(u"Group"_s, u"/Groups"_s)});
    if (endpoint == "Schemas")
        return listOf(
            {schema(u"User"_s,
                    {u"userName"_s, u"externalId"_s, u"displayName"_s, u"title"_s, u"userType"_s, u"active"_s},
                    u"userName"_s),
             schema(u"Group"_s, {u"displayName"_s, u"externalId"_s}, u"displayName"_s)});
    return std::nullopt;
}

} // namespace gatehouse
