// SPDX-License-Identifier: Apache-2.0
#include "models/applications/ApplicationEdit.h"

#include <QCoreApplication>

namespace gatehouse
{

namespace
{

QString said(const char *text) { return QCoreApplication::translate("ApplicationFields", text); }

QString onOff(bool on)
{
    return on ? QCoreApplication::translate("ApplicationFields", "Yes")
              : QCoreApplication::translate("ApplicationFields", "No");
}

QString pairs(const QList<SamlAttribute> &attributes)
{
    QStringList lines;
    for (const SamlAttribute &attribute : attributes)
        lines << attribute.name + QStringLiteral(" = ") + attribute.property;
    return lines.join(u'\n');
}

QString inWords(const QString &value) { return value; }
QString inWords(bool value) { return onOff(value); }
QString inWords(const QStringList &values) { return values.join(u'\n'); }
QString inWords(const QList<SamlAttribute> &values) { return pairs(values); }
QString inWords(const QList<AttributeMapping> &mappings)
{
    QStringList lines;
    for (const AttributeMapping &mapping : mappings) {
        QString source = !mapping.pattern.isEmpty()    ? mapping.pattern
                         : !mapping.property.isEmpty() ? mapping.property
                                                       : u'"' + mapping.constant + u'"';
        if (!mapping.fallback.isEmpty())
            source += QStringLiteral(" | \"%1\"").arg(mapping.fallback);
        lines << mapping.scim + QStringLiteral(" = ") + source +
                     (mapping.onCreateOnly ? QCoreApplication::translate("ApplicationFields", " (on create only)")
                                           : QString());
    }
    return lines.join(u'\n');
}
QString inWords(const SpEncryption &encryption) { return encryption.certificate; }
QString inWords(const QMap<QString, int> &indexes)
{
    QStringList lines;
    for (auto it = indexes.cbegin(); it != indexes.cend(); ++it)
        lines << it.key() + QStringLiteral(" = ") + QString::number(it.value());
    return lines.join(u'\n');
}
QString inWords(const PortalImage &image)
{
    if (!image.image.isEmpty())
        return QCoreApplication::translate("ApplicationFields", "Image, %Ln bytes", nullptr, int(image.image.size()));
    return image.color.isEmpty() ? QCoreApplication::translate("ApplicationFields", "Logo") : image.color;
}

/// A row for the value that `at` points to inside an application.
template <typename At> ApplicationField field(const QString &key, ApplicationTab tab, const QString &label, At at)
{
    return {key,
            tab,
            label,
            [at](const Application &application) { return inWords(at(application)); },
            [at](const Application &a, const Application &b) { return at(a) == at(b); },
            [at](const Application &from, Application &to) { at(to) = at(from); }};
}

} // namespace

#define GATEHOUSE_AT(member)                                                                                           \
    [](auto &application) -> auto & { return application.member; }

const QList<ApplicationField> &applicationFields()
{
    using Tab = ApplicationTab;
    static const QList<ApplicationField> fields = {
        field(QStringLiteral("displayLabel"), Tab::GeneralInfo,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Display Label")), GATEHOUSE_AT(displayLabel)),
        field(QStringLiteral("description"), Tab::GeneralInfo,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Description")), GATEHOUSE_AT(description)),
        field(QStringLiteral("portalImage"), Tab::GeneralInfo,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "User Portal Image")), GATEHOUSE_AT(portalImage)),
        field(QStringLiteral("showInPortal"), Tab::GeneralInfo,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Show in User Portal")), GATEHOUSE_AT(showInPortal)),
        field(QStringLiteral("bookmarkUrl"), Tab::Sso, said(QT_TRANSLATE_NOOP("ApplicationFields", "Bookmark URL")),
              GATEHOUSE_AT(bookmarkUrl)),
        field(QStringLiteral("bookmarkActive"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Bookmark active")), GATEHOUSE_AT(bookmarkActive)),
        field(QStringLiteral("idpEntityId"), Tab::Sso, said(QT_TRANSLATE_NOOP("ApplicationFields", "IdP Entity ID")),
              GATEHOUSE_AT(sso.idpEntityId)),
        field(QStringLiteral("spEntityId"), Tab::Sso, said(QT_TRANSLATE_NOOP("ApplicationFields", "SP Entity ID")),
              GATEHOUSE_AT(sso.spEntityId)),
        field(QStringLiteral("acsUrls"), Tab::Sso, said(QT_TRANSLATE_NOOP("ApplicationFields", "ACS URL(s)")),
              GATEHOUSE_AT(sso.acsUrls)),
        field(QStringLiteral("acsIndexes"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Index of each ACS URL")), GATEHOUSE_AT(sso.acsIndexes)),
        field(QStringLiteral("spEncryption"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "SP Encryption Certificate")),
              GATEHOUSE_AT(sso.spEncryption)),
        field(QStringLiteral("spCertificate"), Tab::Sso, said(QT_TRANSLATE_NOOP("ApplicationFields", "SP Certificate")),
              GATEHOUSE_AT(sso.spCertificate)),
        field(QStringLiteral("requireSignedRequests"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Require signed requests")),
              GATEHOUSE_AT(sso.requireSignedRequests)),
        field(QStringLiteral("nameId"), Tab::Sso, said(QT_TRANSLATE_NOOP("ApplicationFields", "SAMLSubject NameID")),
              GATEHOUSE_AT(sso.nameId)),
        field(QStringLiteral("nameIdFormat"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "SAMLSubject NameID Format")),
              GATEHOUSE_AT(sso.nameIdFormat)),
        field(QStringLiteral("signatureAlgorithm"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Signature Algorithm")),
              GATEHOUSE_AT(sso.signatureAlgorithm)),
        field(QStringLiteral("sign"), Tab::Sso, said(QT_TRANSLATE_NOOP("ApplicationFields", "Sign")),
              GATEHOUSE_AT(sso.sign)),
        field(QStringLiteral("defaultRelayState"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Default RelayState")), GATEHOUSE_AT(sso.defaultRelayState)),
        field(QStringLiteral("loginUrl"), Tab::Sso, said(QT_TRANSLATE_NOOP("ApplicationFields", "Login URL")),
              GATEHOUSE_AT(sso.loginUrl)),
        field(QStringLiteral("declareRedirectEndpoint"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Declare Redirect Endpoint")),
              GATEHOUSE_AT(sso.declareRedirectEndpoint)),
        field(QStringLiteral("userAttributes"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "User Attributes")), GATEHOUSE_AT(sso.userAttributes)),
        field(QStringLiteral("constantAttributes"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Constant Attributes")),
              GATEHOUSE_AT(sso.constantAttributes)),
        field(QStringLiteral("includeGroups"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Include group attribute")), GATEHOUSE_AT(sso.includeGroups)),
        field(QStringLiteral("groupsAttribute"), Tab::Sso,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Groups Attribute Name")), GATEHOUSE_AT(sso.groupsAttribute)),
        field(QStringLiteral("deactivated"), Tab::Sso, said(QT_TRANSLATE_NOOP("ApplicationFields", "SSO deactivated")),
              GATEHOUSE_AT(sso.deactivated)),
        field(QStringLiteral("groupManagement"), Tab::IdentityManagement,
              said(QT_TRANSLATE_NOOP("ApplicationFields",
                                     "Enable management of User Groups and Group Membership in this application")),
              GATEHOUSE_AT(idm.groupManagement)),
        field(QStringLiteral("whenAccessEnds"), Tab::IdentityManagement,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "When access ends")), GATEHOUSE_AT(idm.whenAccessEnds)),
        field(QStringLiteral("userMappings"), Tab::IdentityManagement,
              said(QT_TRANSLATE_NOOP("ApplicationFields", "Attribute mappings")), GATEHOUSE_AT(idm.userMappings)),
    };
    return fields;
}

#undef GATEHOUSE_AT

} // namespace gatehouse
