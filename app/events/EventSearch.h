// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"

namespace gatehouse
{

/// Substring search in events. On SQLite a trigram index answers it. The index is filled in portions between other work
/// and, for what is left, by the search itself: keeping it up with every event would make writing several times slower
/// (spec/performance.md, trap 8).
namespace EventSearch
{

/// How a statement finds the events that hold a text.
struct Condition {
    QString from = QStringLiteral("events"); ///< the table, or the index joined with it
    QString order = QStringLiteral("id");    ///< the event's id where the statement finds it first
    QString where;
    QVariantList values;
};

Result<Condition> condition(Connection &connection, const QString &text);
/// Adds up to `most` of the events that the index lacks, in one transaction; answers how many were added.
Result<qint64> catchUp(Connection &connection, qint64 most);

} // namespace EventSearch
} // namespace gatehouse
