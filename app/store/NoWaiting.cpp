// SPDX-License-Identifier: Apache-2.0
#include "app/store/NoWaiting.h"

#include "app/store/OpenSqlite.h"

namespace gatehouse
{

NoWaiting::NoWaiting(Connection &connection) : m_connection(connection) { wait(0); }

NoWaiting::~NoWaiting() { wait(OpenSqlite::busyTimeout); }

void NoWaiting::wait(int milliseconds)
{
    // PostgreSQL takes nothing for ever.
    const QString sql = m_connection.dialect().isSqlite()
                            ? QStringLiteral("PRAGMA busy_timeout = %1").arg(milliseconds)
                            : QStringLiteral("SET lock_timeout = %1").arg(milliseconds + 1);
    static_cast<void>(m_connection.exec(sql));
}

} // namespace gatehouse
