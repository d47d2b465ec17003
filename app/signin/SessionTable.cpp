// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SessionTable.h"

#include "app/directory/UserTable.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString textOf(SessionStage stage)
{
    switch (stage) {
    case SessionStage::SecondFactor:
        return u"second_factor"_s;
    case SessionStage::Password:
        return u"password"_s;
    case SessionStage::Full:
        return u"full"_s;
    }
    return {};
}

/// The stage that opens least, for a word that is none.
SessionStage stageOf(const QString &text)
{
    for (const auto stage : {SessionStage::Full, SessionStage::Password}) {
        if (text == textOf(stage))
            return stage;
    }
    return SessionStage::SecondFactor;
}

QDateTime timeOf(const QVariant &value) { return QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC); }

Result<void> changed(Connection &connection, const QString &sql, const QVariantList &values)
{
    auto done = connection.change(sql, values);
    if (!done)
        return failure(done.error());
    return {};
}

} // namespace

Result<void> SessionTable::insert(Connection &connection, const Session &session)
{
    return changed(connection,
                   u"INSERT INTO sessions (token_hash, user_id, stage, second_factor, credential_version, started, "
                   "last_seen) SELECT ?, user_id, ?, ?, version, ?, ? FROM credentials WHERE user_id = ?"_s,
                   {session.tokenHash, textOf(session.stage), session.secondFactor, session.started, session.lastSeen,
                    session.user.id.toString()});
}

Result<std::optional<Session>> SessionTable::find(Connection &connection, const QByteArray &tokenHash,
                                                  const SessionLimits &limits, const QDateTime &now)
{
    auto row = connection.first(u"SELECT s.user_id, s.stage, s.second_factor, s.started, s.last_seen FROM sessions s "
                                "JOIN credentials c ON c.user_id = s.user_id AND c.version = s.credential_version "
                                "WHERE s.token_hash = ?"_s,
                                {tokenHash});
    if (!row)
        return failure(row.error());
    if (row->isEmpty())
        return std::optional<Session>();
    auto user = UserTable::find(connection, UserId::fromString(row->at(0).toString()));
    if (!user)
        return failure(user.error());
    if (!*user || (*user)->state != UserState::Active)
        return std::optional<Session>();
    Session session{
        tokenHash,         **user, stageOf(row->at(1).toString()), row->at(2).toLongLong() != 0, timeOf(row->at(3)),
        timeOf(row->at(4))};
    const bool full = session.stage == SessionStage::Full;
    const bool over = session.started.secsTo(now) >= (full ? limits.absoluteSeconds : limits.unfinishedSeconds) ||
                      session.lastSeen.secsTo(now) >= limits.idleSeconds;
    return over ? std::optional<Session>() : session;
}

Result<void> SessionTable::touch(Connection &connection, const QByteArray &tokenHash, const QDateTime &now)
{
    return changed(connection, u"UPDATE sessions SET last_seen = ? WHERE token_hash = ?"_s, {now, tokenHash});
}

Result<void> SessionTable::end(Connection &connection, const QByteArray &tokenHash)
{
    return changed(connection, u"DELETE FROM sessions WHERE token_hash = ?"_s, {tokenHash});
}

Result<void> SessionTable::endAll(Connection &connection, const UserId &user)
{
    return changed(connection, u"DELETE FROM sessions WHERE user_id = ?"_s, {user.toString()});
}

Result<void> SessionTable::prune(Connection &connection, const SessionLimits &limits, const QDateTime &now)
{
    return changed(connection, u"DELETE FROM sessions WHERE last_seen < ? OR started < ?"_s,
                   {now.addSecs(-limits.idleSeconds), now.addSecs(-limits.absoluteSeconds)});
}

} // namespace gatehouse
