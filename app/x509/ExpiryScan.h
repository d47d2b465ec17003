// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspection/InspectionProcess.h"
#include "models/x509/CertificateRow.h"
#include "models/x509/ExpiryCalendar.h"

#include <QStringList>

namespace gatehouse
{

/// What a search for certificates found: each certificate once, whichever files it is in.
struct ExpiryScan {
    QList<CalendarEntry> entries;
    qint64 files = 0;    ///< that hold certificates
    QStringList refused; ///< files that could not be read as they should have been, one sentence each
};

/// `file` is named in the description.
CalendarEntry calendarEntry(const CertificateRow &certificate, const QString &file);

/// Has files, and every file below folders, read by `inspection`, several at a time; what is in a folder and holds no
/// certificate is passed over, and symbolic links are not followed. A file that its reader crashes at, or takes too
/// long for, is refused, and the others are read all the same.
Future<ExpiryScan> scanForExpiry(const QStringList &paths, InspectionProcess &inspection);

} // namespace gatehouse
