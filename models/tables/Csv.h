// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace gatehouse
{

/// Comma-separated values after RFC 4180, for files that spreadsheets open. Cells that a spreadsheet would run as a
/// formula (they start with = + - @ TAB CR LF or a full-width form of those) get an apostrophe in front, and lose it
/// again on reading, so that phone numbers survive the round trip (E1).
namespace csv
{

/// One line with its CRLF.
QByteArray line(const QStringList &cells);

/// All rows, header included; a UTF-8 mark at the start is skipped, empty lines are left out, and a file whose first
/// line holds more semicolons than commas is read with semicolons. ErrorKind::Invalid names the line of a quote that
/// is never closed, or of a byte that is not UTF-8.
Result<QList<QStringList>> rows(const QByteArray &text);

} // namespace csv
} // namespace gatehouse
