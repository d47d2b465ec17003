// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/applications/ApplicationSummary.h"
#include "models/directory/UserGroup.h"

namespace gatehouse
{

/// The rows of applications, for use inside a transaction. No events are written here.
namespace ApplicationTable
{

/// ErrorKind::NotFound when there is none.
Result<Application> find(Connection &connection, const ApplicationId &id);
/// By id when the text is one, else by Display Label, without case.
Result<Application> findByLabel(Connection &connection, const QString &labelOrId);
/// By Display Label; with what other tables know of each, in one statement. With `group`: those it is bound to.
Result<QList<ApplicationSummary>> summaries(Connection &connection, const std::optional<UserGroupId> &group);
/// ErrorKind::Conflict names the application that holds the label or the SSO IdP URL already.
Result<void> insert(Connection &connection, const Application &application);
/// Writes over the version before `application.version`; ErrorKind::Stale when that is not the stored one any more.
Result<void> update(Connection &connection, const Application &application);

} // namespace ApplicationTable
} // namespace gatehouse
