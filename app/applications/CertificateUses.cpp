// SPDX-License-Identifier: Apache-2.0
#include "app/applications/CertificateUses.h"

#include "app/applications/ApplicationTable.h"

namespace gatehouse
{

using namespace Qt::StringLiterals;

Future<QList<CertificateUse>> certificateUses(Database &database)
{
    return database.run([](Connection &connection) -> Result<QList<CertificateUse>> {
        const auto applications = ApplicationTable::summaries(connection, {});
        if (!applications)
            return failure(applications.error());
        auto query = connection.exec(u"SELECT application_id, role, pem FROM certificates ORDER BY role DESC"_s);
        if (!query)
            return failure(query.error());
        QMultiHash<ApplicationId, std::pair<CertificateUse::Role, QString>> own;
        while (query->next()) {
            const auto role =
                query->value(1).toString() == u"next" ? CertificateUse::Role::Next : CertificateUse::Role::Current;
            own.insert(ApplicationId::fromString(query->value(0).toString()),
                       {role, fingerprintsOf(query->value(2).toString()).value(0)});
        }
        QList<CertificateUse> uses;
        for (const ApplicationSummary &summary : *applications) {
            const Application &application = summary.application;
            for (const auto &[role, sha256] : own.values(application.id))
                uses.append({application.id, application.displayLabel, role, sha256});
            uses += serviceProviderUses(application);
        }
        return uses;
    });
}

} // namespace gatehouse
