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

struct Row {
    int line = 0; ///< where it starts, from 1: empty lines and line breaks in cells count
    QStringList cells;
    bool operator==(const Row &) const = default;
};

/// All rows, header included; a UTF-8 mark at the start is skipped and empty lines are left out. Cells are separated by
/// commas, semicolons or tabs, whichever the first line has most of outside quotation marks. ErrorKind::Invalid names
/// the line of a quote that is never closed, or says that the file is not UTF-8.
Result<QList<Row>> rows(const QByteArray &text);

} // namespace csv
} // namespace gatehouse
