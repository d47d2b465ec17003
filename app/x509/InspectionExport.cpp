// SPDX-License-Identifier: Apache-2.0
#include "app/x509/InspectionExport.h"

#include "app/x509/ExpiryScan.h"
#include "models/x509/CertificateOrder.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace gatehouse
{

using namespace Qt::StringLiterals;

ExportedInspection exported(InspectionExport what, InspectedFile file, const QDateTime &now)
{
    const QString base = QFileInfo(file.name).completeBaseName();
    file.bundle.certificates = leafFirst(file.bundle.certificates);
    QList<CalendarEntry> entries;
    switch (what) {
    case InspectionExport::Pem:
        break;
    case InspectionExport::TextReport:
        return {base + u"-report.txt"_s, toText(file, now).toUtf8()};
    case InspectionExport::JsonReport:
        return {base + u"-report.json"_s, QJsonDocument(toJson(file, now)).toJson()};
    case InspectionExport::Calendar:
        for (const CertificateDescription &certificate : std::as_const(file.bundle.certificates))
            entries.append(calendarEntry(rowFrom(certificate), file.name));
        return {base + u"-expiry.ics"_s, expiryCalendar(entries, now)};
    }
    return {base + u"-chain.pem"_s, pemOf(file.bundle.certificates)};
}

} // namespace gatehouse
