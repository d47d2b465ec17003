// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QSqlDatabase>

namespace gatehouse
{

/// Opening a workspace that is a SQLite file. A file that is not ours is recognised by its first bytes, before SQLite
/// may touch it, and stays as it is.
namespace OpenSqlite
{

/// Milliseconds that a statement waits for another program's lock (spec R5).
constexpr int busyTimeout = 5000;

/// Opens `file` on the connection named `connectionName`, with the settings of spec/security.md (D1 to D5), and runs
/// quick_check.
Result<QSqlDatabase> open(const QString &file, bool mayCreate, const QString &connectionName);
/// Opens `file` so that nothing can be written to it through the connection.
Result<QSqlDatabase> openForReading(const QString &file, const QString &connectionName);
/// ErrorKind::Damaged when `PRAGMA quick_check` finds something.
Result<void> check(const QSqlDatabase &database);

} // namespace OpenSqlite
} // namespace gatehouse
