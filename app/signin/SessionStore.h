// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "app/store/Database.h"
#include "models/signin/Session.h"

#include <functional>

namespace gatehouse
{

/// Who is logged in. The database is the truth: a person suspended or a password changed by another program ends the
/// session at its next request. Tokens are 256 random bits; the table knows only their SHA-256.
class SessionStore : public QObject
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;
    explicit SessionStore(Database &database, const SessionLimits &limits = {},
                          Clock clock = &QDateTime::currentDateTimeUtc, QObject *parent = nullptr);

    /// A new session, in the place of the one of `old` (empty: of none); answers the token for the browser. A token
    /// that was known before the log-in is never the one after it.
    Future<Secret> start(const UserId &user, SessionStage stage, bool secondFactor, const Secret &old = {});
    /// The session of a token; nothing when there is none (any more).
    Future<std::optional<Session>> find(const Secret &token);
    Future<void> end(const Secret &token);

private:
    Database &m_database;
    const SessionLimits m_limits;
    Clock m_now;
};

/// 256 random bits as text for a cookie or an address.
Secret freshToken();

} // namespace gatehouse
