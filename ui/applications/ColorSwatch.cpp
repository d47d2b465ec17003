// SPDX-License-Identifier: Apache-2.0
#include "ui/applications/ColorSwatch.h"

#include "ui/theme/Icon.h"

namespace gatehouse
{

ColorSwatch::ColorSwatch(const QString &color, QWidget *parent) : QAbstractButton(parent), m_color(color)
{
    setCheckable(true);
    setFixedSize(sizeHint());
    setAccessibleName(tr("Color %1").arg(color));
    setToolTip(color);
    setFocusPolicy(Qt::StrongFocus);
}

void ColorSwatch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor fill(m_color);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect().adjusted(3, 3, -3, -3), 6, 6);
    if (!isChecked())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color(Token::Accent), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    paintIcon(&painter, rect().adjusted(7, 7, -7, -7), QStringLiteral("check"),
              fill.lightnessF() > 0.5 ? Qt::black : Qt::white);
}

} // namespace gatehouse
