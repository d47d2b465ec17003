// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/x509/CertificateRow.h"
#include "models/x509/ExpiryCalendar.h"

#include <QStringList>

namespace gatehouse
{

/// What a search for certificates found: each certificate once, whichever files it is in.
struct ExpiryScan {
    QList<CalendarEntry> entries;
    qint64 files = 0;    ///< that hold certificates
    QStringList refused; ///< files that were named and cannot be read, one sentence each
};

/// `file` is named in the description.
CalendarEntry calendarEntry(const CertificateRow &certificate, const QString &file);

/// Reads files, and every file below folders; what is in a folder and holds no certificate is passed over, and symbolic
/// links are not followed. Takes as long as it has to read: not for the GUI thread.
ExpiryScan scanForExpiry(const QStringList &paths);

} // namespace gatehouse
