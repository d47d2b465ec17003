// SPDX-License-Identifier: Apache-2.0
#include "models/applications/Application.h"
#include "models/directory/UserProperty.h"
#include "models/saml/AcsUrl.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SsoProblems)
};

/// SAML 2.0 Core, section 8.3: a URI. Those of the standard's own name space are known by their last part, whichever
/// version of SAML it is written with.
bool isNameIdFormat(const QString &format)
{
    static const QStringList kinds{u"unspecified"_s, u"emailAddress"_s, u"X509SubjectName"_s,
                                   u"persistent"_s,  u"transient"_s,    u"WindowsDomainQualifiedName"_s,
                                   u"kerberos"_s,    u"entity"_s};
    if (format.startsWith(u"urn:oasis:names:tc:SAML:"))
        return kinds.contains(format.section(u":nameid-format:"_s, 1));
    const QUrl uri(format, QUrl::StrictMode);
    return uri.isValid() && !uri.isRelative();
}

bool isLoginUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() &&
           (url.scheme() == u"https" || url.scheme() == u"http");
}

/// Those that issue answers; RSA-SHA1 is read in messages of others and never written (X7).
const QStringList &signingAlgorithms()
{
    static const QStringList all{u"RSA-SHA256"_s,   u"RSA-SHA384"_s,   u"RSA-SHA512"_s,
                                 u"ECDSA-SHA256"_s, u"ECDSA-SHA384"_s, u"ECDSA-SHA512"_s};
    return all;
}

/// Values that are there and that nothing can be done with: a sign-in would fail, or lack what the row promises.
QStringList unknownValues(const SsoSettings &sso)
{
    QStringList problems;
    if (!sso.nameId.trimmed().isEmpty() && !userProperty(sso.nameId))
        problems +=
            Texts::tr("SAMLSubject NameID %1 is no attribute of a person. Choose one, such as email or username.")
                .arg(sso.nameId);
    if (!sso.nameIdFormat.isEmpty() && !isNameIdFormat(sso.nameIdFormat))
        problems += Texts::tr("SAMLSubject NameID Format %1 is not known. Choose one, such as %2.")
                        .arg(sso.nameIdFormat, u"urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"_s);
    if (!signingAlgorithms().contains(sso.signatureAlgorithm))
        problems += Texts::tr("Signature Algorithm %1 is none that answers are signed with. Choose one of %2.")
                        .arg(sso.signatureAlgorithm, signingAlgorithms().join(u", "_s));
    for (const SamlAttribute &attribute : sso.userAttributes)
        if (!attribute.property.trimmed().isEmpty() && !userProperty(attribute.property))
            problems += Texts::tr("Attribute %1: %2 is no attribute of a person. Choose another one or remove the row.")
                            .arg(attribute.name, attribute.property);
    return problems;
}

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
        problems += Texts::tr("Replace %1 with your %2 value.").arg(placeholder, connector.name);
    if (sso.idpEntityId.trimmed().isEmpty())
        problems +=
            Texts::tr("IdP Entity ID is empty. Enter the name under which the service provider knows this issuer.");
    if (sso.spEntityId.trimmed().isEmpty())
        problems += Texts::tr("SP Entity ID is empty. Enter it, or upload the service provider's metadata.");
    if (sso.acsUrls.isEmpty())
        problems += Texts::tr("ACS URL is empty. Enter it, or upload the service provider's metadata.");
    const auto isProposed = [&](const QString &text) {
        return std::any_of(placeholders.cbegin(), placeholders.cend(),
                           [&](const QString &left) { return text.contains(left); });
    };
    for (const QString &url : sso.acsUrls) {
        if (!isProposed(url) && !isSafeAcsUrl(url))
            problems += Texts::tr("ACS URL %1 is no https:// address. Correct it.").arg(url);
    }
    if (sso.nameId.trimmed().isEmpty())
        problems += Texts::tr("SAMLSubject NameID is empty. Choose what names a person to the service provider.");
    problems += unknownValues(sso);
    if (!sso.loginUrl.isEmpty() && !isProposed(sso.loginUrl) && !isLoginUrl(sso.loginUrl))
        problems += Texts::tr("Login URL %1 is no web address. Correct it or clear the field.").arg(sso.loginUrl);
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
