// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/directory/User.h"

namespace gatehouse
{
struct CredentialSummary;

/// A person's row of `credentials`; all empty for somebody who has none yet.
struct Credential {
    QString passwordHash; ///< empty: no password, nobody can log in as this person
    bool temporary = false;
    QDateTime passwordSet;
    QByteArray sealedSecondFactor; ///< empty: no second factor
    qint64 secondFactorStep = 0;   ///< the newest TOTP step that was accepted
    qint64 version = 0;

    bool operator==(const Credential &) const = default;
};

/// The rows of `credentials` and `recovery_codes`, for use inside a transaction. No rules are checked and no events are
/// written here.
namespace CredentialTable
{

Result<Credential> find(Connection &connection, const UserId &user);
/// What may be known of them without reading a secret: everything of the summary but the lock.
Result<CredentialSummary> summary(Connection &connection, const UserId &user);
/// Counts `version` up; sessions begun before are over with that.
Result<void> setPassword(Connection &connection, const UserId &user, const QString &hash, bool temporary);
/// With its recovery codes, in the place of what was there.
Result<void> setSecondFactor(Connection &connection, const UserId &user, const QByteArray &sealed, qint64 step,
                             const QList<QByteArray> &recoveryHashes);
/// Counts `version` up. False when there was none.
Result<bool> removeSecondFactor(Connection &connection, const UserId &user);
/// False when this step, or a later one, was used already.
Result<bool> useStep(Connection &connection, const UserId &user, qint64 step);
/// False when there is no such code, or it was used already.
Result<bool> useRecoveryCode(Connection &connection, const UserId &user, const QByteArray &hash);
Result<qint64> recoveryCodesLeft(Connection &connection, const UserId &user);
/// Something of this workspace is sealed already, so a missing wrapping key must not be made anew.
Result<bool> anythingSealed(Connection &connection);

} // namespace CredentialTable
} // namespace gatehouse
