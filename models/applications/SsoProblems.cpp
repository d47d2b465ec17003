// SPDX-License-Identifier: Apache-2.0
#include "models/applications/Application.h"
#include "models/saml/AcsUrl.h"

#include <QCoreApplication>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SsoProblems)
};

} // namespace

QStringList placeholdersLeft(const SsoSettings &sso, const Connector &connector)
{
    QStringList texts = QStringList{sso.idpEntityId, sso.spEntityId, sso.defaultRelayState, sso.loginUrl} + sso.acsUrls;
    const QList<SamlAttribute> attributes = sso.userAttributes + sso.constantAttributes;
    for (const SamlAttribute &attribute : attributes)
        texts += {attribute.name, attribute.property};
    QStringList left;
    for (const QString &placeholder : connector.placeholders) {
        const bool found =
            std::any_of(texts.cbegin(), texts.cend(), [&](const QString &text) { return text.contains(placeholder); });
        if (found && !left.contains(placeholder))
            left += placeholder;
    }
    return left;
}

QStringList ssoProblems(const Application &application, const Connector &connector)
{
    if (!connector.saml)
        return {Texts::tr("%1 has no single sign-on. Choose a connector that has it.").arg(connector.name)};
    const SsoSettings &sso = application.sso;
    QStringList problems;
    const QStringList placeholders = placeholdersLeft(sso, connector);
    for (const QString &placeholder : placeholders)
        problems += Texts::tr("Replace %1 %2.")
                        .arg(placeholder, connector.placeholderHint.isEmpty() ? Texts::tr("with your own value")
                                                                              : connector.placeholderHint);
    if (sso.idpEntityId.trimmed().isEmpty())
        problems +=
            Texts::tr("IdP Entity ID is empty. Enter the name under which the service provider knows this issuer.");
    if (sso.spEntityId.trimmed().isEmpty())
        problems += Texts::tr("SP Entity ID is empty. Enter it, or upload the service provider's metadata.");
    if (sso.acsUrls.isEmpty())
        problems += Texts::tr("ACS URL is empty. Enter it, or upload the service provider's metadata.");
    for (const QString &url : sso.acsUrls) {
        const bool placeholder = std::any_of(placeholders.cbegin(), placeholders.cend(),
                                             [&](const QString &left) { return url.contains(left); });
        if (!placeholder && !isSafeAcsUrl(url))
            problems += Texts::tr("ACS URL %1 is no https:// address. Correct it.").arg(url);
    }
    if (sso.nameId.trimmed().isEmpty())
        problems += Texts::tr("SAMLSubject NameID is empty. Choose what names a person to the service provider.");
    const QList<SamlAttribute> attributes = sso.userAttributes + sso.constantAttributes;
    for (const SamlAttribute &attribute : attributes) {
        if (attribute.name.trimmed().isEmpty() || attribute.property.trimmed().isEmpty())
            problems += Texts::tr("An attribute has no name or no value. Fill in both or remove the row.");
    }
    if (sso.includeGroups && sso.groupsAttribute.trimmed().isEmpty())
        problems +=
            Texts::tr("Groups Attribute Name is empty. Enter it or clear the check box of the group attribute.");
    problems.removeDuplicates();
    return problems;
}

} // namespace gatehouse
