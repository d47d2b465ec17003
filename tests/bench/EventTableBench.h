// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace gatehouse::bench
{

/// Rows G4 and G5: the event table of Directory Insights over `rows` events in a workspace of its own, against a widget
/// that only draws as many rows. The workspace is kept in `folder` and used again. Answers whether the targets were
/// kept.
bool measureEventTable(const QString &folder, qint64 rows);

} // namespace gatehouse::bench
