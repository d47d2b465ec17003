// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace gatehouse
{

/// What a service provider's metadata says of it (SAML 2.0 Metadata, SPSSODescriptor), reduced to what the SSO tab can
/// take over.
struct SpMetadata {
    QString entityId;
    QStringList acsUrls; ///< of the HTTP-POST binding; the default one first, then by index
    QStringList nameIdFormats;
    QDateTime validUntil; ///< of the entity or what holds it; invalid when the file does not say
    bool wantAssertionsSigned = false;
    bool authnRequestsSigned = false;
    QStringList signingCertificates; ///< PEM, those that may verify a signed AuthnRequest

    bool operator==(const SpMetadata &) const = default;
};

} // namespace gatehouse
