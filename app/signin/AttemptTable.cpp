// SPDX-License-Identifier: Apache-2.0
#include "app/signin/AttemptTable.h"

#include "app/http/ClientNetwork.h"
#include "models/base/Folding.h"

#include <QCryptographicHash>

#include <algorithm>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

QString subject(const QString &kind, const QString &text)
{
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return kind + QString::fromLatin1(hash.toHex());
}

} // namespace

QString AttemptTable::personSubject(const UserId &id) { return u"person:"_s + id.toString(); }

QString AttemptTable::nameSubject(const QString &typedName)
{
    return subject(u"name:"_s, foldedKey(typedName.trimmed()));
}

QString AttemptTable::addressSubject(const QString &address)
{
    return subject(u"address:"_s, clientNetwork(address, 8)); // what one subscriber has at the least
}

Result<QDateTime> AttemptTable::waitUntil(Connection &connection, const QString &subject, const QDateTime &now)
{
    // The help desk's account may ask about a subject, and not read the table (resources/sql/roles/help_desk.sql).
    const bool ask = connection.access() == Access::HelpDesk && !connection.dialect().isSqlite();
    auto row = connection.first(ask ? u"SELECT gatehouse_wait_until(?)"_s
                                    : u"SELECT wait_until FROM sign_in_attempts WHERE subject = ?"_s,
                                {subject});
    if (!row)
        return failure(row.error());
    if (row->isEmpty() || row->at(0).toLongLong() <= now.toMSecsSinceEpoch())
        return QDateTime();
    return QDateTime::fromMSecsSinceEpoch(row->at(0).toLongLong(), Qt::UTC);
}

Result<qint64> AttemptTable::count(Connection &connection, const QString &subject, const AttemptLimit &limit,
                                   const QDateTime &now)
{
    auto row = connection.first(u"SELECT attempts, last_attempt FROM sign_in_attempts WHERE subject = ?"_s, {subject});
    if (!row)
        return failure(row.error());
    qint64 attempts = 0;
    if (!row->isEmpty() && row->at(1).toLongLong() > now.toMSecsSinceEpoch() - limit.forgetSeconds * 1000)
        attempts = row->at(0).toLongLong();
    ++attempts;
    const QDateTime until = now.addSecs(limit.secondsAfter(attempts));
    auto written =
        connection.change(u"INSERT INTO sign_in_attempts (subject, attempts, last_attempt, wait_until) VALUES "
                          "(?, ?, ?, ?) ON CONFLICT (subject) DO UPDATE SET attempts = excluded.attempts, "
                          "last_attempt = excluded.last_attempt, wait_until = excluded.wait_until"_s,
                          {subject, attempts, now, until});
    if (!written)
        return failure(written.error());
    return attempts;
}

Result<void> AttemptTable::takeBack(Connection &connection, const QString &subject)
{
    auto written =
        connection.change(u"UPDATE sign_in_attempts SET attempts = attempts - 1, wait_until = 0 WHERE subject "
                          "= ? AND attempts > 0"_s,
                          {subject});
    if (!written)
        return failure(written.error());
    return {};
}

Result<void> AttemptTable::forget(Connection &connection, const QStringList &subjects)
{
    for (const QString &subject : subjects) {
        if (auto gone = connection.change(u"DELETE FROM sign_in_attempts WHERE subject = ?"_s, {subject}); !gone)
            return failure(gone.error());
    }
    return {};
}

Result<void> AttemptTable::prune(Connection &connection, const QDateTime &now)
{
    const qint64 longest = std::max(AttemptLimit::account().forgetSeconds, AttemptLimit::address().forgetSeconds);
    auto gone = connection.change(u"DELETE FROM sign_in_attempts WHERE last_attempt < ?"_s, {now.addSecs(-longest)});
    if (!gone)
        return failure(gone.error());
    return {};
}

} // namespace gatehouse
