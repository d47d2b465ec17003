// SPDX-License-Identifier: Apache-2.0
#include "app/signin/CredentialTable.h"

#include "app/signin/CredentialStore.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

Result<void> done(const Result<qint64> &changed)
{
    if (!changed)
        return failure(changed.error());
    return {};
}

Result<void> ensureRow(Connection &connection, const UserId &user)
{
    return done(connection.change(u"INSERT INTO credentials (user_id, version) VALUES (?, 0) ON CONFLICT (user_id) DO "
                                  "NOTHING"_s,
                                  {user.toString()}));
}

Result<bool> any(const Result<qint64> &changed)
{
    if (!changed)
        return failure(changed.error());
    return *changed > 0;
}

} // namespace

Result<Credential> CredentialTable::find(Connection &connection, const UserId &user)
{
    auto row = connection.first(u"SELECT password_hash, temporary, password_set, second_factor, second_factor_step, "
                                "version FROM credentials WHERE user_id = ?"_s,
                                {user.toString()});
    if (!row)
        return failure(row.error());
    Credential credential;
    if (row->isEmpty())
        return credential;
    credential.passwordHash = row->at(0).toString();
    credential.temporary = row->at(1).toLongLong() != 0;
    if (!row->at(2).isNull())
        credential.passwordSet = QDateTime::fromMSecsSinceEpoch(row->at(2).toLongLong(), Qt::UTC);
    credential.sealedSecondFactor = row->at(3).toByteArray();
    credential.secondFactorStep = row->at(4).toLongLong();
    credential.version = row->at(5).toLongLong();
    return credential;
}

Result<CredentialSummary> CredentialTable::summary(Connection &connection, const UserId &user)
{
    // A password has its time, and a second factor the step at which it was begun.
    auto row = connection.first(
        u"SELECT temporary, password_set, second_factor_step FROM credentials WHERE user_id = ?"_s, {user.toString()});
    auto codes = recoveryCodesLeft(connection, user);
    if (!row || !codes)
        return failure(!row ? row.error() : codes.error());
    CredentialSummary summary;
    summary.recoveryCodesLeft = *codes;
    if (row->isEmpty())
        return summary;
    summary.temporary = row->at(0).toLongLong() != 0;
    summary.hasPassword = !row->at(1).isNull();
    if (summary.hasPassword)
        summary.passwordSet = QDateTime::fromMSecsSinceEpoch(row->at(1).toLongLong(), Qt::UTC);
    summary.hasSecondFactor = row->at(2).toLongLong() > 0;
    return summary;
}

Result<void> CredentialTable::setPassword(Connection &connection, const UserId &user, const QString &hash,
                                          bool temporary)
{
    if (auto there = ensureRow(connection, user); !there)
        return there;
    return done(
        connection.change(u"UPDATE credentials SET password_hash = ?, temporary = ?, password_set = ?, version = "
                          "version + 1 WHERE user_id = ?"_s,
                          {hash, temporary, QDateTime::currentDateTimeUtc(), user.toString()}));
}

Result<void> CredentialTable::setSecondFactor(Connection &connection, const UserId &user, const QByteArray &sealed,
                                              qint64 step, const QList<QByteArray> &recoveryHashes)
{
    if (auto there = ensureRow(connection, user); !there)
        return there;
    if (auto set = connection.change(u"UPDATE credentials SET second_factor = ?, second_factor_step = ? WHERE user_id "
                                     "= ?"_s,
                                     {sealed, step, user.toString()});
        !set)
        return failure(set.error());
    if (auto gone = connection.change(u"DELETE FROM recovery_codes WHERE user_id = ?"_s, {user.toString()}); !gone)
        return failure(gone.error());
    for (const QByteArray &hash : recoveryHashes) {
        if (auto added = connection.change(u"INSERT INTO recovery_codes (user_id, code_hash) VALUES (?, ?)"_s,
                                           {user.toString(), hash});
            !added)
            return failure(added.error());
    }
    return {};
}

Result<bool> CredentialTable::removeSecondFactor(Connection &connection, const UserId &user)
{
    if (auto gone = connection.change(u"DELETE FROM recovery_codes WHERE user_id = ?"_s, {user.toString()}); !gone)
        return failure(gone.error());
    return any(connection.change(u"UPDATE credentials SET second_factor = ?, second_factor_step = 0, version = version "
                                 "+ 1 WHERE user_id = ? AND length(second_factor) > 0"_s,
                                 {QByteArray(""), user.toString()}));
}

Result<bool> CredentialTable::useStep(Connection &connection, const UserId &user, qint64 step)
{
    return any(connection.change(u"UPDATE credentials SET second_factor_step = ? WHERE user_id = ? AND "
                                 "second_factor_step < ?"_s,
                                 {step, user.toString(), step}));
}

Result<bool> CredentialTable::useRecoveryCode(Connection &connection, const UserId &user, const QByteArray &hash)
{
    return any(connection.change(u"DELETE FROM recovery_codes WHERE user_id = ? AND code_hash = ?"_s,
                                 {user.toString(), hash}));
}

Result<qint64> CredentialTable::recoveryCodesLeft(Connection &connection, const UserId &user)
{
    auto row = connection.first(u"SELECT count(*) FROM recovery_codes WHERE user_id = ?"_s, {user.toString()});
    if (!row)
        return failure(row.error());
    return row->at(0).toLongLong();
}

Result<bool> CredentialTable::anythingSealed(Connection &connection)
{
    auto row = connection.first(u"SELECT (SELECT count(*) FROM certificates) + (SELECT count(*) FROM credentials WHERE "
                                "length(second_factor) > 0)"_s);
    if (!row)
        return failure(row.error());
    return row->at(0).toLongLong() > 0;
}

} // namespace gatehouse
