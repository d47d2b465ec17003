// SPDX-License-Identifier: Apache-2.0
#include "app/mail/CertificateNoticeTable.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace CertificateNoticeTable
{

Result<bool> claim(Connection &connection, const CertificateReminder &reminder, const QDateTime &now,
                   qint64 retryAfterMilliseconds)
{
    const qint64 moment = now.toMSecsSinceEpoch();
    auto claimed = connection.change(
        u"INSERT INTO certificate_notices (application_id, expires, days, state, changed) VALUES (?, ?, ?, 'sending', "
        u"?) "
        "ON CONFLICT (application_id, expires, days) DO UPDATE SET state = 'sending', changed = excluded.changed "
        "WHERE certificate_notices.state = 'failed' AND certificate_notices.changed <= ?"_s,
        {reminder.application.toString(), reminder.expires.toMSecsSinceEpoch(), reminder.days, moment,
         moment - retryAfterMilliseconds});
    if (!claimed)
        return failure(claimed.error());
    return *claimed > 0;
}

Result<void> finish(Connection &connection, const CertificateReminder &reminder, const QString &problem,
                    const QDateTime &now)
{
    auto finished =
        connection.change(u"UPDATE certificate_notices SET state = ?, problem = ?, changed = ? "
                          "WHERE application_id = ? AND expires = ? AND days = ?"_s,
                          {problem.isEmpty() ? u"sent"_s : u"failed"_s, problem, now.toMSecsSinceEpoch(),
                           reminder.application.toString(), reminder.expires.toMSecsSinceEpoch(), reminder.days});
    if (!finished)
        return failure(finished.error());
    return {};
}

} // namespace CertificateNoticeTable
} // namespace gatehouse
