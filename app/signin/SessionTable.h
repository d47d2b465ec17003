// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/signin/Session.h"

#include <optional>

namespace gatehouse
{

/// The rows of `sessions`, for use inside a transaction.
namespace SessionTable
{

/// Under the credentials as they are now.
Result<void> insert(Connection &connection, const Session &session);
/// Nothing when there is no such session, it has run out, the person is not active any more, or the credentials are
/// others than those it began under.
Result<std::optional<Session>> find(Connection &connection, const QByteArray &tokenHash, const SessionLimits &limits,
                                    const QDateTime &now);
Result<void> touch(Connection &connection, const QByteArray &tokenHash, const QDateTime &now);
Result<void> end(Connection &connection, const QByteArray &tokenHash);
Result<void> endAll(Connection &connection, const UserId &user);
/// Rows that have run out.
Result<void> prune(Connection &connection, const SessionLimits &limits, const QDateTime &now);

} // namespace SessionTable
} // namespace gatehouse
