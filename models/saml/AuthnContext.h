// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/saml/AuthnRequest.h"

#include <optional>

namespace gatehouse
{

/// Which AuthnContextClassRef answers the wish of a request when the person proved who they are by `performed` (SAML
/// 2.0 Core, section 3.3.2.2.1); nothing when none does: NoAuthnContext. A stronger proof includes the weaker ones, so
/// a password with a second factor also satisfies whoever asks for a password alone.
std::optional<QString> answeringContext(const std::optional<AuthnRequest::RequestedAuthnContext> &wish,
                                        const QString &performed);

} // namespace gatehouse
