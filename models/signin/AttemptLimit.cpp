// SPDX-License-Identifier: Apache-2.0
#include "models/signin/AttemptLimit.h"

#include <algorithm>

namespace gatehouse
{

qint64 AttemptLimit::secondsAfter(qint64 attempts) const
{
    if (attempts < free)
        return 0;
    if (lockAfter > 0 && attempts >= lockAfter)
        return longestSeconds;
    return std::min(longestSeconds, qint64(1) << std::min<qint64>(attempts - free + 1, 30));
}

} // namespace gatehouse
