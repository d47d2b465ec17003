// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Rows.h"
#include "models/events/Event.h"

#include <QVariantList>

namespace gatehouse
{

/// An event as a row of the table, and as a link of the hash chain.
namespace EventRow
{

/// All columns in the order of values() and event(); the hash is the last.
extern const QString columns;

/// Every column but the hash.
QVariantList values(const Event &event);
/// SHA-256 over the previous hash and these values. Each value is written with its length in front, so that no two
/// different rows give the same bytes.
QByteArray link(const QByteArray &previous, const QVariantList &values);
/// The row that the query stands on; it selected `columns` first.
Event event(const Rows &rows);
/// The row that the query stands on, without the hash, as it was hashed.
QVariantList stored(const Rows &rows);

} // namespace EventRow
} // namespace gatehouse
