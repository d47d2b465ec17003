// SPDX-License-Identifier: Apache-2.0
#include "app/applications/CertificateTable.h"

#include "app/x509/CertificateReader.h"

#include <QCoreApplication>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateTable)
};

QString word(CertificateTable::Role role) { return role == CertificateTable::Role::Current ? u"current"_s : u"next"_s; }

QDateTime timeOf(const QVariant &milliseconds)
{
    return milliseconds.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
}

Result<void> removeRole(Connection &connection, const ApplicationId &id, CertificateTable::Role role)
{
    auto removed = connection.exec(u"DELETE FROM certificates WHERE application_id = ? AND role = ?"_s,
                                   {id.toString(), word(role)});
    if (!removed)
        return failure(removed.error());
    return {};
}

} // namespace

namespace CertificateTable
{

Error noNext()
{
    return {ErrorKind::NotFound, Texts::tr("There is no next certificate. Make or upload one first."), {}};
}

Result<std::optional<StoredCertificate>> find(Connection &connection, const ApplicationId &id, Role role)
{
    // Whoever may not sign has no use for the key, and PostgreSQL does not show it to them.
    const QString key = connection.access() == Access::HelpDesk ? u"''"_s : u"sealed_key"_s;
    auto query = connection.exec(u"SELECT pem, %1, not_before, not_after, takes_over, told, told_by "
                                 "FROM certificates "
                                 "WHERE application_id = ? AND role = ?"_s.arg(key),
                                 {id.toString(), word(role)});
    if (!query)
        return failure(query.error());
    if (!query->next())
        return std::optional<StoredCertificate>();
    StoredCertificate stored;
    stored.certificate.pem = query->value(0).toString();
    stored.sealedKey = query->value(1).toByteArray();
    stored.certificate.notBefore = timeOf(query->value(2));
    stored.certificate.notAfter = timeOf(query->value(3));
    stored.rollover = {timeOf(query->value(4)), timeOf(query->value(5)), query->value(6).toString()};
    // Only the certificate itself is stored; what it says of itself is read from it.
    if (const auto read = readCertificate(stored.certificate.pem.toLatin1()))
        stored.certificate = *read;
    return std::optional(stored);
}

Result<void> put(Connection &connection, const ApplicationId &id, Role role, const StoredCertificate &certificate)
{
    if (auto removed = removeRole(connection, id, role); !removed)
        return removed;
    auto inserted = connection.exec(u"INSERT INTO certificates (application_id, role, pem, sealed_key, not_before, "
                                    "not_after, created) VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                                    {id.toString(), word(role), certificate.certificate.pem, certificate.sealedKey,
                                     certificate.certificate.notBefore, certificate.certificate.notAfter,
                                     QDateTime::currentDateTimeUtc()});
    if (!inserted)
        return failure(inserted.error());
    return {};
}

Result<void> removeNext(Connection &connection, const ApplicationId &id)
{
    return removeRole(connection, id, Role::Next);
}

Result<void> setRollover(Connection &connection, const ApplicationId &id, const CertificateRollover &rollover)
{
    const auto orNull = [](const QDateTime &time) { return time.isValid() ? QVariant(time) : QVariant(); };
    auto changed =
        connection.change(u"UPDATE certificates SET takes_over = ?, told = ?, told_by = ? "
                          "WHERE application_id = ? AND role = 'next'"_s,
                          {orNull(rollover.takesOver), orNull(rollover.told), rollover.toldBy, id.toString()});
    if (!changed)
        return failure(changed.error());
    return *changed == 1 ? Result<void>() : Result<void>(failure(noNext()));
}

Result<bool> claimDue(Connection &connection, const ApplicationId &id, const QDateTime &now)
{
    auto claimed = connection.change(u"UPDATE certificates SET takes_over = NULL WHERE application_id = ? AND "
                                     "role = 'next' AND takes_over <= ?"_s,
                                     {id.toString(), now});
    if (!claimed)
        return failure(claimed.error());
    return *claimed == 1;
}

Result<QList<ApplicationId>> due(Connection &connection, const QDateTime &now)
{
    auto query = connection.exec(
        u"SELECT application_id FROM certificates WHERE role = 'next' AND takes_over <= ? ORDER BY application_id"_s,
        {now});
    if (!query)
        return failure(query.error());
    QList<ApplicationId> ids;
    while (query->next())
        ids.append(ApplicationId::fromString(query->value(0).toString()));
    return ids;
}

Result<void> promoteNext(Connection &connection, const ApplicationId &id)
{
    // First, because whoever else is about to do the same waits here and then finds nothing left to do.
    if (auto claimed = setRollover(connection, id, {}); !claimed)
        return claimed;
    if (auto removed = removeRole(connection, id, Role::Current); !removed)
        return removed;
    auto promoted =
        connection.exec(u"UPDATE certificates SET role = 'current' WHERE application_id = ?"_s, {id.toString()});
    if (!promoted)
        return failure(promoted.error());
    return {};
}

} // namespace CertificateTable
} // namespace gatehouse
