// SPDX-License-Identifier: Apache-2.0
#include "app/mail/CertificateNoticeTable.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace CertificateNoticeTable
{

namespace
{

/// A time that is yet to come is that of a clock that was ahead, and holds nobody up.
constexpr QLatin1String mayBeTaken(
    "((certificate_notices.state = 'failed' AND (certificate_notices.sender <> ? OR certificate_notices.changed <= ? "
    "OR certificate_notices.changed > ?)) OR (certificate_notices.state = 'sending' AND "
    "(certificate_notices.changed <= ? OR certificate_notices.changed > ?)))");

QVariantList valuesOf(const Claim &by)
{
    const qint64 now = by.now.toMSecsSinceEpoch();
    return {by.sender, now - qint64(retryAfter.count()), now, now - qint64(abandonedAfter.count()),
            now + qint64(abandonedAfter.count())};
}

QVariantList keyOf(const CertificateReminder &reminder)
{
    return {reminder.application.toString(), reminder.expires.toMSecsSinceEpoch(), reminder.days};
}

} // namespace

Result<bool> isDue(Connection &connection, const CertificateReminder &reminder, const Claim &by)
{
    auto taken = connection.first(u"SELECT count(*) FROM certificate_notices WHERE application_id = ? AND expires = ? "
                                  "AND days = ? AND NOT "_s +
                                      mayBeTaken,
                                  keyOf(reminder) + valuesOf(by));
    if (!taken)
        return failure(taken.error());
    return taken->value(0).toLongLong() == 0;
}

Result<bool> claim(Connection &connection, const CertificateReminder &reminder, const Claim &by)
{
    auto claimed =
        connection.change(u"INSERT INTO certificate_notices (application_id, expires, days, state, changed, sender) "
                          "VALUES (?, ?, ?, 'sending', ?, ?) ON CONFLICT (application_id, expires, days) DO UPDATE "
                          "SET state = 'sending', changed = excluded.changed, sender = excluded.sender WHERE "_s +
                              mayBeTaken,
                          keyOf(reminder) + QVariantList{by.now.toMSecsSinceEpoch(), by.sender} + valuesOf(by));
    if (!claimed)
        return failure(claimed.error());
    return *claimed > 0;
}

Result<void> finish(Connection &connection, const CertificateReminder &reminder, const QString &problem,
                    const Claim &by)
{
    auto finished = connection.change(
        u"UPDATE certificate_notices SET state = ?, problem = ?, changed = ? WHERE "
        "application_id = ? AND expires = ? AND days = ? AND sender = ?"_s,
        QVariantList{problem.isEmpty() ? u"sent"_s : u"failed"_s, problem, by.now.toMSecsSinceEpoch()} +
            keyOf(reminder) + QVariantList{by.sender});
    if (!finished)
        return failure(finished.error());
    return {};
}

Result<QList<UnsentReminder>> unsent(Connection &connection, const QDateTime &since)
{
    auto rows = connection.exec(u"SELECT application_id, expires, days, problem, changed FROM certificate_notices "
                                "WHERE state = 'failed' AND changed >= ? ORDER BY changed, application_id"_s,
                                {since.toMSecsSinceEpoch()});
    if (!rows)
        return failure(rows.error());
    QList<UnsentReminder> found;
    while (rows->next()) {
        const auto timeAt = [&rows](int column) {
            return QDateTime::fromMSecsSinceEpoch(rows->value(column).toLongLong(), Qt::UTC);
        };
        found.append({ApplicationId::fromString(rows->value(0).toString()), timeAt(1), rows->value(2).toInt(),
                      rows->value(3).toString(), timeAt(4)});
    }
    return found;
}

} // namespace CertificateNoticeTable
} // namespace gatehouse
