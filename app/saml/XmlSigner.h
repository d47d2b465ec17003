// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/SigningKey.h"

namespace gatehouse
{

/// Signs `element` as SAML prescribes (SAML 2.0 Core, section 5.4): an enveloped ds:Signature with one Reference to the
/// element's ID and exclusive C14N, put behind `after`, a child of the element. ErrorKind::Unavailable when the
/// libraries refuse; the tree is then of no use any more.
Result<void> signElement(xmlNode *element, xmlNode *after, const SigningKey &key, const SignatureAlgorithm &algorithm);

} // namespace gatehouse
