// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/applications/Application.h"
#include "models/events/Event.h"
#include "models/provisioning/RemoteState.h"

namespace gatehouse
{

/// The accounts and groups that Gatehouse manages at one provider, for use inside a transaction. Accounts stay here
/// when their people are deleted, until they have been deactivated there. No events are written here.
namespace ProvisioningTable
{

/// Everything that is known of the provider: managed accounts, and those that an import linked (not managed, and
/// uncertain, because nothing of them was read).
Result<RemoteState> remoteState(Connection &connection, const ApplicationId &application);

/// Writes the account, managed from now on, and its link. Whoever had the same account before has it no more.
Result<void> putAccount(Connection &connection, const ApplicationId &application, const UserId &user,
                        const RemoteAccount &account);
/// The provider has it no more.
Result<void> forgetAccount(Connection &connection, const ApplicationId &application, const UserId &user);
/// Writes the group without its members.
Result<void> putGroup(Connection &connection, const ApplicationId &application, const UserGroupId &group,
                      const RemoteGroup &value);
Result<void> changeMembers(Connection &connection, const ApplicationId &application, const UserGroupId &group,
                           const QList<UserId> &joined, const QList<UserId> &left);
/// Not managed any more; the group at the provider is left as it is.
Result<void> releaseGroup(Connection &connection, const ApplicationId &application, const UserGroupId &group);
/// Not managed any more are groups that were deleted here: nobody followed them while group management was off.
Result<void> releaseDeletedGroups(Connection &connection, const ApplicationId &application);
/// People whose account there is known, managed or linked.
Result<qint64> linkCount(Connection &connection, const ApplicationId &application);
/// Everything that is known of accounts and groups, because another server answers at the Base URL, where the same ids
/// are other people's (S1). Who is there already is found anew by externalId. Answers how many links there were.
Result<qint64> forgetProvider(Connection &connection, const ApplicationId &application);
/// An account (or group) that has to be read before anything else is done with it.
Result<void> doubtAccount(Connection &connection, const ApplicationId &application, const UserId &user);
Result<void> doubtGroup(Connection &connection, const ApplicationId &application, const UserGroupId &group);

/// Strangers that comparisons name no more.
Result<void> ignore(Connection &connection, const ApplicationId &application, const QStringList &remoteIds,
                    const Actor &actor);
Result<void> unignoreAll(Connection &connection, const ApplicationId &application);

} // namespace ProvisioningTable
} // namespace gatehouse
