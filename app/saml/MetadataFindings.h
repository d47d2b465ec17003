// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/SamlInspection.h"

#include <libxml/tree.h>

namespace gatehouse
{

/// Adds what is wrong with metadata of service providers and identity providers, alone or many in one file, and what
/// expires and when, as of `at` (SAML 2.0 Metadata). Signatures are not looked at.
void findInMetadata(const xmlNode *root, const QDateTime &at, SamlInspection &inspection);

} // namespace gatehouse
