// SPDX-License-Identifier: Apache-2.0
#include "app/applications/ApplicationFiles.h"

#include "app/saml/SamlQuestions.h"
#include "app/x509/CertificateFile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QtConcurrent>

namespace gatehouse
{

namespace
{

constexpr qint64 largestMetadata = 8 * 1024 * 1024;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ApplicationFiles)
};

Result<QByteArray> readNow(const QString &path, qint64 limit)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage, Texts::tr("%1 could not be read: %2. Choose another file.")
                                               .arg(QFileInfo(path).fileName(), file.errorString()));
    // One byte more than allowed tells a file that is too large, also where size() knows nothing (pipes, devices).
    QByteArray bytes = file.read(limit + 1);
    if (bytes.size() > limit)
        return failure(ErrorKind::Invalid, Texts::tr("%1 is larger than %2. Choose a smaller file.")
                                               .arg(QFileInfo(path).fileName(), QLocale().formattedDataSize(limit, 0)));
    return bytes;
}

Result<QString> writeNewNow(const QString &folder, const QString &name, const QByteArray &bytes)
{
    if (folder.isEmpty() || !QDir().mkpath(folder))
        return failure(ErrorKind::Storage,
                       Texts::tr("The folder %1 cannot be written. Nothing was saved.").arg(folder));
    const QFileInfo wanted(QDir(folder), name);
    QFile file(wanted.filePath());
    // NewOnly makes looking and creating one step: nobody's file of that name can slip in between.
    for (int n = 1; !file.open(QIODevice::WriteOnly | QIODevice::NewOnly); ++n) {
        if (!file.exists() || n > 999)
            return failure(ErrorKind::Storage,
                           Texts::tr("%1 could not be written: %2").arg(file.fileName(), file.errorString()));
        file.setFileName(QDir(folder).filePath(
            QStringLiteral("%1 (%2).%3").arg(wanted.completeBaseName()).arg(n).arg(wanted.suffix())));
    }
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        const QString reason = file.errorString();
        file.remove();
        return failure(ErrorKind::Storage, Texts::tr("%1 could not be written: %2").arg(file.fileName(), reason));
    }
    return file.fileName();
}

Result<QString> replaceNow(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorKind::Storage, Texts::tr("%1 could not be written: %2").arg(path, file.errorString()));
    return path;
}

} // namespace

Future<QByteArray> ApplicationFiles::read(const QString &path, qint64 limit)
{
    return QtConcurrent::run([path, limit] { return readNow(path, limit); });
}

Future<SpMetadata> ApplicationFiles::readServiceProvider(const QString &path, InspectionProcess &inspection)
{
    return async::andThen(
        ApplicationFiles::read(path, largestMetadata), &inspection,
        [&inspection](const QByteArray &bytes) { return inspection.ask(ServiceProviderQuestion{bytes}); });
}

Future<CertificateSummary> ApplicationFiles::readSpCertificate(const QString &path, InspectionProcess &inspection)
{
    return async::andThen(readCertificateFile(path, {}, inspection), &inspection, [](const CertificateFile &file) {
        return async::ready<CertificateSummary>(file.bundle.certificates.first().summary);
    });
}

Future<QString> ApplicationFiles::writeNew(const QString &folder, const QString &name, const QByteArray &bytes)
{
    return QtConcurrent::run([folder, name, bytes] { return writeNewNow(folder, name, bytes); });
}

Future<QString> ApplicationFiles::replace(const QString &path, const QByteArray &bytes)
{
    return QtConcurrent::run([path, bytes] { return replaceNow(path, bytes); });
}

} // namespace gatehouse
