// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/store/Connection.h"
#include "models/home/CertificateReminder.h"

#include <chrono>

namespace gatehouse
{

/// Which e-mails about certificates that expire were sent, by anybody who has the workspace open.
namespace CertificateNoticeTable
{

/// Who asks, and when.
struct Claim {
    QString sender; ///< of this run of a program, and no other
    QDateTime now;
};

/// A sender tries again what its mail server did not take after this; a little less than an hour, so that the next look
/// finds what failed at this one. Others may at once.
inline constexpr std::chrono::milliseconds retryAfter = std::chrono::minutes(55);
/// Nobody is at a message for so long: its program ended in the middle of it.
inline constexpr std::chrono::milliseconds abandonedAfter = std::chrono::hours(3);

/// Whether claim() would take it now.
Result<bool> isDue(Connection &connection, const CertificateReminder &reminder, const Claim &by);
/// Takes the turn to tell this reminder. False when it was told, when somebody else is at it, or when this sender
/// failed a short while ago.
Result<bool> claim(Connection &connection, const CertificateReminder &reminder, const Claim &by);
/// What became of a message that `by` claimed; an empty problem: it was sent.
Result<void> finish(Connection &connection, const CertificateReminder &reminder, const QString &problem,
                    const Claim &by);

/// What failed and was not sent since, tried at `since` or later.
Result<QList<UnsentReminder>> unsent(Connection &connection, const QDateTime &since);

} // namespace CertificateNoticeTable
} // namespace gatehouse
