// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/directory/User.h"
#include "models/signin/AttemptLimit.h"

namespace gatehouse
{

/// The rows of `sign_in_attempts`, for use inside a transaction.
namespace AttemptTable
{

/// A person, whichever of their names was typed.
QString personSubject(const UserId &id);
/// A name that nobody has, which waits as a person does. It is hashed, as the address is: what people type by mistake
/// is not kept.
QString nameSubject(const QString &typedName);
QString addressSubject(const QString &address);

/// When the subject may try again; invalid: now.
Result<QDateTime> waitUntil(Connection &connection, const QString &subject, const QDateTime &now);
/// Counts one more and answers how many they are now.
Result<qint64> count(Connection &connection, const QString &subject, const AttemptLimit &limit, const QDateTime &now);
/// Takes one back.
Result<void> takeBack(Connection &connection, const QString &subject);
Result<void> forget(Connection &connection, const QStringList &subjects);
/// Rows that no limit remembers any more.
Result<void> prune(Connection &connection, const QDateTime &now);

} // namespace AttemptTable
} // namespace gatehouse
