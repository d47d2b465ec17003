// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/saml/IdpMetadata.h"

namespace gatehouse
{

/// Reads an identity provider's metadata from untrusted bytes: the first EntityDescriptor with an IDPSSODescriptor that
/// speaks SAML 2.0. ErrorKind::Invalid when there is none.
Result<IdpMetadata> readIdpMetadata(const QByteArray &bytes);

} // namespace gatehouse
