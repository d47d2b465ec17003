// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/inspection/InspectionProcess.h"
#include "app/x509/CertificateQuestions.h"
#include "models/x509/CertificateFinding.h"

#include <functional>

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

/// Gets the certificates of a long file while it is read: name and size of the file, and those that came since.
using CertificatesCome = std::function<void(const CertificateFile &more)>;

/// How to read a file again: with a password, or by something else.
using CertificateSource = std::function<Future<CertificateFile>(const CertificateReading &reading, InspectionProcess &,
                                                                const CertificatesCome &come)>;

/// Has the certificates of a file read, in any form that readBundle() knows, by `inspection`. Neither network nor
/// workspace nor keychain is touched. ErrorKind::Denied asks for a password, or another one; Invalid says what the file
/// begins with instead; the others are those of InspectionProcess. All certificates are answered at the end, also those
/// that `come` got before.
Future<CertificateFile> readCertificateFile(const QString &path, const CertificateReading &reading,
                                            InspectionProcess &inspection, const CertificatesCome &come = {});
/// The same for bytes that are in memory.
Future<CertificateFile> readCertificateText(const QString &name, const QByteArray &bytes,
                                            const CertificateReading &reading, InspectionProcess &inspection,
                                            const CertificatesCome &come = {});

/// The chains of certificates that were read, and what is wrong with them, by other conditions.
struct JudgedCertificates {
    CertificateTree tree;
    QList<CertificateFinding> findings;
};
Future<JudgedCertificates> judgeCertificates(const CertificateBundle &bundle, const ChainConditions &conditions,
                                             InspectionProcess &inspection);

} // namespace gatehouse
