// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/base/Result.h"
#include "models/saml/SignInRequest.h"

namespace gatehouse
{

/// How long a request may be on its way, and by how much clocks may differ (I8, R25).
inline constexpr qint64 requestWindowSeconds = 5 * 60;
inline constexpr qint64 clockToleranceSeconds = 3 * 60;

/// Whether the request is meant for this application, here and now, and where its answer goes; its signature and
/// whether it came before are somebody else's questions. `addresses` are those under which the application is known,
/// any of which may be the Destination. ErrorKind::Denied says what does not fit and where to change it.
Result<SignInRequest> acceptedRequest(const Application &application, const AuthnRequest &request,
                                      const QStringList &addresses, const QDateTime &now);

/// Why nobody can sign in to the application at all at the moment; empty when somebody can.
QString signInProblem(const Application &application);

} // namespace gatehouse
