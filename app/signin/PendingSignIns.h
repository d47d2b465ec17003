// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/signin/BrowserRequest.h"
#include "models/base/Async.h"

#include <QHash>
#include <QList>

#include <functional>

namespace gatehouse
{

/// What somebody wanted before they had to log in, kept on the server under a random id. `resume` does it once they
/// have.
struct PendingSignIn {
    QString application;     ///< Display Label, shown on the log-in page; empty: the User Console itself
    bool freshLogIn = false; ///< a session from before `received` is not enough (SAML's ForceAuthn)
    QDateTime received;
    QString address;  ///< where it came from; kept as the network that this is in
    QByteArray visit; ///< the browser it belongs to, from the moment that the first one asks
    std::function<Future<ServerReply>(const BrowserRequest &)> resume;
    /// Done at once when nobody has logged in (SAML's IsPassive); empty: the log-in page is shown.
    std::function<Future<ServerReply>(const BrowserRequest &)> withoutLogIn;
};

/// In memory and bounded: requests of people who never log in must not fill a disk. When there are too many, whoever
/// sent the most loses the oldest of theirs, so that nobody pushes out another's; they start at the application again.
class PendingSignIns
{
public:
    /// The id to ask for it by.
    QByteArray add(PendingSignIn pending);
    /// nullptr when there is none, it is too old, or it is another browser's.
    const PendingSignIn *find(const QByteArray &id, const QByteArray &visit, const QDateTime &now);
    /// Once.
    std::optional<PendingSignIn> take(const QByteArray &id, const QByteArray &visit, const QDateTime &now);
    qsizetype size() const { return m_pending.size(); }

    static constexpr qsizetype most = 4096;
    static constexpr qint64 seconds = 15 * 60;

private:
    void loseOne();
    PendingSignIn remove(const QByteArray &id);

    QHash<QByteArray, PendingSignIn> m_pending;
    QList<QByteArray> m_order;          ///< the oldest first
    QHash<QString, qsizetype> m_shares; ///< how many there are, by network
};

} // namespace gatehouse
