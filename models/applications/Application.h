// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Id.h"
#include "models/catalog/Connector.h"

#include <QByteArray>
#include <QDateTime>
#include <QMap>

namespace gatehouse
{

using ApplicationId = Id<struct ApplicationTag>;

/// What the User Console draws on the tile: an image, else two letters on a colour (one of the twelve of spec A0).
struct PortalImage {
    QByteArray image; ///< PNG, JPEG or SVG bytes, at most 512 kB; empty: letters
    QString color;    ///< "#202D38"; empty: chosen by the hash of the Display Label

    bool operator==(const PortalImage &) const = default;
};

/// The twelve colours of spec A0, in order.
const QStringList &portalColors();

/// With what an assertion is encrypted so that only the service provider reads it, from its metadata.
struct SpEncryption {
    QString certificate; ///< PEM; empty: assertions are not encrypted
    QString algorithm;   ///< URI of the block cipher that it asks for; empty: AES-256-GCM

    bool operator==(const SpEncryption &) const = default;
};

/// The SSO tab (spec A5). `acsUrls.first()` is the default.
struct SsoSettings {
    bool active = false;
    bool deactivated =
        false; ///< by Deactivate SSO; otherwise a save without problems activates sign-in (ssoActiveAfterSave)
    QString idpEntityId;
    QString spEntityId;
    QStringList acsUrls;
    QMap<QString, int> acsIndexes;     ///< of those that came from metadata: a request may name an ACS URL by it
    QString spCertificate;             ///< PEM, verifies signed AuthnRequests; several during a rollover; empty: none
    bool requireSignedRequests = true; ///< counts only with an SP Certificate; off: unsigned ones are accepted too
    SpEncryption spEncryption;
    QString nameId = QStringLiteral("email");
    QString nameIdFormat = QStringLiteral("urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified");
    QString signatureAlgorithm = QStringLiteral("RSA-SHA256");
    QString sign = QStringLiteral("assertion"); ///< assertion | response | both
    QString defaultRelayState;
    QString loginUrl;
    bool declareRedirectEndpoint = false;
    QList<SamlAttribute> userAttributes;
    QList<SamlAttribute> constantAttributes;
    bool includeGroups = false;
    QString groupsAttribute;

    bool operator==(const SsoSettings &) const = default;
};

enum class IdmState { NotConfigured, Configured, Active };

/// The Identity Management tab. The token is in the operating system's keychain and never here.
struct IdmSettings {
    IdmState state = IdmState::NotConfigured;
    QString baseUrl;
    bool groupManagement = false;
    /// What becomes of the account of somebody who is in no bound user group any more, or was deleted from the
    /// directory: deactivate | delete | keep. Whoever is suspended is deactivated always.
    QString whenAccessEnds = QStringLiteral("deactivate");
    bool serverPatches = true; ///< as ServiceProviderConfig said when it was activated (RFC 7643 section 5)
    bool serverFilters = true;
    bool allowLoopbackHttp = false; ///< http:// is refused except for loopback, switched on per application (N1)
    QList<AttributeMapping> userMappings;
    QList<AttributeMapping> groupMappings;
    QDateTime activated;
    QString activatedBy;

    bool operator==(const IdmSettings &) const = default;
};

/// A service provider that the organization uses. `idpUrl` is fixed once the application exists.
struct Application {
    ApplicationId id;
    QString connectorId;
    QString displayLabel;
    QString description;
    PortalImage portalImage;
    bool showInPortal = true;
    QString idpUrl;      ///< the whole SSO IdP URL
    QString bookmarkUrl; ///< bookmarks only
    bool bookmarkActive = true;
    SsoSettings sso;
    IdmSettings idm;
    qint64 version = 0;
    QDateTime created;
    QString createdBy;

    bool operator==(const Application &) const = default;
};

/// What the wizard yields.
struct ApplicationDraft {
    QString connectorId;
    QString displayLabel;
    QString description;
    PortalImage portalImage;
    bool showInPortal = true;
    QString idpUrlName; ///< last part of the SSO IdP URL; empty: derived from the Display Label
    QString bookmarkUrl;

    bool operator==(const ApplicationDraft &) const = default;
};

/// "Netskope EU 2" -> "netskope-eu-2": the <applicationname> of the SSO IdP URL and of file names.
QString applicationName(const QString &displayLabel);

/// What keeps a draft from becoming an application, one sentence each; empty when nothing does.
QStringList draftProblems(const ApplicationDraft &draft, const Connector &connector);

/// The application that a draft becomes: the connector's proposals filled in, everything inactive.
Application applicationFromDraft(const ApplicationDraft &draft, const Connector &connector,
                                 const QString &signInAddress);

/// Placeholders of the connector that are still somewhere in the SSO settings, each once.
QStringList placeholdersLeft(const SsoSettings &sso, const Connector &connector);

/// Why sign-in cannot be activated yet, one sentence each; empty when it can.
QStringList ssoProblems(const Application &application, const Connector &connector);

QJsonObject toJson(const SsoSettings &sso);
QJsonObject toJson(const IdmSettings &idm);
SsoSettings ssoSettingsFromJson(const QJsonObject &object);
IdmSettings idmSettingsFromJson(const QJsonObject &object);

} // namespace gatehouse
