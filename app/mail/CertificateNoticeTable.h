// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/home/CertificateReminder.h"

namespace gatehouse
{

/// Which e-mails about certificates that expire were sent, by anybody who has the workspace open.
namespace CertificateNoticeTable
{

/// Takes the turn to tell this reminder. False when it was told, when somebody else is at it, or when the mail server
/// did not take it less than `retryAfterMilliseconds` ago.
Result<bool> claim(Connection &connection, const CertificateReminder &reminder, const QDateTime &now,
                   qint64 retryAfterMilliseconds);
/// What became of a message that was claimed; an empty problem: it was sent.
Result<void> finish(Connection &connection, const CertificateReminder &reminder, const QString &problem,
                    const QDateTime &now);

} // namespace CertificateNoticeTable
} // namespace gatehouse
