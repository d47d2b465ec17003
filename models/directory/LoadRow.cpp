// SPDX-License-Identifier: Apache-2.0
#include "models/directory/LoadRow.h"

namespace gatehouse
{

QList<LoadRow> loadRowsOf(const QList<User> &users)
{
    QList<LoadRow> rows;
    rows.reserve(users.size());
    for (const User &user : users) {
        LoadRow row;
        row.line = int(rows.size()) + 2;
        row.user = user;
        rows.append(row);
    }
    return rows;
}

} // namespace gatehouse
