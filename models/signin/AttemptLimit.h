// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>

namespace gatehouse
{

/// How often one account or one address may try before it has to wait. Attempts are counted before they are judged, so
/// that many at once do not get past, and a success takes its own back.
struct AttemptLimit {
    int free = 0;              ///< attempts without any waiting
    int lockAfter = 0;         ///< from this attempt on the longest wait at once; 0: never
    qint64 longestSeconds = 0; ///< of a wait
    qint64 forgetSeconds = 0;  ///< after so long without an attempt everything is forgotten

    /// How long to wait after attempt number `attempts`: 2, 4, 8 … seconds past the free ones.
    qint64 secondsAfter(qint64 attempts) const;
    bool locksAt(qint64 attempts) const { return lockAfter > 0 && attempts == lockAfter; }

    /// An account: five tries, then a growing wait, and 15 minutes from the tenth on.
    static AttemptLimit account() { return {5, 10, 15 * 60, 24 * 60 * 60}; }
    /// An address, behind which a whole office may be.
    static AttemptLimit address() { return {30, 0, 5 * 60, 60 * 60}; }
};

} // namespace gatehouse
