// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"

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
    QMap<QString, int> acsIndexes;
    QStringList nameIdFormats;
    QDateTime validUntil; ///< of the entity or what holds it; invalid when the file does not say
    bool wantAssertionsSigned = false;
    bool authnRequestsSigned = false;
    QStringList signingCertificates;    ///< PEM, those that may verify a signed AuthnRequest
    QStringList encryptionCertificates; ///< PEM, those that an assertion may be encrypted for
    QStringList encryptionAlgorithms;   ///< URIs that it asks for with the first of them

    bool operator==(const SpMetadata &) const = default;
};

/// Puts into the settings what the metadata says of addresses, keys, NameID format and signing; all signing
/// certificates are kept, because one of them may be about to replace the other. Requests have to be signed where it
/// says that they are: many service providers publish a key and sign nothing. Where a certificate is there already,
/// requiring it is not switched off.
void takeOver(SsoSettings &sso, const SpMetadata &metadata);

} // namespace gatehouse
