// SPDX-License-Identifier: Apache-2.0
#include "app/imports/ImportRetry.h"

#include "app/imports/ImportTable.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ImportRetry)
};

} // namespace

Result<FailedRows> failedRows(Connection &connection, const ImportJobId &id)
{
    auto job = ImportTable::job(connection, id);
    if (!job)
        return failure(job.error());
    if (job->state == JobState::Running)
        return failure(ErrorKind::Conflict,
                       Texts::tr("This import is running. Retry its failed people when it ended."));
    auto rows = ImportTable::failed(connection, id);
    if (!rows)
        return failure(rows.error());
    if (rows->isEmpty())
        return failure(ErrorKind::Conflict, Texts::tr("Nobody failed in this import. There is nothing to retry."));
    FailedRows failed;
    failed.application = job->application;
    for (const ImportRow &row : std::as_const(*rows))
        failed.remoteIds.insert(row.remote.id());
    return failed;
}

Future<QHash<QString, RemoteUser>> readAccounts(ScimClient &client, const ScimEndpoint &endpoint,
                                                const QSet<QString> &ids, QObject *context)
{
    struct Reading {
        QPromise<Result<QHash<QString, RemoteUser>>> promise;
        QHash<QString, RemoteUser> accounts;
    };
    auto reading = std::make_shared<Reading>();
    reading->promise.start();
    ScimListing *listing = client.listUsers(endpoint, context);
    QObject::connect(listing, &ScimListing::received, context,
                     [reading, ids, listing](const QList<RemoteUser> &users, qint64, qint64) {
                         for (const RemoteUser &user : users)
                             if (ids.contains(user.id()))
                                 reading->accounts.insert(user.id(), user);
                         if (reading->accounts.size() == ids.size())
                             listing->cancel();
                     });
    QObject::connect(listing, &ScimListing::finished, context, [reading, ids, listing](const Result<ListingEnd> &end) {
        listing->deleteLater();
        const bool all = reading->accounts.size() == ids.size();
        if (!all && !end)
            reading->promise.addResult(failure(end.error()));
        else if (!all && !end->complete) // an account that was not reached is not an account that is gone
            reading->promise.addResult(failure(ErrorKind::Unavailable, Texts::tr("The provider's list of people ended "
                                                                                 "early, so nothing was retried. %1")
                                                                           .arg(end->warning)));
        else
            reading->promise.addResult(reading->accounts);
        reading->promise.finish();
    });
    return reading->promise.future();
}

Result<qint64> letFailedWait(Connection &connection, const ImportJobId &id, const QHash<QString, RemoteUser> &accounts)
{
    auto rows = ImportTable::failed(connection, id);
    if (!rows)
        return failure(rows.error());
    qint64 waiting = 0;
    for (ImportRow row : std::as_const(*rows)) {
        const auto now = accounts.constFind(row.remote.id());
        if (now != accounts.cend()) {
            row.remote = *now;
            row.outcome = ImportOutcome::Waiting;
            row.reason.clear();
            ++waiting;
        } else {
            row.reason = Texts::tr("The account does not exist at the provider any more. Nothing to do.");
        }
        if (auto changed = ImportTable::retryRow(connection, id, row); !changed)
            return failure(changed.error());
    }
    return waiting;
}

} // namespace gatehouse
