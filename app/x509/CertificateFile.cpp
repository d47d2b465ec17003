// SPDX-License-Identifier: Apache-2.0
#include "app/x509/CertificateFile.h"

#include "app/x509/ChainTree.h"
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

constexpr qint64 largestInspected = 32 * 1024 * 1024;

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

/// All that was read, at the end; long lists are taken apart by another thread.
Future<CertificateFile> fileOf(const QString &name, const QByteArray &bytes, const ChainConditions &conditions,
                               const QList<CertificateDescription> &came, const Result<InspectedBundle> &seen)
{
    if (!seen)
        return async::ready<CertificateFile>(
            failure(came.isEmpty() ? explained(name, bytes, seen.error()) : seen.error()));
    if (came.isEmpty())
        return async::ready<CertificateFile>(failure(
            ErrorKind::Invalid,
            Texts::tr("%1 holds a private key and no certificate. Keep it to yourself, and choose the certificate.")
                .arg(name)));
    return QtConcurrent::run([=, seen = *seen]() -> Result<CertificateFile> {
        CertificateFile file{name, bytes.size(), seen.bundle, seen.tree, seen.chain, {}};
        file.bundle.certificates = came;
        if (came.size() > mostInChains)
            file.tree = chainTree(came, conditions);
        file.findings = findingsAbout(file.bundle, conditions.at);
        return file;
    });
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
                                            InspectionProcess &inspection, const CertificatesCome &come)
{
    const QString name = QFileInfo(path).fileName();
    const auto bytes = QtConcurrent::run([path, name] { return bytesOf(path, name); });
    return async::andThen(bytes, &inspection, [name, reading, &inspection, come](const QByteArray &read) {
        return readCertificateText(name, read, reading, inspection, come);
    });
}

Future<CertificateFile> readCertificateText(const QString &name, const QByteArray &bytes,
                                            const CertificateReading &reading, InspectionProcess &inspection,
                                            const CertificatesCome &come)
{
    if (bytes.trimmed().isEmpty())
        return async::ready<CertificateFile>(
            failure(ErrorKind::Invalid, Texts::tr("%1 is empty. Choose another file.").arg(name)));
    ChainConditions conditions = reading.conditions;
    if (!conditions.at.isValid())
        conditions.at = QDateTime::currentDateTimeUtc();
    const auto came = std::make_shared<QList<CertificateDescription>>();
    const auto take = [name, size = bytes.size(), came, come](const QList<CertificateDescription> &piece) {
        *came += piece;
        if (!come)
            return;
        CertificateFile more;
        more.name = name;
        more.size = size;
        more.bundle.certificates = piece;
        come(more);
    };
    auto promise = std::make_shared<QPromise<Result<CertificateFile>>>();
    promise->start();
    async::whenDone(inspection.ask(LongBundleQuestion{bytes, reading.password, conditions}, take), &inspection,
                    [promise, name, bytes, conditions, came, &inspection](const Result<InspectedBundle> &seen) {
                        async::whenDone(fileOf(name, bytes, conditions, *came, seen), &inspection,
                                        [promise](const Result<CertificateFile> &file) {
                                            promise->addResult(file);
                                            promise->finish();
                                        });
                    });
    return promise->future();
}

Future<JudgedCertificates> judgeCertificates(const CertificateBundle &bundle, const ChainConditions &conditions,
                                             InspectionProcess &inspection)
{
    const QList<CertificateDescription> &all = bundle.certificates;
    // Nobody looks for chains among so many, so there is nothing that another process would have to do.
    const bool isLong = all.size() > mostInChains;
    const auto tree =
        isLong
            ? QtConcurrent::run([all, conditions]() -> Result<CertificateTree> { return chainTree(all, conditions); })
            : inspection.ask(TreeQuestion{all, conditions});
    return async::andThen(tree, &inspection, [bundle, conditions](const CertificateTree &tree) {
        return QtConcurrent::run([bundle, conditions, tree]() -> Result<JudgedCertificates> {
            return JudgedCertificates{tree, findingsAbout(bundle, conditions.at)};
        });
    });
}

} // namespace gatehouse
