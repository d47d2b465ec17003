// SPDX-License-Identifier: Apache-2.0
#include "app/cli/Commands.h"

#include "app/cli/CommandJson.h"

#include <QCoreApplication>

namespace gatehouse::cli
{

namespace
{

QJsonArray mappingsJson(const QList<AttributeMapping> &mappings)
{
    QJsonArray array;
    for (const AttributeMapping &mapping : mappings)
        array.append(QJsonObject{{QStringLiteral("property"), mapping.property},
                                 {QStringLiteral("label"), mapping.label},
                                 {QStringLiteral("scim"), mapping.scim},
                                 {QStringLiteral("providerValue"), mapping.providerValue},
                                 {QStringLiteral("constant"), mapping.constant},
                                 {QStringLiteral("onCreateOnly"), mapping.onCreateOnly},
                                 {QStringLiteral("required"), mapping.required},
                                 {QStringLiteral("pattern"), mapping.pattern},
                                 {QStringLiteral("fallback"), mapping.fallback}});
    return array;
}

} // namespace

Future<Answer> catalogShow(CommandContext &context, const Arguments &arguments)
{
    const QString id = arguments.value(QStringLiteral("ID"));
    const Connector *connector = context.services.catalog.find(id);
    if (!connector)
        return refused(ErrorKind::NotFound, QCoreApplication::translate(
                                                "CatalogShow", "There is no connector %1. gatehouse-cli catalog list "
                                                               "shows those there are.")
                                                .arg(id));
    QJsonObject json = toJson(*connector);
    json[QStringLiteral("haveReady")] = QJsonArray::fromStringList(connector->haveReady);
    json[QStringLiteral("goodToKnow")] = QJsonArray::fromStringList(connector->goodToKnow);
    json[QStringLiteral("placeholders")] = QJsonArray::fromStringList(connector->placeholders);
    json[QStringLiteral("spEntityId")] = connector->spEntityId;
    json[QStringLiteral("acsUrls")] = QJsonArray::fromStringList(connector->acsUrls);
    json[QStringLiteral("nameId")] = connector->nameId;
    json[QStringLiteral("nameIdFormat")] = connector->nameIdFormat;
    json[QStringLiteral("signatureAlgorithm")] = connector->signatureAlgorithm;
    json[QStringLiteral("sign")] = connector->sign;
    json[QStringLiteral("groupsAttribute")] = connector->groupsAttribute;
    json[QStringLiteral("groupManagementDefault")] = connector->groupManagementDefault;
    json[QStringLiteral("ssoBeforeIdm")] = connector->ssoBeforeIdm;
    json[QStringLiteral("baseUrlHint")] = connector->baseUrlHint;
    json[QStringLiteral("userMappings")] = mappingsJson(connector->userMappings);
    json[QStringLiteral("groupMappings")] = mappingsJson(connector->groupMappings);
    return async::ready<Answer>(Answer{json});
}

} // namespace gatehouse::cli
