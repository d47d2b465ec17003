// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/base/Async.h"

#include <QMutex>
#include <QObject>
#include <QThread>

#include <functional>

namespace gatehouse
{

/// Where a workspace is: a file (SQLite), or postgresql://user@host:port/database (host may be a percent-encoded socket
/// folder).
struct WorkspaceLocation {
    QString text;

    bool isPostgres() const { return text.startsWith(QStringLiteral("postgresql://")); }
    bool operator==(const WorkspaceLocation &) const = default;
};

/// The one connection of a workspace, on a thread of its own. Everything that reads or writes goes through run() or
/// transaction(); both answer through a future and never block the caller. Work is done in the order in which it was
/// asked for.
class Database : public QObject
{
    Q_OBJECT

public:
    explicit Database(QObject *parent = nullptr);
    ~Database() override;

    /// Opens, checks and migrates. `mayCreate` false refuses a file that does not exist. A foreign or newer file is
    /// refused and left as it is; `password` is used for PostgreSQL only.
    Future<void> open(const WorkspaceLocation &location, bool mayCreate, const QString &password = {});
    /// Opens for reading only and changes nothing, not even the schema: one of another version is
    /// ErrorKind::Unavailable. A file is opened read-only; in PostgreSQL it is the account that may only read, and one
    /// that may change the workspace is ErrorKind::Denied. open() notices such an account by itself.
    Future<void> openForHelpDesk(const WorkspaceLocation &location, const QString &password = {});
    /// Closes. A file that open() had to make is removed again: a creation that failed later leaves nothing behind.
    Future<void> abandon();
    /// A whole copy of the workspace in a new file, checked by opening it. SQLite only.
    Future<void> backup(const QString &file);
    bool isOpen() const;
    WorkspaceLocation location() const;
    Access access() const;

    /// Runs `fn(Connection &) -> Result<T>` on the database's thread; what it made of rows that broke off is an error.
    template <typename Fn> auto run(Fn fn)
    {
        using R = std::invoke_result_t<Fn, Connection &>;
        auto promise = std::make_shared<QPromise<R>>();
        promise->start();
        post([promise, fn = std::move(fn)](Result<Connection *> connection) mutable {
            if (connection)
                promise->addResult((*connection)->unbroken(fn(**connection)));
            else
                promise->addResult(failure(connection.error()));
            promise->finish();
        });
        return promise->future();
    }

    /// As run(), inside BEGIN … COMMIT; an error of `fn`, or of the commit, rolls everything back.
    template <typename Fn> auto transaction(Fn fn)
    {
        return run([fn = std::move(fn)](Connection &connection) mutable { return connection.transaction(fn); });
    }

private:
    /// Hands `work` the connection, or why there is none.
    void post(std::function<void(Result<Connection *>)> work);
    Future<void> opened(std::function<Result<void>()> open);
    Result<void> openHere(const WorkspaceLocation &location, bool mayCreate, const QString &password);
    Result<void> openForHelpDeskHere(const WorkspaceLocation &location, const QString &password);
    void isOpenNow(const WorkspaceLocation &location);
    void closeHere();
    void abandonHere();

    QThread m_thread;
    QObject *m_worker = nullptr;              ///< lives in m_thread
    std::unique_ptr<Connection> m_connection; ///< touched on m_thread only
    QString m_connectionName;
    QString m_made; ///< the file that open() made, with its connection; touched on m_thread only
    mutable QMutex m_mutex;
    WorkspaceLocation m_location;
    Access m_access = Access::Full;
    bool m_open = false;
};

} // namespace gatehouse
