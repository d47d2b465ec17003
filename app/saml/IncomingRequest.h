// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/applications/Application.h"
#include "models/base/Result.h"
#include "models/saml/AuthnRequest.h"

namespace gatehouse
{

/// A request as it came in, decoded and, when the application has an SP Certificate, verified with it. A signature that
/// is wrong is refused always, a missing one where the application requires it. ErrorKind::Denied says so; Invalid,
/// that there was no request to read.
struct IncomingRequest {
    AuthnRequest request;
    QString relayState;

    static Result<IncomingRequest> fromRedirect(const Application &application, const QByteArray &rawQuery);
    static Result<IncomingRequest> fromPost(const Application &application, const QByteArray &samlRequest,
                                            const QString &relayState);
};

} // namespace gatehouse
