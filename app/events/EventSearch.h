// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"

namespace gatehouse
{

/// Substring search in events, and those of one resource. On SQLite a trigram index and a list of resources answer it.
/// Both are filled in portions between other work, because keeping them up with every event would make writing several
/// times slower (spec/performance.md, trap 8). What the trigram index lacks the search adds itself; what the list of
/// resources lacks, the newest events, is read one by one.
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
/// The events whose resource has this id or name.
Condition ofResource(const Dialect &dialect, const QString &resource);
/// Adds up to `most` of the events that the index lacks, in one transaction; answers how many were added.
Result<qint64> catchUp(Connection &connection, qint64 most);

} // namespace EventSearch
} // namespace gatehouse
