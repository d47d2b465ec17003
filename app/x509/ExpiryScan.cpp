// SPDX-License-Identifier: Apache-2.0
#include "app/x509/ExpiryScan.h"

#include "app/x509/BundleReader.h"
#include "app/x509/CertificateRows.h"
#include "models/x509/DistinguishedName.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QSet>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ExpiryScan)
};

constexpr qint64 largestScanned = 10 * 1024 * 1024;

/// Empty when there are certificates in the file, else why not.
QString scanFile(const QString &path, ExpiryScan &scan, QSet<QString> &seen)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Texts::tr("%1 cannot be read: %2").arg(path, file.errorString());
    if (file.size() > largestScanned)
        return Texts::tr("%1 is larger than 10 MB").arg(path);
    const QByteArray bytes = file.readAll();
    QList<CertificateRow> rows = certificateRows(bytes);
    if (rows.isEmpty()) {
        const auto bundle = readBundle(bytes);
        if (!bundle || bundle->certificates.isEmpty())
            return Texts::tr("%1: %2").arg(path, bundle ? Texts::tr("There is a private key in it, and no certificate.")
                                                        : bundle.error().message);
        for (const CertificateDescription &certificate : bundle->certificates)
            rows.append(rowFrom(certificate));
    }
    ++scan.files;
    // What a damaged block holds is said, so that a calendar never only looks complete.
    const qsizetype blocks = bytes.count("-----BEGIN CERTIFICATE-----");
    if (blocks > rows.size())
        scan.refused.append(
            Texts::tr("%1: %2 of its %3 certificates cannot be read").arg(path).arg(blocks - rows.size()).arg(blocks));
    for (const CertificateRow &row : std::as_const(rows)) {
        if (seen.contains(row.sha256))
            continue;
        seen.insert(row.sha256);
        scan.entries.append(calendarEntry(row, path));
    }
    return {};
}

} // namespace

CalendarEntry calendarEntry(const CertificateRow &certificate, const QString &file)
{
    const QString name = shownName(certificate.subject);
    return {QString(certificate.sha256).toLower().remove(u':') + u"@gatehouse"_s,
            Texts::tr("%1: the certificate expires").arg(name.isEmpty() ? file : name),
            Texts::tr("Subject: %1\nIssuer: %2\nSHA-256: %3\nFile: %4")
                .arg(certificate.subject, certificate.issuer, certificate.sha256, file),
            certificate.notAfter};
}

ExpiryScan scanForExpiry(const QStringList &paths)
{
    ExpiryScan scan;
    QSet<QString> seen;
    for (const QString &path : paths) {
        if (!QFileInfo(path).isDir()) {
            if (const QString problem = scanFile(path, scan, seen); !problem.isEmpty())
                scan.refused.append(problem);
            continue;
        }
        QStringList files;
        QDirIterator below(path, QDir::Files | QDir::NoSymLinks | QDir::Readable, QDirIterator::Subdirectories);
        while (below.hasNext())
            files.append(below.next());
        files.sort();
        for (const QString &file : std::as_const(files))
            scanFile(file, scan, seen);
    }
    return scan;
}

} // namespace gatehouse
