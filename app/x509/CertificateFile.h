// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/base/Async.h"
#include "models/x509/CertificateSummary.h"

#include <QList>

namespace gatehouse
{

/// What a file, or a text from the clipboard, holds for inspection.
struct CertificateFile {
    QString name; ///< without its folder
    qint64 size = 0;
    QList<CertificateSummary> certificates; ///< in the order of the file
};

/// Reads the certificates of a file (PEM with any number of them, or one in DER form) off the calling thread. Neither
/// network nor workspace nor keychain is touched. ErrorKind::Invalid says what the file begins with instead.
Future<CertificateFile> readCertificateFile(const QString &path);
/// The same for bytes that are in memory.
Future<CertificateFile> readCertificateText(const QString &name, const QByteArray &bytes);

} // namespace gatehouse
