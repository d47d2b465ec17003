// SPDX-License-Identifier: Apache-2.0
#include "app/signin/SessionStore.h"

#include "app/signin/SessionTable.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace gatehouse
{

namespace
{

/// How much later than it says a session may have been used: not every request writes.
constexpr qint64 touchSeconds = 60;

QByteArray hashOf(const Secret &token) { return QCryptographicHash::hash(token.bytes(), QCryptographicHash::Sha256); }

} // namespace

Secret freshToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), qsizetype(words.size()));
    return Secret(QByteArray(reinterpret_cast<const char *>(words.data()), sizeof words)
                      .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

SessionStore::SessionStore(Database &database, const SessionLimits &limits, Clock clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_limits(limits)
    , m_now(std::move(clock))
{
}

Future<Secret> SessionStore::start(const UserId &user, SessionStage stage, bool secondFactor, const Secret &old)
{
    const Secret token = freshToken();
    Session session;
    session.tokenHash = hashOf(token);
    session.user.id = user;
    session.stage = stage;
    session.secondFactor = secondFactor;
    session.started = session.lastSeen = m_now();
    return m_database.transaction([=, limits = m_limits](Connection &connection) -> Result<Secret> {
        if (auto pruned = SessionTable::prune(connection, limits, session.started); !pruned)
            return failure(pruned.error());
        if (auto ended = SessionTable::end(connection, hashOf(old)); !ended)
            return failure(ended.error());
        if (auto inserted = SessionTable::insert(connection, session); !inserted)
            return failure(inserted.error());
        return token;
    });
}

Future<std::optional<Session>> SessionStore::find(const Secret &token)
{
    if (token.isEmpty())
        return async::ready<std::optional<Session>>(std::optional<Session>());
    return m_database.run([hash = hashOf(token), limits = m_limits,
                           now = m_now()](Connection &connection) -> Result<std::optional<Session>> {
        auto session = SessionTable::find(connection, hash, limits, now);
        if (session && *session && (*session)->lastSeen.secsTo(now) >= touchSeconds) {
            if (auto touched = SessionTable::touch(connection, hash, now); !touched)
                return failure(touched.error());
        }
        return session;
    });
}

Future<void> SessionStore::end(const Secret &token)
{
    return m_database.transaction(
        [hash = hashOf(token)](Connection &connection) { return SessionTable::end(connection, hash); });
}

} // namespace gatehouse
