// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/SigningKey.h"
#include "models/saml/IssuedResponse.h"

#include <optional>

namespace gatehouse
{

/// A Response before it is XML (SAML 2.0 Profiles, section 4.1.4).
struct ResponseDraft {
    QString id;
    QString issuer;
    QString destination;
    QString inResponseTo; ///< empty: IdP-initiated
    QDateTime issued;
    SamlStatus status;
    QString statusMessage; ///< only with a status that is not Success
    std::optional<Assertion> assertion;
    QString sign = QStringLiteral("assertion"); ///< assertion | response | both; a refusal is signed as a whole
    QString encryptionCertificate;              ///< PEM of the service provider; empty: the assertion is readable
    QString encryptionAlgorithm;                ///< URI; empty: AES-256-GCM
};

struct WrittenResponse {
    QByteArray xml;
    QByteArray assertion; ///< as it was before it was encrypted; empty when it was not
};

/// Writes and signs it. Everything becomes a node, so that no value can add markup; ErrorKind::Invalid when one holds a
/// character that XML cannot carry (I5). Safe to use from several threads at once.
Result<WrittenResponse> writeResponse(const ResponseDraft &draft, const SigningKey &key,
                                      const SignatureAlgorithm &algorithm);

/// An ID of 160 random bits (Q7).
QString newSamlId();

} // namespace gatehouse
