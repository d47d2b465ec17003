// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace gatehouse
{

/// One row of the articles' attribute tables: which property goes where in SCIM, and what the provider calls it.
struct AttributeMapping {
    QString property;      ///< "firstname", or "firstname/lastname", or empty for a constant
    QString label;         ///< Gatehouse UI field name
    QString scim;          ///< "name.givenName", "emails: value"
    QString providerValue; ///< "First Name"
    QString constant;      ///< value sent when there is no property ("power")
    bool onCreateOnly = false;
    bool required = false;
    QString pattern = {};  ///< value put together in place of a property: "{firstname}.{lastname}"
    QString fallback = {}; ///< sent where the property or pattern yields nothing

    bool operator==(const AttributeMapping &) const = default;
};

/// A value of the SSO tab that the connector proposes; placeholders in it are listed in Connector::placeholders.
struct SamlAttribute {
    QString name;
    QString property; ///< or the constant's value
    bool required = false;

    bool operator==(const SamlAttribute &) const = default;
};

/// A step of the side guide. In `text`, **bold** marks the provider's own labels; a value is shown with a copy button.
/// `source` names where the value comes from: idpUrl, idpEntityId, idpCertificate, baseUrl, spEntityId, acsUrl, or
/// "text:<literal>".
struct GuideStep {
    struct Value {
        QString label;
        QString source;
        bool operator==(const Value &) const = default;
    };
    QString text;
    QList<Value> values;

    bool operator==(const GuideStep &) const = default;
};

/// How a provider's SCIM server behaves where servers differ (spec/console.md (e)).
struct ScimManners {
    int pageCap = 100;                      ///< most items it answers per page
    QString membersParameter;               ///< e.g. "attributes=members" when members come only on request
    QString patch = QStringLiteral("path"); ///< path | pathless | put
    bool filters = true;                    ///< false: who has a userName is found in the list of everybody
    double callsPerSecond = 0;              ///< 0: no known limit
    bool conflictMeansThrottle = false;     ///< 409 from the token endpoint is a 429
    QString usernameRule;                   ///< "localPart" where e-mail addresses are refused

    bool operator==(const ScimManners &) const = default;
};

/// Everything that differs between applications, read from `resources/catalog/<id>.json` or the user's own folder.
/// The JSON schema beside the files is the reference of every key.
struct Connector {
    QString id;   ///< "netskope"
    QString name; ///< "Netskope"
    QString summary;
    QStringList keywords;
    bool bookmark = false;
    bool saml = false;
    bool scim = false;
    bool groups = false;
    QStringList haveReady;  ///< prerequisites shown in the wizard
    QStringList goodToKnow; ///< important considerations

    // SSO
    QStringList placeholders; ///< "APPLICATION_INSTANCE_URL"
    QString spEntityId;
    QStringList acsUrls;
    QString nameId = QStringLiteral("email");
    QString nameIdFormat;
    QString signatureAlgorithm = QStringLiteral("RSA-SHA256");
    QString sign = QStringLiteral("assertion"); ///< assertion | response | both
    QList<SamlAttribute> userAttributes;
    QList<SamlAttribute> constantAttributes;
    QString groupsAttribute; ///< proposed name; empty: the check box is off
    bool declareRedirectEndpoint = false;

    // Identity Management
    bool groupManagementDefault = false;
    bool groupManagementAfterFields = false; ///< Egnyte shows the check box after the two fields
    bool ssoBeforeIdm = false;
    QString baseUrlHint; ///< "https://{SUBDOMAIN}.goskope.com/SCIM/V2/{tenantId}"
    QString tokenHint;
    QList<AttributeMapping> userMappings;
    QList<AttributeMapping> groupMappings;
    ScimManners manners;

    QList<GuideStep> ssoGuide;
    QList<GuideStep> idmGuide;
    QStringList removalGuide;

    bool operator==(const Connector &) const = default;
};

/// Reads a catalogue file's object; the error names the key that is missing, unknown or of the wrong type.
Result<Connector> connectorFromJson(const QJsonObject &object);

} // namespace gatehouse
