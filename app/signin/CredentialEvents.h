// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/directory/User.h"
#include "models/events/Event.h"

namespace gatehouse
{

/// The events of what people log in with, for use inside the transaction of what they report.
namespace CredentialEvents
{

/// A change of somebody's credentials.
Result<void> changed(Connection &connection, const QString &type, const User &user, const Actor &actor,
                     const QList<Change> &changes = {});
/// `user_login_attempt`; `user` is empty for a name that nobody has: what was typed may be a password.
Result<void> attempted(Connection &connection, const std::optional<User> &user, const QString &problem,
                       const QString &address, bool withSecondFactor);

} // namespace CredentialEvents
} // namespace gatehouse
