// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Result.h"
#include "models/http/HttpResponse.h"

#include <QUrl>

namespace gatehouse
{

/// One call. It is sent exactly once, to exactly this address.
struct HttpRequest {
    QByteArray method = "GET";
    QUrl url;
    HttpHeaders headers;
    QByteArray body;
    Secret bearer; ///< empty: no Authorization header
    bool allowLoopbackHttp = false;
};

/// localhost, 127.0.0.0/8 and ::1.
bool isLoopbackHost(const QString &host);

/// The bytes on the wire, or why this request is not sent: anything but https (http for loopback, when allowed),
/// user names in the address, characters that would end a header line (spec N1, N9, N10, N12 and 0.6).
Result<QByteArray> wireBytes(const HttpRequest &request);

} // namespace gatehouse
