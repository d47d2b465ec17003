// SPDX-License-Identifier: Apache-2.0
#include "models/scim/ConnectionReport.h"

#include <algorithm>

namespace gatehouse
{

bool ConnectionReport::passed() const
{
    using Verdict = ConnectionCheck::Verdict;
    return !checks.isEmpty() && std::none_of(checks.begin(), checks.end(), [](const ConnectionCheck &check) {
        return check.verdict == Verdict::Failed || check.verdict == Verdict::NotReached;
    });
}

} // namespace gatehouse
