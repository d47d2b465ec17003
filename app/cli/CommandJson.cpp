// SPDX-License-Identifier: Apache-2.0
#include "app/cli/CommandJson.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

QJsonValue toJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject toJson(const User &user)
{
    return {{u"id"_s, user.id.toString()},
            {u"username"_s, user.username},
            {u"email"_s, user.email},
            {u"firstname"_s, user.firstname},
            {u"lastname"_s, user.lastname},
            {u"displayName"_s, user.displayName},
            {u"employeeIdentifier"_s, user.employeeIdentifier},
            {u"company"_s, user.company},
            {u"department"_s, user.department},
            {u"jobTitle"_s, user.jobTitle},
            {u"location"_s, user.location},
            {u"costCenter"_s, user.costCenter},
            {u"employeeType"_s, user.employeeType},
            {u"state"_s, toText(user.state)},
            {u"version"_s, user.version},
            {u"created"_s, toJson(user.created)},
            {u"updated"_s, toJson(user.updated)}};
}

QJsonObject toJson(const UserGroup &group)
{
    return {{u"id"_s, group.id.toString()},
            {u"name"_s, group.name},
            {u"description"_s, group.description},
            {u"memberCount"_s, group.memberCount},
            {u"version"_s, group.version}};
}

QJsonObject toJson(const Organization &organization)
{
    return {{u"name"_s, organization.name},
            {u"signInUrl"_s, organization.signInAddress},
            {u"version"_s, organization.version}};
}

QJsonObject toJson(const CertificateSummary &certificate)
{
    return {{u"subject"_s, certificate.subject},
            {u"issuer"_s, certificate.issuer},
            {u"serial"_s, certificate.serial},
            {u"notBefore"_s, toJson(certificate.notBefore)},
            {u"notAfter"_s, toJson(certificate.notAfter)},
            {u"keyAlgorithm"_s, certificate.keyAlgorithm},
            {u"signatureAlgorithm"_s, certificate.signatureAlgorithm},
            {u"sha256"_s, certificate.sha256}};
}

QJsonObject toJson(const Connector &connector)
{
    return {{u"id"_s, connector.id},
            {u"name"_s, connector.name},
            {u"summary"_s, connector.summary},
            {u"keywords"_s, QJsonArray::fromStringList(connector.keywords)},
            {u"bookmark"_s, connector.bookmark},
            {u"saml"_s, connector.saml},
            {u"scim"_s, connector.scim},
            {u"groups"_s, connector.groups}};
}

QJsonObject toJson(const Application &application)
{
    return {{u"id"_s, application.id.toString()},          {u"connector"_s, application.connectorId},
            {u"label"_s, application.displayLabel},        {u"description"_s, application.description},
            {u"showInPortal"_s, application.showInPortal}, {u"idpUrl"_s, application.idpUrl},
            {u"bookmarkUrl"_s, application.bookmarkUrl},   {u"bookmarkActive"_s, application.bookmarkActive},
            {u"sso"_s, toJson(application.sso)},           {u"idm"_s, toJson(application.idm)},
            {u"version"_s, application.version},           {u"created"_s, toJson(application.created)},
            {u"createdBy"_s, application.createdBy}};
}

QJsonObject toJson(const ApplicationSummary &summary)
{
    const Application &application = summary.application;
    static const QString idmStates[] = {u"not configured"_s, u"configured"_s, u"active"_s};
    return {{u"id"_s, application.id.toString()},
            {u"label"_s, application.displayLabel},
            {u"connector"_s, application.connectorId},
            {u"description"_s, application.description},
            {u"showInPortal"_s, application.showInPortal},
            {u"ssoActive"_s, application.sso.active},
            {u"idmState"_s, idmStates[int(application.idm.state)]},
            {u"groups"_s, summary.groupCount},
            {u"failed"_s, summary.failedCount},
            {u"certificateExpires"_s, toJson(summary.certificateExpires)},
            {u"lastSync"_s, toJson(summary.lastSync)}};
}

} // namespace gatehouse
