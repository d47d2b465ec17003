// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/directory/User.h"

namespace gatehouse
{

/// One row of a load of people, and what becomes of it. A row that could not be read comes as Failed with its reason.
struct LoadRow {
    enum class Outcome { Created, Updated, Unchanged, Failed };
    int line = 0; ///< where it starts in the file, 1 is the header
    User user;
    bool keepsState = false; ///< its cell is empty: whoever exists stays active, staged or suspended
    Outcome outcome = Outcome::Created;
    QString reason;
    bool operator==(const LoadRow &) const = default;
};

/// As rows of a file with one line each below its header.
QList<LoadRow> loadRowsOf(const QList<User> &users);

} // namespace gatehouse
