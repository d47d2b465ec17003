// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/saml/ResponseWriter.h"
#include "app/saml/SignatureVerifier.h"

namespace gatehouse
{

/// Looks at a Response that was just written with the eyes of the service provider, before it leaves: a fault while
/// signing must not get out (I9), and every value has to read back as it was meant (I5). ErrorKind::Damaged otherwise.
Result<void> checkIssued(const WrittenResponse &written, const ResponseDraft &draft, const SignatureVerifier &verifier);

} // namespace gatehouse
