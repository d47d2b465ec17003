// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateFile.h"

#include "models/x509/CertificateFindings.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QtConcurrent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CertificateFile)
};

constexpr qint64 largestInspected = 10 * 1024 * 1024;

/// The first bytes as somebody would recognize them.
QString beginning(const QByteArray &bytes)
{
    QString shown;
    for (const char byte : bytes.left(24))
        shown += byte >= ' ' && byte <= '~' ? QChar(QLatin1Char(byte)) : QChar(u'·');
    return shown.trimmed();
}

/// Why the bytes are not shown as certificates.
Error explained(const QString &name, const QByteArray &bytes, const Error &error)
{
    if (error.kind != ErrorKind::Invalid)
        return error;
    return {ErrorKind::Invalid,
            Texts::tr("Not a certificate: %1 starts with “%2”. %3").arg(name, beginning(bytes), error.message),
            {}};
}

Result<QByteArray> bytesOf(const QString &path, const QString &name)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Storage,
                       Texts::tr("%1 could not be read: %2. Choose another file.").arg(name, file.errorString()));
    const QByteArray bytes = file.read(largestInspected + 1);
    if (bytes.size() > largestInspected)
        return failure(ErrorKind::Invalid, Texts::tr("%1 is larger than %2. Choose a smaller file.")
                                               .arg(name, QLocale().formattedDataSize(largestInspected, 0)));
    return bytes;
}

} // namespace

Future<CertificateFile> readCertificateFile(const QString &path, const CertificateReading &reading,
                                            InspectionProcess &inspection)
{
    const QString name = QFileInfo(path).fileName();
    const auto bytes = QtConcurrent::run([path, name] { return bytesOf(path, name); });
    return async::andThen(bytes, &inspection, [name, reading, &inspection](const QByteArray &read) {
        return readCertificateText(name, read, reading, inspection);
    });
}

Future<CertificateFile> readCertificateText(const QString &name, const QByteArray &bytes,
                                            const CertificateReading &reading, InspectionProcess &inspection)
{
    if (bytes.trimmed().isEmpty())
        return async::ready<CertificateFile>(
            failure(ErrorKind::Invalid, Texts::tr("%1 is empty. Choose another file.").arg(name)));
    ChainConditions conditions = reading.conditions;
    if (!conditions.at.isValid())
        conditions.at = QDateTime::currentDateTimeUtc();
    auto promise = std::make_shared<QPromise<Result<CertificateFile>>>();
    promise->start();
    async::whenDone(inspection.ask(BundleQuestion{bytes, reading.password, conditions}), &inspection,
                    [promise, name, bytes, at = conditions.at](const Result<InspectedBundle> &seen) {
                        if (!seen)
                            promise->addResult(failure(explained(name, bytes, seen.error())));
                        else if (seen->bundle.certificates.isEmpty())
                            promise->addResult(
                                failure(ErrorKind::Invalid,
                                        Texts::tr("%1 holds a private key and no certificate. Keep it to yourself, and "
                                                  "choose the certificate.")
                                            .arg(name)));
                        else
                            promise->addResult(CertificateFile{name, bytes.size(), seen->bundle, seen->tree,
                                                               seen->chain, findingsAbout(seen->bundle, at)});
                        promise->finish();
                    });
    return promise->future();
}

} // namespace gatehouse
