// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/events/Event.h"

namespace gatehouse
{

/// Events as a file for other programs.
namespace EventExport
{

/// Writes all events that match, newest first, page by page, so that a million need no more memory than a thousand. The
/// file's ending says the format: .csv (cells that a spreadsheet would run are disarmed), .json or .jsonl. The file
/// appears whole or not at all.
Result<qint64> write(Connection &connection, const QString &file, EventQuery query);

} // namespace EventExport
} // namespace gatehouse
