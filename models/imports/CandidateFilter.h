// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/scim/RemoteUser.h"

#include <optional>

namespace gatehouse
{

/// Which of the people at a provider are looked at. What is not set lets everybody through.
struct CandidateFilter {
    std::optional<bool> active;
    std::optional<bool> hasEmail;
    QString domain; ///< of the e-mail address, in any case

    bool matches(const RemoteUser &remote) const;
    bool operator==(const CandidateFilter &) const = default;
};

/// The folded part behind the last @; empty when there is none.
QString mailDomain(const QString &address);

} // namespace gatehouse
