// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/http/HttpResponse.h"

#include <chrono>
#include <optional>

namespace gatehouse
{

/// How often and how fast a call that changes nothing is tried again (R16, R17). Tests make it quick.
struct ScimRetry {
    int tries = 5;
    std::chrono::milliseconds base{1'000}; ///< first back-off; doubles, and a random part of it is waited (full jitter)
    std::chrono::milliseconds cap{60'000};
    std::chrono::milliseconds retryAfterCap{3'600'000};
};

/// What Retry-After asks for: seconds, or a date measured against the server's own Date. Nothing when it is garbage or
/// not there.
std::optional<std::chrono::milliseconds> retryAfter(const HttpResponse &response);

/// How long to wait before try number `tried + 1`; nothing: do not try again. `response` is the one that failed, or
/// none at all when `failure` says why.
std::optional<std::chrono::milliseconds> waitBeforeRetry(const ScimRetry &retry, int tried, HttpFailure failure,
                                                         const HttpResponse *response);

/// A random part of the back-off before try number `tried + 1` (full jitter).
std::chrono::milliseconds backOff(const ScimRetry &retry, int tried);

} // namespace gatehouse
