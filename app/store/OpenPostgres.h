// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"

#include <QSqlDatabase>

namespace gatehouse
{

/// Opening a workspace that is a PostgreSQL database.
namespace OpenPostgres
{

/// The parts of postgresql://user@host:port/database.
struct Address {
    QString user;
    QString host; ///< or the folder of the socket
    int port = 5432;
    QString database;
};

/// ErrorKind::Invalid for anything else, and for an address that holds a password.
Result<Address> address(const QString &location);
/// Opens it; a database with tables of another program is refused, an empty one unless `mayCreate`.
Result<QSqlDatabase> open(const QString &location, bool mayCreate, const QString &password,
                          const QString &connectionName);

} // namespace OpenPostgres
} // namespace gatehouse
