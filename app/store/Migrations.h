// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"

namespace gatehouse
{

/// The numbered files of resources/sql, each applied once and in a transaction of its own.
namespace Migrations
{

/// The newest schema that this program knows.
qint64 newest();
/// The schema of the open database; 0 when it has none of ours.
Result<qint64> applied(Connection &connection);
/// Applies what is missing. ErrorKind::Unavailable for a schema that is newer than this program.
Result<void> apply(Connection &connection);
/// ErrorKind::Unavailable for every schema but the newest: for a session that may not apply what is missing.
Result<void> check(Connection &connection);
/// The statements of a migration: each ends with a semicolon before a blank line.
QStringList statements(const QString &sql);

} // namespace Migrations
} // namespace gatehouse
