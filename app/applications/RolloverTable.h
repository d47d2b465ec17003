// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"

namespace gatehouse
{

/// A next certificate from its making to the moment it signs (R26): what is done with it, with the event that says so
/// and the next version of the application. For use inside a transaction. ErrorKind::NotFound where there is none.
namespace RolloverTable
{

Result<Application> keepNext(Connection &connection, const ApplicationId &id, const StoredCertificate &certificate,
                             const Actor &actor);
/// `takesOver` invalid: when a person says so. ErrorKind::Invalid for a time at which it could not sign, or that leaves
/// people without sign-in.
Result<Application> plan(Connection &connection, const ApplicationId &id, const QDateTime &takesOver,
                         const QDateTime &now, const Actor &actor);
Result<Application> setTold(Connection &connection, const ApplicationId &id, bool told, const Actor &actor);
Result<Application> discard(Connection &connection, const ApplicationId &id, const Actor &actor);
/// ErrorKind::Invalid when it is not valid at `now`.
Result<Application> activate(Connection &connection, const ApplicationId &id, const QDateTime &now, const Actor &actor);
/// When its planned time has come. Of several programs that see it at once, one does it. Whether this one did.
Result<bool> activateDue(Connection &connection, const ApplicationId &id, const QDateTime &now);
/// Each in a transaction of its own, so that one that fails holds up no other; not for use inside a transaction.
Result<QList<Application>> activateAllDue(Connection &connection, const QDateTime &now);

} // namespace RolloverTable
} // namespace gatehouse
