// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateFile.h"

#include "app/x509/BundleReader.h"
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

Result<CertificateFile> inspect(const QString &name, const QByteArray &bytes, const Secret &password)
{
    if (bytes.trimmed().isEmpty())
        return failure(ErrorKind::Invalid, Texts::tr("%1 is empty. Choose another file.").arg(name));
    const auto bundle = readBundle(bytes, password);
    if (!bundle && bundle.error().kind == ErrorKind::Denied)
        return failure(bundle.error());
    if (!bundle)
        return failure(bundle.error().kind, Texts::tr("Not a certificate: %1 starts with “%2”. %3")
                                                .arg(name, beginning(bytes), bundle.error().message));
    if (bundle->certificates.isEmpty())
        return failure(ErrorKind::Invalid,
                       Texts::tr("%1 holds a private key and no certificate. Keep it to yourself, and choose the "
                                 "certificate.")
                           .arg(name));
    return CertificateFile{name, bytes.size(), *bundle, findingsAbout(*bundle, QDateTime::currentDateTimeUtc())};
}

} // namespace

Future<CertificateFile> readCertificateFile(const QString &path, const Secret &password)
{
    return QtConcurrent::run([path, password]() -> Result<CertificateFile> {
        QFile file(path);
        const QString name = QFileInfo(path).fileName();
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::Storage,
                           Texts::tr("%1 could not be read: %2. Choose another file.").arg(name, file.errorString()));
        const QByteArray bytes = file.read(largestInspected + 1);
        if (bytes.size() > largestInspected)
            return failure(ErrorKind::Invalid, Texts::tr("%1 is larger than %2. Choose a smaller file.")
                                                   .arg(name, QLocale().formattedDataSize(largestInspected, 0)));
        return inspect(name, bytes, password);
    });
}

Future<CertificateFile> readCertificateText(const QString &name, const QByteArray &bytes, const Secret &password)
{
    return QtConcurrent::run([name, bytes, password] { return inspect(name, bytes, password); });
}

} // namespace gatehouse
