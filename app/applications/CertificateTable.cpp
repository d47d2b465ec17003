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
    return QDateTime::fromMSecsSinceEpoch(milliseconds.toLongLong(), Qt::UTC);
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

Result<std::optional<StoredCertificate>> find(Connection &connection, const ApplicationId &id, Role role)
{
    // Whoever may not sign has no use for the key, and PostgreSQL does not show it to them.
    const QString key = connection.access() == Access::HelpDesk ? u"''"_s : u"sealed_key"_s;
    auto query = connection.exec(u"SELECT pem, %1, not_before, not_after FROM certificates "
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

Result<void> promoteNext(Connection &connection, const ApplicationId &id)
{
    auto next = find(connection, id, Role::Next);
    if (!next)
        return failure(next.error());
    if (!next->has_value())
        return failure(ErrorKind::NotFound, Texts::tr("There is no next certificate. Regenerate one first."));
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
