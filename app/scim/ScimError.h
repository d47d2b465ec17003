// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Error.h"
#include "models/http/HttpResponse.h"

#include <QUrl>

#include <optional>

namespace gatehouse
{

/// Why a response to a SCIM read cannot be used, with the next step: a status other than 200, or a body that is not
/// JSON (N11; HTML is named as such). Nothing when it can. What the server says itself is shown shortened, without
/// control characters and without the token, should it echo it (K8).
std::optional<Error> scimProblem(const HttpResponse &response, const QUrl &url, const Secret &token);

/// What the server says itself (RFC 7644 section 3.12), shortened, without control characters and without the token.
QString serverWords(const HttpResponse &response, const Secret &token);

} // namespace gatehouse
