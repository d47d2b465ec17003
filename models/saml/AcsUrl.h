// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/base/Result.h"
#include "models/saml/AuthnRequest.h"

namespace gatehouse
{

/// Whether an assertion may be sent there at all: to https, or on this computer itself, to rehearse a set-up (I2).
bool isSafeAcsUrl(const QString &url);

/// Where the answer to a request goes: the ACS URL that it names, when the settings hold exactly that text, or the
/// default one when it names none (I1). ErrorKind::Denied otherwise.
Result<QString> acsUrlFor(const SsoSettings &sso, const AuthnRequest &request);

} // namespace gatehouse
