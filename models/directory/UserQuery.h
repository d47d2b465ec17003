// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Page.h"
#include "models/directory/User.h"
#include "models/directory/UserGroup.h"

#include <optional>

namespace gatehouse
{

/// Which people a list shows. Search is by substring of username, e-mail and names, without case; it runs in the
/// database.
struct UserQuery {
    QString search;
    std::optional<UserState> state;
    std::optional<UserGroupId> group;
    PageRequest page;

    bool operator==(const UserQuery &) const = default;
};

} // namespace gatehouse
