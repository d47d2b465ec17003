// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/secrets/Secret.h"
#include "models/base/Async.h"
#include "models/x509/CertificateBundle.h"
#include "models/x509/CertificateFinding.h"

namespace gatehouse
{

/// What a file, or a text from the clipboard, holds for inspection.
struct CertificateFile {
    QString name; ///< without its folder
    qint64 size = 0;
    CertificateBundle bundle;
    QList<CertificateFinding> findings; ///< as of now
};

/// Reads the certificates of a file in any form that readBundle() knows, off the calling thread. Neither network nor
/// workspace nor keychain is touched. ErrorKind::Denied asks for a password, or another one; Invalid says what the file
/// begins with instead.
Future<CertificateFile> readCertificateFile(const QString &path, const Secret &password = {});
/// The same for bytes that are in memory.
Future<CertificateFile> readCertificateText(const QString &name, const QByteArray &bytes, const Secret &password = {});

} // namespace gatehouse
