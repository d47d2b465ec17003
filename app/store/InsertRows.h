// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"

namespace gatehouse
{

/// Inserts many rows with few statements: `columns` is "table (a, b, c)", and every row has a value for each. On a
/// network, and in the cost of a statement, 1,000 rows are then close to ten. To be called inside a transaction.
Result<void> insertRows(Connection &connection, const QString &columns, const QList<QVariantList> &rows);

} // namespace gatehouse
