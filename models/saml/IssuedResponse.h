// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/SamlStatus.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace gatehouse
{

/// What an assertion says of a person (SAML 2.0 Core, section 2.3.3). Written from this value and shown from it; never
/// parsed back.
struct Assertion {
    struct Attribute {
        QString name;
        QStringList values;
        bool operator==(const Attribute &) const = default;
    };
    QString id;
    QString issuer;
    QString audience;
    QString recipient; ///< the ACS URL
    QString nameId;
    QString nameIdFormat;
    QList<Attribute> attributes;
    QDateTime notBefore;
    QDateTime notOnOrAfter;
    QDateTime authnInstant;
    QString sessionIndex;
    QString contextClass;
    bool operator==(const Assertion &) const = default;
};

/// A Response that is ready to be posted to the ACS URL: `samlResponse` and `relayState` are the two form fields of
/// the HTTP-POST binding. A refusal is one, too: its status is not Success, it holds no assertion, and `reason` says
/// why in words for an admin.
struct IssuedResponse {
    QString acsUrl;
    QByteArray samlResponse; ///< base64
    QString relayState;
    QString responseId;
    QString inResponseTo; ///< empty: IdP-initiated
    SamlStatus status;
    QString reason;
    Assertion assertion;
    bool encrypted = false;
    QString signatureAlgorithm; ///< "RSA-SHA256"
    QString sign;               ///< assertion | response | both
    QStringList groups;         ///< bound groups that give the person access

    bool operator==(const IssuedResponse &) const = default;
};

} // namespace gatehouse
