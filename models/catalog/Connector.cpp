// SPDX-License-Identifier: Apache-2.0
#include "models/catalog/Connector.h"

#include "models/catalog/MappingFile.h"
#include "models/catalog/StrictObject.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QList<SamlAttribute> samlAttributes(QList<StrictObject> rows, const QString &valueKey)
{
    QList<SamlAttribute> result;
    for (StrictObject &row : rows) {
        result.append({row.requiredText(u"name"_s), row.requiredText(valueKey), row.flag(u"required"_s)});
        row.finish();
    }
    return result;
}

QList<GuideStep> guide(QList<StrictObject> steps)
{
    static const QRegularExpression known(u"^(idpUrl|idpEntityId|idpCertificate|baseUrl|spEntityId|acsUrl|text:.+)$"_s);
    QList<GuideStep> result;
    for (StrictObject &step : steps) {
        GuideStep read{step.requiredText(u"text"_s), {}};
        for (StrictObject &value : step.objects(u"values"_s)) {
            read.values.append({value.requiredText(u"label"_s), value.requiredText(u"source"_s)});
            if (!known.match(read.values.last().source).hasMatch())
                value.report(u"source"_s,
                             QCoreApplication::translate(
                                 "Connector", "must be idpUrl, idpEntityId, idpCertificate, baseUrl, spEntityId, "
                                              "acsUrl or “text:” and the text itself"));
            value.finish();
        }
        step.finish();
        result.append(read);
    }
    return result;
}

void readSso(StrictObject sso, Connector &connector)
{
    connector.saml = true;
    connector.placeholders = sso.texts(u"placeholders"_s);
    sso.text(u"placeholderHint"_s, {}); // of files written for earlier versions; the connector's name says it
    connector.spEntityId = sso.text(u"spEntityId"_s, {});
    connector.acsUrls = sso.texts(u"acsUrls"_s);
    connector.nameId = sso.text(u"nameId"_s, connector.nameId);
    connector.nameIdFormat = sso.text(u"nameIdFormat"_s, {});
    connector.signatureAlgorithm =
        sso.word(u"signatureAlgorithm"_s, {u"RSA-SHA256"_s, u"RSA-SHA384"_s, u"RSA-SHA512"_s, u"ECDSA-SHA256"_s});
    connector.sign = sso.word(u"sign"_s, {u"assertion"_s, u"response"_s, u"both"_s});
    connector.userAttributes = samlAttributes(sso.objects(u"userAttributes"_s), u"property"_s);
    connector.constantAttributes = samlAttributes(sso.objects(u"constantAttributes"_s), u"value"_s);
    connector.groupsAttribute = sso.text(u"groupsAttribute"_s, {});
    connector.declareRedirectEndpoint = sso.flag(u"declareRedirectEndpoint"_s);
    connector.ssoGuide = guide(sso.objects(u"guide"_s));
    sso.finish();
}

void readManners(StrictObject manners, ScimManners &read)
{
    read.pageCap = int(manners.number(u"pageCap"_s, read.pageCap, 1));
    read.membersParameter = manners.text(u"membersParameter"_s, {});
    read.patch = manners.word(u"patch"_s, {u"path"_s, u"pathless"_s, u"put"_s});
    read.filters = !manners.flag(u"noFilters"_s);
    read.callsPerSecond = manners.number(u"callsPerSecond"_s, 0, 0);
    read.conflictMeansThrottle = manners.flag(u"conflictMeansThrottle"_s);
    read.usernameRule = manners.word(u"usernameRule"_s, {u""_s, u"localPart"_s});
    manners.finish();
}

void readIdm(StrictObject idm, Connector &connector)
{
    connector.scim = true;
    connector.groups = idm.flag(u"groups"_s);
    connector.groupManagementDefault = idm.flag(u"groupManagementDefault"_s);
    connector.groupManagementAfterFields = idm.flag(u"groupManagementAfterFields"_s);
    connector.ssoBeforeIdm = idm.flag(u"ssoFirst"_s);
    connector.baseUrlHint = idm.text(u"baseUrlHint"_s, {});
    connector.tokenHint = idm.text(u"tokenHint"_s, {});
    connector.userMappings = mappingsFromRows(idm.objects(u"userMappings"_s));
    connector.groupMappings = mappingsFromRows(idm.objects(u"groupMappings"_s));
    readManners(idm.object(u"manners"_s), connector.manners);
    connector.idmGuide = guide(idm.objects(u"guide"_s));
    const bool namesUser = std::any_of(connector.userMappings.cbegin(), connector.userMappings.cend(),
                                       [](const AttributeMapping &row) { return row.scim == u"userName"; });
    if (!namesUser)
        idm.report(u"userMappings"_s, QCoreApplication::translate("Connector", "must map something to userName"));
    idm.finish();
}

} // namespace

Result<Connector> connectorFromJson(const QJsonObject &object)
{
    QString problem;
    StrictObject root(object, {}, &problem);
    Connector connector;
    connector.id = root.requiredText(u"id"_s);
    static const QRegularExpression plain(u"^[a-z0-9][a-z0-9-]{0,63}$"_s);
    if (!plain.match(connector.id).hasMatch())
        root.report(u"id"_s,
                    QCoreApplication::translate("Connector", "must be lower-case letters, digits and hyphens"));
    connector.name = root.requiredText(u"name"_s);
    connector.summary = root.requiredText(u"summary"_s);
    connector.keywords = root.texts(u"keywords"_s);
    connector.bookmark = root.flag(u"bookmark"_s);
    connector.haveReady = root.texts(u"haveReady"_s);
    connector.goodToKnow = root.texts(u"goodToKnow"_s);
    connector.removalGuide = root.texts(u"removalGuide"_s);
    if (root.has(u"sso"_s))
        readSso(root.object(u"sso"_s), connector);
    if (root.has(u"identityManagement"_s))
        readIdm(root.object(u"identityManagement"_s), connector);
    if (!connector.bookmark && !connector.saml && !connector.scim)
        root.report(u"sso"_s, QCoreApplication::translate(
                                  "Connector", "is missing, and so are “identityManagement” and “bookmark”"));
    root.finish();
    if (!problem.isEmpty())
        return failure(ErrorKind::Invalid, problem);
    return connector;
}

} // namespace gatehouse
