// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/base/Page.h"
#include "models/imports/ImportJob.h"

namespace gatehouse
{

/// Import jobs and their rows, for use inside a transaction. No events are written here.
///
/// A waiting row that names a directory person is to be linked to that person; one that names nobody becomes a new one.
/// Of one to be created anyway it names whom the person who decided saw linked to the account.
namespace ImportTable
{

Result<void> insertJob(Connection &connection, const ImportJob &job);
Result<void> insertRows(Connection &connection, const ImportJobId &id, const QList<ImportRow> &rows);
/// With its counts. ErrorKind::NotFound when there is none.
Result<ImportJob> job(Connection &connection, const ImportJobId &id);
/// Newest first; of every application when none is named.
Result<QList<ImportJob>> jobs(Connection &connection, const std::optional<ApplicationId> &application);
Result<JobState> state(Connection &connection, const ImportJobId &id);
/// Changes the state when it is `from` now; says whether it was. An end gets its time.
Result<bool> changeState(Connection &connection, const ImportJobId &id, JobState from, JobState to);
/// By position; `after` is the position of the last row seen.
Result<Page<ImportRow>> rows(Connection &connection, const ImportJobId &id, const PageRequest &page);
/// The next rows to do, by position. On PostgreSQL they are locked, and rows that another program is doing are left
/// out; on SQLite only one transaction writes at a time.
Result<QList<ImportRow>> takeWaiting(Connection &connection, const ImportJobId &id, int limit);
/// Writes how a row ended; false when somebody else ended it before.
Result<bool> finishRow(Connection &connection, const ImportJobId &id, const ImportRow &row);
/// The rows that failed, by position.
Result<QList<ImportRow>> failed(Connection &connection, const ImportJobId &id);
/// Writes a failed row anew, waiting or with another reason.
Result<void> retryRow(Connection &connection, const ImportJobId &id, const ImportRow &row);
/// Gives the rows that still wait a reason (empty: takes it away).
Result<void> explainWaiting(Connection &connection, const ImportJobId &id, const QString &reason);
/// Says that `owner` is at this running job, now.
Result<void> claim(Connection &connection, const ImportJobId &id, const QString &owner);
/// A running job, who runs it, and whether nothing was heard of them for a minute.
struct RunningJob {
    ImportJobId id;
    QString owner;
    bool silent = false;
};
Result<QList<RunningJob>> running(Connection &connection);

} // namespace ImportTable
} // namespace gatehouse
