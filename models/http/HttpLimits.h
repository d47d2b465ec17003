// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtGlobal>

#include <chrono>

namespace gatehouse
{

/// What one call may take at most (spec N8). Tests make them small.
struct HttpLimits {
    std::chrono::milliseconds connect{10'000}; ///< address looked up, TCP and TLS done
    std::chrono::milliseconds firstByte{30'000};
    std::chrono::milliseconds patience{
        3'000}; ///< without an answer no other connection to the server is kept open idle
    std::chrono::milliseconds whole{60'000};
    std::chrono::milliseconds rateWindow{15'000};
    qint64 bytesPerSecond = 1'000; ///< slower than this over one rate window is a timeout
    qint64 headerBytes = 64 * 1024;
    qint64 bodyBytes = 16 * 1024 * 1024;
    int callsPerOrigin = 4; ///< in flight; the others wait their turn
};

} // namespace gatehouse
