// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/SignatureVerifier.h"
#include "app/secrets/Secret.h"
#include "models/saml/SamlInspection.h"

namespace gatehouse
{

/// What the receiver of a message knows, to compare it with. What is left empty is not compared.
struct SamlExpectations {
    SignatureVerifier verifier; ///< of the sender's certificates
    QString issuer;
    QString spEntityId;
    QString acsUrl;
    QString inResponseTo;
    QDateTime at; ///< when it was received; invalid: now
    Secret decryptionKey;
};

/// Looks at one message from untrusted bytes, as a service provider has to before it lets somebody in (SAML 2.0
/// Profiles, section 4.1.4.3; spec X1 to X13). Opens nothing beside the bytes; values are read from the very nodes
/// that were verified. Never fails: what cannot be read has no kind, is not accepted, and says why in its findings.
SamlInspection inspectSaml(const QByteArray &xml, const SamlExpectations &expectations);

} // namespace gatehouse
