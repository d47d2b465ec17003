// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/XmlTree.h"
#include "models/saml/AuthnRequest.h"

namespace gatehouse
{

/// A request with the tree that it was read from, so that its signature is checked on the very same nodes (X2).
struct ParsedAuthnRequest {
    AuthnRequest request;
    xml::Document document;
};

/// Reads an AuthnRequest from untrusted bytes of at most 1 MB. ErrorKind::Invalid, in words for the person whose
/// browser brought it, when it is none, is not of SAML 2.0, or lacks what the schema demands.
Result<ParsedAuthnRequest> readAuthnRequest(const QByteArray &xml);
/// The same from a tree that is there already.
Result<AuthnRequest> authnRequestOf(const xmlNode *root);

} // namespace gatehouse
