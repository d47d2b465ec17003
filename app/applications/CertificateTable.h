// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/applications/ApplicationStore.h"

namespace gatehouse
{

/// The certificates of applications: the one that signs now ("current") and, during a rollover, the one that is to
/// follow ("next"). For use inside a transaction; no events are written here.
namespace CertificateTable
{

enum class Role { Current, Next };

/// What is said where there is no next one.
Error noNext();

Result<std::optional<StoredCertificate>> find(Connection &connection, const ApplicationId &id, Role role);
/// Replaces the one that has this role.
Result<void> put(Connection &connection, const ApplicationId &id, Role role, const StoredCertificate &certificate);
Result<void> removeNext(Connection &connection, const ApplicationId &id);
/// ErrorKind::NotFound when there is no next one.
Result<void> setRollover(Connection &connection, const ApplicationId &id, const CertificateRollover &rollover);
/// Whether the next one's time has come, and this transaction is the one that carries it out.
Result<bool> claimDue(Connection &connection, const ApplicationId &id, const QDateTime &now);
/// Applications whose next certificate's time has come.
Result<QList<ApplicationId>> due(Connection &connection, const QDateTime &now);
/// The next one becomes the current one. ErrorKind::NotFound when there is no next one.
Result<void> promoteNext(Connection &connection, const ApplicationId &id);

} // namespace CertificateTable
} // namespace gatehouse
