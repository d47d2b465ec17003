// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"

namespace gatehouse
{

/// Substring search in events. On SQLite a trigram index answers it; it is brought up to date by the search, because
/// keeping it so with every event would make writing several times slower (spec/performance.md, trap 8).
namespace EventSearch
{

struct Condition {
    QString sql;
    QVariantList values;
};

/// The condition on a row of `events`.
Result<Condition> condition(Connection &connection, const QString &text);

} // namespace EventSearch
} // namespace gatehouse
