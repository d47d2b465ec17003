// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Result.h"
#include "models/store/Access.h"

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
/// What the account may do: Access::Full for one that may write events, since every change of the workspace commits
/// with its event, and the help desk for every other. The help desk's session is made read-only.
Access restrict(const QSqlDatabase &database);
/// SQL that the workspace's owner runs to make `role` a help desk account: it may read all but the columns that hold
/// secrets. May be run again, which is needed after an update with a new schema. ErrorKind::Invalid for a name that
/// PostgreSQL does not take.
Result<QString> helpDeskScript(const QString &role);

} // namespace OpenPostgres
} // namespace gatehouse
