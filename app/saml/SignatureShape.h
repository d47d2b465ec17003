// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/SignatureVerifier.h"

namespace gatehouse
{

/// A signature that has the one shape that SAML allows (SAML 2.0 Core, section 5.4; spec X3, X4, X7), or the verdict on
/// it when it has not. Nothing is computed here.
struct SignatureShape {
    SignatureCheck check; ///< Valid here means only: well-shaped
    xmlNode *signature = nullptr;
    const SignatureAlgorithm *algorithm = nullptr;
    bool weakDigest = false;
};

SignatureShape shapeOfSignature(xmlNode *element);

/// Whether every ID in the document, by any of the names that somebody could look it up by, is there once (X3).
bool idsAreUnique(const xmlDoc *document);

} // namespace gatehouse
