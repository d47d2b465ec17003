// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/SpMetadata.h"

namespace gatehouse
{

/// A setting of an application that a service provider's metadata says something else about.
struct MetadataChange {
    QString key;   ///< of `apps sso`: "acsUrl"
    QString label; ///< on screen
    QString from;  ///< as it is saved; certificates by their SHA-256, lists with one value in each line
    QString to;

    bool operator==(const MetadataChange &) const = default;
};

/// What takeOver() would change, in the order of the SSO tab; empty when the application knows all of it.
QList<MetadataChange> changesFrom(const SsoSettings &saved, const SpMetadata &metadata);

} // namespace gatehouse
