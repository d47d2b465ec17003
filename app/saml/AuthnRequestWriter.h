// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/AuthnRequest.h"

namespace gatehouse
{

/// An AuthnRequest as a service provider writes it (SAML 2.0 Core, section 3.4.1): issuer, destination, ACS URL. For
/// rehearsals of a sign-in; it carries no signature.
QByteArray writeAuthnRequest(const AuthnRequest &request);

} // namespace gatehouse
