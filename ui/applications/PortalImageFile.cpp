// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/PortalImageFile.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>

namespace gatehouse
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PortalImageFile)
};

constexpr int largestSide = 1024;

QByteArray sniffed(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "jpeg";
    // An SVG starts as XML or with its element; a byte order mark and blanks may come first.
    QByteArray start = bytes.left(1024);
    if (start.startsWith("\xef\xbb\xbf"))
        start.remove(0, 3);
    start = start.trimmed();
    if (start.startsWith("<svg") || ((start.startsWith("<?xml") || start.startsWith("<!--")) && bytes.contains("<svg")))
        return "svg";
    return {};
}

} // namespace

Result<QByteArray> portalImageFromFile(const QByteArray &bytes)
{
    if (bytes.size() > LargestPortalImage)
        return failure(ErrorKind::Invalid, Texts::tr("The image is larger than 512 kB. Choose a smaller one."));
    const QByteArray format = sniffed(bytes);
    if (format.isEmpty())
        return failure(ErrorKind::Invalid, Texts::tr("The file is no PNG, JPEG or SVG image. Choose another one."));
    // A document type may define entities that grow without end when they are expanded.
    if (format == "svg" && (bytes.contains("<!DOCTYPE") || bytes.contains("<!ENTITY")))
        return failure(ErrorKind::Invalid, Texts::tr("The SVG image has a document type, which is not accepted. Export "
                                                     "it again without one."));
    QByteArray copy = bytes;
    QBuffer buffer(&copy);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setAutoDetectImageFormat(false);
    const QSize size = reader.size();
    if (!size.isValid())
        return failure(ErrorKind::Invalid, Texts::tr("The image is damaged and cannot be shown. Choose another one."));
    if (format != "svg" && (size.width() > largestSide || size.height() > largestSide))
        return failure(ErrorKind::Invalid, Texts::tr("The image is larger than 1024 x 1024 pixels. "
                                                     "Choose a smaller one."));
    if (format != "svg" && reader.read().isNull())
        return failure(ErrorKind::Invalid, Texts::tr("The image is damaged and cannot be shown. Choose another one."));
    return bytes;
}

} // namespace gatehouse
