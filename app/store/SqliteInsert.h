// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"

namespace gatehouse
{

/// Runs one INSERT for each row through SQLite's own interface: through Qt Sql, binding a row takes longer than SQLite
/// takes to store it.
struct SqliteInsert {
    /// Whether that interface is the driver's (SqliteLibrary::of).
    static bool isPossible(Connection &connection);
    /// Only when it is possible. Values are bound as Connection binds them, and errors are the same. To be called
    /// inside a transaction.
    static Result<void> run(Connection &connection, const QString &sql, const QList<QVariantList> &rows);
};

} // namespace gatehouse
