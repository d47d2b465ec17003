// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspection/InspectionProcess.h"
#include "app/x509/CertificateQuestions.h"
#include "models/x509/CertificateFinding.h"

namespace gatehouse
{

/// What a file, or a text from the clipboard, holds for inspection.
struct CertificateFile {
    QString name; ///< without its folder
    qint64 size = 0;
    CertificateBundle bundle;
    CertificateTree tree;
    std::optional<CertificateChain> chain;
    QList<CertificateFinding> findings; ///< as of the time of the conditions
};

/// How certificates are to be read: what opens them, and what they are judged by. An invalid time is now.
struct CertificateReading {
    Secret password;
    ChainConditions conditions;
};

/// Has the certificates of a file read, in any form that readBundle() knows, by `inspection`. Neither network nor
/// workspace nor keychain is touched. ErrorKind::Denied asks for a password, or another one; Invalid says what the file
/// begins with instead; the others are those of InspectionProcess.
Future<CertificateFile> readCertificateFile(const QString &path, const CertificateReading &reading,
                                            InspectionProcess &inspection);
/// The same for bytes that are in memory.
Future<CertificateFile> readCertificateText(const QString &name, const QByteArray &bytes,
                                            const CertificateReading &reading, InspectionProcess &inspection);

} // namespace gatehouse
