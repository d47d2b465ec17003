// SPDX-License-Identifier: Apache-2.0
#include "ui/theme/Icon.h"

#include <QBuffer>
#include <QFile>
#include <QIconEngine>
#include <QImageReader>
#include <QPixmapCache>

namespace gatehouse
{

namespace
{
using namespace Qt::StringLiterals;

/// Looks its colour up when it paints, so icons follow the theme.
class TokenIconEngine : public QIconEngine
{
public:
    TokenIconEngine(const QString &name, Token token) : m_name(name), m_token(token) {}

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        const Token token = mode == QIcon::Disabled ? Token::Text3 : m_token;
        const int side = qRound(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, color(token), side, scale);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }
    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, color(mode == QIcon::Disabled ? Token::Text3 : m_token));
    }
    QIconEngine *clone() const override { return new TokenIconEngine(m_name, m_token); }
    bool isNull() override { return false; }

private:
    QString m_name;
    Token m_token;
};
} // namespace

QIcon icon(const QString &name, Token token) { return QIcon(new TokenIconEngine(name, token)); }

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key =
        u"gatehouse-icon/%1/%2/%3/%4"_s.arg(name, color.name(QColor::HexArgb)).arg(size).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(u":/icons/"_s + name + u".svg"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = file.readAll();
    svg.replace("currentColor", color.name().toLatin1());
    // Below 18 px a stroke of 1.5 of the 20 px grid would be thinner than one pixel.
    if (size < 18)
        svg.replace("stroke-width=\"1.5\"", "stroke-width=\"1.75\"");
    QBuffer buffer(&svg);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(QSize(size, size) * devicePixelRatio);
    pixmap = QPixmap::fromImage(reader.read());
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter *painter, const QRect &rect, const QString &name, const QColor &color)
{
    const int side = std::min(rect.width(), rect.height());
    const QPixmap pixmap = iconPixmap(name, color, side, painter->device()->devicePixelRatioF());
    painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, pixmap);
}

} // namespace gatehouse
