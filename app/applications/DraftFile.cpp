// SPDX-License-Identifier: Apache-2.0
#include "app/applications/DraftFile.h"

#include "app/applications/ApplicationFiles.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtConcurrent>

namespace gatehouse
{

using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 largestDraft = 2 * 1024 * 1024; // an image of 512 kB grows by a third

QByteArray toBytes(const ApplicationDraft &draft)
{
    return QJsonDocument(QJsonObject{{u"connector"_s, draft.connectorId},
                                     {u"displayLabel"_s, draft.displayLabel},
                                     {u"description"_s, draft.description},
                                     {u"image"_s, QString::fromLatin1(draft.portalImage.image.toBase64())},
                                     {u"color"_s, draft.portalImage.color},
                                     {u"showInPortal"_s, draft.showInPortal},
                                     {u"idpUrlName"_s, draft.idpUrlName},
                                     {u"bookmarkUrl"_s, draft.bookmarkUrl}})
        .toJson();
}

Result<ApplicationDraft> fromBytes(const QByteArray &bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject() || document[u"connector"_s].toString().isEmpty())
        return failure(ErrorKind::Damaged,
                       QCoreApplication::translate("DraftFile", "The draft that was kept could not be read."));
    ApplicationDraft draft;
    draft.connectorId = document[u"connector"_s].toString();
    draft.displayLabel = document[u"displayLabel"_s].toString();
    draft.description = document[u"description"_s].toString();
    draft.portalImage.image = QByteArray::fromBase64(document[u"image"_s].toString().toLatin1());
    draft.portalImage.color = document[u"color"_s].toString();
    draft.showInPortal = document[u"showInPortal"_s].toBool(true);
    draft.idpUrlName = document[u"idpUrlName"_s].toString();
    draft.bookmarkUrl = document[u"bookmarkUrl"_s].toString();
    return draft;
}

} // namespace

DraftFile::DraftFile(const QString &folder, const QString &workspace)
    : m_path(QDir(folder).filePath(u"%1.json"_s.arg(QString::fromLatin1(
          QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha256).toHex().left(24)))))
{
}

Future<QString> DraftFile::keep(const ApplicationDraft &draft) const
{
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    return ApplicationFiles::replace(m_path, toBytes(draft));
}

Future<ApplicationDraft> DraftFile::read() const
{
    return QtConcurrent::run([path = m_path]() -> Result<ApplicationDraft> {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::NotFound, QString());
        return fromBytes(file.read(largestDraft));
    });
}

void DraftFile::remove() const { QFile::remove(m_path); }

} // namespace gatehouse
