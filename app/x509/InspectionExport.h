// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/x509/CertificateReport.h"

namespace gatehouse
{

/// What can be written of an inspected file; never a private key.
enum class InspectionExport { Pem, TextReport, JsonReport, Calendar };

/// A file to be saved: the name to propose, and what goes into it.
struct ExportedInspection {
    QString name;
    QByteArray bytes;
};

/// The certificates leaf first (RFC 8446, section 4.4.2), whatever their order in the file; the findings stay those of
/// the file as it is.
ExportedInspection exported(InspectionExport what, InspectedFile file, const QDateTime &now);

} // namespace gatehouse
