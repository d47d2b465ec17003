// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>

namespace gatehouse
{

/// What an identity provider's metadata says of it (SAML 2.0 Metadata, IDPSSODescriptor), reduced to what a service
/// provider needs.
struct IdpMetadata {
    QString entityId;
    QStringList signingCertificates; ///< PEM
    QString redirectUrl;             ///< SingleSignOnService of the HTTP-Redirect binding; empty: not offered
    QString postUrl;                 ///< of HTTP-POST

    bool operator==(const IdpMetadata &) const = default;
};

} // namespace gatehouse
