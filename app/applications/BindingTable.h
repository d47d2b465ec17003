// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"

namespace gatehouse
{

/// Which groups an application is bound to, and who can use it because of that. For use inside a transaction; no
/// events are written here.
namespace BindingTable
{

/// Every group, the bound ones first, then by name.
Result<QList<GroupBinding>> all(Connection &connection, const ApplicationId &id);
/// Binds and unbinds; answers the groups whose binding really changed. ErrorKind::NotFound when a group is gone.
struct Changed {
    QList<UserGroup> bound;
    QList<UserGroup> unbound;
};
Result<Changed> change(Connection &connection, const ApplicationId &id, const QList<UserGroupId> &bind,
                       const QList<UserGroupId> &unbind);
/// The difference between the sets of people before and after, over all bound groups: who is in two of them neither
/// gains nor loses. Suspended people do not count.
Result<AccessEffect> effect(Connection &connection, const ApplicationId &id, const QList<UserGroupId> &bind,
                            const QList<UserGroupId> &unbind);
/// Active people in at least one bound group.
Result<qint64> peopleWithAccess(Connection &connection, const ApplicationId &id);

} // namespace BindingTable
} // namespace gatehouse
