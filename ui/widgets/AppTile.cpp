// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/AppTile.h"

#include "ui/theme/Tokens.h"
#include "ui/theme/Typography.h"

#include <QBuffer>
#include <QImageReader>

namespace gatehouse
{

QString tileLetters(const QString &label)
{
    const QStringList words = label.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    if (words.size() > 1)
        return words[0].left(1).toUpper() + words[1].left(1).toLower();
    return words[0].left(1).toUpper() + words[0].mid(1, 1).toLower();
}

void paintTile(QPainter *painter, const QRectF &rect, const TileLook &look)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    if (!look.image.isNull()) {
        painter->drawPixmap(rect, look.image, QRectF(look.image.rect()));
        return painter->restore();
    }
    TileColors colors = tileColors(look.label);
    if (!look.color.isEmpty())
        colors = {QColor(look.color), color(Token::OnAccent)};
    const double radius = rect.width() >= 40 ? 8 : 6;
    painter->setPen(Qt::NoPen);
    painter->setBrush(colors.background);
    painter->drawRoundedRect(rect, radius, radius);
    QFont font = roleFont(TypeRole::TableName);
    font.setPixelSize(qRound(rect.width() * 0.38));
    painter->setFont(font);
    painter->setPen(colors.foreground);
    painter->drawText(rect, Qt::AlignCenter, tileLetters(look.label));
    painter->restore();
}

QPixmap tileImage(const QByteArray &bytes, int size)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    const QSize whole = reader.size();
    // A picture of a few kilobytes may claim to be of gigapixels.
    if (!whole.isValid() || whole.width() > 8192 || whole.height() > 8192)
        return {};
    reader.setScaledSize(whole.scaled(size, size, Qt::KeepAspectRatio));
    const QImage image = reader.read();
    if (image.isNull())
        return {};
    QPixmap square(size, size);
    square.fill(Qt::transparent);
    QPainter painter(&square);
    painter.drawImage((size - image.width()) / 2, (size - image.height()) / 2, image);
    return square;
}

AppTile::AppTile(int size, QWidget *parent) : QWidget(parent), m_size(size) { setFixedSize(size, size); }

void AppTile::setLook(const TileLook &look)
{
    m_look = look;
    update();
}

void AppTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTile(&painter, rect(), m_look);
}

} // namespace gatehouse
