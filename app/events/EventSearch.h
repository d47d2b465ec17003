// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/events/EventCondition.h"
#include "app/store/Connection.h"

namespace gatehouse
{

/// Substring search in events; on SQLite a trigram index answers it.
namespace EventSearch
{

/// The text of an event that is searched, in SQL.
QString searchedText();
Result<EventCondition> condition(Connection &connection, const QString &text);

} // namespace EventSearch
} // namespace gatehouse
