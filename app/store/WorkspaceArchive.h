// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Database.h"

namespace gatehouse
{

/// A workspace as one portable file, for another machine or the other kind of database: JSON, one row a line, after a
/// first line that names format and schema. No secret is in it: private keys and tokens stay behind, so sign-in and
/// Identity Management of every application are off after an import until they get a certificate and a token again.
namespace WorkspaceArchive
{

/// Answers how many rows were written. The file takes its name only when it is whole; one that exists is
/// ErrorKind::Conflict.
Future<qint64> write(Database &database, const QString &file);
/// Fills an open database that holds no workspace yet, all or nothing. ErrorKind::Damaged names the line that is not
/// what it should be; ErrorKind::Conflict when there is a workspace already.
Future<qint64> read(Database &database, const QString &file);

} // namespace WorkspaceArchive
} // namespace gatehouse
