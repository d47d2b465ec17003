// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateFile.h"

#include "app/x509/CertificateReader.h"

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

constexpr qint64 largestInspected = 8 * 1024 * 1024;

/// The first bytes as somebody would recognize them.
QString beginning(const QByteArray &bytes)
{
    QString shown;
    for (const char byte : bytes.left(24))
        shown += byte >= ' ' && byte <= '~' ? QChar(QLatin1Char(byte)) : QChar(u'·');
    return shown.trimmed();
}

Result<CertificateFile> inspect(const QString &name, const QByteArray &bytes)
{
    CertificateFile file{name, bytes.size(), {}};
    if (bytes.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, Texts::tr("%1 is empty. Choose another file.").arg(name));
    auto certificates = readCertificates(bytes);
    if (!certificates)
        return failure(certificates.error().kind, Texts::tr("Not a certificate: %1 starts with “%2”. %3")
                                                      .arg(name, beginning(bytes), certificates.error().message));
    file.certificates = *certificates;
    return file;
}

} // namespace

Future<CertificateFile> readCertificateFile(const QString &path)
{
    return QtConcurrent::run([path]() -> Result<CertificateFile> {
        QFile file(path);
        const QString name = QFileInfo(path).fileName();
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage,
                           Texts::tr("%1 could not be read: %2. Choose another file.").arg(name, file.errorString()));
        const QByteArray bytes = file.read(largestInspected + 1);
        if (bytes.size() > largestInspected)
            return failure(ErrorKind::Invalid, Texts::tr("%1 is larger than %2. Choose a smaller file.")
                                                   .arg(name, QLocale().formattedDataSize(largestInspected, 0)));
        return inspect(name, bytes);
    });
}

Future<CertificateFile> readCertificateText(const QString &name, const QByteArray &bytes)
{
    return QtConcurrent::run([name, bytes] { return inspect(name, bytes); });
}

} // namespace gatehouse
