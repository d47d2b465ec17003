// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/scim/ScimClient.h"
#include "app/store/Connection.h"
#include "models/imports/ImportJob.h"

#include <QHash>
#include <QSet>

namespace gatehouse
{

/// Rows of a job that failed, and where their people are.
struct FailedRows {
    ApplicationId application;
    QSet<QString> remoteIds;
};

/// ErrorKind::Conflict when no row failed, or when the job is still running.
Result<FailedRows> failedRows(Connection &connection, const ImportJobId &id);
/// The accounts with these ids as the provider has them now, by id; an account that is gone is left out. Stops reading
/// once all were seen. Nothing at the provider is changed.
Future<QHash<QString, RemoteUser>> readAccounts(ScimClient &client, const ScimEndpoint &endpoint,
                                                const QSet<QString> &ids, QObject *context);
/// Lets every failed row whose account was read wait again, with what the account says now; the others say that theirs
/// is gone. Answers how many wait.
Result<qint64> letFailedWait(Connection &connection, const ImportJobId &id, const QHash<QString, RemoteUser> &accounts);

} // namespace gatehouse
