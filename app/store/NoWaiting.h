// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"

namespace gatehouse
{

/// While it lives, a statement is refused at once where another program holds a lock: for what can
/// as well be done later, because whatever somebody asks for meanwhile stands in line behind it and then waits its own
/// OpenSqlite::busyTimeout.
class NoWaiting
{
public:
    explicit NoWaiting(Connection &connection);
    ~NoWaiting();
    Q_DISABLE_COPY_MOVE(NoWaiting)

private:
    void wait(int milliseconds);

    Connection &m_connection;
};

} // namespace gatehouse
